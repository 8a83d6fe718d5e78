"""The wording of whole articles, derived from the store: where a quotation is looked up.

`holding` finds every article with these words in this order, wherever they stand in its text,
headline and captions included; `resembling` finds those that share most of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

from config.errors import PullquoteError
from index.folder_index import FolderIndex
from index.lock import writer_lock
from index.phrases import (
    Phrases,
    Stamps,
    any_of,
    article_id,
    number,
    phrase,
    stamp,
    within,
    without,
)
from index.store import Store
from index.stored import StoredArticle

FORMAT = 2  # raised when the fields or the typography change, so that the folder is built anew
NOTE = "wording.json"
ARTICLES_AT_ONCE = 200
MOST_SHARED = 6  # words, and pairs of them, the rarest: common ones cost most and tell least


class Wording(FolderIndex[Phrases]):
    """The wording index of a coverage."""

    name, note, form = "wording", NOTE, str(FORMAT)

    @classmethod
    def open_mended(cls, data_dir: Path, store: Store) -> "Wording":
        """Open it; bring the folder up to date first, unless another writes or nobody may."""
        wording = cls.open_folder(data_dir, store)
        if wording is None or wording.change != store.change:
            with suppress(PullquoteError, OSError), writer_lock(data_dir):
                cls.write(data_dir, store)
        return cls.open(data_dir, store)

    def holding(self, words: Sequence[str], outlet: str | None = None) -> list[str]:
        """Return the ids, ascending, of all articles with these (two or more) words in a row."""
        query = within(phrase(words), outlet)
        return sorted(article_id(one) for part, q in self._each(query) for one in part.matching(q))

    def resembling(self, words: Sequence[str], limit: int, outlet: str | None = None) -> list[str]:
        """Return the ids of articles that share most rare words and pairs of words, best first.

        Up to ``limit`` are of the folder, and as many of what is beyond it.
        """
        idf = {word: self.idf(word) for word in words}
        pairs = sorted(
            set(pairwise(words)), key=lambda pair: (-max(idf[one] for one in pair), pair)
        )
        rarest = sorted(idf, key=lambda word: (-idf[word], word))
        query = within(any_of(rarest[:MOST_SHARED], pairs[:MOST_SHARED]), outlet)
        return [article_id(one) for part, q in self._each(query) for one in part.best(q, limit)]

    def idf(self, word: str) -> float:
        """Return a word's inverse document frequency among articles, above 0."""
        counts = [part.counts(word) for part in self._parts]
        held, holding = sum(all_ for all_, _ in counts), sum(having for _, having in counts)
        return log(1 + (held + 0.5) / (holding + 0.5))

    @staticmethod
    def _part(folder: Path | None) -> Phrases:
        return Phrases(folder)

    def _bring(self, part: Phrases, store: Store) -> list[int]:
        gone, new = _differing(self._stamps(), _current(store))
        part.change(_articles(store, new), gone)
        return gone

    def _standing(self, query: Any) -> Any:
        return without(query, self._gone)

    def _stamps(self) -> Stamps:
        gone = set(self._gone)
        standing = self._base.stamps().items() if self._base else ()
        tail = self._tail.stamps() if self._tail else {}
        return {one: held for one, held in standing if one not in gone} | tail


def _current(store: Store) -> Stamps:
    """Return what should be held."""
    rows = store.rows("SELECT article_id, sha256, outlet FROM versions WHERE current")
    return {number(article): stamp(sha256, outlet) for article, sha256, outlet in rows}


def _differing(held: Mapping[int, int], current: Mapping[int, int]) -> tuple[list[int], list[int]]:
    """Return the articles to remove, and those to add."""
    gone = sorted(one for one, stamp in held.items() if current.get(one) != stamp)
    return gone, sorted(one for one, stamp in current.items() if held.get(one) != stamp)


def _articles(store: Store, numbers: Sequence[int]) -> Iterator[StoredArticle]:
    for start in range(0, len(numbers), ARTICLES_AT_ONCE):
        ids = [article_id(one) for one in numbers[start : start + ARTICLES_AT_ONCE]]
        yield from store.articles_by_id(ids).values()
