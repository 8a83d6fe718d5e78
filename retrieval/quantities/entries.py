"""Entries of a live page: above each stands a line of nothing but when it was written."""

import re
from datetime import date, timedelta

from index.reading.english.words import MONTH, MONTHS, WEEKDAY
from index.stored import StoredArticle
from index.types import Span
from retrieval.quantities.dates import EventDate
from retrieval.quantities.days import one_day, readable

FEWEST_ENTRIES = 2  # a single such line is that of an article's own credits
NEAR = timedelta(60)  # a page is live for days, at most weeks, around the day it is of
_CLOCK = r"\d{1,2}(?:[:.h]\d\d(?: ?(?i:[ap]\.?m\.?))?| ?(?i:[ap]\.?m\.?))(?: [A-Z]{2,4})?"
_DAY = (
    rf"(?P<weekday>{WEEKDAY},? )?(?:(?P<day>\d{{1,2}}) (?P<month>{MONTH})"
    rf"|(?P<month_first>{MONTH}) (?P<day_last>\d{{1,2}}))(?:,? (?P<year>20\d\d))?"
)
# Compiled when first used, as what else finds dates is.
_STAMP = (
    rf"(?m)^[ \t*#]*(?P<clock>{_CLOCK}(?:,| on| [-–|·])? )?{_DAY}"
    rf"(?(clock)|(?:,| at| [-–|·])? {_CLOCK})[ \t*]*$"  # before the day, or behind it
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def day_of_entry(article: StoredArticle, place: int) -> EventDate | None:
    """Return the day of the entry that a place in an article stands in.

    None where the article is no live page, or does not say of which year it is itself.
    """
    told = article.published or article.updated
    stamps = list(re.finditer(_STAMP, article.text)) if told else []
    above = [one for one in stamps if one.end() <= place]
    if told is None or len(stamps) < FEWEST_ENTRIES or not above:
        return None
    day = _day_of(above[-1], date.fromisoformat(told[:10]))
    if day is None:
        return None
    words = above[-1][0].strip(" \t*#")
    start = above[-1].start() + above[-1][0].index(words)
    value = day.isoformat()
    derivation = f'"{words}" above it → {readable(one_day(day))}'
    return EventDate(Span(start, start + len(words)), value, value, value, derivation)


def _day_of(stamp: re.Match[str], today: date) -> date | None:
    """Return the day of a stamp near the day of its article; None if it has another weekday."""
    month = MONTHS[(stamp["month"] or stamp["month_first"]).rstrip(".").lower()]
    number, told = int(stamp["day"] or stamp["day_last"]), stamp["year"]
    for year in [int(told)] if told else [today.year - 1, today.year, today.year + 1]:
        try:
            day = date(year, month, number)
        except ValueError:  # 29 February, 31 April
            continue
        weekday = stamp["weekday"]
        named = weekday is None or weekday.lower().startswith(_WEEKDAYS[day.weekday()])
        if named and abs(day - today) <= NEAR:
            return day
    return None
