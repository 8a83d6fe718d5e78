"""bot.db: what was answered in a chat, what people thought of it, and what else must outlive a run.

A receipt keeps a question and *where* its quotes stand, never their words: those are read from the
coverage again each time a button asks for them. One connection, for one thread.
"""

import secrets
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from index.errors import PullquoteError
from index.store import Filter
from index.types import Span
from retrieval.answer import Answer
from retrieval.journalled import Kind, Place, QuotePlace, Receipt

DATABASE = "bot.db"
SCHEMA_VERSION = 3
DAY_S = 86_400
MOST_EARLIER = 5  # questions that a follow-up may go back to

_SCHEMA = """
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE receipts (
    id TEXT PRIMARY KEY, made REAL NOT NULL, coverage TEXT NOT NULL, person INTEGER NOT NULL,
    question TEXT NOT NULL, outlet TEXT, after TEXT, before TEXT, answered INTEGER NOT NULL,
    kind TEXT NOT NULL DEFAULT 'answer', channel INTEGER, earlier TEXT, replay TEXT
) WITHOUT ROWID;
CREATE INDEX receipts_made ON receipts (made);
CREATE INDEX receipts_channel ON receipts (channel, made);
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
_SINCE_1 = """
ALTER TABLE receipts ADD COLUMN kind TEXT NOT NULL DEFAULT 'answer';
ALTER TABLE receipts ADD COLUMN channel INTEGER;
ALTER TABLE receipts ADD COLUMN earlier TEXT;
CREATE INDEX receipts_channel ON receipts (channel, made);
"""
_SINCE_2 = "ALTER TABLE receipts ADD COLUMN replay TEXT;"
_CHANGES = {0: _SCHEMA, 1: f"{_SINCE_1}{_SINCE_2}", 2: _SINCE_2}  # from a version to this one


class Journal:
    """bot.db, open for reading and writing; one that was put in its place is opened in its turn."""

    def __init__(self, folder: Path, keep_days: int) -> None:
        self._folder = folder
        self._keep_s = keep_days * DAY_S
        self._connection = _connect(folder)
        self._file = _identity(folder)

    @classmethod
    def open(cls, folder: Path, keep_days: int) -> "Journal":
        """Open bot.db in a folder, making both where needed; raises PullquoteError.

        Receipts older than ``keep_days``, and with them their verdicts, go when one is added.
        """
        return cls(folder, keep_days)

    @property
    def _db(self) -> sqlite3.Connection:
        if _identity(self._folder) != self._file:  # restored from a backup, or deleted
            self._connection.close()
            self._connection = _connect(self._folder)
            self._file = _identity(self._folder)
        return self._connection

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def state(self, key: str) -> str | None:
        """Return what was last put under a key."""
        row = self._db.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def put_state(self, key: str, value: str) -> None:
        """Keep a value under a key."""
        with self._db:
            self._db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))

    def states(self, prefix: str) -> dict[str, str]:
        """Return what was put under keys with a prefix, by the rest of the key."""
        rows = self._db.execute(
            "SELECT key, value FROM state WHERE substr(key, 1, ?) = ?", (len(prefix), prefix)
        )
        return {str(key)[len(prefix) :]: str(value) for key, value in rows}

    def add(self, answer: Answer, place: Place, now: float) -> str:
        """Keep an answer; return its receipt's id, 16 characters that cannot be guessed."""
        quotes = [QuotePlace.of(quote) for quote in answer.quotes or answer.nearest]
        with self._db:
            receipt = self._insert(
                Kind.ANSWER, answer.question, answer.filter, answer.answered, place, now
            )
            self._db.execute(
                "UPDATE receipts SET replay = ? WHERE id = ?", (answer.receipt, receipt)
            )
            self._db.executemany(
                "INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        *(receipt, rank, one.article, one.span.start, one.span.end),
                        *(one.answering.start, one.answering.end, one.confidence, one.sha256),
                    )
                    for rank, one in enumerate(quotes)
                ],
            )
        return receipt

    def keep(self, kind: Kind, text: str, wanted: Filter, place: Place, now: float) -> str:
        """Keep what was asked for, to be looked up anew when its buttons are pressed."""
        with self._db:
            return self._insert(kind, text, wanted, True, place, now)

    def receipt(self, receipt: str, coverage: str) -> Receipt | None:
        """Return a receipt of this coverage; None for another's, as for one that never was."""
        row = self._db.execute(
            "SELECT person, question, outlet, after, before, answered, kind, earlier, replay "
            "FROM receipts WHERE id = ? AND coverage = ?",
            (receipt, coverage),
        ).fetchone()
        if row is None:
            return None
        person, question, outlet, after, before, answered, kind, earlier, replay = row
        return Receipt(
            receipt,
            coverage,
            person,
            question,
            Filter(outlet, after, before),
            bool(answered),
            self._quotes(receipt),
            Kind(kind),
            earlier,
            replay,
        )

    def latest(self, channel: int, coverage: str, since: float) -> str | None:
        """Return the receipt of the last answer that a conversation was given since then."""
        row = self._db.execute(
            "SELECT id FROM receipts WHERE channel = ? AND coverage = ? AND kind = ? AND made >= ? "
            "ORDER BY made DESC LIMIT 1",
            (channel, coverage, Kind.ANSWER, since),
        ).fetchone()
        return None if row is None else str(row[0])

    def conversation(self, receipt: str | None, coverage: str) -> list[str]:
        """Return the questions that led to an answer, its own last."""
        questions: list[str] = []
        while receipt is not None and len(questions) < MOST_EARLIER:
            found = self.receipt(receipt, coverage)
            if found is None or found.kind is not Kind.ANSWER:
                break
            questions.insert(0, found.question)
            receipt = found.earlier
        return questions

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

    def _insert(
        self, kind: Kind, text: str, wanted: Filter, answered: bool, place: Place, now: float
    ) -> str:
        receipt = secrets.token_urlsafe(12)
        self._db.execute("DELETE FROM receipts WHERE made < ?", (now - self._keep_s,))
        self._db.execute(
            "INSERT INTO receipts (id, made, coverage, person, question, outlet, after, before, "
            "answered, kind, channel, earlier) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(receipt, now, place.coverage, place.person, text),
                *(wanted.outlet, wanted.after, wanted.before, answered),
                *(kind, place.channel, place.earlier),
            ),
        )
        return receipt

    def _quotes(self, receipt: str) -> tuple[QuotePlace, ...]:
        rows = self._db.execute(
            "SELECT article, start, end, answering_start, answering_end, confidence, sha256 "
            "FROM quotes WHERE receipt = ? ORDER BY rank",
            (receipt,),
        )
        return tuple(
            QuotePlace(one[0], Span(one[1], one[2]), Span(one[3], one[4]), one[5], one[6])
            for one in rows
        )


def _connect(folder: Path) -> sqlite3.Connection:
    path = folder / DATABASE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(path, timeout=10)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")  # a power cut may cost the last receipts
        db.execute("PRAGMA foreign_keys = ON")
        version = int(db.execute("PRAGMA user_version").fetchone()[0])
        if version < SCHEMA_VERSION:
            change = _CHANGES[version]
            db.executescript(f"BEGIN; {change} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT")
    except (OSError, sqlite3.Error) as error:
        raise PullquoteError(
            f"{path} cannot be opened: {error}. It holds what the buttons of sent answers "
            "need; move it away to begin anew."
        ) from error
    if version > SCHEMA_VERSION:
        raise PullquoteError(f"{path} was written by a newer pullquote. Upgrade pullquote.")
    return db


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = (folder / DATABASE).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
