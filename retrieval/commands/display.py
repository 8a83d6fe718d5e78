"""Answers on a terminal: wrapped, the sentence that answers in bold, what is around it dimmed.

Without a terminal the same is printed as plain.py has it, and rich is never imported.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from index.stored import StoredArticle
from index.types import Span
from retrieval.answer import Answer
from retrieval.commands import plain
from retrieval.commands.citation import what, where, who
from retrieval.printable import printable
from retrieval.types import Hit, Quote

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

WIDTH = 88  # the longest line that is easy to read
ANSWERS, AROUND, NAMED = "bold", "dim", "cyan"
GUTTER = 6
NEAR = 400  # characters shown on either side of a place
# What a terminal may be given to follow: a web page, and no character that could end the sequence
# around it. gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda, "Encodings".
_FOLLOWED = re.compile(r"https?://[!-~]+", re.IGNORECASE)
Piece = tuple[Span, str]  # of an article's text, and the style that it is shown in


def terminal() -> "Console | None":
    """Return a console if standard output is a terminal; None if it is a file or a pipe.

    None, too, for a terminal on which bold and dim look alike: there "> " has to tell a quote.
    """
    console = _console(sys.stdout) if sys.stdout.isatty() else None
    return None if console is None or console.is_dumb_terminal else console


def error_console() -> "Console":
    """Return a console for what is said beside the output: progress, and what went wrong."""
    return _console(sys.stderr)


def show_answer(answer: Answer, around: Mapping[Quote, Span]) -> None:
    """Print an answer; ``around`` is what to show of the article around each quote."""
    console = terminal()
    if console is None:
        print("\n".join(plain.answer_lines(answer)))
        return
    console.print()
    if answer.read_as:
        for line in _wrapped(console, _text((plain.read_as(answer.read_as), AROUND))):
            console.print(line, soft_wrap=True)
    if not answer.answered:
        said, more = plain.unanswered(answer)
        console.print(_text((said, "bold yellow"), more))
    for number, quote in enumerate(answer.shown, 1):
        pieces = _pieces(quote, around.get(quote, quote.span), answer.answered)
        mark = _mark(quote, answer)
        if number > 1 or not answer.answered:
            console.print()
        if heading := plain.heading_above(quote, answer):
            console.print(_text((heading, AROUND)))
            console.print()
        _show_words(console, f"{number:>3} ", mark, quote.article.text, pieces)
        _show_citation(console, quote.article, quote.span)
        for notice in plain.notice_lines(quote):
            for line in _wrapped(console, _text((notice, "yellow"))):
                console.print(_text(" " * GUTTER, line), soft_wrap=True)
    if closing := "\n".join(plain.closing(answer)):
        console.print()
        for line in _wrapped(console, _text((closing, AROUND))):
            console.print(line, soft_wrap=True)


def show_hits(hits: Sequence[Hit], articles: Mapping[str, StoredArticle]) -> None:
    """Print ranked passages with their scores."""
    console = terminal()
    if console is None:
        print("\n".join(plain.hit_lines(hits, articles)))
        return
    for rank, hit in enumerate(hits, 1):
        article, span = articles[hit.passage.article], hit.passage.span
        if rank > 1:
            console.print()
        console.print(_text((plain.scores(rank, hit), NAMED)))
        _show_words(console, "", AROUND, article.text, [(span, "")])
        _show_citation(console, article, span)


def show_article(article: StoredArticle, at: Span | None) -> None:
    """Print an article's record and text; ``at`` is highlighted in what is near it."""
    console = terminal()
    if console is None:
        print("\n".join(plain.article_lines(article, at)))
        return
    title, *rest = plain.record(article)
    console.print(_text((title, "bold")))
    for line in rest:
        console.print(_text((line, AROUND)), soft_wrap=True)
    for line in plain.notices(article):
        console.print(_text((line, "yellow")))
    console.print()
    if at is None:
        pieces = [(Span(0, len(article.text.rstrip())), "")]
    else:
        start, end = _near(article.text, at)
        pieces = [(Span(start, at.start), AROUND), (at, ANSWERS), (Span(at.end, end), AROUND)]
    _show_words(console, "", AROUND, article.text, pieces)


def _console(stream: TextIO) -> "Console":
    from rich.console import Console

    return Console(
        file=stream,
        force_terminal=stream.isatty(),  # whatever FORCE_COLOR says: a file gets no colours
        highlight=False,
        emoji=False,
        markup=False,
    )


def _mark(quote: Quote, answer: Answer) -> str:
    """Return the colour of the bar beside a quote."""
    if quote in answer.quotes:
        return "green"
    return "red" if quote in answer.denials else AROUND


def _pieces(quote: Quote, around: Span, answers: bool) -> list[Piece]:
    """Cut what is shown of a quote: around it, the quote, and in it the sentence that answers."""
    span, answering = quote.span, quote.answering
    return [
        (Span(around.start, span.start), AROUND),
        (Span(span.start, answering.start), ""),
        (answering, ANSWERS if answers else ""),
        (Span(answering.end, span.end), ""),
        (Span(span.end, around.end), AROUND),
    ]


def _show_words(
    console: "Console", label: str, mark: str, text: str, pieces: Sequence[Piece]
) -> None:
    """Print slices of a text beside a bar, the first line labelled."""
    words = _text(*((printable(span.of(text)), style) for span, style in pieces))
    for line in _wrapped(console, words):
        beside = _text(" ", line) if line else ""
        console.print(_text((f"{label:>4}", "bold"), ("│", mark), beside), soft_wrap=True)
        label = ""


def _show_citation(console: "Console", article: StoredArticle, span: Span) -> None:
    indent = " " * GUTTER
    for line in _wrapped(console, _text((who(article), NAMED), "\n", what(article))):
        console.print(_text(indent, line), soft_wrap=True)
    # a link is left to the terminal to wrap, so that it can still be followed and copied
    place = _text(indent, (where(article, span), AROUND))
    from retrieval.fragments import quote_link  # only a terminal shows links

    link = quote_link(article, span)
    if link and _FOLLOWED.fullmatch(link):
        from rich.style import Style

        place.stylize(Style(link=link), GUTTER)
    console.print(place, soft_wrap=True)


def _wrapped(console: "Console", text: "Text") -> "Iterator[Text]":
    """Yield the lines of a text that fit behind the gutter."""
    for line in text.wrap(console, min(console.width, WIDTH) - GUTTER):
        line.rstrip()
        yield line


def _near(text: str, at: Span) -> tuple[int, int]:
    """Return a start and an end around a place, at white space."""
    start, end = max(0, at.start - NEAR), min(len(text), at.end + NEAR)
    while 0 < start < at.start and not text[start - 1].isspace():
        start += 1
    while at.end < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


def _text(*parts: "str | Text | tuple[str, str]") -> "Text":
    from rich.text import Text

    return Text.assemble(*parts)
