"""The bot's jobs beside answers: a quotation checked, a topic compared or put in order.

As in `bot.answering` each runs in the worker's thread and ends with the last look of
`bot.proofreading`. A page that is turned to later is looked up anew, so it holds what stands now.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.access import CoverageName
from bot.answering import Asked
from bot.checks import check_quotation
from bot.closing import by_name, speakers
from bot.desk import Desk, reading
from bot.escape import label
from bot.heading import asked_line, shown_of
from bot.labels import Words
from bot.listing import Item, Listing, render_listing
from bot.message import Message
from bot.proofreading import altered
from bot.refusal import Refusal
from bot.sharing import shared_by
from index.stored import Filter
from retrieval.figures.figures import Figure, differing_first, find_figures
from retrieval.journal.values import ChatReceipt, Occasion, QuotePlace, ReceiptKind
from retrieval.timeline import TimelineEntry, timeline
from retrieval.topics import MOST_UNDATED, quotes_on
from retrieval.types import Quote

TOPIC_CHARS, DAY_CHARS = 60, 120
FIGURE_CHARS, NAMES = 60, 3


@dataclass(frozen=True, slots=True)
class Lookup:
    """What is looked up of which coverage, and how it is shown; see `ReceiptKind` for ``text``."""

    kind: ReceiptKind
    text: str
    filter: Filter
    place: CoverageName
    words: Words
    private: bool
    hidden: bool


def look_up(desk: Desk, kind: ReceiptKind, asked: Asked) -> Message:
    """Look up what was asked for, and keep a receipt for the buttons below it."""
    where = asked.coverage, asked.words, asked.private, asked.hidden
    wanted = Lookup(kind, asked.question, asked.filter, *where)
    listing = _listing(desk, wanted)
    occasion = Occasion(
        *(asked.coverage.name, asked.person),
        messages=asked.messages,
        author=asked.author,
        hidden=asked.hidden,
    )
    receipt = desk.journal.keep(
        kind, asked.question, asked.filter, occasion, time.time(), _quotes(listing)
    )
    message = _proofread(desk, wanted, listing, 0, receipt)
    return message if desk.journal.holds(receipt) else message.unkept()


def turn(desk: Desk, receipt: ChatReceipt, place: CoverageName, page: int, words: Words) -> Message:
    """Return a page of what was looked up before, to whoever turns it."""
    wanted = _again(receipt, place, words, private=True)
    return _proofread(desk, wanted, _listing(desk, wanted), page, receipt.id)


def share(desk: Desk, receipt: ChatReceipt, place: CoverageName, words: Words, by: str) -> Message:
    """Return what was looked up before for everybody to see, with who shared it.

    Raises Refusal where it would not be what was found then.
    """
    wanted = _again(receipt, place, words, private=False)
    listing = _listing(desk, wanted)
    if tuple(map(QuotePlace.of, _quotes(listing))) != receipt.quotes:
        raise Refusal(words.not_as_seen)
    message = _proofread(desk, wanted, listing, 0, receipt.id, shared_by(words, by))
    if not message.rows:
        raise Refusal(words.withheld)
    return message


def _again(receipt: ChatReceipt, place: CoverageName, words: Words, *, private: bool) -> Lookup:
    asked = receipt.kind, receipt.question, receipt.filter
    return Lookup(*asked, place, words, private, receipt.hidden)


def _quotes(listing: Listing) -> tuple[Quote, ...]:
    return tuple(item.quote for item in listing.items)


def _proofread(
    desk: Desk, wanted: Lookup, listing: Listing, page: int, receipt: str, below: str = ""
) -> Message:
    """Render a page without the quotes that must not leave; each turn loses at least one."""
    words, coverage = wanted.words, desk.coverage(wanted.place)
    while True:
        message = render_listing(listing, page, receipt, words, private=wanted.private, below=below)
        wrong = altered(message, coverage)
        if not wrong:
            return message
        listing = listing.without(wrong)
        if not listing.items:
            return Message(words.withheld)


def _listing(desk: Desk, wanted: Lookup) -> Listing:
    """Return what is found; for a page right after another it is not looked up again."""
    key = (replace(wanted, private=True), desk.state(wanted.place))
    found = desk.listings.get(key) or _found(desk, wanted)
    desk.listings.keep(key, found)
    return found


def _found(desk: Desk, wanted: Lookup) -> Listing:
    if wanted.kind is ReceiptKind.CHECK:
        outlet = wanted.filter.outlet
        asked = wanted.place, wanted.text, outlet, wanted.words
        return check_quotation(desk, *asked, hidden=wanted.hidden)
    reader = desk.reader(wanted.place)
    with reading(wanted.place), reader.coverage.snapshot():
        quotes = quotes_on(reader, wanted.text, wanted.filter)
    if not quotes:
        return Listing(f"{wanted.words.not_covered}\n{_asked(wanted)}")
    return (_compared if wanted.kind is ReceiptKind.COMPARE else _ordered)(wanted, quotes)


def _asked(wanted: Lookup) -> str:
    return asked_line(wanted.text, wanted.filter, wanted.words, hidden=wanted.hidden)


def _compared(wanted: Lookup, quotes: Sequence[Quote]) -> Listing:
    """Return all figures on a topic, those that differ first."""
    words = wanted.words
    figures = differing_first(find_figures(wanted.text, quotes, whole_topic=True))
    topic = shown_of(wanted.text, wanted.hidden, TOPIC_CHARS)
    heading = words.compare_heading.format(topic=topic, count=len(figures))
    items = [item for one in figures for item in _stated(one, quotes, words)]
    return Listing(heading if items else f"{words.no_figures}\n{_asked(wanted)}", tuple(items))


def _stated(figure: Figure, quotes: Sequence[Quote], words: Words) -> Iterator[Item]:
    """Yield the first quote that states each of the values of a figure, and who else does."""
    heading = words.relation(figure.relation)
    for group in figure.groups:
        index, place = group.places[0]
        stated = label(place.of(quotes[index].article.text), FIGURE_CHARS)
        names = by_name(speakers(quotes[i].article for i, _ in group.places), words, NAMES)
        yield Item(quotes[index], above=f"-# {heading}\n**{stated}** · {names}")


def _ordered(wanted: Lookup, quotes: Sequence[Quote]) -> Listing:
    entries, words = timeline(quotes), wanted.words
    dated = sum(one.dated for one in entries)
    heading = words.timeline_heading.format(
        topic=shown_of(wanted.text, wanted.hidden, TOPIC_CHARS),
        dated=dated,
        undated=len(entries) - dated,
    )
    shown = entries[: dated + MOST_UNDATED]  # the undated ones stand last
    if len(shown) < len(entries):
        heading += f"\n-# {words.undated_shown.format(count=MOST_UNDATED)}"
    return Listing(heading, tuple(Item(one.quote, above=_day(one, words)) for one in shown))


def _day(one: TimelineEntry, words: Words) -> str:
    if one.date is None or not one.dated:
        return f"**{words.undated}**"
    day = f"**{label((one.date.value or '').replace('/', ' – '), 30)}**"
    return f"{day} · {label(one.date.derivation, DAY_CHARS)}" if one.date.derivation else day
