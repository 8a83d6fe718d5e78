"""Whether a text says no to what it speaks of: "did not force the door", "denied the cuts".

Rules for English; another language is another set of the patterns.
"""

import re
from collections.abc import Iterator, Set

from retrieval.english.morphology import stem
from retrieval.quantities.measures import content_words

REACH = 3  # words from a "not" to what it denies
FEWEST_SHARED = 3  # content words; two sentences with fewer need not be about one thing
LEAST_SHARED = 0.4  # ... nor where they are a smaller part of those of the shorter one
_NOT = re.compile(
    r"\b(?:not?|never|nobody|nothing|neither|cannot)\b|n['’]t\b"
    r"|\b(?:declin|refus)(?:es?|ed|ing)\sto\b",
    re.IGNORECASE,
)
# "not only", "no doubt that", "No. 1"
_NO_NO = re.compile(
    r"(?:\bnot?|n['’]t)(?:\.\s?\d|\s(?:the\s)?(?:only|just|merely|least|longer|more|less|fewer|doubt|"
    r"question|den(?:y|ied|ying))\b)",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?<!not )(?:den(?:y|ies|ied|ying)|rejects?|rejected|refute[sd]?|disputed|"
    r"dismiss(?:e[sd]|ing)?|scrap(?:s|ped)?|no\s(?:evidence|proof|link|sign))\b(?P<what>(?:\s(?!(?:after|before|when|while|and|"
    r"but|over|following|as)\b)[\w'’,-]+){0,6})",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:untrue|baseless|unfounded|debunked)\b"
    r"|\b(?:is|are|was|were)\s(?:\w+ly\s)?(?:wrong|false|incorrect)\b",
    re.IGNORECASE,
)
# What may say the same as a "not": "lost" is "did not win".
_OTHER_NO = re.compile(
    r"\b(?:without|against|lost|lose[sd]?|fail(?:s|ed)?|ban(?:s|ned|ning)?|halt(?:s|ed)?|turn(?:s|ed)?\sdown|stop(?:s|ped)?)\b",
    re.IGNORECASE,
)
# "The union disputed that.", "But that was not true.": about the sentence before.
_TAKES_BACK_SIGN = (
    r"\b(?:disput|den(?:y|i)|reject|contradict|retract|withdr|recant|not|untrue|false|wrong|incorrect|"
    r"disproved|mistaken)"
)
_TAKES_BACK = (
    r"\W*(?:(?!(?:if|whether|not|never|nobody|none|no|neither|nor|cannot|without|hardly|rarely|seldom|"
    r"(?<!\ba\s)few|\w+n['’]t|(?:refus|declin)\w+\sto\s(?:d|rej|retr|contr|withd|rec)\w+)\b)"
    r"[\w'’.-]+\s){0,8}?(?:disput(?:es?|ed)|den(?:y|ies|ied)|"
    r"reject(?:s|ed)?|contradict(?:s|ed)?|retract(?:s|ed)?|withdr[ae]w\w*|recant(?:s|ed)?)\s"
    r"(?:(?:that|this|it)(?=[.,;:!]|$|\s(?:and|on|in|saying)\b)|(?:the|this|that|his|her|their|both|"
    r"these|those)\s(?:\w+\s)?(?:claim|account|figure|allegation|statement|report|accusation)s?\b)"
    r"|\W*(?:but\s|yet\s|however,\s)?(?:that|this|it|(?:the|his|her|their)\s(?:claim|figure|report|"
    r"allegation|statement))\s(?:is|was|has\s(?:since\s)?been|turned\sout\sto\sbe|proved)\s"
    r"(?:\w+ly\s)?(?:not\s(?:true|so(?=\W*$|[.,;:!?]|\sat\sall\b)|the\scase|right|correct)|untrue|false|wrong|incorrect|retracted|"
    r"withdrawn|disproved|mistaken)\b(?!\s(?:to|for|about|that|of|in)\b)"
)
# "I did not read the report": who says so speaks of himself, not of what was reported.
_UNAWARE = re.compile(
    r"\s(?:\w+ly\s)?(read|see|seen|hear|heard|knows?|known|say|said|tell|told|mention(?:ed)?|specify|"
    r"specified|disclosed?|comment(?:ed)?|answer(?:ed)?|reply|replied|respond(?:ed)?|discuss(?:ed)?)\b"
    r"(?P<why>\s(?:why|how|when|where|who|whom|what|which)\b)?",  # what is asked so is so
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[\w,;:—–-]\s)[\"“‘(]?([^\W\d_a-z][\w’'-]+)")
_CLAUSE_END = re.compile(r"[,;:—–]\s")
_CLAUSES = re.compile(r"[,;:—–]\s|\s(?:but|while|whereas|although|though)\s")


def denies(text: str, words: Set[str]) -> bool:
    """Whether a text says no right before one of some words (stems)."""
    return any(
        denied & words and (unaware is None or unaware in words) for denied, unaware in _noes(text)
    )


def disagree(one: str, other: str) -> bool:
    """Whether one of two sentences says no to what both speak of, and the other says no to nothing.

    In doubt it does not: the no has to stand in the clause that has most of the words of both, and
    to deny more than their names.
    """
    shared = _shared(one, other)
    matter = shared - _names(one, other)
    return (_says_no(one, shared, matter) and not _any_no(other)) or (
        _says_no(other, shared, matter) and not _any_no(one)
    )


def gainsays(text: str, question: str) -> bool:
    """Whether a text says no to what a question speaks of, and the question itself to nothing."""
    words = content_words(question)
    denied = any(content_words(one["what"]) & words for one in _DENIAL.finditer(text))
    return (denied or denies(text, words)) and not _any_no(question)


def takes_back(text: str) -> bool:
    """Whether a sentence says that what the one before it tells is not so, or is in dispute."""
    sign = re.search(_TAKES_BACK_SIGN, text, re.IGNORECASE)  # the whole takes 1 ms to compile
    return sign is not None and re.match(_TAKES_BACK, text, re.IGNORECASE) is not None


def sidesteps(one: str, other: str) -> bool:
    """Whether a sentence says no to having read, known or told of what another tells, or to a name.

    So it neither says the same nor denies it: "I did not read the Observer's story".
    """
    shared = _shared(one, other)
    denied = (words & shared for words, _ in _noes(_main_clause(other, shared)))
    return any(denied) and not _any_no(one) and not disagree(one, other)


def denies_what_is_asked(other: str, first: str, question: str) -> bool:
    """Whether a sentence says no to what a question takes for granted, and the answer does not.

    "Who found the ring?" is answered by who did, not by "the ring has not been found".
    """
    words = content_words(question)
    return denies(other, words) and not denies(first, words) and not _any_no(question)


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
    return denies(clause, matter) or any(denied) or _UNTRUE.search(clause) is not None


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


def _any_no(text: str) -> bool:
    noes = (no for no in _NOT.finditer(text) if not _NO_NO.match(text, no.start()))
    denials = (pattern.search(text) for pattern in (_DENIAL, _UNTRUE, _OTHER_NO))
    return next(noes, None) is not None or any(denials)
