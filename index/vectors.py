"""Nearest passages by cosine, derived from the store.

A file of all vectors is written at some change and then left alone: what the store has beyond it is
kept beside it in memory and searched exactly, until that is a good part of the whole. So adding to
a large coverage writes nothing large.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.changes import Ids, count_since, removed_since, vectors_since
from index.derived import Note, open_noted
from index.runtimes import Floats
from index.store import Store
from index.stored import NO_MODEL
from index.vector_file import CHUNK, VectorFile, among, is_due, write_file

FORMAT = 1  # raised when the file changes, so that it is written anew
# Passages up to which a reader takes the vectors from the store itself: importing faiss takes
# 0.1 s, a fifth of a cold question, and reading so many vectors a tenth of that.
FROM_STORE_UP_TO = 5_000
MOST_TIES = 16  # times top_k are looked at to put equal scores in order
NOTE = "vectors.json"

NO_IDS: Ids = np.empty(0, np.int64)


class Vectors:
    """The passages' vectors of a coverage, to be searched."""

    def __init__(
        self, model: str, dim: int, change: int = 0, base: VectorFile | None = None
    ) -> None:
        self.model = model
        self.dim = dim
        self.base_change = change  # what the file reflects
        self.change = change  # what is searched
        self._base = base
        self._gone = NO_IDS  # of the file's; ascending, as all ids here
        self._tail_ids = NO_IDS
        self._tail: Floats = np.empty((0, dim), np.float32)
        self._due: bool | None = None  # whether the file is, where it is not what is searched

    @classmethod
    def open(cls, data_dir: Path, store: Store) -> "Vectors":
        """Open the file if it is sound, and read what the store has beyond it into memory.

        A small coverage's file is not opened: all is read from the store.
        """
        with store.snapshot():
            if store.counts().passages > FROM_STORE_UP_TO:
                return cls.open_file(data_dir, store)
            model = store.model or NO_MODEL
            vectors = cls(model.key, model.dim)
            vectors.update(store)
            found = Note.read(data_dir / NOTE, _form(model.key), store)
            sound = found is not None and found.intact(data_dir)
            vectors.base_change = found.change if found and sound else 0
            vectors._due = vectors._worn_by(*count_since(store, vectors.base_change))
        return vectors

    @classmethod
    def open_file(cls, data_dir: Path, store: Store) -> "Vectors":
        """Open the file however small the coverage is, and read what the store has beyond it."""
        with store.snapshot():
            vectors = cls._open_file(data_dir, store)
            vectors.update(store)
        return vectors

    @classmethod
    def write(cls, data_dir: Path, store: Store) -> None:
        """Write the file anew where that is due; only under the writer's lock.

        Raises OSError where it cannot be written.
        """
        with store.snapshot():
            vectors, change = cls._open_file(data_dir, store), store.change
            if not vectors._worn_by(*count_since(store, vectors.change)):
                return
            path = data_dir / f"vectors-{change}.faiss"
            write_file(path, store, vectors.dim)
            form = _form(vectors.model)
            Note.of(form, change, store, data_dir, [path]).write(data_dir / NOTE)
        for old in (*data_dir.glob("vectors-*.faiss"), *data_dir.glob(".vectors-*.faiss")):
            if old != path:
                old.unlink(missing_ok=True)

    def refreshed(self, data_dir: Path, store: Store) -> "Vectors":
        """Return the vectors as of the store's last change: these, or those of a newer file."""
        model = store.model
        note = Note.read(data_dir / NOTE, _form((model or NO_MODEL).key), store)
        if model and (model.key != self.model or (note and note.change > self.base_change)):
            return Vectors.open(data_dir, store)
        self.update(store)
        return self

    def update(self, store: Store) -> None:
        """Apply what the store has beyond this index's change number, in memory."""
        with store.snapshot():
            removed = removed_since(store, self.change)
            added = list(vectors_since(store, self.change, self.dim, CHUNK)) if self.dim else []
            self.change = store.change
        kept = ~among(self._tail_ids, removed)
        self._tail_ids = np.concatenate([self._tail_ids[kept], *(ids for ids, _ in added)])
        self._tail = np.concatenate([self._tail[kept], *(rows for _, rows in added)])
        if self._base is not None:
            gone = removed[among(removed, self._base.ids)]
            self._gone = np.union1d(self._gone, gone)

    @property
    def worn(self) -> bool:
        """Whether so much is new or gone that the file should be written anew."""
        if self._due is not None:
            return self._due
        return self._worn_by(len(self._tail_ids), len(self._gone))

    def search(self, question: Floats, top_k: int, allowed: Sequence[int] | None) -> list[int]:
        """Return up to ``top_k`` passage ids by cosine to (dim,), best first.

        ``allowed`` (ascending ids) filters before ranking: the best among the allowed are found.
        """
        tail_ids, tail = self._tail_ids, self._tail
        if allowed is None:
            ids, scores = self._nearest(question, top_k)
        else:
            wanted = np.asarray(allowed, np.int64)
            ids, scores = self._nearest_of(question, top_k, wanted)
            kept = among(tail_ids, wanted)
            tail_ids, tail = tail_ids[kept], tail[kept]
        if len(tail_ids):
            ids = np.concatenate([ids, tail_ids])
            scores = np.concatenate([scores, tail @ question])
        best = np.lexsort((ids, -scores))[:top_k]
        return [int(i) for i in ids[best]]

    def differing(self, store: Store) -> int:
        """Return how many passages are missing here, held too much, or have another vector."""
        base_ids = NO_IDS if self._base is None else self._base.ids
        held, same = len(base_ids) - len(self._gone) + len(self._tail_ids), 0
        for ids, rows in vectors_since(store, 0, self.dim, CHUNK):
            in_tail = among(ids, self._tail_ids)
            found = self._tail[np.searchsorted(self._tail_ids, ids[in_tail])]
            same += int((found == rows[in_tail]).all(axis=1).sum())
            in_file = among(ids, base_ids) & ~among(ids, self._gone)
            if self._base is not None:
                found = self._base.rows(ids[in_file])
                same += int((found == rows[in_file]).all(axis=1).sum())
        return max(held, store.counts().passages) - same

    @classmethod
    def _open_file(cls, data_dir: Path, store: Store) -> "Vectors":
        """Return what the file holds; nothing where it is missing, torn or of another model."""
        model = store.model or NO_MODEL

        def open_file(note: Note) -> Vectors:
            [name] = note.files
            return cls(model.key, model.dim, note.change, VectorFile.read(data_dir / name))

        found = open_noted(data_dir, NOTE, _form(model.key), store, open_file)
        return found or cls(model.key, model.dim)

    def _worn_by(self, added: int, removed: int) -> bool:
        return is_due(0 if self._base is None else len(self._base.ids), added + removed)

    def _nearest(self, question: Floats, top_k: int) -> tuple[Ids, Floats]:
        """Return what stands of the file's nearest, looking further while some are gone or tie."""
        if self._base is None:
            return NO_IDS, np.empty(0, np.float32)
        wanted = top_k + 1
        while True:
            ids, scores = self._base.nearest(question, wanted)
            standing = ~among(ids, self._gone)
            ids, scores = ids[standing], scores[standing]
            settled = len(scores) > top_k and (
                scores[top_k - 1] > scores[-1] or wanted > MOST_TIES * top_k
            )
            if settled or wanted > len(self._base.ids):
                return ids, scores
            wanted *= 2

    def _nearest_of(self, question: Floats, top_k: int, wanted: Ids) -> tuple[Ids, Floats]:
        if self._base is None:
            return NO_IDS, np.empty(0, np.float32)
        standing = np.setdiff1d(wanted, self._gone, True)
        return self._base.nearest_of(question, MOST_TIES * top_k, standing)


def _form(model: str) -> str:
    return f"{FORMAT} {model}"
