"""The words of a citation, and what else is said in one way wherever it is printed."""

import os
from collections.abc import Iterator
from pathlib import Path

from index.stored import Counts, StoredArticle
from index.types import Span
from retrieval.printable import inline, printable

INDENT = "    "


def who(article: StoredArticle) -> str:
    """Return who printed it and when; what is unknown is said to be."""
    published = article.published[:10] if article.published else "date unknown"
    updated = f", updated {article.updated[:10]}" if article.updated else ""
    return inline(f"{article.outlet or 'outlet unknown'} · {published}{updated}")


def what(article: StoredArticle) -> str:
    """Return the title, and the byline where there is one."""
    byline = f" · by {article.byline}" if article.byline else ""
    return inline(f"{article.title or 'untitled'}{byline}")


def where(article: StoredArticle, span: Span) -> str:
    """Return the link, or the source where there is none, with the place in the stored text."""
    return f"{inline(article.url or nearby(article.source))} [{span.start}:{span.end}]"


def quoted(text: str) -> Iterator[str]:
    """Yield the lines of a quote; an empty one between two paragraphs is a bare ">"."""
    for line in printable(text).split("\n"):
        yield f"> {line}" if line.strip() else ">"


def nearby(source: str) -> str:
    """Return a source as it is shortest to read: relative to here where it lies below here."""
    return source.removeprefix(f"{Path.cwd()}{os.sep}")


def size(counts: Counts) -> str:
    """Return how much a coverage holds."""
    return f"{count(counts.articles, 'article')}, {count(counts.outlets, 'named outlet')}"


def count(number: int, noun: str) -> str:
    """Return a number with its noun: ``1 article``, ``1,200 articles``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
