"""The step from version 1 to 2: seals for what a coverage holds.

Released, so never changed: it says itself what version 2 was, and imports nothing of ours, which
may become what version 3 is. tests/index/test_migrations.py holds it by its hash.
"""

import hashlib
import json
import sqlite3
import zlib

_SCHEMA = (
    """CREATE TABLE seals (                    -- index/seals.py
    version_id INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    record TEXT NOT NULL,               -- of everything that a citation shows
    places TEXT                         -- of where sentences stand; NULL of a past version
)""",
    """CREATE TABLE vector_seals (
    vector_id INTEGER PRIMARY KEY REFERENCES vectors (id) ON DELETE CASCADE,
    crc INTEGER NOT NULL                -- of the vector and its tokens
)""",
)
_RECORD = """a.id, v.number, a.source, v.sha256, v.title, v.outlet, v.byline, v.published,
    v.updated, v.url, v.language,
    (SELECT json_group_array(json_array(CAST(kind AS TEXT), CAST(start AS INTEGER),
                                        CAST(end AS INTEGER), CAST(date AS TEXT))) FROM
         (SELECT * FROM notices WHERE version_id = v.id ORDER BY place))"""
_PLACES = """(SELECT group_concat(start || '-' || end) FROM
    (SELECT start, end FROM sentences WHERE version_id = v.id ORDER BY start))"""


def to_2(db: sqlite3.Connection) -> None:
    """Seal every record and vector, and where the sentences of current versions stand."""
    for statement in _SCHEMA:
        db.execute(statement)
    for version, current in db.execute("SELECT id, current FROM versions").fetchall():
        [(*record, places)] = db.execute(
            f"""SELECT {_RECORD}, {_PLACES} FROM versions v JOIN articles a ON a.id = v.article_id
                WHERE v.id = ?""",
            (version,),
        )
        sealed = _sha256(json.dumps(record, default=repr))
        of_places = _sha256(str(places)) if current else None
        db.execute("INSERT INTO seals VALUES (?, ?, ?)", (version, sealed, of_places))
    vectors = db.execute(
        """SELECT e.id, e.model, e.text_hash, e.vector, t.codes, t.spans
           FROM vectors e JOIN tokens t ON t.vector_id = e.id"""
    )
    for vector_id, model, *parts in vectors:
        crc = zlib.crc32(b"".join(parts), zlib.crc32(model.encode()))
        db.execute("INSERT INTO vector_seals VALUES (?, ?)", (vector_id, crc))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
