"""Nearest passages by cosine, derived from the store; the only home of faiss.

The file ``vectors.faiss`` is written at some change number and then left alone: what the store has
beyond it is kept beside it in memory and searched exactly, until that is a good part of the whole.
So adding to a large coverage writes nothing large. The file's name carries the change number and
the model that it reflects, so a torn pair cannot be.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.files import replace_with
from index.runtimes import Floats
from index.store import Store

EXACT_UP_TO = 50_000  # passages; measured: up to there exact search is as quick as it needs to be
COMPRESSED = "PQ96x4fs,Refine(SQfp16)"
REFINE = 30  # candidates re-scored for each one wanted: recall@10 .9975 at a million passages
TRAINING = 50_000  # vectors that train the quantiser; more did not raise recall
TAIL_SHARE = 0.05  # of the file's vectors may be new or gone before the file is written anew
TAIL_FLOOR = 500
ADD_CHUNK = 65_536

Ids = NDArray[np.int64]


class Vectors:
    """The passages' vectors of a coverage, to be searched."""

    def __init__(self, dim: int, change: int = 0, base: Any = None) -> None:
        self.dim = dim
        self.base_change = change
        self._base = base  # an IndexIDMap with ascending ids, or None
        self._base_ids: Ids = _id_map(base)
        self._gone: set[int] = set()
        self._tail_ids: Ids = np.empty(0, np.int64)
        self._tail: Floats = np.empty((0, dim), np.float32)
        self.change = change

    @classmethod
    def open(cls, data_dir: Path, store: Store) -> "Vectors":
        """Open the newest sound file and read what the store has beyond it into memory."""
        model = store.model
        if model is None:
            return cls(0)
        _, key, dim = model
        vectors = _read(data_dir, key, dim, store.change)
        vectors.update(store)
        return vectors

    @classmethod
    def write(cls, data_dir: Path, store: Store) -> "Vectors":
        """Write the file anew, whole or not at all; only under the writer's lock."""
        import faiss

        assert store.model is not None
        _, key, dim = store.model
        vectors = cls.build(store, dim)
        path = data_dir / _name(key, vectors.base_change)
        replace_with(path, lambda beside: faiss.write_index(vectors._base, str(beside)))
        for old in data_dir.glob("vectors-*.faiss"):
            if old != path:
                old.unlink(missing_ok=True)
        return vectors

    @classmethod
    def build(cls, store: Store, dim: int) -> "Vectors":
        """Build the index of all passages: exact for small coverages, compressed for large ones."""
        import faiss

        change, count = store.change, store.counts().passages
        kind = "Flat" if count <= EXACT_UP_TO else COMPRESSED
        base = faiss.index_factory(dim, f"IDMap,{kind}", faiss.METRIC_INNER_PRODUCT)
        if not base.is_trained:
            base.train(store.sample_vectors(TRAINING, dim))
        for ids, rows in store.vector_chunks(0, dim, ADD_CHUNK):
            base.add_with_ids(rows, ids)
        return cls(dim, change, base)

    def update(self, store: Store) -> None:
        """Apply what the store has beyond this index's change number, in memory."""
        change = store.change
        if change == self.change:
            return
        gone = store.removed_since(self.base_change)
        self._gone = set(gone)
        chunks = list(store.vector_chunks(self.base_change, self.dim, ADD_CHUNK))
        self._tail_ids = np.concatenate([ids for ids, _ in chunks] or [np.empty(0, np.int64)])
        self._tail = np.concatenate([rows for _, rows in chunks] or [self._tail[:0]])
        self.change = change

    @property
    def worn(self) -> bool:
        """Whether so much is new or gone that the file should be written anew."""
        changed = len(self._tail_ids) + len(self._gone)
        if len(self._base_ids) <= EXACT_UP_TO:  # small: keep the file true at every index run
            return changed > 0
        return changed > max(TAIL_FLOOR, TAIL_SHARE * len(self._base_ids))

    def search(self, question: Floats, top_k: int, allowed: Sequence[int] | None) -> list[int]:
        """Return up to ``top_k`` passage ids by cosine to (dim,), best first.

        ``allowed`` (ascending ids) filters before ranking: the best among the allowed are found.
        """
        if allowed is not None and not allowed:
            return []
        ids, scores = self._search_base(question, top_k, allowed)
        tail_ids, tail = self._tail_ids, self._tail
        if allowed is not None:
            kept = np.isin(tail_ids, np.asarray(allowed, np.int64))
            tail_ids, tail = tail_ids[kept], tail[kept]
        ids = np.concatenate([ids, tail_ids])
        scores = np.concatenate([scores, tail @ question])
        best = np.lexsort((ids, -scores))[:top_k]
        return [int(i) for i in ids[best]]

    def _search_base(
        self, question: Floats, top_k: int, allowed: Sequence[int] | None
    ) -> tuple[Ids, Floats]:
        if self._base is None or not len(self._base_ids):
            return np.empty(0, np.int64), np.empty(0, np.float32)
        import faiss

        query = np.ascontiguousarray(question[None], np.float32)
        inner = self._base.index
        refined = isinstance(inner, faiss.IndexRefine)
        if allowed is None and len(self._gone) <= TAIL_FLOOR:
            wanted = top_k + len(self._gone)
            options = faiss.IndexRefineSearchParameters(k_factor=REFINE) if refined else None
            scores, places = inner.search(query, wanted, params=options)
        else:
            # a selector is not handed down by IndexRefine, so its exact half is searched itself
            standing = np.asarray(self._base_ids if allowed is None else allowed, np.int64)
            standing = standing[~np.isin(standing, np.fromiter(self._gone, np.int64))]
            places = np.searchsorted(self._base_ids, standing)
            inside = places < len(self._base_ids)
            places = places[inside][self._base_ids[places[inside]] == standing[inside]]
            chosen = faiss.IDSelectorBatch(places)
            exact = inner.refine_index if refined else inner
            options = faiss.SearchParameters(sel=chosen)
            scores, places = exact.search(query, top_k, params=options)
        found = places[0] >= 0
        ids, scores = self._base_ids[places[0][found]], scores[0][found]
        standing = ~np.isin(ids, np.fromiter(self._gone, np.int64))
        return ids[standing], scores[standing]


def _name(key: str, change: int) -> str:
    return f"vectors-{key}-{change}.faiss"


def _read(data_dir: Path, key: str, dim: int, change: int) -> Vectors:
    import faiss

    changes = [
        int(path.stem.rsplit("-", 1)[1])
        for path in data_dir.glob(f"vectors-{key}-*.faiss")
        if path.stem.rsplit("-", 1)[1].isdigit()
    ]
    for found in sorted((n for n in changes if n <= change), reverse=True):
        try:
            path = str(data_dir / _name(key, found))
            base = faiss.read_index(path, faiss.IO_FLAG_MMAP_IFC)
        except RuntimeError:  # what faiss raises for a file that is torn
            continue
        if base.d == dim and isinstance(base, faiss.IndexIDMap):
            return Vectors(dim, found, base)
    return Vectors(dim)


def _id_map(base: Any) -> Ids:
    if base is None:
        return np.empty(0, np.int64)
    import faiss

    return np.asarray(faiss.vector_to_array(base.id_map), np.int64)
