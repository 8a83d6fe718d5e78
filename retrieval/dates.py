"""Dates that sentences tell of: in full, or worked out from the day the article is of.

A relative date ("on Tuesday", "earlier this month") is worked out only where the article says when
it was published, and the working is kept; elsewhere it stays as the words it is. When an article
was published or updated is another matter: that stands in its record, not here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from index.dates import find_dates
from index.store import Filter, StoredArticle
from index.types import Span
from retrieval import english as words
from retrieval.types import Quote

Record = dict[str, object]
Days = tuple[date, date]

_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = "(?:" + "|".join((*words.MONTH_NAMES, *words.MONTH_ABBREVIATIONS)) + r")\b\.?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d)"
_NO_YEAR = rf"(?!\w|,?\s{{1,3}}(?:of\s)?{_YEAR}\b)"
_NUMBER = rf"(?i:an?|\d{{1,3}}|{'|'.join(words.NUMBER_WORDS)})"
_MENTION = re.compile(
    rf"\b(?P<month>{_MONTH})\s{{1,3}}(?P<day>{_DAY}){_NO_YEAR}"
    rf"|\b(?P<day_first>{_DAY})\s(?:of\s)?(?P<month_last>{_MONTH}){_NO_YEAR}"
    rf"|\b(?P<month_of>{_MONTH}),?\s{{1,3}}(?P<year_of>{_YEAR})\b(?!-\d)"
    rf"|\b(?P<decade>{_YEAR[:-2]}\d0)s\b"
    rf"|(?<![\w$€£¥₹.,#/:-])(?P<year>{_YEAR})(?![\w%/]|[,.:]\d|[-–]\d)"
    rf"|\b(?i:(?P<count>{_NUMBER})\s+(?P<unit>{words.AGO_UNITS})s?\s+{words.AGO}\b)"
    rf"|\b(?i:(?:{words.EARLY_OR_LATE})?(?P<which>{words.THIS}|{words.LAST})\s+"
    rf"(?P<period>{words.PERIODS})\b)"
    rf"|\b(?i:(?P<day_word>{'|'.join(words.DAY_WORDS)}))\b(?!['’]s)"
    rf"|(?:(?<=\b[Mm]id-)|(?<=\s)|^)(?P<month_alone>{_MONTH})(?!\w|\s\d)"
    rf"|\b(?P<weekday>{'|'.join(words.WEEKDAYS)})\b(?!['’]s)"
)
_RELATIVE = ("count", "which", "day_word", "month_alone", "weekday")


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


def dates_of(quote: Quote) -> tuple[EventDate, ...]:
    """Return the dates that a quote tells of, with their places in its article."""
    found = event_dates(quote.text, quote.article.published)
    return tuple(_moved(one, quote.span.start) for one in found)


def event_dates(text: str, published: str | None) -> tuple[EventDate, ...]:
    """Return the dates that a text tells of, in order.

    ``published`` is the ISO day (or moment) of the article; None leaves relative dates unresolved.
    """
    article_day = date.fromisoformat(published[:10]) if published else None
    found = [
        _told(Span(one.start, one.end), _day_span(date.fromisoformat(one.iso[:10])))
        for one in find_dates(text)
    ]
    full = [one.span for one in found]
    for match in _MENTION.finditer(text):
        if not any(match.start() < span.end and span.start < match.end() for span in full):
            found += _mentioned(text, match, article_day)
    return tuple(sorted(found, key=lambda one: one.span.start))


def event_date_record(article: StoredArticle, one: EventDate) -> Record:
    """Return a date as JSON, with the words of the article that tell it."""
    return {
        "date": one.value,
        "first": one.first,
        "last": one.last,
        "text": article.text[one.span.start : one.span.end],
        "start": one.span.start,
        "end": one.span.end,
        "derivation": one.derivation,
    }


def filter_note(wanted: Filter, articles: Iterable[StoredArticle]) -> str | None:
    """Return by which date a filter chose and how many undated articles it left out.

    ``articles`` are those of the coverage; None where nothing was filtered by date.
    """
    if wanted.after is None and wanted.before is None:
        return None
    undated = sum(article.published is None for article in articles)
    noun = "article" if undated == 1 else "articles"
    return f"filtered by the day of publication; {undated} undated {noun} left out"


def readable(days: Days) -> str:
    """Return days as they are read: ``14 July 2023``, ``July 2023``, ``2023`` or two days."""
    first, last = days
    value = _iso(days)
    month = words.MONTH_NAMES[first.month - 1]
    match value.count("-"):
        case 0:
            return value
        case 1:
            return f"{month} {first.year}"
        case 2:
            return f"{first.day} {month} {first.year}"
    return f"{readable((first, first))} to {readable((last, last))}"


def _mentioned(text: str, match: re.Match[str], today: date | None) -> Iterator[EventDate]:
    """Yield the date of a match, unless it is only a word that looks like one."""
    span, kind = Span(match.start(), match.end()), match.lastgroup or ""
    before = text[: match.start()]
    if match["year"]:
        if _is_year(text, match):
            yield _told(span, _year_span(int(match["year"])))
    elif match["decade"]:
        start = int(match["decade"])
        yield _told(span, (date(start, 1, 1), date(start + 9, 12, 31)))
    elif match["year_of"]:
        yield _told(span, _month_span(int(match["year_of"]), _month(match["month_of"])))
    elif match["day"] or match["day_first"]:
        month = _month(match["month"] or match["month_last"])
        day = int(re.sub(r"\D", "", match["day"] or match["day_first"]))
        yield _without_year(span, month, day, None if _other_year(before) else today, text)
    elif not _is_no_date(before, match):
        sure = today is not None and not _other_year(before) and not _unsure(before, kind)
        days = _worked_out(match, today) if sure and today else None
        yield _derived(span, days, today, text)


def _worked_out(match: re.Match[str], today: date) -> Days | None:
    if match["weekday"]:
        back = (today.weekday() - words.WEEKDAYS.index(match["weekday"])) % 7
        return _day_span(today - timedelta(back))
    if match["month_alone"]:
        month = _month(match["month_alone"])
        return _month_span(today.year - (month > today.month), month)
    if match["day_word"]:
        return _day_span(today + timedelta(words.DAY_WORDS[match["day_word"].lower()]))
    if match["which"]:
        back = 0 if re.fullmatch(words.THIS, match["which"], re.IGNORECASE) else 1
        return _period(today, match["period"].lower(), back)
    count = match["count"].lower()
    number = int(count) if count.isdecimal() else words.NUMBER_WORDS.get(count, 1)
    return _period(today, match["unit"].lower(), number)


def _period(today: date, unit: str, back: int) -> Days | None:
    """Return the day, week, month or year that was ``back`` of them ago."""
    try:
        match words.PERIOD_UNITS[unit]:
            case "day":
                return _day_span(today - timedelta(back))
            case "week":
                monday = today - timedelta(today.weekday() + 7 * back)
                return monday, monday + timedelta(6)
            case "month":
                year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
                return _month_span(year, month + 1)
        return _year_span(today.year - back)
    except (ValueError, OverflowError):  # before the year 1
        return None


def _without_year(span: Span, month: int, day: int, today: date | None, text: str) -> EventDate:
    """Return a day in the year in which it is nearest to the article's day."""
    near = []
    for year in (today.year - 1, today.year, today.year + 1) if today else ():
        try:
            near.append(date(year, month, day))
        except ValueError:  # 29 February
            continue
    if today is None or not near:
        return EventDate(span, f"--{month:02}-{day:02}")
    nearest = min(near, key=lambda one: abs(one - today))
    return _derived(span, _day_span(nearest), today, text)


def _is_year(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if re.search(rf"(?i)\b(?:{words.BEFORE_A_YEAR})[\s-]$", before):
        return True
    if re.match(rf"(?i)[\s-]?(?:{words.AFTER_AN_AMOUNT})\b", after):
        return False
    if re.search(rf"(?i)(?:{words.BEFORE_AN_AMOUNT})\s$", before):
        return False
    named = re.search(r"(?i)\bthe\s$", before) and int(match["year"]) >= 1900
    follower = re.match(r"\s([a-z]+)", after)
    counts = follower and (follower[1] in words.COUNTED or re.search(r"[^su]s$", follower[1]))
    return bool(named or not counts)


def _is_no_date(before: str, match: re.Match[str]) -> bool:
    if match["weekday"]:
        return bool(re.search(rf"(?i)\b(?:{words.NAMED_DAY})\s$", before))
    if match["month_alone"]:
        return not re.search(rf"(?i)\b(?:{words.BEFORE_A_MONTH})[\s-]$", before)
    today = match["day_word"] and words.DAY_WORDS[match["day_word"].lower()] == 0
    return bool(today and not re.search(words.BEFORE_TODAY, before))


def _unsure(before: str, kind: str) -> bool:
    """Whether a weekday or a month may be another than the one just gone, or an "ago" is vague."""
    if kind == "unit":
        return bool(re.search(rf"(?i)(?:{words.BEFORE_AN_AMOUNT})\s$", before))
    if kind not in ("weekday", "month_alone"):
        return False
    clause = re.split(r"[,;:—–()]\s?|[.!?]\s", before)[-1]
    return bool(
        re.search(rf"(?i)\b(?:{words.UNSURE_BEFORE})\s$", before)
        or re.search(words.FUTURE, clause, re.IGNORECASE)
    )


def _other_year(before: str) -> bool:
    """Whether a year is told before in the sentence: then a date without one may be of that."""
    sentence = re.split(r"[.!?]\s", before)[-1]
    return any(match["year"] or match["year_of"] for match in _MENTION.finditer(sentence))


def _told(span: Span, days: Days) -> EventDate:
    return EventDate(span, _iso(days), days[0].isoformat(), days[1].isoformat())


def _derived(span: Span, days: Days | None, today: date | None, text: str) -> EventDate:
    if days is None or today is None:
        return EventDate(span)
    told = " ".join(text[span.start : span.end].split())
    derivation = f'"{told}", article of {readable(_day_span(today))} → {readable(days)}'
    return EventDate(span, _iso(days), days[0].isoformat(), days[1].isoformat(), derivation)


def _moved(one: EventDate, by: int) -> EventDate:
    span = Span(one.span.start + by, one.span.end + by)
    return EventDate(span, one.value, one.first, one.last, one.derivation)


def _iso(days: Days) -> str:
    first, last = days
    if first == last:
        return first.isoformat()
    if days == _year_span(first.year):
        return f"{first.year:04}"
    if days == _month_span(first.year, first.month):
        return f"{first.year:04}-{first.month:02}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _month(name: str) -> int:
    start = name[:3].lower()
    return next(n for n, month in enumerate(words.MONTH_NAMES, 1) if month.lower()[:3] == start)


def _day_span(day: date) -> Days:
    return day, day


def _month_span(year: int, month: int) -> Days:
    start = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return start, following - timedelta(1)


def _year_span(year: int) -> Days:
    return date(year, 1, 1), date(year, 12, 31)
