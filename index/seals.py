"""Checksums of what a citation rests on beside the text: the record, the places, the vectors.

A flipped bit in an outlet's name or a date would be believed; where a seal does not fit, the
article is not quoted, and doctor says why. A seal tells damage, not forgery.
"""

import hashlib
import json
import sqlite3
import zlib
from typing import NamedTuple

SCHEMA = """
CREATE TABLE seals (                    -- index/seals.py
    version_id INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    record TEXT NOT NULL,               -- of everything that a citation shows
    places TEXT                         -- of where sentences stand; NULL of a past version
);
CREATE TABLE vector_seals (
    vector_id INTEGER PRIMARY KEY REFERENCES vectors (id) ON DELETE CASCADE,
    crc INTEGER NOT NULL                -- of the vector and its tokens
);
"""
# The columns of a `Record`; ``v`` is a version, ``a`` its article.
RECORD = """a.id, v.number, a.source, v.sha256, v.title, v.outlet, v.byline, v.published,
    v.updated, v.url, v.language,
    (SELECT json_group_array(json_array(CAST(kind AS TEXT), CAST(start AS INTEGER),
                                        CAST(end AS INTEGER), CAST(date AS TEXT))) FROM
         (SELECT * FROM notices WHERE version_id = v.id ORDER BY place))"""
PLACES = """(SELECT group_concat(start || '-' || end) FROM
    (SELECT start, end FROM sentences WHERE version_id = v.id ORDER BY start))"""


class Record(NamedTuple):
    """All that a citation shows of a version, in the order of `RECORD`; its notices are JSON.

    Damage may have made other types of them.
    """

    id: str
    number: int
    source: str
    sha256: str
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    updated: str | None
    url: str | None
    language: str | None
    notices: str

    def unsealed(self) -> "Record":
        """Return what is left of a record that its seal does not fit: where its text is from."""
        return Record(
            *(self.id, self.number, self.source, self.sha256),
            title=None, outlet=None, byline=None, published=None, updated=None, url=None,
            language=None, notices="[]",
        )  # fmt: skip


def text_seal(text: str) -> str:
    """Return the checksum of a text, as a version keeps it beside the text itself."""
    return hashlib.sha256(text.encode()).hexdigest()


def record_seal(record: Record) -> str:
    """Return the checksum of a record, whatever damage made of the types in it."""
    return hashlib.sha256(json.dumps(record, default=repr).encode()).hexdigest()


def places_seal(places: object) -> str:
    """Return the checksum of the column `PLACES`."""
    return hashlib.sha256(str(places).encode()).hexdigest()


def vector_seal(model: str, *parts: bytes) -> int:
    """Return the CRC-32 of a row of vectors: its model, hash of the text, vector, codes, spans."""
    crc = zlib.crc32(model.encode())
    for part in parts:
        crc = zlib.crc32(part, crc)
    return crc


def seal_version(db: sqlite3.Connection, version: int) -> None:
    """Seal a current version as it now stands, its sentences among it."""
    [(*record, places)] = db.execute(
        f"""SELECT {RECORD}, {PLACES} FROM versions v JOIN articles a ON a.id = v.article_id
            WHERE v.id = ?""",
        (version,),
    )
    db.execute(
        "INSERT OR REPLACE INTO seals VALUES (?, ?, ?)",
        (version, record_seal(Record(*record)), places_seal(places)),
    )


def retire_seal(db: sqlite3.Connection, version: int) -> None:
    """Keep the seal of a version whose sentences are removed, but not of where they stood."""
    db.execute("UPDATE seals SET places = NULL WHERE version_id = ?", (version,))
