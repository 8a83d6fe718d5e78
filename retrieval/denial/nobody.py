"""Who it was, and that it was nobody: behind a question for who, two answers that are not one.

Whether it was anyone is such a question, too. "No one has been arrested", "the minister is not
under investigation" and "he has not been named" answer only as long as nobody tells who was, or who
is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from index.stored import StoredPassage
from retrieval.denial.clauses import CLAUSE_END, WORD, is_left_open, says
from retrieval.denial.negation import says_any_no
from retrieval.english import nobody as english
from retrieval.english.contraries import FIGURE
from retrieval.english.dates import CALENDAR
from retrieval.english.morphology import stem
from retrieval.english.verbs import ED, PASTS, root
from retrieval.quantities.measures import content_words

_NAME = re.compile(r"\b[A-Z][\w-]+")


class Who(Enum):
    """What a sentence says of who it was."""

    SOMEBODY = auto()
    OPEN = auto()
    NOBODY = auto()
    ANOTHER = auto()  # only who it was not, or that the name is not known


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, and what stands ``around`` it."""

    text: str
    around: str


@lru_cache(maxsize=256)  # each sentence of an answer is asked again in every pair that it is in
def told_who(question: str, sentence: str) -> Who:
    """Return what a sentence says of who it was; OPEN where the question does not ask that."""
    asked = _asked(question)
    if asked is None or says(english.NOT_BUT, sentence):
        return Who.OPEN
    if says(english.UNNAMED, sentence) and not _tells_of_one(sentence, question):
        return Who.ANOTHER
    said = set(_said(asked, question, sentence))
    return next((one for one in Who if one in said), Who.OPEN)


def of_one_matter(question: str, one: StoredPassage, other: StoredPassage) -> bool:
    """Whether what one passage holds of a question's words stands in another, too.

    Somebody held for a theft of bicycles is not who was held for the theft of the statue.
    """
    asked = content_words(question)
    return asked & content_words(one.with_title) <= content_words(other.with_title)


def tells_who_not(question: str, sentence: str) -> bool:
    """Whether a question asks who, and a sentence tells only who not, or that it was nobody."""
    return told_who(question, sentence) in (Who.NOBODY, Who.ANOTHER)


def are_two_sides(question: str, one: str, other: str) -> bool:
    """Whether behind a question for who one of two sentences tells who, and the other who not."""
    sides = {told_who(question, one), told_who(question, other)}
    return Who.SOMEBODY in sides and bool(sides & {Who.NOBODY, Who.ANOTHER})


def says_nobody(question: str, one: Statement, other: Statement) -> bool:
    """Whether a question asks who, and one of two sentences surely says that it was nobody.

    That it was none of a kind or in a place ("no firefighters died", "no one on the bus") says so
    only of those, and that nobody did one thing says nothing of another.
    """
    return any(
        told_who(question, here.text) is Who.NOBODY
        and not says(english.UNSURE, here.text)
        and not _of_other_kinds(here.text, f"{question} {there.text}")
        and not _of_less(here.text, question, there)
        for here, there in ((one, other), (other, one))
    )


def _of_less(sentence: str, question: str, other: Statement) -> bool:
    """Whether a sentence says that it was nobody of a few, in a place, or of another matter."""
    nobody = re.search(english.NOBODY_DID, CLAUSE_END.split(sentence)[0], re.IGNORECASE)
    if nobody is None:
        return True
    places = re.findall(english.WHERE, nobody[0], re.IGNORECASE)
    asked = content_words(question)
    where = content_words(" ".join([nobody["among"] or "", *places]))
    matter = content_words(nobody["did"]) - where - english.NO_MATTER
    return not (where <= asked and matter <= asked | content_words(f"{other.text} {other.around}"))


def _of_other_kinds(sentence: str, text: str) -> bool:
    """Whether a sentence tells only of kinds of people that a text does not speak of."""
    kinds = WORD.findall(" ".join(re.findall(english.NO_KIND, sentence.lower())))
    told = {root(stem(word)) for word in kinds if word not in PASTS and not ED.search(word)}
    spoken = {root(stem(word)) for word in WORD.findall(text.lower())}
    return bool(told) and not told & (english.ALL_KINDS | spoken)


def _said(asked: re.Match[str], question: str, sentence: str) -> Iterator[Who]:
    """Yield what a sentence says of who it was, wherever it speaks of the matter asked about."""
    matter, where = root(asked["matter"]), (asked["where"] or "").lower()
    of_whom = any(asked[sign] for sign in ("is", "be", "were", "whom"))
    for word in WORD.finditer(sentence):
        lead = sentence[: word.start()]
        if root(word[0]) != matter or not lead.lower().endswith(where):
            continue
        before = CLAUSE_END.split(lead)[-1].removesuffix(where)
        behind = CLAUSE_END.split(sentence[word.end() :])[0]
        # "Ng was arrested" and "police arrested Ng"; "Ng found it" and "it was found by Ng"
        passive = says(english.PASSIVE, before)
        by = of_whom or not passive or says(english.BY, behind)
        if no := _no(before, behind):
            yield no if by else Who.OPEN  # "it has not been found"
        elif not says_any_no(before) and not is_left_open(before):
            subject = before if content_words(before) else lead  # "Ng, 34, was arrested"
            told = re.split(english.TOLD, subject)[-1] if of_whom is passive else behind
            yield Who.SOMEBODY if by and _tells_of_one(told, question) else Who.OPEN


def _no(before: str, behind: str) -> Who | None:
    """Return what a clause says no to, between whose parts the matter stands; None if to nothing.

    That it was nobody on a day or in a round leaves it to have been somebody on another.
    """
    nobody = says(english.NOBODY, before) or says(english.NO_NOUN, before)
    if not nobody and (not says(english.NOT, before) or says(english.IN_PASSING, before)):
        return None
    if not nobody and not re.match(english.ANY, behind, re.IGNORECASE):
        return Who.ANOTHER
    dated = says(FIGURE, behind) or says(english.NOT_THEN, behind)
    at_a_time = dated or CALENDAR & set(WORD.findall(behind.lower()))
    return Who.ANOTHER if at_a_time else Who.NOBODY


def _tells_of_one(text: str, question: str) -> bool:
    """Whether a text tells of somebody whom a question does not name."""
    given = CALENDAR | {word.casefold() for word in WORD.findall(question)}
    named = any(name.casefold() not in given for name in _NAME.findall(text[1:]))
    return named or says(english.SOMEBODY, text)


@lru_cache(maxsize=64)
def _asked(question: str) -> re.Match[str] | None:
    """Return the words by which a question asks whom something concerns; None where it does not."""
    if re.search(english.ASKS_WHO_SIGN, question, re.IGNORECASE) is None:
        return None  # the whole takes milliseconds to compile
    found = re.search(english.ASKS_WHO, question, re.IGNORECASE)
    return None if found is None or says_any_no(question) else found
