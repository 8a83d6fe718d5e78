"""What happened when: quotes in the order of the days they tell of.

That is the day of the event. When the article was published stands beside it, and from that a
relative date was worked out where it could be; the others stand last, as undated.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from index.types import Notice
from retrieval.citation import INDENT, inline, quoted, where, who
from retrieval.dates import EventDate, dates_of, event_date_record
from retrieval.days import readable
from retrieval.notices import disowned, superseded_by
from retrieval.types import Quote

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Entry:
    """A quote under a day it tells of; ``date`` is None, or has no value, where that is unknown."""

    quote: Quote
    date: EventDate | None

    @property
    def dated(self) -> bool:
        """Whether the day is known."""
        return self.date is not None and self.date.first is not None


def timeline(quotes: Iterable[Quote]) -> tuple[Entry, ...]:
    """Return an entry for each known date of each quote, earliest first, then the undated quotes.

    Within a day the quotes keep their order; a quote is undated if it tells no known date. A date
    that a notice calls wrong is none, where the notice tells it, nor is the notice's own; a quote
    out of a notice that tells no other is left out.
    """
    entries = []
    for quote in quotes:
        wrong = disowned(quote.article)
        told = [
            one
            for one in dates_of(quote)
            if not any(place.start <= one.span.start < place.end for place in wrong)
            and not _is_own(one, quote.article.notices)
        ]
        known = {one.value: one for one in reversed(told) if one.first}
        dated = [Entry(quote, one) for one in known.values()]
        if not dated and _is_of_notice(quote):
            continue
        entries += dated or [Entry(quote, told[0] if told else None)]
    return tuple(sorted(entries, key=_order))


def _is_own(one: EventDate, notices: Iterable[Notice]) -> bool:
    """Whether a date is that of the notice in which it stands: "Correction, Aug. 2: ..."."""
    return any(
        notice.date and notice.date[:10] == one.first == one.last
        for notice in notices
        if notice.span.start <= one.span.start < notice.span.end
    )


def _is_of_notice(quote: Quote) -> bool:
    span = quote.answering
    return any(
        notice.span.start <= span.start and span.end <= notice.span.end
        for notice in quote.article.notices
    )


def timeline_record(entries: Sequence[Entry], quotes: Sequence[Quote]) -> list[dict[str, object]]:
    """Return entries as JSON, each with the index of its quote; an unknown date is null."""
    return [
        {
            "quote": quotes.index(entry.quote),
            "superseded": superseded_by(entry.quote) is not None,
        }
        | (
            event_date_record(entry.quote.article, entry.date)
            if entry.date
            else dict.fromkeys(("date", "first", "last", "text", "start", "end", "derivation"))
        )
        for entry in entries
    ]


def timeline_lines(entries: Iterable[Entry]) -> Iterator[str]:
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
        if superseded_by(entry.quote) is not None:
            yield f"{INDENT}superseded by a notice of this article"
        yield f"{INDENT}{where(entry.quote.article, entry.quote.span)}"


def _order(entry: Entry) -> tuple[bool, str, str]:
    if entry.date is None or entry.date.first is None or entry.date.last is None:
        return True, "", ""
    return False, entry.date.first, entry.date.last


def _heading(entry: Entry) -> str:
    if entry.date is None or entry.date.first is None or entry.date.last is None:
        return UNDATED
    return readable((date.fromisoformat(entry.date.first), date.fromisoformat(entry.date.last)))
