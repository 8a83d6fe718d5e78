"""bot.db: what the bot has answered, what people thought of it, and what Discord was told.

A receipt keeps a question and *where* its quotes stand, never their words: those are read from the
coverage again each time a button asks for them. One connection, in the worker's thread.
"""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.errors import PullquoteError
from index.store import Filter
from index.types import Span
from retrieval.answer import Answer
from retrieval.types import Quote

DATABASE = "bot.db"
SCHEMA_VERSION = 1
DAY_S = 86_400

_SCHEMA = """
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE receipts (
    id TEXT PRIMARY KEY, made REAL NOT NULL, coverage TEXT NOT NULL, person INTEGER NOT NULL,
    question TEXT NOT NULL, outlet TEXT, after TEXT, before TEXT, answered INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX receipts_made ON receipts (made);
CREATE TABLE quotes (
    receipt TEXT NOT NULL REFERENCES receipts (id) ON DELETE CASCADE, rank INTEGER NOT NULL,
    article TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    answering_start INTEGER NOT NULL, answering_end INTEGER NOT NULL,
    confidence REAL NOT NULL, sha256 TEXT NOT NULL,
    PRIMARY KEY (receipt, rank)
) WITHOUT ROWID;
CREATE TABLE verdicts (
    receipt TEXT NOT NULL REFERENCES receipts (id) ON DELETE CASCADE, person INTEGER NOT NULL,
    correct INTEGER NOT NULL, given REAL NOT NULL, PRIMARY KEY (receipt, person)
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class QuotePlace:
    """Where a quote stood when it was given; ``sha256`` is of its words."""

    article: str
    span: Span
    answering: Span
    confidence: float
    sha256: str

    @classmethod
    def of(cls, quote: Quote) -> "QuotePlace":
        """Return where a quote stands."""
        sha256 = words_hash(quote.text)
        return cls(quote.article.id, quote.span, quote.answering, quote.confidence, sha256)


@dataclass(frozen=True, slots=True)
class Receipt:
    """An answer that was given: who asked what of which coverage, and where the quotes stood."""

    id: str
    coverage: str
    person: int
    question: str
    filter: Filter
    answered: bool
    quotes: tuple[QuotePlace, ...]


def words_hash(text: str) -> str:
    """Return the SHA-256 of a quote's words in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


class Journal:
    """bot.db, open for reading and writing."""

    def __init__(self, db: sqlite3.Connection, keep_days: int) -> None:
        self._db = db
        self._keep_s = keep_days * DAY_S

    @classmethod
    def open(cls, folder: Path, keep_days: int) -> "Journal":
        """Open bot.db in a folder, making both where needed; raises PullquoteError.

        Receipts older than ``keep_days``, and with them their verdicts, go when one is added.
        """
        path = folder / DATABASE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            db = sqlite3.connect(path, timeout=10)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")  # a power cut may cost the last receipts
            db.execute("PRAGMA foreign_keys = ON")
            version = int(db.execute("PRAGMA user_version").fetchone()[0])
            if version == 0:
                db.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT")
        except (OSError, sqlite3.Error) as error:
            raise PullquoteError(
                f"{path} cannot be opened: {error}. It holds what the buttons of sent answers "
                "need; move it away to begin anew."
            ) from error
        if version > SCHEMA_VERSION:
            raise PullquoteError(f"{path} was written by a newer pullquote. Upgrade pullquote.")
        return cls(db, keep_days)

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    def state(self, key: str) -> str | None:
        """Return what was last put under a key."""
        row = self._db.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def put_state(self, key: str, value: str) -> None:
        """Keep a value under a key."""
        with self._db:
            self._db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))

    def add(self, answer: Answer, coverage: str, person: int, now: float) -> str:
        """Keep an answer; return its receipt's id, 16 characters that cannot be guessed."""
        receipt = secrets.token_urlsafe(12)
        wanted = answer.filter
        places = [QuotePlace.of(quote) for quote in answer.quotes or answer.nearest]
        with self._db:
            self._db.execute("DELETE FROM receipts WHERE made < ?", (now - self._keep_s,))
            self._db.execute(
                "INSERT INTO receipts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(receipt, now, coverage, person, answer.question),
                    *(wanted.outlet, wanted.after, wanted.before, answer.answered),
                ),
            )
            self._db.executemany(
                "INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        *(receipt, rank, one.article, one.span.start, one.span.end),
                        *(one.answering.start, one.answering.end, one.confidence, one.sha256),
                    )
                    for rank, one in enumerate(places)
                ],
            )
        return receipt

    def receipt(self, receipt: str, coverage: str) -> Receipt | None:
        """Return a receipt of this coverage; None for another's, as for one that never was."""
        row = self._db.execute(
            "SELECT person, question, outlet, after, before, answered FROM receipts "
            "WHERE id = ? AND coverage = ?",
            (receipt, coverage),
        ).fetchone()
        if row is None:
            return None
        quotes = self._db.execute(
            "SELECT article, start, end, answering_start, answering_end, confidence, sha256 "
            "FROM quotes WHERE receipt = ? ORDER BY rank",
            (receipt,),
        )
        places = tuple(
            QuotePlace(one[0], Span(one[1], one[2]), Span(one[3], one[4]), one[5], one[6])
            for one in quotes
        )
        wanted = Filter(row[2], row[3], row[4])
        return Receipt(receipt, coverage, row[0], row[1], wanted, bool(row[5]), places)

    def judge(self, receipt: str, person: int, correct: bool, now: float) -> None:
        """Keep a person's verdict on an answer; the last one counts."""
        with self._db:
            self._db.execute(
                "INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?)",
                (receipt, person, correct, now),
            )

    def judged(self, coverage: str) -> Iterator[tuple[Receipt, int, int]]:
        """Yield a coverage's receipts that have verdicts, with how many said right and wrong."""
        rows = self._db.execute(
            """SELECT r.id, sum(v.correct), count(*) - sum(v.correct)
               FROM receipts r JOIN verdicts v ON v.receipt = r.id
               WHERE r.coverage = ? GROUP BY r.id ORDER BY r.made""",
            (coverage,),
        ).fetchall()
        for receipt, right, wrong in rows:
            found = self.receipt(receipt, coverage)
            if found:
                yield found, right, wrong
