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
# ... in all, where fewer are near: the one sentence that says the same may stand in a passage that
# is about something else. Of 81 outlets wrongly called silent 21 perhaps say so then, and 75 of
# 2,372 that are silent.
PASSAGES = 80


@dataclass(frozen=True, slots=True)
class Near:
    """A passage of an article: how near question and answer, and where it starts there."""

    cosine: float
    article: str
    start: int
    id: int


@dataclass(frozen=True, slots=True)
class Nearby:
    """The passages of an article that are read: those that are near, and those ``beyond`` them.

    Each nearest first.
    """

    near: list[StoredPassage]
    beyond: list[StoredPassage]


def nearest_articles(
    query: Query, answer: Query, coverage: Coverage, wanted: Filter, first: StoredPassage
) -> list[Nearby]:
    """Return the passages to read of each article, those of the nearest first."""
    middle = np.asarray((query.vector + answer.vector) / 2, np.float32)
    near_enough = NEAR_SHARE * float(first.vector @ middle)
    scanned = [
        Near(round(float(one.vector @ middle), DECIMALS), one.article, one.start, one.id)
        for one in _scanned(answer, middle, near_enough, coverage, wanted)
        if one.article != first.article
    ]
    scanned.sort(key=lambda one: (-one.cosine, one.article, one.start, one.id))
    near, beyond = chosen(scanned, near_enough, coverage.store.speakers())
    read = passages_by_id(coverage.store, [one.id for one in (*near, *beyond)])
    stored = {passage.id: passage for passage in read}
    found = {one.article: Nearby([], []) for one in (*near, *beyond)}
    for place, one in enumerate((*near, *beyond)):
        if one.id in stored:
            of = found[one.article]
            (of.near if place < len(near) else of.beyond).append(stored[one.id])
    return list(found.values())


def chosen(
    passages: Sequence[Near], near_enough: float, speakers: Mapping[str, str]
) -> tuple[list[Near], list[Near]]:
    """Return which passages are read: those that are near, and those beyond them.

    ``passages`` come nearest first, and so do those of each article.
    """
    of_article: dict[str, list[Near]] = defaultdict(list)
    for one in passages:
        if one.cosine >= near_enough:
            of_article[one.article].append(one)
    articles = to_read(list(of_article), speakers)
    near = [one for article in articles for one in of_article[article][:PASSAGES_EACH]]
    read = {one.id for one in near}
    beyond = [one for one in passages if one.id not in read]
    return near, beyond[: max(PASSAGES - len(near), 0)]


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
