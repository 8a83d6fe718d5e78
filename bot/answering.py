"""The bot's jobs, in plain code: from what a person asked or clicked to a message that may leave.

Each runs in the worker's thread, takes its desk, and ends with the last look of
`bot.proofreading`: a quote that does not stand, word for word, in the coverage is not sent.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.access import CoverageName
from bot.desk import Desk
from bot.escape import label
from bot.journal import Receipt, words_hash
from bot.labels import Words
from bot.message import Message
from bot.proofreading import altered
from bot.render import (
    fitting,
    render_answer,
    render_context,
    render_more,
    render_nearest,
    render_sources,
)
from index.coverage import Coverage
from index.store import Filter
from index.types import Span
from retrieval.answer import EVERYTHING, Answer
from retrieval.types import Quote

CONTEXT_SENTENCES = 2  # on either side


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and who asked it; ``private`` is whether only they see the answer."""

    question: str
    coverage: CoverageName
    person: int
    words: Words
    filter: Filter = EVERYTHING
    private: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """An answer opened again by its receipt; ``ranks`` are the places its quotes had in it."""

    receipt: Receipt
    answer: Answer
    ranks: dict[Quote, int]

    @property
    def changed(self) -> bool:
        """Whether any of the quotes stands no longer where it stood."""
        return len(self.ranks) < len(self.receipt.quotes)


def answer(desk: Desk, asked: Asked) -> Message:
    """Answer a question, and keep a receipt for the buttons below it."""
    given = desk.answer(asked.question, asked.coverage, asked.filter)
    receipt = desk.journal.add(given, asked.coverage.name, asked.person, time.time())
    ranks = {quote: rank for rank, quote in enumerate(given.quotes or given.nearest)}

    def render(one: Answer) -> Message:
        return render_answer(one, receipt, ranks, asked.words, private=asked.private)

    return _proofread(render, given, desk.coverage(asked.coverage), asked.words)


def open_receipt(desk: Desk, receipt: str, name: CoverageName) -> Opened | None:
    """Return an earlier answer of this coverage, its quotes read again; None for any other's."""
    found = desk.journal.receipt(receipt, name.name)
    if found is None:
        return None
    coverage = desk.coverage(name)
    articles = coverage.store.articles_by_id({place.article for place in found.quotes})
    ranks = {}
    for rank, place in enumerate(found.quotes):
        article = articles.get(place.article)
        quote = Quote(article, place.span, place.answering, place.confidence) if article else None
        if quote and words_hash(quote.text) == place.sha256:
            ranks[quote] = rank
    quotes = tuple(ranks)
    again = Answer(
        question=found.question,
        filter=found.filter,
        confidence=quotes[0].confidence if quotes else 0.0,
        quotes=quotes if found.answered else (),
        nearest=() if found.answered else quotes,
        coverage=coverage.store.counts(),
        took_ms=0.0,
    )
    return Opened(found, again, ranks)


def more(desk: Desk, opened: Opened, name: CoverageName, page: int, words: Words) -> Message:
    """Return a page of further quotes."""

    def render(one: Answer) -> Message:
        return render_more(one, page, opened.receipt.id, opened.ranks, words)

    return _with_change(
        opened, words, _proofread(render, opened.answer, desk.coverage(name), words)
    )


def nearest(desk: Desk, opened: Opened, name: CoverageName, words: Words) -> Message:
    """Return the passages that were near a question without an answer."""

    def render(one: Answer) -> Message:
        return render_nearest(one, words) if one.nearest else Message(words.changed)

    return _proofread(render, opened.answer, desk.coverage(name), words)


def sources(opened: Opened, words: Words) -> Message:
    """Return where the quotes of an answer are from."""
    quotes = opened.answer.quotes or opened.answer.nearest
    if not quotes:
        return Message(words.changed)
    return _with_change(opened, words, render_sources(quotes, words))


def context(desk: Desk, opened: Opened, name: CoverageName, index: int, words: Words) -> Message:
    """Return a quote within its surroundings; ``index`` is its place in the answer as given."""
    quote = next((one for one, rank in opened.ranks.items() if rank == index), None)
    if quote is None:
        return Message(words.changed)
    coverage = desk.coverage(name)
    before, after = _around(coverage, quote)
    message = render_context(quote, before, after, words)
    return Message(words.withheld) if altered(message, coverage) else message


def share(desk: Desk, opened: Opened, name: CoverageName, words: Words, by: str) -> Message:
    """Return an answer for everybody to see, with who shared it."""

    below = f"-# {words.shared_by.format(name=label(by, 32))}"

    def render(one: Answer) -> Message:
        receipt = opened.receipt.id
        return render_answer(one, receipt, opened.ranks, words, private=False, below=below)

    if opened.changed and not opened.answer.quotes:
        return Message(words.changed)
    return _proofread(render, opened.answer, desk.coverage(name), words)


def list_sources(desk: Desk, name: CoverageName, outlet: str | None, words: Words) -> Message:
    """Return the outlets of a coverage with their articles' number, or one outlet's articles."""
    store = desk.coverage(name).store
    counts = store.counts()
    if outlet is None:
        held: dict[str, int] = {}
        for one in store.articles():
            key = label(one.outlet, 60) if one.outlet else words.outlet_unknown
            held[key] = held.get(key, 0) + 1
        heading = words.outlets.format(outlets=counts.outlets, articles=counts.articles)
        lines = [words.article_count.format(outlet=key, articles=held[key]) for key in sorted(held)]
        return Message(fitting([heading, *lines], words))
    found = [one for one in store.articles() if (one.outlet or "").lower() == outlet.lower()]
    lines = [
        f"{label(one.published[:10], 10) if one.published else words.date_unknown} · "
        f"{label(one.title or words.untitled, 100)}"
        for one in sorted(found, key=lambda one: (one.published or "", one.source))
    ]
    return Message(fitting(lines, words) if lines else words.no_articles)


def outlets(desk: Desk, name: CoverageName, typed: str) -> list[str]:
    """Return outlets that hold what was typed, those that begin with it first."""
    wanted = typed.casefold()
    found = [one for one in desk.coverage(name).store.outlets() if wanted in one.casefold()]
    return sorted(found, key=lambda one: not one.casefold().startswith(wanted))


def _proofread(
    render: Callable[[Answer], Message], given: Answer, coverage: Coverage, words: Words
) -> Message:
    """Render an answer without the quotes that must not leave; each turn loses at least one."""
    message = render(given)
    while wrong := altered(message, coverage):
        quotes = tuple(one for one in given.quotes if one not in wrong)
        near = tuple(one for one in given.nearest if one not in wrong)
        if not quotes and not near:
            return Message(words.withheld)
        given = replace(given, quotes=quotes, nearest=near)
        message = render(given)
    return message


def _with_change(opened: Opened, words: Words, message: Message) -> Message:
    if not opened.changed or message.content == words.changed:
        return message
    return replace(message, content=f"{message.content}\n-# {words.changed}")


def _around(coverage: Coverage, quote: Quote) -> tuple[Quote | None, Quote | None]:
    """Return the sentences right before and after a quote, as slices of its article."""
    spans = coverage.store.sentence_spans(quote.article.version)
    before = [one for one in spans if one.end <= quote.span.start][-CONTEXT_SENTENCES:]
    after = [one for one in spans if one.start >= quote.span.end][:CONTEXT_SENTENCES]

    def slice_of(parts: list[Span]) -> Quote | None:
        if not parts:
            return None
        span = Span(parts[0].start, parts[-1].end)
        return Quote(quote.article, span, span, 0.0)

    return slice_of(before), slice_of(after)
