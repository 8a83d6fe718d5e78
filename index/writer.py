"""coverage.db for writing: one transaction an article is the only commit point.

A `Writer` is made under the writer's lock (index/lock.py).
"""

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.codes import pack
from index.embedder import Embedding
from index.errors import PullquoteError
from index.model import ModelCard
from index.passages import Passage
from index.schema import connect
from index.types import Article

SPLIT_VERSION = 1  # raised when articles are split otherwise, so that they are split again


@dataclass(frozen=True, slots=True)
class PassageText:
    """A passage as the model reads it: the title, a line end, the passage's text."""

    passage: Passage
    title: str | None
    body: str

    @property
    def text(self) -> str:
        """What is embedded."""
        return f"{self.title}\n{self.body}" if self.title else self.body

    @property
    def hash(self) -> bytes:
        """16 bytes that stand for what is embedded."""
        return hashlib.sha256(f"{self.title or ''}\0{self.body}".encode()).digest()[:16]


def passage_texts(article: Article, passages: Sequence[Passage]) -> list[PassageText]:
    """Return each passage as the model reads it."""
    return [
        PassageText(one, article.title, article.text[one.span.start : one.span.end])
        for one in passages
    ]


def fingerprint(article: Article) -> str:
    """Return a checksum of everything stored of an article, and of how it is split."""
    parts = [
        SPLIT_VERSION, article.text, article.title, article.outlet, article.byline,
        article.published, article.updated, article.url, article.language,
        [(block.start, block.end) for block in article.prose],
        [(one.kind, one.span.start, one.span.end, one.date) for one in article.notices],
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


class Writer:
    """A coverage, open for writing."""

    def __init__(self, db: sqlite3.Connection, card: ModelCard | None) -> None:
        self._db = db
        self._given_card = card

    @classmethod
    def open(cls, data_dir: Path, card: ModelCard | None = None) -> "Writer":
        """Open, or begin, the coverage in a folder; its vectors are the given model's.

        Without a card it can remove articles, not put them. Raises PullquoteError where another model embedded what is there.
        """
        db = connect(data_dir, write=True)
        found = db.execute("SELECT value FROM state WHERE key = 'model'").fetchone()
        if found and card and json.loads(found[0])[1] != card.key:
            raise PullquoteError(
                f"This coverage was embedded with {json.loads(found[0])[0]}, the settings say "
                f"{card.name}. Embed it anew: pullquote index --reembed (or set PULLQUOTE_MODEL)."
            )
        return cls(db, card)

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

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
        embeddings: dict[bytes, Embedding],
    ) -> int:
        """Commit an article as its current version, in one transaction; return its number.

        ``embeddings`` holds, by hash, those of its passages that the coverage does not hold yet.
        """
        with self._db:
            change = self._next_change()
            self._db.execute(
                "INSERT OR IGNORE INTO state VALUES ('model', ?)",
                (json.dumps([self._card.name, self._card.key, self._card.dim]),),
            )
            self._db.execute(
                "INSERT OR IGNORE INTO articles VALUES (?, ?)", (article.id, article.source)
            )
            number, retired = self._retire(article.id, change)
            version = self._insert_version(article, number + 1)
            for one in passages:
                vector_id = self._vector(one, embeddings.get(one.hash))
                self._insert_passage(version, one.passage, vector_id, change)
            self._count_passages(len(passages))
            self._forget_vectors(retired)
            return number + 1

    def remove(self, article_id: str) -> None:
        """Remove an article and all its versions; their texts are gone, too."""
        with self._db:
            change = self._next_change()
            _, retired = self._retire(article_id, change)
            self._db.execute("DELETE FROM articles WHERE id = ?", (article_id,))
            self._forget_vectors(retired)

    def sources(self) -> dict[str, str]:
        """Return article ids by source."""
        return dict(self._db.execute("SELECT source, id FROM articles ORDER BY source"))

    @property
    def _card(self) -> ModelCard:
        assert self._given_card is not None, "a writer without a model cannot put articles"
        return self._given_card

    def _next_change(self) -> int:
        self._db.execute("UPDATE state SET value = value + 1 WHERE key = 'change'")
        row = self._db.execute("SELECT value FROM state WHERE key = 'change'").fetchone()
        return int(row[0])

    def _retire(self, article_id: str, change: int) -> tuple[int, list[int]]:
        """Make the current version a past one; return its number (0: none) and its vectors."""
        row = self._db.execute(
            "SELECT id, number FROM versions WHERE article_id = ? AND current", (article_id,)
        ).fetchone()
        if row is None:
            return 0, []
        standing = self._db.execute(
            "SELECT vector_id FROM passages WHERE version_id = ? AND removed IS NULL", (row[0],)
        ).fetchall()
        self._db.execute(
            "UPDATE passages SET removed = ? WHERE version_id = ? AND removed IS NULL",
            (change, row[0]),
        )
        self._db.execute("DELETE FROM sentences WHERE version_id = ?", (row[0],))
        self._db.execute("UPDATE versions SET current = 0 WHERE id = ?", (row[0],))
        self._count_passages(-len(standing))
        return int(row[1]), [vector_id for (vector_id,) in standing]

    def _insert_version(self, article: Article, number: int) -> int:
        version = self._db.execute(
            """INSERT INTO versions (article_id, number, current, fingerprint, text, sha256, title,
                   outlet, byline, published, updated, url, language)
               VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                article.id, number, fingerprint(article), article.text,
                hashlib.sha256(article.text.encode()).hexdigest(), article.title, article.outlet,
                article.byline, article.published, article.updated, article.url, article.language,
            ),
        ).lastrowid  # fmt: skip
        assert version is not None
        self._db.executemany(
            "INSERT INTO notices VALUES (?, ?, ?, ?, ?)",
            [
                (version, one.kind.value, one.span.start, one.span.end, one.date)
                for one in article.notices
            ],
        )
        return version

    def _vector_id(self, passage: PassageText) -> int | None:
        row = self._db.execute(
            "SELECT id FROM vectors WHERE text_hash = ? AND model = ?",
            (passage.hash, self._card.key),
        ).fetchone()
        return None if row is None else int(row[0])

    def _vector(self, passage: PassageText, embedding: Embedding | None) -> int:
        """Return the row of the passage's vector, storing it first where it is new."""
        known = self._vector_id(passage)
        if known is not None:
            return known
        assert embedding is not None, "a passage came without its embedding"
        vector_id = self._db.execute(
            "INSERT INTO vectors (text_hash, model, vector) VALUES (?, ?, ?)",
            (passage.hash, self._card.key, embedding.vector.astype(np.float16).tobytes()),
        ).lastrowid
        assert vector_id is not None
        title_chars = len(passage.text) - len(passage.body)
        body = [k for k, span in enumerate(embedding.spans) if span.start >= title_chars]
        places = [(embedding.spans[k].start - title_chars, embedding.spans[k].end - title_chars)
                  for k in body]  # fmt: skip
        self._db.execute(
            "INSERT INTO tokens VALUES (?, ?, ?)",
            (vector_id, pack(embedding.tokens[body]), np.array(places, np.uint16).tobytes()),
        )
        return vector_id

    def _insert_passage(self, version: int, passage: Passage, vector_id: int, change: int) -> None:
        span = passage.span
        self._db.execute(
            "INSERT INTO passages (version_id, start, end, vector_id, added) VALUES (?, ?, ?, ?, ?)",
            (version, span.start, span.end, vector_id, change),
        )
        stored = self._db.execute(
            "SELECT spans FROM tokens WHERE vector_id = ?", (vector_id,)
        ).fetchone()[0]
        places = np.frombuffer(stored, np.uint16).reshape(-1, 2).astype(np.int64) + span.start
        self._db.executemany(
            "INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)",
            [
                (version, one.start, one.end, vector_id,
                 int(np.searchsorted(places[:, 0], one.start)),
                 int(np.searchsorted(places[:, 1], one.end, side="right")))
                for one in passage.owned
            ],
        )  # fmt: skip

    def _forget_vectors(self, vector_ids: Sequence[int]) -> None:
        """Delete those of the vectors that no standing passage has any more."""
        self._db.executemany(
            """DELETE FROM vectors WHERE id = ? AND NOT EXISTS
               (SELECT 1 FROM passages WHERE vector_id = vectors.id AND removed IS NULL)""",
            [(one,) for one in vector_ids],
        )

    def _count_passages(self, more: int) -> None:
        self._db.execute("UPDATE state SET value = value + ? WHERE key = 'passages'", (more,))
