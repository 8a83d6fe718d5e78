"""What is asked to have befallen somebody, and whether a sentence tells of it, and of whom.

"When was Beck charged?" is answered by no sentence that only names Beck, and "how long was Ann Beck
jailed?" by none that says it of Tom Beck: of two wrong answers, the one that says something
grievous of an innocent person is the worse. Who it befell is asked in other forms, which
retrieval/grievous.py knows. English; another language is another table.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from retrieval.english.asking import (
    ASIDE,
    ASKS_WHAT_BEFELL,
    DETERMINED,
    GOES_ON,
    JOINED,
    PRICED,
    RELATIVE_PRONOUN,
)
from retrieval.english.fates import FATES
from retrieval.english.names import CAPITALISED, IDLE
from retrieval.english.people import CALLED, NICKNAMES, PEOPLE, REGNAL, RELATIVE, STRIPPED
from retrieval.english.sentences import SENTENCE_END

_WORD = re.compile(r"[^\W\d_](?:['’.-]?\w)*")
# "Ng, 43, was", "Ng and her two sons were", "Ng, who had been"
_SUBJECT = (
    rf"(?:(?P<first>{CAPITALISED})\s(?:[A-Z]\.\s)?)?(?P<last>{CAPITALISED})"
    r"(?:,\s[^,.;:]{1,70},|,(?=\s\w+ed\b))?"
    r"(?:,?\s(?:and|with)\s(?:his|her|the|their|two|three)\s(?:[\w-]+,?\s?){1,4}?,?)?"
    r"(?:\s(?:who|was|were|is|has|had|have|been|being|be|also|later|found|sent|put|given|then|will"
    r"|would|to|got|gets|himself|herself)\b){0,5}\s"
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The fate that a question asks about, as what tells of it, and the words for whom."""

    told: re.Pattern[str]
    who: str


class Told(Enum):
    """Where the fate that is asked about is told: in the quote, around it, or nowhere near."""

    HERE = 1
    NEAR = 2
    NOWHERE = 3


def asks_fate(question: str) -> bool:
    """Whether a question asks what befell somebody; False where its words do not tell."""
    return _asked(question) is not None


def told(question: str, quote: str, passage: str) -> Told:
    """Return where the fate that a question asks about is told of whom it asks about.

    ``passage`` is what the quote stands in. HERE, too, where no fate is asked about, and NOWHERE
    where the quote tells that of another.
    """
    asked = _asked(question)
    if asked is None:
        return Told.HERE
    names = _names(asked.who, passage)
    if not names and not re.search(PEOPLE, asked.who, re.IGNORECASE):
        return Told.HERE
    if here := _telling(quote, asked, names):
        another = all(_of_another(one, asked, names, passage) for one in here)
        return Told.NOWHERE if another else Told.HERE
    return Told.NEAR if _is_told_around(asked, names, passage) else Told.NOWHERE


@lru_cache(maxsize=64)
def _is_told_around(asked: "_Asked", names: tuple[str, ...], passage: str) -> bool:
    telling = _telling(passage, asked, names)
    return any(_is_about(one, asked, names, passage) for one in telling)


@lru_cache(maxsize=64)
def _asked(question: str) -> _Asked | None:
    lower = question.lower()
    if not any(word in lower for fate in FATES for word in fate.befell.split("|")):
        return None  # the whole takes milliseconds to compile
    found = re.match(ASKS_WHAT_BEFELL, question, re.IGNORECASE)
    if found is None or re.match(PRICED, found["rest"], re.IGNORECASE):
        return None
    if re.search(ASIDE, found["who"], re.IGNORECASE):
        return None
    described = rf"{DETERMINED}|{RELATIVE_PRONOUN}"
    if re.search(described, found["who"], re.I) and re.search(GOES_ON, found["rest"], re.I):
        return None
    fate = found["fate"].lower()
    one = next(one for one in FATES if re.fullmatch(one.befell, fate))
    words = "|".join(filter(None, (one.plainly, one.obliquely)))
    return _Asked(re.compile(rf"\b(?:{words})", re.IGNORECASE), found["who"].strip())


def _telling(text: str, asked: _Asked, names: Sequence[str]) -> list[str]:
    """Return the sentences that tell of the fate, but for what they tell of a relative."""
    text = re.sub(STRIPPED, " ", text, flags=re.IGNORECASE)
    if names:
        text = re.sub(rf"(?<=\b{re.escape(names[-1])}){RELATIVE}", " ", text, flags=re.IGNORECASE)
    return [one for one in re.split(rf"{SENTENCE_END}|\n", text) if asked.told.search(one)]


def _is_about(sentence: str, asked: _Asked, names: Sequence[str], passage: str) -> bool:
    """Whether a sentence is plainly about who is asked for, whoever else it names."""
    if not names:
        role = re.search(PEOPLE, asked.who, re.IGNORECASE)
        return role is not None and role[0].casefold() in sentence.casefold()
    words = {word.casefold() for word in _WORD.findall(sentence)}
    first, last = names[0], names[-1]
    if len(names) > 1 and first.casefold() not in words and _is_anothers(first, last, passage):
        return False
    name = rf"\b(?:{re.escape(first)}|{re.escape(last)})\b(?!\sfamily\b|['’]s?\s)"
    named = re.search(name, sentence, re.IGNORECASE)
    return named is not None and not _of_another(sentence, asked, names, passage)


def _is_anothers(first: str, last: str, passage: str) -> bool:
    """Whether a last name is another's: it follows other first names, and never this one."""
    full = rf"\b{re.escape(first)}\s(?:\w\.\s|[\w-]+\s){{0,3}}{re.escape(last)}\b"
    if re.search(full, passage, re.IGNORECASE):
        return False
    others = any(not _is_idle(one) for one in _before(last, passage, surely=True))
    return others or re.search(rf"\b{re.escape(first)}\b", passage, re.IGNORECASE) is not None


def _names(who: str, passage: str) -> tuple[str, ...]:
    """Return the name that is asked about, first name first; none where it is not plainly one.

    In a question without capitals a word is part of a name if the passage writes the last of them
    with a capital, and never without.
    """
    words = _WORD.findall(who)
    if re.search(JOINED, who, re.IGNORECASE) or re.search(REGNAL, who, re.IGNORECASE):
        return ()
    if re.match(DETERMINED, who, re.I) and not re.search(PEOPLE, who, re.I):
        return ()  # "the Unabomber", "the Hollin Bridge project"
    capital = [word for word in words if word[0].isupper()]
    if not capital and len(words) <= 3 and not re.search(DETERMINED, who, re.IGNORECASE):
        last = words[-1] if words else ""
        written = re.search(rf"\b{re.escape(last.capitalize())}\b", passage)
        if written and not re.search(rf"\b{re.escape(last)}\b", passage):
            capital = words
    if capital and _has_two_names(capital[-1], passage):
        return ()
    return tuple(word for word in capital if word.casefold() not in IDLE)


def _has_two_names(name: str, passage: str) -> bool:
    """Whether a name is short for one, as "JFK" is, or the passage says who is called so."""
    short = len(name) > 1 and name.isupper()
    return short or re.search(rf"{CALLED}{re.escape(name)}\b", passage) is not None


def _of_another(sentence: str, asked: _Asked, names: Sequence[str], passage: str) -> bool:
    """Whether a sentence tells the fate of another person, and of nobody asked for."""
    if not names:
        return False
    words = {word.casefold() for word in _WORD.findall(sentence)}
    first, last = names[0].casefold(), names[-1].casefold()
    for found in re.finditer(rf"{_SUBJECT}(?i:{asked.told.pattern})", sentence):
        whose, same = found["last"].casefold(), found["last"].casefold() == last
        given = {found["first"]} if found["first"] else _before(whose, passage, surely=same)
        given = {one.casefold() for one in given if not _is_idle(one)}
        if not given or _is_idle(whose):
            continue
        if same:
            another = len(names) > 1 and first not in words
            return another and not any(_may_be_one(first, one) for one in given)
        return words.isdisjoint(name.casefold() for name in names)
    return False


def _before(last: str, passage: str, *, surely: bool) -> set[str]:
    """Return what stands with a capital before a last name; ``surely`` no more than first names.

    What opens a sentence or stands in a title may be anything: "Banker Reed jailed".
    """
    last = rf"\s(?i:{re.escape(last)})\b"
    if not surely:
        return set(re.findall(rf"({CAPITALISED}){last}", passage))
    text = passage.split("\n", 1)[-1]
    aged = re.findall(rf"({CAPITALISED}){last},\s(?:aged\s)?\d\d\b", text)
    return {*aged, *re.findall(rf"(?<=[a-z,]\s)({CAPITALISED}){last}", text)}


def _is_idle(word: str) -> bool:
    return word.casefold() in IDLE or re.fullmatch(PEOPLE, word, re.IGNORECASE) is not None


def _may_be_one(first: str, other: str) -> bool:
    """Whether two first names may be one person's: Tom and Thomas, Bill and William."""
    return first[0] == other[0] or NICKNAMES.get(first, first) == NICKNAMES.get(other, other)
