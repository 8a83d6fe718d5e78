"""BM25 over passages, derived from the store; the only home of tantivy.

The folder is tantivy's, with a note of the change number it reflects. Stop words are
indexed, since their frequency tells how much a word weighs, and left out of searches.
"""

import json
import shutil
from collections.abc import Sequence
from math import log
from pathlib import Path
from typing import Any

from index.files import replace_file
from index.store import Store

FORMAT = 1  # raised when the fields or the analyser change, so that the folder is built anew
HEAP_BYTES = 64_000_000
# English words that carry no topic. Another language's list stands beside this one.
STOP_WORDS = frozenset(
    """a about also an and are as at be been being but by can could did do does done for from had
    has have he her his how i if in into is it its may might no not of on or our she should such
    than that the their then there these they this to was we were what when where which who whom
    whose why will with would you your""".split()
)
WORDS = "words"
FOLDER = "terms"
_NOTE = "change.json"


class Terms:
    """The BM25 index of a coverage."""

    def __init__(self, folder: Path | None) -> None:
        import tantivy

        self._tantivy: Any = tantivy
        self._analyzer = (
            tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
            .filter(tantivy.Filter.lowercase())
            .filter(tantivy.Filter.stemmer("english"))
            .build()
        )
        fields = tantivy.SchemaBuilder()
        fields.add_unsigned_field("passage", indexed=True, fast=True)
        fields.add_text_field("article", tokenizer_name="raw", index_option="basic")
        fields.add_text_field("text", tokenizer_name=WORDS, index_option="freq")
        self._schema = fields.build()
        self._folder = folder
        if folder is None:
            self._index = tantivy.Index(self._schema)
        else:
            self._index = tantivy.Index(self._schema, path=str(folder))
        self._index.register_tokenizer(WORDS, self._analyzer)
        self.change = _noted_change(folder) or 0
        self._searcher = self._index.searcher()
        self._stop_words = {word for stop in STOP_WORDS for word in self.words(stop)}

    @classmethod
    def open(cls, data_dir: Path, store: Store) -> "Terms | None":
        """Open the folder as it stands; None where it is missing, torn or of another format."""
        folder = data_dir / FOLDER
        noted = _noted_change(folder)
        if noted is None or noted > store.change:
            return None
        try:
            return cls(folder)
        except (ValueError, OSError):  # what tantivy raises for a torn or foreign folder
            return None

    @classmethod
    def write(cls, data_dir: Path, store: Store) -> "Terms":
        """Bring the folder up to date, or build it anew; only under the writer's lock."""
        terms = cls.open(data_dir, store)
        if terms is None:
            folder = data_dir / FOLDER
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            terms = cls(folder)
        terms.update(store)
        return terms

    @classmethod
    def in_memory(cls, store: Store) -> "Terms":
        """Build the index without touching the disk."""
        terms = cls(None)
        terms.update(store)
        return terms

    def update(self, store: Store) -> None:
        """Apply what the store has beyond this index's change number."""
        change = store.change
        if self.change == change:
            return
        writer = self._index.writer(heap_size=HEAP_BYTES, num_threads=1)
        for passage in store.removed_since(self.change):
            writer.delete_documents("passage", passage)
        for passage, article, text in store.texts_since(self.change):
            writer.delete_documents("passage", passage)  # a crash may have left it here already
            document = self._tantivy.Document(article=article, text=text)
            document.add_unsigned("passage", passage)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()
        self.change = change
        self._note()

    def search(self, question: str, top_k: int, articles: Sequence[str] | None) -> list[int]:
        """Return up to ``top_k`` passage ids by BM25, best first; only of ``articles`` if given."""
        words = sorted(set(self.words(question)) - self._stop_words)
        if not words or (articles is not None and not articles):
            return []
        tantivy = self._tantivy
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, self._term(word)) for word in words]
        )
        if articles is not None:
            allowed = tantivy.Query.term_set_query(self._schema, "article", list(articles))
            query = tantivy.Query.boolean_query(
                [(tantivy.Occur.Must, query), (tantivy.Occur.Must, allowed)]
            )
        hits = self._searcher.search(query, limit=top_k, count=False).hits
        return self._searcher.fast_field_values("passage", [address for _, address in hits])

    def words(self, text: str) -> list[str]:
        """Return the words of a text as they are indexed: lower case, stemmed."""
        return list(self._analyzer.analyze(text))

    def frequency(self, word: str) -> int:
        """Return the number of passages that hold a word (as `words` gives it)."""
        return int(self._searcher.search(self._term(word), limit=1, count=True).count)

    def idf(self, word: str, passages: int) -> float:
        """Return a word's inverse document frequency among ``passages``, at least 0.

        The form of BM25 that cannot be negative (Lucene's): ln(1 + (N - n + 0.5) / (n + 0.5)).
        """
        holding = min(self.frequency(word), passages)
        return log(1 + (passages - holding + 0.5) / (holding + 0.5))

    def is_stop_word(self, word: str) -> bool:
        """Whether a word (as `words` gives it) carries no topic."""
        return word in self._stop_words

    def check(self, store: Store) -> str | None:
        """Return what is wrong between this index and the store, or None."""
        standing, found = store.counts().passages, self._searcher.num_docs
        if self.change != store.change:
            return f"BM25 reflects change {self.change}, the coverage is at {store.change}"
        if standing != found:
            return f"BM25 holds {found} passages, the coverage {standing}"
        return None

    def _term(self, word: str) -> Any:
        return self._tantivy.Query.term_query(self._schema, "text", word, index_option="freq")

    def _note(self) -> None:
        if self._folder is not None:
            replace_file(
                self._folder / _NOTE,
                json.dumps({"format": FORMAT, "change": self.change}).encode(),
            )


def _noted_change(folder: Path | None) -> int | None:
    if folder is None:
        return None
    try:
        note = json.loads((folder / _NOTE).read_text(encoding="utf-8"))
        return int(note["change"]) if note["format"] == FORMAT else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
