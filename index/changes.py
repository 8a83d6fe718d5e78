"""What the store has beyond a change number: what derived indexes are brought up to date with.

And what tells one state of it from another, for whoever answered from an earlier one.
"""

import hashlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from index.runtimes import Floats
from index.store import Store

Ids = NDArray[np.int64]


def vectors_since(store: Store, change: int, dim: int, rows: int) -> Iterator[tuple[Ids, Floats]]:
    """Yield (ids, (n, dim) vectors) of passages added after a change, by id, ``rows`` at a time."""
    found = store.rows(
        """SELECT p.id, e.vector FROM passages p JOIN vectors e ON e.id = p.vector_id
           WHERE p.added > ? ORDER BY p.added, p.id""",
        (change,),
    )
    ids: list[int] = []
    vectors: list[bytes] = []
    for passage, vector in found:
        ids.append(passage)
        vectors.append(vector)
        if len(ids) == rows:
            yield np.array(ids, np.int64), _matrix(vectors, dim)
            ids, vectors = [], []
    if ids:
        yield np.array(ids, np.int64), _matrix(vectors, dim)


def sample_vectors(store: Store, count: int, dim: int) -> Floats:
    """Return up to ``count`` (n, dim) vectors, evenly spread over all passages."""
    rows = store.rows(
        """SELECT e.vector FROM (SELECT vector_id, row_number() OVER (ORDER BY id) AS place
                                 FROM passages) p JOIN vectors e ON e.id = p.vector_id
           WHERE p.place % ? = 0 LIMIT ?""",
        (max(1, store.counts().passages // count), count),
    )
    return _matrix([row[0] for row in rows], dim)


def texts_since(store: Store, change: int) -> Iterator[tuple[int, str, str]]:
    """Yield (passage id, article id, title and text) of passages added after a change, by id."""
    found = store.rows(
        """SELECT p.id, v.article_id, v.title, v.id, p.start, p.end
           FROM passages p JOIN versions v ON v.id = p.version_id
           WHERE p.added > ? ORDER BY p.added, p.id""",
        (change,),
    )
    read, text = None, ""
    for passage, article, title, version, start, end in found:
        if version != read:  # an article's passages follow each other, and its text can be long
            read, text = version, store.text(version)
        body = text[start:end]
        yield passage, article, f"{title}\n{body}" if title else body


def count_since(store: Store, change: int) -> tuple[int, int]:
    """Return how many passages were added after a change, and how many of it are gone."""
    [(added,)] = store.rows("SELECT count(*) FROM passages WHERE added > ?", (change,))
    return int(added), len(removed_since(store, change))


def removed_since(store: Store, change: int) -> Ids:
    """Return the ids, ascending, of passages that stood at a change and do not any more."""
    rows = store.rows(
        "SELECT id FROM removed_passages WHERE removed > ? AND added <= ?", (change, change)
    )
    return np.array(sorted(row[0] for row in rows), np.int64)


def articles_checksum(store: Store) -> str:
    """Return a SHA-256 of all articles as they stand: the same ones give the same, however they
    came to be there.
    """
    [(listed,)] = store.rows(
        """SELECT group_concat(article_id || ' ' || fingerprint, char(10)) FROM
               (SELECT article_id, fingerprint FROM versions WHERE current ORDER BY article_id)"""
    )
    return hashlib.sha256((listed or "").encode()).hexdigest()


def put_since(store: Store, change: int) -> list[tuple[str, int]]:
    """Return (source, number of the version) of articles that were put after a change, by source.

    One without passages is missing, and every article is there where all were embedded anew since.
    """
    rows = store.rows(
        """SELECT a.source, v.number FROM versions v JOIN articles a ON a.id = v.article_id
           WHERE v.id IN (SELECT version_id FROM passages WHERE added > ?) ORDER BY a.source""",
        (change,),
    )
    return [(source, number) for source, number in rows]


def _matrix(vectors: list[bytes], dim: int) -> Floats:
    joined = np.frombuffer(b"".join(vectors), np.float16)
    return joined.reshape(-1, dim).astype(np.float32)
