"""Sentences of other outlets that give the figure which is asked for, whatever it is there.

A sentence that gives another number is far from one that says the same: "Six people remain missing"
from "41 were missing after part of the dam gave way". By likeness alone its outlet would be called
silent, or be quoted with another sentence.
"""

from collections.abc import Callable

from index.store import Store
from index.stored import StoredArticle
from retrieval.asked import asked_kinds
from retrieval.quantities.quantities import Kind, find_quantities
from retrieval.quantities.readings import Reading, readings
from retrieval.quantities.subjects import tell_one_story
from retrieval.quotes import Candidate, whole_of
from retrieval.sameness import SENTENCE, TOLLS, Judge
from retrieval.types import Quote

Gives = Callable[[Candidate], bool]


def gives_the_figure(question: str, first: Candidate, store: Store) -> Gives | None:
    """Return whether a sentence gives what the first one does, as a figure of its own.

    None where the question asks for no figure, or the first sentence gives none.
    """
    kinds = (asked_kinds(question) or frozenset()) & {Kind.COUNT, Kind.DURATION}
    kinds &= {one.kind for one in find_quantities(first.text)} if kinds else set()
    if not kinds:
        return None
    articles: dict[str, StoredArticle] = {}
    answer = _quote(first, store, articles)

    def gives(one: Candidate) -> bool:
        if not any(found.kind in kinds for found in find_quantities(one.text)):
            return False
        other = _quote(one, store, articles)
        if not tell_one_story(answer.article, other.article):
            return False
        judge = Judge(question, (answer, other), whole_topic=False)
        asked, told = (
            [found for found in judge.relevant(readings(i, quote)) if found.quantity.kind in kinds]
            for i, quote in enumerate((answer, other))
        )
        return any(_is_counterpart(a, b, judge) for a in asked for b in told)

    return gives


def _is_counterpart(a: Reading, b: Reading, judge: Judge) -> bool:
    """Whether two figures are so many dead, or a person's years in prison.

    Other figures are of too many things in a story: four aircraft were hired, six grounded.
    """
    told = a.aspect == b.aspect and a.aspect in (*TOLLS, SENTENCE)
    return told and not judge.apart(a, b) and judge.same_thing(a, b)


def _quote(one: Candidate, store: Store, articles: dict[str, StoredArticle]) -> Quote:
    id_ = one.hit.passage.article
    if id_ not in articles:
        articles |= store.articles_by_id({id_})
    span = whole_of(store.sentence_spans(one.sentence.version), one.sentence.span)
    return Quote(articles[id_], span, span, 0.0)
