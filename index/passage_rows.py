"""Passages and sentences, with their vectors, as the rows that they are read from."""

import json
from collections.abc import Iterable, Sequence

import numpy as np

from index.article_rows import TEXT
from index.codes import width
from index.runtimes import Floats
from index.store import Row, Store
from index.stored import PassageVector, StoredPassage, StoredSentence
from index.types import Span


def passages_by_id(store: Store, ids: Iterable[int]) -> list[StoredPassage]:
    """Return those of the passages that still stand, by id."""
    rows = list(
        store.rows(
            """SELECT p.id, p.version_id, p.start, p.end, e.vector
               FROM passages p JOIN vectors e ON e.id = p.vector_id
               WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY p.id""",
            (json.dumps([int(i) for i in ids]),),
        )
    )
    versions = _versions(store, {row[1] for row in rows})
    return [
        StoredPassage(
            passage, version, article, outlet, title, Span(start, end),
            text[start:end], _vector(vector),
        )
        for passage, version, start, end, vector in rows if version in versions
        for article, outlet, title, text in [versions[version]]
    ]  # fmt: skip


def vectors_by_id(store: Store, ids: Iterable[int]) -> list[PassageVector]:
    """Return the vectors of those of the passages that still stand, by id."""
    rows = store.rows(
        """SELECT p.id, v.article_id, p.start, e.vector
           FROM passages p JOIN versions v ON v.id = p.version_id AND v.current
                JOIN vectors e ON e.id = p.vector_id
           WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY p.id""",
        (json.dumps([int(i) for i in ids]),),
    )
    return [
        PassageVector(passage, article, start, _vector(vector))
        for passage, article, start, vector in rows
    ]


def passages_of(store: Store, articles: Sequence[str]) -> list[int]:
    """Return the ids of all passages of these articles, in ascending order."""
    [(ids,)] = store.rows(
        """SELECT json_group_array(p.id) FROM json_each(?) wanted
                JOIN versions v ON v.article_id = wanted.value AND v.current
                JOIN passages p ON p.version_id = v.id""",
        (json.dumps(list(articles)),),
    )
    return sorted(json.loads(ids))


def sentences_within(
    store: Store, version: int, span: Span, dim: int, *, and_before: bool = False
) -> list[StoredSentence]:
    """Return the sentences of a version that lie in the span, in order, with their tokens.

    ``dim`` is that of the model's token vectors. With ``and_before`` the last sentence that
    starts before the span comes first, where there is one.
    """
    before = "SELECT max(start) FROM sentences WHERE version_id = :version AND start < :start"
    since = f"coalesce(({before}), :start)" if and_before else ":start"
    rows = store.rows(
        f"""SELECT s.start, s.end, s.first_token, s.last_token, t.codes
            FROM sentences s LEFT JOIN tokens t ON t.vector_id = s.vector_id
            WHERE s.version_id = :version AND s.start >= {since} AND s.end <= :end
            ORDER BY s.start""",
        {"version": version, "start": span.start, "end": span.end},
    )
    row = width(dim)
    return [
        StoredSentence(version, Span(start, end), (codes or b"")[first * row : last * row], dim)
        for start, end, first, last, codes in rows
    ]


def _versions(store: Store, ids: set[int]) -> dict[int, Row]:
    """Return (article id, outlet, title, text) of those of the versions that are current."""
    rows = store.rows(
        f"""SELECT v.id, v.article_id, CAST(v.outlet AS TEXT), CAST(v.title AS TEXT), {TEXT}
            FROM versions v JOIN articles a ON a.id = v.article_id  -- a flipped bit may deny it
            WHERE v.current AND v.id IN (SELECT value FROM json_each(?))""",
        (json.dumps(sorted(ids)),),
    )
    return {version: tuple(row) for version, *row in rows}


def _vector(stored: bytes) -> Floats:
    return np.frombuffer(stored, dtype=np.float16).astype(np.float32)
