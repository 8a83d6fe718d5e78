"""Of which year, month or day something is asked, where a sentence tells of another.

What was sold in 2024 is told by no figure of 2025. Only what is sure stands here: a sentence that
names no time may be of any, and so may one behind a sentence or below a title that names it.
"""

import re
from collections.abc import Callable, Iterator, Set

from retrieval.english import times as english

TimesOf = Callable[[str], Set[str]]


class AskedTime:
    """The one year, month or day that a question is about, if it is about one."""

    def __init__(self, question: str) -> None:
        self._times = list(_times(question))

    @property
    def is_known(self) -> bool:
        """Whether the question is about a time."""
        return bool(self._times)

    def is_another(self, quote: str, near: str) -> bool:
        """Whether words tell of another time than the one asked about.

        ``near`` are the title and the sentence before, which may say of which time they are.
        """
        plainly = re.sub(english.BESIDE, " ", quote, flags=re.IGNORECASE)
        return any(
            told(plainly) and asked.isdisjoint(told(quote) | told(near))
            for asked, told in self._times
        )


def _times(question: str) -> Iterator[tuple[Set[str], TimesOf]]:
    """Yield the one year, day or month that a question is about, and what tells those of a text."""
    if re.search(english.ANY_TIME, question, re.IGNORECASE):
        return
    months = re.findall(english.OF_MONTH, question, re.IGNORECASE)
    years = re.findall(english.OF_YEAR, question, re.IGNORECASE)
    days = re.search(english.OF_DAY, question, re.IGNORECASE)
    about: tuple[tuple[Set[str], TimesOf], ...] = (
        (set(years), _years),
        (_days(days[0]) if days else set(), _days),
        ({month.casefold() for month in months}, _months),
    )
    yield from ((asked, told) for asked, told in about if len(asked) == 1)


def _years(text: str) -> Set[str]:
    return set(re.findall(english.YEAR, text))


def _months(text: str) -> Set[str]:
    return {month.casefold() for month in re.findall(english.MONTH, text)}


def _days(text: str) -> Set[str]:
    return {
        f"{one['day'] or one['day_last']} {(one['month'] or one['month_first']).casefold()}"
        for one in re.finditer(english.DAY, text, re.IGNORECASE)
    }
