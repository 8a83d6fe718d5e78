"""Quantities that sentences state, typed: money, shares, counts and durations, with their places.

``$900k``, ``$900,000``, ``900,000 dollars`` and ``USD 0.9 million`` are one quantity. A number that
measures nothing (a label, a time, a score) is none, nor is "six figures". For dates see `dates`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from index.types import Span
from retrieval import english as words
from retrieval.amounts import AMOUNT, Amount, Kind, next_amount, read_amount
from retrieval.dates import event_dates
from retrieval.english_dates import MONTH_NAMES, WEEKDAYS

__all__ = ["Bound", "Kind", "Quantity", "find_quantities"]


class Bound(StrEnum):
    """How what is meant lies to the amount that is stated."""

    AT_MOST = "at most"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    MORE_THAN = "more than"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount and the words that state it, its bound included.

    ``unit`` is an ISO 4217 code, ``%``, the counted noun in the singular, or a unit of time.
    ``low`` and ``high`` differ only in a range. ``per`` is the time that money is paid for, where
    the words right behind say so. Of a date, they are the ordinals of its first and last day.
    """

    kind: Kind
    unit: str
    low: Decimal
    high: Decimal
    span: Span
    bound: Bound | None = None
    per: str | None = None


BEYOND = Decimal(10) ** 18  # no news counts so far: digits in a row, not a number
_JOIN = (
    rf"(?P<dash>\s?[–—-]\s?)|\s(?:(?P<to>{words.RANGE_TO})|(?P<and>{words.AND})|(?P<or>{words.OR}))"
    rf"\s(?:(?:{words.AT_MOST}|{words.ABOUT})\s)?"
)
_BOUNDS = {
    Bound.AT_MOST: rf"\b(?:{words.AT_MOST})\s$|≤\s?$",
    Bound.AT_LEAST: rf"\b(?:{words.AT_LEAST})\s$|≥\s?$",
    Bound.LESS_THAN: rf"\b(?:{words.LESS_THAN})\s$|<\s?$",
    Bound.MORE_THAN: rf"\b(?:{words.MORE_THAN})\s$|>\s?$",
    Bound.ABOUT: rf"\b(?:{words.ABOUT})\s$|(?<!~)[~≈]\s?$",
}
_BOUNDS_AFTER = {
    Bound.AT_MOST: words.AT_MOST_AFTER,
    Bound.AT_LEAST: words.AT_LEAST_AFTER,
    Bound.ABOUT: words.ABOUT_AFTER,
}
_DURATION = rf"[\s-](?:{words.BEFORE_A_DURATION}\s)?({'|'.join(words.DURATIONS)})s?\b"
_NOUN = r"[\s-]+([^\W\d_][\w-]*)['’]?"
_PER = rf"(?:\s\([^()]{{,60}}\))?(?:{words.PER})"


@dataclass(frozen=True, slots=True)
class _Measured:
    """What the words up to ``end`` say that a number measures, in units of ``factor``."""

    kind: Kind
    unit: str
    end: int
    factor: Decimal = Decimal(1)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order."""
    found = list(_fractions(text))
    taken = [one.span for one in found] + [one.span for one in event_dates(text, None)]
    at = 0
    while match := next_amount(text, at):
        at = match.end()
        if any(match.start() < span.end and span.start < at for span in taken):
            continue
        first = read_amount(match)
        low, high = _range(text, first) or (first, first)
        at = high.span.end
        quantity = _quantity(text, low, high)
        if quantity is not None:
            at = max(at, quantity.span.end)
            found.append(quantity)
    return tuple(sorted(found, key=lambda one: one.span.start))


def _quantity(text: str, low: Amount, high: Amount) -> Quantity | None:
    kind, unit = high.kind or low.kind, high.unit or low.unit
    what = _Measured(kind, unit, high.span.end) if kind else _measured(text, low, high)
    if what is None or high.value >= BEYOND:
        return None
    per, reach = _per(text, what.end) if what.kind is Kind.MONEY else (None, what.end)
    start, bound = _bound_before(text, low.span.start, what.kind, is_range=low is not high)
    end = what.end
    if bound is None:
        bound, end = _bound_after(text, high.span.end, end, reach) or (None, end)
    least, most = (_plain(one.value * what.factor, what) for one in (low, high))
    span = Span(start, max(end, what.end))
    return Quantity(what.kind, what.unit, least, most, span, bound, per)


def _plain(value: Decimal, what: _Measured) -> Decimal:
    """Return a value without zeros at its end; a share that was computed has one decimal."""
    computed = what.kind is Kind.PERCENTAGE and what.factor != 1
    return round(value, 1 if computed else 6).normalize() + 0


def _range(text: str, first: Amount) -> tuple[Amount, Amount] | None:
    """Return the ends of the range that begins with an amount, or None if none does."""
    join = re.compile(_JOIN, re.IGNORECASE).match(text, first.span.end)
    match = re.compile(AMOUNT).match(text, join.end()) if join else None
    if join is None or match is None:
        return None
    before, last = text[: first.span.start], read_amount(match)
    if first.kind is None:
        apart = False
    elif last.kind is None:  # "$450-650", but not "$40 to 12 people"
        apart = not last.metres and _measured(text, last, last) is not None
    else:
        apart = (first.kind, first.unit) != (last.kind, last.unit)
    if (
        apart
        or (join["and"] and not re.search(rf"(?i)\b{words.BETWEEN}\s$", before))
        or (join["or"] and (first.kind is not None or first.scale != 1))
        or (join["to"] and re.search(words.CHANGE_FROM, before[-80:], re.IGNORECASE))
    ):
        return None
    if first.scale == 1 and first.number < last.number:
        first = replace(first, scale=last.scale)  # "$2 to 3 million"
    return (first, last) if first.value < last.value else None


def _measured(text: str, low: Amount, high: Amount) -> _Measured | None:
    """Return what a number without a unit of its own measures, by the words around it."""
    end, before = high.span.end, text[: low.span.start]
    one_in = re.compile(words.ONE_IN, re.IGNORECASE).match(text, end)
    whole = re.compile(AMOUNT).match(text, one_in.end()) if one_in else None
    if whole and not whole["sign"]:
        of = read_amount(whole)
        if of.kind is None and of.scale == 1 and high.value < of.value < 1000:
            return _Measured(Kind.PERCENTAGE, "%", of.span.end, 100 / of.value)
    lasting = re.compile(_DURATION, re.IGNORECASE).match(text, end)
    if lasting:
        old = re.compile(words.OLD, re.IGNORECASE).match(text, lasting.end())
        unit, factor = words.DURATIONS[lasting[1].lower()]
        if old and lasting[1].lower() == "year":
            return _Measured(Kind.DURATION, words.YEARS_OLD, old.end())
        return _Measured(Kind.DURATION, unit, (old or lasting).end(), Decimal(factor))
    if re.search(words.AGED, before, re.IGNORECASE):
        return _Measured(Kind.DURATION, words.YEARS_OLD, end)
    if degrees := re.compile(words.DEGREES).match(text, end):
        unit = words.SPELT.get((degrees["scale"] or "").lower(), "degree")
        return _Measured(Kind.COUNT, unit, degrees.end())
    if shaking := re.compile(words.MAGNITUDE_AFTER, re.IGNORECASE).match(text, end):
        return _Measured(Kind.COUNT, words.MAGNITUDE, shaking.end())
    if re.search(words.MAGNITUDE_BEFORE, before, re.IGNORECASE):
        return _Measured(Kind.COUNT, words.MAGNITUDE, end)
    return None if _is_label(text, low) else _counted(text, before, high)


def _counted(text: str, before: str, number: Amount) -> _Measured | None:
    end = number.span.end
    if re.compile(words.BEFALLEN, re.IGNORECASE).match(text, end):
        return _Measured(Kind.COUNT, words.PEOPLE, end)
    noun = _noun(text, end) if number.value != 1 else None
    if noun is None and number.metres:
        return _Measured(Kind.COUNT, "m", end, 1 / number.scale)
    unbound = re.sub(words.BOUND_BEFORE, "", before[-80:])
    if noun is None and re.search(words.BEFELL, unbound, re.IGNORECASE):
        return _Measured(Kind.COUNT, words.PEOPLE, end)
    return noun


def _noun(text: str, at: int) -> _Measured | None:
    """Return the noun that is counted: the first plural of the next five words.

    Behind a hyphen it is the next word: "a 9,000-seat hall".
    """
    hyphened = re.compile(r"-([a-z]{3,})\b(?!-)").match(text, at)
    if hyphened and hyphened[1] not in words.NOT_A_NOUN | words.NO_UNIT | words.UNCOUNTED:
        return _of_noun(hyphened[1], "", hyphened.end())
    some_of = re.compile(words.SOME_OF, re.IGNORECASE).match(text, at)
    at = some_of.end() if some_of else at
    before = ""
    for _ in range(5):
        match = re.compile(_NOUN).match(text, at)
        if match is None or (word := match[1].lower()) in words.NOT_A_NOUN:
            return None
        at = match.end()
        if words.singular(word) in words.UNCOUNTED:
            return None
        if words.is_plural(word) or word in words.MEASURES:
            return _of_noun(word, before, at)
        before = word
    return None


def _of_noun(word: str, before: str, end: int) -> _Measured:
    noun = words.singular(word)
    unit = words.PEOPLE if noun in words.PERSONS else words.SPELT.get(noun, noun)
    sort = words.OF_ANOTHER_SORT.get(before)
    return _Measured(Kind.COUNT, f"{sort} {unit}" if sort else unit, end)


def _is_label(text: str, number: Amount) -> bool:
    """Whether a number is part of a name: "Item 2", "Boeing 737", "the Seven Sisters"."""
    before = text[: number.span.start]
    if number.scale != 1:
        return False
    if re.compile(r"(?<=\w )[A-Z]\w+ [A-Z]").match(text, number.span.start):
        return True
    if re.search(rf"(?i)\b(?:{words.LABELS})\.?\s$", before):
        counted = re.compile(r"\s([a-z]+)\b").match(text, number.span.end)
        return counted is None or counted[1] not in words.PERSONS  # "this season 29 people"
    word = re.search(r"([A-Z][\w-]*)\s$", before)
    return (
        word is not None
        and word[1] not in (*MONTH_NAMES, *WEEKDAYS)
        and word[1].lower() not in words.NOT_A_NOUN
        and not re.search(words.BOUND_BEFORE, before)
    )


def _per(text: str, at: int) -> tuple[str | None, int]:
    match = re.compile(_PER, re.IGNORECASE).match(text, at)
    if match is None:
        return None, at
    unit = (match["unit"] or match["adverb"]).lower()
    return words.PER_UNITS.get(unit, unit), match.end()


def _bound_before(text: str, at: int, kind: Kind, *, is_range: bool) -> tuple[int, Bound | None]:
    """Return where an amount begins together with the words of its bound, and that bound."""
    if is_range:
        opening = re.search(words.RANGE_OPENS, text[:at], re.IGNORECASE)
        at = opening.start() if opening else at
    head = text[max(0, at - 60) : at]
    other_over = words.OVER_A_TIME if kind is Kind.DURATION else words.QUARREL
    if not re.search(other_over, head, re.IGNORECASE):
        for bound, pattern in _BOUNDS.items():
            match = re.search(pattern, head, re.IGNORECASE)
            if match and (bound is Bound.ABOUT or not is_range):
                return at - len(head) + match.start(), bound
    return at, None


def _bound_after(text: str, *ends: int) -> tuple[Bound, int] | None:
    for end in ends:
        for bound, pattern in _BOUNDS_AFTER.items():
            match = re.compile(pattern, re.IGNORECASE).match(text, end)
            if match:
                return bound, match.end()
    return None


def _fractions(text: str) -> Iterator[Quantity]:
    """Yield the shares that are told in words: "two-thirds of"."""
    for pattern, share in words.FRACTIONS.items():
        for match in re.finditer(rf"\b{pattern}", text, re.IGNORECASE):
            start, bound = _bound_before(text, match.start(), Kind.PERCENTAGE, is_range=False)
            end = match.end() - len(re.split(r"\s", match[0])[-1]) - 1
            yield Quantity(Kind.PERCENTAGE, "%", share, share, Span(start, end), bound)
