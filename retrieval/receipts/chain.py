"""receipts.db as it is read: a chain of records, in which one is found by its id.

Each record has a SHA-256 of itself and of the record before, so one that was changed, taken out or
put in later does not fit. Where the oldest made room, the hash of the last that went is kept, and
the chain starts there.
"""

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from config.errors import PullquoteError
from index.schema import explained, open_to_read
from retrieval.receipts.receipts import id_of

DATABASE = "receipts.db"
SHORTEST_ID = 4  # characters of its beginning that an id may be named by
NOT_WHAT_WE_WRITE = (ValueError, TypeError, KeyError)  # what a changed row makes of reading it
RECORDS = "SELECT number, made, id, CAST(body AS TEXT), change, stamp, hash FROM receipts"


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
                f"{RECORDS} WHERE id >= ?1 AND id < ?1 || 'g' ORDER BY number DESC",  # hex digits
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
    except (sqlite3.Error, *NOT_WHAT_WE_WRITE) as error:
        yield f"it cannot be read: {error}"


def _broken_links(db: sqlite3.Connection) -> Iterator[str]:
    [(number, before, last, last_hash)] = db.execute(
        "SELECT pruned, pruned_hash, last, last_hash FROM ends"
    )
    for row in db.execute(f"{RECORDS} ORDER BY number"):
        record = LoggedReceipt(*row)
        if record.number != number + 1:
            yield f"records {number + 1} to {record.number - 1} are gone"
        elif record.hash != record.chained(before) or not record.sound:
            yield f"record {record.number}, of the receipt {record.id}, is not what was kept"
        number, before = record.number, record.hash
    if (number, before) != (last, last_hash):
        yield f"its end, record {last}, is not what was kept"
