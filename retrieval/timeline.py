"""What happened when: quotes in the order of the days they tell of.

That is the day of the event; of an entry of a live page that tells none, the entry's. When the
article was published stands beside it, and from that a relative date was worked out where it could
be; the others stand last, as undated.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.types import Notice
from index.typography import forms
from retrieval.english.dates import BEFORE_A_DEADLINE, OF_ANOTHER_NIGHT
from retrieval.notices.notices import disowned
from retrieval.quantities.dates import EventDate, dates_of
from retrieval.quantities.entries import day_of_entry
from retrieval.types import Quote

FEWEST_WORDS = 5  # of a sentence that two outlets do not write alike by chance


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

    Within a day the quotes keep their order; a quote is undated if it tells no known date. A
    sentence that several copies hold stands once under a day. A deadline is no event. A date
    that a notice calls wrong is none, where the notice tells it, nor is the notice's own; a quote
    out of a notice that tells no other is left out.
    """
    entries = []
    for quote in quotes:
        own = day_of_entry(quote.article, quote.span.start)
        told = _told(quote, own.value if own else quote.article.published)
        known = {one.value: one for one in reversed(told) if one.first}
        dated = [TimelineEntry(quote, one) for one in known.values()]
        if not dated and _is_of_notice(quote):
            continue
        day = own if not re.search(OF_ANOTHER_NIGHT, quote.text) else None
        entries += dated or [TimelineEntry(quote, told[0] if told else day)]
    return tuple(sorted(_once(entries), key=_order))


def _told(quote: Quote, published: str | None) -> list[EventDate]:
    """Return the dates that a quote tells of as those of events, and that stand."""
    wrong = disowned(quote.article)
    return [
        one
        for one in dates_of(quote, published)
        if not any(one.span.start in place for place in wrong)
        and not _is_own(one, quote.article.notices)
        and not _is_deadline(one, quote, published)
    ]


def _is_deadline(one: EventDate, quote: Quote, published: str | None) -> bool:
    """Whether a date only bounds what is to come: "it opens before the end of 2026"."""
    before = quote.article.text[quote.span.start : one.span.start]
    to_come = published is not None and one.last is not None and one.last > published[:10]
    return to_come and re.search(BEFORE_A_DEADLINE, before) is not None


def _once(entries: Sequence[TimelineEntry]) -> list[TimelineEntry]:
    """Return the entries, a sentence of several copies under a day once; dated where one is."""
    days = {(_words(entry), entry.date.value) for entry in entries if entry.date and entry.dated}
    dated, seen, kept = {words for words, _ in days}, set(), []
    for entry in entries:
        words, value = _words(entry), entry.date.value if entry.date and entry.dated else None
        copied = (words, value) in seen or (value is None and words in dated)
        if not copied or len(words) < FEWEST_WORDS:
            kept.append(entry)
        seen.add((words, value))
    return kept


def _words(entry: TimelineEntry) -> tuple[str, ...]:
    return tuple(forms(entry.quote.text))


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
