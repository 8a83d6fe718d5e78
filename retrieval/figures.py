"""Figures across outlets: the quantities of the quotes that measure one thing, and how they relate.

Facts with their places, never a ruling on who is right: figures are the *same*, *compatible* ("up
to $900,000" beside "$300,000 to $900,000"), or *different*. In doubt two are not compared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import combinations

from index.types import Span
from retrieval.citation import inline
from retrieval.days import iso
from retrieval.measures import Reading, readings
from retrieval.notices import disowned, superseded_by
from retrieval.quantities import Bound, Kind, Quantity
from retrieval.sameness import Judge
from retrieval.types import Quote

ABOUT_TOLERANCE = Decimal("0.05")  # "about 300" and 310 may be one: a convention, not a measurement
_UPPER = (Bound.AT_MOST, Bound.LESS_THAN)
_LOWER = (Bound.AT_LEAST, Bound.MORE_THAN)


class Relation(StrEnum):
    """How figures for one thing relate."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Group:
    """One figure and where it is stated: (index of the quote, place in its article), in order."""

    quantity: Quantity
    places: tuple[tuple[int, Span], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """What the outlets say of one measured thing; ``relation`` is None where only one speaks."""

    kind: Kind
    unit: str
    groups: tuple[Group, ...]
    relation: Relation | None


def find_figures(question: str, quotes: Sequence[Quote]) -> tuple[Figure, ...]:
    """Return the figures with which quotes answer a question, the nearest to it first.

    A question that asks for no figure, such as a bare topic, is given those that two outlets state.
    What a notice has withdrawn is left out.
    """
    judge = Judge(question, quotes)
    found = [judge.relevant(_standing(i, quote)) for i, quote in enumerate(quotes)]
    clusters: list[list[Reading]] = []
    for one in (one for several in found for one in several):
        linked = [
            cluster
            for cluster in clusters
            if any(_is_one_thing(one, other, judge) for other in cluster)
            and not any(_clash(one, other, judge) for other in cluster)
        ]
        clusters = [cluster for cluster in clusters if cluster not in linked]
        clusters.append([*(other for cluster in linked for other in cluster), one])
    figures = [_figure(cluster, quotes) for cluster in judge.answering(clusters)]
    return tuple(one for one in figures if judge.asked or one.relation)


def relation(a: Quantity, b: Quantity) -> Relation:
    """Return how two statements of one measured thing relate."""
    if (a.low, a.high, a.bound) == (b.low, b.high, b.bound):
        return Relation.SAME
    return Relation.COMPATIBLE if _are_compatible(a, b) else Relation.DIFFERENT


def figures_record(figures: Sequence[Figure]) -> list[dict[str, object]]:
    """Return figures as JSON; a group's offsets lie in the article of the first of its quotes."""
    return [
        {
            "kind": figure.kind.value,
            "unit": figure.unit,
            "groups": [_group_record(group) for group in figure.groups],
            "relation": figure.relation.value if figure.relation else None,
        }
        for figure in figures
    ]


def figure_lines(figures: Sequence[Figure], quotes: Sequence[Quote]) -> Iterator[str]:
    """Yield a line for each figure of which two outlets speak: who says what, word for word."""
    for figure in figures:
        if figure.relation is not None:
            told = " · ".join(_told(group, quotes) for group in figure.groups)
            yield f"figures, {figure.relation.value}: {told}"


def _told(group: Group, quotes: Sequence[Quote]) -> str:
    names = dict.fromkeys(outlet(i, quotes) for i, _ in group.places)
    first, place = group.places[0]
    words = quotes[first].article.text[place.start : place.end]
    return f"{', '.join(names)}: {inline(words)}"


def outlet(index: int, quotes: Sequence[Quote]) -> str:
    """Return an outlet's name, or the number of the quote where the outlet is unknown."""
    return inline(quotes[index].article.outlet or f"[{index + 1}]")


def _standing(index: int, quote: Quote) -> list[Reading]:
    """Return the readings of a quote that no notice of its article has withdrawn."""
    if superseded_by(quote) is not None:
        return []
    wrong = disowned(quote.article)
    return [
        one
        for one in readings(index, quote)
        if not any(place.start <= one.quantity.span.start < place.end for place in wrong)
    ]


def _figure(cluster: list[Reading], quotes: Sequence[Quote]) -> Figure:
    cluster = sorted(cluster, key=lambda one: (one.quote, one.quantity.span.start))
    groups: dict[tuple[Decimal, Decimal, Bound | None], list[Reading]] = {}
    for one in cluster:
        key = (one.quantity.low, one.quantity.high, one.quantity.bound)
        groups.setdefault(key, []).append(one)
    first = cluster[0].quantity
    made = tuple(
        Group(several[0].quantity, tuple((one.quote, one.quantity.span) for one in several))
        for several in groups.values()
    )
    outlets = {quotes[one.quote].article.outlet or quotes[one.quote].article.id for one in cluster}
    return Figure(first.kind, first.unit, made, _overall(made) if len(outlets) > 1 else None)


def _overall(groups: Sequence[Group]) -> Relation:
    found = {relation(a.quantity, b.quantity) for a, b in combinations(groups, 2)}
    if Relation.DIFFERENT in found:
        return Relation.DIFFERENT
    return Relation.COMPATIBLE if found else Relation.SAME


def _is_one_thing(a: Reading, b: Reading, judge: Judge) -> bool:
    """Whether two readings surely measure one thing: figures that meet need less to show it."""
    if _clash(a, b, judge):
        return False
    agree = relation(a.quantity, b.quantity) is not Relation.DIFFERENT
    return judge.related(a, b) if agree and _meet(a, b) else judge.same_thing(a, b)


def _clash(a: Reading, b: Reading, judge: Judge) -> bool:
    return judge.apart(a, b) or (not _meet(a, b) and judge.both_stated(a, b))


def _meet(a: Reading, b: Reading) -> bool:
    """Whether two figures have a number in common."""
    return bool({a.quantity.low, a.quantity.high} & {b.quantity.low, b.quantity.high})


def _are_compatible(a: Quantity, b: Quantity) -> bool:
    if a.kind is Kind.DATE:  # a day in a month
        return (a.low <= b.low and b.high <= a.high) or (b.low <= a.low and a.high <= b.high)
    if a.low != a.high and b.low != b.high:
        vague = Bound.ABOUT in (a.bound, b.bound)
        return vague and _near(a.low, b.low) and _near(a.high, b.high)
    if b.low != b.high:
        a, b = b, a
    if a.low != a.high:
        return _fits(b, a)
    if (a.bound in _UPPER and b.bound in _UPPER) or (a.bound in _LOWER and b.bound in _LOWER):
        return a.low == b.low
    if a.bound in (*_UPPER, *_LOWER) and b.bound in (*_UPPER, *_LOWER):
        upper, lower = (a, b) if a.bound in _UPPER else (b, a)
        return lower.low <= upper.low
    if Bound.ABOUT in (a.bound, b.bound) and _near(a.low, b.low):
        return True
    return _admits(a, b.low) if a.bound in (*_UPPER, *_LOWER) else _admits(b, a.low)


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
            return _near(one.low, several.high)
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


def _near(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= ABOUT_TOLERANCE * max(abs(a), abs(b))


def _group_record(group: Group) -> dict[str, object]:
    quantity = group.quantity
    single = quantity.low == quantity.high
    low = None if quantity.bound in _UPPER else _plain(quantity, quantity.low)
    high = None if quantity.bound in _LOWER else _plain(quantity, quantity.high)
    value = _plain(quantity, quantity.low) if single else None
    if quantity.kind is Kind.DATE:
        first, last = (date.fromordinal(int(day)) for day in (quantity.low, quantity.high))
        value = iso((first, last))
    return {
        "value": value,
        "low": low,
        "high": high,
        "bound": quantity.bound.value if quantity.bound else None,
        "quotes": list(dict.fromkeys(index for index, _ in group.places)),
        "start": group.places[0][1].start,
        "end": group.places[0][1].end,
    }


def _plain(quantity: Quantity, value: Decimal) -> int | float | str:
    if quantity.kind is Kind.DATE:
        return date.fromordinal(int(value)).isoformat()
    return int(value) if value == int(value) else float(value)
