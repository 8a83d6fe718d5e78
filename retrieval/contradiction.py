"""Whether a sentence surely says the contrary of another: of the same one, by the same verb.

Clauses are read for that; that a no stands beside words which both have (`negation`) makes it
possible only. "Denied by the Herald" is itself a statement about the Herald, so in doubt it is not
made. Doubts are a "not" in both, another subject, object, day or figure, and what is only claimed,
asked or yet to be decided.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from retrieval.english import contraries
from retrieval.english.dates import CALENDAR
from retrieval.english.morphology import stem
from retrieval.english.names import OWNS
from retrieval.english.people import BESIDE
from retrieval.english.questions import ED, PAST
from retrieval.english.verbs import PASTS, root
from retrieval.negation import are_about_one_thing, disagree_in_words, says_any_no
from retrieval.quantities.measures import content_words

VERDICTS = contraries.GUILTY, contraries.CLEARED
OBJECT_WORDS = 6  # behind a verb, in which its object stands
_CLAUSE_END = re.compile(r"[,;:—–]\s|\s(?:but|while|whereas|although|though|because|so)\s")
_PAST = PAST.union(PASTS)
_FIGURE = re.compile(contraries.FIGURE)
_WORD = re.compile(r"[^\W_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A verb (root) with what stands before it, its object, and all that stands behind it.

    ``passive``: what stands before the verb is whom it befalls.
    """

    subject: str
    verb: str
    object: str
    rest: str
    passive: bool

    @property
    def whole(self) -> str:
        """All that the clause holds besides its verb."""
        return f"{self.subject} {self.rest}"


def contradict(one: str, other: str) -> bool:
    """Whether one of two sentences surely denies what the other says, or says its opposite."""
    if are_about_one_thing(one, other) and (_denies(one, other) or _denies(other, one)):
        return True
    return _are_opposite_verdicts(one, other)


def may_contradict(one: str, other: str) -> bool:
    """Whether two sentences may be contrary, surely or not: they need not say the same."""
    return (
        disagree_in_words(one, other)
        or _may_deny(one, other)
        or _may_deny(other, one)
        or any(_are_apart(one, other, *pair) for pair in (VERDICTS, *contraries.STATES))
    )


def _may_deny(one: str, other: str) -> bool:
    """Whether a sentence says no to the verb of another, of whatever they share besides."""
    if says_any_no(other):
        return False
    shared = {root(word) for word in content_words(one) & content_words(other)}
    return any(shared - {denied.verb} and any(_said(other, denied.verb)) for denied in _denied(one))


def _denies(one: str, other: str) -> bool:
    if says_any_no(other) or _search(contraries.ANY_NO, other):
        return False
    if _search(contraries.HALF_DENIED, one):
        return False
    return any(
        _is_the_same(denied, said) for denied in _denied(one) for said in _said(other, denied.verb)
    )


def _denied(text: str) -> Iterator[_Clause]:
    """Yield what a sentence says is not so, but for what it leaves open, or says was so elsewhere.

    "Ng, who did not win last year, won the race" denies no victory of Ng.
    """
    return (denied for denied in _noes(text) if not _says(text, denied))


def _noes(text: str) -> Iterator[_Clause]:
    for found in re.finditer(contraries.NOT_SO, text, re.IGNORECASE):
        lead, behind = text[: found.start("verb")], text[found.end() :]
        yield from _clause(text[: found.start()], found["verb"], behind, lead)
    for found in re.finditer(contraries.NONE_SO, text, re.IGNORECASE):
        whom = found["whom"] or found["where"] or ""
        lead, behind = text[: found.start("verb")], text[found.end() :]
        yield from _clause(whom, found["verb"], behind, lead)
    for pattern in (contraries.DENIES, contraries.SAID_TO_BE_UNTRUE):
        for found in re.finditer(pattern, text, re.IGNORECASE):
            what = re.split(contraries.RELATIVE, found["what"])[0]
            for word in _WORD.finditer(what):
                if word[0][0].isupper():
                    continue
                before = what[: word.start()]
                named = content_words(before) and not _search(
                    r"^(?:that\s)?(?:s?he|it|they)\b", what
                )
                subject = before if named else text[: found.start()]
                yield from _clause(subject, word[0], what[word.end() :], before)


def _clause(before: str, verb: str, behind: str, lead: str) -> Iterator[_Clause]:
    if content_words(verb) and stem(verb) not in contraries.OF_MIND and not _left_open(before):
        yield _made(before, root(verb), behind, lead)


def _made(before: str, verb: str, behind: str, lead: str) -> _Clause:
    """Return the clause of a verb with the words before and behind it, and right before it."""
    rest = _CLAUSE_END.split(behind)[0]
    passive = _search(contraries.PASSIVE, lead)
    return _Clause(_subject(before), verb, _object(rest), rest, passive)


def _says(text: str, denied: _Clause) -> bool:
    """Whether a sentence itself says, besides a no, that the same one did what the verb tells."""
    for no in contraries.NOES:
        text = re.sub(no, " ", text, flags=re.IGNORECASE)
    names = _names(denied.subject)
    for found in _WORD.finditer(text):
        before = text[: found.start()]
        done = root(found[0]) == denied.verb and _is_done(before, found[0])
        if done and (not names or names & _names(_subject(before))):
            return True
    return False


def _is_done(before: str, verb: str) -> bool:
    """Whether a sentence says itself that somebody does or did what a verb tells."""
    if _left_open(before) or _search(contraries.HEARSAY, before):
        return False
    if _search(contraries.ACTIVE, before):
        return True
    last = _WORD.findall(before.lower())[-1:]
    past = ED.search(verb) is not None or verb in _PAST
    described = _search(contraries.PASSIVE, before) or {*last} & contraries.NO_VERB_BEHIND
    return past and not described


def _said(text: str, verb: str) -> Iterator[_Clause]:
    """Yield where a sentence says that something does what a verb (root) tells."""
    for found in _WORD.finditer(text):
        if root(found[0]) == verb:
            before = text[: found.start()]
            last = _WORD.findall(before.lower())[-1:]
            to_come = _search(contraries.TO_COME, before)
            if (to_come or not contraries.NO_VERB_BEHIND.issuperset(last)) and not _left_open(
                before
            ):
                yield _made(before, verb, text[found.end() :], before)


def _left_open(text: str) -> bool:
    return _search(contraries.LEFT_OPEN, text)


def _subject(before: str) -> str:
    """Return the part of a clause before its verb; all before where that names nothing."""
    clause = _CLAUSE_END.split(before)[-1]
    pronoun = contraries.PRONOUNS & set(_WORD.findall(clause.lower()))
    return before if pronoun or not content_words(clause) else clause


def _object(behind: str) -> str:
    """Return the words behind a verb, up to a preposition where it has an object before that."""
    clause = " ".join(behind.split()[:OBJECT_WORDS])
    direct = re.split(contraries.PREPOSITIONS, clause, maxsplit=1)[0]
    return direct if content_words(direct) else clause


def _is_the_same(denied: _Clause, said: _Clause) -> bool:
    """Whether what is denied is what is said; "jobs are cut" is "Orbit cuts jobs"."""
    who, what = content_words(denied.subject), content_words(denied.object)
    by, to = content_words(said.subject), content_words(said.object)
    if not who and not what:
        return False
    # "no jobs were cut by Orbit", "Orbit cut 300 jobs"; "nobody on the tram was hurt"
    if denied.passive != said.passive or _search(rf"^{contraries.PREPOSITIONS}", denied.subject):
        by = to = by | to
    if (who and not who & by) or (what and to and not what & to):
        return False
    if not content_words(_manner(denied.rest)) <= content_words(said.whole):
        return False  # "did not pass it by a wide margin" says that it passed
    return _may_be_one(denied.subject, said.subject) and not _differ(denied.whole, said.whole)


def _manner(rest: str) -> str:
    """Return by what, with what or in which way something was done, by the words behind a verb."""
    return " ".join(found[0] for found in re.finditer(contraries.MANNER, rest, re.IGNORECASE))


def _may_be_one(one: str, other: str) -> bool:
    """Whether the names in two texts may be one's: one of them has all of the other's."""
    here, there = _names(one), _names(other)
    return here <= there or there <= here


def _names(text: str) -> Set[str]:
    return content_words(" ".join(word for word in _WORD.findall(text) if word[0].isupper()))


def _differ(one: str, other: str) -> bool:
    """Whether each of two clauses tells of a name, a day or a figure that the other lacks."""
    words, others = content_words(one), content_words(other)
    both = zip(_particulars(one), _particulars(other), strict=True)
    return any(here - there - others and there - here - words for here, there in both)


def _particulars(clause: str) -> tuple[Set[str], Set[str], Set[str]]:
    """Return the names (stems), days and figures of a clause."""
    *_, behind = clause.partition(" ")  # what opens a sentence has a capital anyway
    days = CALENDAR & set(_WORD.findall(clause.lower()))
    return _names(behind), days, frozenset(_FIGURE.findall(clause))


def _are_opposite_verdicts(one: str, other: str) -> bool:
    both = f"{one} {other}"
    return (
        _are_apart(one, other, *VERDICTS)
        and not _left_open(both)
        and not _search(contraries.OTHER_VERDICT, both)
        and _are_of_one(one, other)
    )


def _are_apart(one: str, other: str, a: str, b: str) -> bool:
    """Whether one of two sentences says the one of two opposites, and the other the other."""
    return _poles(one, a, b) * _poles(other, a, b) < 0


def _poles(text: str, one: str, other: str) -> int:
    """Return 1 where a sentence says one of two opposites, -1 the other; 0 both or neither."""
    without = re.sub(other, " ", text, flags=re.IGNORECASE)
    opposite = without != text
    no = _search(contraries.ANY_NO, without) or _search(contraries.DENIES, without)
    return bool(_search(one, without) and not no) - opposite


def _are_of_one(one: str, other: str) -> bool:
    """Whether the verdicts of two sentences are on the same one, and on the same charge."""
    (whom, case), (whose, other_case) = (_verdict(text) for text in (one, other))
    if any(OWNS.search(text) or _search(rf"\b{BESIDE}\sof\b", text) for text in (whom, whose)):
        return False  # "Roe's brother", "the brother of Roe"
    charge = _charge(case)
    if (
        not charge
        or charge != _charge(other_case)
        or _differ(f"{whom} {case}", f"{whose} {other_case}")
    ):
        return False
    names = _names(whom) & _names(whose)
    things = content_words(whom) & content_words(whose)
    same = bool(names) or (not _names(whom) and not _names(whose) and bool(things))
    return same and _may_be_one(whom, whose)


def _verdict(text: str) -> tuple[str, str]:
    """Return whom a verdict is of, and the rest of its clause: "Lund", "of arson in Hale"."""
    found = re.search("|".join(VERDICTS), text, re.IGNORECASE)
    if found is None:
        return "", ""
    case = _CLAUSE_END.split(text[found.end() :])[0]
    behind = " ".join(case.split()[:2])
    return f"{_subject(text[: found.start()])} {behind if behind[:1].isupper() else ''}", case


def _charge(case: str) -> Set[str]:
    """Return the words (stems) for what a verdict is about, but for names."""
    found = re.match(contraries.CHARGE, case, re.IGNORECASE)
    return content_words(found["charge"]) - _names(found["charge"]) if found else frozenset()


def _search(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None
