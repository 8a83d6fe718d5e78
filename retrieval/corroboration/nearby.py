"""Passages of other articles that are near question and answer, of every outlet that has one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.coverage import Coverage
from index.passage_rows import passages_by_id, passages_of, vectors_by_id
from index.runtimes import Floats
from index.stored import Filter, PassageVector, StoredPassage
from retrieval.finding.search import DECIMALS
from retrieval.question.query import Query

SCAN = 500  # passages nearest to question and answer that are looked at at once
# An article is read if its nearest passage is at least this near, as a share of the answer's own:
# on the gold questions two in a hundred articles that say the same are farther away.
NEAR_SHARE = 0.45
PASSAGES_EACH = 5  # of one article that are read sentence by sentence
ARTICLES = 40  # that are read, nearest first; then one of every other outlet that is near
MOST_ARTICLES = 200


@dataclass(frozen=True, slots=True)
class _Near:
    """A passage near question and answer: how near, and where it starts in its article."""

    cosine: float
    start: int
    id: int


def nearest_articles(
    query: Query, answer: Query, coverage: Coverage, wanted: Filter, first: StoredPassage
) -> list[list[StoredPassage]]:
    """Return the passages to read of each article, nearest first, and articles nearest first."""
    middle = np.asarray((query.vector + answer.vector) / 2, np.float32)
    near_enough = NEAR_SHARE * float(first.vector @ middle)
    near: dict[str, list[_Near]] = defaultdict(list)
    for passage in _scanned(answer, middle, near_enough, coverage, wanted):
        cosine = round(float(passage.vector @ middle), DECIMALS)
        if passage.article != first.article and cosine >= near_enough:
            near[passage.article].append(_Near(cosine, passage.start, passage.id))
    for passages in near.values():
        passages.sort(key=lambda one: (-one.cosine, one.start, one.id))
    ranked = sorted(near, key=lambda article: (-near[article][0].cosine, article))
    chosen = to_read(ranked, coverage.store.speakers())
    best = [near[article][:PASSAGES_EACH] for article in chosen]
    found = passages_by_id(coverage.store, [one.id for passages in best for one in passages])
    stored = {passage.id: passage for passage in found}
    return [[stored[one.id] for one in passages if one.id in stored] for passages in best]


def _scanned(
    answer: Query, middle: Floats, near_enough: float, coverage: Coverage, wanted: Filter
) -> Iterable[PassageVector]:
    """Return the passages nearest to question and answer, at least one of each outlet that is near.

    An outlet none of whose passages is among the nearest is searched on its own, until none of
    those left is near: so one is called silent only when all its passages were looked at.
    """
    store, speakers = coverage.store, coverage.store.speakers()
    articles = None if wanted.empty else store.matching_articles(wanted)
    worded = vectors_by_id(store, coverage.terms.search(answer.text, SCAN, articles))
    found = {one.id: one for one in worded}
    left = list(speakers if articles is None else articles)
    allowed = None if articles is None else passages_of(store, left)
    while left:
        new = vectors_by_id(store, coverage.vectors.search(middle, SCAN, allowed))
        found |= {one.id: one for one in new}
        if len(new) < SCAN or min(float(one.vector @ middle) for one in new) < near_enough:
            break
        heard = {speakers[one.article] for one in new}
        left = [article for article in left if speakers[article] not in heard]
        allowed = passages_of(store, left)
    return found.values()


def to_read(ranked: Sequence[str], speakers: Mapping[str, str]) -> list[str]:
    """Return the nearest articles, and one of each outlet beyond."""
    chosen = list(ranked[:ARTICLES])
    heard = {speakers[article] for article in chosen}
    for article in ranked[ARTICLES:]:
        if speakers[article] not in heard:
            heard.add(speakers[article])
            chosen.append(article)
    return chosen[:MOST_ARTICLES]
