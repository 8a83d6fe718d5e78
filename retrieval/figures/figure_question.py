"""What a question asks of figures, and which of those in its quotes answer it best."""

import re
from collections.abc import Callable, Iterable, Sequence

from index.stored import StoredArticle
from index.types import Span
from retrieval.english.measures import TELLING
from retrieval.english.scopes import FIRST
from retrieval.quantities.measurements import Measurement
from retrieval.quantities.measures import STATEMENT, Weights, aspect_of, content_words, stated_as
from retrieval.quantities.quantities import QuantityKind, find_quantities
from retrieval.question.asked import asked_kinds, last_word

NEARLY = 0.7  # of two figures in a quote both may answer where their words are this close
OTHER_ASPECT = 0.5  # how much a figure counts that measures another aspect than the one asked for
ENOUGH = 0.5  # of the best score: what has less does not answer beside it


class FigureQuestion:
    """A question and what it asks of figures.

    ``for_figure`` says that it asks for one: it is no bare topic. ``topic`` are the words (stems)
    of what it is about, ``head`` is the last of a bare topic. ``aspects`` are what its words say
    that a figure of each kind measures. ``weight`` sums the weights of words in some articles.
    """

    def __init__(self, text: str, articles: Iterable[StoredArticle]) -> None:
        kinds = asked_kinds(text)
        self.text = text
        self.for_figure = bool(kinds)
        self._kinds = frozenset(QuantityKind) if kinds is None else kinds
        self.topic = content_words(text, *(self._kinds if self.for_figure else ()))
        self.head = next(iter(content_words(last_word(text))), None)
        whole = Span(0, len(text))
        self.aspects = {kind: aspect_of(kind, text, whole) for kind in self._kinds}
        self.weight = Weights({article.id: article for article in articles}.values()).of
        self._given = {stated_as(one) for one in find_quantities(text)}
        self._of_statements = bool(re.search(TELLING, text, re.IGNORECASE))

    def relevant(self, found: Iterable[Measurement]) -> list[Measurement]:
        """Return what of one quote may answer: of two roles the one asked about."""
        fit = [
            one
            for one in found
            if one.quantity.kind in self._kinds and stated_as(one.quantity) not in self._given
        ]
        if not self.for_figure:
            return fit
        if not self._of_statements:
            fit = [one for one in fit if one.aspect != STATEMENT] or fit
        fit = _preferring(fit, lambda one: not self._is_of_other_aspect(one))
        fit = _preferring(fit, self.counts_as_asked)
        if not re.search(FIRST, self.text, re.IGNORECASE):
            fit = _preferring(fit, lambda one: not one.scope.of_first)
        return self._nearest(fit)

    def answering(
        self, clusters: Iterable[list[Measurement]], *, whole_topic: bool = False
    ) -> list[list[Measurement]]:
        """Return the clusters that answer best, best first; all where no figure is asked for.

        Of a whole topic also those that are of the sort of one of these: other percentages.
        """
        clusters = list(clusters)
        scores = [max(map(self._score, cluster)) for cluster in clusters]
        as_asked = [any(map(self.is_as_asked, cluster)) for cluster in clusters]
        if not any(score and asked for score, asked in zip(scores, as_asked, strict=True)):
            # "wages of the new striker": no sentence about wages calls him that
            scores = [
                1.0 if asked else score for score, asked in zip(scores, as_asked, strict=True)
            ]
        ranked = sorted(
            zip(scores, clusters, strict=True),
            key=lambda found: (-found[0], min(one.quote for one in found[1])),
        )
        enough = ENOUGH * max(scores, default=0.0) if self.for_figure else 0.0
        best = {_sort(one[0]) for score, one in ranked if score >= enough}
        return [
            cluster
            for score, cluster in ranked
            if score >= enough or (whole_topic and _sort(cluster[0]) in best)
        ]

    def counts_as_asked(self, one: Measurement) -> bool:
        """Whether a count is told to be of what the question asks for: of the dead."""
        return one.quantity.kind is QuantityKind.COUNT and self.is_as_asked(one)

    def is_as_asked(self, one: Measurement) -> bool:
        """Whether a figure measures the very aspect that is asked about: wages."""
        asked = self._aspect_asked(one)
        return asked is not None and one.aspect == asked

    def _nearest(self, found: Sequence[Measurement]) -> list[Measurement]:
        """Return of each sort those whose words are nearly the nearest to the topic."""
        best: dict[tuple[QuantityKind, str], float] = {}
        for one in found:
            best[_sort(one)] = max(best.get(_sort(one), 0.0), self._cover(one))
        return [one for one in found if self._cover(one) >= NEARLY * best[_sort(one)]]

    def _is_of_other_aspect(self, one: Measurement) -> bool:
        asked = self._aspect_asked(one)
        return None not in (asked, one.aspect) and one.aspect != asked

    def _aspect_asked(self, one: Measurement) -> str | None:
        return self.aspects.get(one.quantity.kind) if self.for_figure else None

    def _score(self, one: Measurement) -> float:
        return self._cover(one) * (OTHER_ASPECT if self._is_of_other_aspect(one) else 1.0)

    def _cover(self, one: Measurement) -> float:
        """Return how much of the topic, 0 to 1, stands around a quantity."""
        whole = self.weight(self.topic)
        return self.weight(self.topic & one.words) / whole if whole else 1.0


def _preferring(
    found: Sequence[Measurement], good: Callable[[Measurement], bool]
) -> list[Measurement]:
    """Return of each sort the good ones, or all where none is good."""
    sorts = {_sort(one) for one in found if good(one)}
    return [one for one in found if _sort(one) not in sorts or good(one)]


def _sort(one: Measurement) -> tuple[QuantityKind, str]:
    return one.quantity.kind, one.quantity.unit
