"""Figures across outlets: the quantities of the quotes that measure one thing, and how they relate.

Facts with their places, never a ruling on who is right: figures are the *same*, *compatible* ("up
to $900,000" beside "$300,000 to $900,000"), or *different*. In doubt two are not compared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from index.types import Span
from retrieval.citation import inline
from retrieval.days import iso
from retrieval.measures import Reading, readings
from retrieval.notices import disowned, withdraws
from retrieval.quantities import Bound, Kind, Quantity
from retrieval.relation import LOWER, UPPER, Relation, relation
from retrieval.sameness import Judge
from retrieval.types import Quote
from retrieval.wrongs import figure_key

ONE_SOURCE = "one source"


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


def find_figures(
    question: str, quotes: Sequence[Quote], *, whole_topic: bool = False
) -> tuple[Figure, ...]:
    """Return the figures with which quotes answer a question, the nearest to it first.

    A question that asks for no figure, such as a bare topic, is given those that two outlets state,
    or all of them for the whole topic.
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
    return tuple(one for one in figures if judge.asked or whole_topic or one.relation)


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


def figure_table(figures: Sequence[Figure], quotes: Sequence[Quote]) -> Iterator[str]:
    """Yield every figure with its kind and relation, and below it a line for each group."""
    for figure in figures:
        unit = figure.kind.value if figure.kind is Kind.DATE else figure.unit
        yield f"{figure.kind.value}, {inline(unit)}: {figure.relation or ONE_SOURCE}"
        for group in figure.groups:
            yield f"    {_told(group, quotes)}"


def _told(group: Group, quotes: Sequence[Quote]) -> str:
    names = dict.fromkeys(_name(quotes[i], i) for i, _ in group.places)
    first, place = group.places[0]
    words = quotes[first].article.text[place.start : place.end]
    return f"{', '.join(names)}: {inline(words)}"


def _name(quote: Quote, index: int) -> str:
    """Return an outlet's name, or the number of the quote where the outlet is unknown."""
    return inline(quote.article.outlet or f"[{index + 1}]")


def _standing(index: int, quote: Quote) -> list[Reading]:
    """Return the readings of a quote that no notice of its article has withdrawn."""
    wrong = disowned(quote.article)
    return [
        one
        for one in readings(index, quote)
        if not any(place.start <= one.quantity.span.start < place.end for place in wrong)
        and not withdraws(quote, figure_key(one.quantity))
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
    if judge.apart(a, b):
        return True
    if relation(a.quantity, b.quantity) is Relation.DIFFERENT and not judge.same_thing(a, b):
        return True
    return not _meet(a, b) and judge.both_stated(a, b)


def _meet(a: Reading, b: Reading) -> bool:
    """Whether two figures have a number in common, or two dates a day."""
    one, other = a.quantity, b.quantity
    if one.kind is Kind.DATE:
        return one.low <= other.high and other.low <= one.high
    return bool({one.low, one.high} & {other.low, other.high})


def _group_record(group: Group) -> dict[str, object]:
    quantity = group.quantity
    single = quantity.low == quantity.high
    low = None if quantity.bound in UPPER else _plain(quantity, quantity.low)
    high = None if quantity.bound in LOWER else _plain(quantity, quantity.high)
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
