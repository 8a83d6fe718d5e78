"""Quarters and halves, as a question and a text name them: "Q3" is the third quarter.

What was lost in the third quarter does not answer what was lost in the second. English; another
language is another table.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from retrieval.english import periods as english
from retrieval.english.dates import MONTH_NAMES

COMPARED_CHARS = 60  # before a period, in which the words stand that compare with it
Period = tuple[str, int]  # "Q" or "H", and which one


def periods(text: str) -> set[Period]:
    """Return the quarters and halves that a text names."""
    return {period for period, _ in _found(text)}


def tells_a_month(question: str, text: str) -> bool:
    """Whether a question asks about a half of a year, and a text names a month, which need not."""
    halves = {unit for unit, _ in periods(question)} == {"H"}
    return halves and re.search(rf"\b(?:{'|'.join(MONTH_NAMES)})\b", text) is not None


def without_periods(text: str) -> str:
    """Return a text without the quarters and halves that it names."""
    return re.sub(english.PERIOD, " ", text, flags=re.IGNORECASE)


@lru_cache(maxsize=64)  # what stands around a sentence is read for each of its article
def of_another_period(question: str, text: str) -> bool:
    """Whether a text tells only of other quarters, or halves, than the one a question asks about.

    What it only compares with does not count; nor does a text that may name it in another way.
    """
    asked = periods(re.sub(r"\b[QH][1-4]\b", " ", spelt_out(question), flags=re.IGNORECASE))
    if len(asked) != 1:
        return False
    unit, number = one = next(iter(asked))
    if unit == "H" and re.search(english.OF_A_MATCH, question, re.IGNORECASE):
        return False  # what happened later may be in the second
    named = [(period, at) for period, at in _found(text) if period[0] == unit]
    others = {
        period
        for period, at in named
        if not re.search(english.COMPARED, text[max(0, at - COMPARED_CHARS) : at], re.IGNORECASE)
    }
    unknown = (
        unit == "H"
        or english.ENDS_WITH.get(match["month"]) == number
        or not any(_explains(at, match.start(), text) for _, at in named)
        for match in re.finditer(english.OTHERWISE[unit], text, re.IGNORECASE)
    )
    if any(period == one for period, _ in named) or any(unknown):
        return False
    longer = re.search(english.LONGER, text, re.IGNORECASE) and not re.search(
        english.NOT_LONGER, text
    )
    return bool(others or longer)


def _explains(period: int, other: int, text: str) -> bool:
    """Whether two periods stand together: "the third quarter, July to September"."""
    first, last = sorted((period, other))
    return last - first <= COMPARED_CHARS and not re.search(r"[.;]\s", text[first:last])


def spelt_out(question: str) -> str:
    """Return a question with "Q3" as "third quarter", where it surely is one."""
    return re.sub(english.SHORT, _spell, question, flags=re.IGNORECASE)


def _spell(match: re.Match[str]) -> str:
    named = f"{english.SPELT[int(match['number']) - 1]} quarter"
    return f"{match['in']}the {named}" if match["in"] else named


def _found(text: str) -> Iterator[tuple[Period, int]]:
    for match in re.finditer(english.PERIOD, text, re.IGNORECASE):
        if match["ordinal"]:
            unit = "Q" if match["unit"].lower() == "quarter" else "H"
            number = english.ORDINALS[match["ordinal"].lower()]
            number = 2 if unit == "H" and number == 4 else number
        else:
            unit = (match["short"] or match["letter"]).upper()
            number = int(match["number"] or match["after"])
        yield (unit, number), match.start()
