"""Quotes with their sources, as lines of a message: the parts that every message is made of.

A quote stands in a message whole or not at all: what does not fit is attached, and what a reader
could not copy out of Discord as it is, is attached as well.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from bot.escape import LIMIT, block_quote, copies_as_it_is, label
from bot.labels import Words
from bot.links import for_button, for_text
from bot.message import Button, Copy, LinkButton, Message
from retrieval.fragments import fragment_link
from retrieval.notices.notices import notices_for, superseded_by
from retrieval.types import Quote

QUOTES_A_PAGE = 3  # so that a page's links and contexts have a row of five buttons each
NAME_CHARS, TITLE_CHARS = 60, 100
MAX_COPY = 8 * 2**20  # bytes; Discord takes 10 MiB a message
SPARE = 300  # characters a page keeps for its own labels


@dataclass(frozen=True, slots=True)
class Entry:
    """A quote with its source, as lines of a message; ``index`` is its place among the others."""

    index: int
    lines: str
    quote: Quote
    inline: bool
    copy: Copy | None


def entry(
    quote: Quote,
    words: Words,
    index: int,
    room: int = LIMIT - SPARE,
    *,
    above: str = "",
    below: str = "",
    numbered: bool = True,
) -> Entry:
    """Return a quote with its source in at most ``room`` characters, beside it if need be.

    ``above`` and ``below`` are lines of ours around the quote.
    """
    copies = exact_copy(quote, index)
    copy = copies[0] if copies else None
    number = index + 1 if numbered else None
    source = source_lines(quote, words, number)
    unlinked = source_lines(quote, words, number, long_link=False)
    # at most two characters are sent for one, so what is far too long need not be escaped
    if len(quote.text) <= room:
        shown = block_quote(quote.text)
        # rather the quote without a link that is written out than the link without the quote
        for one in (source, unlinked):
            lines = _lines(above, shown, below, one)
            if len(lines) <= room:
                spare = None if copies_as_it_is(quote.text) else copy
                return Entry(index, lines, quote, True, spare)
    told = words.too_long.format(characters=len(quote.text)) if copy else words.unsendable
    instead = f"-# {told}"
    lines = _lines(above, instead, below, source)
    for parts in ((below, unlinked), (source,), (unlinked,)):  # what is left last always fits
        if len(lines) > room:
            lines = _lines(above, instead, *parts)
    return Entry(index, lines, quote, False, copy)


def message_of(
    entries: Iterable[Entry],
    words: Words,
    *,
    above: str = "",
    below: str = "",
    rows: tuple[tuple[Button, ...], ...] = (),
) -> Message:
    """Return a message of quotes, with lines of ours around all of them."""
    entries = list(entries)
    copies = tuple(one.copy for one in entries if one.copy)
    spare = f"-# {words.attached}" if any(one.copy and one.inline for one in entries) else ""
    shown = "\n\n".join(one.lines for one in entries)
    parts = [above, shown, below, spare]
    return Message(
        "\n".join(part for part in parts if part),
        tuple(one.quote for one in entries if one.inline),
        copies,
        tuple(row for row in rows if row),
        spare,
    )


def pages(entries: Sequence[Entry], room: int = LIMIT - SPARE) -> list[list[Entry]]:
    """Return entries in pages of at most ``room`` characters, which each of them keeps to."""
    made: list[list[Entry]] = []
    used = 0
    for one in entries:
        used += len(one.lines) + 2
        if not made or len(made[-1]) == QUOTES_A_PAGE or used > room + 2:
            made.append([])
            used = len(one.lines) + 2
        made[-1].append(one)
    return made


def fitting(lines: Sequence[str], words: Words) -> str:
    """Return as many lines as a message holds, and how many there are besides."""
    kept: list[str] = []
    used = 0
    for line in lines:
        used += len(line) + 1
        if used > LIMIT - SPARE:
            break
        kept.append(line)
    rest = len(lines) - len(kept)
    return "\n".join([*kept, *([f"-# {words.not_all.format(count=rest)}"] if rest else [])])


def exact_copy(quote: Quote, index: int) -> tuple[Copy, ...]:
    """Return the exact words of a quote as a file, or nothing where they are too many to send."""
    data = quote.text.encode()
    return (Copy(f"quote-{index + 1}.txt", quote, data),) if len(data) <= MAX_COPY else ()


def source_lines(quote: Quote, words: Words, number: int | None, *, long_link: bool = True) -> str:
    """Return outlet, title, byline and dates on a line, and below it what else must be said.

    That begins with a link too long for a button, unless ``long_link`` is not set.
    """
    article = quote.article
    parts = [
        f"**{label(article.outlet or '', NAME_CHARS) or words.outlet_unknown}**",
        label(article.title or "", TITLE_CHARS) or words.untitled,
        words.by.format(name=by) if (by := label(article.byline or "", NAME_CHARS)) else "",
        label(article.published[:10], 10) if article.published else words.date_unknown,
        words.updated.format(date=label(article.updated[:10], 10)) if article.updated else "",
    ]
    if for_button(article.url) is None and for_text(article.url) is None:
        parts.append(label(PurePath(article.source).name, NAME_CHARS))
    line = " · ".join(part for part in parts if part)
    url = for_text(article.url) if long_link else None
    lines = [f"{number} · {line}" if number else line, url or ""]
    return "\n".join([*filter(None, lines), *_notice_lines(quote, words)])


def links(page: Iterable[Entry], words: Words) -> tuple[LinkButton, ...]:
    """Return a link to the words of each quote that has one, numbered."""
    return tuple(
        button
        for one in page
        for button in link(one.quote, words.read_number.format(number=one.index + 1))
    )


def link(quote: Quote, text: str) -> tuple[LinkButton, ...]:
    """Return a link that lands on the words where it fits, on the page where not, or none."""
    page = for_button(quote.article.url)
    if page is None:
        return ()
    landing = for_button(fragment_link(quote.article, quote.span, page))
    return (LinkButton(text, landing or page),)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _notice_lines(quote: Quote, words: Words) -> list[str]:
    """Return what the article's notices are, at most two, and which of them withdraws the quote."""
    superseding = superseded_by(quote)
    notices = sorted(notices_for(quote), key=lambda one: one != superseding)
    lines = []
    for one in notices[:2]:
        notice = one.notice
        said = words.notice(notice.kind)
        date = label(notice.date[:10], 10) if notice.date else ""
        line = words.of_date.format(notice=said, date=date) if date else said
        lines.append(f"-# **{words.superseded}** {line}" if one == superseding else f"-# {line}")
    return lines
