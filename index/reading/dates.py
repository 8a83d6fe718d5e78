"""Dates as people and machines write them, turned into ISO 8601; an ambiguous one is no date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from index.reading.english.words import MONTH, MONTHS, WEEKDAY

# Minutes east of UTC. Only abbreviations that stood for one offset everywhere between 2000 and
# 2025 (IANA time zone database 2025b), so PST (also Manila), CST (also China) or IST are missing.
OFFSETS = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120,
    "EET": 120, "EEST": 180, "SAST": 120, "PKT": 300, "HKT": 480, "AWST": 480, "JST": 540,
    "ACST": 570, "AEST": 600, "ACDT": 630, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "EST": -300, "EDT": -240, "MST": -420, "MDT": -360, "PDT": -420,
    "AKST": -540, "AKDT": -480, "HST": -600,
}  # fmt: skip
_AMERICAN_ZONES = frozenset("ET CT MT PT EST EDT CST CDT MST MDT PST PDT AKST AKDT HST".split())
# Read over, so that what follows them is not taken for text, but no offset is drawn from them.
UNCERTAIN_ZONES = ("ET", "CT", "MT", "PT", "CST", "CDT", "PST", "IST", "MSK", "KST", "SGT")

_ZONE_NAMES = "|".join(sorted(sorted({*OFFSETS, *UNCERTAIN_ZONES}), key=len, reverse=True))
_ZONE = rf"(?:(?:UTC|GMT)?(?P<offset>[+-]\d\d:?\d\d)|(?P<zone>{_ZONE_NAMES}))(?![A-Za-z\d])"
# "19.58" is a time only where nothing follows that would make it an amount.
_POINT = rf"\.(?=\d\d\s?(?:$|\.(?:\s|$)|[]()|·•/–—-]|(?i:[ap]\.?m\b)|(?:{_ZONE_NAMES})\b))"
_CLOCK = (
    rf"(?:(?P<hour>\d{{1,2}})(?::|{_POINT})(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"(?:\s?(?P<half>(?i:[ap]\.?m\b\.?)))?"
    r"|(?P<bare_hour>\d{1,2})\s?(?P<bare_half>(?i:[ap]\.?m\b\.?)))"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]|20)\d\d"
_DATE = (
    rf"(?:(?P<iso>{_YEAR}-\d\d-\d\d)"
    rf"|(?P<digits>{_YEAR}/\d{{1,2}}/\d{{1,2}}|\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark){_YEAR})"
    rf"|(?P<month>{MONTH})\s{{0,3}}(?P<day>{_DAY}),?\s{{1,3}}(?P<year>{_YEAR})"
    rf"|(?P<day2>{_DAY})[\s-](?:of\s)?(?P<month2>{MONTH})[,\s-]{{1,3}}(?P<year2>{_YEAR}))"
)
_MONTH_FIRST = rf"(?<![\d.])\d{{1,2}}\.(?:1[3-9]|2\d|3[01])\.{_YEAR}"  # "05.14.2024"
_BETWEEN = r"(?:\s?[,|·•–—-]|\s/)?\s{0,3}(?:(?:at|kl\.?)\s{1,3})?"
# Compiled when first used, as everywhere in the readers: importing them stays quick.
_FOUND = (
    rf"(?<![\w/.-])(?:{WEEKDAY},?\s{{1,3}})?{_DATE}(?!\d|[/-]\d)"
    rf"(?:(?:T|{_BETWEEN}){_CLOCK}(?:\s?{_ZONE})?(?!\d))?"
)
_MOST_CHARS = 80  # of a date and its time
_LANGUAGES = ["de", "es", "fr", "it", "nl", "pt"]
_WHOLE_DATES = {
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
}
_TIME = r"\d[:.h]\d\d(?!\d)"
_CLOCK_FIRST = rf"{_CLOCK}(?:\s?{_ZONE})?,?\s{{1,3}}(?:on\s)?(?:{WEEKDAY},?\s)?$"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at ``text[start:end]``; ``iso`` has a time or an offset only where the text does."""

    start: int
    end: int
    iso: str


def find_dates(text: str) -> Iterator[FoundDate]:
    """Yield the complete dates (day, month and year) of ``text``, in order.

    A date in digits counts only where one reading is possible: 31/07/2023, but not 7/8/2023. With
    full stops the day stands first, as wherever dates are written so: 7.8.2023; but neither before
    the time of an American zone nor in a text with a date whose month surely stands first.
    """
    american = re.search(_MONTH_FIRST, text) is not None
    for match in re.finditer(_FOUND, text):
        if (day := _day(match, american=american)) is None:
            continue
        start, clock = match.start(), match
        if match["hour"] is None and match["bare_hour"] is None:
            left = max(0, start - 40)
            before = re.search(_CLOCK_FIRST, text[left:start])
            if before:
                start, clock = left + before.start(), before
        yield FoundDate(start, match.end(), _with_time(day, clock))


def opening_date(text: str) -> FoundDate | None:
    """Return the date that ``text`` begins with, or None."""
    match = re.match(_FOUND, text)
    day = _day(match) if match else None
    return FoundDate(0, match.end(), _with_time(day, match)) if match and day else None


def parse_date(text: str) -> str | None:
    """Return the one date that ``text`` consists of as ISO 8601, or None."""
    text = text.strip()
    found = next(find_dates(text[:_MOST_CHARS]), None)
    if found is not None and found.start == 0 and found.end == len(text):
        return found.iso
    return _translated(text)


def _translated(text: str) -> str | None:
    """Return a date whose month is written out in another language than English, or None."""
    written_out = re.search(rf"\b{_YEAR}\b", text) and re.search(r"[^\W\d_]{3}", text)
    if not written_out or len(text) > _MOST_CHARS or re.search(r"\d[./-]\d+[./-]\d", text):
        return None
    from dateparser import parse

    try:
        found: datetime | None = parse(text, languages=_LANGUAGES, settings=_WHOLE_DATES)
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    return found.isoformat() if re.search(_TIME, text) else found.date().isoformat()


def _day(match: re.Match[str], *, american: bool = False) -> datetime | None:
    """Return midnight of the day found, or None if there is no such day or more than one."""
    try:
        if match["iso"]:
            return datetime.strptime(match["iso"], "%Y-%m-%d")
        if match["digits"]:
            half = match["half"] or match["bare_half"]  # "06.03.2024 9 am" may be American
            american = american or bool(half) or match["zone"] in _AMERICAN_ZONES
            day_first = match["mark"] == "." and not american
            return _day_of([int(part) for part in re.split("[/.-]", match["digits"])], day_first)
        month = match["month"] or match["month2"]
        day = re.sub(r"\D", "", match["day"] or match["day2"])
        year = match["year"] or match["year2"]
        return datetime(int(year), MONTHS[month.rstrip(".").lower()], int(day))
    except ValueError:
        return None


def _day_of(parts: list[int], day_first: bool) -> datetime | None:
    first, second, year = parts
    if first > 31:
        return datetime(first, second, year)  # the year came first, the day last
    if first == second or first > 12 or (day_first and second <= 12):
        return datetime(year, second, first)
    return datetime(year, first, second) if second > 12 else None


def _with_time(day: datetime, clock: re.Match[str]) -> str:
    hour = clock["hour"] or clock["bare_hour"]
    if hour is None:
        return day.date().isoformat()
    hours, half = int(hour), (clock["half"] or clock["bare_half"] or "").lower()
    if half and hours <= 12:
        hours = hours % 12 + (12 if half[0] == "p" else 0)
    try:
        moment = day.replace(
            hour=hours, minute=int(clock["minute"] or 0), second=int(clock["second"] or 0)
        )
        return moment.replace(tzinfo=_zone(clock)).isoformat()
    except ValueError:  # 25:70 is no time, but the day stands
        return day.date().isoformat()


def _zone(clock: re.Match[str]) -> timezone | None:
    if clock["offset"]:
        digits = clock["offset"].replace(":", "")
        minutes = int(digits[1:3]) * 60 + int(digits[3:5])
        return timezone(timedelta(minutes=-minutes if digits[0] == "-" else minutes))
    if clock["zone"] in OFFSETS:
        return timezone(timedelta(minutes=OFFSETS[clock["zone"]]))
    return None
