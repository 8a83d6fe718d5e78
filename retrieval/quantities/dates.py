"""Dates that sentences tell of: in full, or worked out from the day the article is of.

A relative date ("on Tuesday", "earlier this month") is worked out only where the article says when
it was published, and the working is kept; elsewhere it stays as the words it is. When an article
was published or updated is another matter: that stands in its record.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from index.reading.dates import find_dates
from index.types import Span
from retrieval.english import dates as words
from retrieval.english.amounts import NUMBER_WORDS
from retrieval.quantities.days import Days, ago, iso, month_of, one_day, readable, years
from retrieval.quantities.mentions import (
    MENTION,
    clause_before,
    is_no_date,
    is_unsure,
    is_year,
    month_named,
    of_last_year,
    of_other_year,
    weekday_beside,
)
from retrieval.quantities.reckoning import (
    month_reckoned,
    of_another_time,
    start_of_lead,
    weekday_reckoned,
    year_behind,
)
from retrieval.types import Quote

BESIDE = 400  # characters on each side of a date that are read to tell of which day it is
NEAR_DAYS = 120  # a day without its year that is farther off may be of the year before or after


@dataclass(frozen=True, slots=True)
class EventDate:
    """The words of a text that tell a date, and the days they stand for.

    ``value`` is ISO 8601: a day, a month, a year, or an interval of two days with a slash. A day
    of which the year is not known is ``--07-14``; None is a date that could not be worked out.
    ``first`` and ``last`` are the days it spans. ``derivation`` says how a relative date was worked
    out; None where the words themselves say it all.
    """

    span: Span
    value: str | None = None
    first: str | None = None
    last: str | None = None
    derivation: str | None = None


def dates_of(quote: Quote, today: str | None = None) -> tuple[EventDate, ...]:
    """Return the dates that a quote tells of, with their places in its article.

    ``today`` is the ISO day that it was written on, where that is another than its article's.
    """
    found = event_dates(quote.text, today or quote.article.published)
    return tuple(_moved(one, quote.span.start) for one in found)


def event_dates(text: str, published: str | None) -> tuple[EventDate, ...]:
    """Return the dates that a text tells of, in order.

    ``published`` is the ISO day (or moment) of the article; None leaves relative dates unresolved.
    """
    today = date.fromisoformat(published[:10]) if published else None
    found = [
        _told(Span(one.start, one.end), one_day(date.fromisoformat(one.iso[:10])))
        for one in find_dates(text)
    ]
    full = [one.span for one in found]
    for match in re.finditer(MENTION, text):
        if not any(map(Span(*match.span()).overlaps, full)):
            at = max(0, match.start() - BESIDE)
            beside = text[at : match.end() + BESIDE]
            if again := re.compile(MENTION).match(beside, match.start() - at):
                found += (_moved(one, at) for one in _mentioned(beside, again, today))
    return tuple(sorted(found, key=lambda one: one.span.start))


def _mentioned(text: str, match: re.Match[str], today: date | None) -> Iterator[EventDate]:
    """Yield the date of a match, unless it is only a word that looks like one."""
    span, before = Span(match.start(), match.end()), text[: match.start()]
    if match["year"]:
        if is_year(text, match):
            yield _told(span, years(int(match["year"]), int(match["year"])))
    elif match["decade"]:
        yield _told(span, years(int(match["decade"]), int(match["decade"]) + 9))
    elif match["year_of"]:
        yield _told(span, month_of(int(match["year_of"]), month_named(match["month_of"])))
    elif match["month"] or match["month_last"]:
        yield _without_year(text, match, None if of_other_year(before) else today)
    elif match["yesterday"]:
        if today and not of_other_year(before) and not of_another_time(text, match):
            yield _derived(text, span, one_day(today - timedelta(1)), today)
    elif not is_no_date(before, match):
        known = not of_other_year(before)
        reckoned = known and not of_another_time(text, match)
        if today and reckoned and (days := _reckoned(text, match, today)):
            yield _derived(text, Span(start_of_lead(before), span.end), days, today)
            return
        sure = known and not is_unsure(text, match)
        try:
            days = _worked_out(match, today) if today and sure else None
            if today and match["month_alone"] and of_last_year(text, match):
                days = month_of(today.year - 1, month_named(match["month_alone"]))
            if days and match["day_word"] and (beside := re.search(words.DAY_BESIDE, before)):
                shift = timedelta(words.SHIFTS[beside[1]])
                days = days[0] + shift, days[1] + shift
                span = Span(beside.start(), span.end)
        except (ValueError, OverflowError):  # before the year 1
            days = None
        yield _derived(text, span, days, today)


def _reckoned(text: str, match: re.Match[str], today: date) -> Days | None:
    beside = text[: match.start()], text[match.end() :]
    if match["weekday"]:
        return weekday_reckoned(*beside, words.WEEKDAYS.index(match["weekday"]), today)
    month = match["month_alone"]
    return month_reckoned(*beside, month_named(month), today) if month else None


def _worked_out(match: re.Match[str], today: date) -> Days | None:
    if match["weekday"]:
        back = today.weekday() - words.WEEKDAYS.index(match["weekday"])
        return one_day(today - timedelta(back % 7))
    if match["month_alone"]:
        month = month_named(match["month_alone"])
        return month_of(today.year - (month > today.month), month)
    if match["day_word"]:
        return one_day(today + timedelta(words.DAY_WORDS[match["day_word"].lower()]))
    if match["which"]:
        this = re.fullmatch(words.THIS, match["which"], re.IGNORECASE)
        return ago(today, match["period"].lower(), 0 if this else 1)
    count = match["count"].lower()
    number = int(count) if count.isdecimal() else NUMBER_WORDS.get(count, 1)
    return ago(today, match["unit"].lower().removesuffix("s"), number)


def _without_year(text: str, match: re.Match[str], today: date | None) -> EventDate:
    """Return a day in the year in which it is nearest to the article's day, or next if to come.

    Where neither is near it may be of either year; so it may where the nearest is to come and what
    is told is past, or the reverse.
    """
    span = Span(match.start(), match.end())
    clause = clause_before(text, span)
    month = month_named(match["month"] or match["month_last"])
    day = int(re.sub(r"\D", "", match["day"] or match["day_first"]))
    near = []
    for year in (today.year - 1, today.year, today.year + 1) if today else ():
        try:
            near.append(date(year, month, day))
        except ValueError:  # 29 February
            continue
    unknown = EventDate(span, f"--{month:02}-{day:02}")
    if today and (told := year_behind(text[span.end :], today)):
        near = [one for one in near if one.year == told[0]]
        whole = Span(span.start, span.end + told[1])
        return _derived(text, whole, one_day(near[0]), today) if near else unknown
    weekday = weekday_beside(text, span)
    if weekday is not None:  # a year has it in one of seven: it is that one
        near = [one for one in near if one.weekday() == weekday]
    if today is None or not near:
        return unknown
    nearest = min(near, key=lambda one: abs(one - today))
    if nearest >= today and re.search(words.UNTIL_DONE, clause, re.IGNORECASE):
        return _derived(text, span, one_day(nearest), today)
    far = weekday is None and abs(nearest - today).days > NEAR_DAYS
    past = re.search(words.PAST, clause, re.IGNORECASE)
    if weekday is not None and nearest > today and re.search(words.PLANNED_FOR, clause):
        past = None
    prolonged = re.search(words.PROLONGED, clause, re.IGNORECASE) is not None
    future = [one.start() for one in re.finditer(words.FUTURE, clause, re.IGNORECASE)]
    if future and not (past and past.start() > future[-1]):
        to_come = [one for one in near if one >= today]
        if not to_come or (nearest < today and not far):
            return unknown
        return _derived(text, span, one_day(min(to_come)), today)
    if far or (past and not future and not prolonged and nearest > today):
        return unknown
    return _derived(text, span, one_day(nearest), today)


def _moved(one: EventDate, by: int) -> EventDate:
    return replace(one, span=one.span.moved(by))


def _told(span: Span, days: Days) -> EventDate:
    return EventDate(span, iso(days), days[0].isoformat(), days[1].isoformat())


def _derived(text: str, span: Span, days: Days | None, today: date | None) -> EventDate:
    if days is None or today is None:
        return EventDate(span)
    told = " ".join(span.of(text).split())
    derivation = f'"{told}", article of {readable(one_day(today))} → {readable(days)}'
    return replace(_told(span, days), derivation=derivation)
