"""A quotation as somebody gives it: its words, what is said around it, where it leaves out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.errors import PullquoteError
from index.types import Span
from index.typography import Word, words
from retrieval.english_saying import ABOUT_SPEAKER, DENIES, INTRODUCES, SAYS

FEWEST_WORDS = 3
MOST_CHARS = 5_000
ATTRIBUTION_WORDS = 12  # more words around a quoted part than these are no attribution
_MARK = re.compile("[“„«”»]")
_OPENING, _STRAIGHT = re.compile(r"(?<![^\s(\[—–-])\""), re.compile(r"\"")
_INTRODUCED = re.compile(r"([^:“\"]{1,80}):\s+(?=\S)")  # Iger said: ...
_NAMES = re.compile(r"(?:[A-Z][^\s:]*\s*){1,5}")
# "— Bob Iger, chief executive"
_SIGNED = re.compile(
    r"(?:(?<=[.!?”\"])\s*|\n\s*)[-—–―]{1,2}\s*[A-Z][\w.'’-]*"
    r"(?:\s(?:[A-Z][\w.'’-]*|de|del|da|di|la|le|of|the|van|von|der|al|bin)){0,5}(?:,[^—–―.]{1,40})?\.?$"
)
_SIC = re.compile(r"\[\s*sic\s*\]", re.IGNORECASE)
_PARTING = ' \n“”",'  # between a quotation and what is said around it
_LEFT_OUT = re.compile(r"…|\.\s?\.\s?\.")


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a quotation that are looked for, with their places in its text.

    ``left_off`` is how many others there are, taken for somebody's attribution.
    """

    text: str
    words: tuple[Word, ...]
    left_off: int

    @property
    def forms(self) -> list[str]:
        """The words as they are compared."""
        return [word.form for word in self.words]

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def slice(self) -> str:
        """From the first word to the last, as it is written."""
        return self.text[self.words[0].start : self.words[-1].end]

    @property
    def joints(self) -> frozenset[int]:
        """The words before which the quotation says that it leaves something out.

        It does by an ellipsis, or by words of somebody else ("...", he said, "...").
        """
        found = []
        for number in range(1, len(self.words)):
            between = self.text[self.words[number - 1].end : self.words[number].start]
            if _LEFT_OUT.search(between) or words(between):
                found.append(number)
        return frozenset(found)


def readings(quotation: str) -> list[Reading]:
    """Return the ways to read a quotation: whole first, then without an attribution around it.

    Either is also read with what lines' ends hyphenate made one word. Raises PullquoteError where a
    quotation is too short to be told from chance, or too long.
    """
    if len(quotation) > MOST_CHARS:
        raise PullquoteError(
            f"The quotation has {len(quotation):,} characters; up to {MOST_CHARS:,} are checked "
            "at once. Check it in parts."
        )
    text = _SIC.sub(lambda match: " " * len(match[0]), quotation)
    found: dict[tuple[str, ...], Reading] = {}
    for whole in (words(text), words(text, rejoin=True)):
        for one in _readings(text, whole):
            reading = Reading(quotation, tuple(one), len(whole) - len(one))
            found.setdefault(tuple(reading.forms), reading)
    if _spoken(words(text)) < FEWEST_WORDS:
        raise PullquoteError(
            f"Give at least {FEWEST_WORDS} words of the quotation; fewer stand anywhere by chance."
        )
    return [one for one in found.values() if _spoken(one.words) >= FEWEST_WORDS]


def said_around(reading: Reading) -> list[str]:
    """Return what the quotation says beside the words that are looked for, in its order.

    The quotation marks and commas that part them are left off.
    """
    text, looked_for = reading.text, reading.words
    edges = [0, *(edge for word in looked_for for edge in (word.start, word.end)), len(text)]
    parts = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [part.strip(_PARTING) for part in parts if any(letter.isalnum() for letter in part)]


def _readings(text: str, whole: Sequence[Word]) -> Iterator[list[Word]]:
    yield list(whole)
    inside, outside = parted(text)
    quoted = [word for word in whole if any(a <= word.start < b for a, b in inside)]
    others = len(whole) - len(quoted)
    attributed = any(SAYS.search(text[a:b]) for a, b in outside)
    attributed &= not any(DENIES.search(ABOUT_SPEAKER.sub("", text[a:b])) for a, b in outside)
    if attributed and others <= min(ATTRIBUTION_WORDS, len(quoted)):
        yield quoted
    introduced = _INTRODUCED.match(text)
    if introduced and (INTRODUCES.search(introduced[1]) or _NAMES.fullmatch(introduced[1])):
        yield [word for word in whole if word.start >= introduced.end()]
    if signed := _SIGNED.search(text):
        yield [word for word in whole if word.end <= signed.start()]


def parted(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the parts of a text inside and outside double quotes; an outer mark may be missing."""
    text = _STRAIGHT.sub("”", _OPENING.sub("“", text))
    marks = list(_MARK.finditer(text))
    edges = [0, *(place for mark in marks for place in mark.span()), len(text)]
    inside: list[tuple[int, int]] = []
    outside: list[tuple[int, int]] = []
    for number, part in enumerate(zip(edges[::2], edges[1::2], strict=True)):
        opened = number > 0 and marks[number - 1][0] in "“„«"
        closed = number < len(marks) and marks[number][0] in "”»"
        (inside if opened or closed else outside).append(part)
    return inside, outside


def _spoken(words: Sequence[Word]) -> int:
    """Return how many are words or numbers, not signs."""
    return sum(word.form[0].isalnum() for word in words)
