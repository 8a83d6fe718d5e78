"""Figures across outlets: the quantities of the quotes that measure one thing, and how they relate.

Facts with their places, never a ruling on who is right: figures are the *same*, *compatible* ("up
to $900,000" beside "$300,000 to $900,000"), or *different*. In doubt two are not compared.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from index.types import Span
from retrieval.english.amounts import US_DOLLARS
from retrieval.figures.figure_question import FigureQuestion
from retrieval.figures.rivals import are_contested
from retrieval.figures.sameness import FigureComparer, Sameness
from retrieval.notices.notices import disowned, withdraws
from retrieval.notices.wrongs import figure_key
from retrieval.quantities.amounts import BARE_DOLLAR, DOLLAR
from retrieval.quantities.measurements import Measurement, measurements
from retrieval.quantities.quantities import Bound, Quantity, QuantityKind
from retrieval.quantities.relation import Relation, relation
from retrieval.types import Quote

AGREEING = (Relation.SAME, Relation.COMPATIBLE)
_RELATIONS = (Relation.DIFFERENT, Relation.COMPATIBLE, Relation.SAME, None)


@dataclass(frozen=True, slots=True)
class Group:
    """One figure and where it is stated: (index of the quote, place in its article), in order."""

    quantity: Quantity
    places: tuple[tuple[int, Span], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """What the outlets say of one measured thing.

    ``unit`` is that of its quantities, but ``$`` where no word of theirs says which dollars.
    ``relation`` is None where only one speaks, or where they agree and another of the quotes gives
    a figure that may contradict them.
    """

    kind: QuantityKind
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
    articles = [quote.article for quote in quotes]
    asked = FigureQuestion(question, articles)
    found = [one for i, quote in enumerate(quotes) for one in asked.relevant(_standing(i, quote))]
    comparer = FigureComparer(asked, articles, whole_topic=whole_topic)
    figures = []
    for cluster in asked.answering(_clustered(found, comparer), whole_topic=whole_topic):
        figure = _figure(cluster, quotes)
        agree = figure.relation in AGREEING and not whole_topic  # there each figure is shown
        if agree and are_contested(cluster, found, comparer):
            figure = replace(figure, relation=None)
        figures.append(figure)
    return tuple(one for one in figures if asked.for_figure or whole_topic or one.relation)


def differing_first(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return figures in the order of how they relate: what differs first, what one states last."""
    return tuple(sorted(figures, key=lambda one: _RELATIONS.index(one.relation)))


def _standing(index: int, quote: Quote) -> list[Measurement]:
    """Return the measurements of a quote that no notice of its article has withdrawn."""
    wrong = disowned(quote.article)
    return [
        one
        for one in measurements(index, quote)
        if not any(one.quantity.span.start in place for place in wrong)
        and not withdraws(quote, figure_key(one.quantity))
    ]


def _clustered(found: Iterable[Measurement], comparer: FigureComparer) -> list[list[Measurement]]:
    """Return the measurements with those of one thing together."""
    clusters: list[list[Measurement]] = []
    for one in found:
        linked = [cluster for cluster in clusters if _belongs(one, cluster, comparer)]
        clusters = [cluster for cluster in clusters if cluster not in linked]
        clusters.append([*(other for cluster in linked for other in cluster), one])
    return clusters


def _belongs(one: Measurement, cluster: Iterable[Measurement], comparer: FigureComparer) -> bool:
    """Whether it is of what one of a cluster measures, and is kept apart from none of it."""
    verdicts = {comparer.verdict(one, other) for other in cluster}
    return Sameness.ONE_THING in verdicts and Sameness.APART not in verdicts


def _figure(cluster: list[Measurement], quotes: Sequence[Quote]) -> Figure:
    cluster = sorted(cluster, key=lambda one: (one.quote, one.quantity.span.start))
    groups: dict[tuple[Decimal, Decimal, Bound | None], list[Measurement]] = {}
    for one in cluster:
        key = (one.quantity.low, one.quantity.high, one.quantity.bound)
        groups.setdefault(key, []).append(one)
    kind = cluster[0].quantity.kind
    made = tuple(
        Group(several[0].quantity, tuple((one.quote, one.quantity.span) for one in several))
        for several in groups.values()
    )
    outlets = {quotes[one.quote].article.outlet or quotes[one.quote].article.id for one in cluster}
    unit = _unit(cluster, quotes)
    return Figure(kind, unit, made, _overall(made) if len(outlets) > 1 else None)


def _unit(cluster: Sequence[Measurement], quotes: Sequence[Quote]) -> str:
    """Return the unit of figures; a bare dollar sign counts as any, and is of a country unknown."""
    unit = cluster[0].quantity.unit
    told = (one.quantity.span.of(quotes[one.quote].article.text) for one in cluster)
    bare = unit == DOLLAR and not any(re.search(US_DOLLARS, words) for words in told)
    return BARE_DOLLAR if bare else unit


def _overall(groups: Sequence[Group]) -> Relation:
    found = {relation(a.quantity, b.quantity) for a, b in combinations(groups, 2)}
    if Relation.DIFFERENT in found:
        return Relation.DIFFERENT
    return Relation.COMPATIBLE if found else Relation.SAME
