"""Figures that a text gives only to say that they are wrong: "£40m, not the £42m reported".

Nobody states such a figure; what is stated in its place measures the same thing.
"""

import re
from collections.abc import Iterable, Sequence

from index.types import Span
from retrieval import english_rejection as english
from retrieval.quantities import Quantity

BEFORE = 120  # characters that are looked at before a figure: a clause
AFTER = 160  # and behind it: what calls it wrong may be the next sentence


def is_rejected(text: str, place: Span) -> bool:
    """Whether a text says of the figure at a place that it is not what is meant."""
    before = text[max(0, place.start - BEFORE) : place.start]
    after = text[place.end : place.end + AFTER]
    return _finds(english.REJECTS, english.REJECTS_SIGN, before) or _finds(
        rf"\A(?:{english.CALLS_WRONG})", english.WRONG_SIGN, after
    )


def instead_of(
    one: Quantity, stated: Iterable[Quantity], rejected: Sequence[Quantity]
) -> tuple[Quantity, ...]:
    """Return those of the rejected figures in whose place one of the stated ones is given.

    That is the nearest of their kind and unit.
    """
    alike = [other for other in stated if (other.kind, other.unit) == (one.kind, one.unit)]
    return tuple(
        wrong
        for wrong in rejected
        if (wrong.kind, wrong.unit) == (one.kind, one.unit)
        and min(alike, key=lambda other: abs(other.span.start - wrong.span.start)) == one
    )


def _finds(pattern: str, sign: str, text: str) -> bool:
    """Whether a pattern is in a text; to compile it takes as long as to search a hundred texts."""
    found = re.search(sign, text, re.IGNORECASE) and re.search(pattern, text, re.IGNORECASE)
    return found is not None
