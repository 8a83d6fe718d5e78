"""coverage.db for writing: one transaction an article is the only commit point.

A `Writer` is made under the writer's lock (index/lock.py).
"""

import secrets
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from config.errors import PullquoteError
from index import copies
from index.card import ModelCard
from index.packing import PackedEmbedding
from index.passages import Passage, PassageText
from index.rows import (
    find_vector,
    forget_vectors,
    insert_article,
    insert_passages,
    insert_version,
    retire_version,
)
from index.schema import connect, explained, leave_readable
from index.seals import seal_version, text_seal
from index.storable import fingerprint, require_storable
from index.stored import StoredModel
from index.types import Article


def passage_texts(article: Article, passages: Sequence[Passage]) -> list[PassageText]:
    """Return each passage as the model reads it."""
    return [PassageText.of(article.text, article.title, one) for one in passages]


class Writer:
    """A coverage, open for writing."""

    def __init__(self, db: sqlite3.Connection, card: ModelCard | None) -> None:
        self.db = db
        self._path = Path(db.execute("PRAGMA database_list").fetchone()[2])
        self._given_card = card

    @classmethod
    def open(cls, data_dir: Path, card: ModelCard | None = None) -> "Writer":
        """Open, or begin, the coverage in a folder; its vectors are the given model's.

        Without a card it can remove articles, not put them. Raises PullquoteError where another
        model embedded what is there.
        """
        writer = cls(connect(data_dir, write=True), card)
        model = writer.model
        if card and model and model.key != card.key:
            writer.close()
            raise PullquoteError(
                f"This coverage was embedded with {model.name}, the settings say {card.name}. "
                f"Embed it anew: pullquote index --reembed (or set PULLQUOTE_MODEL={model.name})."
            )
        return writer

    def close(self) -> None:
        """Close the connection."""
        self.db.close()
        leave_readable(self._path.parent)

    @property
    def model(self) -> StoredModel | None:
        """The model that embedded what is there; None while it is empty."""
        found = self.db.execute("SELECT name, key, dim FROM model").fetchone()
        return StoredModel(*found) if found else None

    def unchanged(self, article: Article) -> bool:
        """Whether the coverage holds this article as it is.

        That is of the text alone where it is not known what a sidecar says of it: what the coverage
        holds was said by a sidecar that could be read.
        """
        row = self.db.execute(
            "SELECT fingerprint, sha256 FROM versions WHERE article_id = ? AND current",
            (article.id,),
        ).fetchone()
        if row is not None and article.uncorrected:
            return bool(row[1] == text_seal(article.text))
        return row is not None and row[0] == fingerprint(article)

    def holds_vector(self, passage: PassageText) -> bool:
        """Whether this text was embedded before, with this model."""
        return find_vector(self.db, passage.hash, self._card.key) is not None

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
        card = self._card
        with self.transaction() as change:
            self.db.execute(
                "INSERT OR IGNORE INTO model VALUES (1, ?, ?, ?)", (card.name, card.key, card.dim)
            )
            insert_article(self.db, article)
            number, retired = retire_version(self.db, article.id, change)
            version = insert_version(self.db, article, number + 1)
            insert_passages(self.db, version, passages, card.key, change, embeddings)
            seal_version(self.db, version)
            copies.remember(self.db, version)
            forget_vectors(self.db, retired)
        return number + 1

    def remove(self, article_id: str) -> None:
        """Remove an article and all its versions; their texts are gone, too."""
        with self.transaction() as change:
            _, retired = retire_version(self.db, article_id, change)
            self.db.execute("DELETE FROM articles WHERE id = ?", (article_id,))
            forget_vectors(self.db, retired)

    @contextmanager
    def transaction(self) -> Iterator[int]:
        """Commit what is done within as one change, whole or not at all; gives its number."""
        with explained(self._path), self.db:
            change = self.db.execute(
                "INSERT INTO changes (stamp) VALUES (?)", (secrets.token_hex(8),)
            ).lastrowid
            assert change is not None
            yield change

    @property
    def _card(self) -> ModelCard:
        assert self._given_card is not None, "a writer without a model cannot put articles"
        return self._given_card
