"""Clauses: a verb, what stands before it and behind it, and what of that tells one from another."""

import re
from collections.abc import Set
from dataclasses import dataclass

from retrieval.english import contraries
from retrieval.english.dates import CALENDAR
from retrieval.quantities.measures import content_words

OBJECT_WORDS = 6  # behind a verb, in which its object stands
CLAUSE_END = re.compile(r"[,;:—–]\s|\s(?:but|while|whereas|although|though|because|so)\s")
WORD = re.compile(r"[^\W_][\w'’-]*")
_FIGURE = re.compile(contraries.FIGURE)
_OWNED = re.compile(r"([^\W\d_][\w-]*)['’]s?\s(?=((?:[\w-]+\s?){1,2}))")
_DEPUTY = re.compile(contraries.DEPUTY, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
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


def clause_of(before: str, verb: str, behind: str, lead: str) -> Clause:
    """Return the clause of a verb with the words before and behind it, and right before it."""
    rest = CLAUSE_END.split(behind)[0]
    passive = says(contraries.PASSIVE, lead)
    return Clause(subject_of(before), verb, _object(rest), rest, passive)


def is_left_open(text: str) -> bool:
    """Whether a text leaves it open, claims or only wants that something is so."""
    return says(contraries.LEFT_OPEN, text)


def subject_of(before: str) -> str:
    """Return the part of a clause before its verb; all before where that names nothing."""
    clause = CLAUSE_END.split(before)[-1]
    pronoun = contraries.PRONOUNS & set(WORD.findall(clause.lower()))
    return before if pronoun or not content_words(clause) else clause


def _object(behind: str) -> str:
    """Return the words behind a verb, up to a preposition where it has an object before that."""
    clause = " ".join(behind.split()[:OBJECT_WORDS])
    direct = re.split(rf"(?!of\s){contraries.PREPOSITIONS}", clause, maxsplit=1)[0]
    return direct if content_words(direct) else clause


def may_be_one(one: str, other: str) -> bool:
    """Whether the names in two texts may be one's: one of them has all of the other's."""
    here, there = names_in(one), names_in(other)
    return here <= there or there <= here


def names_in(text: str) -> Set[str]:
    """Return the words (stems) of a text that stand with a capital."""
    return content_words(" ".join(word for word in WORD.findall(text) if word[0].isupper()))


def differ(one: str, other: str) -> bool:
    """Whether each of two clauses tells of a name, a day or a figure that the other lacks.

    Or one tells of whoever belongs to the other's: "Roe" and "Roe's son", "the deputy mayor".
    """
    if _tells_of_theirs(one, other) or _tells_of_theirs(other, one):
        return True
    words, others = content_words(one), content_words(other)
    both = zip(_particulars(one), _particulars(other), strict=True)
    return any(here - there - others and there - here - words for here, there in both)


def _tells_of_theirs(one: str, other: str) -> bool:
    """Whether a clause tells of who or what belongs to somebody, and another of them alone."""
    words = content_words(other)
    owned = (
        content_words(owner) & words and not content_words(thing) & words
        for owner, thing in _OWNED.findall(one)
        if content_words(thing)
    )
    deputies = (content_words(office) & words for office in _DEPUTY.findall(one))
    return any(owned) or (any(deputies) and not _DEPUTY.search(other))


def _particulars(clause: str) -> tuple[Set[str], Set[str], Set[str]]:
    """Return the names (stems), days and figures of a clause."""
    *_, behind = clause.partition(" ")  # what opens a sentence has a capital anyway
    days = CALENDAR & set(WORD.findall(clause.lower()))
    return names_in(behind), days, frozenset(_FIGURE.findall(clause))


def says(pattern: str, text: str) -> bool:
    """Whether a text has words of a pattern, in letters of any case."""
    return re.search(pattern, text, re.IGNORECASE) is not None
