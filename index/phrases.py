"""Articles as words in their order, in tantivy: what a phrase is looked up in.

An article is a number here, its id read as hexadecimal. Words are those of index/typography.py.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from index.linked import open_index
from index.stored import StoredArticle
from index.typography import forms, has_line_end_hyphens

HEAP_BYTES = 64_000_000
LONGEST_WORD = 200  # characters; tantivy leaves out words of more than 65,530 bytes
BETWEEN_READINGS = "\u00b6"  # no word, so no phrase crosses it
_WORDS = "words"
_BY_SPACES = "by spaces"
Stamps = dict[int, int]  # what is indexed of each article: its number -> 63 bits


class Phrases:
    """An index of tantivy's, in a folder or in memory."""

    def __init__(self, folder: Path | None) -> None:
        import tantivy

        self.folder = folder
        self._index = open_index(_schema(), folder)
        by_spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer(_BY_SPACES, by_spaces)
        self._searcher: Any = self._index.searcher()

    def change(self, added: Iterable[StoredArticle], removed: Sequence[int]) -> None:
        """Add and remove articles in one commit."""
        import tantivy

        writer = self._index.writer(heap_size=HEAP_BYTES, num_threads=1)
        if removed:  # by query: by term, tantivy takes a number for a signed one and finds nothing
            writer.delete_documents_by_query(_one_of(removed))
        for article in added:
            document = tantivy.Document(words=" ".join(_readings(article.text)))
            if article.outlet:
                document.add_text("outlet", article.outlet.casefold())
            document.add_unsigned("article", number(article.id))
            document.add_unsigned("stamp", stamp(article.sha256, article.outlet))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def matching(self, query: Any) -> list[int]:
        """Return every article that a query finds."""
        found = self._searcher.search(query, limit=1)
        if found.count > 1:
            found = self._searcher.search(query, limit=found.count, count=False)
        return self._values("article", found)

    def best(self, query: Any, limit: int) -> list[int]:
        """Return the articles that a query finds, by BM25, best first."""
        return self._values("article", self._searcher.search(query, limit=limit, count=False))

    def counts(self, word: str) -> tuple[int, int]:
        """Return how many articles there are, and how many of them hold a word."""
        return self._searcher.num_docs, self._searcher.doc_freq(_WORDS, word[:LONGEST_WORD])

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


def number(article_id: str) -> int:
    """Return an article's id as a number."""
    return int(article_id, 16)


def article_id(number: int) -> str:
    """Return the id that `number` came from."""
    return f"{number:012x}"


def stamp(sha256: str, outlet: str | None) -> int:
    """Return 63 bits that stand for what is indexed of an article."""
    indexed = f"{sha256} {outlet or ''}".encode()
    return int.from_bytes(hashlib.sha256(indexed).digest()[:8], "big") >> 1


def phrase(words: Sequence[str]) -> Any:
    """Return the query for two or more words in a row."""
    import tantivy

    terms: list[str | tuple[int, str]] = [word[:LONGEST_WORD] for word in words]
    return tantivy.Query.phrase_query(_schema(), _WORDS, terms)


def any_of(words: Sequence[str], phrases: Sequence[Sequence[str]]) -> Any:
    """Return the query for any of these; an article with more of them is better."""
    import tantivy

    wanted = [tantivy.Query.term_query(_schema(), _WORDS, word[:LONGEST_WORD]) for word in words]
    wanted += [phrase(one) for one in phrases]
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in wanted])


def within(query: Any, outlet: str | None) -> Any:
    """Return a query for what it finds in one outlet, if one is named."""
    if outlet is None:
        return query
    import tantivy

    name = outlet.casefold()
    named = tantivy.Query.term_query(_schema(), "outlet", name, index_option="basic")
    named = tantivy.Query.const_score_query(named, 0.0)
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Must, named)])


def without(query: Any, articles: Sequence[int]) -> Any:
    """Return a query for what it finds but for these articles."""
    if not articles:
        return query
    import tantivy

    return tantivy.Query.boolean_query(
        [(tantivy.Occur.Must, query), (tantivy.Occur.MustNot, _one_of(articles))]
    )


def _one_of(articles: Sequence[int]) -> Any:
    import tantivy

    return tantivy.Query.term_set_query(_schema(), "article", list(articles))


def _readings(text: str) -> Iterator[str]:
    """Yield the words of a text, then once more with what lines' ends hyphenate made one."""
    yield from (word[:LONGEST_WORD] for word in forms(text))
    if has_line_end_hyphens(text):
        yield BETWEEN_READINGS
        yield from (word[:LONGEST_WORD] for word in forms(text, rejoin=True))


@cache
def _schema() -> Any:
    import tantivy

    fields = tantivy.SchemaBuilder()
    fields.add_unsigned_field("article", indexed=True, fast=True)
    fields.add_unsigned_field("stamp", fast=True)
    fields.add_text_field("outlet", tokenizer_name="raw", index_option="basic")
    fields.add_text_field(_WORDS, tokenizer_name=_BY_SPACES, index_option="position")
    return fields.build()
