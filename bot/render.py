"""Answers to messages, within every limit of Discord's, for any article text whatever. Pure.

Only quotes stand under ``> ``; `bot.entries` says how one is shown with its source.
"""

from collections.abc import Mapping, Sequence

from bot.closing import closing_lines, undated, within
from bot.entries import (
    SPARE,
    entry,
    exact_copy,
    fitting,
    link,
    links,
    message_of,
    pages,
    source_lines,
)
from bot.escape import LIMIT, block_quote
from bot.labels import Words
from bot.message import Action, ActionButton, Button, Message
from retrieval.answer import Answer
from retrieval.types import Quote


def render_answer(
    answer: Answer,
    receipt: str,
    ranks: Mapping[Quote, int],
    words: Words,
    *,
    private: bool,
    above: str = "",
    below: str = "",
) -> Message:
    """Return the first message of an answer: its best quote, or that there is none.

    ``ranks`` are the places of the quotes in the receipt; ``above`` and ``below`` are a first and a
    last line of ours.
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
        left_out = [f"-# {line}" for line in undated(answer, words)]
        lines = (above, words.not_covered, searched, *left_out, below)
        return Message("\n".join(filter(None, lines)), rows=(row,))
    room = LIMIT - SPARE - len(above) - len(below)
    best = entry(answer.quotes[0], words, 0, room, numbered=False)
    says = within(closing_lines(answer, words), LIMIT - len(best.lines) - len(above) - len(below))
    below = "\n".join(filter(None, (*says, below)))
    others = len(answer.shown) - 1
    first: list[Button] = [*link(answer.quotes[0], words.read)]
    if others:
        first.append(ActionButton(words.more.format(count=others), Action.MORE, receipt))
    rank = ranks[answer.quotes[0]]
    first.append(ActionButton(words.context, Action.CONTEXT, receipt, rank))
    first.append(ActionButton(words.sources, Action.SOURCES, receipt))
    return message_of([best], words, above=above, below=below, rows=(tuple(first), (*yes_no, last)))


def render_more(
    answer: Answer, page: int, receipt: str, ranks: Mapping[Quote, int], words: Words
) -> Message:
    """Return a page of the quotes after the first; a page that is not there is the last one.

    Those that deny it come last, each told to. They keep the numbers they had when the answer was
    given, whatever is gone since.
    """
    entries = [entry(quote, words, ranks[quote]) for quote in answer.quotes if ranks[quote]]
    denied = f"-# {words.denied}"
    entries += [entry(quote, words, ranks[quote], above=denied) for quote in answer.denials]
    made = pages(entries)
    if not made:
        return Message(words.changed)
    page = min(page, len(made) - 1)
    turning = []
    if page:
        turning.append(ActionButton(words.previous, Action.TURN, receipt, page - 1))
    if page + 1 < len(made):
        turning.append(ActionButton(words.next, Action.TURN, receipt, page + 1))
    contexts = [
        ActionButton(
            words.context_number.format(number=one.index + 1),
            Action.CONTEXT,
            receipt,
            ranks[one.quote],
        )
        for one in made[page]
    ]
    rows = (links(made[page], words), tuple(contexts), tuple(turning))
    return message_of(made[page], words, rows=rows)


def render_nearest(answer: Answer, words: Words) -> Message:
    """Return passages near the question, marked as no answer."""
    entries = [entry(quote, words, i) for i, quote in enumerate(answer.nearest)]
    page = pages(entries)[0] if entries else []
    return message_of(page, words, above=words.near_only, rows=(links(page, words),))


def render_context(
    quote: Quote, before: Quote | None, after: Quote | None, words: Words
) -> Message:
    """Return a quote between what stands before and after it, and its exact words as a file."""
    parts = [(words.before, before), (words.the_quote, quote), (words.after, after)]
    source = source_lines(quote, words, None)
    for shown in (parts, parts[1:], parts[1:2]):
        blocks = [(f"-# {heading}", part) for heading, part in shown if part]
        lines = [f"{heading}\n{block_quote(part.text)}" for heading, part in blocks]
        content = "\n".join([*lines, source])
        if len(content) <= LIMIT:
            copies = exact_copy(quote, 0)
            return Message(content, tuple(part for _, part in blocks), copies)
    return message_of([entry(quote, words, 0)], words)


def render_sources(
    ranks: Mapping[Quote, int],
    words: Words,
    replay: str | None = None,
    denials: Sequence[Quote] = (),
) -> Message:
    """Return where the quotes of an answer are from, a line or two each, by their places in it.

    ``replay`` is the id of the answer's receipt on the command line; ``denials``, which are the
    last of the quotes, stand under a line of their own.
    """
    lines = [source_lines(quote, words, rank + 1) for quote, rank in ranks.items()]
    if denials:
        lines.insert(list(ranks).index(denials[0]), f"-# {words.denied}")
    below = f"\n-# {words.replayed.format(receipt=replay)}" if replay else ""
    return Message(f"{fitting(lines, words)}{below}")


def _size(answer: Answer) -> dict[str, int]:
    return {"articles": answer.coverage.articles, "outlets": answer.coverage.outlets}
