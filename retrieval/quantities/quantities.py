"""Quantities that sentences state, typed: money, shares, counts and durations, with their places.

``$900k``, ``$900,000``, ``900,000 dollars`` and ``USD 0.9 million`` are one quantity. A number that
measures nothing (a label, a time, a score) is none, nor is "six figures". For dates see `dates`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from index.types import Span
from retrieval.english import amounts as words
from retrieval.english.dates import FROM_A_DAY
from retrieval.quantities.amounts import AMOUNT, Amount, QuantityKind, next_amount, read_amount
from retrieval.quantities.dates import event_dates
from retrieval.quantities.units import Measured, measured

__all__ = ["Bound", "Quantity", "QuantityKind", "find_quantities"]


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

    kind: QuantityKind
    unit: str
    low: Decimal
    high: Decimal
    span: Span
    bound: Bound | None = None
    per: str | None = None


HALF = 50  # per cent
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
_PER = rf"(?:\s\([^()]{{,60}}\))?(?:{words.PER})"


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order."""
    found = list(_fractions(text))
    taken = [one.span for one in found] + [one.span for one in event_dates(text, None)]
    at = 0
    while match := next_amount(text, at):
        at = match.end()
        if any(map(Span(match.start(), at).overlaps, taken)):
            continue
        first = read_amount(match)
        low, high = _range(text, first) or (first, first)
        at = high.span.end
        quantity = _quantity(text, low, high) or _of_them(text, low, high, found)
        if quantity is None:
            continue
        at = max(at, quantity.span.end)
        if not _is_uncertainty(text, quantity, Span(low.span.start, high.span.end), found):
            found.append(quantity)
    return tuple(sorted(found, key=lambda one: one.span.start))


def _quantity(text: str, low: Amount, high: Amount) -> Quantity | None:
    kind, unit = high.kind or low.kind, high.unit or low.unit
    what = Measured(kind, unit, high.span.end) if kind else measured(text, low, high)
    if what is None or high.value >= BEYOND:
        return None
    per, reach = _per(text, what.end) if what.kind is QuantityKind.MONEY else (None, what.end)
    start, bound = _bound_before(text, low.span.start, what.kind, is_range=low is not high)
    end = what.end
    if bound is None:
        bound, end = _bound_after(text, high.span.end, end, reach) or (None, end)
    least, most = (_plain(one.value * what.factor, what) for one in (low, high))
    span = Span(start, max(end, what.end))
    return Quantity(what.kind, what.unit, least, most, span, bound, per)


def _of_them(text: str, low: Amount, high: Amount, before: Sequence[Quantity]) -> Quantity | None:
    """Return the part of what was counted before: "21 people, six of them in hospital"."""
    whole = before[-1] if before and before[-1].kind is QuantityKind.COUNT else None
    if whole is None or not 1 < high.value <= whole.high:
        return None
    match = re.compile(words.OF_THEM, re.IGNORECASE).match(text, high.span.end)
    if match is None and not _is_out_of(text, whole, low, high):
        return None
    start, bound = _bound_before(text, low.span.start, QuantityKind.COUNT, is_range=low is not high)
    span = Span(start, match.end() if match else high.span.end)
    return Quantity(QuantityKind.COUNT, whole.unit, low.value, high.value, span, bound)


def _is_out_of(text: str, whole: Quantity, low: Amount, high: Amount) -> bool:
    """Whether an amount is a part of a whole: "Of 312 flats that were planned, 40 are finished"."""
    between = text[whole.span.end : low.span.start]
    return bool(
        re.search(words.OUT_OF, text[: whole.span.start], re.IGNORECASE)
        and re.search(words.OUT_OF_THEM, between, re.IGNORECASE)
        and not re.search(r"[.;!?]\s", between)
        and re.match(words.IS_PART, text[high.span.end :])
    )


def _is_uncertainty(text: str, one: Quantity, number: Span, before: Sequence[Quantity]) -> bool:
    """Whether a share only tells how sure one is: "(95% CI 2-23%)", "23% (11-34%)"."""
    if one.kind is not QuantityKind.PERCENTAGE:
        return False
    last = before[-1] if before else None
    around = last and text[last.span.end : number.start].strip() in ("(", "[")
    if around and last and last.kind is QuantityKind.PERCENTAGE and one.low <= last.low < one.high:
        return True
    if re.search(words.SURE_BEFORE, text[: number.start][-60:], re.IGNORECASE):
        return True
    return re.match(words.SURE_AFTER, text[one.span.end :], re.IGNORECASE) is not None


def _plain(value: Decimal, what: Measured) -> Decimal:
    """Return a value without zeros at its end; a share that was computed has one decimal."""
    computed = what.kind is QuantityKind.PERCENTAGE and what.factor != 1
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
        apart = not last.metres and measured(text, last, last) is not None
    else:
        apart = (first.kind, first.unit) != (last.kind, last.unit)
    if (
        apart
        or (join["and"] and not re.search(rf"(?i)\b{words.BETWEEN}\s$", before))
        or (join["or"] and (first.kind is not None or first.scale != 1))
        or (join["to"] and _is_change(before[-80:], text[match.end() :]))
    ):
        return None
    if first.scale == 1 and first.number < last.number:
        first = replace(first, scale=last.scale)  # "$2 to 3 million"
    return (first, last) if first.value < last.value else None


def _is_change(before: str, behind: str) -> bool:
    """Whether a thing went from one amount to another: no range."""
    if re.search(words.CHANGE_FROM, before, re.IGNORECASE):
        return True
    goes = re.search(words.GOES_FROM, before, re.IGNORECASE)
    return bool(goes and re.match(FROM_A_DAY, behind, re.IGNORECASE))


def _per(text: str, at: int) -> tuple[str | None, int]:
    match = re.compile(_PER, re.IGNORECASE).match(text, at)
    if match is None:
        return None, at
    unit = (match["unit"] or match["adverb"]).lower()
    return words.PER_UNITS.get(unit, unit), match.end()


def _bound_before(
    text: str, at: int, kind: QuantityKind, *, is_range: bool
) -> tuple[int, Bound | None]:
    """Return where an amount begins together with the words of its bound, and that bound."""
    if is_range:
        opening = re.search(words.RANGE_OPENS, text[:at], re.IGNORECASE)
        at = opening.start() if opening else at
    head = text[max(0, at - 60) : at]
    other_over = words.OVER_A_TIME if kind is QuantityKind.DURATION else words.QUARREL
    if not re.search(other_over, head, re.IGNORECASE):
        for bound, pattern in _BOUNDS.items():
            match = re.search(pattern, head, re.IGNORECASE)
            whole = (
                kind is QuantityKind.COUNT
                and match
                and re.match(words.RUNS_TO, match[0], re.IGNORECASE)
            )
            if match and not whole and (bound is Bound.ABOUT or not is_range):
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
    """Yield the shares that are told in words: "two-thirds of", "by a quarter"."""
    for pattern, share in words.FRACTIONS.items():
        for match in re.finditer(rf"\b{pattern}\b", text, re.IGNORECASE):
            before = text[max(0, match.start() - 40) : match.start()]
            if share == HALF and re.search(words.AND_A_HALF, before, re.IGNORECASE):
                continue
            start, bound = _bound_before(
                text, match.start(), QuantityKind.PERCENTAGE, is_range=False
            )
            by = re.search(words.SHARE_BY, text[max(0, start - 20) : start], re.IGNORECASE)
            behind = words.SHARE_BEHIND_BY if by else words.SHARE_BEHIND
            if re.compile(behind, re.IGNORECASE).match(text, match.end()):
                yield Quantity(
                    QuantityKind.PERCENTAGE, "%", share, share, Span(start, match.end()), bound
                )
