"""`pullquote compare`, `origins` and `timeline`: a whole topic at a glance.

The functions named after the commands return what these print.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from index.stored import Filter, PlacedNotice
from index.types import Span
from retrieval.answer import EVERYTHING
from retrieval.commands.citation import INDENT, count, quoted, size, where, who
from retrieval.commands.plain import filter_note, not_there, stated
from retrieval.commands.records import (
    JsonObject,
    figures_record,
    line,
    origins_record,
    quote_record,
    timeline_record,
)
from retrieval.english.amounts import MEASURES, SPELT, YEARS_OLD
from retrieval.figures.figures import Figure, differing_first, find_figures
from retrieval.notices.notices import superseded_by
from retrieval.origins.attributions import OriginKind, is_name
from retrieval.origins.holdings import Holdings
from retrieval.origins.origins import Origin, find_origins
from retrieval.printable import inline
from retrieval.quantities.days import readable
from retrieval.quantities.quantities import QuantityKind
from retrieval.reader import Reader
from retrieval.timeline import TimelineEntry, timeline
from retrieval.topics import MOST_UNDATED, quotes_on
from retrieval.types import Quote

LONE = "one source each"
AGE, MEASURE = "age", "measure"
SIGNS = MEASURES.union(SPELT.values())  # units that measure: "count, km" would be odd
UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Printed:
    """What a command prints; ``found`` says whether the topic is in the coverage."""

    lines: tuple[str, ...]
    found: bool


class Tell(Protocol):
    """A function named after a command, which it serves."""

    def __call__(self, topic: str, reader: Reader, wanted: Filter, *, as_json: bool) -> Printed: ...


def compare(
    topic: str, reader: Reader, wanted: Filter = EVERYTHING, *, as_json: bool = False
) -> Printed:
    """Return all figures on a topic: those that differ first, last what one source states."""
    quotes = quotes_on(reader, topic, wanted)
    figures = differing_first(find_figures(topic, quotes, whole_topic=True))
    if as_json:
        return _as_json(topic, quotes, {"figures": figures_record(figures)})
    parts = (figure_table(figures, quotes), lone_lines(figures, quotes), _sources(figures, quotes))
    lines = [line for part in map(list, parts) if part for line in ("", *part)][1:]
    return _shown(reader, wanted, quotes, lines or ["No figures on this."])


def origins(
    topic: str, reader: Reader, wanted: Filter = EVERYTHING, *, as_json: bool = False
) -> Printed:
    """Return on whose word a topic is reported: each origin, and who rests on it."""
    quotes = quotes_on(reader, topic, wanted)
    holdings = Holdings.of(reader.coverage.store, (quote.article for quote in quotes))
    found = find_origins(topic, quotes, holdings)
    if as_json:
        return _as_json(topic, quotes, {"origins": origins_record(found)})
    lines = list(chain_lines(found)) or ["Nobody is named as a source."]
    return _shown(reader, wanted, quotes, lines)


def order(
    topic: str, reader: Reader, wanted: Filter = EVERYTHING, *, as_json: bool = False
) -> Printed:
    """Return the quotes on a topic in the order of what they tell of."""
    quotes = quotes_on(reader, topic, wanted)
    entries = timeline(quotes)
    if as_json:
        return _as_json(topic, quotes, {"timeline": timeline_record(entries, quotes)})
    dated = [one for one in entries if one.dated]
    undated = [one for one in entries if not one.dated]
    lines = list(timeline_lines(dated + undated[:MOST_UNDATED]))
    if len(undated) > MOST_UNDATED:
        lines.append(f"and {count(len(undated) - MOST_UNDATED, 'more sentence')} without a date")
    return _shown(reader, wanted, quotes, lines)


def figure_table(figures: Iterable[Figure], quotes: Sequence[Quote]) -> Iterator[str]:
    """Yield what two sources state with how that relates, and below it a line for each group."""
    for figure in figures:
        if figure.relation is not None:
            yield f"{_measured(figure)}: {figure.relation}"
            for group in figure.groups:
                yield f"{INDENT}{stated(group, quotes)}"


def lone_lines(figures: Iterable[Figure], quotes: Sequence[Quote]) -> Iterator[str]:
    """Yield what one source alone states, a line for each article, with its title; dates last."""
    told: dict[str, dict[str, None]] = {}
    sources: dict[str, str] = {}
    for index, place in _lone(figures):
        article = quotes[index].article
        title = f"“{inline(article.title)}”" if article.title else ""
        named = filter(None, (inline(article.outlet or f"[{index + 1}]"), title))
        sources.setdefault(article.id, ", ".join(named))
        words = inline(place.of(article.text))
        told.setdefault(article.id, {})[words] = None
    if told:
        yield LONE
    for id_, words_of in told.items():
        yield f"{INDENT}{sources[id_]}: {' · '.join(words_of)}"


def _lone(figures: Iterable[Figure]) -> Iterator[tuple[int, Span]]:
    for figure in sorted(figures, key=lambda one: one.kind is QuantityKind.DATE):
        if figure.relation is None:
            yield from (place for group in figure.groups for place in group.places)


def _measured(figure: Figure) -> str:
    """Return what a figure measures, as far as a reader has use for it."""
    kind, unit = figure.kind, figure.unit
    if kind is QuantityKind.DATE or (kind, unit) == (QuantityKind.PERCENTAGE, "%"):
        return kind.value
    if kind is QuantityKind.DURATION:
        return AGE if unit == YEARS_OLD else kind.value
    return f"{MEASURE if unit in SIGNS else kind.value}, {inline(unit)}"


def chain_lines(origins: Iterable[Origin]) -> Iterator[str]:
    """Yield the chain of each origin: its name, and who rests on it in which words.

    That it is not in the coverage is said of a name alone: police and documents never are.
    """
    for one in origins:
        missing = not one.in_coverage and (one.kind is OriginKind.FIRST_REPORT or is_name(one.name))
        there = f", {not_there(one)}" if missing else ""
        yield f"{inline(one.name)} ({one.kind.value}{there})"
        for edge in one.edges:
            yield f"└ {who(edge.article)}: {inline(edge.text)}"
            yield from quoted(edge.sentence.of(edge.article.text))
            yield f"{INDENT}{where(edge.article, edge.span)}"


def timeline_lines(entries: Iterable[TimelineEntry]) -> Iterator[str]:
    """Yield entries under their days, each with its source and how its day was worked out."""
    heading = None
    for entry in entries:
        if (day := _heading(entry)) != heading:
            if heading is not None:
                yield ""
            yield day
            heading = day
        yield from quoted(entry.quote.text)
        yield f"{INDENT}{who(entry.quote.article)}"
        if entry.date and entry.date.derivation:
            yield f"{INDENT}{inline(entry.date.derivation)}"
        if (notice := superseded_by(entry.quote)) is not None:
            of = _whose(notice, entry.quote)
            yield f"{INDENT}superseded by a notice of {of}"
        yield f"{INDENT}{where(entry.quote.article, entry.quote.span)}"


def _whose(notice: PlacedNotice, quote: Quote) -> str:
    if notice.article.id == quote.article.id:
        return "this article"
    return "an article with this text" if notice in quote.article.copied else "its outlet"


def _heading(entry: TimelineEntry) -> str:
    if entry.date is None or entry.date.first is None or entry.date.last is None:
        return UNDATED
    return readable((date.fromisoformat(entry.date.first), date.fromisoformat(entry.date.last)))


def _sources(figures: Sequence[Figure], quotes: Sequence[Quote]) -> Iterator[str]:
    """Yield the sources of the numbers that stand for outlets that are unknown."""
    related = (group for one in figures if one.relation for group in one.groups)
    numbered = {index for group in related for index, _ in group.places}
    first: dict[str, int] = {}
    for index, _ in _lone(figures):
        first.setdefault(quotes[index].article.id, index)
    for index in sorted(numbered.union(first.values())):
        article = quotes[index].article
        if article.outlet is None:
            yield f"[{index + 1}] {who(article)}, {where(article, quotes[index].span)}"


def _shown(
    reader: Reader, wanted: Filter, quotes: Sequence[Quote], lines: Sequence[str]
) -> Printed:
    store = reader.coverage.store
    if not quotes:
        lines = [f"Not in this coverage ({size(store.counts())})"]
    note = filter_note(wanted, store.undated(wanted))
    return Printed((*lines, *([note] if note else [])), bool(quotes))


def _as_json(topic: str, quotes: Sequence[Quote], record: JsonObject) -> Printed:
    shown = [quote_record(quote) for quote in quotes]
    return Printed((line({"topic": topic, "quotes": shown} | record),), bool(quotes))
