"""Whatever an article holds as it was read, what is sent of it keeps Discord's limits."""

from pathlib import Path

import pytest
from hypothesis import given

from bot.escape import block_quote, quoted
from index.passages import split_sentences
from index.reading.articles import read_articles
from index.types import Article, Span
from retrieval.types import Quote
from tests.bot.rendering import article as stored
from tests.bot.rendering import assert_sendable, first
from tests.fuzz.material import fuzzed, json_lines, markdown, pages, texts
from tests.limits import LIMITS


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@fuzzed
@given(texts | markdown | json_lines, pages)
def test_what_was_read_can_be_sent(folder: Path, data: bytes, page: bytes) -> None:
    for name, content in (("a.md", data), ("a.jsonl", data), ("a.html", page)):
        (folder / name).write_bytes(content)
    articles = [one for one in read_articles(folder, LIMITS) if isinstance(one, Article)]

    quotes = [quote for one in articles for quote in quotes_of(one)]

    for quote in quotes:
        assert quoted(block_quote(quote.text)) == [quote.text]
    for some in (quotes[:1], quotes[:5], quotes[-5:]):
        assert_sendable(first(*dict.fromkeys(some)))
    assert_sendable(first(near=tuple(dict.fromkeys(quotes[:2])), private=True))


def quotes_of(one: Article) -> list[Quote]:
    """Return every sentence of an article as a quote, and each run of three."""
    names = ("title", "outlet", "byline", "published", "updated", "url", "source", "notices")
    kept = stored(one.text, **{name: getattr(one, name) for name in names})
    spans = [Span(sentence.start, sentence.end) for sentence in split_sentences(one)]
    runs = [Span(a.start, b.end) for a, b in zip(spans, spans[2:], strict=False)]
    return [Quote(kept, span, span, 0.9) for span in spans + runs]
