"""The bot's jobs beside answers: a quotation checked, a topic compared or put in order.

As in `bot.answering` each runs in the worker's thread and ends with the last look of
`bot.proofreading`. A page that is turned to is looked up anew, so it holds what stands there now.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.access import CoverageName
from bot.answering import Asked
from bot.desk import Desk, reading
from bot.entries import NAME_CHARS
from bot.escape import label
from bot.excerpt import plain
from bot.heading import asked_line, checked_line
from bot.labels import Words
from bot.listing import Item, Listing, render_listing
from bot.message import Message
from bot.proofreading import altered
from bot.refusal import Refusal
from index.errors import PullquoteError
from index.store import Filter
from retrieval.alignment import Op
from retrieval.answer import verified
from retrieval.check import MOST_MATCHES, check
from retrieval.figures import Figure, find_figures
from retrieval.journalled import Kind, Place, Receipt
from retrieval.quotation import readings, said_around
from retrieval.timeline import Entry, timeline
from retrieval.topics import MOST_UNDATED, quotes_on
from retrieval.types import Quote
from retrieval.verdict import Check, Difference, Verdict

TOPIC_CHARS, DIFFERENCE_CHARS, DAY_CHARS = 60, 50, 120
MOST_DIFFERENCES = 5
REFUSAL_CHARS = 400
BETTER = (  # verdicts, the one that confirms most first
    Verdict.EXACT,
    Verdict.TYPOGRAPHY,
    Verdict.OTHER_OUTLET,
    Verdict.ALTERED,
    Verdict.SPLICED,
    Verdict.ABSENT,
)
FIGURE_CHARS, NAMES = 60, 3


@dataclass(frozen=True, slots=True)
class Lookup:
    """What is looked up of which coverage, and how it is shown; see `Kind` for ``text``."""

    kind: Kind
    text: str
    filter: Filter
    place: CoverageName
    words: Words
    private: bool


def look_up(desk: Desk, kind: Kind, asked: Asked) -> Message:
    """Look up what was asked for, and keep a receipt for the buttons below it."""
    wanted = Lookup(kind, asked.question, asked.filter, asked.coverage, asked.words, asked.private)
    listing = _listing(desk, wanted)
    place = Place(asked.coverage.name, asked.person)
    receipt = desk.journal.keep(kind, asked.question, asked.filter, place, time.time())
    return _proofread(desk, wanted, listing, 0, receipt)


def turn(
    desk: Desk,
    receipt: Receipt,
    place: CoverageName,
    page: int,
    words: Words,
    *,
    private: bool = True,
    below: str = "",
) -> Message:
    """Return a page of what was looked up before."""
    wanted = Lookup(receipt.kind, receipt.question, receipt.filter, place, words, private)
    return _proofread(desk, wanted, _listing(desk, wanted), page, receipt.id, below)


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
    if wanted.kind is Kind.CHECK:
        return _checked(desk, wanted)
    reader = desk.reader(wanted.place)
    with reading(wanted.place), reader.coverage.snapshot():
        quotes = quotes_on(reader, wanted.text, wanted.filter)
    if not quotes:
        return Listing(f"{wanted.words.not_covered}\n{_asked(wanted)}")
    return (_compared if wanted.kind is Kind.COMPARE else _ordered)(wanted, quotes)


def _asked(wanted: Lookup) -> str:
    return asked_line(wanted.text, wanted.filter, wanted.words)


def _checked(desk: Desk, wanted: Lookup) -> Listing:
    coverage, words = desk.coverage(wanted.place), wanted.words
    checked = _verdict(desk, wanted)
    with reading(wanted.place):
        standing = set(verified(checked.finding.matches, coverage))
    items = [
        Item(quote, below="\n".join(_differences(checked, number, words)))
        for number, quote in enumerate(checked.finding.matches)
        if quote in standing
    ]
    return Listing(check_heading(checked, wanted.text, len(items), words), tuple(items))


def check_heading(checked: Check, given: str, standing: int, words: Words) -> str:
    """Return what came of a check, of what, and what was not looked for; five lines at most.

    ``given`` is the quotation as it was given, ``standing`` the number of its places.
    """
    most = "+" if len(checked.finding.matches) == MOST_MATCHES else ""
    heading = {
        Verdict.EXACT: words.check_exact.format(count=f"{standing}{most}"),
        Verdict.TYPOGRAPHY: words.check_typography,
        Verdict.ALTERED: words.check_altered,
        Verdict.SPLICED: words.check_spliced,
        Verdict.OTHER_OUTLET: words.check_other_outlet.format(
            outlet=label(checked.outlet or "", NAME_CHARS)
        ),
        Verdict.ABSENT: words.not_covered,
    }[checked.verdict]
    heading += f"\n{checked_line(given, words)}"
    if around := said_around(checked.finding.reading):
        left = label(" … ".join(around), TOPIC_CHARS)
        heading += f"\n-# {words.check_left.format(words=left)}"
    if checked.disowned:
        heading += f"\n-# {words.check_disowned}"
    if checked.unnamed:
        names = label(", ".join(checked.unnamed), TOPIC_CHARS)
        heading += f"\n-# {words.check_unnamed.format(names=names)}"
    if not checked.outlet_known:
        outlet = label(checked.outlet or "", NAME_CHARS)
        heading += f"\n-# {words.check_unknown_outlet.format(outlet=outlet)}"
    return heading


def _verdict(desk: Desk, wanted: Lookup) -> Check:
    """Check a quotation as it was typed and without Discord's markup; return what fits better.

    An article may hold a star or a backslash, so neither is right for all. Raises Refusal where it
    is too short to be told from chance.
    """
    wording = desk.wording(wanted.place)
    store = desk.coverage(wanted.place).store
    found: list[Check] = []
    for text in dict.fromkeys((wanted.text, plain(wanted.text))):
        try:
            readings(text)
        except PullquoteError as error:
            if text == wanted.text:
                raise Refusal(label(str(error), REFUSAL_CHARS)) from None
            continue
        with reading(wanted.place):
            found.append(check(text, store, wording, wanted.filter.outlet))
    return min(found, key=_unlike)


def _unlike(checked: Check) -> tuple[int, int, int]:
    """Return how far a quotation is from what stands in the coverage, for the smaller to win."""
    finding = checked.finding
    return BETTER.index(checked.verdict), finding.edits, len(finding.differences)


def _differences(checked: Check, match: int, words: Words) -> Iterator[str]:
    """Yield what the quotation made of the words that stand in a match."""
    found = [
        one for one in checked.finding.differences if one.match == match and one.op is not Op.EQUAL
    ]
    for one in found[:MOST_DIFFERENCES]:
        yield f"-# {_difference(checked, one, words)}"
    if len(found) > MOST_DIFFERENCES:
        yield f"-# {words.not_all.format(count=len(found) - MOST_DIFFERENCES)}"


def _difference(checked: Check, one: Difference, words: Words) -> str:
    text = checked.finding.matches[one.match].article.text
    stored = label(text[one.stored.start : one.stored.end], DIFFERENCE_CHARS)
    given = label(checked.quotation[one.given.start : one.given.end], DIFFERENCE_CHARS)
    if one.op is Op.DELETE:
        return words.word_left_out.format(stored=stored)
    if one.op is Op.INSERT:
        return words.word_added.format(given=given)
    return words.word_changed.format(stored=stored, given=given)


def _compared(wanted: Lookup, quotes: Sequence[Quote]) -> Listing:
    """Return all figures on a topic, those on which two sources speak first."""
    words = wanted.words
    figures = find_figures(wanted.text, quotes, whole_topic=True)
    figures = tuple(sorted(figures, key=lambda one: one.relation is None))
    topic = label(wanted.text, TOPIC_CHARS)
    heading = words.compare_heading.format(topic=topic, count=len(figures))
    items = [item for one in figures for item in _stated(one, quotes, words)]
    return Listing(heading if items else f"{words.no_figures}\n{_asked(wanted)}", tuple(items))


def _stated(figure: Figure, quotes: Sequence[Quote], words: Words) -> Iterator[Item]:
    """Yield the first quote that states each of the values of a figure, and who else does."""
    heading = words.relation(figure.relation)
    for group in figure.groups:
        index, place = group.places[0]
        stated = label(quotes[index].article.text[place.start : place.end], FIGURE_CHARS)
        outlets = [quotes[i].article.outlet or words.outlet_unknown for i, _ in group.places]
        names = words.listed([label(name, 25) for name in dict.fromkeys(outlets)], NAMES)
        yield Item(quotes[index], above=f"-# {heading}\n**{stated}** · {names}")


def _ordered(wanted: Lookup, quotes: Sequence[Quote]) -> Listing:
    entries, words = timeline(quotes), wanted.words
    dated = sum(one.dated for one in entries)
    heading = words.timeline_heading.format(
        topic=label(wanted.text, TOPIC_CHARS), dated=dated, undated=len(entries) - dated
    )
    shown = entries[: dated + MOST_UNDATED]  # the undated ones stand last
    if len(shown) < len(entries):
        heading += f"\n-# {words.undated_shown.format(count=MOST_UNDATED)}"
    return Listing(heading, tuple(Item(one.quote, above=_day(one, words)) for one in shown))


def _day(one: Entry, words: Words) -> str:
    if one.date is None or not one.dated:
        return f"**{words.undated}**"
    day = f"**{label((one.date.value or '').replace('/', ' – '), 30)}**"
    return f"{day} · {label(one.date.derivation, DAY_CHARS)}" if one.date.derivation else day
