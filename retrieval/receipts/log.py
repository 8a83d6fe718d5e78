"""The log that receipts are kept in: receipts.db, made when first needed, a record an answer.

The oldest records make room for new ones. It is a file of its own beside coverage.db, so that
answering never waits for whoever is indexing. How it is read stands in chain.py.
"""

import logging
import sqlite3
from dataclasses import astuple, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

from config.errors import PullquoteError
from config.settings import Settings
from index.coverage import Coverage
from index.schema import may_not_write
from retrieval.answer import Answer
from retrieval.receipts.chain import DATABASE, NOT_WHAT_WE_WRITE, RECORDS, LoggedReceipt
from retrieval.receipts.receipts import Receipt, State

log = logging.getLogger(__name__)
FORMAT = 1
CACHE_KB = 200  # SQLite's own 2 MB would be filled by a day's answers, and gain nothing
WAIT_S = 3  # for another process to finish its record: a millisecond, unless the disk is busy

_SCHEMA = f"""
CREATE TABLE receipts (
    number INTEGER PRIMARY KEY,         -- 1, 2, ... without a gap
    made TEXT NOT NULL,                 -- when, in UTC
    id TEXT NOT NULL, body TEXT NOT NULL,
    change INTEGER NOT NULL, stamp TEXT NOT NULL,  -- of coverage.db when it answered
    hash TEXT NOT NULL
);
CREATE INDEX receipts_by_id ON receipts (id);
CREATE TABLE ends (                     -- of the chain: the last record that went, the last there
    one INTEGER PRIMARY KEY CHECK (one = 1),
    pruned INTEGER NOT NULL, pruned_hash TEXT NOT NULL,
    last INTEGER NOT NULL, last_hash TEXT NOT NULL
);
INSERT INTO ends VALUES (1, 0, '', 0, '');
PRAGMA user_version = {FORMAT}
"""


class ReceiptLog:
    """The log beside a coverage, for one thread; it is opened when first written to."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / DATABASE
        self._db: sqlite3.Connection | None = None
        self._read_only = False
        self._state: State | None = None

    def close(self) -> None:
        """Close what is open."""
        if self._db is not None:
            self._db.close()
        self._db = None

    def kept(
        self, answer: Answer, coverage: Coverage, model_key: str, settings: Settings
    ) -> Answer:
        """Return an answer with the id of its receipt, now in the log.

        Where none can be kept the answer comes back as it is: without a receipt, but not late and
        not lost. Call it within the snapshot that the answer was given from.
        """
        if self._read_only or settings.receipts == 0 or _has_token(answer.question, settings):
            return answer
        made = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            if self._db is None:
                self._db = _open_to_write(self._path)
            state = self._state_of(coverage, self._db)
            receipt = Receipt.of(answer, state, model_key, settings)
            record = LoggedReceipt(0, made, receipt.id, receipt.body, state.change, state.stamp)
            _append(self._db, record, settings.receipts)
        except (sqlite3.Error, PullquoteError, *NOT_WHAT_WE_WRITE) as error:
            self.close()
            if may_not_write(error):
                self._read_only = True  # which is nothing to complain of
            else:
                log.warning("No receipt was kept: %s: %s", self._path, error)
            return answer
        return replace(answer, receipt=receipt.id)

    def _state_of(self, coverage: Coverage, db: sqlite3.Connection) -> State:
        """Return the state of a coverage, from the last receipt where nothing has changed since:
        that saves reading a line of every article.
        """
        change, store = coverage.store.change, coverage.store
        known = self._state or _last_state(db)
        if known is None or (known.change, known.stamp) != (change, store.stamp(change)):
            known = State.of(store)
        self._state = known
        return known


def _append(db: sqlite3.Connection, record: LoggedReceipt, most: int) -> None:
    with db:
        db.execute("BEGIN IMMEDIATE")  # so that nobody comes between reading the end and adding
        [(pruned, last, before)] = db.execute("SELECT pruned, last, last_hash FROM ends")
        record = replace(record, number=last + 1)
        record = replace(record, hash=record.chained(before))
        db.execute("INSERT INTO receipts VALUES (?, ?, ?, ?, ?, ?, ?)", astuple(record))
        db.execute("UPDATE ends SET last = ?, last_hash = ?", (record.number, record.hash))
        if record.number - pruned > most:
            _forget_up_to(db, record.number - most)


def _last_state(db: sqlite3.Connection) -> State | None:
    """Return the state of the coverage as the last receipt has it; None where there is none."""
    row = db.execute(f"{RECORDS} ORDER BY number DESC LIMIT 1").fetchone()
    if row is None:
        return None
    last = LoggedReceipt(*row)
    try:
        then = Receipt.read(last.body)
    except NOT_WHAT_WE_WRITE:
        return None
    return State(then.checksum, then.articles, last.change, last.stamp) if last.sound else None


def _has_token(question: str, settings: Settings) -> bool:
    """Whether somebody pasted the bot's token where a question belongs."""
    token = settings.discord_token
    return token is not None and token.get_secret_value() in question


def _open_to_write(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=WAIT_S)
    try:
        _use_wal(db)
        db.execute("PRAGMA synchronous = NORMAL")  # a power cut may cost the last few
        db.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        _create(db)
        if db.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
            raise sqlite3.DatabaseError("another version of pullquote wrote it")
    except BaseException:
        db.close()
        raise
    return db


def _use_wal(db: sqlite3.Connection) -> None:
    """Switch to WAL; where two processes do so at once, SQLite itself does not wait."""
    give_up = monotonic() + WAIT_S
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > give_up:
                raise
            sleep(WAIT_S / 100)


def _create(db: sqlite3.Connection) -> None:
    """Make the tables where the file is new."""
    if not db.execute("PRAGMA user_version").fetchone()[0]:
        with db:
            db.execute("BEGIN IMMEDIATE")
            if db.execute("PRAGMA user_version").fetchone()[0]:
                return  # another process was quicker
            for statement in _SCHEMA.split(";\n"):
                db.execute(statement)


def _forget_up_to(db: sqlite3.Connection, number: int) -> None:
    """Remove the oldest records, and keep the last one's hash for the chain to start from."""
    db.execute(
        "UPDATE ends SET pruned = ?1, pruned_hash = (SELECT hash FROM receipts WHERE number = ?1)",
        (number,),
    )
    db.execute("DELETE FROM receipts WHERE number <= ?", (number,))
