"""Which weekday or month "last", "next", "until" and "by" mean, where only one can be meant.

"Last Friday", written on a Thursday, is the Friday of the week before; written on a Saturday it may
be the day before or a week earlier, and stays unknown.
"""

import re
from datetime import date, timedelta

from retrieval import english_dates as words
from retrieval.days import Days, month_of, one_day

_SENTENCE = r"[.!?]\s"


def weekday_reckoned(before: str, after: str, weekday: int, today: date) -> Days | None:
    """Return the weekday (Monday is 0) that stands between two texts; None where it is not sure."""
    back = (today.weekday() - weekday) % 7
    if _led_by(words.LAST_OF_A_NAME, before) and not _is_of_a_row(after):
        found = today - timedelta(back or 7)
        same_week = found.isocalendar()[:2] == today.isocalendar()[:2]
        return None if same_week else one_day(found)
    if _led_by(words.UNTIL, before) and back and _is_present(before):
        return one_day(today + timedelta(7 - back))
    if _led_by(words.BY, before) and _had_happened(before, after):
        return one_day(today - timedelta(back))
    return None


def month_reckoned(before: str, after: str, month: int, today: date) -> Days | None:
    """Return the month that stands between two texts; None where it is not sure."""
    if _led_by(words.LAST_OF_A_NAME, before) and not _is_of_a_row(after):
        return month_of(today.year - 1, month) if month > today.month else None
    if _led_by(words.NEXT, before):
        return month_of(today.year + 1, month) if month <= today.month else None
    until = _led_by(words.UNTIL, before) and month != today.month
    if until and (_is_present(before) or re.search(words.NOT_YET, _clause(before))):
        return month_of(today.year + (month < today.month), month)
    return None


def start_of_word(before: str) -> int:
    """Return where the last word of a text begins: that of "until " before a weekday."""
    word = before.rstrip().split()[-1]
    return before.rindex(word)


def _led_by(word: str, before: str) -> bool:
    return re.search(rf"(?i)(?:{word})\s$", before) is not None


def _is_of_a_row(after: str) -> bool:
    """Whether it is one of several: "last Friday of the month", "last May to see one"."""
    return re.match(rf"(?i)\s(?:{words.OF_A_ROW})\b", after) is not None


def _clause(before: str) -> str:
    return re.split(rf"{_SENTENCE}|[,;:—–()]\s?", before)[-1]


def _is_present(before: str) -> bool:
    clause = _clause(before)
    if re.search(rf"(?i)\b{words.DECIDED}\s\w+\s$", clause):
        return True
    return bool(
        re.search(rf"(?i)\b(?:{words.HOLDS_NOW})\b", clause)
        and not re.search(rf"(?i)\b(?:{words.HELD_THEN})\b", clause)
    )


def _had_happened(before: str, after: str) -> bool:
    """Whether the sentence tells what had happened, and not what had been promised, by a day."""
    start = re.split(_SENTENCE, before)[-1]
    sentence = f"{start}{re.split(_SENTENCE, after)[0]}"
    return bool(
        re.search(rf"(?i)\b{words.HAD_DONE}", sentence)
        and not re.search(rf"(?i){words.HAD_PROMISED}|{words.FUTURE}", sentence)
    )
