"""Answers as a person reads them on a terminal, or in a file that a terminal's output goes to.

Colour, wrapping and highlighting are for a terminal; elsewhere a quote stands on its lines as it
is. Text out of articles is shown, never obeyed: control characters are made visible.
"""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from index.store import StoredArticle
from index.types import Span
from retrieval.types import Answer, Hit, Quote

MARK = "bold"
AROUND = "dim"
WIDTH = 88  # the longest line that is easy to read
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Return text that does nothing to a terminal: control characters become pictures."""
    return _CONTROL.sub(_picture, text)


def show_answer(console: Console, answer: Answer, around: dict[Quote, tuple[str, str]]) -> None:
    """Print an answer; ``around`` gives the sentences before and after each quote."""
    coverage = answer.coverage
    size = f"{_count(coverage.articles, 'article')}, {_count(coverage.outlets, 'named outlet')}"
    if not answer.answered:
        console.print(Text("Not in this coverage", "bold"), Text(f"({size})", "dim"))
        if answer.nearest:
            console.print(Text("\nNearest passages, which do not answer it:", "dim"))
    for number, quote in enumerate(answer.quotes or answer.nearest, 1):
        console.print()
        _show_quote(console, number, quote, around.get(quote, ("", "")), answer.answered)
    if answer.answered:
        console.print(Text(f"\n{size}; {answer.took_ms:.0f} ms", "dim"))


def show_hits(console: Console, hits: Iterable[Hit], articles: dict[str, StoredArticle]) -> None:
    """Print ranked passages with their scores."""
    for rank, hit in enumerate(hits, 1):
        scores = f"score {hit.score:.3f}  cosine {hit.cosine:.3f}  bm25 {hit.bm25:.2f}"
        console.print(Text(f"{rank:>2}  {scores}", "dim"))
        article = articles[hit.passage.article]
        _indent(console, Text(printable(hit.passage.text)))
        _indent(console, Text(_place(article, hit.passage.span), "dim"))
        console.print()


def show_sources(console: Console, articles: Iterable[StoredArticle]) -> None:
    """Print what is indexed, one article a row."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("id", "outlet", "published", "title"):
        table.add_column(heading, overflow="fold")
    table.add_column("passages", justify="right")
    table.add_column("source", style="dim", overflow="fold")
    for one in articles:
        table.add_row(
            one.id,
            printable(one.outlet or "unknown"),
            (one.published or "unknown")[:10],
            printable(one.title or "untitled"),
            str(one.passages),
            printable(nearby(one.source)),
        )
    console.print(table)


def show_article(console: Console, article: StoredArticle, at: Span | None) -> None:
    """Print an article's record and text; ``at`` is highlighted, and alone with what is near it."""
    console.print(Text(printable(article.title or "Untitled"), "bold"))
    console.print(Text(_record(article), "dim"))
    for notice in article.notices:
        stated = printable(article.text[notice.span.start : notice.span.end])
        console.print(Text(f"{notice.kind.value}: {stated}", "yellow"))
    console.print()
    if at is None:
        console.print(Text(printable(article.text)), soft_wrap=not console.is_terminal)
        return
    start, end = max(0, at.start - 400), min(len(article.text), at.end + 400)
    text = Text("… " if start else "", AROUND)
    text.append(printable(article.text[start : at.start]), AROUND)
    text.append(printable(article.text[at.start : at.end]), MARK)
    text.append(printable(article.text[at.end : end]), AROUND)
    text.append(" …" if end < len(article.text) else "", AROUND)
    console.print(text, soft_wrap=not console.is_terminal)


def nearby(source: str) -> str:
    """Return a source as it is shortest to read: relative to here where it lies below here."""
    here = f"{Path.cwd()}{os.sep}"
    return source.removeprefix(here)


def _show_quote(
    console: Console, number: int, quote: Quote, around: tuple[str, str], answers: bool
) -> None:
    before, after = around
    if console.is_terminal:
        words = Text(printable(f"{before} " if before else ""), AROUND)
        words.append(printable(quote.text), MARK if answers else "")
        words.append(printable(f" {after}" if after else ""), AROUND)
        words.no_wrap = False
        bar = Table.grid(padding=(0, 1, 0, 0))
        for line in words.wrap(console, min(console.width, WIDTH) - 5):
            bar.add_row(Text(" " * 2 + "│", "green" if answers else "dim"), line)
        console.print(bar)
    else:
        lines = printable(quote.text).split("\n")
        console.print(Text("\n".join(f"> {line}" for line in lines)), soft_wrap=True)
    _indent(console, Text(f"[{number}] {_record(quote.article)}"))
    _indent(console, Text(_place(quote.article, quote.span), "dim"))


def _record(article: StoredArticle) -> str:
    published = f"{article.published[:10]}" if article.published else "date unknown"
    parts = [article.outlet or "outlet unknown", article.title or "untitled", published]
    if article.byline:
        parts.insert(1, f"by {article.byline}")
    if article.updated:
        parts.append(f"updated {article.updated[:10]}")
    return printable(" · ".join(parts))


def _place(article: StoredArticle, span: Span) -> str:
    where = article.url or nearby(article.source)
    return printable(f"{where} [{span.start}:{span.end}]")


def _indent(console: Console, text: Text) -> None:
    if console.is_terminal:
        console.print(Padding(text, (0, 0, 0, 4)), width=min(console.width, WIDTH))
    else:
        console.print(Text("    ") + text, soft_wrap=True)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's "Control Pictures"
    return "\u2421" if code == 0x7F else f"\\u{code:04x}"
