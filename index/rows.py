"""The rows of coverage.db, to be written inside a transaction of index/writer.py."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from config.errors import PullquoteError
from index import copies
from index.packing import PackedEmbedding, tokens_of
from index.passages import PassageText
from index.seals import retire_seal, text_seal, vector_seal
from index.storable import fingerprint
from index.types import Article


def insert_article(db: sqlite3.Connection, article: Article) -> None:
    """Insert an article where it is new; raise PullquoteError where another has its id."""
    db.execute("INSERT OR IGNORE INTO articles VALUES (?, ?)", (article.id, article.source))
    [(source,)] = db.execute("SELECT source FROM articles WHERE id = ?", (article.id,))
    if source != article.source:  # 48 bits: it happens once in 560 coverages of a million articles
        raise PullquoteError(
            f"{article.source} happens to get the same id as {source}. Rename one of the files."
        )


def insert_version(db: sqlite3.Connection, article: Article, number: int) -> int:
    """Insert an article's text and metadata as its current version; return the row's id."""
    version = db.execute(
        """INSERT INTO versions (article_id, number, current, fingerprint, title, outlet,
               byline, published, updated, url, language, sha256, text)
           VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            article.id, number, fingerprint(article), article.title, article.outlet,
            article.byline, article.published, article.updated, article.url, article.language,
            text_seal(article.text), article.text,
        ),
    ).lastrowid  # fmt: skip
    assert version is not None
    db.executemany(
        "INSERT INTO notices VALUES (?, ?, ?, ?, ?, ?)",
        [
            (version, place, one.kind.value, one.span.start, one.span.end, one.date)
            for place, one in enumerate(article.notices)
        ],
    )
    return version


def retire_version(db: sqlite3.Connection, article_id: str, change: int) -> tuple[int, list[int]]:
    """Make the current version a past one; return its number (0: none) and its vectors."""
    row = db.execute(
        "SELECT id, number FROM versions WHERE article_id = ? AND current", (article_id,)
    ).fetchone()
    if row is None:
        return 0, []
    version, number = row
    vectors = remove_passages(db, version, change)
    copies.forget(db, version)
    retire_seal(db, version)
    db.execute("UPDATE versions SET current = 0 WHERE id = ?", (version,))
    return int(number), vectors


def insert_passages(
    db: sqlite3.Connection,
    version: int,
    passages: Sequence[PassageText],
    model: str,
    change: int,
    embeddings: Mapping[bytes, PackedEmbedding],
) -> None:
    """Insert the passages and sentences of a version, and those vectors that are new."""
    for one in passages:
        vector_id = find_vector(db, one.hash, model)
        if vector_id is None:
            vector_id = insert_vector(db, one.hash, model, embeddings[one.hash])
        span = one.passage.span
        db.execute(
            "INSERT INTO passages (version_id, start, end, vector_id, added)"
            " VALUES (?, ?, ?, ?, ?)",
            (version, span.start, span.end, vector_id, change),
        )
        [(spans,)] = db.execute("SELECT spans FROM tokens WHERE vector_id = ?", (vector_id,))
        db.executemany(
            "INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)",
            [
                (version, one.start, one.end, vector_id, *tokens_of(one, span.start, spans))
                for one in one.passage.owned
            ],
        )


def remove_passages(db: sqlite3.Connection, version: int, change: int) -> list[int]:
    """Remove the passages and sentences of a version; return the vectors they had."""
    removed = db.execute(
        "DELETE FROM passages WHERE version_id = ? RETURNING id, added, vector_id", (version,)
    ).fetchall()
    db.executemany(
        "INSERT INTO removed_passages VALUES (?, ?, ?)",
        [(passage, added, change) for passage, added, _ in removed],
    )
    db.execute("DELETE FROM sentences WHERE version_id = ?", (version,))
    return [vector_id for _, _, vector_id in removed]


def find_vector(db: sqlite3.Connection, text_hash: bytes, model: str) -> int | None:
    """Return the row of a text's vector by a model, or None."""
    row = db.execute(
        "SELECT id FROM vectors WHERE text_hash = ? AND model = ?", (text_hash, model)
    ).fetchone()
    return None if row is None else int(row[0])


def insert_vector(
    db: sqlite3.Connection, text_hash: bytes, model: str, embedding: PackedEmbedding
) -> int:
    """Insert a vector and its tokens; return the row's id."""
    vector_id = db.execute(
        "INSERT INTO vectors (text_hash, model, vector) VALUES (?, ?, ?)",
        (text_hash, model, embedding.vector),
    ).lastrowid
    assert vector_id is not None
    stored = (embedding.vector, embedding.codes, embedding.spans)
    db.execute("INSERT INTO tokens VALUES (?, ?, ?)", (vector_id, *stored[1:]))
    seal = vector_seal(model, text_hash, *stored)
    db.execute("INSERT INTO vector_seals VALUES (?, ?)", (vector_id, seal))
    return vector_id


def forget_vectors(db: sqlite3.Connection, vector_ids: Iterable[int]) -> None:
    """Delete those of the vectors that no passage has any more."""
    db.executemany(
        """DELETE FROM vectors WHERE id = ?
           AND NOT EXISTS (SELECT 1 FROM passages WHERE vector_id = vectors.id)""",
        [(one,) for one in vector_ids],
    )
