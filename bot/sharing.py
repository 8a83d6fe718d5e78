"""A private answer for everybody to see: what its asker saw of it, as far as that still holds."""

from bot.access import CoverageName
from bot.answering import Opened
from bot.desk import Desk
from bot.escape import label
from bot.heading import asked_line
from bot.labels import Words
from bot.message import Message
from bot.proofreading import altered
from bot.refusal import Refusal
from bot.render import render_answer
from retrieval.answer import Answer


def share(desk: Desk, opened: Opened, name: CoverageName, words: Words, by: str) -> Message:
    """Return an answer for everybody to see, with who shared it.

    Raises Refusal where it would not be what its asker saw.
    """
    receipt, ranks = opened.receipt, opened.ranks
    seen = _as_seen(desk, opened, name)
    if seen is None:
        raise Refusal(words.not_as_seen)
    above = asked_line(receipt.question, receipt.filter, words, hidden=receipt.hidden)
    gone = [f"-# {words.changed}"] if opened.changed else []
    below = "\n".join([*gone, shared_by(words, by)])
    message = render_answer(seen, receipt.id, ranks, words, private=False, above=above, below=below)
    if altered(message, desk.coverage(name)):
        raise Refusal(words.withheld)
    return message


def _as_seen(desk: Desk, opened: Opened, name: CoverageName) -> Answer | None:
    """Return what still holds of an answer exactly as its asker saw it; None where that is nothing.

    All of it where the question has that answer still, made of the same articles; the first quote
    and those that still stand with it where other articles came or went.
    """
    then = opened.answer
    replay = opened.receipt.replay
    again = desk.answer_again(then.question, name, then.filter, kept=replay is not None)
    same = (again.receipt, again.quotes, again.denials, again.nearest)
    if same == (replay, then.quotes, then.denials, then.nearest):
        return again
    return then if then.quotes and opened.ranks[then.quotes[0]] == 0 else None


def shared_by(words: Words, by: str) -> str:
    """Return the line that says who shared something private."""
    return f"-# {words.shared_by.format(name=label(by, 32))}"
