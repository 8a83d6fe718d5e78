"""The lines that say who wrote an article and when, and what they say."""

import re
from dataclasses import dataclass

from index.dates import FoundDate, find_dates
from index.english import (
    AGENCY,
    BIOGRAPHY_VERB,
    BYLINE_LABEL,
    BYLINE_STOP,
    MONTHS,
    PUBLISHED_LABEL,
    READING_TIME,
    REPORTED_BY,
    ROLE,
    UPDATED_LABEL,
    WEEKDAY,
)

CREDITS_CHARS = 200  # a longer block is prose, whatever it mentions

# Patterns are compiled when they are first used, which keeps the import of the readers quick.
_PARTICLES = r"(?:d[aeiu]|del|della|des|van|von|der|den|bin|ibn|al|el|la|le|ter|y|e)"
_NAME = rf"[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?: {_PARTICLES}| [^\W\d_a-zß-öø-ÿ][\w.'’-]*){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:, | and | & |, and ){_NAME})*"
_BYLINE = rf"(?i)(?:^|(?<=\s)){BYLINE_LABEL}\s*(?P<names>[^|·•/()\d–—]+)"
_STOP = rf"(?i),?\s+(?:{BYLINE_STOP}).*|,\s[^,]*\b{ROLE}\b.*"
_ZONE_OR_CLOCK = r"(?-i:\b(?:UTC|GMT|[A-Z]{1,3}T)\b)|\b\d{1,2}:\d\d\b(?: ?[ap]\.?m\.?)?"
_KNOWN = rf"(?i){UPDATED_LABEL}|{PUBLISHED_LABEL}|{READING_TIME}|{WEEKDAY}|{_ZONE_OR_CLOCK}"
_CALENDAR_WORD = rf"(?i)(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))}|{WEEKDAY})\b"
_DATELINE = (
    r"(?P<place>[A-Z][\w.'’-]*(?:,? [\w.'’-]+){0,5}?)"
    r"(?:,? (?P<date>(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?))?"
    rf"(?P<agency> ?[(/] ?{AGENCY} ?[)/])? ?(?:--|[—–-])\s*"
)
_BIOGRAPHY = rf"(?P<name>{_NAME}),? {BIOGRAPHY_VERB}\b"
_EMPLOYED = rf"{_NAME} is an? (?:[\w-]+ ){{0,5}}{ROLE} (?:at|for|with|based|covering|who covers)\b"


@dataclass(frozen=True, slots=True)
class Credits:
    """What a line of credits says; ``labelled`` if it calls its date published or updated."""

    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    labelled: bool = False


def read_credits(line: str) -> Credits | None:
    """Return what ``line`` says, or None if it says anything besides who, when and how long.

    ``By Ada Lowe · 3 min read`` and ``July 31, 2023`` are such lines, and so is
    ``Riverton, 31 July 2023 | Updated 1 August 2023``.
    """
    if len(line) > CREDITS_CHARS:
        return None
    dates = list(find_dates(line))
    published, updated = _sorted_by_label(line, dates)
    rest = _without_dates(line, dates)
    match = re.search(_BYLINE, rest)
    byline = names_in(match["names"]) if match else None
    if match and byline:
        rest = rest[: match.start()] + rest[match.end() :]
    rest = " ".join(re.sub(r"[^\w'’.]+", " ", re.sub(_KNOWN, " ", rest)).split()).strip(". ")
    place = bool(dates) and re.fullmatch(_NAME, rest) and len(rest.split()) <= 3
    if not (byline or dates) or (rest and not place):
        return None
    labelled = _says(UPDATED_LABEL, line) or _says(PUBLISHED_LABEL, line)
    return Credits(byline, published, updated, labelled)


def names_in(text: str) -> str | None:
    """Return the names that ``text`` opens with, or None where no name stands there.

    ``Ada Lowe and Sam Ko, staff writers`` gives ``Ada Lowe and Sam Ko``.
    """
    text = re.sub(_STOP, "", text.strip(" \t:")).strip(" ,.;:-")
    match = re.fullmatch(_NAMES, text)
    if match is None or re.match(_CALENDAR_WORD, text) or len(text) > 100:
        return None
    return text


def name_in_biography(paragraph: str) -> str | None:
    """Return whose biography a paragraph is: ``Ada Lowe is a reporter ...`` gives ``Ada Lowe``."""
    match = re.match(_BIOGRAPHY, paragraph)
    return match["name"] if match else None


def is_biography(paragraph: str, byline: str | None) -> bool:
    """Tell whether a paragraph at an article's foot is about its author, not part of it."""
    name = name_in_biography(paragraph)
    if name is None:
        return False
    return (byline is not None and name in byline) or bool(re.match(_EMPLOYED, paragraph))


def names_in_closing_credit(line: str) -> str | None:
    """Return the names in a wire service's last line, ``(Reporting by Ada Lowe; Editing ...)``."""
    match = re.match(f"(?i){REPORTED_BY}", line)
    return names_in(match["names"]) if match else None


def read_dateline(paragraph: str) -> tuple[int, str | None]:
    """Return how many code points of a paragraph are its dateline, and the date that gives.

    ``LONDON, July 31, 2023 (Reuters) - `` gives its length and ``2023-07-31``; a dash alone makes
    no dateline, there has to be a date or an agency before it.
    """
    match = re.match(_DATELINE, paragraph[:CREDITS_CHARS])
    if match is None or not (match["agency"] or _is_dated_place(match)):
        return 0, None
    date = next(find_dates(match["date"] or ""), None)
    return match.end(), date.iso if date else None


def _is_dated_place(match: re.Match[str]) -> bool:
    in_capitals = match["place"].split(",")[0].isupper()
    return bool(match["date"]) and in_capitals and match[0][-1].isspace()


def _says(label: str, line: str) -> bool:
    return re.search(f"(?i){label}", line) is not None


def _sorted_by_label(line: str, dates: list[FoundDate]) -> tuple[str | None, str | None]:
    """Return (published, updated): a date is an update only if the words before it say so."""
    published = updated = None
    before = 0
    for date in dates:
        if _says(UPDATED_LABEL, line[before : date.start]):
            updated = updated or date.iso
        else:
            published = published or date.iso
        before = date.end
    return published, updated


def _without_dates(line: str, dates: list[FoundDate]) -> str:
    for date in reversed(dates):
        line = f"{line[: date.start]} | {line[date.end :]}"
    return line
