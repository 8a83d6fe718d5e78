"""coverage.db for writing: one transaction an article is the only commit point.

A `Writer` is made under the writer's lock (index/lock.py).
"""

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.codes import pack
from index.embedder import Embedding
from index.errors import PullquoteError
from index.model import ModelCard
from index.passages import Passage, PassageText
from index.schema import DATABASE, connect, explained, leave_readable
from index.types import Article, Span

SPLIT_VERSION = 1  # raised when articles are split otherwise, so that they are split again


@dataclass(frozen=True, slots=True)
class PackedEmbedding:
    """An embedded passage as it is stored; see the tables ``vectors`` and ``tokens``."""

    vector: bytes
    codes: bytes
    spans: bytes


def pack_embedding(passage: PassageText, embedding: Embedding) -> PackedEmbedding:
    """Make an embedding small; of the tokens, those of the title are left out."""
    title_chars = len(passage.text) - len(passage.body)
    body = [k for k, span in enumerate(embedding.spans) if span.start >= title_chars]
    spans = [
        (embedding.spans[k].start - title_chars, embedding.spans[k].end - title_chars)
        for k in body
    ]
    return PackedEmbedding(
        embedding.vector.astype(np.float16).tobytes(),
        pack(embedding.tokens[body]),
        np.array(spans, np.uint16).tobytes(),
    )


def fingerprint(article: Article) -> str:
    """Return a checksum of everything stored of an article, and of how it is split."""
    parts = [
        SPLIT_VERSION, article.text, article.title, article.outlet, article.byline,
        article.published, article.updated, article.url, article.language,
        [(block.start, block.end) for block in article.prose],
        [(one.kind, one.span.start, one.span.end, one.date) for one in article.notices],
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def require_storable(article: Article) -> None:
    """Raise PullquoteError where SQLite could not give back what is in an article.

    It ends a text at a NUL, and cannot hold half of a surrogate pair.
    """
    for one in (
        article.source, article.text, article.title, article.outlet, article.byline,
        article.published, article.updated, article.url, article.language,
    ):  # fmt: skip
        if one and ("\0" in one or any("\ud800" <= character <= "\udfff" for character in one)):
            source = article.source.encode("utf-8", "replace").decode()
            raise PullquoteError(
                f"{source} holds characters that cannot be stored (NUL or half a surrogate pair), "
                "as a binary file does. Save it as UTF-8 text."
            )


class Writer:
    """A coverage, open for writing."""

    def __init__(self, db: sqlite3.Connection, data_dir: Path, card: ModelCard | None) -> None:
        self._db = db
        self._data_dir = data_dir
        self._given_card = card

    @classmethod
    def open(cls, data_dir: Path, card: ModelCard | None = None) -> "Writer":
        """Open, or begin, the coverage in a folder; its vectors are the given model's.

        Without a card it can remove articles, not put them. Raises PullquoteError where another
        model embedded what is there.
        """
        writer = cls(connect(data_dir, write=True), data_dir, card)
        found = writer._db.execute("SELECT name, key FROM model").fetchone()
        if found and card and found[1] != card.key:
            writer.close()
            raise PullquoteError(
                f"This coverage was embedded with {found[0]}, the settings say {card.name}. "
                f"Embed it anew: pullquote index --reembed (or set PULLQUOTE_MODEL={found[0]})."
            )
        return writer

    def close(self) -> None:
        """Close the connection."""
        self._db.close()
        leave_readable(self._data_dir)

    def unchanged(self, article: Article) -> bool:
        """Whether the coverage holds this article as it is."""
        row = self._db.execute(
            "SELECT fingerprint FROM versions WHERE article_id = ? AND current", (article.id,)
        ).fetchone()
        return row is not None and row[0] == fingerprint(article)

    def holds_vector(self, passage: PassageText) -> bool:
        """Whether this text was embedded before, with this model."""
        return self._vector_id(passage) is not None

    def put(
        self,
        article: Article,
        passages: Sequence[PassageText],
        embeddings: Mapping[bytes, PackedEmbedding],
    ) -> int:
        """Commit an article as its current version, in one transaction; return its number.

        ``embeddings`` holds, by hash, those of its passages that the coverage does not hold yet.
        """
        require_storable(article)
        with self._transaction() as change:
            self._db.execute(
                "INSERT OR IGNORE INTO model VALUES (1, ?, ?, ?)",
                (self._card.name, self._card.key, self._card.dim),
            )
            self._insert_article(article)
            number, retired = self._retire(article.id, change)
            version = self._insert_version(article, number + 1)
            self._insert_passages(version, passages, embeddings, change)
            self._forget_vectors(retired)
        return number + 1

    def remove(self, article_id: str) -> None:
        """Remove an article and all its versions; their texts are gone, too."""
        with self._transaction() as change:
            _, retired = self._retire(article_id, change)
            self._db.execute("DELETE FROM articles WHERE id = ?", (article_id,))
            self._forget_vectors(retired)

    @property
    def _card(self) -> ModelCard:
        assert self._given_card is not None, "a writer without a model cannot put articles"
        return self._given_card

    @contextmanager
    def _transaction(self) -> Iterator[int]:
        """Commit what is done within as one change, whole or not at all; gives its number."""
        with explained(self._data_dir / DATABASE), self._db:
            yield self._db.execute(
                "INSERT INTO changes (stamp) VALUES (?)", (secrets.token_hex(8),)
            ).lastrowid or 0

    def _insert_article(self, article: Article) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO articles VALUES (?, ?)", (article.id, article.source)
        )
        [(source,)] = self._db.execute("SELECT source FROM articles WHERE id = ?", (article.id,))
        if source != article.source:  # 48 bits: one in five hundred at a million articles
            raise PullquoteError(
                f"{article.source} happens to get the id of {source}. Rename one of them."
            )

    def _retire(self, article_id: str, change: int) -> tuple[int, list[int]]:
        """Make the current version a past one; return its number (0: none) and its vectors."""
        row = self._db.execute(
            "SELECT id, number FROM versions WHERE article_id = ? AND current", (article_id,)
        ).fetchone()
        if row is None:
            return 0, []
        version, number = row
        vectors = self._remove_passages(version, change)
        self._db.execute("UPDATE versions SET current = 0 WHERE id = ?", (version,))
        return number, vectors

    def _remove_passages(self, version: int, change: int) -> list[int]:
        """Remove the passages and sentences of a version; return the vectors they had."""
        removed = self._db.execute(
            "DELETE FROM passages WHERE version_id = ? RETURNING id, added, vector_id", (version,)
        ).fetchall()
        self._db.executemany(
            "INSERT INTO removed_passages VALUES (?, ?, ?)",
            [(passage, added, change) for passage, added, _ in removed],
        )
        self._db.execute("DELETE FROM sentences WHERE version_id = ?", (version,))
        return [vector_id for _, _, vector_id in removed]

    def _insert_version(self, article: Article, number: int) -> int:
        version = self._db.execute(
            """INSERT INTO versions (article_id, number, current, fingerprint, title, outlet,
                   byline, published, updated, url, language, sha256, text)
               VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                article.id, number, fingerprint(article), article.title, article.outlet,
                article.byline, article.published, article.updated, article.url, article.language,
                hashlib.sha256(article.text.encode()).hexdigest(), article.text,
            ),
        ).lastrowid  # fmt: skip
        assert version is not None
        self._db.executemany(
            "INSERT INTO notices VALUES (?, ?, ?, ?, ?, ?)",
            [
                (version, place, one.kind.value, one.span.start, one.span.end, one.date)
                for place, one in enumerate(article.notices)
            ],
        )
        return version

    def _insert_passages(
        self,
        version: int,
        passages: Sequence[PassageText],
        embeddings: Mapping[bytes, PackedEmbedding],
        change: int,
    ) -> None:
        for one in passages:
            vector_id = self._vector_id(one)
            if vector_id is None:
                vector_id = self._insert_vector(one.hash, embeddings[one.hash])
            self._db.execute(
                "INSERT INTO passages (version_id, start, end, vector_id, added) "
                "VALUES (?, ?, ?, ?, ?)",
                (version, one.passage.span.start, one.passage.span.end, vector_id, change),
            )
            self._insert_sentences(version, one.passage, vector_id)

    def _insert_sentences(self, version: int, passage: Passage, vector_id: int) -> None:
        [(spans,)] = self._db.execute("SELECT spans FROM tokens WHERE vector_id = ?", (vector_id,))
        tokens = np.frombuffer(spans, np.uint16).reshape(-1, 2).astype(np.int64)
        tokens += passage.span.start
        self._db.executemany(
            "INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)",
            [(version, one.start, one.end, vector_id, *_covering(tokens, one))
             for one in passage.owned],
        )  # fmt: skip

    def _vector_id(self, passage: PassageText) -> int | None:
        row = self._db.execute(
            "SELECT id FROM vectors WHERE text_hash = ? AND model = ?",
            (passage.hash, self._card.key),
        ).fetchone()
        return None if row is None else int(row[0])

    def _insert_vector(self, text_hash: bytes, embedding: PackedEmbedding) -> int:
        vector_id = self._db.execute(
            "INSERT INTO vectors (text_hash, model, vector) VALUES (?, ?, ?)",
            (text_hash, self._card.key, embedding.vector),
        ).lastrowid
        assert vector_id is not None
        self._db.execute(
            "INSERT INTO tokens VALUES (?, ?, ?)", (vector_id, embedding.codes, embedding.spans)
        )
        return vector_id

    def _forget_vectors(self, vector_ids: Iterable[int]) -> None:
        """Delete those of the vectors that no passage has any more."""
        self._db.executemany(
            """DELETE FROM vectors WHERE id = ?
               AND NOT EXISTS (SELECT 1 FROM passages WHERE vector_id = vectors.id)""",
            [(one,) for one in vector_ids],
        )


def _covering(tokens: np.ndarray[tuple[int, int], np.dtype[np.int64]], sentence: Span) -> Span:
    ...
