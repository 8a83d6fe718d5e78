"""The wording of whole articles, word by word and in order, derived from the store.

Here a quotation is looked up: `holding` finds every article with these words in this order, by the
positions of each word, so a phrase that stands anywhere in a text, headline and captions included,
is found; `resembling` finds those that share most of its rare words and pairs of words. Words are
those of index/typography.py. What the store has beyond the folder is kept beside it in memory.
"""

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

from index.derived import Note, open_noted
from index.errors import PullquoteError
from index.linked import copy_folder, finish_folder, open_index
from index.lock import writer_lock
from index.store import Store, StoredArticle
from index.typography import forms, has_line_end_hyphens

FORMAT = 1  # raised when the fields or the typography change, so that the folder is built anew
NOTE = "wording.json"
HEAP_BYTES = 64_000_000
ARTICLES_AT_ONCE = 200
MOST_SHARED = 12  # words, and pairs of them, the rarest: common ones cost most and tell least
LONGEST_WORD = 200  # characters; tantivy leaves out words of more than 65,530 bytes
BETWEEN_READINGS = "\u00b6"  # no word, so no phrase crosses it
Stamps = dict[int, int]  # what is indexed of each article: its id as a number -> 63 bits


class Wording:
    """The wording index of a coverage."""

    def __init__(self, folder: Path | None = None, change: int = 0) -> None:
        self.base_change = change  # what the folder reflects
        self.change = change  # what is looked up in
        self._base = _Index(folder)
        self._tail = _Index(None)
        self._gone: list[int] = []  # of the folder's

    @classmethod
    def open(cls, data_dir: Path, store: Store) -> "Wording":
        """Open the folder if it is sound, and read what the store has beyond it into memory."""
        with store.snapshot():
            wording = cls._open_folder(data_dir, store) or cls()
            wording.update(store)
        return wording

    @classmethod
    def open_mended(cls, data_dir: Path, store: Store) -> "Wording":
        """Open it; bring the folder up to date first, unless another writes or nobody may."""
        note = Note.read(data_dir / NOTE, str(FORMAT), store)
        if note is None or note.change != store.change:
            with suppress(PullquoteError, OSError), writer_lock(data_dir):
                cls.write(data_dir, store)
        return cls.open(data_dir, store)

    @classmethod
    def write(cls, data_dir: Path, store: Store) -> None:
        """Bring the folder up to date; only under the writer's lock.

        Raises OSError where that cannot be written.
        """
        with store.snapshot():
            wording, change = cls._open_folder(data_dir, store) or cls(), store.change
            if wording.change == change:
                return
            folder = data_dir / f"wording-{change}"
            copy_folder(wording._base.folder, folder)
            gone, new = _differing(wording._base.stamps(), _current(store))
            try:
                _Index(folder).change(_articles(store, new), gone)
            except ValueError as error:  # whatever goes wrong, tantivy raises this
                raise OSError(str(error)) from error
            files = finish_folder(folder, data_dir)
            Note.of(str(FORMAT), change, store, data_dir, files).write(data_dir / NOTE)
        for old in data_dir.glob("wording-*"):
            if old != folder:
                shutil.rmtree(old, ignore_errors=True)

    def refreshed(self, data_dir: Path, store: Store) -> "Wording":
        """Return the wording as of the store's last change: this, or that of a newer folder."""
        note = Note.read(data_dir / NOTE, str(FORMAT), store)
        if note and note.change > self.base_change:
            return Wording.open(data_dir, store)
        self.update(store)
        return self

    def update(self, store: Store) -> None:
        """Apply what the store has beyond this index's change number, in memory."""
        with store.snapshot():
            change = store.change
            if change == self.change:
                return
            gone, new = _differing(self._stamps(), _current(store))
            self._tail.change(_articles(store, new), gone)
        self._gone += gone
        self.change = change

    @property
    def worn(self) -> bool:
        """Whether the folder should be brought up to date."""
        return self.base_change != self.change

    def holding(self, words: Sequence[str], outlet: str | None = None) -> list[str]:
        """Return the ids, ascending, of all articles with these (two or more) words in a row."""
        query = _within(_phrase(words), outlet)
        return sorted(_id(key) for index, one in self._each(query) for key in index.all(one))

    def resembling(self, words: Sequence[str], limit: int, outlet: str | None = None) -> list[str]:
        """Return the ids of articles that share most, best first.

        Up to ``limit`` are of the folder, and as many of what is beyond it.
        """
        idf = {word: self.idf(word) for word in words}
        pairs = sorted(
            set(pairwise(words)), key=lambda pair: (-max(map(idf.__getitem__, pair)), pair)
        )
        rarest = sorted(idf, key=lambda word: (-idf[word], word))
        query = _any_of([*map(_phrase, pairs[:MOST_SHARED]), *map(_word, rarest[:MOST_SHARED])])
        return [
            _id(key)
            for index, one in self._each(_within(query, outlet))
            for key in index.best(one, limit)
        ]

    def idf(self, word: str) -> float:
        """Return a word's inverse document frequency among articles, above 0."""
        indexes = (self._base, self._tail)
        held, holding = (
            sum(sums) for sums in zip(*(one.counts(word) for one in indexes), strict=True)
        )
        return log(1 + (held + 0.5) / (holding + 0.5))

    def differing(self, store: Store) -> int:
        """Return how many articles are missing here, held too much, or held otherwise."""
        return len(set(self._stamps().items()) ^ set(_current(store).items()))

    @classmethod
    def _open_folder(cls, data_dir: Path, store: Store) -> "Wording | None":
        def open_folder(note: Note) -> Wording:
            return cls(data_dir / next(iter(note.files)).partition("/")[0], note.change)

        return open_noted(data_dir, NOTE, str(FORMAT), store, open_folder)

    def _stamps(self) -> Stamps:
        gone = set(self._gone)
        standing = {key: one for key, one in self._base.stamps().items() if key not in gone}
        return standing | self._tail.stamps()

    def _each(self, query: Any) -> "Iterator[tuple[_Index, Any]]":
        """Yield either index with what to ask of it."""
        yield self._base, _without(query, self._gone)
        yield self._tail, query


class _Index:
    """An index of tantivy's, in a folder or in memory."""

    def __init__(self, folder: Path | None) -> None:
        import tantivy

        self.folder = folder
        self._index = open_index(_schema(), folder)
        words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer("whitespace", words)
        self._searcher: Any = self._index.searcher()

    def change(self, added: Iterable[StoredArticle], removed: list[int]) -> None:
        """Add and remove articles in one commit."""
        import tantivy

        writer = self._index.writer(heap_size=HEAP_BYTES, num_threads=1)
        if removed:  # by query: by term, tantivy takes a number for a signed one and finds nothing
            writer.delete_documents_by_query(_one_of(removed))
        for article in added:
            document = tantivy.Document(words=" ".join(_readings(article.text)))
            if article.outlet:
                document.add_text("outlet", article.outlet.casefold())
            document.add_unsigned("article", _key(article.id))
            document.add_unsigned("stamp", _stamp(article.sha256, article.outlet))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def all(self, query: Any) -> list[int]:
        """Return every article that matches."""
        found = self._searcher.search(query, limit=1)
        if found.count > 1:
            found = self._searcher.search(query, limit=found.count, count=False)
        return self._values("article", found)

    def best(self, query: Any, limit: int) -> list[int]:
        """Return the articles that match best."""
        return self._values("article", self._searcher.search(query, limit=limit, count=False))

    def counts(self, word: str) -> tuple[int, int]:
        """Return how many articles there are, and how many of them hold a word."""
        return self._searcher.num_docs, self._searcher.doc_freq("words", word[:LONGEST_WORD])

    def stamps(self) -> Stamps:
        """Return what is held."""
        import tantivy

        limit = max(1, self._searcher.num_docs)
        found = self._searcher.search(tantivy.Query.all_query(), limit=limit, count=False)
        return dict(zip(self._values("article", found), self._values("stamp", found), strict=True))

    def _values(self, field: str, found: Any) -> list[int]:
        addresses = [address for _, address in found.hits]
        values: list[int] = self._searcher.fast_field_values(field, addresses)
        return values


def _readings(text: str) -> Iterator[str]:
    """Yield the words of a text, then once more with what lines' ends hyphenate made one."""
    yield from (word[:LONGEST_WORD] for word in forms(text))
    if has_line_end_hyphens(text):
        yield BETWEEN_READINGS
        yield from (word[:LONGEST_WORD] for word in forms(text, rejoin=True))


def _current(store: Store) -> Stamps:
    """Return what should be held."""
    rows = store.rows("SELECT article_id, sha256, outlet FROM versions WHERE current")
    return {_key(article): _stamp(sha256, outlet) for article, sha256, outlet in rows}


def _differing(held: Mapping[int, int], current: Mapping[int, int]) -> tuple[list[int], list[int]]:
    """Return the articles to remove, and those to add."""
    gone = sorted(key for key, stamp in held.items() if current.get(key) != stamp)
    return gone, sorted(key for key, stamp in current.items() if held.get(key) != stamp)


def _articles(store: Store, keys: Sequence[int]) -> Iterator[StoredArticle]:
    for start in range(0, len(keys), ARTICLES_AT_ONCE):
        ids = [_id(key) for key in keys[start : start + ARTICLES_AT_ONCE]]
        yield from store.articles_by_id(ids).values()


def _key(article_id: str) -> int:
    """Return an article's id as the number that it is in hexadecimal."""
    return int(article_id, 16)


def _id(key: int) -> str:
    return f"{key:012x}"


def _stamp(sha256: str, outlet: str | None) -> int:
    """Return 63 bits that stand for what is indexed of an article."""
    indexed = f"{sha256} {outlet or ''}".encode()
    return int.from_bytes(hashlib.sha256(indexed).digest()[:8], "big") >> 1


@cache
def _schema() -> Any:
    import tantivy

    fields = tantivy.SchemaBuilder()
    fields.add_unsigned_field("article", indexed=True, fast=True)
    fields.add_unsigned_field("stamp", fast=True)
    fields.add_text_field("outlet", tokenizer_name="raw", index_option="basic")
    fields.add_text_field("words", tokenizer_name="whitespace", index_option="position")
    return fields.build()


def _phrase(words: Sequence[str]) -> Any:
    import tantivy

    terms = [word[:LONGEST_WORD] for word in words]
    return tantivy.Query.phrase_query(_schema(), "words", terms)


def _word(word: str) -> Any:
    import tantivy

    return tantivy.Query.term_query(_schema(), "words", word[:LONGEST_WORD])


def _any_of(queries: Sequence[Any]) -> Any:
    import tantivy

    return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in queries])


def _one_of(keys: Sequence[int]) -> Any:
    import tantivy

    return tantivy.Query.term_set_query(_schema(), "article", list(keys))


def _within(query: Any, outlet: str | None) -> Any:
    """Ask for articles of one outlet only, if one is named."""
    if outlet is None:
        return query
    import tantivy

    named = tantivy.Query.term_query(_schema(), "outlet", outlet.casefold(), index_option="basic")
    named = tantivy.Query.const_score_query(named, 0.0)
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Must, named)])


def _without(query: Any, gone: Sequence[int]) -> Any:
    """Leave out of a query what is gone."""
    if not gone:
        return query
    import tantivy

    return tantivy.Query.boolean_query(
        [(tantivy.Occur.Must, query), (tantivy.Occur.MustNot, _one_of(gone))]
    )
