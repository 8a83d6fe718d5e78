"""Sentences that surely do not give what is asked for, however near their words are.

Asked how many welders were let go, "a welder let go after eleven months" is as near as can be to
"90 welders were let go", and counts none.
"""

import re
from collections.abc import Iterable

from index.types import Span, without
from retrieval.english import lacking as english
from retrieval.english.amounts import YEARS_OLD
from retrieval.english.measures import ASPECTS
from retrieval.english.slots import TIMES
from retrieval.quantities.dates import event_dates
from retrieval.quantities.measures import OVERRULING, aspect_of
from retrieval.quantities.quantities import Quantity, QuantityKind, find_quantities
from retrieval.question.asked import asked_kinds, asks_yes_or_no
from retrieval.question.slots import FIGURES, Slot, asked_for, offers

# What is counted of people: one of them, "a woman of 81", is a count, too.
TOLLS = frozenset({"dead", "missing", "injured", "ill"})


def lacks_what_is_asked(question: str, first: str, other: str) -> bool:
    """Whether a sentence surely lacks the figure, age or day that a question asks for.

    ``first`` is the sentence that answers. One that gives the very figures of that lacks nothing,
    in whatever words: "it landed at 17:08".
    """
    slot = asked_for(question)
    if slot not in FIGURES or asks_yes_or_no(question):
        return False
    if slot is Slot.AGE:
        return _tells_no_age(other)
    # "no welders" is no number, and a count
    offered = slot is not Slot.NUMBER and offers(first, slot, question)
    return (
        (offered and not offers(other, slot, question) and _gives_none(slot, other))
        or _counts_nothing(question, first, other)
        or _measures_another(question, first, other)
    )


def _gives_none(slot: Slot, other: str) -> bool:
    """Whether a sentence has no word that may tell a sum, share, day or length.

    "From 9 May to 20 June" is a length, and "six hours" no sum.
    """
    if slot in (Slot.MONEY, Slot.SHARE):
        times = (QuantityKind.DURATION, QuantityKind.DATE)
        other = _but([one.span for one in find_quantities(other) if one.kind in times], other)
    return re.search(english.FIGURE, other, re.IGNORECASE) is None


def _counts_nothing(question: str, first: str, other: str) -> bool:
    """Whether a count is asked for, and all numbers of a sentence are of days, years and the like.

    None is so where people are counted to whom something happened.
    """
    kinds = asked_kinds(question)
    if not kinds or not re.search(english.COUNT_ASKED, question, re.IGNORECASE):
        return False
    stated = [one for one in find_quantities(first) if one.kind in kinds]
    measured = {aspect_of(one.kind, first, one.span) for one in stated}
    if not stated or (measured | {_aspect(QuantityKind.COUNT, question)}) & TOLLS:
        return False
    others = [one.span for one in find_quantities(other) if one.kind not in kinds]
    left = _but([*others, *(day.span for day in event_dates(other, None))], other)
    left = re.sub(TIMES, " ", left)
    left = re.sub(english.COUNTS_NOTHING, " ", left, flags=re.IGNORECASE)
    return re.search(english.COUNTS, left, re.IGNORECASE) is None


def _tells_no_age(other: str) -> bool:
    """Whether a sentence has nothing that may tell how old somebody or something is."""
    no_ages = [one.span for one in find_quantities(other) if one.unit != YEARS_OLD]
    return re.search(english.AGE, _but(no_ages, other), re.IGNORECASE) is None


def _measures_another(question: str, first: str, other: str) -> bool:
    """Whether all figures of a sentence measure another thing than the one that is asked about.

    None does that gives a figure of the answer, nor where people are counted to whom something
    happened: "two were killed and 31 taken to hospital".
    """
    kinds = asked_kinds(question) or frozenset()
    told = [one for one in find_quantities(other) if one.kind in kinds]
    given = {(one.kind, one.high) for one in find_quantities(first) if one.kind in kinds}
    if not told or not given or any((one.kind, one.high) in given for one in told):
        return False
    return all(_is_of_another(one, question, other) for one in told)


def _is_of_another(one: Quantity, question: str, text: str) -> bool:
    asked, measured = _aspect(one.kind, question), aspect_of(one.kind, text, one.span)
    if asked is None or measured is None or asked in TOLLS or asked == measured:
        return False
    asked_words = rf"\b(?:{ASPECTS[one.kind][asked]})\b"  # "it would cost the fund $2m"
    return measured in OVERRULING or not re.search(asked_words, text, re.IGNORECASE)


def _aspect(kind: QuantityKind, question: str) -> str | None:
    """Return what the words of a question say that a figure of a kind measures."""
    return aspect_of(kind, question, Span(0, len(question)))


def _but(spans: Iterable[Span], text: str) -> str:
    return without(text, Span(0, len(text)), sorted(spans, key=lambda one: one.start))
