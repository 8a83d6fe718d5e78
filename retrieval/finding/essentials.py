"""What no answer to a question can lack: a sentence without it is near, and tells something else.

How old somebody is, is told by an age and not by how long she has worked; what was sold in 2024 by
no figure of 2025. Only what is sure stands here: where a word may tell it, nothing is lacking.
"""

import re
from collections.abc import Callable, Iterator, Set

from index.stored import StoredArticle
from index.terms import STOP_WORDS
from retrieval.english import essentials as english
from retrieval.english.dates import CALENDAR
from retrieval.english.morphology import stem
from retrieval.english.names import IDLE, SAYING
from retrieval.english.slots import NUMBER_WORD, REASON
from retrieval.english.verbs import root
from retrieval.finding.named import asked_name, lacks_a_name

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_TOLD_ANYWAY = STOP_WORDS | IDLE
Told = Callable[[str], Set[str]]


class Essentials:
    """What no answer to one question can lack."""

    def __init__(self, question: str) -> None:
        self._patterns = [
            given
            for asked, given in english.ESSENTIALS
            if re.search(asked, question, re.IGNORECASE)
        ]
        self._times = list(_times(question))
        why = re.search(english.ASKS_WHY, question, re.IGNORECASE)
        self._why = _forms(question) if why else None
        self._given = question
        self._name = asked_name(question)

    @property
    def are_known(self) -> bool:
        """Whether anything is known that an answer cannot lack."""
        return bool(self._patterns or self._times or self._why or self._name)

    def are_lacking(self, quote: str, near: str, article: StoredArticle) -> bool:
        """Whether words of an article surely do not tell what is asked.

        ``near`` are the title and the sentence before, which may say of which day that is.
        """
        return (
            any(re.search(one, quote, re.IGNORECASE) is None for one in self._patterns)
            or any(_is_of_another(asked, told, quote, near) for asked, told in self._times)
            or (self._why is not None and _gives_no_reason(self._why, quote))
            or (self._name is not None and lacks_a_name(self._name, self._given, quote, article))
        )


def _times(question: str) -> Iterator[tuple[Set[str], Told]]:
    """Yield the one year, day or month that a question is about, and what tells those of a text."""
    if re.search(english.REACHING, question, re.IGNORECASE):
        return
    months = re.findall(english.OF_MONTH, question, re.IGNORECASE)
    about: tuple[tuple[Set[str], Told], ...] = (
        (_years(question), _years),
        (_days(question), _days),
        ({month.casefold() for month in months}, _months),
    )
    yield from ((asked, told) for asked, told in about if len(asked) == 1)


def _is_of_another(asked: Set[str], told: Told, quote: str, near: str) -> bool:
    """Whether words tell of other years, days or months than the one asked about."""
    return bool(told(quote)) and asked.isdisjoint(told(quote) | told(near))


def _years(text: str) -> Set[str]:
    return set(re.findall(english.YEAR, text))


def _months(text: str) -> Set[str]:
    return {month.casefold() for month in re.findall(english.MONTH, text)}


def _days(text: str) -> Set[str]:
    return {
        f"{one['day'] or one['day_last']} {(one['month'] or one['month_first']).casefold()}"
        for one in re.finditer(english.DAY, text, re.IGNORECASE)
    }


def _gives_no_reason(asked: Set[str], quote: str) -> bool:
    """Whether words only tell again that it was so: with few forms but those asked with."""
    if re.search(REASON, quote, re.IGNORECASE):
        return False
    words = set(filter(_may_tell, _WORD.findall(quote)))
    return sum(asked.isdisjoint(_forms(word)) for word in words) <= english.MOST_NEW


def _may_tell(word: str) -> bool:
    """Whether a word may be of a reason: it is no name, number, day or word of saying."""
    small = word.casefold()
    if not word[0].islower() or small in _TOLD_ANYWAY or stem(small) in CALENDAR:
        return False
    return re.fullmatch(rf"{NUMBER_WORD}|{SAYING}", small) is None


def _forms(text: str) -> Set[str]:
    """Return what the words of a text are compared by; some have more than one form."""
    words = [re.sub(r"['’]s?$", "", word.casefold()) for word in _WORD.findall(text)]
    return {form for one in words for form in (stem(one), root(one), root(stem(one)))}
