"""What a quantity measures, by the nearest telling word: "salary", "killed", "qualify".

And what words are about, without such as tell that. The words are in `retrieval.english.measures`.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from math import log

from index.stored import StoredArticle
from index.types import Span
from retrieval.english import measures as english
from retrieval.english.amounts import NOT_A_NOUN, NUMBER_WORDS
from retrieval.english.asked import ASKING
from retrieval.english.dates import CALENDAR
from retrieval.english.morphology import stem
from retrieval.quantities.dates import event_dates
from retrieval.quantities.quantities import Quantity, QuantityKind

# By which somebody qualifies, a name of ASPECTS; the line of a share; the day of a statement; how
# far two figures are apart.
QUALIFYING, LINE, STATEMENT = "qualifying", "line of a share", "statement"
LAPSE = "lapse"  # the time between two events: "nine days after the vote"
WANTED = "wanted"  # of a sentence that is asked for, or would be; a name of ASPECTS
OVERRULING = frozenset({QUALIFYING, WANTED, "served"})  # whatever telling word is nearer
DIFFERENCE = "difference"
CHANGES = frozenset({DIFFERENCE, "rise", "fall"})
REACH = 80  # characters from a quantity to a word that tells what it measures: a line of print
Stated = tuple[
    QuantityKind, str, Decimal, Decimal
]  # a figure without its place: kind, unit, low, high


def stated_as(one: Quantity) -> Stated:
    """Return a quantity without the place where it stands."""
    return one.kind, one.unit, one.low, one.high


def aspect_of(kind: QuantityKind, text: str, at: Span) -> str | None:
    """Return what the words of a text say that the quantity at a place measures."""
    if kind is QuantityKind.PERCENTAGE and re.match(english.SHARE_OF, text[at.end :]):
        return "share"
    nearest, chosen = 2 * REACH, None
    for aspect, pattern in english.ASPECTS.get(kind, {}).items():
        for match in re.finditer(rf"(?i)\b(?:{pattern})\b", text):
            away = max(match.start() - at.end, at.start - match.end())
            if away < REACH and aspect in OVERRULING:
                return aspect  # "earnings of $26,470 to qualify": not what is earned
            beyond = kind is QuantityKind.COUNT and re.search(
                english.BEYOND, _between(text, at, match)
            )
            farther = away + (REACH if beyond else 0)
            if away < REACH and farther < nearest:
                nearest, chosen = farther, aspect
    return chosen


def _between(text: str, at: Span, match: re.Match[str]) -> str:
    return text[at.end : match.start()] or text[match.end() : at.start]


def content_words(text: str, *kinds: QuantityKind) -> frozenset[str]:
    """Return the stems of what a text is about, without the telling words of some kinds."""
    for kind in kinds:
        for pattern in english.ASPECTS.get(kind, {}).values():
            text = re.sub(rf"(?i)\b(?:{pattern})\b", " ", text)
    found = (word.lower() for word in re.findall(r"[^\W\d_][^\W\d_'’]+", text))
    idle = NOT_A_NOUN | ASKING | CALENDAR | NUMBER_WORDS.keys()
    return frozenset(stem(word) for word in found if word not in idle)


class Weights:
    """How much words (stems) weigh: the fewer lines of some articles hold one, the more."""

    def __init__(self, articles: Iterable[StoredArticle]) -> None:
        self._lines = [
            line for article in articles for line in article.text.casefold().split("\n") if line
        ]
        self._known: dict[str, float] = {}

    def of(self, words: Iterable[str]) -> float:
        """Return the sum of the words' weights; each is above 0."""
        return sum(self._weight(word) for word in sorted(words))

    def _weight(self, word: str) -> float:
        if word not in self._known:
            holding = len([line for line in self._lines if word in line])
            self._known[word] = log(1 + len(self._lines) / (1 + holding))
        return self._known[word]


def dates_as_quantities(text: str, published: str | None) -> tuple[Quantity, ...]:
    """Return the dates of a text that are known, each as the days from ``low`` to ``high``."""
    found = []
    for one in event_dates(text, published):
        if one.first is not None and one.last is not None:
            days = [Decimal(date.fromisoformat(day).toordinal()) for day in (one.first, one.last)]
            found.append(Quantity(QuantityKind.DATE, "day", days[0], days[1], one.span))
    return tuple(found)
