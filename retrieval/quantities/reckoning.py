"""Which weekday or month "last", "next", "until" and "by" mean, where only one can be meant.

"Last Friday", written on a Thursday, is the Friday of the week before; written on a Saturday it may
be the day before or a week earlier, and stays unknown.
"""

import re
from datetime import date, timedelta

from retrieval.english import dates as words
from retrieval.english.sentences import SENTENCE_END
from retrieval.quantities.days import Days, month_of, one_day

_MONTHS = "|".join(words.MONTH_NAMES)
_IN_A_MONTH = rf"(?:\b(?:\d{{1,2}}|[Ii]n|[Oo]n) (?:{_MONTHS})\b|\b(?:{_MONTHS}) \d)"


def weekday_reckoned(before: str, after: str, weekday: int, today: date) -> Days | None:
    """Return the weekday (Monday is 0) that stands between two texts; None where it is not sure."""
    back = (today.weekday() - weekday) % 7
    if _led_by(words.LAST_OF_A_NAME, before) and _is_the_last(after):
        found = today - timedelta(back or 7)
        same_week = found.isocalendar()[:2] == today.isocalendar()[:2]
        return None if same_week else one_day(found)
    if _led_by(words.UNTIL, before) and back and _holds(before, after):
        return one_day(today + timedelta(7 - back))
    if _led_by(words.BY, before) and _had_happened(before, after):
        return one_day(today - timedelta(back))
    return None


def month_reckoned(before: str, after: str, month: int, today: date) -> Days | None:
    """Return the month that stands between two texts; None where it is not sure."""
    if _led_by(words.LAST_OF_A_NAME, before) and _is_the_last(after):
        return month_of(today.year - 1, month) if month > today.month else None
    if _led_by(words.NEXT, before):
        return month_of(today.year + 1, month) if month <= today.month else None
    if _led_by(words.UNTIL, before) and month != today.month and _holds(before, after):
        return month_of(today.year + (month < today.month), month)
    return None


def year_behind(after: str, today: date) -> tuple[int, int] | None:
    """Return the year that is told behind a day, and how long the words: "3 May last year"."""
    for told, shift in words.OF_A_YEAR.items():
        if found := re.match(f",?{told}", after, re.IGNORECASE):
            return today.year + shift, found.end()
    return None


def is_early_year(before: str, after: str) -> bool:
    """Whether four digits from 1000 to 1499 between two texts are a year: "cast in 1492"."""
    led = re.search(
        rf"(?:{words.IN_AN_EARLY_YEAR}|(?i:\b(?:{words.BEFORE_AN_EARLY_YEAR})))[\s-]$", before
    )
    return bool(led) and not re.match(words.NO_EARLY_YEAR, after)


def start_of_lead(before: str) -> int:
    """Return where the word begins that leads up to a day or month: "until" in "(until "."""
    return len(before) - len(re.split(r"[^A-Za-z]", before.rstrip())[-1]) - 1


def of_another_time(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence is told on a day that it gives, or in a letter: its other day is theirs.

    "In March he told the court that it failed last Friday", "..., he said on 1 March".
    """
    start = re.split(SENTENCE_END, text[: match.start()])[-1]
    end = re.split(SENTENCE_END, text[match.end() :])[0]
    month = re.search(_IN_A_MONTH, start)
    told = rf"(?i){words.TELLS}(?!\s(?:\w+\s)?$)"  # not "the board said last Friday"
    before = month and re.search(told, start)
    behind = re.search(rf"(?is){words.TELLS}.*(?-i:{_IN_A_MONTH})", end)
    return bool(
        before or behind or re.search(rf"(?i){words.OTHER_TIME}", f"{start}{match[0]}{end}")
    )


def _led_by(word: str, before: str) -> bool:
    return re.search(rf"(?:{word})\s$", before) is not None


def _is_the_last(after: str) -> bool:
    """Whether it is not one of a row, "last Friday of May", nor a "last Friday shift"."""
    of_a_row = re.match(rf"(?i)\s(?:{words.OF_A_ROW})\b", after)
    return of_a_row is None and re.match(words.BEHIND_A_LAST, after) is not None


def _holds(before: str, after: str) -> bool:
    """Whether something holds on the article's day until another, and that day comes once."""
    clause = re.split(rf"{SENTENCE_END}|[,;:—–()]\s?", before)[-1]
    if re.match(words.NOT_ONCE, after):
        return False
    until = rf"\s(?:{words.UNTIL})\s(?:next\s)?$"
    found = re.search(rf"(?i)(?:{words.HOLDS_UNTIL}){until}", clause)
    if found is None and re.match(words.TO_DO, after):
        found = re.search(rf"(?i){words.HAS_UNTIL}{until}", clause)
        if re.search(rf"(?i){words.OF_ANY}", clause):
            return False
    return found is not None and not re.search(
        rf"(?i){words.NOT_SURELY_NOW}", clause[: found.start()]
    )


def _had_happened(before: str, after: str) -> bool:
    """Whether the sentence tells what had happened, and not what had been promised, by a day."""
    start = re.split(SENTENCE_END, before)[-1]
    sentence = f"{start}{re.split(SENTENCE_END, after)[0]}"
    had = rf"(?i)\b{words.HAD_DONE}"
    if re.fullmatch(rf"\W*{words.BY}\s", start):
        done = re.search(had, sentence)
    else:
        done = re.search(rf"{had}{words.NO_NEW_CLAUSE}\s\w+\s$", start)
    return bool(done and not re.search(rf"(?i){words.HAD_PROMISED}|{words.FUTURE}", sentence))
