"""coverage.db for reading: articles, passages, sentences, vectors.

One connection a `Store`, one `Store` a thread. A reader never waits for the writer (WAL) and sees
each article whole or not at all.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from index.codes import unpack
from index.errors import PullquoteError
from index.runtimes import Floats
from index.schema import connect
from index.types import Notice, NoticeKind, Span


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """The current version of an article as the coverage holds it.

    ``version`` is its row in the database, ``number`` counts the article's versions from 1.
    """

    id: str
    version: int
    number: int
    source: str
    text: str
    sha256: str
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    updated: str | None
    url: str | None
    language: str | None
    notices: tuple[Notice, ...]
    passages: int

    @property
    def intact(self) -> bool:
        """Whether the text still has the checksum it was stored with."""
        return hashlib.sha256(self.text.encode()).hexdigest() == self.sha256


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage with what ranking needs of it; ``vector`` is (dim,) float32 of length 1."""

    id: int
    version: int
    article: str
    outlet: str | None
    title: str | None
    span: Span
    text: str
    vector: Floats


@dataclass(frozen=True, slots=True)
class StoredSentence:
    """A sentence and its (n, dim) token vectors, as they stood among its neighbours."""

    version: int
    span: Span
    tokens: Floats


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles may answer; dates are ISO 8601 and compared with ``published``.

    ``after`` and ``before`` are inclusive days. An article without a date passes no date filter.
    """

    outlet: str | None = None
    after: str | None = None
    before: str | None = None

    @property
    def empty(self) -> bool:
        """Whether every article passes."""
        return self.outlet is None and self.after is None and self.before is None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a coverage holds; ``outlets`` are those named, an unknown outlet is none."""

    articles: int
    outlets: int
    passages: int


_ARTICLE = """
    SELECT a.id, v.id, v.number, a.source, {text}, v.sha256, v.title, v.outlet, v.byline,
           v.published, v.updated, v.url, v.language,
           (SELECT json_group_array(json_array(kind, start, end, date)) FROM
                (SELECT * FROM notices WHERE version_id = v.id ORDER BY start)),
           (SELECT count(*) FROM passages WHERE version_id = v.id AND removed IS NULL)
    FROM articles a JOIN versions v ON v.article_id = a.id AND v.current
"""


class Store:
    """A coverage, open for reading."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    @classmethod
    def open(cls, data_dir: Path) -> "Store":
        """Open the coverage in a folder; raises PullquoteError where there is none to read."""
        return cls(connect(data_dir, write=False))

    def close(self) -> None:
        """Close the connection."""
        self.db.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def change(self) -> int:
        """The number of changes committed so far."""
        return int(self._state("change") or 0)

    @property
    def model(self) -> tuple[str, str, int] | None:
        """(name, key, dim) of the model that embedded this coverage; None while it is empty."""
        found = self._state("model")
        if found is None:
            return None
        name, key, dim = json.loads(found)
        return str(name), str(key), int(dim)

    def counts(self) -> Counts:
        """Return how much the coverage holds."""
        articles, outlets = self.db.execute(
            "SELECT count(*), count(DISTINCT lower(outlet)) FROM versions WHERE current"
        ).fetchone()
        return Counts(articles, outlets, int(self._state("passages") or 0))

    def articles(self, *, with_text: bool = False) -> Iterator[StoredArticle]:
        """Yield every article, by source; without its text unless asked for."""
        query = _ARTICLE.format(text="v.text" if with_text else "''")
        for row in self.db.execute(f"{query} ORDER BY a.source"):
            yield _article(row)

    def article(self, name: str) -> StoredArticle:
        """Return an article by its id (or the id's beginning), source, URL or file name.

        Raises PullquoteError when none, or more than one, goes by that name.
        """
        found = self.db.execute(
            _ARTICLE.format(text="v.text")
            + """WHERE a.id = :name OR a.source = :name OR v.url = :name
                    OR (length(:name) >= 4 AND substr(a.id, 1, length(:name)) = :name)
                    OR substr(a.source, -length(:name) - 1) = '/' || :name LIMIT 3""",
            {"name": name},
        ).fetchall()
        exact = [row for row in found if name in (row[0], row[3])]
        found = exact or found
        if len(found) == 1:
            return _article(found[0])
        if found:
            raise PullquoteError(
                f"More than one article goes by {name!r}. Name it by its id: pullquote sources"
            )
        raise PullquoteError(f"No article goes by {name!r}. What there is: pullquote sources")

    def articles_by_id(self, ids: Iterable[str]) -> dict[str, StoredArticle]:
        """Return the articles with these ids, with their texts."""
        wanted = json.dumps(list(ids))
        rows = self.db.execute(
            _ARTICLE.format(text="v.text") + "WHERE a.id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        return {row[0]: _article(row) for row in rows}

    def outlets(self) -> list[str]:
        """Return the named outlets, in alphabetical order."""
        rows = self.db.execute(
            "SELECT DISTINCT outlet FROM versions WHERE current AND outlet IS NOT NULL "
            "ORDER BY lower(outlet), outlet"
        )
        return [row[0] for row in rows]

    def passages(self, ids: Iterable[int]) -> list[StoredPassage]:
        """Return those of the passages that still stand, by id."""
        rows = self.db.execute(
            """SELECT p.id, v.id, v.article_id, v.outlet, v.title, p.start, p.end,
                      substr(v.text, p.start + 1, p.end - p.start), e.vector
               FROM passages p JOIN versions v ON v.id = p.version_id
                    JOIN vectors e ON e.id = p.vector_id
               WHERE p.removed IS NULL AND p.id IN (SELECT value FROM json_each(?))
               ORDER BY p.id""",
            (json.dumps([int(i) for i in ids]),),
        )
        return [
            StoredPassage(*row[:5], Span(row[5], row[6]), row[7], _vector(row[8])) for row in rows
        ]

    def sentences(self, version: int, span: Span, dim: int) -> list[StoredSentence]:
        """Return the sentences of a version that lie in the span, in order, with their tokens."""
        rows = self.db.execute(
            """SELECT s.start, s.end, s.first_token, s.last_token, t.codes
               FROM sentences s LEFT JOIN tokens t ON t.vector_id = s.vector_id
               WHERE s.version_id = ? AND s.start >= ? AND s.end <= ? ORDER BY s.start""",
            (version, span.start, span.end),
        )
        width = -(-dim // 4)
        return [
            StoredSentence(
                version,
                Span(start, end),
                unpack((codes or b"")[first * width : last * width], dim),
            )
            for start, end, first, last, codes in rows
        ]

    def sentence_spans(self, version: int) -> list[Span]:
        """Return every sentence of a version, in order."""
        rows = self.db.execute(
            "SELECT start, end FROM sentences WHERE version_id = ? ORDER BY start", (version,)
        )
        return [Span(*row) for row in rows]

    def matching_articles(self, wanted: Filter) -> list[str]:
        """Return the ids of the articles that pass the filter."""
        rows = self.db.execute(
            """SELECT article_id FROM versions
               WHERE current AND (:outlet IS NULL OR lower(outlet) = lower(:outlet))
                 AND (:after IS NULL OR substr(published, 1, 10) >= :after)
                 AND (:before IS NULL OR substr(published, 1, 10) <= :before)
               ORDER BY article_id""",
            {"outlet": wanted.outlet, "after": wanted.after, "before": wanted.before},
        )
        return [row[0] for row in rows]

    def passages_of(self, articles: Sequence[str]) -> list[int]:
        """Return the ids of all passages of these articles, in ascending order."""
        rows = self.db.execute(
            """SELECT p.id FROM passages p JOIN versions v ON v.id = p.version_id
               WHERE p.removed IS NULL AND v.article_id IN (SELECT value FROM json_each(?))
               ORDER BY p.id""",
            (json.dumps(list(articles)),),
        )
        return [row[0] for row in rows]

    def vector_chunks(
        self, change: int, dim: int, rows: int
    ) -> Iterator[tuple[NDArray[np.int64], Floats]]:
        """Yield (ids, (n, dim) vectors) of standing passages added after a change, by id."""
        found = self.db.execute(
            """SELECT p.id, e.vector FROM passages p JOIN vectors e ON e.id = p.vector_id
               WHERE p.added > ? AND p.removed IS NULL ORDER BY p.id""",
            (change,),
        )
        while chunk := found.fetchmany(rows):
            ids = np.array([row[0] for row in chunk], np.int64)
            joined = b"".join(row[1] for row in chunk)
            yield ids, np.frombuffer(joined, np.float16).reshape(-1, dim).astype(np.float32)

    def sample_vectors(self, count: int, dim: int) -> Floats:
        """Return up to ``count`` (n, dim) vectors, evenly spread over the standing passages."""
        step = max(1, self.counts().passages // count)
        rows = self.db.execute(
            """SELECT e.vector FROM passages p JOIN vectors e ON e.id = p.vector_id
               WHERE p.removed IS NULL AND p.id % ? = 0 ORDER BY p.id LIMIT ?""",
            (step, count),
        )
        joined = b"".join(row[0] for row in rows)
        return np.frombuffer(joined, np.float16).reshape(-1, dim).astype(np.float32)

    def texts_since(self, change: int) -> Iterator[tuple[int, str, str]]:
        """Yield (passage id, article id, title and text) of passages added after a change."""
        yield from self.db.execute(
            """SELECT p.id, v.article_id, coalesce(v.title || char(10), '')
                      || substr(v.text, p.start + 1, p.end - p.start)
               FROM passages p JOIN versions v ON v.id = p.version_id
               WHERE p.added > ? AND p.removed IS NULL ORDER BY p.id""",
            (change,),
        )

    def removed_since(self, change: int) -> list[int]:
        """Return the ids of passages that stood at a change and do not any more."""
        rows = self.db.execute(
            "SELECT id FROM passages WHERE removed > ? AND added <= ? ORDER BY id", (change, change)
        )
        return [row[0] for row in rows]

    def _state(self, key: str) -> str | None:
        row = self.db.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])


def _article(row: tuple[object, ...]) -> StoredArticle:
    notices = tuple(
        Notice(NoticeKind(kind), Span(start, end), date)
        for kind, start, end, date in json.loads(str(row[13]))
    )
    return StoredArticle(*row[:13], notices, row[14])  # type: ignore[arg-type]


def _vector(stored: bytes) -> Floats:
    return np.frombuffer(stored, dtype=np.float16).astype(np.float32)
