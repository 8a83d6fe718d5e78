import logging
from dataclasses import replace
from pathlib import Path

import pytest

from bot.escape import block_quote
from bot.message import Copy, Message
from bot.proofreading import altered
from index.build import build
from index.coverage import Coverage
from index.embedder import Embedder
from index.types import Span
from retrieval.types import Quote
from tests.bot.conftest import article

pytestmark = pytest.mark.model
TEXT = "The post pays up to $900,000 a year.\nNobody at the company said more."


@pytest.fixture
def coverage(tmp_path: Path, embedder: Embedder) -> Coverage:
    build(tmp_path, [article("a.txt", TEXT)], embedder)
    return Coverage.open(tmp_path)


@pytest.fixture
def quote(coverage: Coverage) -> Quote:
    [stored] = coverage.store.articles(with_text=True)
    return Quote(stored, Span(0, 36), Span(0, 36), 0.9)


def test_a_message_that_shows_the_stored_words_may_leave(coverage: Coverage, quote: Quote) -> None:
    copy = Copy("quote-1.txt", quote, quote.text.encode())

    assert altered(Message(block_quote(quote.text), (quote,), (copy,)), coverage) == frozenset()


@pytest.mark.parametrize(
    "content",
    [
        "> The post pays up to $800,000 a year.",
        "> The post pays up to $900,000 a year",
        "> **The post pays up to $900,000 a year.**",
        "The post pays up to $900,000 a year.",
        "> The post pays up to $900,000 a year.\nsource\n> And more.",
    ],
)
def test_a_message_that_shows_other_words_may_not(
    content: str, coverage: Coverage, quote: Quote, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        assert altered(Message(content, (quote,)), coverage) == {quote}

    assert "A quote was withheld" in caplog.text


def test_an_attached_copy_is_compared_byte_for_byte(coverage: Coverage, quote: Quote) -> None:
    copy = Copy("quote-1.txt", quote, quote.text.encode() + b" ")

    assert altered(Message("see the file", (), (copy,)), coverage) == {quote}


def test_a_quote_that_was_made_up_in_memory_is_caught_by_reading_the_store_again(
    coverage: Coverage, quote: Quote
) -> None:
    text = quote.article.text.replace("$900,000", "$100,000")
    forged = replace(quote, article=replace(quote.article, text=text))

    assert altered(Message(block_quote(forged.text), (forged,)), coverage) == {forged}


def test_an_article_that_is_gone_takes_its_quote_along(
    coverage: Coverage, quote: Quote, embedder: Embedder
) -> None:
    build(coverage.data_dir, [article("a.txt", "Something else stands here now.")], embedder)
    coverage.refresh()

    assert altered(Message(block_quote(quote.text), (quote,)), coverage) == {quote}
