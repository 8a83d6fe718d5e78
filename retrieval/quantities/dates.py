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
from retrieval.english.amounts import BOUND_BEFORE, NUMBER_WORDS
from retrieval.english.morphology import is_plural
from retrieval.english.sentences import SENTENCE_END
from retrieval.quantities.days import Days, ago, iso, month_of, one_day, readable, years
from retrieval.quantities.reckoning import (
    is_early_year,
    month_reckoned,
    of_another_time,
    start_of_lead,
    weekday_reckoned,
    year_behind,
)
from retrieval.types import Quote

_YEAR = words.YEAR
_MONTH = rf"(?:(?:{'|'.join(words.MONTH_NAMES)})\b|(?:{'|'.join(words.MONTH_ABBREVIATIONS)})\b\.?)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\w|[:.,]\d)"
_NO_YEAR = rf"(?!,?\s{{1,3}}(?:of\s)?{_YEAR}\b)"
_WEEKDAY = "|".join(words.WEEKDAYS)
_CALENDAR_DAY = rf"(?:{_DAY}\s(?:of\s)?{_MONTH}|{_MONTH}\s{{1,3}}{_DAY})"
_TO_A_DAY = rf",?\s{{1,3}}\(?(?:{words.THE}\s)?"  # "Sunday, 25 May", "Wednesday (11 June)"
_TO_A_WEEKDAY = r",?\s\(?(?:an?\s)?"  # "25 May, a Sunday"
_NUMBER = rf"an?|\d{{1,3}}|{'|'.join(NUMBER_WORDS)}"
# What complete dates (index.reading.dates) leave. Compiled when first used.
_MENTION = (
    rf"\b(?P<month>{_MONTH})\s{{1,3}}(?P<day>{_DAY}){_NO_YEAR}"
    rf"|\b(?P<day_first>{_DAY})\s(?:of\s)?(?P<month_last>{_MONTH}){_NO_YEAR}"
    rf"|\b(?P<month_of>{_MONTH})(?:,?\s{{1,3}}|\sof\s)(?P<year_of>{_YEAR})\b(?!-\d)"
    rf"|\b(?P<decade>{_YEAR[:-2]}0)s\b"
    rf"|(?<![\w$€£¥₹.,#/:-])(?P<year>{_YEAR}|1[0-4]\d\d)(?![\w%/]|[,.:]\d|[-–]\d)"
    rf"|\b(?i:(?P<count>{_NUMBER})\s+(?P<unit>{words.AGO_UNITS})\s+{words.AGO})\b"
    rf"|\b(?i:(?:{words.EARLY_OR_LATE})?(?P<which>{words.THIS}|{words.LAST})"
    rf"\s+(?P<period>{words.PERIODS}))\b(?!['’]s)"
    rf"|(?P<yesterday>{words.THE_DAY_BEFORE})"
    rf"|\b(?i:(?P<day_word>{'|'.join(words.DAY_WORDS)}))\b(?!['’]s)"
    rf"|\b(?P<month_alone>{_MONTH})(?!\w|['’]s|\s\d)"
    rf"|\b(?:(?i:{words.ON})\s)?(?P<weekday>{_WEEKDAY})\b(?!['’]s|{_TO_A_DAY}{_CALENDAR_DAY})"
)
BESIDE = 400  # characters on each side of a date that are read to tell of which day it is
NEAR_DAYS = 120  # a day without its year that is farther off may be of the year before or after
_CLAUSE_END = r"[,;:—–()]\s?|[.!?]\s"


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
    today = date.fromisoformat(published[:10]) if published else None
    found = [
        _told(Span(one.start, one.end), one_day(date.fromisoformat(one.iso[:10])))
        for one in find_dates(text)
    ]
    full = [one.span for one in found]
    for match in re.finditer(_MENTION, text):
        if not any(map(Span(*match.span()).overlaps, full)):
            at = max(0, match.start() - BESIDE)
            beside = text[at : match.end() + BESIDE]
            if again := re.compile(_MENTION).match(beside, match.start() - at):
                found += (_moved(one, at) for one in _mentioned(beside, again, today))
    return tuple(sorted(found, key=lambda one: one.span.start))


def _mentioned(text: str, match: re.Match[str], today: date | None) -> Iterator[EventDate]:
    """Yield the date of a match, unless it is only a word that looks like one."""
    span, before = Span(match.start(), match.end()), text[: match.start()]
    if match["year"]:
        if _is_year(text, match):
            yield _told(span, years(int(match["year"]), int(match["year"])))
    elif match["decade"]:
        yield _told(span, years(int(match["decade"]), int(match["decade"]) + 9))
    elif match["year_of"]:
        yield _told(span, month_of(int(match["year_of"]), _month(match["month_of"])))
    elif match["month"] or match["month_last"]:
        yield _without_year(text, match, None if _other_year(before) else today)
    elif match["yesterday"]:
        if today and not _other_year(before) and not of_another_time(text, match):
            yield _derived(text, span, one_day(today - timedelta(1)), today)
    elif not _is_no_date(before, match):
        known = not _other_year(before)
        reckoned = known and not of_another_time(text, match)
        if today and reckoned and (days := _reckoned(text, match, today)):
            yield _derived(text, Span(start_of_lead(before), span.end), days, today)
            return
        sure = known and not _is_unsure(text, match)
        try:
            days = _worked_out(match, today) if today and sure else None
            if today and match["month_alone"] and _of_last_year(text, match):
                days = month_of(today.year - 1, _month(match["month_alone"]))
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
    return month_reckoned(*beside, _month(month), today) if month else None


def _worked_out(match: re.Match[str], today: date) -> Days | None:
    if match["weekday"]:
        back = today.weekday() - words.WEEKDAYS.index(match["weekday"])
        return one_day(today - timedelta(back % 7))
    if match["month_alone"]:
        month = _month(match["month_alone"])
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
    before = re.sub(rf"\b(?:{_WEEKDAY}){_TO_A_DAY}$", "", text[: span.start])
    clause = re.split(_CLAUSE_END, before)[-1]
    month = _month(match["month"] or match["month_last"])
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
    weekday = _weekday_beside(text, span)
    if weekday is not None:  # a year has it in one of seven: it is that one
        near = [one for one in near if one.weekday() == weekday]
    if today is None or not near:
        return unknown
    nearest = min(near, key=lambda one: abs(one - today))
    far = weekday is None and abs(nearest - today).days > NEAR_DAYS
    past = re.search(words.PAST, clause, re.IGNORECASE)
    future = [one.start() for one in re.finditer(words.FUTURE, clause, re.IGNORECASE)]
    if future and not (past and past.start() > future[-1]):
        to_come = [one for one in near if one >= today]
        if not to_come or (nearest < today and not far):
            return unknown
        return _derived(text, span, one_day(min(to_come)), today)
    if far or (past and not future and nearest > today):
        return unknown
    return _derived(text, span, one_day(nearest), today)


def _weekday_beside(text: str, day: Span) -> int | None:
    """Return which weekday is told beside a day of the calendar, Monday being 0."""
    before = re.search(rf"\b({_WEEKDAY}){_TO_A_DAY}$", text[: day.start])
    found = before or re.match(rf"{_TO_A_WEEKDAY}({_WEEKDAY})\b(?!['’]s)", text[day.end :])
    return words.WEEKDAYS.index(found[1]) if found else None


def _is_year(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if int(match["year"]) < 1500:
        return is_early_year(before, after) and not _is_amount(before, after)
    if re.search(rf"(?i)\b(?:{words.BEFORE_A_YEAR})[\s-]$", before):
        return True
    the = re.search(rf"(?i)\b{words.THE}\s$", before) and int(match["year"]) >= 1900
    return bool(the) or not _is_amount(before, after)


def _is_amount(before: str, after: str) -> bool:
    """Whether a bare number between two texts counts or bounds something, as no year does."""
    if re.search(BOUND_BEFORE, before):
        return True
    if re.match(rf"(?i)[\s-]?(?:{words.AFTER_AN_AMOUNT})\b", after):
        return True
    follower = re.match(r"\s([a-z]+)\b", after)
    return follower is not None and is_plural(follower[1])


def _is_no_date(before: str, match: re.Match[str]) -> bool:
    if match["which"]:  # it stands behind a day: "3 May last year"
        return re.search(rf"{_CALENDAR_DAY},?\s(?:of\s)?$", before) is not None
    if match["weekday"]:
        return bool(
            re.search(rf"(?i)\b(?:{words.NAMED_DAY})\s$", before)
            or re.search(rf"{_CALENDAR_DAY}(?:,?\s{_YEAR})?{_TO_A_WEEKDAY}$", before)
        )
    if match["month_alone"]:
        return not re.search(rf"(?i)\b(?:{words.BEFORE_A_MONTH})[\s-]$", before)
    if match["day_word"] and re.search(words.NO_DAY, before):
        return True
    today = match["day_word"] and words.DAY_WORDS[match["day_word"].lower()] == 0
    return bool(today and not re.search(words.BEFORE_TODAY, before))


def _is_unsure(text: str, match: re.Match[str]) -> bool:
    """Whether a weekday or month may be another than the one just gone, or an "ago" is vague."""
    before, after = text[: match.start()], text[match.end() :]
    if match["count"]:
        return _is_amount(before, "")
    if match["day_word"] and words.DAY_WORDS[match["day_word"].lower()] > 0:
        return re.search(words.SUPPOSED, re.split(_CLAUSE_END, before)[-1]) is not None
    if not match["weekday"] and not match["month_alone"]:
        return False
    clause = re.split(_CLAUSE_END, before)[-1]
    other = re.search(rf"(?i)\b(?:{words.UNSURE_BEFORE})\s$", before)
    if other or re.search(words.FUTURE, f"{clause}{match[0]}", re.IGNORECASE):
        return True
    if match["month_alone"] and re.match(words.OF_OTHER_YEAR, after, re.IGNORECASE):
        return True
    return not _has_happened(text, match)


def _has_happened(text: str, match: re.Match[str]) -> bool:
    """Whether what is told of a day is past: "meets on Friday" may be of the next.

    That is told beside the day, or in the sentence where there is nothing but it: "..., on Friday."
    """
    before = re.split(SENTENCE_END, text[: match.start()])[-1]
    after = re.split(SENTENCE_END, text[match.end() :])[0]
    start = re.split(rf"(?i){words.PART_ENDS}", before)[-1]
    end = re.split(rf"(?i){words.PART_ENDS}", after)[0]
    if re.search(rf"(?i){words.HAPPENED}|{words.TOLD}", f"{start}{match[0]}{end}"):
        return True
    if re.search(words.BEFORE_A_PAST_DAY, before, re.IGNORECASE):
        return True
    beside = f"{start} {end}"
    if re.search(words.PRESENT, beside) or len(beside.split()) > words.SHORT_PART:
        return False
    return re.search(rf"(?i){words.HAPPENED}", f"{before}{match[0]}{after}") is not None


def _of_last_year(text: str, match: re.Match[str]) -> bool:
    return re.match(words.OF_LAST_YEAR, text[match.end() :], re.IGNORECASE) is not None


def _other_year(before: str) -> bool:
    """Whether a year stands before in the sentence: what has none may be of that year."""
    sentence = re.split(SENTENCE_END, before)[-1]
    return any(match["year"] or match["year_of"] for match in re.finditer(_MENTION, sentence))


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


def _month(name: str) -> int:
    return next(n for n, one in enumerate(words.MONTH_NAMES, 1) if one[:3] == name[:3])
