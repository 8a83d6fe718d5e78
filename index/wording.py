"""The wording of whole articles, derived from the store: where a quotation is looked up.

`holding` finds every article with these words in this order, wherever they stand in its text,
headline and captions included; `resembling` finds those that share most of them. What the store has
beyond the folder is kept beside it in memory.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

from config.errors import PullquoteError
from index.derived import Note, open_noted
from index.linked import copy_folder, finish_folder
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


class Wording:
    """The wording index of a coverage."""

    def __init__(self, folder: Path | None = None, change: int = 0) -> None:
        self.base_change = change  # what the folder reflects
        self.change = change  # what is looked up in
        self._base = Phrases(folder)
        self._tail = Phrases(None)
        self._gone: list[int] = []  # of the folder's

    @classmethod
    def open(cls, data_dir: Path, store: Store) -> "Wording":
        """Open the folder if it is sound, and read what the store has beyond it into memory."""
        with store.snapshot():
            wording = cls._open_folder(data_dir, store) or cls()
            wording.update(store)
        return wording

    @classmethod
    def open_mended(cls, data_dir: Path, store: Store) -> "Wording":
        """Open it; bring the folder up to date first, unless another writes or nobody may."""
        wording = cls._open_folder(data_dir, store)
        if wording is None or wording.change != store.change:
            with suppress(PullquoteError, OSError), writer_lock(data_dir):
                cls.write(data_dir, store)
        return cls.open(data_dir, store)

    @classmethod
    def write(cls, data_dir: Path, store: Store) -> None:
        """Bring the folder up to date; only under the writer's lock.

        Raises OSError where that cannot be written.
        """
        with store.snapshot():
            wording, change = cls._open_folder(data_dir, store) or cls(), store.change
            if wording.change == change:
                return
            folder = data_dir / f"wording-{change}"
            copy_folder(wording._base.folder, folder)
            gone, new = _differing(wording._base.stamps(), _current(store))
            try:
                Phrases(folder).change(_articles(store, new), gone)
            except ValueError as error:  # whatever goes wrong, tantivy raises this
                raise OSError(str(error)) from error
            files = finish_folder(folder, data_dir)
            Note.of(str(FORMAT), change, store, data_dir, files).write(data_dir / NOTE)
        for old in data_dir.glob("wording-*"):
            if old != folder:
                shutil.rmtree(old, ignore_errors=True)

    def refreshed(self, data_dir: Path, store: Store) -> "Wording":
        """Return the wording as of the store's last change: this, or that of a newer folder."""
        note = Note.read(data_dir / NOTE, str(FORMAT), store)
        if note and note.change > self.base_change:
            return Wording.open(data_dir, store)
        self.update(store)
        return self

    def update(self, store: Store) -> None:
        """Apply what the store has beyond this index's change number, in memory."""
        with store.snapshot():
            change = store.change
            if change == self.change:
                return
            gone, new = _differing(self._stamps(), _current(store))
            self._tail.change(_articles(store, new), gone)
        self._gone += gone
        self.change = change

    def holding(self, words: Sequence[str], outlet: str | None = None) -> list[str]:
        """Return the ids, ascending, of all articles with these (two or more) words in a row."""
        query = within(phrase(words), outlet)
        return sorted(
            article_id(one) for index, q in self._each(query) for one in index.matching(q)
        )

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
        return [article_id(one) for index, q in self._each(query) for one in index.best(q, limit)]

    def idf(self, word: str) -> float:
        """Return a word's inverse document frequency among articles, above 0."""
        (held, holding), (more, more_holding) = self._base.counts(word), self._tail.counts(word)
        return log(1 + (held + more + 0.5) / (holding + more_holding + 0.5))

    @classmethod
    def _open_folder(cls, data_dir: Path, store: Store) -> "Wording | None":
        def open_folder(note: Note) -> Wording:
            return cls(data_dir / next(iter(note.files)).partition("/")[0], note.change)

        return open_noted(data_dir, NOTE, str(FORMAT), store, open_folder)

    def _stamps(self) -> Stamps:
        gone = set(self._gone)
        standing = {one: held for one, held in self._base.stamps().items() if one not in gone}
        return standing | self._tail.stamps()

    def _each(self, query: Any) -> Iterator[tuple[Phrases, Any]]:
        """Yield the folder and what is beyond it, each with what to ask of it."""
        yield self._base, without(query, self._gone)
        yield self._tail, query


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
