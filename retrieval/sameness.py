"""Whether two quantities of two quotes measure the same thing, as far as rules can tell.

Wrongly comparing two figures is worse than missing a difference, so doubt keeps them apart.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from index.stored import StoredArticle
from index.types import Span
from retrieval.english import COUNT_ASKED, NO_FIGURE_ASKED, REVISED, SHARE_ASKED, SUM_ASKED
from retrieval.english_measures import TELLING
from retrieval.measures import (
    CHANGES,
    STATEMENT,
    Reading,
    Stated,
    Weights,
    aspect_of,
    content_words,
    dates_as_quantities,
    stated_as,
)
from retrieval.quantities import Kind, find_quantities
from retrieval.rejection import is_rejected
from retrieval.slots import Slot, asked_for
from retrieval.types import Quote

SHARED = 0.5  # the part of the words, by weight, that two must share to be surely of one thing
NEARLY = 0.7  # of two figures in a quote both may answer where their words are this close
OTHER_ASPECT = 0.5  # how much a figure counts that measures another aspect than the one asked for
_ASKED_KINDS: dict[Slot, frozenset[Kind]] = {
    Slot.MONEY: frozenset({Kind.MONEY}),
    Slot.SHARE: frozenset({Kind.PERCENTAGE}),
    Slot.DURATION: frozenset({Kind.DURATION}),
    Slot.NUMBER: frozenset({Kind.COUNT, Kind.PERCENTAGE, Kind.MONEY}),
    Slot.DATE: frozenset({Kind.DATE}),
}


class Judge:
    """Judges readings of a question's quotes; ``asked`` says that the question is for a figure."""

    def __init__(self, question: str, quotes: Sequence[Quote]) -> None:
        kinds = _asked_kinds(question)
        self.asked = bool(kinds)
        self._kinds = frozenset(Kind) if kinds is None else kinds
        self._articles = {quote.article.id: quote.article for quote in quotes}
        self._weight = Weights(self._articles.values()).of
        self._topic = content_words(question, *(self._kinds if self.asked else ()))
        whole = Span(0, len(question))
        self._aspects = {kind: aspect_of(kind, question, whole) for kind in self._kinds}
        self._of_statements = bool(re.search(TELLING, question, re.IGNORECASE))
        self._given = {stated_as(one) for one in find_quantities(question)}

    def relevant(self, found: Iterable[Reading]) -> list[Reading]:
        """Return those readings of one quote that may answer: of two roles the one asked about."""
        fit = [
            one
            for one in found
            if one.quantity.kind in self._kinds and stated_as(one.quantity) not in self._given
        ]
        if not self.asked:
            return fit
        if not self._of_statements:
            fit = [one for one in fit if one.aspect != STATEMENT] or fit
        fit = _preferring(fit, lambda one: not self._other_aspect(one))
        fit = _preferring(fit, self._counts_as_asked)
        best: dict[tuple[Kind, str], float] = {}
        for one in fit:
            best[_sort(one)] = max(best.get(_sort(one), 0.0), self._cover(one))
        return [one for one in fit if self._cover(one) >= NEARLY * best[_sort(one)]]

    def answering(self, clusters: Iterable[list[Reading]]) -> list[list[Reading]]:
        """Return the clusters that answer best, best first; all where no figure is asked for."""
        scored = [(max(self._score(one) for one in cluster), cluster) for cluster in clusters]
        scored.sort(key=lambda pair: (-pair[0], min(one.quote for one in pair[1])))
        enough = scored[0][0] * SHARED if scored and self.asked else 0.0
        return [cluster for score, cluster in scored if score >= enough]

    def apart(self, a: Reading, b: Reading) -> bool:
        """Whether two readings surely measure two things."""
        one, other = a.quantity, b.quantity
        return (
            (one.kind, one.unit) != (other.kind, other.unit)
            or _conflict(one.per, other.per)
            or _conflict(a.aspect, b.aspect)
            or (a.aspect in CHANGES) is not (b.aspect in CHANGES)
            or bool(a.years and b.years and not a.years & b.years)
        )

    def related(self, a: Reading, b: Reading) -> bool:
        """Whether two readings of agreeing figures have anything else in common."""
        telling = a.quantity.kind in (Kind.MONEY, Kind.COUNT)
        by_aspect = telling and a.aspect is not None and a.aspect == b.aspect
        unit = content_words(a.quantity.unit)
        one, other = a.words - unit, b.words - unit
        alike = bool(one & other) or not (one and other)
        return self.asked or alike or by_aspect

    def same_thing(self, a: Reading, b: Reading) -> bool:
        """Whether two readings measure one thing whatever their figures are."""
        if self._counts_as_asked(a) != self._counts_as_asked(b):
            return False  # so many were killed, so many were there
        if stated_as(a.quantity) in b.instead_of or stated_as(b.quantity) in a.instead_of:
            return bool(a.words & b.words)  # "£40m, not £42m" speaks of what others put at £42m
        shared = a.words & b.words
        if shared <= content_words(a.quantity.unit):  # "two people hurt", "two people arrested"
            shared = frozenset()
        least = min(self._weight(a.words), self._weight(b.words))
        if len(shared) > 1 and self._weight(shared) >= SHARED * least:
            return True
        if not self.asked:
            return False
        topical = self._topic & shared
        covered = bool(topical) and self._weight(topical) >= SHARED * self._weight(self._topic)
        as_asked = a.aspect is not None and a.aspect == b.aspect
        if a.quantity.kind is Kind.COUNT:
            return covered or as_asked  # so many were killed: the question tells by what
        as_asked = as_asked and a.aspect == self._aspects.get(a.quantity.kind)
        return covered or (as_asked and not (a.words and b.words))

    def both_stated(self, a: Reading, b: Reading) -> bool:
        """Whether an article states both figures: then it holds them to measure two things."""
        both = {stated_as(a.quantity), stated_as(b.quantity)}
        return any(both <= _stated(article) for article in self._articles.values())

    def _score(self, one: Reading) -> float:
        return self._cover(one) * (OTHER_ASPECT if self._other_aspect(one) else 1.0)

    def _other_aspect(self, one: Reading) -> bool:
        return self.asked and _conflict(one.aspect, self._aspects.get(one.quantity.kind))

    def _counts_as_asked(self, one: Reading) -> bool:
        """Whether a count is told to be of what the question asks for: of the dead."""
        asked = self._aspects.get(Kind.COUNT) if self.asked else None
        return one.quantity.kind is Kind.COUNT and asked is not None and one.aspect == asked

    def _cover(self, one: Reading) -> float:
        """Return how much of the question's topic, 0 to 1, stands around a quantity."""
        whole = self._weight(self._topic)
        return self._weight(self._topic & one.words) / whole if whole else 1.0


def _asked_kinds(question: str) -> frozenset[Kind] | None:
    """Return the kinds of figure that a question asks for; None where it does not tell."""
    if re.search(COUNT_ASKED, question, re.IGNORECASE):
        return frozenset({Kind.COUNT, Kind.PERCENTAGE})
    slot = asked_for(question)
    if slot is not None:
        return _ASKED_KINDS.get(slot, frozenset())
    if re.search(NO_FIGURE_ASKED, question, re.IGNORECASE):
        return frozenset()
    if re.search(SHARE_ASKED, question, re.IGNORECASE):
        return frozenset({Kind.PERCENTAGE})
    return frozenset({Kind.MONEY}) if re.search(SUM_ASKED, question, re.IGNORECASE) else None


def _preferring(found: Sequence[Reading], good: Callable[[Reading], bool]) -> list[Reading]:
    """Return of each sort of reading the good ones, or all where none is good."""
    sorts = {_sort(one) for one in found if good(one)}
    return [one for one in found if _sort(one) not in sorts or good(one)]


def _sort(one: Reading) -> tuple[Kind, str]:
    return one.quantity.kind, one.quantity.unit


def _conflict(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b


@lru_cache(maxsize=256)
def _stated(article: StoredArticle) -> frozenset[Stated]:
    """Return what an article states, but for its notices, what it rejects and says was revised."""
    text = article.text
    for notice in article.notices:
        text = text.replace(text[notice.span.start : notice.span.end], " ")
    found: set[Stated] = set()
    for sentence in re.split(r"(?<=[.!?])[\"”’)]*\s+|\n", text):
        if re.search(r"\d", sentence) and not re.search(REVISED, sentence, re.IGNORECASE):
            dates = dates_as_quantities(sentence, article.published)
            told = (*find_quantities(sentence), *dates)
            found |= {stated_as(one) for one in told if not is_rejected(sentence, one.span)}
    return frozenset(found)
