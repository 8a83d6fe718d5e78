"""BM25 over passages, derived from the store, in tantivy.

Stop words are indexed, since their frequency tells how much a word weighs, and left out of
searches.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import log
from pathlib import Path
from typing import Any

from index.changes import removed_since, texts_since
from index.folder_index import FolderIndex
from index.linked import open_index
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


class Terms(FolderIndex["_Index"]):
    """The BM25 index of a coverage."""

    name, note, form = "terms", NOTE, str(FORMAT)

    def __init__(self, folder: Path | None = None, change: int = 0) -> None:
        super().__init__(folder, change)
        self._frequencies: dict[str, int] = {}
        self._stop_words = {word for stop in STOP_WORDS for word in self.words(stop)}

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
        found = [one for part, each in self._each(query) for one in part.best(each, top_k)]
        return [passage for _, passage in sorted(found)]

    def starting_with(self, letters: str) -> dict[str, int]:
        """Return the indexed words that start so, each with how many passages hold it."""
        found: Counter[str] = Counter()
        for part in self._parts:
            found.update(part.starting_with(letters))
        return dict(found)

    def holding(self, word: str, top_k: int) -> list[int]:
        """Return some passages that hold a word (as `words` gives it), the fullest of it first."""
        query = _term(word)
        found = [one for part, each in self._each(query) for one in part.best(each, top_k)]
        return [passage for _, passage in sorted(found)][:top_k]

    def words(self, text: str) -> list[str]:
        """Return the words of a text as they are indexed: lower case, no accents, stemmed."""
        return list(_analyzer().analyze(text))

    def frequency(self, word: str) -> int:
        """Return the number of passages that hold a word (as `words` gives it)."""
        if word not in self._frequencies:
            query = _term(word)
            self._frequencies[word] = sum(part.count(each) for part, each in self._each(query))
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

    @staticmethod
    def _part(folder: Path | None) -> "_Index":
        return _Index(folder)

    def _bring(self, part: "_Index", store: Store) -> list[int]:
        removed = [int(passage) for passage in removed_since(store, self.change)]
        part.change(texts_since(store, self.change), removed)
        self._frequencies.clear()
        return removed

    def _worth_copying(self, store: Store) -> bool:
        """What tantivy has deleted still counts in its statistics."""
        removed = len(removed_since(store, self.change))
        return not removed or store.counts().passages > max(REBUILD_UP_TO, 2 * removed)

    def _standing(self, query: Any) -> Any:
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
