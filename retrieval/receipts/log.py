"""receipts.db: the receipts of the answers that were given, in a chain.

Each record has a SHA-256 of itself and of the record before, so one that was changed, taken out or
put in later does not fit. The oldest make room for new ones; the hash of the last that went is
kept, and the chain starts there. It is a file of its own beside coverage.db, so that answering
never waits for whoever is indexing.
"""

import hashlib
import json
import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import astuple, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

from config.errors import PullquoteError
from config.settings import Settings
from index.coverage import Coverage
from index.schema import explained, may_not_write, open_to_read
from retrieval.answer import Answer
from retrieval.receipts.receipts import Receipt, State, id_of

log = logging.getLogger(__name__)
DATABASE = "receipts.db"
FORMAT = 1
CACHE_KB = 200  # SQLite's own 2 MB would be filled by a day's answers, and gain nothing
WAIT_S = 3  # for another process to finish its record: a millisecond, unless the disk is busy
SHORTEST_ID = 4  # characters of its beginning that an id may be named by
_NOT_WHAT_WE_WRITE = (ValueError, TypeError, KeyError)  # what a changed row makes of reading it

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
_RECORDS = "SELECT number, made, id, CAST(body AS TEXT), change, stamp, hash FROM receipts"


@dataclass(frozen=True, slots=True)
class LoggedReceipt:
    """A receipt as the log has it: when it was made, and at which change of the coverage."""

    number: int
    made: str
    id: str
    body: str
    change: int
    stamp: str
    hash: str = ""

    @property
    def sound(self) -> bool:
        """Whether the id is that of the body."""
        return self.id == id_of(self.body)

    def chained(self, before: str) -> str:
        """Return the hash of this record behind one with the hash ``before``."""
        parts = [before, self.number, self.made, self.id, self.body, self.change, self.stamp]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


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
        except (sqlite3.Error, PullquoteError, *_NOT_WHAT_WE_WRITE) as error:
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


def find_record(data_dir: Path, given: str) -> LoggedReceipt:
    """Return the last record of a receipt, named by its id or its id's beginning.

    Raises PullquoteError where there is none or more than one, and where it is not what was kept.
    """
    if re.fullmatch(f"[0-9a-f]{{1,{SHORTEST_ID - 1}}}", given):
        raise PullquoteError(
            f"{given!r} is too short for a receipt: give {SHORTEST_ID} signs of its id or more."
        )
    path = data_dir / DATABASE
    rows: list[LoggedReceipt] = []
    if path.is_file() and len(given) >= SHORTEST_ID:
        with explained(path), closing(open_to_read(path)) as db:
            found = db.execute(
                f"{_RECORDS} WHERE id >= ?1 AND id < ?1 || 'g' ORDER BY number DESC",  # hex digits
                (given,),
            )
            rows = [LoggedReceipt(*row) for row in found]
    if not rows:
        raise PullquoteError(
            f"No receipt {given!r} is kept in {data_dir}. "
            "Each answer ends with its own: pullquote ask QUESTION"
        )
    if len({one.id for one in rows}) > 1:
        raise PullquoteError(f"More than one receipt begins with {given!r}. Give more of its id.")
    if not rows[0].sound:
        raise PullquoteError(
            f"The receipt {rows[0].id} is not what was kept. Look into it: pullquote doctor"
        )
    return rows[0]


def changed_records(data_dir: Path) -> Iterator[str]:
    """Yield what is wrong with the log in a folder, in order; nothing where there is no log."""
    path = data_dir / DATABASE
    if not path.is_file():
        return
    try:
        with closing(open_to_read(path)) as db:
            db.execute("BEGIN")  # one state of it, whatever is added meanwhile
            for (problem,) in db.execute("PRAGMA integrity_check(10)"):
                if problem != "ok":
                    yield f"it is damaged: {problem}"
            yield from _broken_links(db)
    except (sqlite3.Error, *_NOT_WHAT_WE_WRITE) as error:
        yield f"it cannot be read: {error}"


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
    row = db.execute(f"{_RECORDS} ORDER BY number DESC LIMIT 1").fetchone()
    if row is None:
        return None
    last = LoggedReceipt(*row)
    try:
        then = Receipt.read(last.body)
    except _NOT_WHAT_WE_WRITE:
        return None
    return State(then.checksum, then.articles, last.change, last.stamp) if last.sound else None


def _has_token(question: str, settings: Settings) -> bool:
    """Whether somebody pasted the bot's token where a question belongs."""
    token = settings.discord_token
    return token is not None and token.get_secret_value() in question


def _broken_links(db: sqlite3.Connection) -> Iterator[str]:
    [(number, before, last, last_hash)] = db.execute(
        "SELECT pruned, pruned_hash, last, last_hash FROM ends"
    )
    for row in db.execute(f"{_RECORDS} ORDER BY number"):
        record = LoggedReceipt(*row)
        if record.number != number + 1:
            yield f"records {number + 1} to {record.number - 1} are gone"
        elif record.hash != record.chained(before) or not record.sound:
            yield f"record {record.number}, of the receipt {record.id}, is not what was kept"
        number, before = record.number, record.hash
    if (number, before) != (last, last_hash):
        yield f"its end, record {last}, is not what was kept"


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
