"""Figures that a text gives only to say that they are wrong: "£40m, not the £42m reported".

Nobody states such a figure; what is stated in its place measures the same thing.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from index.types import Span
from retrieval.english import rejection as english
from retrieval.quantities.quantities import Quantity

BEFORE = 120  # characters that are looked at before a figure: a clause
AFTER = 160  # and behind it: what calls it wrong may be the next sentence


def is_rejected(text: str, place: Span) -> bool:
    """Whether a text says of the figure at a place that it is not what is meant."""
    before = text[max(0, place.start - BEFORE) : place.start]
    after = text[place.end : place.end + AFTER]
    called_wrong = _found(english.CALLS_WRONG, english.WRONG_SIGN, after, re.match) or (
        _found(english.REPORT_IS_WRONG, english.WRONG_SIGN, after, re.match)
        and _is_told(english.REPORTED, "", before)
    )
    return bool(
        called_wrong
        or _found(english.REJECTS, english.REJECTS_SIGN, before)
        or _is_told(english.DENIES, english.DENIES_SIGN, before)
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


def _is_told(pattern: str, sign: str, before: str) -> bool:
    """Whether a pattern is found, and no negation right before it: "nobody denies that"."""
    found = _found(pattern, sign, before)
    return found is not None and not re.search(
        english.NEGATED, before[: found.start()], re.IGNORECASE
    )


def _found(
    pattern: str, sign: str, text: str, how: Callable[..., re.Match[str] | None] = re.search
) -> re.Match[str] | None:
    """Find a pattern in a text; to compile it takes as long as to search a hundred texts."""
    return re.search(sign, text, re.IGNORECASE) and how(pattern, text, re.IGNORECASE)
