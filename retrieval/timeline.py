"""What happened when: quotes in the order of the days they tell of.

That is the day of the event. When the article was published stands beside it, and from that a
relative date was worked out where it could be; the others stand last, as undated.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from index.types import Notice
from retrieval.notices.notices import disowned
from retrieval.quantities.dates import EventDate, dates_of
from retrieval.types import Quote


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A quote under a day it tells of; ``date`` is None, or has no value, where that is unknown."""

    quote: Quote
    date: EventDate | None

    @property
    def dated(self) -> bool:
        """Whether the day is known."""
        return self.date is not None and self.date.first is not None


def timeline(quotes: Iterable[Quote]) -> tuple[TimelineEntry, ...]:
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
            if not any(one.span.start in place for place in wrong)
            and not _is_own(one, quote.article.notices)
        ]
        known = {one.value: one for one in reversed(told) if one.first}
        dated = [TimelineEntry(quote, one) for one in known.values()]
        if not dated and _is_of_notice(quote):
            continue
        entries += dated or [TimelineEntry(quote, told[0] if told else None)]
    return tuple(sorted(entries, key=_order))


def _is_own(one: EventDate, notices: Iterable[Notice]) -> bool:
    """Whether a date is that of the notice in which it stands: "Correction, Aug. 2: ..."."""
    return any(
        notice.date and notice.date[:10] == one.first == one.last
        for notice in notices
        if one.span.start in notice.span
    )


def _is_of_notice(quote: Quote) -> bool:
    return any(notice.span.holds(quote.answering) for notice in quote.article.notices)


def _order(entry: TimelineEntry) -> tuple[bool, str, str]:
    if entry.date is None or entry.date.first is None or entry.date.last is None:
        return True, "", ""
    return False, entry.date.first, entry.date.last
