"""The wording of whole articles, word by word and in order, derived from the store.

Here a quotation is looked up: `holding` finds every article with these words in this order, by the
positions of each word, so a phrase that stands anywhere in a text, headline and captions included,
is found; `resembling` finds those that share most of its rare words, and pairs of words. Both compare words as
index/typography.py gives them. The folder is tantivy's, with a note of the change it reflects.
"""

import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

from index.errors import PullquoteError
from index.files import replace_file
from index.lock import writer_lock
from index.store import Store, StoredArticle
from index.typography import forms, has_line_end_hyphens

FORMAT = 1  # raised when the fields or the typography change, so that the folder is built anew
FOLDER = "wording"
HEAP_BYTES = 64_000_000
ARTICLES_AT_ONCE = 200
MOST_SHARED = 12  # pairs and words, the rarest: common ones cost most and tell least
LONGEST_WORD = 200  # characters; tantivy leaves out words of more than 65,530 bytes
BETWEEN_READINGS = "\u00b6"  # never a word, so no phrase crosses it
_NOTE = "change.json"


class Wording:
    """The wording index of a coverage."""

    def __init__(self, folder: Path | None) -> None:
        import tantivy

        self._tantivy: Any = tantivy
        fields = tantivy.SchemaBuilder()
        fields.add_unsigned_field("article", indexed=True, fast=True)
        fields.add_unsigned_field("stamp", fast=True)
        fields.add_text_field("outlet", tokenizer_name="raw", index_option="basic")
        fields.add_text_field("words", tokenizer_name="whitespace", index_option="position")
        self._schema = fields.build()
        self._folder = folder
        if folder is None:
            self._index = tantivy.Index(self._schema)
        else:
            self._index = tantivy.Index(self._schema, path=str(folder))
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer("whitespace", analyzer)
        self.change = _noted_change(folder) or 0
        self._searcher = self._index.searcher()

    @classmethod
    def open(cls, data_dir: Path, store: Store) -> "Wording":
        """Open the index in step with the store.

        What is missing, torn or behind is mended on disk, unless a writer is at work or the folder
        is read-only: then it is mended in memory.
        """
        wording = cls._as_it_stands(data_dir, store)
        if wording is None or wording.change != store.change:
            with suppress(PullquoteError), writer_lock(data_dir):
                return cls.write(data_dir, store)
            wording = cls(None)
            wording.update(store)
        return wording

    @classmethod
    def write(cls, data_dir: Path, store: Store) -> "Wording":
        """Bring the folder up to date, or build it anew; only under the writer's lock."""
        wording = cls._as_it_stands(data_dir, store)
        if wording is None:
            folder = data_dir / FOLDER
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            wording = cls(folder)
        wording.update(store)
        return wording

    def update(self, store: Store) -> None:
        """Apply what differs between this index and the store's current articles."""
        change = store.change
        if self.change == change:
            return
        held = self._held()
        current = {_key(one.id): (_stamp(one), one.id) for one in store.articles()}
        gone = [key for key in held if key not in current or held[key] != current[key][0]]
        new = [id_ for key, (stamp, id_) in current.items() if held.get(key) != stamp]
        writer = self._index.writer(heap_size=HEAP_BYTES, num_threads=1)
        for key in gone:
            writer.delete_documents_by_term("article", key)
        for start in range(0, len(new), ARTICLES_AT_ONCE):
            for article in store.articles_by_id(new[start : start + ARTICLES_AT_ONCE]).values():
                writer.add_document(self._document(article))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()
        self.change = change
        if self._folder is not None:
            note = json.dumps({"format": FORMAT, "change": change})
            replace_file(self._folder / _NOTE, note.encode())

    def holding(self, words: Sequence[str], outlet: str | None = None) -> list[str]:
        """Return the ids, ascending, of all articles with these (two or more) words in a row."""
        query = self._within(self._phrase(words), outlet)
        found: Any = self._searcher.search(query, limit=1)
        if found.count > 1:
            found = self._searcher.search(query, limit=found.count, count=False)
        return sorted(self._articles(found))

    def resembling(self, words: Sequence[str], limit: int, outlet: str | None = None) -> list[str]:
        """Return the ids of up to ``limit`` articles that share most, best first."""
        tantivy = self._tantivy
        idf = {word: self.idf(word) for word in words}
        pairs = sorted(set(pairwise(words)), key=lambda pair: (-max(idf[pair[0]], idf[pair[1]]), pair))
        rarest = sorted(idf, key=lambda word: (-idf[word], word))
        shared = [self._phrase(pair) for pair in pairs[:MOST_SHARED]]
        shared += [self._word(word) for word in rarest[:MOST_SHARED]]
        either = tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in shared])
        query = self._within(either, outlet)
        return self._articles(self._searcher.search(query, limit=limit, count=False))

    def idf(self, word: str) -> float:
        """Return a word's inverse document frequency among articles, above 0."""
        holding = self._searcher.doc_freq("words", word[:LONGEST_WORD])
        return log(1 + (self._searcher.num_docs + 0.5) / (holding + 0.5))

    def check(self, store: Store) -> str | None:
        """Return what is wrong between this index and the store, or None."""
        current = {_key(one.id): _stamp(one) for one in store.articles()}
        if self.change != store.change:
            return f"Wording reflects change {self.change}, the coverage is at {store.change}"
        if self._held() != current:
            return "Wording does not hold the articles that the coverage holds"
        return None

    @classmethod
    def _as_it_stands(cls, data_dir: Path, store: Store) -> "Wording | None":
        """Open the folder; None where it is missing, torn or of another format."""
        noted = _noted_change(data_dir / FOLDER)
        if noted is None or noted > store.change:
            return None
        try:
            return cls(data_dir / FOLDER)
        except (ValueError, OSError):  # what tantivy raises for a torn or foreign folder
            return None

    def _held(self) -> dict[int, int]:
        """Return the stamp of each article by its key."""
        searcher: Any = self._searcher
        everything = self._tantivy.Query.all_query()
        hits = searcher.search(everything, limit=max(1, searcher.num_docs), count=False).hits
        addresses = [address for _, address in hits]
        return dict(
            zip(
                searcher.fast_field_values("article", addresses),
                searcher.fast_field_values("stamp", addresses),
                strict=True,
            )
        )

    def _document(self, article: StoredArticle) -> Any:
        outlet = [article.outlet.casefold()] if article.outlet else []
        document = self._tantivy.Document(words=" ".join(_readings(article.text)), outlet=outlet)
        document.add_unsigned("article", _key(article.id))
        document.add_unsigned("stamp", _stamp(article))
        return document

    def _phrase(self, words: Sequence[str]) -> Any:
        terms = [word[:LONGEST_WORD] for word in words]
        return self._tantivy.Query.phrase_query(self._schema, "words", terms)

    def _word(self, word: str) -> Any:
        return self._tantivy.Query.term_query(self._schema, "words", word[:LONGEST_WORD])

    def _within(self, query: Any, outlet: str | None) -> Any:
        if outlet is None:
            return query
        tantivy = self._tantivy
        printed_by = tantivy.Query.term_query(
            self._schema, "outlet", outlet.casefold(), index_option="basic"
        )
        must = tantivy.Occur.Must
        return tantivy.Query.boolean_query([(must, query), (must, printed_by)])

    def _articles(self, found: Any) -> list[str]:
        addresses = [address for _, address in found.hits]
        return [f"{key:012x}" for key in self._searcher.fast_field_values("article", addresses)]


def _readings(text: str) -> Iterator[str]:
    """Yield the words of a text, then once more with what lines' ends hyphenate made one."""
    yield from (word[:LONGEST_WORD] for word in forms(text))
    if has_line_end_hyphens(text):
        yield BETWEEN_READINGS
        yield from (word[:LONGEST_WORD] for word in forms(text, rejoin=True))


def _key(article_id: str) -> int:
    """Return an article's id as the number that it is in hexadecimal."""
    return int(article_id, 16)


def _stamp(article: StoredArticle) -> int:
    """Return 63 bits that stand for what is indexed of an article."""
    indexed = f"{article.sha256}\0{article.outlet or ''}"
    return int.from_bytes(hashlib.sha256(indexed.encode()).digest()[:8], "big") >> 1


def _noted_change(folder: Path | None) -> int | None:
    if folder is None:
        return None
    try:
        note = json.loads((folder / _NOTE).read_text(encoding="utf-8"))
        return int(note["change"]) if note["format"] == FORMAT else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
