"""Which texts copy each other, found when they are indexed.

A version's winnowed shingles are its rows in ``shingles``; whatever shares enough of them is
compared word for word on the stored text, and a pair that overlaps is a row of ``overlaps``.
Shingles are sampled rather than reduced to a MinHash because a copy is contained in what it
copies: one article in a long roundup resembles it little (Jaccard 0.1) and is in it whole.

Which of two is the original is nowhere claimed. Everything here is SQL on the connection that is
given, so that an article and its overlaps are committed together.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from index.shingles import SHINGLE_WORDS, Word, shingles, winnowed, words_of
from index.types import Span

SCHEMA = """
CREATE TABLE shingles (                 -- about one for every eight words of prose
    hash INTEGER NOT NULL,
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, version_id)
) WITHOUT ROWID;
CREATE INDEX shingles_of ON shingles (version_id);

CREATE TABLE overlaps (                 -- each pair once
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    share REAL NOT NULL,                -- of the shorter one's words, 0.25 and more
    copy INTEGER NOT NULL CHECK (copy IN (0, 1)),
    PRIMARY KEY (version_id, other_id), CHECK (version_id < other_id)
) WITHOUT ROWID;
CREATE INDEX overlaps_with ON overlaps (other_id);
"""

COPY_SHARE = 0.5  # of the shorter text's words, and of those of them outside quotation marks
SAME_SPECIFICS = 0.6  # of its names and figures: two match reports have up to 0.58, copies 0.7
OVERLAP_SHARE = 0.25
MIN_WORDS = 20  # in common, the run that winnowing never misses; a stub is no article
MIN_OWN_WORDS = 20  # outside quotations: below it, an interview is judged by all its words
MIN_SPECIFICS = 4
CANDIDATE_SHARE = 0.1  # of the kept shingles; half of a text's words with every tenth changed: 0.1
MOST_COMPARED = 64  # texts; a formula or a much printed text may stand in any number


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts have in common; ``share`` is 0 to 1, of the shorter text's words."""

    share: float
    copy: bool


def compare(one: Sequence[Word], other: Sequence[Word]) -> Overlap:
    """Return how much of the shorter text stands in the longer, and whether that makes a copy.

    Not a copy, whatever the share: two texts that quote the same third at length, and two from one
    template whose names and figures differ.
    """
    shorter, longer = sorted((one, other), key=_by_length)
    common = _in_common(shorter, longer)
    if len(common) < MIN_WORDS:
        return Overlap(0.0, copy=False)
    share = len(common) / len(shorter)
    own = [i for i, word in enumerate(shorter) if not word.quoted]
    own_share = len(common.intersection(own)) / len(own) if len(own) >= MIN_OWN_WORDS else share
    specifics = {word.text for word in shorter if word.specific}
    met = len(specifics.intersection(word.text for word in longer))
    same_facts = len(specifics) < MIN_SPECIFICS or met >= SAME_SPECIFICS * len(specifics)
    return Overlap(share, share >= COPY_SHARE and own_share >= COPY_SHARE and same_facts)


def remember(db: sqlite3.Connection, version_id: int, text: str, prose: Iterable[Span]) -> None:
    """Store a version's shingles and its overlaps with the versions that are remembered already.

    Their words are read from ``versions`` and ``sentences``.
    """
    words = words_of(text, prose)
    kept = winnowed(words)
    for other_id in _candidates(db, kept):
        overlap = compare(words, stored_words(db, other_id))
        if overlap.share >= OVERLAP_SHARE:
            pair = sorted((version_id, other_id))
            db.execute("INSERT INTO overlaps VALUES (?, ?, ?, ?)", (*pair, overlap.share, overlap.copy))
    db.executemany("INSERT INTO shingles VALUES (?, ?)", [(one, version_id) for one in sorted(kept)])


def forget(db: sqlite3.Connection, version_id: int) -> None:
    """Delete what was remembered of a version; nothing happens if there is nothing."""
    db.execute("DELETE FROM shingles WHERE version_id = ?", (version_id,))
    db.execute("DELETE FROM overlaps WHERE version_id = ?1 OR other_id = ?1", (version_id,))


def stored_words(db: sqlite3.Connection, version_id: int) -> list[Word]:
    """Return the words of a version that stands in the coverage."""
    text = db.execute("SELECT text FROM versions WHERE id = ?", (version_id,)).fetchone()[0]
    rows = db.execute(
        "SELECT start, end FROM sentences WHERE version_id = ? ORDER BY start", (version_id,)
    )
    return words_of(text, [Span(*row) for row in rows])


def _candidates(db: sqlite3.Connection, kept: frozenset[int]) -> list[int]:
    """Return the versions to compare, those first that share what few others have."""
    common: Counter[int] = Counter()
    rarity: defaultdict[int, float] = defaultdict(float)
    for one in sorted(kept):
        found = db.execute(
            "SELECT version_id FROM shingles WHERE hash = ? ORDER BY version_id LIMIT ?",
            (one, MOST_COMPARED),
        ).fetchall()
        for (version_id,) in found:
            common[version_id] += 1
            rarity[version_id] += 1 / len(found)
    ranked = sorted(common, key=lambda version_id: (-rarity[version_id], version_id))
    return [
        version_id
        for version_id in ranked[:MOST_COMPARED]
        if common[version_id] >= CANDIDATE_SHARE * min(len(kept), _count(db, version_id))
    ]


def _count(db: sqlite3.Connection, version_id: int) -> int:
    query = "SELECT count(*) FROM shingles WHERE version_id = ?"
    return int(db.execute(query, (version_id,)).fetchone()[0])


def _by_length(words: Sequence[Word]) -> tuple[int, list[tuple[str, bool, bool]]]:
    return len(words), [(word.text, word.specific, word.quoted) for word in words]


def _in_common(shorter: Sequence[Word], longer: Sequence[Word]) -> set[int]:
    """Return the places of those words of the first text that stand in a shingle of both."""
    known = set(shingles(longer))
    return {
        place
        for start, shingle in enumerate(shingles(shorter))
        if shingle in known
        for place in range(start, start + SHINGLE_WORDS)
    }
