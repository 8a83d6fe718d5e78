"""Whether two quantities surely measure two things, whatever the words around them say."""

from decimal import Decimal

from retrieval.quantities.measurements import Measurement
from retrieval.quantities.measures import CHANGES, LAPSE, STATEMENT
from retrieval.quantities.quantities import Quantity, QuantityKind

ALONE = (STATEMENT, LAPSE)  # aspects: what has one is not of what has another one, or none
FAR = 1000  # times: who takes a million for a billion is no farther off
SYMBOLIC, EARNEST = Decimal(1), Decimal(1000)  # "sold for one euro": a token, not what it is worth


def of_two_things(a: Measurement, b: Measurement) -> bool:
    """Whether two measurements surely are of two things."""
    one, other = a.quantity, b.quantity
    return (
        (one.kind, one.unit) != (other.kind, other.unit)
        or _conflict(one.per, other.per)
        or _conflict(a.aspect, b.aspect)
        or (a.aspect in CHANGES) is not (b.aspect in CHANGES)
        or any((a.aspect == alone) is not (b.aspect == alone) for alone in ALONE)
        or bool(a.years and b.years and not a.years & b.years)
        or a.elsewhere is not b.elsewhere
        or any(_is_token_beside(*two) or _is_dwarfed(*two) for two in ((one, other), (other, one)))
    )


def _conflict(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b


def _is_token_beside(one: Quantity, other: Quantity) -> bool:
    """Whether a sum is a symbolic one beside the other: one euro beside a million."""
    return one.kind is QuantityKind.MONEY and one.high == SYMBOLIC and other.low >= EARNEST


def _is_dwarfed(one: Quantity, other: Quantity) -> bool:
    """Whether a sum is too small for what the other is: what each may claim, what all were paid."""
    return one.kind is QuantityKind.MONEY and 0 < one.high * FAR < other.low
