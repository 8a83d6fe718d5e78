"""A file of passages' vectors; the only home of faiss.

FAISS runs on one thread: a question is searched in a millisecond or two, and sums have one order on
every machine.
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.changes import Ids, sample_vectors, vectors_since
from index.files import replace_with
from index.runtimes import Floats
from index.store import Store

EXACT_UP_TO = 50_000  # passages; measured: up to there exact search is as quick as it needs to be
REFINE = 30  # candidates re-scored for each one wanted ...
LEAST_REFINED = 1500  # ... and in all at least: recall@10 .9987 at a million passages
TRAINING = 50_000  # vectors that train the quantiser; more did not raise recall
TAIL_SHARE = 0.05  # of the file's vectors may be new or gone before the file is written anew
CHUNK = 65_536  # vectors


class VectorFile:
    """The vectors of a file, of which the i-th is the passage ``ids[i]``'s."""

    def __init__(self, index: Any) -> None:
        faiss = _faiss()
        self.ids: Ids = np.asarray(faiss.vector_to_array(index.id_map), np.int64)
        self._index = index  # owns what the two below point into
        self._inner = faiss.downcast_index(index.index)
        self._refined = isinstance(self._inner, faiss.IndexRefine)
        self._exact = (
            faiss.downcast_index(self._inner.refine_index) if self._refined else self._inner
        )

    @classmethod
    def read(cls, path: Path) -> "VectorFile":
        """Open a file; raises what faiss does where it is torn."""
        faiss = _faiss()
        return cls(faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC))

    def nearest(self, question: Floats, top_k: int) -> tuple[Ids, Floats]:
        """Return (ids, scores) of the nearest, best first."""
        faiss = _faiss()
        options = None
        if self._refined:
            each = max(REFINE, LEAST_REFINED / top_k)
            options = faiss.IndexRefineSearchParameters(k_factor=each)
        return self._found(*self._inner.search(question[None], top_k, params=options))

    def nearest_of(self, question: Floats, top_k: int, wanted: Ids) -> tuple[Ids, Floats]:
        """Return (ids, scores) of the nearest among those wanted, by exact search."""
        faiss = _faiss()
        chosen = np.zeros(len(self.ids), np.bool_)
        chosen[self._places(wanted[among(wanted, self.ids)])] = True
        selector = faiss.IDSelectorBitmap(np.packbits(chosen, bitorder="little"))
        # a selector is not handed down by IndexRefine, so its exact half is searched itself
        options = faiss.SearchParameters(sel=selector)
        return self._found(*self._exact.search(question[None], top_k, params=options))

    def rows(self, ids: Ids) -> Floats:
        """Return the (n, dim) vectors of these passages."""
        return np.asarray(self._exact.reconstruct_batch(self._places(ids)), np.float32)

    def _places(self, ids: Ids) -> Ids:
        return np.searchsorted(self.ids, ids)

    def _found(self, scores: Floats, places: Ids) -> tuple[Ids, Floats]:
        there = places[0] >= 0
        return self.ids[places[0][there]], scores[0][there]


def write_file(path: Path, store: Store, dim: int) -> None:
    """Write a file of all passages' vectors."""
    built = _build(store, dim)
    replace_with(path, lambda beside: _write(built, beside))


def is_due(held: int, changed: int) -> bool:
    """Whether a file of so many vectors should be written anew, where so many are new or gone."""
    if held <= EXACT_UP_TO:  # small: keep the file true at every index run
        return changed > 0
    return changed > TAIL_SHARE * held


def among(ids: Ids, ascending: Ids) -> NDArray[np.bool_]:
    """Tell of each id whether it is one of the ascending ones."""
    if not len(ascending):
        return np.zeros(len(ids), np.bool_)
    places = np.minimum(np.searchsorted(ascending, ids), len(ascending) - 1)
    return np.asarray(ascending[places] == ids, np.bool_)


def _build(store: Store, dim: int) -> Any:
    """Return an index of all passages: exact for small coverages, compressed for large ones.

    The truth is float16, so 16 bits a component are exact. Where there are many, a product
    quantiser of 4 bits for 4 components (Jégou et al. 2011; André et al. 2017) finds candidates.
    """
    faiss = _faiss()
    compressed = store.counts().passages > EXACT_UP_TO and dim % 4 == 0
    kind = f"PQ{dim // 4}x4fs,Refine(SQfp16)" if compressed else "SQfp16"
    base = faiss.index_factory(dim, f"IDMap,{kind}", faiss.METRIC_INNER_PRODUCT)
    if compressed:
        refine = faiss.downcast_index(base.index)
        quantiser = faiss.downcast_index(refine.base_index).pq
        quantiser.cp.min_points_per_centroid = 1  # else faiss prints a warning where there are few
        base.train(sample_vectors(store, TRAINING, dim))
    for ids, rows in vectors_since(store, 0, dim, CHUNK):
        base.add_with_ids(rows, ids)
    return base


def _write(base: Any, path: Path) -> None:
    """Write an index; faiss.write_index itself would not notice a disk that fills at the end."""
    faiss = _faiss()
    with path.open("wb") as file:
        faiss.write_index(base, faiss.PyCallbackIOWriter(file.write, 2**20))


def _faiss() -> Any:
    import faiss

    faiss.omp_set_num_threads(1)
    return faiss
