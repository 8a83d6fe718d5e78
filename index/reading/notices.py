"""Update and correction notices: which block is one, of which kind and date."""

import re
from dataclasses import dataclass
from datetime import date

from index.reading.dates import find_dates, opening_date
from index.reading.english.credits import PUBLISHED_LABEL
from index.reading.english.notices import (
    BARE_UPDATE,
    NAMED_ITEM,
    NOTE_OF_CHANGE,
    NOTICE_LABELS,
    NOTICE_OF_ANOTHER,
    NOTICE_OF_ANOTHER_SIGN,
    NOTICE_PHRASE,
    NOTICE_VERB,
    NOTICE_WORDS,
)
from index.reading.english.words import DAY_OF_MONTH, MONTH, WEEKDAY
from index.types import NoticeKind

_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d(?: ?[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?)|(?:12 )?noon\b|midnight\b)"
    r"(?: ?(?-i:UTC|GMT|[A-Z]{1,3}T)\b| (?:local|eastern|central|mountain|pacific)(?: time)?\b)?"
)
_DAY = (
    rf"(?:{DAY_OF_MONTH}(?:,? \d{{4}}\b)?|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?\b"
    rf"|{WEEKDAY}(?: (?:morning|afternoon|evening|night)\b)?)"
)
# When a notice is of: "(Aug. 1, 2023, at 3:15 p.m. ET". A lookahead is not entered twice, so that a
# foot of nothing but days, which can be parted in many ways, is read in one.
_WHEN = rf"(?=(?P<when>(?:[\s,.(]*(?:(?:on|at) )?(?:{_DAY}|{_CLOCK})){{0,8}}))(?P=when)"
_LABEL = (
    r"(?i)[(\[]?(?P<label>"
    + "|".join(sorted(NOTICE_LABELS, key=len, reverse=True))
    + rf")\b(?: \d{{1,2}}\b(?![:./]?\d| ?[ap]\.?m\b| (?:of )?{MONTH}))?"
)
_COLON = r"\s*:\s*|\s*[—–]\s*|\s+-\s+"
_WHOLE_LABEL = (
    rf"{_LABEL}{_WHEN}[\s,.)\]]*"
    rf"(?P<closed>[*_]*)(?:{_COLON})(?P<closed_behind>[*_]+(?=\s|$))?\s*"
)
_CLOCK_LABEL = rf"{_LABEL}{_WHEN}[^:]{{0,20}}: "  # "Update, 5 p.m. in London: "
_BEHIND_A_DATE = rf"\s*[.:—–-]\s+(?=[\"'“‘]?[A-Z])(?!{DAY_OF_MONTH})"
_PHRASE = rf"(?i)[(\[]?(?:{NOTICE_PHRASE})"
_LATE_PHRASE = rf"(?i)(?<=[.!?”\"’)] )[(\[]?(?:{NOTICE_PHRASE})"
_VERB_BEFORE_DATE = f"(?i)(?:{NOTICE_VERB})$"
_OF_ANOTHER = rf"(?i)[(\[]?(?:{NOTICE_OF_ANOTHER})"
_QUOTED = r"“([^“”]+)”|\"([^\"]+)\"|‘(.+?)’(?!\w)|(?<!\w)'(.+?)'(?!\w)"
_NAMED = rf"{NAMED_ITEM}(?:{_QUOTED})"
_LEAD_CHARS = 400  # a notice says what it is in its first words; the rest is what it changed
_MOST_DAYS_LATER = 183  # of a notice whose year is that of its article or the next
_FEWEST_WORDS = 4  # "Updated: July 31, 2023" is a line of credits, not a notice
# And so is "Updated - July 31, 2023 / Published - July 30, 2023 09:47 pm IST", dates taken out.
_PUBLISHED_ALONE = rf"(?i)(?:[\W\0]|(?-i:\b[A-Z]{{2,4}}\b)|{PUBLISHED_LABEL})*"


@dataclass(frozen=True, slots=True)
class FoundNotice:
    """A notice of ``kind``; ``labelled`` if it opens with a word like ``Correction:``."""

    kind: NoticeKind
    date: str | None
    labelled: bool


def read_notice(block: str) -> FoundNotice | None:
    """Return what notice ``block`` is, or None if it is none.

    The date is the notice's own: one that its label carries, or that follows "updated on". A date
    that it tells of ("said the strike began on July 14") is not.
    """
    lead = block[:_LEAD_CHARS]
    return _labelled(lead) or _phrased(lead)


def is_notice_label(block: str) -> bool:
    """Tell whether ``block`` is a notice's label alone, as a heading over the notice."""
    match = re.match(_LABEL, block)
    return match is not None and not block[match.end() :].strip(" :—–-*.")


def tells_nothing(notice: str) -> bool:
    """Tell whether a notice says only that the article was updated, or with whose words."""
    told = _undated(without_label(notice).replace("’", "'").strip(" ()[]*_."))
    return re.fullmatch(rf"(?i){BARE_UPDATE}", told) is not None


def _undated(text: str) -> str:
    for found in reversed(list(find_dates(text))):
        text = f"{text[: found.start]}\0{text[found.end :]}"
    return re.sub(rf"(?i)(?:,? (?:(?:on|at) )?(?:\0|{_DAY}|{_CLOCK}))+(?!\w)", "", text)


def find_late_notice(block: str) -> int | None:
    """Return where, in a block that ends an article, a sentence begins that is a notice."""
    match = re.search(_LATE_PHRASE, block)
    return match.start() if match else None


def day_without_year(notice: str, published: str) -> str | None:
    """Return the day that a notice gives without its year, in that of its article or the next.

    It is not before the article was published, and within half a year; else it is None.
    """
    plain = " ".join(notice[:_LEAD_CHARS].replace("’", "'").split()).lstrip("*_")
    label, day = _label_of(plain), rf"({DAY_OF_MONTH})(?!,? \d{{4}})"
    told = re.search(day, label["when"]) if label else None
    if label and told is None:  # "CORRECTION: May 6. The quay ..."
        told = re.match(rf"{day}{_BEHIND_A_DATE}", plain[label.end() :])
    if told is None and re.match(_PHRASE, plain):
        told = re.search(rf"(?i)(?:{NOTICE_VERB}){day}", plain)
    if told is None:
        return None
    first = date.fromisoformat(published[:10])
    for year in (first.year, first.year + 1):
        for found in find_dates(f"{told[1]} {year}"):
            if 0 <= (date.fromisoformat(found.iso[:10]) - first).days <= _MOST_DAYS_LATER:
                return found.iso[:10]
    return None


def headlines_named(notice: str) -> list[str]:
    """Return the headlines of articles that a notice names, as they stand in it."""
    plain = " ".join(notice.split())
    return ["".join(filter(None, match.groups())) for match in re.finditer(_NAMED, plain)]


def without_label(notice: str) -> str:
    """Return what a notice tells, on one line, without its label and marks of emphasis around it.

    ``**Correction, 12 May:** It was July.`` gives ``It was July.``
    """
    plain = " ".join(notice.split())
    marks = plain[: len(plain) - len(plain.lstrip("*_"))]
    label = re.match(_WHOLE_LABEL, plain[len(marks) :])
    told = plain[len(marks) + (label.end() if label else 0) :]
    if not label or not (label["closed"] or label["closed_behind"]):
        told = told.removesuffix(marks[::-1])
    dated = opening_date(told) if label else None
    mark = re.match(_BEHIND_A_DATE, told[dated.end :]) if dated else None
    return told[dated.end + mark.end() :] if dated and mark else told


def is_of_another(notice: str) -> bool:
    """Tell whether a notice is not of the article in which it stands, but of one that it names."""
    told = without_label(notice)
    return bool(
        re.search(NOTICE_OF_ANOTHER_SIGN, told, re.IGNORECASE)
        and re.match(_OF_ANOTHER, told.replace("’", "'"))
    )


def headline_of_another(notice: str) -> str | None:
    """Return the headline of the one article that a notice is of; None where it names none at once.

    Other headlines may stand in it: "Our report “...” stands."
    """
    told = without_label(notice)
    of = re.match(_OF_ANOTHER, told.replace("’", "'"))  # of the same length
    found = re.compile(rf"[,:]? ?(?:{_QUOTED})").match(told, of.end()) if of else None
    found = found or re.match(rf"(?i:in )?(?=(?i:our)\b){_NAMED}", told)
    return "".join(filter(None, found.groups())) if found else None


def _label_of(notice: str) -> re.Match[str] | None:
    """Match a notice's label with its colon or dash; None where it has none."""
    if whole := re.match(_WHOLE_LABEL, notice):
        return whole
    label = re.match(_CLOCK_LABEL, notice)
    return label if label and re.search(_CLOCK, label["when"]) else None


def _labelled(lead: str) -> FoundNotice | None:
    match = re.match(_LABEL, lead)
    if match is None:
        return None
    start, label = match.end(), _label_of(lead)
    end = label.end() if label else start
    date = next(find_dates(lead[start : end + 80]), None)
    if date is not None and start + date.start > (end if label else start + len(" (on ")):
        date = None
    if label is None and date is None:
        return None
    message = lead[max(end, start + date.end if date else 0) :]
    kind = NOTICE_LABELS[match["label"].lower()]
    changed = re.search(NOTE_OF_CHANGE, message, re.IGNORECASE) or re.match(_PHRASE, message)
    if kind is None and changed:
        kind = _kind_told(message)
    if kind is None or len(message.split()) < _FEWEST_WORDS:
        return None
    if re.fullmatch(_PUBLISHED_ALONE, _undated(message)):
        return None
    told = date.iso if date else _date_behind_phrase(message)
    return FoundNotice(kind, told, labelled=True)


def _date_behind_phrase(message: str) -> str | None:
    """Return the date directly behind the words that an article was changed: "amended on 7 May"."""
    phrase = re.match(_PHRASE, message)
    if phrase is None:
        return None
    first = next(find_dates(message[phrase.end() :]), None)
    behind = message[phrase.end() :][: first.start] if first else ""
    return (
        first.iso if first and re.fullmatch(r"(?i)(?: again)?,? (?:(?:on|at) )?", behind) else None
    )


def _phrased(lead: str) -> FoundNotice | None:
    opening = opening_date(lead)
    body = lead[opening.end :].lstrip(" :—–-") if opening else lead
    if re.match(_PHRASE, body) is None and not (re.match(_OF_ANOTHER, body) and _kind_told(body)):
        return None
    date = opening.iso if opening else _date_of_change(lead)
    kind = _kind_told(body) or NoticeKind.UPDATE
    return FoundNotice(kind, date, labelled=False)


def _date_of_change(lead: str) -> str | None:
    for found in find_dates(lead):
        if re.search(_VERB_BEFORE_DATE, lead[: found.start]):
            return found.iso
    return None


def _kind_told(message: str) -> NoticeKind | None:
    for pattern, kind in NOTICE_WORDS.items():
        if re.search(pattern, message, re.IGNORECASE):
            return kind
    return None
