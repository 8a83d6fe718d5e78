"""The shape of coverage.db, and how a connection to it is opened.

The truth: articles and all their versions, sentences and passages as offsets, vectors by (text
hash, model). ``state`` holds the change number, which grows by one with each committed article.
Passages are never updated: a change marks rows as ``removed`` and adds others, so whatever is
derived can be brought up to date from any earlier change number.
"""

import sqlite3
from pathlib import Path

from index.errors import PullquoteError

SCHEMA_VERSION = 1
APPLICATION_ID = 0x70756C6C  # "pull"; sqlite.org/pragma.html#pragma_application_id
DATABASE = "coverage.db"

_SCHEMA = """
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO state VALUES ('change', '0'), ('passages', '0');

CREATE TABLE articles (id TEXT PRIMARY KEY, source TEXT NOT NULL UNIQUE) WITHOUT ROWID;

CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,            -- 1, 2, ... within the article
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    fingerprint TEXT NOT NULL,          -- of everything below and of how it was split
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL,               -- of the text in UTF-8
    title TEXT, outlet TEXT, byline TEXT, published TEXT, updated TEXT, url TEXT, language TEXT,
    UNIQUE (article_id, number)
);
CREATE UNIQUE INDEX current_versions ON versions (article_id) WHERE current;

CREATE TABLE notices (
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, date TEXT,
    PRIMARY KEY (version_id, start)
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

CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id INTEGER REFERENCES versions (id) ON DELETE SET NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL,
    vector_id INTEGER REFERENCES vectors (id) ON DELETE SET NULL,
    added INTEGER NOT NULL,             -- the change that added it
    removed INTEGER                     -- the change that removed it
);
CREATE INDEX passages_of ON passages (version_id);
CREATE INDEX passages_added ON passages (added);
CREATE INDEX passages_removed ON passages (removed) WHERE removed IS NOT NULL;
CREATE INDEX passages_with ON passages (vector_id);

CREATE TABLE sentences (
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    start INTEGER NOT NULL, end INTEGER NOT NULL,
    vector_id INTEGER NOT NULL,         -- the passage vector whose tokens hold this sentence's
    first_token INTEGER NOT NULL, last_token INTEGER NOT NULL,
    PRIMARY KEY (version_id, start)
) WITHOUT ROWID;
"""


def connect(data_dir: Path, *, write: bool) -> sqlite3.Connection:
    """Open a coverage's database, creating it where ``write`` is set and there is none.

    Raises PullquoteError where there is none to read, where it is damaged or not ours, and where a
    newer pullquote wrote it.
    """
    path = data_dir / DATABASE
    if not write and not path.is_file():
        raise PullquoteError(f"No coverage in {data_dir}. Build one: pullquote index ARTICLES_DIR")
    try:
        db = _open(path, write)
        version = _check(db, path)
        if version == 0:
            _create(db)
    except sqlite3.Error as error:
        raise PullquoteError(
            f"{path} cannot be opened: {error}. Look into it: pullquote doctor"
        ) from error
    return db


def _open(path: Path, write: bool) -> sqlite3.Connection:
    if write:
        db = sqlite3.connect(path, timeout=30)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")  # committed means on disk, also after a power cut
    else:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=30)
        try:
            db.execute("SELECT 1 FROM sqlite_master")
        except sqlite3.OperationalError:  # a read-only folder cannot hold the WAL's shared memory
            db.close()
            db = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA mmap_size = 1073741824")
    return db


def _check(db: sqlite3.Connection, path: Path) -> int:
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise PullquoteError(
            f"{path} was written by a newer pullquote (format {version}; this one reads up to "
            f"{SCHEMA_VERSION}). Upgrade pullquote, or name another PULLQUOTE_DATA_DIR."
        )
    application = int(db.execute("PRAGMA application_id").fetchone()[0])
    if version and application != APPLICATION_ID:
        raise PullquoteError(
            f"{path} is a database, but not one of pullquote's. Name another folder."
        )
    return version


def _create(db: sqlite3.Connection) -> None:
    with db:
        db.executescript(
            f"BEGIN; {_SCHEMA} PRAGMA application_id = {APPLICATION_ID}; "
            f"PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
        )
