"""The bot's jobs, in plain code: from what a person asked or clicked to a message that may leave.

Each runs in the worker's thread, takes its desk, and ends with the last look of
`bot.proofreading`: a quote that does not stand, word for word, in the coverage is not sent.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.access import CoverageName
from bot.desk import Desk
from bot.heading import asked_line, understood_line
from bot.labels import Words
from bot.message import Message
from bot.proofreading import altered
from bot.refusal import Refusal
from bot.render import (
    render_answer,
    render_context,
    render_more,
    render_nearest,
    render_sources,
)
from index.coverage import Coverage
from index.stored import Filter
from index.types import Span
from index.visible import outlet_key
from retrieval.answer import EVERYTHING, Answer
from retrieval.conversation.alone import settled
from retrieval.conversation.followup import Completed, Rule, asks, complete
from retrieval.conversation.turns import Turn
from retrieval.journal.values import ChatReceipt, Occasion, words_hash
from retrieval.quoting import verified
from retrieval.types import Quote

CONTEXT_SENTENCES = 2  # on either side


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and who asked it; ``private`` is whether only they see the answer.

    ``channel`` is the thread or private channel it was asked in, ``follows`` the receipt of the
    answer that it may follow up on, ``messages`` the ids of the messages or the interaction that
    ask. Where it was not ``typed`` its words are another's: ``author``'s, where Discord says whose.
    It is ``hidden`` where a part of it was typed as a spoiler.
    """

    question: str
    coverage: CoverageName
    person: int
    words: Words
    filter: Filter = EVERYTHING
    private: bool = False
    channel: int | None = None
    follows: str | None = None
    messages: tuple[int, ...] = ()
    typed: bool = True
    author: int | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """An answer opened again by its receipt; ``ranks`` are the places its quotes had in it."""

    receipt: ChatReceipt
    answer: Answer
    ranks: dict[Quote, int]

    @property
    def changed(self) -> bool:
        """Whether any of the quotes stands no longer where it stood."""
        return len(self.ranks) < len(self.receipt.quotes)


def answer(desk: Desk, asked: Asked) -> Message:
    """Answer a question, and keep a receipt for the buttons below it.

    Raises Refusal where there is no such outlet, or what would answer is not as it was stored.
    """
    _know_outlet(desk, asked)
    meant = _meant(desk, asked)
    outlet = meant.outlet or asked.filter.outlet
    wanted = replace(asked.filter, outlet=outlet)
    channel = None if asked.private else asked.channel  # others there may not follow it up
    earlier = None if meant.afresh else asked.follows
    before = desk.journal.receipt(earlier, asked.coverage.name) if earlier else None
    kept = asked.typed and (before is None or before.replay is not None)
    given = desk.answer(meant.text, asked.coverage, wanted, kept=kept)
    if given.withheld:
        raise Refusal(asked.words.withheld)
    hidden = asked.hidden or (before is not None and before.hidden)
    asker = asked.coverage.name, asked.person
    occasion = Occasion(*asker, channel, earlier, asked.messages, asked.author, hidden)
    receipt = desk.journal.add(given, occasion, time.time())
    ranks = {quote: rank for rank, quote in enumerate(given.shown)}
    line = asked_line(asked.question, asked.filter, asked.words, hidden=asked.hidden)
    above = "\n".join([line, *_understood(replace(asked, hidden=hidden), meant, given)])

    def render(one: Answer) -> Message:
        private, words = asked.private, asked.words
        made = render_answer(one, receipt, ranks, words, private=private, above=above)
        return replace(made, asked=line)

    message = _proofread(render, given, desk.coverage(asked.coverage), asked.words)
    return message if desk.journal.holds(receipt) else message.unkept()


def open_again(desk: Desk, found: ChatReceipt, name: CoverageName) -> Opened:
    """Return an earlier answer of this coverage, its quotes read again."""
    coverage = desk.coverage(name)
    articles = coverage.store.articles_by_id({place.article for place in found.quotes})
    ranks, denials = {}, []
    for rank, place in enumerate(found.quotes):
        article = articles.get(place.article)
        quote = Quote(article, place.span, place.answering, place.confidence) if article else None
        if quote and words_hash(quote.text) == place.sha256:
            ranks[quote] = rank
            if place.denies:
                denials.append(quote)
    quotes = tuple(one for one in ranks if one not in denials)
    again = Answer(
        question=found.question,
        filter=found.filter,
        confidence=quotes[0].confidence if quotes else 0.0,
        quotes=quotes if found.answered else (),
        denials=tuple(denials) if quotes else (),
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
    if not opened.ranks:
        return Message(words.changed)
    shown = render_sources(opened.ranks, words, opened.receipt.replay, opened.answer.denials)
    return _with_change(opened, words, shown)


def context(desk: Desk, opened: Opened, name: CoverageName, index: int, words: Words) -> Message:
    """Return a quote within its surroundings; ``index`` is its place in the answer as given."""
    quote = next((one for one, rank in opened.ranks.items() if rank == index), None)
    if quote is None:
        return Message(words.changed)
    coverage = desk.coverage(name)
    before, after = _around(coverage, quote)
    message = render_context(quote, before, after, words)
    return Message(words.withheld) if altered(message, coverage) else message


def _proofread(
    render: Callable[[Answer], Message], given: Answer, coverage: Coverage, words: Words
) -> Message:
    """Render an answer without the quotes that must not leave; each turn loses at least one.

    With them goes what was found out about all of them together.
    """
    message = render(given)
    while wrong := altered(message, coverage):
        quotes = tuple(one for one in given.quotes if one not in wrong)
        denials = tuple(one for one in given.denials if one not in wrong)
        near = tuple(one for one in given.nearest if one not in wrong)
        if not quotes and not near:
            return Message(words.withheld)
        kept = replace(given, quotes=quotes, denials=denials, nearest=near)
        given = replace(kept, figures=(), origins=(), shared=())
        message = render(given)
    return message


def goes_on(desk: Desk, said: str, name: CoverageName, follows: str | None) -> bool:
    """Whether what was said goes on from the question of an answer, without being one itself."""
    led = desk.journal.conversation(follows, name.name)
    earlier = [Turn(one.question) for one in led]
    return bool(earlier) and asks(said, earlier, desk.coverage(name).store.outlets())


def _meant(desk: Desk, asked: Asked) -> Completed:
    """Return the question, completed from what led to the answer that it follows up on."""
    led = desk.journal.conversation(asked.follows, asked.coverage.name)
    alone = Completed(asked.question, Rule.AFRESH)
    if not led:
        return alone
    earlier = [_turn(desk, one, asked.coverage) for one in led]
    meant = complete(asked.question, earlier, desk.coverage(asked.coverage).store.outlets())

    def tried(question: str) -> tuple[Quote, ...]:
        return desk.answer_again(question, asked.coverage, asked.filter, kept=False).quotes

    if len(meant.text) <= desk.settings.max_question_chars:
        meant = settled(asked.question, meant, earlier, tried)
    return meant if len(meant.text) <= desk.settings.max_question_chars else alone


def _turn(desk: Desk, found: ChatReceipt, name: CoverageName) -> Turn:
    """Return a question with the first quote of its answer, where that still stands as given."""
    ranks = open_again(desk, found, name).ranks if found.answered else {}
    first = tuple(quote for quote, rank in ranks.items() if rank == 0)
    return Turn(found.question, next(iter(verified(first, desk.coverage(name))), None))


def _know_outlet(desk: Desk, asked: Asked) -> None:
    """Raise Refusal where no article is by the outlet that was named."""
    wanted = asked.filter.outlet
    if wanted is None:
        return
    outlets = desk.filled(asked.coverage).store.outlets()
    if outlet_key(wanted) not in set(map(outlet_key, outlets)) - {""}:
        raise Refusal(asked.words.no_articles)


def _understood(asked: Asked, meant: Completed, given: Answer) -> Iterator[str]:
    """Yield how a question was read, where that is otherwise than it was asked."""
    read = given.read_as or meant.text
    if read != asked.question or meant.outlet:
        yield understood_line(read, meant.outlet, asked.words, hidden=asked.hidden)


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
