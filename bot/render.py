"""Answers to messages, within every limit of Discord's, for any article text whatever. Pure.

Only quotes stand under ``> ``. A quote stands in a message whole or not at all: what does not fit
is attached, and what a reader could not copy out of Discord as it is, is attached as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from bot.escape import LIMIT, block_quote, copies_as_it_is, label
from bot.labels import Words
from bot.links import for_button, for_text
from bot.message import Action, ActionButton, Button, Copy, LinkButton, Message
from index.store import StoredArticle
from retrieval.answer import Answer
from retrieval.types import Quote

QUOTES_A_PAGE = 3  # so that a page's links and contexts have a row of five buttons each
NAMES = 5  # outlets that are listed by name
NAME_CHARS, TITLE_CHARS, LISTED_CHARS = 60, 100, 25
MAX_COPY = 8 * 2**20  # bytes; Discord takes 10 MiB a message
SPARE = 300  # characters a page keeps for its own labels


@dataclass(frozen=True, slots=True)
class _Entry:
    """A quote with its source, as lines of a message; ``index`` is its place in the answer."""

    index: int
    lines: str
    quote: Quote
    inline: bool
    copy: Copy | None


def render_answer(
    answer: Answer,
    receipt: str,
    ranks: Mapping[Quote, int],
    words: Words,
    *,
    private: bool,
    below: str = "",
) -> Message:
    """Return the first message of an answer: its best quote, or that there is none.

    ``ranks`` are the places of the quotes in the receipt; ``below`` is a last line of ours.
    """
    yes_no = (
        ActionButton(words.right, Action.YES, receipt),
        ActionButton(words.wrong, Action.NO, receipt),
    )
    closing = Action.SHARE if private else Action.DELETE
    last = ActionButton(words.share if private else words.delete, closing, receipt)
    searched = f"-# {words.searched.format(**_size(answer))}"
    if not answer.quotes:
        near = ActionButton(words.nearest, Action.NEAREST, receipt)
        row = (*((near,) if answer.nearest else ()), *yes_no, last)
        return Message("\n".join(filter(None, (words.not_covered, searched, below))), rows=(row,))
    says = "\n".join(filter(None, (_who_says(answer, words), below)))
    entry = _entry(answer.quotes[0], words, 0, LIMIT - SPARE - len(says))
    others = len(answer.quotes) - 1
    first: list[Button] = [*_link(answer.quotes[0].article, words.read)]
    if others:
        first.append(ActionButton(words.more.format(count=others), Action.MORE, receipt))
    rank = ranks[answer.quotes[0]]
    first.append(ActionButton(words.context, Action.CONTEXT, receipt, rank))
    first.append(ActionButton(words.sources, Action.SOURCES, receipt))
    return _message([entry], words, below=says, rows=(tuple(first), (*yes_no, last)))


def render_more(
    answer: Answer, page: int, receipt: str, ranks: Mapping[Quote, int], words: Words
) -> Message:
    """Return a page of the quotes after the first; a page that is not there is the last one."""
    entries = [_entry(quote, words, i) for i, quote in enumerate(answer.quotes)][1:]
    pages = _pages(entries)
    if not pages:
        return Message(words.changed)
    page = min(page, len(pages) - 1)
    turning = []
    if page:
        turning.append(ActionButton(words.previous, Action.TURN, receipt, page - 1))
    if page + 1 < len(pages):
        turning.append(ActionButton(words.next, Action.TURN, receipt, page + 1))
    contexts = [
        ActionButton(
            words.context_number.format(number=entry.index + 1),
            Action.CONTEXT,
            receipt,
            ranks[entry.quote],
        )
        for entry in pages[page]
    ]
    rows = (_links(pages[page], words), tuple(contexts), tuple(turning))
    return _message(pages[page], words, rows=rows)


def render_nearest(answer: Answer, words: Words) -> Message:
    """Return passages near the question, marked as no answer."""
    entries = [_entry(quote, words, i) for i, quote in enumerate(answer.nearest)]
    page = _pages(entries)[0] if entries else []
    return _message(page, words, above=words.near_only, rows=(_links(page, words),))


def render_context(
    quote: Quote, before: Quote | None, after: Quote | None, words: Words
) -> Message:
    """Return a quote between what stands before and after it, and its exact words as a file."""
    parts = [(words.before, before), (words.the_quote, quote), (words.after, after)]
    source = _source(quote.article, words, None)
    for shown in (parts, parts[1:], parts[1:2]):
        blocks = [(f"-# {heading}", part) for heading, part in shown if part]
        lines = [f"{heading}\n{block_quote(part.text)}" for heading, part in blocks]
        content = "\n".join([*lines, source])
        if len(content) <= LIMIT:
            copies = _copy(quote, 0)
            return Message(content, tuple(part for _, part in blocks), copies)
    return _message([_entry(quote, words, 0)], words)


def render_sources(quotes: Sequence[Quote], words: Words) -> Message:
    """Return where the quotes of an answer are from, a line or two each."""
    return Message(
        fitting([_source(quote.article, words, i + 1) for i, quote in enumerate(quotes)], words)
    )


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


def _message(
    entries: Iterable[_Entry],
    words: Words,
    *,
    above: str = "",
    below: str = "",
    rows: tuple[tuple[Button, ...], ...] = (),
) -> Message:
    entries = list(entries)
    copies = tuple(entry.copy for entry in entries if entry.copy)
    spare = any(entry.copy and entry.inline for entry in entries)
    parts = [above, *(entry.lines for entry in entries), below]
    parts.append(f"-# {words.attached}" if spare else "")
    return Message(
        "\n".join(part for part in parts if part),
        tuple(entry.quote for entry in entries if entry.inline),
        copies,
        tuple(row for row in rows if row),
    )


def _entry(quote: Quote, words: Words, index: int, room: int = LIMIT - SPARE) -> _Entry:
    """Return a quote with its source in at most ``room`` characters, beside it if need be."""
    source = _source(quote.article, words, index + 1 if index else None)
    # at most two characters are sent for one, so what is far too long need not be escaped
    block = block_quote(quote.text) if len(quote.text) <= room else ""
    if block and len(block) + 1 + len(source) <= room:
        copies = () if copies_as_it_is(quote.text) else _copy(quote, index)
        return _Entry(index, f"{block}\n{source}", quote, True, copies[0] if copies else None)
    copies = _copy(quote, index)
    instead = words.too_long.format(characters=len(quote.text)) if copies else words.unsendable
    return _Entry(index, f"-# {instead}\n{source}", quote, False, copies[0] if copies else None)


def _copy(quote: Quote, index: int) -> tuple[Copy, ...]:
    data = quote.text.encode()
    return (Copy(f"quote-{index + 1}.txt", quote, data),) if len(data) <= MAX_COPY else ()


def _pages(entries: Sequence[_Entry]) -> list[list[_Entry]]:
    pages: list[list[_Entry]] = []
    used = 0
    for entry in entries:
        used += len(entry.lines) + 1
        if not pages or len(pages[-1]) == QUOTES_A_PAGE or used > LIMIT - SPARE + 1:
            pages.append([])
            used = len(entry.lines) + 1
        pages[-1].append(entry)
    return pages


def _source(article: StoredArticle, words: Words, number: int | None) -> str:
    """Return outlet, title, byline and dates on a line, and below it what else must be said."""
    parts = [
        f"**{label(article.outlet or words.outlet_unknown, NAME_CHARS)}**",
        label(article.title or words.untitled, TITLE_CHARS),
        words.by.format(name=label(article.byline, NAME_CHARS)) if article.byline else "",
        label(article.published[:10], 10) if article.published else words.date_unknown,
        words.updated.format(date=label(article.updated[:10], 10)) if article.updated else "",
    ]
    if for_button(article.url) is None and for_text(article.url) is None:
        parts.append(label(PurePath(article.source).name, NAME_CHARS))
    line = " · ".join(part for part in parts if part)
    lines = [f"{number} · {line}" if number else line, for_text(article.url) or ""]
    for notice in article.notices[:2]:
        said = words.notice(notice.kind)
        date = label(notice.date, 10) if notice.date else ""
        lines.append(f"-# {words.of_date.format(notice=said, date=date) if date else said}")
    return "\n".join(line for line in lines if line)


def _who_says(answer: Answer, words: Words) -> str:
    named = dict.fromkeys(quote.article.outlet for quote in answer.quotes if quote.article.outlet)
    if not named:
        return ""
    size = {"count": len(named), "outlets": answer.coverage.outlets}
    if len(named) > NAMES:
        return f"-# {words.quoted_alone.format(**size)}"
    names = ", ".join(label(name, LISTED_CHARS) for name in named)
    return f"-# {words.quoted_from.format(names=names, **size)}"


def _size(answer: Answer) -> dict[str, int]:
    return {"articles": answer.coverage.articles, "outlets": answer.coverage.outlets}


def _link(article: StoredArticle, text: str) -> tuple[LinkButton, ...]:
    url = for_button(article.url)
    return (LinkButton(text, url),) if url else ()


def _links(page: Iterable[_Entry], words: Words) -> tuple[LinkButton, ...]:
    return tuple(
        link
        for entry in page
        for link in _link(entry.quote.article, words.read_number.format(number=entry.index + 1))
    )
