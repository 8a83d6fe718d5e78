"""Quarters and halves, as a question and a text name them: "Q3" is the third quarter.

What was lost in the third quarter does not answer what was lost in the second. English; another
language is another table.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "opening": 1, "final": 4}
_ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
# "third-quarter", "Q3", "Q3 2024", "3Q24", "the second half", "H1"; neither "first half-century"
# nor "H1N1"
_PERIOD = (
    rf"\b(?P<ordinal>{'|'.join(_ORDINALS)})[\s-](?:fiscal[\s-]|financial[\s-])?"
    r"(?P<unit>quarter|half)\b(?![\s-]?(?:finals?|century|centuries|marathon|hour|time|dozen|back)\b)"
    r"|\b(?P<short>[QH])(?P<number>[1-4])(?:[\s/-]?(?:FY)?['’]?\d\d(?:\d\d)?)?\b(?!-?[A-Z\d])"
    r"|\b(?P<after>[1-4])(?P<letter>[QH])(?:\d\d)?\b"
)
# Other ways to say it, of which this does not know which quarter or half they mean.
_OTHERWISE = {
    "Q": r"\b(?:three|3) months\b|\bthree-month\b|\b(?:to|and|through|until|[-–]) ?(?:the end of )?"
    r"(?:Mar|Jun|Sep|Dec)\w*\b|\bwhole year\b",
    "H": r"\bsix[ -]months?\b|\bminutes?\b|\bhalf[ -]?time\b|\b(?:break|interval|restart)\b"
    r"|\b\d+(?:st|nd|rd|th)?[ -]min(?:ute)?\b|\bstoppage\b|\b(?:to|through|until|[-–]) ?"
    r"(?:the end of )?(?:Jun|Dec)\w*\b|\d['’]",
}
_LONGER, _NOT_LONGER = r"\b(?:nine|9) months\b", r"(?i)\bquarter|\bhalf\b"
# "up from $4bn in the first quarter": what the period in question is compared with
_COMPARED = (
    r"\b(?:from|against|compared|versus|vs|than|after(?! \w+-quarter)|unlike|like|whereas|as in)\b"
    r"[^.;:]{0,40}$"
)
COMPARED_CHARS = 60  # before a period, in which the words stand that compare with it
_SPELT = ("first", "second", "third", "fourth")
_OF_A_FIRM = (
    r"\b(?:loss(?:es)?|lost|profits?|revenues?|earn(?:ed|ings)?|results|sales|turnover|income)\b"
)
# Where "Q3" is surely a quarter, and no car: "in Q3", "Q3 results"
_RESULTS = "loss|profit|revenue|result|earning|income|turnover|dividend|guidance|margin"
_SHORT = (
    r"\b(?P<in>(?:in|for|during)\s)?Q(?P<number>[1-4])\b"
    rf"(?(in)|(?=\s(?:{_RESULTS})))"
)
Period = tuple[str, int]  # "Q" or "H", and which one


def periods(text: str) -> set[Period]:
    """Return the quarters and halves that a text names."""
    return {period for period, _ in _found(text)}


def without_periods(text: str) -> str:
    """Return a text without the quarters and halves that it names."""
    return re.sub(_PERIOD, " ", text, flags=re.IGNORECASE)


@lru_cache(maxsize=64)  # what stands around a sentence is read for each of its article
def of_another_period(question: str, text: str) -> bool:
    """Whether a text tells only of other quarters, or halves, than the one a question asks about.

    What it only compares with does not count; nor does a text that may name it in another way.
    """
    asked = periods(re.sub(r"\b[QH][1-4]\b", " ", spelt_out(question), flags=re.IGNORECASE))
    if len(asked) != 1:
        return False
    unit, _ = one = next(iter(asked))
    if unit == "H" and not re.search(_OF_A_FIRM, f"{question} {text}", re.IGNORECASE):
        return False  # a match, a year, a book: what happened later may be in the second
    named = [(period, at) for period, at in _found(text) if period[0] == unit]
    others = {
        period
        for period, at in named
        if not re.search(_COMPARED, text[max(0, at - COMPARED_CHARS) : at], re.IGNORECASE)
    }
    unknown = [
        match
        for match in re.finditer(_OTHERWISE[unit], text, re.IGNORECASE)
        if unit == "H" or not any(_explains(at, match.start(), text) for _, at in named)
    ]
    if any(period == one for period, _ in named) or unknown:
        return False
    longer = re.search(_LONGER, text, re.IGNORECASE) and not re.search(_NOT_LONGER, text)
    return bool(others or longer)


def _explains(period: int, other: int, text: str) -> bool:
    """Whether two periods stand together: "the third quarter, July to September"."""
    first, last = sorted((period, other))
    return last - first <= COMPARED_CHARS and not re.search(r"[.;]\s", text[first:last])


def spelt_out(question: str) -> str:
    """Return a question with "Q3" as "third quarter", where it surely is one."""
    return re.sub(_SHORT, _spell, question, flags=re.IGNORECASE)


def _spell(match: re.Match[str]) -> str:
    named = f"{_SPELT[int(match['number']) - 1]} quarter"
    return f"{match['in']}the {named}" if match["in"] else named


def _found(text: str) -> Iterator[tuple[Period, int]]:
    for match in re.finditer(_PERIOD, text, re.IGNORECASE):
        if match["ordinal"]:
            unit = "Q" if match["unit"].lower() == "quarter" else "H"
            number = _ORDINALS[match["ordinal"].lower()]
            number = 2 if unit == "H" and number == 4 else number
        else:
            unit = (match["short"] or match["letter"]).upper()
            number = int(match["number"] or match["after"])
        yield (unit, number), match.start()
