"""The lines above an answer: what was asked, and how that was understood. Pure."""

from collections.abc import Iterator

from bot.escape import label
from bot.labels import Words
from index.stored import Filter

QUESTION_CHARS = 150  # of a question, as it is shown
OUTLET_CHARS = 60


def asked_line(question: str, wanted: Filter, words: Words, *, hidden: bool = False) -> str:
    """Return what was asked of which articles: Discord shows a command without its options.

    A question is ``hidden`` as a whole where whoever asked hid a part of it.
    """
    parts = [words.asked.format(question=shown_of(question, hidden)), *_only(wanted, words)]
    return f"-# {' · '.join(parts)}"


def understood_line(
    question: str, outlet: str | None, words: Words, *, hidden: bool = False
) -> str:
    """Return how a follow-up or a misspelt question was read."""
    shown = shown_of(question, hidden)
    if outlet:
        shown = words.of_outlet.format(question=shown, outlet=label(outlet, OUTLET_CHARS))
    return f"-# {words.understood.format(question=shown)}"


def checked_line(quotation: str, words: Words, *, hidden: bool = False) -> str:
    """Return the beginning of a quotation that was checked, which is as it was typed."""
    return f"-# {words.checked.format(quotation=words_of_quotation(quotation, hidden))}"


def shown_of(question: str, hidden: bool, most: int = QUESTION_CHARS) -> str:
    """Return the beginning of what was typed, behind one spoiler where it is to stay hidden."""
    shown = label(question, most)
    return f"||{shown}||" if hidden and shown else shown


def words_of_quotation(given: str, hidden: bool, most: int = QUESTION_CHARS) -> str:
    """Return the beginning of what was given, as `shown_of` does; it is as it was typed."""
    return shown_of(given.replace("||", "") if hidden else given, hidden, most)


def _only(wanted: Filter, words: Words) -> Iterator[str]:
    if wanted.outlet:
        yield words.only_outlet.format(outlet=label(wanted.outlet, OUTLET_CHARS))
    if wanted.after:
        yield words.only_after.format(day=label(wanted.after, 10))
    if wanted.before:
        yield words.only_before.format(day=label(wanted.before, 10))
