"""The shape of coverage.db, and how a connection to it is opened.

The truth: articles and all their versions, sentences and passages as offsets, vectors by (text
hash, model). Each committed change has a number and a random stamp; two histories that came to the
same number, as a backup and what it was made of do, differ in the stamp. Passages are added and
removed, never updated, and a removed one is remembered, so whatever is derived can be brought up to
date from any earlier change.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from config.errors import PullquoteError
from index import copies, seals
from index.lock import Locked, writer_lock
from index.migrations import migrate, newest

SCHEMA_VERSION = newest()
APPLICATION_ID = 0x70756C6C  # "pull"; sqlite.org/pragma.html#pragma_application_id
DATABASE = "coverage.db"
FILES = 3  # of a database: itself, -wal, -shm

_SCHEMA = """
CREATE TABLE changes (number INTEGER PRIMARY KEY, stamp TEXT NOT NULL);
CREATE TABLE model (                    -- of all vectors in use; no row before the first article
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL, key TEXT NOT NULL, dim INTEGER NOT NULL
);

CREATE TABLE articles (id TEXT PRIMARY KEY, source TEXT NOT NULL UNIQUE) WITHOUT ROWID;

CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,            -- 1, 2, ... within the article
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    fingerprint TEXT NOT NULL,          -- of everything below and of how it was split
    title TEXT, outlet TEXT, byline TEXT, published TEXT, updated TEXT, url TEXT, language TEXT,
    sha256 TEXT NOT NULL,               -- of the text in UTF-8
    text TEXT NOT NULL,
    UNIQUE (article_id, number)
);
CREATE UNIQUE INDEX current_versions ON versions (article_id) WHERE current;
CREATE INDEX current_outlets ON versions (outlet, published, article_id) WHERE current;

CREATE TABLE notices (
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,             -- 0, 1, ... within the version
    kind TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, date TEXT,
    PRIMARY KEY (version_id, place)
) WITHOUT ROWID;

CREATE TABLE vectors (
    id INTEGER PRIMARY KEY,
    text_hash BLOB NOT NULL,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,               -- float16, length 1
    UNIQUE (text_hash, model)
);
CREATE TABLE tokens (                   -- apart from vectors, so that those can be read fast
    vector_id INTEGER PRIMARY KEY REFERENCES vectors (id) ON DELETE CASCADE,
    codes BLOB NOT NULL,                -- index/codes.py, of the passage's text without the title
    spans BLOB NOT NULL                 -- uint16 pairs: start and end of each in that text
);

CREATE TABLE passages (                 -- of current versions
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id INTEGER NOT NULL REFERENCES versions (id),
    start INTEGER NOT NULL, end INTEGER NOT NULL,
    vector_id INTEGER NOT NULL REFERENCES vectors (id),
    added INTEGER NOT NULL              -- the change that added it
);
CREATE INDEX passages_of ON passages (version_id);
CREATE INDEX passages_added ON passages (added);
CREATE INDEX passages_with ON passages (vector_id);
CREATE TABLE removed_passages (
    id INTEGER PRIMARY KEY, added INTEGER NOT NULL,
    removed INTEGER NOT NULL            -- the change that removed it
);
CREATE INDEX passages_removed ON removed_passages (removed);

CREATE TABLE sentences (                -- of current versions
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    start INTEGER NOT NULL, end INTEGER NOT NULL,
    vector_id INTEGER NOT NULL,         -- the passage vector whose tokens hold this sentence's
    first_token INTEGER NOT NULL, last_token INTEGER NOT NULL,
    PRIMARY KEY (version_id, start)
) WITHOUT ROWID;
"""


class MissingCoverage(PullquoteError):
    """There is no coverage in a folder."""


class NewerCoverage(PullquoteError):
    """A newer pullquote wrote a coverage."""


class Unusable(PullquoteError):
    """A database cannot be read or written, for a cause that lies outside of this program."""


# What damage makes of reading rows, beside what SQLite itself says of it.
FROM_DAMAGE = (ValueError, TypeError, KeyError, IndexError, AttributeError, sqlite3.Error)


class Damaged(Unusable):
    """The file is not what SQLite wrote."""


_OUTSIDE_CAUSES = {  # sqlite.org/rescode.html; any other code is a fault of ours
    sqlite3.SQLITE_CORRUPT: ("read", "Look into it: pullquote doctor"),
    sqlite3.SQLITE_NOTADB: ("opened", "Look into it: pullquote doctor"),
    sqlite3.SQLITE_CANTOPEN: ("opened", "You may not, or the disk is full."),
    sqlite3.SQLITE_PERM: ("opened", "You may not."),
    sqlite3.SQLITE_READONLY: ("written", "You may not write there."),
    sqlite3.SQLITE_FULL: ("written", "What was committed stays; free some space and go on."),
    sqlite3.SQLITE_IOERR: ("read or written", "Is the disk whole, or a quota used up?"),
    sqlite3.SQLITE_BUSY: ("used", "Another program holds it. Try again when that is done."),
}

_NOT_OURS_TO_WRITE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what a disk, its rights or a damaged file make SQLite raise into a sentence."""
    try:
        yield
    except sqlite3.Error as error:
        code = primary_code(error)
        if code not in _OUTSIDE_CAUSES:
            raise
        verb, way_out = _OUTSIDE_CAUSES[code]
        if code == sqlite3.SQLITE_CANTOPEN and not _files_left():
            way_out = "This program has as many files open as it may: ulimit -n, or LimitNOFILE=."
        kind = Damaged if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) else Unusable
        raise kind(f"{path} cannot be {verb}: {error}. {way_out}") from error
    except UnicodeDecodeError as error:  # SQLite names what is damaged by its damaged name
        raise Damaged(f"{path} cannot be read: its schema is damaged.") from error


def primary_code(error: Exception) -> int:
    """Return SQLite's code of an error without what it adds to it; 0 where it is none of its own.

    https://www.sqlite.org/rescode.html#primary_result_codes_versus_extended_result_codes
    """
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def may_not_write(error: Exception) -> bool:
    """Whether a database could not be written since it is not ours to write."""
    return primary_code(error) in _NOT_OURS_TO_WRITE


def _files_left() -> bool:
    """Whether this process may open as many files more as a database consists of."""
    opened: list[int] = []
    try:
        for _ in range(FILES):
            opened.append(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return error.errno not in (errno.EMFILE, errno.ENFILE)
    finally:
        for one in opened:
            os.close(one)
    return True


def connect(data_dir: Path, *, write: bool) -> sqlite3.Connection:
    """Open a coverage's database, creating it where ``write`` is set and there is none.

    One of an earlier release is brought up to date first. Raises PullquoteError where there is none
    to read, where it is damaged or not ours, and where a newer pullquote wrote it.
    """
    path = data_dir / DATABASE
    if not write and not _is_there(path):
        raise _missing(data_dir)
    with explained(path):
        db = sqlite3.connect(path, timeout=30) if write else open_to_read(path)
        # What a flipped bit made of a text is shown by its checksum, not by an exception here.
        db.text_factory = lambda stored: stored.decode("utf-8", "replace")
        try:
            version = _version(db, path)
            if write:
                _make_writable(db, version)
            elif not version:  # a writer was stopped before it had put anything in
                raise _missing(data_dir)
        except BaseException:
            db.close()
            raise
        if version < SCHEMA_VERSION and not write:
            db.close()
            _bring_up_to_date(data_dir)
            return connect(data_dir, write=False)
    return db


def leave_readable(data_dir: Path) -> None:
    """Leave the two files without which a reader who may not write cannot open the database."""
    with suppress(OSError):  # a full disk, where readers who may write can still do so
        for ending in ("-wal", "-shm"):
            (data_dir / f"{DATABASE}{ending}").touch()


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError as error:
        raise Unusable(f"{path} cannot be opened: {error.strerror}.") from error


def _missing(data_dir: Path) -> MissingCoverage:
    return MissingCoverage(f"No coverage in {data_dir}. Build one: pullquote index ARTICLES_DIR")


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a database that is there, also where nothing can be written beside it."""
    address = path.absolute().as_uri()
    db = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=30)
    try:
        db.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        db.close()
        wal = path.with_name(f"{path.name}-wal")
        if wal.exists():
            raise
        # copied alone to where nothing can be written, so nobody is writing it
        db = sqlite3.connect(f"{address}?immutable=1", uri=True)
    return db


def _version(db: sqlite3.Connection, path: Path) -> int:
    """Return the database's version, 0 where it is empty; raise PullquoteError if not for us."""
    if not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return 0
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise PullquoteError(
            f"{path} is a database, but not one of pullquote's. Name another PULLQUOTE_DATA_DIR."
        )
    found = int(db.execute("PRAGMA user_version").fetchone()[0])
    if found > SCHEMA_VERSION:
        raise NewerCoverage(
            f"{path} was written by a newer pullquote (format {found}; this one reads "
            f"{SCHEMA_VERSION}). Upgrade pullquote, or name another PULLQUOTE_DATA_DIR."
        )
    return found


def _bring_up_to_date(data_dir: Path) -> None:
    try:
        with writer_lock(data_dir):
            connect(data_dir, write=True).close()
    except Locked:
        raise
    except PullquoteError as error:
        raise Unusable(
            f"{data_dir / DATABASE} was written by an older pullquote, and cannot be brought up to "
            f"date: {error} Run this once where it can be written: pullquote doctor"
        ) from error


def _make_writable(db: sqlite3.Connection, version: int) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")  # committed means on disk, also after a power cut
    if 0 < version < SCHEMA_VERSION:
        migrate(db)
    db.execute("PRAGMA foreign_keys = ON")
    if not version:
        db.executescript(
            f"BEGIN; {_SCHEMA} {copies.SCHEMA} {seals.SCHEMA} "
            f"PRAGMA application_id = {APPLICATION_ID}; "
            f"PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
        )
