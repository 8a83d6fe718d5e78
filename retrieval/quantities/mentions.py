"""Words that may tell a date: how they are written, whether they tell one, and how surely.

The words are in `retrieval.english.dates`.
"""

import re

from index.types import Span
from retrieval.english import dates as words
from retrieval.english.amounts import BOUND_BEFORE, HUNDRED, NUMBER_WORDS
from retrieval.english.morphology import is_plural
from retrieval.english.sentences import SENTENCE_END
from retrieval.quantities.reckoning import is_early_year

_YEAR = words.YEAR
_MONTH = rf"(?:(?:{'|'.join(words.MONTH_NAMES)})\b|(?:{'|'.join(words.MONTH_ABBREVIATIONS)})\b\.?)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\w|[:.,]\d)"
_NO_YEAR = rf"(?!,?\s{{1,3}}(?:of\s)?{_YEAR}\b)"
_WEEKDAY = "|".join(words.WEEKDAYS)
_CALENDAR_DAY = rf"(?:{_DAY}\s(?:of\s)?{_MONTH}|{_MONTH}\s{{1,3}}{_DAY})"
_TO_A_DAY = rf",?\s{{1,3}}\(?(?:{words.THE}\s)?"  # "Sunday, 25 May", "Wednesday (11 June)"
_TO_A_WEEKDAY = r",?\s\(?(?:an?\s)?"  # "25 May, a Sunday"
_NUMBER = rf"an?|\d{{1,3}}|{'|'.join(NUMBER_WORDS)}"
# Not the end of another: "58,000 years ago", "1.5 years ago", "10-15 years ago", "twenty-five ...".
_WHOLE_NUMBER = (
    rf"(?<!\d[.,–-])(?<!\d\s(?:to|or)\s)(?<![A-Za-z]-)(?<!{HUNDRED}\s)(?<!{HUNDRED}\sand\s)"
)
# What complete dates (index.reading.dates) leave. Compiled when first used.
MENTION = (
    rf"\b(?P<month>{_MONTH})\s{{1,3}}(?P<day>{_DAY}){_NO_YEAR}"
    rf"|\b(?P<day_first>{_DAY})\s(?:of\s)?(?P<month_last>{_MONTH}){_NO_YEAR}"
    rf"|\b(?P<month_of>{_MONTH})(?:,?\s{{1,3}}|\sof\s)(?P<year_of>{_YEAR})\b(?!-\d)"
    rf"|\b(?P<decade>{_YEAR[:-2]}0)s\b"
    rf"|(?<![\w$€£¥₹.,#/:-])(?P<year>{_YEAR}|1[0-4]\d\d)(?![\w%/]|[,.:]\d|[-–]\d)"
    rf"|{_WHOLE_NUMBER}\b(?i:(?P<count>{_NUMBER})\s+(?P<unit>{words.AGO_UNITS})\s+{words.AGO})\b"
    rf"|\b(?i:(?:{words.EARLY_OR_LATE})?(?P<which>{words.THIS}|{words.LAST})"
    rf"\s+(?P<period>{words.PERIODS}))\b(?!['’]s)"
    rf"|(?P<yesterday>{words.THE_DAY_BEFORE})"
    rf"|\b(?i:(?P<day_word>{'|'.join(words.DAY_WORDS)}))\b(?!['’]s)"
    rf"|\b(?P<month_alone>{_MONTH})(?!\w|['’]s|\s\d)"
    rf"|\b(?:(?i:{words.ON})\s)?(?P<weekday>{_WEEKDAY})\b(?!['’]s|{_TO_A_DAY}{_CALENDAR_DAY})"
)
CLAUSE_END = r"[,;:—–()]\s?|[.!?]\s"


def weekday_beside(text: str, day: Span) -> int | None:
    """Return which weekday is told beside a day of the calendar, Monday being 0."""
    before = re.search(rf"\b({_WEEKDAY}){_TO_A_DAY}$", text[: day.start])
    found = before or re.match(rf"{_TO_A_WEEKDAY}({_WEEKDAY})\b(?!['’]s)", text[day.end :])
    return words.WEEKDAYS.index(found[1]) if found else None


def clause_before(text: str, day: Span) -> str:
    """Return the clause that a day of the calendar stands in up to it, without its weekday."""
    before = re.sub(rf"\b(?:{_WEEKDAY}){_TO_A_DAY}$", "", text[: day.start])
    return re.split(CLAUSE_END, before)[-1]


def is_year(text: str, match: re.Match[str]) -> bool:
    """Whether a bare number is a year, and no amount."""
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


def is_no_date(before: str, match: re.Match[str]) -> bool:
    """Whether a word only looks like a date, or stands behind a day that tells it."""
    if match["which"]:  # it stands behind a day: "3 May last year"
        return re.search(rf"{_CALENDAR_DAY},?\s(?:of\s)?$", before) is not None
    if match["weekday"]:
        return bool(
            _is_of_a_name(before, match)
            or re.search(rf"(?i)\b(?:{words.NAMED_DAY})\s$", before)
            or re.search(rf"{_CALENDAR_DAY}(?:,?\s{_YEAR})?{_TO_A_WEEKDAY}$", before)
        )
    if match["month_alone"]:
        return not re.search(rf"(?i)\b(?:{words.BEFORE_A_MONTH})[\s-]$", before)
    if match["day_word"] and re.search(words.NO_DAY, before):
        return True
    today = match["day_word"] and words.DAY_WORDS[match["day_word"].lower()] == 0
    return bool(today and not re.search(words.BEFORE_TODAY, before))


def _is_of_a_name(before: str, match: re.Match[str]) -> bool:
    """Whether a Sunday is part of a name: "Sunday school", "the Sunday Times"."""
    after = match.string[match.end() :]
    if match[0] != "Sunday":  # "On Sunday", which tells when
        return False
    if re.search(r"(?i)\bthe\s$", before) and re.match(words.PAPER_OF_A_SUNDAY, after):
        return True
    told = re.search(words.NO_NAME_BEFORE, before)
    return not told and re.match(words.OF_A_SUNDAY, after) is not None


def is_unsure(text: str, match: re.Match[str]) -> bool:
    """Whether a weekday or month may be another than the one just gone, or an "ago" is vague."""
    before, after = text[: match.start()], text[match.end() :]
    if match["count"]:
        return _is_amount(before, "")
    if match["day_word"] and words.DAY_WORDS[match["day_word"].lower()] > 0:
        return re.search(words.SUPPOSED, re.split(CLAUSE_END, before)[-1]) is not None
    if not match["weekday"] and not match["month_alone"]:
        return False
    clause = re.split(CLAUSE_END, before)[-1]
    other = re.search(rf"(?i)\b(?:{words.UNSURE_BEFORE})\s$", before)
    if other or re.search(words.FUTURE, f"{clause}{match[0]}", re.IGNORECASE):
        return True
    believed = re.search(words.BELIEVED_IN, before) and not re.match(words.BELIEVED_THAT, after)
    of_other_year = re.match(words.OF_OTHER_YEAR, after, re.IGNORECASE)
    if match["month_alone"] and (of_other_year or believed):
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


def of_last_year(text: str, match: re.Match[str]) -> bool:
    """Whether what stands behind a month says that it is of the year before."""
    return re.match(words.OF_LAST_YEAR, text[match.end() :], re.IGNORECASE) is not None


def of_other_year(before: str) -> bool:
    """Whether a year stands before in the sentence: what has none may be of that year."""
    sentence = re.split(SENTENCE_END, before)[-1]
    return any(match["year"] or match["year_of"] for match in re.finditer(MENTION, sentence))


def month_named(name: str) -> int:
    """Return the number of a month, January being 1, by its name or the beginning of that."""
    return next(n for n, one in enumerate(words.MONTH_NAMES, 1) if one[:3] == name[:3])
