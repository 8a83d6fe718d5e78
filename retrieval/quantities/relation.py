"""How two statements of one measured thing relate, by their numbers alone."""

from decimal import Decimal
from enum import StrEnum

from retrieval.quantities.quantities import Bound, Quantity, QuantityKind

ABOUT_TOLERANCE = Decimal("0.05")  # "about 300" and 310 may be one: a convention, not a measurement
UPPER = (Bound.AT_MOST, Bound.LESS_THAN)
LOWER = (Bound.AT_LEAST, Bound.MORE_THAN)


class Relation(StrEnum):
    """How figures for one thing relate."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"


def relation(a: Quantity, b: Quantity) -> Relation:
    """Return how two statements of one measured thing relate."""
    if (a.low, a.high, a.bound) == (b.low, b.high, b.bound):
        return Relation.SAME
    return Relation.COMPATIBLE if _are_compatible(a, b) else Relation.DIFFERENT


def meet(a: Quantity, b: Quantity) -> bool:
    """Whether two figures have a number in common, or two dates a day."""
    if a.kind is QuantityKind.DATE:
        return a.low <= b.high and b.low <= a.high
    return bool({a.low, a.high} & {b.low, b.high})


def near(a: Decimal, b: Decimal) -> bool:
    """Whether two numbers are so close that they may be of one thing."""
    return abs(a - b) <= ABOUT_TOLERANCE * max(abs(a), abs(b))


def digits(one: Quantity) -> int:
    """Return how many digits of a figure tell anything: 2 of 48,000, none of a date."""
    return (
        0 if one.kind is QuantityKind.DATE else len(str(abs(one.low)).replace(".", "").strip("0"))
    )


def _are_compatible(a: Quantity, b: Quantity) -> bool:
    if a.kind is QuantityKind.DATE:  # a day in a month
        return (a.low <= b.low and b.high <= a.high) or (b.low <= a.low and a.high <= b.high)
    if a.low != a.high and b.low != b.high:
        vague = Bound.ABOUT in (a.bound, b.bound)
        return vague and near(a.low, b.low) and near(a.high, b.high)
    if b.low != b.high:
        a, b = b, a
    if a.low != a.high:
        return _fits(b, a)
    if (a.bound in UPPER and b.bound in UPPER) or (a.bound in LOWER and b.bound in LOWER):
        return a.low == b.low
    if a.bound in (*UPPER, *LOWER) and b.bound in (*UPPER, *LOWER):
        upper, lower = (a, b) if a.bound in UPPER else (b, a)
        return lower.low <= upper.low
    if Bound.ABOUT in (a.bound, b.bound) and near(a.low, b.low):
        return True
    return _admits(a, b.low) if a.bound in (*UPPER, *LOWER) else _admits(b, a.low)


def _fits(one: Quantity, several: Quantity) -> bool:
    """Whether one amount may be the end of a range: the upper, unless it is a lower bound."""
    match one.bound:
        case Bound.AT_LEAST:
            return one.low == several.low
        case Bound.MORE_THAN:
            return one.low <= several.low
        case Bound.LESS_THAN:
            return one.low >= several.high
        case Bound.ABOUT:
            return near(one.low, several.high)
    return one.low == several.high


def _admits(bounded: Quantity, value: Decimal) -> bool:
    match bounded.bound:
        case Bound.AT_MOST:
            return value <= bounded.low
        case Bound.LESS_THAN:
            return value < bounded.low
        case Bound.AT_LEAST:
            return value >= bounded.low
        case Bound.MORE_THAN:
            return value > bounded.low
    return value == bounded.low
