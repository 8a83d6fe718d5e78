"""A whole topic instead of a question: every sentence about it, compared, traced or put in order.

The functions named after the commands return what these print.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from index.stored import Filter
from index.terms import Terms
from index.types import Span
from retrieval.answer import EVERYTHING, verified
from retrieval.citation import count, size, where, who
from retrieval.confidence import confidence
from retrieval.dates import filter_note
from retrieval.figures import figure_table, figures_record, find_figures
from retrieval.origins import chain_lines, find_origins, origins_record
from retrieval.query import Query, understand
from retrieval.quotes import rank_sentences, whole_of
from retrieval.reader import Reader
from retrieval.records import line, quote_record
from retrieval.search import search
from retrieval.timeline import timeline, timeline_lines, timeline_record
from retrieval.types import Hit, Quote

# MaxSim of the best sentence: on other stories the gold questions reach .37, on these they begin
# at .23, two in a hundred below this.
COVERED = 0.38
COVERED_UNNAMED = 0.5  # of a topic no word of which stands there: "zzz" reaches .45, "wages" .55
ABOUT = 0.6  # a sentence is about the topic from this share of the best one's MaxSim on
PASSAGES, SENTENCES = 200, 200
MOST_UNDATED = 10  # quotes without a date that a timeline ends with
Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class Printed:
    """What a command prints; ``found`` says whether the topic is in the coverage."""

    lines: tuple[str, ...]
    found: bool


class Tell(Protocol):
    """A function named after a command, which it serves."""

    def __call__(self, topic: str, reader: Reader, wanted: Filter, *, as_json: bool) -> Printed: ...


def quotes_on(reader: Reader, topic: str, wanted: Filter = EVERYTHING) -> tuple[Quote, ...]:
    """Return every sentence about a topic, nearest first; none where it is not covered.

    Raises PullquoteError where the topic cannot be searched with.
    """
    coverage = reader.coverage
    query = understand(topic, coverage, reader.embedder, reader.settings.max_question_chars)
    hits = search(coverage, query, wanted, PASSAGES)
    candidates = rank_sentences(coverage, query, hits, SENTENCES)
    best = max((one.maxsim for one in candidates), default=0.0)
    if best < COVERED or (best < COVERED_UNNAMED and not _is_named(query, hits, coverage.terms)):
        return ()
    near = [one for one in candidates if one.maxsim >= ABOUT * best]
    store = coverage.store
    articles = store.articles_by_id({one.hit.passage.article for one in near})
    spans = {one.sentence.version: store.sentence_spans(one.sentence.version) for one in near}
    quotes: dict[tuple[str, Span], Quote] = {}
    for one in near:
        article = articles[one.hit.passage.article]
        span = whole_of(spans[one.sentence.version], one.sentence.span)
        sure = confidence(one, query, coverage.terms)
        quotes.setdefault((article.id, span), Quote(article, span, span, sure))
    return verified(tuple(quotes.values()), coverage)


def _is_named(query: Query, hits: Iterable[Hit], terms: Terms) -> bool:
    """Whether a word of the topic stands in one of the passages near it."""
    held = {word for hit in hits for word in terms.words(hit.passage.text)}
    return bool(query.held_by(held).any())


def compare(
    topic: str, reader: Reader, wanted: Filter = EVERYTHING, *, as_json: bool = False
) -> Printed:
    """Return all figures on a topic: those on which two sources speak first."""
    quotes = quotes_on(reader, topic, wanted)
    figures = find_figures(topic, quotes, whole_topic=True)
    figures = tuple(sorted(figures, key=lambda one: one.relation is None))
    if as_json:
        return _as_json(topic, quotes, {"figures": figures_record(figures)})
    stating = {index for one in figures for group in one.groups for index, _ in group.places}
    table, unnamed = list(figure_table(figures, quotes)), list(_sources(quotes, stating))
    lines = [*table, "", *unnamed] if unnamed else table
    return _shown(reader, wanted, quotes, lines or ["No figures on this."])


def origins(
    topic: str, reader: Reader, wanted: Filter = EVERYTHING, *, as_json: bool = False
) -> Printed:
    """Return on whose word a topic is reported: each origin, and who rests on it."""
    quotes = quotes_on(reader, topic, wanted)
    store = reader.coverage.store
    articles = {quote.article.version: quote.article for quote in quotes}
    sentences = {version: store.sentence_spans(version) for version in articles}
    found = find_origins(topic, quotes, sentences, store.outlets())
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


def _shown(
    reader: Reader, wanted: Filter, quotes: Sequence[Quote], lines: Sequence[str]
) -> Printed:
    store = reader.coverage.store
    if not quotes:
        lines = [f"Not in this coverage ({size(store.counts())})"]
    note = filter_note(wanted, store.undated(wanted))
    return Printed((*lines, *([note] if note else [])), bool(quotes))


def _as_json(topic: str, quotes: Sequence[Quote], record: Record) -> Printed:
    quoted = [quote_record(quote) for quote in quotes]
    return Printed((line({"topic": topic, "quotes": quoted} | record),), bool(quotes))


def _sources(quotes: Sequence[Quote], stating: Collection[int]) -> Iterator[str]:
    """Yield the sources of numbered quotes, those of which the outlet is unknown."""
    for index in sorted(stating):
        article = quotes[index].article
        if article.outlet is None:
            yield f"[{index + 1}] {who(article)}, {where(article, quotes[index].span)}"
