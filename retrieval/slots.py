"""What kind of answer a question asks for, and whether a sentence has one to offer.

Rules, not a model: a question for an amount is not answered by a sentence without one, however
near its words are. Only kinds that can be told from the words are here; "who" and "where" are
not, since nearly every news sentence names somebody.
"""

import re
from collections.abc import Callable
from enum import StrEnum

from retrieval.english import slots as english
from retrieval.origins.attributions import OriginKind, find_attributions
from retrieval.periods import periods, without_periods


class Slot(StrEnum):
    """A kind of answer."""

    MONEY = "money"
    SHARE = "share"
    DURATION = "duration"
    NUMBER = "number"
    DATE = "date"
    REASON = "reason"
    EXPANSION = "expansion"
    SOURCE = "source"


FIGURES = frozenset({Slot.MONEY, Slot.SHARE, Slot.DURATION, Slot.NUMBER, Slot.DATE})

# The first pattern that the question matches decides.
_ASKED = [
    (Slot(kind), re.compile(pattern, re.IGNORECASE)) for kind, pattern in english.ASKED.items()
]

# A currency that is asked for by name: another one does not answer.
_CURRENCIES = [
    (re.compile(rf"\bin (?:{names})\b", re.IGNORECASE), re.compile(signs, re.IGNORECASE))
    for names, signs in english.CURRENCIES
]

_MONEY = re.compile(english.MONEY, re.IGNORECASE)
_SHARE = re.compile(english.SHARE, re.IGNORECASE)
_DATE = re.compile(english.DATE)
_DURATION = re.compile(english.DURATION, re.IGNORECASE)
_REASON = re.compile(english.REASON, re.IGNORECASE)
_SHORT_FORM = re.compile(r"\(\s*([A-Z][A-Za-z.&-]{1,10})\s*\)")
_WORD = re.compile(r"\w[\w.&-]*\w")
_NAME = re.compile(r"\b[A-Z][\w-]+")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_WORDED = re.compile(rf"\b{english.NUMBER_WORD}\b", re.IGNORECASE)
_ASKS_WHO = re.compile(english.ASKS_WHO, re.IGNORECASE)
_FIRST_ASKED = re.compile(english.FIRST_ASKED, re.IGNORECASE)
_HOW_MANY = re.compile(english.HOW_MANY, re.IGNORECASE)
_SHARE_ASKED = re.compile(english.SHARE_ASKED, re.IGNORECASE)
_SUM_ASKED = re.compile(english.SUM_ASKED, re.IGNORECASE)
# Figures that do not tell how many; changes and sums do where a share or a sum is asked for.
_CHANGES = re.compile(english.CHANGES, re.IGNORECASE)
_TIMES = re.compile(english.TIMES)
_SUMS = re.compile(english.SUMS, re.IGNORECASE)


def asked_for(question: str) -> Slot | None:
    """Return the kind of answer that a question asks for; None where its words do not tell."""
    return next((slot for slot, asked in _ASKED if asked.search(question)), None)


def offers(sentence: str, slot: Slot, question: str) -> bool:
    """Whether a sentence holds an answer of this kind that the question does not hold itself."""
    return _OFFERS[slot](sentence, question)


def _offers_source(sentence: str, question: str) -> bool:
    kinds = (OriginKind.FIRST_REPORT,) if _FIRST_ASKED.search(question) else OriginKind
    return bool(find_attributions(sentence, kinds=kinds))


def _offers_number(sentence: str, question: str) -> bool:
    if _HOW_MANY.search(question):
        sentence = _TIMES.sub(" ", sentence)
        sentence = sentence if _SHARE_ASKED.search(question) else _CHANGES.sub(" ", sentence)
        sentence = sentence if _SUM_ASKED.search(question) else _SUMS.sub(" ", sentence)
    new = set(_FIGURE.findall(sentence)) - set(_FIGURE.findall(question))
    return bool(new or _WORDED.search(sentence))


def _offers_date(sentence: str, question: str) -> bool:
    given = {match[0] for match in _DATE.finditer(question)}
    return any(match[0] not in given for match in _DATE.finditer(sentence))


def _offers_expansion(sentence: str, question: str) -> bool:
    asked = {word.casefold() for word in _WORD.findall(question)}
    return any(short.casefold() in asked for short in _SHORT_FORM.findall(sentence))


def _offers_money(sentence: str, question: str) -> bool:
    wanted = [signs for asked, signs in _CURRENCIES if asked.search(question)]
    return all(signs.search(sentence) for signs in wanted or [_MONEY])


def _holds(answer: re.Pattern[str]) -> Callable[[str, str], bool]:
    """Return whether a sentence holds such words, whatever the question."""
    return lambda sentence, _: answer.search(sentence) is not None


_OFFERS: dict[Slot, Callable[[str, str], bool]] = {
    Slot.MONEY: _offers_money,
    Slot.SHARE: _holds(_SHARE),
    Slot.DURATION: _holds(_DURATION),
    Slot.NUMBER: _offers_number,
    Slot.DATE: _offers_date,
    Slot.REASON: _holds(_REASON),
    Slot.EXPANSION: _offers_expansion,
    Slot.SOURCE: _offers_source,
}


def lacks_a_figure(question: str, text: str) -> bool:
    """Whether a figure of the question does not stand in a text; 26,000 is 26000.

    A quarter or a half is one: Q3 is the third quarter.
    """
    asked = _plain_figures(without_periods(question))
    return bool(asked - _plain_figures(text) or periods(question) - periods(text))


def _plain_figures(text: str) -> set[str]:
    return {figure.replace(",", "") for figure in _FIGURE.findall(text)}


def names_nobody(question: str, sentence: str) -> bool:
    """Whether a question asks who, and a sentence names nobody but whom the question names."""
    if not _ASKS_WHO.search(question):
        return False
    given = {word.casefold() for word in _WORD.findall(question)}
    names = _NAME.findall(sentence[1:])  # a capital at the beginning says nothing
    return all(name.casefold() in given for name in names)
