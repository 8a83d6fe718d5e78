"""The lines that say who wrote an article and when, and what they say."""

import re
from dataclasses import dataclass

from index.reading.dates import FoundDate, find_dates
from index.reading.english.credits import (
    BIOGRAPHY_VERB,
    BYLINE_LABEL,
    BYLINE_STOP,
    COMMENTS,
    DESK,
    FILED_UNDER,
    LIVE_CLOSED,
    PAGE_WORDS,
    POSTED,
    PUBLISHED_LABEL,
    READING_TIME,
    REPORTED_BY,
    ROLE,
    UNNAMED_AUTHOR,
    UPDATED_LABEL,
)
from index.reading.english.words import AGENCY, DAY_OF_MONTH, MONTHS, WEEKDAY
from index.reading.masthead import is_employer, outlet_in

CREDITS_CHARS = 200  # a longer block is prose, whatever it mentions

# Patterns are compiled when they are first used, which keeps the import of the readers quick.
_PARTICLES = r"(?:d[aeiu]|del|della|des|van|von|der|den|bin|ibn|al|el|la|le|ter|y|e)"
_NAME = rf"[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?: {_PARTICLES}| [^\W\d_a-zß-öø-ÿ][\w.'’-]*){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:, | and | & |, and ){_NAME})*"
_BYLINE = rf"(?i)(?:^|(?<=\s)){BYLINE_LABEL}\s*(?P<names>[^|·•/()\d–—]+)"
_STOP = rf"(?i),?\s+(?:{BYLINE_STOP}).*|,\s[^,]*\b{ROLE}\b.*"
_BEFORE_NAME = rf"(?:[a-z-]+ ){{0,3}}{ROLE} (?=[A-Z])"  # "our reporter Ada Lowe"
_TITLED = rf"(?:^|[|·•.,–—-]\s*)(?P<names>{_NAME}), (?:[\w-]+ ){{0,3}}{ROLE}\b"
_ZONE_OR_CLOCK = r"(?-i:\b(?:UTC|GMT|[A-Z]{1,3}T)\b)|\b\d{1,2}[:.]\d\d(?!\d)(?: ?[ap]\.?m\.?)?"
_LABEL = rf"(?:{UPDATED_LABEL}|{PUBLISHED_LABEL})(?: ?{DAY_OF_MONTH})?"
_ADDRESS = r"\S+@\S+\.\w+|(?<!\w)@\w+"
_PICTURES = r"\b(?:pictures?|photos?|photographs?|graphics?): [^|·•/]+"
_KNOWN = (
    rf"(?i){_LABEL}|{_PICTURES}|{READING_TIME}|{WEEKDAY}|{_ZONE_OR_CLOCK}|{_ADDRESS}|{DESK}"
    rf"|\b{ROLE}s?\b"
)
# Beside a date or a byline that these set apart, a few words more tell of the page, not the news.
_APART = r"\s*[|·•]\s*|\s+/\s+"
_WORDS_APART = 4
# A line is of the page, too, if its date stands apart and nearly all of its words are names or
# small words of a page: "Trade Weekly, online edition, 5 May. Interview: Ada Lowe".
_DATE_APART = (
    rf"(?i)(?:^|[,.:;|·•/(–—-]|{UPDATED_LABEL}|{PUBLISHED_LABEL})\s*"
    rf"(?:(?:{_ZONE_OR_CLOCK}),?\s+)?$"
)
_LABEL_BEFORE = rf"(?i)(?:{UPDATED_LABEL}|{PUBLISHED_LABEL})\s*(?:{WEEKDAY},?\s*)?$"
_MOST_WORDS = 25
_STRANGE_SHARE = 0.2
_OF_THE_AUTHOR = rf"(?i)\s*[.;]|,?\s(?:who|for|and|staff|with)\b|,?\s{BIOGRAPHY_VERB}\b"
_SENTENCE_WORDS = 3  # strange words behind a name and before a full stop: they go on about it
_CALENDAR_WORD = rf"(?i)(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))}|{WEEKDAY})\b"
_DATELINE = (
    r"(?P<place>[A-Z][\w.'’-]*(?:,? [\w.'’-]+){0,5}?)"
    r"(?:,? (?P<date>(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?))?"
    rf"(?: ?[(/] ?(?:(?P<known>{AGENCY})|(?P<agency>[A-Z][\w.'’& ]{{1,40}})) ?[)/])?"
    r"(?P<dash> ?(?:--|[—–-])\s*)"
)
# "RIVERTON, March 14, 2024 (Civic Wire) -": a dateline on a line of its own.
_AGENCY_AT_END = r"(?<=\d)\s?[(/]\s?[A-Z][\w.'’& ]{1,40}\s?[)/](?:\s?(?:--|[—–-]))?\s*$"
_BIOGRAPHY = rf"(?P<name>{_NAME}),? {BIOGRAPHY_VERB}\b"
_EMPLOYED = rf"{_NAME} is an? (?:[\w-]+ ){{0,5}}{ROLE} (?:at|for|with|based|covering|who covers)\b"


@dataclass(frozen=True, slots=True)
class Credits:
    """What a line of credits says; ``labelled`` if it calls its date published or updated."""

    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    labelled: bool = False


def read_credits(line: str) -> Credits | None:
    """Return what ``line`` says, or None if it says anything besides who, when and how long.

    ``By Ada Lowe · 3 min read`` and ``July 31, 2023`` are such lines, and so are
    ``Riverton, 31 July 2023 | Updated 1 August 2023`` and ``Match report | By Ada Lowe``.
    """
    if len(line) > CREDITS_CHARS:
        return None
    dates = list(find_dates(line))
    if dates:
        line = re.sub(_AGENCY_AT_END, "", line)
    published, updated = _sorted_by_label(line, dates)
    rest = re.sub(rf"(?i){_ADDRESS}|{COMMENTS}|{LIVE_CLOSED}", " | ", _without_dates(line, dates))
    if dates and (posted := re.match(f"(?i){POSTED}", rest)):
        verb, rest = posted[0], rest[posted.end() :]
        rest = verb + re.sub(rf"(?:^|(?<=\|)) *{FILED_UNDER}(?=\s*(?:$|\|| by ))", " ", rest)
    match = re.search(_BYLINE, rest) or re.search(_TITLED, rest)
    byline = names_in(match["names"]) if match else None
    byline, employer = _without_employer(byline)
    if match and byline and _runs_on(match["names"].partition(byline)[2]):
        return None
    if match and byline:
        rest = rest[: match.start()] + rest[match.end() :]
    of_page = bool(byline or dates) and _is_of_the_page(line, rest, dated=bool(dates))
    if not of_page and not _is_page_line(line, rest, dates, by_somebody=byline is not None):
        return None
    labelled = of_page and (_says(UPDATED_LABEL, line) or _says(PUBLISHED_LABEL, line))
    labelled = labelled or any(re.search(_LABEL_BEFORE, line[: date.start]) for date in dates)
    return Credits(byline, employer or outlet_in(line, byline), published, updated, labelled)


def _without_employer(names: str | None) -> tuple[str | None, str | None]:
    """Return the names of a byline alone, and the outlet behind them: "Ada Lowe, Riverton Herald".

    A day of the week or a month behind them is left out.
    """
    if names is None:
        return None, None
    parts = [part for part in names.split(", ") if not re.fullmatch(_CALENDAR_WORD, part)]
    outlet = parts.pop() if len(parts) > 1 and is_employer(parts[-1]) else None
    return ", ".join(parts), outlet


def _runs_on(behind: str) -> bool:
    """Whether what stands behind names makes a sentence: "By Mill Street, a queue had formed.".

    What tells of the author, or begins anew, does not.
    """
    if re.match(_OF_THE_AUTHOR, behind) or not re.search(r"[.!?][\"”’]?\s*$", behind):
        return False
    words = re.findall(r"[^\W\d_][\w'’&]*", re.sub(_KNOWN, " ", behind))
    return sum(_is_strange(word) for word in words) >= _SENTENCE_WORDS


def _is_strange(word: str) -> bool:
    """Whether a word is neither a name nor one of a page's own."""
    return word == word.lower() and word not in PAGE_WORDS


def _is_of_the_page(line: str, rest: str, *, dated: bool) -> bool:
    """Whether ``rest`` of a line, its dates and names taken out, tells nothing of the news."""
    parts = [
        words
        for part in re.split(_APART, re.sub(_KNOWN, " ", rest))
        if (words := " ".join(re.sub(r"[^\w'’.!?:]+", " ", part).split()).strip(". "))
    ]
    if re.search(_APART, line) and all(
        len(part.split()) <= _WORDS_APART and not re.search("[.!?:]", part) for part in parts
    ):
        return True
    place = " ".join(parts)
    return not place or (dated and bool(re.fullmatch(_NAME, place)) and len(place.split()) <= 3)


def _is_page_line(line: str, rest: str, dates: list[FoundDate], *, by_somebody: bool) -> bool:
    """Whether a line's dates stand apart, and its other words are names and words of a page.

    What ends like a sentence is one, unless it names its author or says what its date is.
    """
    if len(line.split()) > _MOST_WORDS:
        return False
    undated = _without_dates(line, dates)
    befores = [line[: date.start] for date in dates] or [
        undated[: match.start()] for match in re.finditer(DAY_OF_MONTH, undated)
    ]
    if not (by_somebody or befores):
        return False
    if not all(re.search(_DATE_APART, before) for before in befores):
        return False
    labelled = any(re.search(_LABEL_BEFORE, before) for before in befores)
    ended = re.search(r"[.!?。]$", re.sub(_ZONE_OR_CLOCK, "", line).strip())
    if ended and not (by_somebody or labelled):
        return False
    words = re.findall(r"[^\W\d_][\w'’&]*", re.sub(f"{_KNOWN}|{DAY_OF_MONTH}", " ", rest))
    if sum(_is_strange(word) for word in words) > _STRANGE_SHARE * len(words):
        return False
    told = by_somebody or labelled or bool(re.search(_APART, line))
    return told or any(word.casefold() in PAGE_WORDS for word in words) or len(words) <= 3


def names_in(text: str) -> str | None:
    """Return the names that ``text`` opens with, or None where no name stands there.

    ``Ada Lowe and Sam Ko, staff writers`` gives ``Ada Lowe and Sam Ko``.
    """
    text = re.sub(_BEFORE_NAME, "", text.strip(" \t:"), count=1)
    text = re.sub(_STOP, "", text).strip(" ,.;:-")
    match = re.match(rf"{_NAMES}(?=$|[,.;]\s)", text)
    if match is None or re.match(_CALENDAR_WORD, text) or match.end() > 100:
        return None
    return match[0]


def name_in_biography(paragraph: str) -> str | None:
    """Return whose biography a paragraph is: ``Ada Lowe is a reporter ...`` gives ``Ada Lowe``."""
    match = re.match(_BIOGRAPHY, paragraph)
    return match["name"] if match else None


def is_biography(paragraph: str, byline: str | None) -> bool:
    """Tell whether a paragraph at an article's foot is about its author, not part of it."""
    if re.match(f"(?i){UNNAMED_AUTHOR}", paragraph):
        return True
    name = name_in_biography(paragraph)
    if name is None:
        return False
    return (byline is not None and name in byline) or bool(re.match(_EMPLOYED, paragraph))


def names_in_closing_credit(line: str) -> str | None:
    """Return the names in a wire service's last line, ``(Reporting by Ada Lowe; Editing ...)``."""
    match = re.match(f"(?i){REPORTED_BY}", line)
    return names_in(match["names"]) if match else None


def read_dateline(paragraph: str, *, first: bool = True) -> tuple[int, str | None]:
    """Return how many code points of a paragraph are its dateline, and the date that gives.

    ``LONDON, July 31, 2023 (Reuters) - `` gives its length and ``2023-07-31``; ``LONDON - `` is one
    too. After a place that is not in capitals there has to be an agency that is known, or a day
    with its year and somebody in brackets: "Swan Lake, March 14 (Odeon) - " is a play. Where it is
    not the ``first`` paragraph, a day or such an agency: "BIDEN — The president ..." has none.
    """
    match = re.match(_DATELINE, paragraph[:CREDITS_CHARS])
    if match is None or not (first or match["date"] or match["known"]):
        return 0, None
    dated = match["date"] and re.search(r"\b(?:19|20)\d\d\b", match["date"])
    whole = match["known"] or (dated and match["agency"] and _is_name(match["place"]))
    if not whole and not _is_place_in_capitals(match, paragraph):
        return 0, None
    date = next(find_dates(match["date"] or ""), None)
    return match.end(), date.iso if date else None


def _is_name(place: str) -> bool:
    return re.fullmatch(rf"{_NAME}(?:, {_NAME})?", place) is not None


def _is_place_in_capitals(match: re.Match[str], paragraph: str) -> bool:
    """Whether a dash stands apart between a place in capitals and the beginning of a sentence."""
    begins = re.match(r"[\"'“‘]?[A-Z\d]", paragraph[match.end() :])
    apart = match["dash"][0].isspace() or match["dash"].startswith("--")
    in_capitals = re.fullmatch(r"[A-Z][A-Z.'’ -]{2,}", match["place"].split(",")[0])
    return bool(in_capitals and match[0][-1].isspace() and begins and (apart or match["date"]))


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
