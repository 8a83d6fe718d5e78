"""bot.db as a file: its shape, and how it is opened."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

from config.errors import PullquoteError
from index.schema import may_not_write, open_to_read, primary_code

log = logging.getLogger(__name__)
DATABASE = "bot.db"
SCHEMA_VERSION = 6
CACHE_KB = 200  # SQLite's own 2 MB would be filled by a day's questions, and gain nothing

_SINCE_3 = """
ALTER TABLE receipts ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
CREATE TABLE messages (
    receipt TEXT NOT NULL REFERENCES receipts (id) ON DELETE CASCADE, id INTEGER NOT NULL,
    PRIMARY KEY (receipt, id)
) WITHOUT ROWID;
CREATE INDEX messages_id ON messages (id);
CREATE TABLE authors (
    receipt TEXT NOT NULL REFERENCES receipts (id) ON DELETE CASCADE, person INTEGER NOT NULL,
    PRIMARY KEY (receipt, person)
) WITHOUT ROWID;
WITH RECURSIVE led (id, earlier) AS (
    SELECT id, earlier FROM receipts WHERE earlier IS NOT NULL
    UNION SELECT led.id, r.earlier FROM led JOIN receipts r ON r.id = led.earlier
)
INSERT OR IGNORE INTO authors
    SELECT led.id, r.person FROM led JOIN receipts r ON r.id = led.earlier;
"""
_SINCE_4 = """
ALTER TABLE receipts ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
CREATE INDEX receipts_earlier ON receipts (earlier);
"""
_SINCE_5 = "ALTER TABLE quotes ADD COLUMN denies INTEGER NOT NULL DEFAULT 0;"
_SCHEMA = f"""
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
{_SINCE_3}{_SINCE_4}{_SINCE_5}"""
_SINCE_1 = """
ALTER TABLE receipts ADD COLUMN kind TEXT NOT NULL DEFAULT 'answer';
ALTER TABLE receipts ADD COLUMN channel INTEGER;
ALTER TABLE receipts ADD COLUMN earlier TEXT;
CREATE INDEX receipts_channel ON receipts (channel, made);
"""
_SINCE_2 = "ALTER TABLE receipts ADD COLUMN replay TEXT;"
_CHANGES = {  # from a version to this one
    0: _SCHEMA,
    1: f"{_SINCE_1}{_SINCE_2}{_SINCE_3}{_SINCE_4}{_SINCE_5}",
    2: f"{_SINCE_2}{_SINCE_3}{_SINCE_4}{_SINCE_5}",
    3: f"{_SINCE_3}{_SINCE_4}{_SINCE_5}",
    4: f"{_SINCE_4}{_SINCE_5}",
    5: _SINCE_5,
}
_HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def path_of(folder: Path) -> Path:
    """Return where the file is in a folder."""
    return folder / DATABASE


def connect(folder: Path) -> sqlite3.Connection:
    """Open the file, making it where needed; a copy in memory where it may not be written.

    Raises PullquoteError where it is damaged, or a newer release's.
    """
    path = path_of(folder)
    try:
        return _brought_up(sqlite3.connect(path, timeout=10), path)
    except sqlite3.Error as error:
        if may_not_write(error):
            log.warning("%s cannot be written, so buttons work until the bot ends", path)
            return _in_memory(path)
        raise unusable(path, "opened", error) from error


def is_held(error: sqlite3.Error) -> bool:
    """Whether another process holds the file, which is then not damaged."""
    return primary_code(error) in _HELD


def unusable(path: Path, done: str, error: sqlite3.Error) -> PullquoteError:
    """Return what is said of a file that cannot be "opened" or "read"."""
    if is_held(error):
        return PullquoteError(f"{path} is held by another process. Try again when that is done.")
    return PullquoteError(
        f"{path} cannot be {done}: {error}. It holds what the buttons of sent answers need; "
        "move it away to begin anew."
    )


def _in_memory(path: Path) -> sqlite3.Connection:
    """Return a copy of what there is, to be written to where the file may not be."""
    memory = sqlite3.connect(":memory:")
    if path.is_file():
        with closing(open_to_read(path)) as stored:
            stored.backup(memory)
    return _brought_up(memory, path)


def _brought_up(db: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """Make a database one of this release, and ready to be used; its rows go by name."""
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")  # a power cut may cost the last receipts
    db.execute("PRAGMA foreign_keys = ON")
    db.execute(f"PRAGMA cache_size = -{CACHE_KB}")
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise PullquoteError(f"{path} was written by a newer pullquote. Upgrade pullquote.")
    if version < SCHEMA_VERSION:
        db.executescript(
            f"BEGIN; {_CHANGES[version]} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT"
        )
    return db


def identity(folder: Path) -> tuple[int, int] | None:
    """Return what tells the file from another put in its place; None where there is none."""
    try:
        found = path_of(folder).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
