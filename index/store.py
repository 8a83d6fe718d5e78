"""coverage.db for reading: articles, their outlets, notices and sentences.

One connection a `Store`, one `Store` a thread. A reader never waits for the writer (WAL) and sees
each article whole or not at all.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

from config.errors import PullquoteError
from index.article_rows import LISTED, TEXT, WHOLE, article_of
from index.copies import copies_of
from index.corrected import with_corrected_copies
from index.outside import OutsideNotices
from index.passages import MAX_SENTENCE_CHARS, joined
from index.schema import DATABASE, connect, explained
from index.stored import Counts, Filter, StoredArticle, StoredModel, speaker_of
from index.types import Notice, NoticeKind, Span
from index.visible import outlet_key

Row: TypeAlias = tuple[Any, ...]

_KINDS = frozenset(NoticeKind)
_CUT_CHARS = MAX_SENTENCE_CHARS // 2  # a piece of a cut sentence has more, the last one aside
_STAMP = "SELECT stamp FROM changes WHERE number = ?"


class Store:
    """A coverage, open for reading."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db = db
        self._path = path
        self._counted: tuple[int, Counts] | None = None
        self._speaking: tuple[int, dict[str, str]] | None = None
        self._outside: tuple[int, OutsideNotices] | None = None

    @classmethod
    def open(cls, data_dir: Path) -> "Store":
        """Open the coverage in a folder; raises PullquoteError where there is none to read."""
        return cls(connect(data_dir, write=False), data_dir / DATABASE)

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self.close()

    def rows(self, sql: str, values: Sequence[object] | dict[str, object] = ()) -> Iterator[Row]:
        """Yield the rows of a query; raises PullquoteError where the file is damaged."""
        with explained(self._path):
            # "yield from" would close the cursor of a closed database when left half way
            for row in self._db.execute(sql, values):  # noqa: UP028
                yield row

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read within it what one change left, whatever is committed meanwhile."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN")
        try:
            list(self.rows("SELECT 1 FROM changes LIMIT 1"))  # the first read fixes what is seen
            yield
        finally:
            self._db.rollback()

    @property
    def change(self) -> int:
        """The number of changes committed so far."""
        [(change,)] = self.rows("SELECT coalesce(max(number), 0) FROM changes")
        return int(change)

    def stamp(self, change: int) -> str | None:
        """Return the mark that tells a change from its namesakes; None where it is not ours."""
        return next((row[0] for row in self.rows(_STAMP, (change,))), "" if not change else None)

    @property
    def model(self) -> StoredModel | None:
        """The model that embedded this coverage; None while it is empty."""
        for name, key, dim in self.rows("SELECT name, key, dim FROM model"):
            return StoredModel(str(name), str(key), int(dim))
        return None

    def counts(self) -> Counts:
        """Return how much the coverage holds."""
        change = self.change
        if self._counted is None or self._counted[0] != change:
            [(articles,)] = self.rows("SELECT count(*) FROM versions WHERE current")
            [(passages,)] = self.rows("SELECT count(*) FROM passages")
            outlets = len(set(map(outlet_key, self.outlets())) - {""})
            self._counted = change, Counts(articles, outlets, passages)
        return self._counted[1]

    def articles(self, *, with_text: bool = False) -> Iterator[StoredArticle]:
        """Yield every article, by source; without its text unless asked for."""
        query = WHOLE if with_text else LISTED
        for row in self.rows(f"{query} ORDER BY a.source"):
            article = article_of(row)
            yield self._with_outside({article.id: article})[article.id] if with_text else article

    def titles(self) -> Iterator[tuple[str, str | None, str | None, str]]:
        """Yield (id, title, outlet, source) of every article, by source, and read no more of it."""
        yield from self.rows(
            """SELECT a.id, CAST(v.title AS TEXT), CAST(v.outlet AS TEXT), CAST(a.source AS TEXT)
               FROM articles a JOIN versions v ON v.article_id = a.id AND v.current
               ORDER BY a.source"""
        )

    def ids(self) -> dict[str, str]:
        """Return the ids of all articles, by source and in the order of sources."""
        rows = self.rows("SELECT source, id FROM articles ORDER BY source")
        return {str(source): str(article) for source, article in rows}

    def article(self, name: str) -> StoredArticle:
        """Return an article by its id (or the id's beginning), source, URL or file name.

        Raises PullquoteError when none, or more than one, goes by that name.
        """
        query = f"""{WHOLE}
            WHERE a.id = :name OR a.source = :name OR v.url = :name
               OR (length(:name) >= 4 AND substr(a.id, 1, length(:name)) = :name)
               OR substr(a.source, -length(:name) - 1) = '/' || :name
            ORDER BY :name IN (a.id, a.source) DESC LIMIT 2"""
        found = [article_of(row) for row in self.rows(query, {"name": name})]
        if not found:
            raise PullquoteError(f"No article goes by {name!r}. What there is: pullquote sources")
        if len(found) > 1 and name not in (found[0].id, found[0].source):
            raise PullquoteError(
                f"More than one article goes by {name!r}. Name it by its id: pullquote sources"
            )
        return self._with_outside({found[0].id: found[0]})[found[0].id]

    def articles_by_id(self, ids: Iterable[str]) -> dict[str, StoredArticle]:
        """Return the articles with these ids, with their texts."""
        return self._with_outside(self._by_id(ids))

    def _with_outside(self, articles: dict[str, StoredArticle]) -> dict[str, StoredArticle]:
        change = self.change
        if self._outside is None or self._outside[0] != change:
            self._outside = change, OutsideNotices(self.rows)
        added = self._outside[1].added(articles, self._by_id)
        return with_corrected_copies(added, self.rows, self._by_id)

    def _by_id(self, ids: Iterable[str]) -> dict[str, StoredArticle]:
        query = WHOLE + "WHERE a.id IN (SELECT value FROM json_each(?))"
        return {row[0]: article_of(row) for row in self.rows(query, (json.dumps(list(ids)),))}

    def outlets(self) -> list[str]:
        """Return the named outlets, in alphabetical order."""
        rows = self.rows(
            """SELECT DISTINCT CAST(outlet AS TEXT) FROM versions
               WHERE current AND outlet IS NOT NULL"""
        )
        return sorted((row[0] for row in rows), key=lambda outlet: (outlet.casefold(), outlet))

    def unnamed_heads(self, chars: int, most: int) -> list[str]:
        """Return how the articles begin whose outlet is unknown, by id; so many at most."""
        rows = self.rows(
            f"""SELECT substr({TEXT}, 1, ?) FROM versions v INDEXED BY current_outlets
                WHERE current AND outlet IS NULL ORDER BY article_id LIMIT ?""",
            (chars, most),
        )
        return [row[0] for row in rows]

    def speakers(self) -> dict[str, str]:
        """Return, by article id, who speaks in it (`speaker_of`)."""
        change = self.change
        if self._speaking is None or self._speaking[0] != change:
            rows = self.rows(
                """SELECT v.article_id, CAST(v.outlet AS TEXT), CAST(v.title AS TEXT),
                          coalesce(a.source, v.article_id)
                   FROM versions v LEFT JOIN articles a ON a.id = v.article_id
                   WHERE v.current ORDER BY a.source"""
            )
            spelt: dict[str, str] = {}  # one outlet, however its name is capitalised
            named = {
                article: spelt.setdefault(outlet.casefold(), outlet)
                if outlet
                else speaker_of(None, title, source)
                for article, outlet, title, source in rows
            }
            self._speaking = change, named
        return self._speaking[1]

    def copies(self, versions: Iterable[int]) -> list[tuple[int, ...]]:
        """Return the current versions among these in groups of one text each (`copies_of`)."""
        with explained(self._path):
            return copies_of(self._db, versions)

    def text(self, version: int) -> str:
        """Return the text of a version, current or not."""
        [(text,)] = self.rows(f"SELECT {TEXT} FROM versions v WHERE id = ?", (version,))
        return str(text)

    def notices(self, version: int) -> list[Notice]:
        """Return the update and correction notices of a version, in order.

        What damage made of a notice is left out here; its article's seal does not fit any more.
        """
        rows = self.rows(
            """SELECT kind, start, end, date FROM notices
               WHERE version_id = ? AND typeof(start) = 'integer' AND typeof(end) = 'integer'
               ORDER BY start""",
            (version,),
        )
        return [
            Notice(NoticeKind(kind), Span(start, end), date)
            for kind, start, end, date in rows
            if kind in _KINDS
        ]

    def sentence_spans(self, version: int) -> list[Span]:
        """Return every sentence of a version, in order, also those stored in pieces as wholes."""
        pieces = self.piece_spans(version)
        if all(one.end - one.start < _CUT_CHARS for one in pieces):
            return pieces
        return joined(self.text(version), pieces)

    def piece_spans(self, version: int) -> list[Span]:
        """Return what is embedded as a sentence, in order: one that is very long is in pieces."""
        rows = self.rows(
            "SELECT start, end FROM sentences WHERE version_id = ? ORDER BY start", (version,)
        )
        return [Span(*row) for row in rows]

    def matching_articles(self, wanted: Filter) -> list[str]:
        """Return the ids of the articles that pass the filter."""
        rows = self.rows(
            """SELECT article_id FROM versions INDEXED BY current_outlets
               WHERE current
                 AND (:outlet IS NULL OR outlet IN (SELECT value FROM json_each(:spellings)))
                 AND (:after IS NULL OR substr(published, 1, 10) >= :after)
                 AND (:before IS NULL OR substr(published, 1, 10) <= :before)""",
            self._values(wanted),
        )
        return sorted(row[0] for row in rows)

    def undated(self, wanted: Filter) -> int:
        """Return how many articles a filter by date leaves out only for want of a date."""
        if not wanted.dated:
            return 0
        [(undated,)] = self.rows(
            """SELECT count(*) FROM versions INDEXED BY current_outlets
               WHERE current AND published IS NULL
                 AND (:outlet IS NULL OR outlet IN (SELECT value FROM json_each(:spellings)))""",
            self._values(wanted),
        )
        return int(undated)

    def _values(self, wanted: Filter) -> dict[str, object]:
        """Return a filter for a query, with every spelling of the outlet."""
        outlet = outlet_key(wanted.outlet) if wanted.outlet else None
        spellings = [one for one in self.outlets() if outlet and outlet_key(one) == outlet]
        return {
            "outlet": wanted.outlet,
            "spellings": json.dumps(spellings),
            "after": wanted.after,
            "before": wanted.before,
        }
