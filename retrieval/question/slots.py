"""What kind of answer a question asks for, and whether a sentence has one to offer.

Rules, not a model: a question for an amount is not answered by a sentence without one, however
near its words are. Only kinds that can be told from the words are here; "who" and "where" are
not, since nearly every news sentence names somebody.

Each kind has patterns of its own, compiled when first needed: a question needs a few of them.
"""

import re
from collections.abc import Callable
from enum import StrEnum

from index.terms import STOP_WORDS
from retrieval.english import slots as english
from retrieval.english.morphology import is_plural
from retrieval.english.shorthand import IN_WORDS, SMALL_FIGURE
from retrieval.english.verbs import root
from retrieval.origins.attributions import OriginKind, find_attributions
from retrieval.question.periods import periods, without_periods


class Slot(StrEnum):
    """A kind of answer."""

    MONEY = "money"
    SHARE = "share"
    DURATION = "duration"
    AGE = "age"
    NUMBER = "number"
    DATE = "date"
    REASON = "reason"
    EXPANSION = "expansion"
    SOURCE = "source"


FIGURES = frozenset({Slot.MONEY, Slot.SHARE, Slot.DURATION, Slot.AGE, Slot.NUMBER, Slot.DATE})

_SHORT_FORM = re.compile(r"\(\s*([A-Z][A-Za-z.&-]{1,10})\s*\)")
_WORD = re.compile(r"\w[\w.&-]*\w")
_NAME = re.compile(r"\b[A-Z][\w-]+")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_WORDED = rf"\b{english.NUMBER_WORD}\b"


def asked_for(question: str) -> Slot | None:
    """Return the kind of answer that a question asks for; None where its words do not tell."""
    # the first pattern that the question matches decides
    kinds = english.ASKED.items()
    return next(
        (Slot(kind) for kind, asked in kinds if re.search(asked, question, re.IGNORECASE)), None
    )


def offers(sentence: str, slot: Slot, question: str) -> bool:
    """Whether a sentence holds an answer of this kind that the question does not hold itself."""
    return _OFFERS[slot](sentence, question)


def _offers_source(sentence: str, question: str) -> bool:
    first = re.search(english.FIRST_ASKED, question, re.IGNORECASE)
    kinds = (OriginKind.FIRST_REPORT,) if first else OriginKind
    return bool(find_attributions(sentence, kinds=kinds))


def _offers_number(sentence: str, question: str) -> bool:
    # days are no such number, nor ages and durations, changes and sums unless they are asked for
    if re.search(english.HOW_MANY, question, re.IGNORECASE):
        sentence = re.sub(english.TIMES, " ", sentence)
        if not re.search(english.TIME_ASKED, question, re.IGNORECASE):
            for no_count in (english.AGE_OF, english.SPANS):
                sentence = re.sub(no_count, " ", sentence, flags=re.IGNORECASE)
        if not re.search(english.SHARE_ASKED, question, re.IGNORECASE):
            sentence = re.sub(english.CHANGES, " ", sentence, flags=re.IGNORECASE)
        if not re.search(english.SUM_ASKED, question, re.IGNORECASE):
            sentence = re.sub(english.SUMS, " ", sentence, flags=re.IGNORECASE)
    new = set(_FIGURE.findall(sentence)) - set(_FIGURE.findall(question))
    return bool(new or re.search(_WORDED, sentence, re.IGNORECASE))


def _offers_duration(sentence: str, _: str) -> bool:
    sentence = re.sub(english.AGE_OF, " ", sentence, flags=re.IGNORECASE)
    return re.search(english.DURATION, sentence, re.IGNORECASE) is not None


def _offers_date(sentence: str, question: str) -> bool:
    given = {match[0] for match in re.finditer(english.DATE, question)}
    return any(match[0] not in given for match in re.finditer(english.DATE, sentence))


def _offers_expansion(sentence: str, question: str) -> bool:
    asked = {word.casefold() for word in _WORD.findall(question)}
    return any(short.casefold() in asked for short in _SHORT_FORM.findall(sentence))


def _offers_money(sentence: str, question: str) -> bool:
    # a currency that is asked for by name: another one does not answer
    wanted = [
        signs
        for names, signs in english.CURRENCIES
        if re.search(rf"\bin (?:{names})\b", question, re.IGNORECASE)
    ]
    return all(re.search(one, sentence, re.IGNORECASE) for one in wanted or [english.MONEY])


def _holds(answer: str) -> Callable[[str, str], bool]:
    """Return whether a sentence holds such words, whatever the question."""
    return lambda sentence, _: re.search(answer, sentence, re.IGNORECASE) is not None


_OFFERS: dict[Slot, Callable[[str, str], bool]] = {
    Slot.MONEY: _offers_money,
    Slot.SHARE: _holds(english.SHARE),
    Slot.DURATION: _offers_duration,
    Slot.AGE: _holds(english.AGE),
    Slot.NUMBER: _offers_number,
    Slot.DATE: _offers_date,
    Slot.REASON: _holds(english.REASON),
    Slot.EXPANSION: _offers_expansion,
    Slot.SOURCE: _offers_source,
}


def lacks_a_figure(question: str, text: str) -> bool:
    """Whether a figure of the question does not stand in a text; 26,000 is 26000, and 2 is "two".

    A quarter or a half is one: Q3 is the third quarter.
    """
    lacking = _plain_figures(without_periods(question)) - _plain_figures(text)
    if lacking:
        words = set(_WORD.findall(text.casefold()))
        for figure, spelt in in_words(question).items():
            if not words.isdisjoint(spelt):
                lacking -= set(_FIGURE.findall(figure))
    return bool(lacking or periods(question) - periods(text))


def in_words(question: str) -> dict[str, list[str]]:
    """Return the words that an article may write for each small figure of a question.

    That is one that counts something ("the 2 bangs") or says which ("2nd"): that of a name ("Alien
    3") is written so everywhere.
    """
    return {
        found["figure"]: IN_WORDS[found["number"]].split()
        for found in re.finditer(SMALL_FIGURE, question, re.IGNORECASE)
        if found["number"] in IN_WORDS
        and (
            found["nth"] or (_counts(found["before"]) and is_plural((found["after"] or "").lower()))
        )
    }


def _counts(before: str) -> bool:
    """Whether a figure behind a word may count what follows it."""
    return not before or before.lower() in STOP_WORDS | {"all"}


def _plain_figures(text: str) -> set[str]:
    return {figure.replace(",", "") for figure in _FIGURE.findall(text)}


def names_nobody(question: str, sentence: str) -> bool:
    """Whether a question asks who, and a sentence names nobody but whom the question names.

    Whose something is, "it belongs to a plumber" tells. Who did something is not told by where or
    when it was done ("in Valencia", "in May").
    """
    if not re.search(english.ASKS_WHO, question, re.IGNORECASE):
        return False
    whose = re.match(english.ASKS_WHOSE, question, re.IGNORECASE)
    if whose and re.search(english.BELONGS, sentence, re.IGNORECASE):
        return False
    given = {word.casefold() for word in _WORD.findall(question)}
    told = sentence[1:]  # a capital at the beginning says nothing
    if {name.casefold() for name in _NAME.findall(told)} <= given:
        return True
    if not _tells_only_that_it_was_done(question, sentence):
        return False
    for no_name in (english.IN_A_MONTH, english.IN_A_PLACE):
        told = re.sub(no_name, " ", told)
    return {name.casefold() for name in _NAME.findall(told)} <= given


def _tells_only_that_it_was_done(question: str, sentence: str) -> bool:
    """Whether a question asks who did something, and a sentence surely tells no more of it than
    that, where or when it was done.
    """
    who = re.match(english.ASKS_WHO_DID, question, re.IGNORECASE)
    if who is None or re.search(english.MAY_TELL_BY_WHOM, sentence, re.IGNORECASE):
        return False
    done = re.finditer(english.WAS_DONE, sentence, re.IGNORECASE)
    return any(root(one["verb"].lower()) == root(who["verb"].lower()) for one in done)
