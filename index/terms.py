"""BM25 over passages, derived from the store, in tantivy.

A folder of tantivy's is brought up to date in a copy of it (index/linked.py). What the store has
beyond the folder is kept beside it in memory. Stop words are indexed, since their frequency tells
how much a word weighs, and left out of searches.
"""

import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import log
from pathlib import Path
from typing import Any

from index.changes import removed_since, texts_since
from index.derived import Note, open_noted
from index.linked import copy_folder, finish_folder, open_index
from index.store import Store

FORMAT = 3  # raised when the fields or the analyser change, so that the folder is built anew
HEAP_BYTES = 64_000_000
REBUILD_UP_TO = 50_000  # passages; building takes a second there
MOST_TIES = 16  # times top_k are looked at to put equal scores in order
# English words that carry no topic.
STOP_WORDS = frozenset(
    """a about also an and are as at be been being but by can could did do does done for from had
    has have he her his how i if in into is it its may might no not of on or our she should such
    than that the their then there these they this to was we were what when where which who whom
    whose why will with would you your""".split()
)
WORDS = "words"
NOTE = "terms.json"


class Terms:
    """The BM25 index of a coverage."""

    def __init__(self, folder: Path | None = None, change: int = 0) -> None:
        self.base_change = change  # what the folder reflects
        self.change = change  # what is searched
        self._base = _Index(folder) if folder else None
        self._tail: _Index | None = None
        self._gone: list[int] = []  # of the folder's
        self._frequencies: dict[str, int] = {}
        self._stop_words = {word for stop in STOP_WORDS for word in self.words(stop)}

    @classmethod
    def open(cls, data_dir: Path, store: Store) -> "Terms":
        """Open the folder if it is sound, and read what the store has beyond it into memory."""
        with store.snapshot():
            terms = cls._open_folder(data_dir, store) or cls()
            terms.update(store)
        return terms

    @classmethod
    def write(cls, data_dir: Path, store: Store) -> None:
        """Bring the folder up to date; only under the writer's lock.

        Raises OSError where that cannot be written.
        """
        with store.snapshot():
            terms, change = cls._open_folder(data_dir, store) or cls(), store.change
            if terms.change == change:
                return
            removed = [int(passage) for passage in removed_since(store, terms.change)]
            if removed and store.counts().passages <= max(REBUILD_UP_TO, 2 * len(removed)):
                terms = cls()  # what tantivy has deleted still counts in its statistics
            folder = data_dir / f"terms-{change}"
            copy_folder(terms._base.folder if terms._base else None, folder)
            try:
                _Index(folder).change(texts_since(store, terms.change), removed)
            except ValueError as error:  # whatever goes wrong, tantivy raises this
                raise OSError(str(error)) from error
            files = finish_folder(folder, data_dir)
            Note.of(str(FORMAT), change, store, data_dir, files).write(data_dir / NOTE)
        for old in data_dir.glob("terms-*"):
            if old != folder:
                shutil.rmtree(old, ignore_errors=True)

    def refreshed(self, data_dir: Path, store: Store) -> "Terms":
        """Return the terms as of the store's last change: these, or those of a newer folder."""
        note = Note.read(data_dir / NOTE, str(FORMAT), store)
        if note and note.change > self.base_change:
            return Terms.open(data_dir, store)
        self.update(store)
        return self

    def update(self, store: Store) -> None:
        """Apply what the store has beyond this index's change number, in memory."""
        with store.snapshot():
            change = store.change
            if change == self.change:
                return
            removed = [int(passage) for passage in removed_since(store, self.change)]
            self._tail = self._tail or _Index(None)
            self._tail.change(texts_since(store, self.change), removed)
        self._gone += removed
        self._frequencies.clear()
        self.change = change

    @property
    def worn(self) -> bool:
        """Whether the folder should be brought up to date."""
        return self.base_change != self.change

    def search(self, question: str, top_k: int, articles: Sequence[str] | None) -> list[int]:
        """Return passage ids by BM25, best first; only of ``articles`` where those are given.

        Up to ``top_k`` are of the folder and as many of what is beyond it, which is too little for
        its scores to be compared with the others.
        """
        import tantivy

        words = sorted(set(self.words(question)) - self._stop_words)
        if not words or (articles is not None and not articles):
            return []
        should, must = tantivy.Occur.Should, tantivy.Occur.Must
        query = tantivy.Query.boolean_query([(should, _term(word)) for word in words])
        if articles is not None:
            allowed = tantivy.Query.term_set_query(_schema(), "article", list(articles))
            allowed = tantivy.Query.const_score_query(allowed, 0.0)
            query = tantivy.Query.boolean_query([(must, query), (must, allowed)])
        found = self._base.best(self._standing(query), top_k) if self._base else []
        found += self._tail.best(query, top_k) if self._tail else []
        return [passage for _, passage in sorted(found)]

    def starting_with(self, letters: str) -> dict[str, int]:
        """Return the indexed words that start so, each with how many passages hold it."""
        found: Counter[str] = Counter()
        for index in (self._base, self._tail):
            if index:
                found.update(index.starting_with(letters))
        return dict(found)

    def holding(self, word: str, top_k: int) -> list[int]:
        """Return some passages that hold a word (as `words` gives it), the fullest of it first."""
        found = self._base.best(self._standing(_term(word)), top_k) if self._base else []
        found += self._tail.best(_term(word), top_k) if self._tail else []
        return [passage for _, passage in sorted(found)][:top_k]

    def words(self, text: str) -> list[str]:
        """Return the words of a text as they are indexed: lower case, no accents, stemmed."""
        return list(_analyzer().analyze(text))

    def frequency(self, word: str) -> int:
        """Return the number of passages that hold a word (as `words` gives it)."""
        if word not in self._frequencies:
            held = self._base.count(self._standing(_term(word))) if self._base else 0
            held += self._tail.count(_term(word)) if self._tail else 0
            self._frequencies[word] = held
        return self._frequencies[word]

    def idf(self, word: str, passages: int) -> float:
        """Return a word's inverse document frequency among ``passages``, at least 0.

        The form of BM25 that cannot be negative (Lucene's): ln(1 + (N - n + 0.5) / (n + 0.5)).
        """
        holding = min(self.frequency(word), passages)
        return log(1 + (passages - holding + 0.5) / (holding + 0.5))

    def is_stop_word(self, word: str) -> bool:
        """Whether a word (as `words` gives it) carries no topic."""
        return word in self._stop_words

    def differing(self, store: Store) -> int:
        """Return how many passages are missing here, or held too much."""
        held = set(self._base.passages() if self._base else ()) - set(self._gone)
        held |= set(self._tail.passages() if self._tail else ())
        return len(held ^ {row[0] for row in store.rows("SELECT id FROM passages")})

    @classmethod
    def _open_folder(cls, data_dir: Path, store: Store) -> "Terms | None":
        def open_folder(note: Note) -> Terms:
            return cls(data_dir / next(iter(note.files)).partition("/")[0], note.change)

        return open_noted(data_dir, NOTE, str(FORMAT), store, open_folder)

    def _standing(self, query: Any) -> Any:
        """Leave out of a query what is gone since the folder was written."""
        if not self._gone:
            return query
        import tantivy

        gone = tantivy.Query.term_set_query(_schema(), "passage", self._gone)
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, query), (tantivy.Occur.MustNot, gone)]
        )


class _Index:
    """An index of tantivy's, in a folder or in memory."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._index = open_index(_schema(), folder)
        self._index.register_tokenizer(WORDS, _analyzer())
        self._searcher = self._index.searcher()

    def change(self, added: Iterable[tuple[int, str, str]], removed: list[int]) -> None:
        """Add (passage, article, text) and remove passages, in one commit."""
        import tantivy

        writer = self._index.writer(heap_size=HEAP_BYTES, num_threads=1)
        if removed:  # by query: by term, tantivy takes a number for a signed one and finds nothing
            writer.delete_documents_by_query(
                tantivy.Query.term_set_query(_schema(), "passage", removed)
            )
        for passage, article, text in added:
            document = tantivy.Document(article=article, text=text)
            document.add_unsigned("passage", passage)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def best(self, query: Any, top_k: int) -> list[tuple[float, int]]:
        """Return (minus the score, passage) of the best, looking further while scores tie."""
        limit = top_k + 1
        while True:
            hits = self._searcher.search(query, limit=limit, count=False).hits
            tied = len(hits) == limit and hits[top_k - 1][0] == hits[-1][0]
            if not tied or limit > MOST_TIES * top_k:
                break
            limit *= 2
        passages = self._passages([address for _, address in hits])
        scores = [-float(score) for score, _ in hits]
        return sorted(zip(scores, passages, strict=True))[:top_k]

    def count(self, query: Any) -> int:
        """Return how many passages match."""
        found: Any = self._searcher.search(query, limit=1, count=True)  # its stub lacks the count
        return int(found.count)

    def starting_with(self, letters: str) -> dict[str, int]:
        """Return the words that start so, each with its passages; those deleted still count."""
        return dict(self._searcher.terms_with_prefix("text", letters))

    def passages(self) -> list[int]:
        """Return every passage."""
        import tantivy

        everything = self._searcher.search(
            tantivy.Query.all_query(), limit=max(self._searcher.num_docs, 1), count=False
        )
        return self._passages([address for _, address in everything.hits])

    def _passages(self, addresses: list[Any]) -> list[int]:
        values: list[Any] = self._searcher.fast_field_values("passage", addresses)
        return values


def _term(word: str) -> Any:
    import tantivy

    return tantivy.Query.term_query(_schema(), "text", word, index_option="freq")


@cache
def _schema() -> Any:
    import tantivy

    fields = tantivy.SchemaBuilder()
    fields.add_unsigned_field("passage", indexed=True, fast=True)
    fields.add_text_field("article", tokenizer_name="raw", index_option="basic")
    fields.add_text_field("text", tokenizer_name=WORDS, index_option="freq")
    return fields.build()


@cache
def _analyzer() -> Any:
    import tantivy

    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.stemmer("english"))
        .build()
    )
