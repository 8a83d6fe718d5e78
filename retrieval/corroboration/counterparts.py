"""Sentences of other outlets that give the figure which is asked for, whatever it is there.

A sentence that gives another number is far from one that says the same: "Six people remain missing"
from "41 were missing after part of the dam gave way". By likeness alone its outlet would be called
silent, or be quoted with another sentence.
"""

from collections.abc import Callable
from functools import lru_cache

from index.store import Store
from index.stored import StoredArticle
from retrieval.context import whole_of
from retrieval.figures.figure_question import FigureQuestion
from retrieval.figures.sameness import SENTENCE, TOLLS, FigureComparer
from retrieval.finding.candidates import Candidate
from retrieval.quantities.apartness import of_two_things
from retrieval.quantities.measurements import Measurement, measurements
from retrieval.quantities.quantities import QuantityKind, find_quantities
from retrieval.quantities.subjects import tell_one_story
from retrieval.question.asked import asked_kinds
from retrieval.types import Quote

Gives = Callable[[Candidate], bool]


def gives_the_figure(question: str, first: Candidate, store: Store) -> Gives | None:
    """Return whether a sentence gives what the first one does, as a figure of its own.

    None where the question asks for no figure, or the first sentence gives none.
    """
    kinds = (asked_kinds(question) or frozenset()) & {QuantityKind.COUNT, QuantityKind.DURATION}
    kinds &= {one.kind for one in find_quantities(first.text)} if kinds else set()
    if not kinds:
        return None
    articles: dict[str, StoredArticle] = {}
    answer = _quote(first, store, articles)

    @lru_cache(maxsize=1)  # the sentences of an article come one after the other
    def asked_beside(article: str) -> tuple[FigureQuestion, FigureComparer]:
        quoted = (answer.article, articles[article])
        asked = FigureQuestion(question, quoted)
        return asked, FigureComparer(asked, quoted, whole_topic=False)

    def gives(one: Candidate) -> bool:
        if not any(found.kind in kinds for found in find_quantities(one.text)):
            return False
        other = _quote(one, store, articles)
        if not tell_one_story(answer.article, other.article):
            return False
        asked, comparer = asked_beside(other.article.id)
        wanted, told = (
            [
                found
                for found in asked.relevant(measurements(i, quote))
                if found.quantity.kind in kinds
            ]
            for i, quote in enumerate((answer, other))
        )
        return any(_is_counterpart(a, b, comparer) for a in wanted for b in told)

    return gives


def _is_counterpart(a: Measurement, b: Measurement, comparer: FigureComparer) -> bool:
    """Whether two figures are so many dead, or a person's years in prison.

    Other figures are of too many things in a story: four aircraft were hired, six grounded.
    """
    if a.aspect != b.aspect or a.aspect not in (*TOLLS, SENTENCE):
        return False
    return not of_two_things(a, b) and comparer.same_thing(a, b)


def _quote(one: Candidate, store: Store, articles: dict[str, StoredArticle]) -> Quote:
    id_ = one.passage.article
    if id_ not in articles:
        articles |= store.articles_by_id({id_})
    span = whole_of(store.sentence_spans(one.sentence.version), one.sentence.span)
    return Quote(articles[id_], span, span, 0.0)
