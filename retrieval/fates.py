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

from retrieval.english.fates import CALLED, FATES, NICKNAMES, PEOPLE, REGNAL, RELATIVE, STRIPPED
from retrieval.english.names import CAPITALISED, IDLE

_MANNER = r"(?:just|ever|also|later|finally|really|actually|not|first|then|reportedly|once)\s"
_ADVERB = rf"(?:been\s|be\s|being\s|get\s|going\sto\s(?:be\s)?|{_MANNER})*"
_ASKS = (
    r"^\W*(?:(?:so|and|but|then)\s|(?:please\s)?(?:can you\s)?tell (?:me|us)\s)?"
    r"(?:(?:when|where|why|how|(?:for )?how long|how come|how exactly|(?:(?:on|in|at) )?"
    r"(?:what|which) (?:year|date|day|month|time|age|court|prison)|(?:with|for|of) what|what)\s)?"
    r"(?:(?:was|is|did|has)(?:n['’]t)?|were|are|had|have|does|will|got)\s"
    rf"(?P<who>(?:[^\s?,;]+\s){{1,9}}?){_ADVERB}(?P<fate>{'|'.join(FATES)})\b(?P<rest>[^?]*)"
)
# "charged extra", "charged $40 for parking", "charged with leading the review": no crime
_PRICED = (
    r"\W*(?:[$€£¥]?\d|extra|more|less|double|twice|too much|a fee|for (?:the )?use"
    r"|with (?:leading|running|overseeing|reviewing|drafting|managing|organi[sz]ing)\b)"
)
_DETERMINED = r"\b(?:the|an?|his|her|their|its|our|this|that|those|these)\s"
# "Was the man who died a smoker?", "When was the man accused of arson last seen?": another matter
_GOES_ON = (
    r"^\W*(?:an?|the)\s|\b(?:\w+ed|\w+ing|seen|found|given|taken|sent|held|let|made|born|told|known"
    r"|put|hit|shown|done|say|do|like|left|buried|live|work|want|go|get)\b"
)
# "What did Ng say about the murdered man?", "Why did Ng demand that the mayor resign?"
_ASIDE = (
    r"\b(?:say|ask|tell|demand|accept|want|think|know|mean|call|believe|do|make|see|reason)\b"
    r"|\b(?:the|an?|his|her|their|its|of|about|for|with|to|on|at|by|in|as|that|when|after|if)\s?$"
)
_RELATIVE = r"\b(?:who|that|which|whose|whom)\b"
_JOINED = r"\b(?:and|or)\b|['’]s?\s"  # of two, or of what is somebody's
_WORD = re.compile(r"[^\W\d_](?:['’.-]?\w)*")
_END = r"(?:(?<=[a-z0-9][.!?;])|(?<=[.!?]['\"”’])|(?<=['\"”’][.!?;]))\s+(?=\W?[A-Z])|\n+"
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
    if not any(word in lower for fate in FATES for word in fate.split("|")):
        return None  # the whole takes milliseconds to compile
    found = re.match(_ASKS, question, re.IGNORECASE)
    if found is None or re.match(_PRICED, found["rest"], re.IGNORECASE):
        return None
    if re.search(_ASIDE, found["who"], re.IGNORECASE):
        return None
    described = rf"{_DETERMINED}|{_RELATIVE}"
    if re.search(described, found["who"], re.I) and re.search(_GOES_ON, found["rest"], re.I):
        return None
    fate = found["fate"].lower()
    words = next(told for what, told in FATES.items() if re.fullmatch(what, fate))
    return _Asked(re.compile(rf"\b(?:{words})", re.IGNORECASE), found["who"].strip())


def _telling(text: str, asked: _Asked, names: Sequence[str]) -> list[str]:
    """Return the sentences that tell of the fate, but for what they tell of a relative."""
    text = re.sub(STRIPPED, " ", text, flags=re.IGNORECASE)
    if names:
        text = re.sub(rf"(?<=\b{re.escape(names[-1])}){RELATIVE}", " ", text, flags=re.IGNORECASE)
    return [one for one in re.split(_END, text) if asked.told.search(one)]


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
    if re.search(_JOINED, who, re.IGNORECASE) or re.search(REGNAL, who, re.IGNORECASE):
        return ()
    if re.match(_DETERMINED, who, re.I) and not re.search(PEOPLE, who, re.I):
        return ()  # "the Unabomber", "the Hollin Bridge project"
    capital = [word for word in words if word[0].isupper()]
    if not capital and len(words) <= 3 and not re.search(_DETERMINED, who, re.IGNORECASE):
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
