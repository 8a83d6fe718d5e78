"""Days in a row, the first and the last: how they are named, written and counted back.

Days are those of the Gregorian calendar; a week begins on Monday, as in ISO 8601.
"""

from datetime import date, timedelta

from retrieval.english.dates import MONTH_NAMES

Days = tuple[date, date]


def one_day(day: date) -> Days:
    """Return a single day."""
    return day, day


def month_of(year: int, month: int) -> Days:
    """Return the days of a month; raises ValueError beyond the years 1 to 9998."""
    start = date(year, month, 1)
    return start, date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def years(first: int, last: int) -> Days:
    """Return the days of one year or of several."""
    return date(first, 1, 1), date(last, 12, 31)


def ago(today: date, unit: str, count: int) -> Days:
    """Return the day, week, month or year that was ``count`` of them before today's.

    Raises ValueError or OverflowError where that is before the year 1.
    """
    if unit == "day":
        return one_day(today - timedelta(count))
    if unit == "week":
        monday = today - timedelta(today.weekday() + 7 * count)
        return monday, monday + timedelta(6)
    if unit == "month":
        year, month = divmod(today.year * 12 + today.month - 1 - count, 12)
        return month_of(year, month + 1)
    return years(today.year - count, today.year - count)


def iso(days: Days) -> str:
    """Return days in ISO 8601: a day, a month, a year, or an interval with a slash."""
    first, last = days
    if first == last:
        return first.isoformat()
    if days == years(first.year, first.year):
        return f"{first.year:04}"
    if days == month_of(first.year, first.month):
        return f"{first.year:04}-{first.month:02}"
    return f"{first.isoformat()}/{last.isoformat()}"


def readable(days: Days) -> str:
    """Return days as they are read: ``14 July 2023``, ``July 2023``, ``2023``, or first to last."""
    first, last = days
    month = MONTH_NAMES[first.month - 1]
    if first == last:
        return f"{first.day} {month} {first.year}"
    if days == years(first.year, first.year):
        return str(first.year)
    if days == month_of(first.year, first.month):
        return f"{month} {first.year}"
    return f"{readable(one_day(first))} to {readable(one_day(last))}"
