"""Whether a text says no to what it speaks of: "did not force the door", "denied the cuts"."""

import re
from collections.abc import Iterator, Set

from retrieval.english import negation as english
from retrieval.english.morphology import stem
from retrieval.english.verbs import root
from retrieval.quantities.measures import content_words

REACH = 3  # words from a "not" to what it denies
FEWEST_SHARED = 3  # content words; two sentences with fewer need not be about one thing
LEAST_SHARED = 0.4  # ... nor where they are a smaller part of those of the shorter one
_NOT = re.compile(english.NOT, re.IGNORECASE)
_NO_NO = re.compile(english.NO_NO, re.IGNORECASE)
_DENIAL = re.compile(english.DENIAL, re.IGNORECASE)
_CALLED_UNTRUE = re.compile(english.CALLED_UNTRUE, re.IGNORECASE)
_OTHER_NO = re.compile(english.OTHER_NO, re.IGNORECASE)
_UNAWARE = re.compile(english.UNAWARE, re.IGNORECASE)
_NAME = re.compile(r"(?<=[\w,;:—–-]\s)[\"“‘(]?([^\W\d_a-z][\w’'-]+)")
_CLAUSE_END = re.compile(r"[,;:—–]\s")
_CLAUSES = re.compile(english.CLAUSES)


def denies(text: str, words: Set[str]) -> bool:
    """Whether a text says no right before one of some words (stems)."""
    return any(
        denied & words and (unaware is None or unaware in words) for denied, unaware in _noes(text)
    )


def disagree_in_words(one: str, other: str) -> bool:
    """Whether one of two sentences says no to what both speak of, and the other says no to nothing.

    In doubt it does not: the no has to stand in the clause that has most of the words of both, and
    to deny more than their names.
    """
    shared = _shared(one, other)
    matter = shared - _names(one, other)
    return (_says_no(one, shared, matter) and not says_any_no(other, one)) or (
        _says_no(other, shared, matter) and not says_any_no(one, other)
    )


def gainsays(text: str, question: str) -> bool:
    """Whether a text says no to what a question speaks of, and the question itself to nothing."""
    words = content_words(question)
    denied = any(content_words(one["what"]) & words for one in _DENIAL.finditer(text))
    return (denied or denies(text, words)) and not says_any_no(question)


def takes_back(text: str) -> bool:
    """Whether a sentence says that what the one before it tells is not so, or is in dispute."""
    sign = re.search(
        english.TAKES_BACK_SIGN, text, re.IGNORECASE
    )  # the whole takes 1 ms to compile
    return sign is not None and re.match(english.TAKES_BACK, text, re.IGNORECASE) is not None


def says_not_so(text: str, before: str) -> bool:
    """Whether a sentence says no to what the one before it tells, or tells as a rumour alone.

    To anything by a "she hasn't" that has no verb of its own, to a rumour or report in its words.
    """
    if re.match(english.SAYS_NOT_SO, text, re.IGNORECASE):
        return True
    if re.search(english.ONLY_TOLD, before, re.IGNORECASE) is None:
        return False
    words = content_words(before)
    denied = any(content_words(one["what"]) & words for one in _DENIAL.finditer(text))
    return denied or denies(text, words)


def sidesteps(one: str, other: str) -> bool:
    """Whether a sentence says no to having read, known or told of what another tells, or to a name.

    So it neither says the same nor denies it: "I did not read the Observer's story".
    """
    shared = _shared(one, other)
    denied = (words & shared for words, _ in _noes(_main_clause(other, shared)))
    return any(denied) and not says_any_no(one) and not disagree_in_words(one, other)


def denies_what_is_asked(other: str, first: str, question: str) -> bool:
    """Whether a sentence says no to what a question takes for granted, and the answer does not.

    "Who found the ring?" is answered by who did, not by "the ring has not been found".
    """
    words = content_words(question)
    return denies(other, words) and not denies(first, words) and not says_any_no(question)


def are_about_one_thing(one: str, other: str) -> bool:
    """Whether two sentences share enough words to be about one thing."""
    return bool(_shared(one, other))


def says_any_no(text: str, other: str = "") -> bool:
    """Whether a text says no to anything, or may do so.

    What may is none where ``other`` has it, too: "will ban cars" and "will not ban cars".
    """
    noes = (no for no in _NOT.finditer(text) if not _NO_NO.match(text, no.start()))
    denials = (pattern.search(text) for pattern in (_DENIAL, _CALLED_UNTRUE))
    words, others = ({root(no) for no in _OTHER_NO.findall(one)} for one in (text, other))
    return next(noes, None) is not None or any(denials) or not words <= others


def _shared(one: str, other: str) -> Set[str]:
    """Return the words that two sentences share; none where they need not be about one thing."""
    here, there = content_words(one), content_words(other)
    shared = here & there
    least = max(FEWEST_SHARED, LEAST_SHARED * min(len(here), len(there)))
    return shared if len(shared) >= least else frozenset()


def _main_clause(text: str, words: Set[str]) -> str:
    return max(_CLAUSES.split(text), key=lambda part: len(content_words(part) & words))


def _says_no(text: str, words: Set[str], matter: Set[str]) -> bool:
    if not words:
        return False
    clause = _main_clause(text, words)
    denied = (content_words(one["what"]) & matter for one in _DENIAL.finditer(clause))
    return denies(clause, matter) or any(denied) or _CALLED_UNTRUE.search(clause) is not None


def _noes(text: str) -> Iterator[tuple[frozenset[str], str | None]]:
    """Yield the words behind each "not", and its verb where something was not read or told."""
    for no in _NOT.finditer(text):
        if not _NO_NO.match(text, no.start()):
            reach = " ".join(_CLAUSE_END.split(text[no.end() :])[0].split()[:REACH])
            verb = _UNAWARE.match(text, no.end())
            if verb is None or not verb["why"]:
                yield content_words(reach), verb and stem(verb[1])


def _names(*texts: str) -> frozenset[str]:
    """Return the names in some texts (stems): what has a capital wherever it stands in a clause."""
    small = {stem(word) for text in texts for word in re.findall(r"\b[a-z][\w’'-]+", text)}
    return frozenset(stem(name) for text in texts for name in _NAME.findall(text)) - small
