"""Which texts copy each other, found when they are indexed.

A version's winnowed shingles are its rows in ``shingles``. Whatever shares enough of them with it
is compared word for word, on the stored texts, and a pair that overlaps is a row of ``overlaps``.
Shingles are sampled and not made a MinHash, because a copy is contained in what it copies without
resembling it: a brief in a roundup ten times as long has a Jaccard index of 0.1.

Which of two is the original is nowhere claimed. Everything is SQL on the connection that is given,
so that an article and its overlaps are committed together.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from index.shingles import SHINGLE_WORDS, ProseWord, shingles, winnowed, words_of
from index.types import Span

SCHEMA = """
CREATE TABLE shingles (                 -- index/shingles.py; of current versions only
    hash INTEGER NOT NULL,
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, version_id)
) WITHOUT ROWID;
CREATE INDEX shingles_of ON shingles (version_id);

CREATE TABLE overlaps (                 -- each pair once
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    words INTEGER NOT NULL,             -- in common
    share REAL NOT NULL,                -- of the shorter one's words
    copy INTEGER NOT NULL CHECK (copy IN (0, 1)),
    PRIMARY KEY (version_id, other_id), CHECK (version_id < other_id)
) WITHOUT ROWID;
CREATE INDEX overlaps_with ON overlaps (other_id);
"""

COPY_SHARE = 0.5  # of the shorter text's words, and of those of them outside quotation marks
SAME_SPECIFICS = 0.6  # of its names and figures; two match reports share up to 0.58, copies 0.7
MIN_SPECIFICS = 4  # in a text with fewer there is nothing to tell a template by
OVERLAP_SHARE = 0.25  # below it two texts have nothing to do with each other
MIN_COMMON_WORDS = 20  # the run that winnowing never misses; less is a stub, not an article
MIN_OWN_WORDS = 20  # outside quotation marks; with fewer, as in an interview, all words count
CANDIDATE_SHARE = 0.1  # of the kept shingles; with every tenth word changed it is 0.1 to 0.7
MOST_COMPARED = 32  # texts; stock phrases, and texts printed everywhere, may stand in any number


def remember(db: sqlite3.Connection, version_id: int) -> None:
    """Store a version's shingles, and its overlaps with the versions that are remembered already.

    Its row in ``versions`` and all of its ``sentences`` have to be there.
    """
    words = stored_words(db, version_id)
    kept = winnowed(words)
    waiting, compared = _candidates(db, kept), set[int]()
    while waiting and len(compared) < MOST_COMPARED:
        other_id = waiting.pop(0)
        compared.add(other_id)
        found = compare(words, stored_words(db, other_id))
        if found.share >= OVERLAP_SHARE:
            db.execute(
                "INSERT INTO overlaps VALUES (?, ?, ?, ?, ?)",
                (*sorted((version_id, other_id)), found.words, found.share, found.copy),
            )
        if found.copy:  # two edited copies of a third may have hardly a shingle in common
            waiting += sorted(_copied_with(db, [other_id]) - compared - {*waiting, version_id})
    db.executemany(
        "INSERT INTO shingles VALUES (?, ?)", [(one, version_id) for one in sorted(kept)]
    )


def forget(db: sqlite3.Connection, version_id: int) -> None:
    """Delete what was remembered of a version, if anything was."""
    db.execute("DELETE FROM shingles WHERE version_id = ?", (version_id,))
    db.execute("DELETE FROM overlaps WHERE version_id = ?", (version_id,))
    db.execute("DELETE FROM overlaps WHERE other_id = ?", (version_id,))


def stored_words(db: sqlite3.Connection, version_id: int) -> list[ProseWord]:
    """Return the words of a version's sentences, in order."""
    (text,) = db.execute("SELECT text FROM versions WHERE id = ?", (version_id,)).fetchone()
    rows = db.execute(
        "SELECT start, end FROM sentences WHERE version_id = ? ORDER BY start", (version_id,)
    )
    return words_of(text, [Span(*row) for row in rows])


def copies_of(db: sqlite3.Connection, version_ids: Iterable[int]) -> list[tuple[int, ...]]:
    """Return the versions in groups of one text each, every version in one group, in order.

    A text joins a group when it copies one of it and overlaps with most of it. So two edited copies
    of a third are one text, whether or not the third is among them, and a roundup counts with the
    article that it holds most of, without making one text of all that it holds.
    """
    asked = set(version_ids)
    wanted = sorted(asked | _copied_with(db, asked))
    rows = db.execute(
        """SELECT version_id, other_id, copy FROM overlaps
           WHERE version_id IN (SELECT value FROM json_each(:wanted))
             AND other_id IN (SELECT value FROM json_each(:wanted))
           ORDER BY share DESC, words DESC, version_id, other_id""",
        {"wanted": json.dumps(wanted)},
    ).fetchall()
    overlapping = {frozenset(pair) for *pair, _ in rows}
    group_of: dict[int, tuple[int, ...]] = {one: (one,) for one in wanted}
    for one_id, other_id, copy in rows:
        one, other = group_of[one_id], group_of[other_id]
        if not copy or one == other:
            continue
        met = sum(frozenset((a, b)) in overlapping for a in one for b in other)
        if 2 * met > min(len(one) * len(other), MOST_COMPARED):  # more are not known of a text
            group_of |= dict.fromkeys(one + other, tuple(sorted(one + other)))
    groups = {tuple(one for one in group if one in asked) for group in group_of.values()}
    return sorted(group for group in groups if group)


def independent(groups: Iterable[Collection[int]], version_ids: Iterable[int]) -> int:
    """Return how many texts the versions are, by the groups that `copies_of` gave."""
    wanted = set(version_ids)
    return sum(not wanted.isdisjoint(group) for group in groups)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts have in common: words, and their share of the shorter text, 0 to 1."""

    words: int
    share: float
    copy: bool


def compare(one: list[ProseWord], other: list[ProseWord]) -> Overlap:
    """Return what of the shorter text stands in the longer, and whether that makes a copy.

    Texts are no copies, whatever they share, if they quote the same third at length, or are made
    from one template with other names and figures.
    """
    shorter, longer = sorted((one, other), key=lambda words: (len(words), words))
    common = _in_common(shorter, longer)
    if len(common) < MIN_COMMON_WORDS:
        return Overlap(0, 0.0, copy=False)
    share = len(common) / len(shorter)
    own = [place for place, word in enumerate(shorter) if not word.quoted]
    own_share = len(common.intersection(own)) / len(own) if len(own) >= MIN_OWN_WORDS else share
    specifics = {word.form for word in shorter if word.specific}
    met = len(specifics.intersection(word.form for word in longer))
    template = len(specifics) >= MIN_SPECIFICS and met < SAME_SPECIFICS * len(specifics)
    copy = share >= COPY_SHARE and own_share >= COPY_SHARE and not template
    return Overlap(len(common), share, copy)


def _in_common(shorter: list[ProseWord], longer: list[ProseWord]) -> set[int]:
    """Return the places of those words of the first that stand in a shingle of both."""
    known = set(shingles(longer))
    return {
        place
        for start, shingle in enumerate(shingles(shorter))
        if shingle in known
        for place in range(start, start + SHINGLE_WORDS)
    }


def _candidates(db: sqlite3.Connection, kept: frozenset[int]) -> list[int]:
    """Return the versions to compare, first those that share what few others have.

    A shingle that stands in very many texts is a stock phrase, or its text is printed everywhere.
    Such count only where they are enough to make a candidate without the rest.
    """
    holders = {one: _holders(db, one) for one in sorted(kept)}
    rare = {one: found for one, found in holders.items() if len(found) < MOST_COMPARED}
    if len(holders) - len(rare) < CANDIDATE_SHARE * len(holders):
        holders = rare
    common = Counter(version_id for found in holders.values() for version_id in found)
    rarity: defaultdict[int, float] = defaultdict(float)
    for found in holders.values():
        for version_id in found:
            rarity[version_id] += 1 / len(found)
    ranked = sorted(common, key=lambda version_id: (-rarity[version_id], version_id))
    return [
        version_id
        for version_id in ranked[:MOST_COMPARED]
        if common[version_id] >= CANDIDATE_SHARE * min(len(kept), _count(db, version_id))
    ]


def _copied_with(db: sqlite3.Connection, version_ids: Collection[int]) -> set[int]:
    """Return the versions that copy one of these, or that one of these copies."""
    query = """SELECT other_id FROM overlaps
               WHERE copy AND version_id IN (SELECT value FROM json_each(:ids))
               UNION SELECT version_id FROM overlaps
               WHERE copy AND other_id IN (SELECT value FROM json_each(:ids))"""
    return {row[0] for row in db.execute(query, {"ids": json.dumps(sorted(version_ids))})}


def _holders(db: sqlite3.Connection, shingle: int) -> list[int]:
    query = "SELECT version_id FROM shingles WHERE hash = ? ORDER BY version_id LIMIT ?"
    return [row[0] for row in db.execute(query, (shingle, MOST_COMPARED))]


def _count(db: sqlite3.Connection, version_id: int) -> int:
    query = "SELECT count(*) FROM shingles WHERE version_id = ?"
    return int(db.execute(query, (version_id,)).fetchone()[0])
