"""What is asked to have befallen somebody, and whether a sentence tells of it, and of whom.

"How long was Ann Beck jailed?" is answered by no sentence that says it of Tom Beck: of two wrong
answers, the one that says something grievous of an innocent person is the worse. One that only
names Beck does not tell when she was charged, either; but no table holds all words for it, so that
counts less. Who it befell is asked in other forms, which retrieval/fate/grievous.py knows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from index.typography import unaccented
from retrieval.english.asking import (
    ASIDE,
    ASKS_WHAT_BEFELL,
    DETERMINED,
    GOES_ON,
    JOINED,
    RELATIVE_PRONOUN,
)
from retrieval.english.fates import FATES
from retrieval.english.names import IDLE
from retrieval.english.people import CALLED, PEOPLE, REGNAL, STRIPPED, WHOSE_KIN
from retrieval.english.sentences import SENTENCE_END
from retrieval.fate.patients import Person, befell, first_names, is_idle, is_of_another
from retrieval.places import places_of

_WORD = re.compile(r"[^\W\d_](?:['’.-]?\w)*")
_OWNS = r"\sfamily\b|['’]s?\s"  # behind a name: what is told is not told of whom it names
_BETWEEN_NAMES = r"\s(?:\w\.\s|[\w-]+\s){0,3}"  # first and last: "Ann B. Roe"
_ASKS_WHEN = re.compile(r"\bwhen\b|\b(?:what|which)\s(?:year|date|day|month|time)\b", re.IGNORECASE)
_ASKS_WHY = re.compile(r"\bwhy\b|\bhow come\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The fate that a question asks about, as what tells of it, and the words for whom.

    ``plain`` are the words that a question has for it, ``others`` those for other fates; None where
    one of these may be the reason for it. ``ensuing`` are those that do not tell when it was, where
    that is asked; else empty.
    """

    told: re.Pattern[str]
    plain: str
    who: str
    others: str | None
    ensuing: str


class Told(Enum):
    """Where the fate that is asked about is told: in the quote, around it, or nowhere near.

    OF_ANOTHER where that is told of somebody else instead, or another fate.
    """

    HERE = 1
    NEAR = 2
    NOWHERE = 3
    OF_ANOTHER = 4


def asks_fate(question: str) -> bool:
    """Whether a question asks what befell somebody; False where its words do not tell."""
    return _asked(question) is not None


def told(question: str, quote: str, passage: str) -> Told:
    """Return where the fate that a question asks about is told of whom it asks about.

    ``passage`` is what the quote stands in. HERE, too, where no fate is asked about.
    """
    asked = _asked(question)
    if asked is None:
        return Told.HERE
    quote, passage = unaccented(quote), unaccented(passage)
    if asked.ensuing and _tells_only_what_ensued(quote, asked):
        return Told.OF_ANOTHER
    names = _names(unaccented(asked.who), passage)
    if not names and not re.search(PEOPLE, asked.who, re.IGNORECASE):
        return Told.HERE
    person = Person(names, passage)
    if asked.told.search(quote):
        here = _telling(quote, asked, names)
        another = all(is_of_another(one, asked.told, person) for one in here)
        return Told.OF_ANOTHER if another else Told.HERE
    if asked.others and befell(quote, asked.others, person):
        return Told.OF_ANOTHER
    return _told_around(asked, person)


def _tells_only_what_ensued(quote: str, asked: _Asked) -> bool:
    """Whether a quote tells of a fate only by what follows it on another day: bail, a release."""
    other = re.sub(rf"\b(?:{asked.ensuing})", " ", quote, flags=re.IGNORECASE)
    return asked.told.search(quote) is not None and not asked.told.search(other)


@lru_cache(maxsize=64)
def _told_around(asked: _Asked, person: Person) -> Told:
    telling = _telling(person.passage, asked, person.names)
    if any(_is_about(one, asked, person) for one in telling):
        return Told.NEAR
    plain = any(re.search(rf"\b(?:{asked.plain})\b", one, re.IGNORECASE) for one in telling)
    return Told.OF_ANOTHER if plain else Told.NOWHERE


@lru_cache(maxsize=64)
def _asked(question: str) -> _Asked | None:
    lower = question.lower()
    if not any(word in lower for fate in FATES for word in fate.befell.split("|")):
        return None  # the whole takes milliseconds to compile
    found = re.match(ASKS_WHAT_BEFELL, question, re.IGNORECASE)
    if found is None or re.search(ASIDE, found["who"], re.IGNORECASE):
        return None
    described = rf"{DETERMINED}|{RELATIVE_PRONOUN}"
    if re.search(described, found["who"], re.I) and re.search(GOES_ON, found["rest"], re.I):
        return None
    fate = found["fate"].lower()
    one = next(one for one in FATES if re.fullmatch(one.befell, fate))
    told = re.compile(one.told_of_one, re.IGNORECASE)
    others = None if _ASKS_WHY.search(question) else _others(told)
    ensuing = one.ensuing if _ASKS_WHEN.search(question[: found.start("who")]) else ""
    return _Asked(told, one.befell, found["who"].strip(), others, ensuing)


def _others(told: re.Pattern[str]) -> str:
    """Return the words for other fates, without those that may tell of the same."""
    words = (word for fate in FATES for word in fate.befell.split("|"))
    return "|".join(word for word in words if not told.search(word))


def _telling(text: str, asked: _Asked, names: Sequence[str]) -> list[str]:
    """Return the sentences that tell of the fate, but for what they tell of a relative."""
    text = re.sub(STRIPPED, " ", text, flags=re.IGNORECASE)
    if names:
        text = _without_relatives(text, names[-1])
    return [one for one in re.split(rf"{SENTENCE_END}|\n", text) if asked.told.search(one)]


def _without_relatives(text: str, name: str) -> str:
    """Return a text without what it tells of relatives right behind a name."""
    ends = {one.end for one in places_of(name, text, any_case=True)}
    return re.sub(
        WHOSE_KIN,
        lambda found: " " if found.start() in ends else found[0],
        text,
        flags=re.IGNORECASE,
    )


def _is_about(sentence: str, asked: _Asked, person: Person) -> bool:
    """Whether a sentence is plainly about who is asked for, whoever else it names."""
    names, passage = person.names, person.passage
    if not names:
        role = re.search(PEOPLE, asked.who, re.IGNORECASE)
        return role is not None and role[0].casefold() in sentence.casefold()
    words = {word.casefold() for word in _WORD.findall(sentence)}
    first, last = names[0], names[-1]
    if len(names) > 1 and first.casefold() not in words and _is_anothers(first, last, passage):
        return False
    named = any(
        re.match(_OWNS, sentence[place.end :], re.IGNORECASE) is None
        for name in (first, last)
        for place in places_of(name, sentence, any_case=True)
    )
    return named and not is_of_another(sentence, asked.told, person)


def _is_anothers(first: str, last: str, passage: str) -> bool:
    """Whether a last name is another's: it follows other first names, and never this one."""
    firsts, lasts = (list(places_of(name, passage, any_case=True)) for name in (first, last))
    between = re.compile(_BETWEEN_NAMES, re.IGNORECASE)
    if any(between.fullmatch(passage, one.end, two.start) for one in firsts for two in lasts):
        return False
    return bool(firsts) or any(not is_idle(one) for one in first_names(last, passage, surely=True))


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
    if words and words[-1].islower() and is_idle(words[-1]) and who != who.lower():
        return ()  # "the Hollin Bridge boss"
    capital = [word for word in words if word[0].isupper()]
    if not capital and len(words) <= 3 and not re.search(DETERMINED, who, re.IGNORECASE):
        last = words[-1] if words else ""
        written = any(places_of(last.capitalize(), passage))
        if written and not any(places_of(last, passage)):
            capital = words
    if capital and _has_two_names(capital[-1], passage):
        return ()
    names = [word for word in capital if word.casefold() not in IDLE]
    while len(names) > 1 and is_idle(names[0]):  # "Officer Ng"
        del names[0]
    return tuple(names)


def _has_two_names(name: str, passage: str) -> bool:
    """Whether a name is short for one, as "JFK" is, or the passage says who is called so."""
    short = len(name) > 1 and name.isupper()
    return short or re.search(rf"{CALLED}{re.escape(name)}\b", passage) is not None
