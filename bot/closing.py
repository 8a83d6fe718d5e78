"""The lines below an answer's quote: who says so, and what else has to be known of it. Pure.

One line for each, with fixed labels, out of what `retrieval` found; nothing is said of the news.
"""

from collections.abc import Iterable, Iterator

from bot.escape import label
from bot.labels import Words
from retrieval.types import Answer

NAMES = 4  # outlets that are listed by name
NAME_CHARS = 25
ATTACHED_CHARS = 90  # for the line that says that the exact words are attached


def closing_lines(answer: Answer, words: Words) -> Iterator[str]:
    """Yield what is to be said below an answer, the most important first."""
    for line in _says(answer, words):
        yield f"-# {line}"


def within(lines: Iterable[str], room: int) -> list[str]:
    """Return the first lines that a message has room for, beside what may have to be attached."""
    kept: list[str] = []
    used = ATTACHED_CHARS
    for line in lines:
        used += len(line) + 1
        if used > room:
            break
        kept.append(line)
    return kept


def _says(answer: Answer, words: Words) -> Iterator[str]:
    """Yield who of the coverage says so, and who does not."""
    reporting, silent = answer.outlets.reporting, answer.outlets.silent
    if len(reporting) + len(silent) > 1:
        yield words.reported_by.format(
            count=len(reporting),
            sources=len(reporting) + len(silent),
            names=_names(reporting, words),
        )
    if silent:
        yield words.silent.format(names=_names(silent, words))


def _names(names: Iterable[str], words: Words) -> str:
    return words.listed([label(name, NAME_CHARS) for name in names], NAMES)
