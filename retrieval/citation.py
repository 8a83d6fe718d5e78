"""The words of a citation, and articles' text made fit to be shown.

What comes out of articles is shown, never obeyed: control characters, which can recolour or
rewrite a terminal, and the marks that reverse the order of reading become pictures of themselves.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from index.store import Counts, StoredArticle
from index.types import Span

INDENT = "    "
# C0 and C1 controls, line and paragraph separators, bidirectional overrides and isolates.
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Return text that does nothing to a terminal; line ends and tabs stay."""
    return UNSAFE.sub(_picture, text)


def inline(text: str) -> str:
    """Return text that does nothing to a terminal and stays on one line."""
    return printable(text).replace("\n", "␊").replace("\t", "␉")


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


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's block "Control Pictures"
    return "␡" if code == 0x7F else f"\\u{code:04x}"
