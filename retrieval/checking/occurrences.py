"""Where the words of a quotation stand in a text, and whether to the letter."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from index.types import Span
from index.typography import Word, forms, has_line_end_hyphens, words
from retrieval.checking.additions import names_put_in
from retrieval.checking.boundaries import ends_otherwise, read_otherwise
from retrieval.checking.names import unowned
from retrieval.checking.quotation import Reading
from retrieval.checking.signs import (
    begin_of,
    end_of,
    owned_otherwise,
    part_alike,
    said_between,
    said_by,
)

_MARKS = re.compile(r"[^\w\s]*")
CRIES = ("?", "!")
MOST_PLACES = 20  # of an article that are looked at one by one
# In an article, and their words that are compared; only one that repeats itself all over has more.
MOST_OCCURRENCES, MOST_COMPARED = 2_000, 20_000


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place with the words of a quotation; ``exact`` if every character between them is equal.

    Marks before the first and after the last word belong to whoever quotes, so they may differ,
    but for a question or exclamation mark. Where they are equal they are part of the span. With
    ``altered`` the words are the same and do not say the same: one was cut short ("lead" out of
    "lead-free"), or a sign between them is another one. The span covers whole words.
    """

    span: Span
    exact: bool
    altered: bool = False


@dataclass(slots=True)
class Budget:
    """How many words may still be compared."""

    words: int = MOST_COMPARED

    def allows(self, count: int) -> bool:
        """Take so many, and say whether there were any left."""
        enough = self.words > 0
        self.words -= count
        return enough


def occurrences(
    reading: Reading, text: str, within: Span | None = None, budget: Budget | None = None
) -> list[Occurrence]:
    """Return where the words stand in the text, or at a place of it, in order.

    There are up to MOST_OCCURRENCES, and no more words of them than the budget allows.
    """
    found: dict[Span, Occurrence] = {}
    left, count = budget or Budget(), len(reading.words)
    for rejoin in (False, True) if has_line_end_hyphens(text) else (False,):
        stored = _overlapping(stored_words(text, rejoin), within)
        held = [word.form for word in stored]
        for first in islice(runs(held, reading.forms), MOST_OCCURRENCES):
            if not left.allows(count):
                break
            one = occurrence(reading, text, stored[first : first + len(reading.words)])
            found.setdefault(one.span, one)
    return list(found.values())


def standing(
    reading: Reading, text: str, within: Span | None = None, budget: Budget | None = None
) -> list[Span]:
    """Return where `occurrences` has the words say the same."""
    return [one.span for one in occurrences(reading, text, within, budget) if not one.altered]


def _overlapping(stored: list[Word], within: Span | None) -> list[Word]:
    if within is None:
        return stored
    first = bisect_right(stored, within.start, key=lambda one: one.end)
    return stored[first : bisect_left(stored, within.end, key=lambda one: one.start)]


@lru_cache(maxsize=2)
def stored_words(text: str, rejoin: bool = False) -> list[Word]:
    """Return the words of an article, which each part of a quotation is looked for in."""
    return words(text, rejoin=rejoin)


def runs(stored: Sequence[str], given: Sequence[str]) -> Iterator[int]:
    """Yield where the given words begin among the stored ones; no word has a space in it."""
    text, wanted = f" {' '.join(stored)} ", f" {' '.join(given)} "
    place, last, number = text.find(wanted), 0, 0
    while place >= 0:
        number += text.count(" ", last, place)
        yield number
        place, last = text.find(wanted, place + 1), place


def occurrence(reading: Reading, text: str, stored: Sequence[Word]) -> Occurrence:
    """Return what stored words are that are equal to those of a reading."""
    start, end = stored[0].start, stored[-1].end
    given = reading.text
    given_start, given_end = reading.words[0].start, reading.words[-1].end
    whole = Span(begin_of(text, start), end_of(text, end))
    if not _says_the_same(reading, text, stored, whole):
        return Occurrence(whole, exact=False, altered=True)
    marked = end + len(marks_behind(text, end))
    if ends_otherwise(text[end:marked], given, reading.words):
        return Occurrence(Span(whole.start, marked), exact=False, altered=True)
    if not _ends_alike(text[end : end + 1], given[given_end : given_end + 1]):
        return Occurrence(Span(start, marked), exact=False)
    exact = text[start:end] == given[given_start:given_end]
    while _same_mark(text[end : end + 1], given[given_end : given_end + 1]):
        end, given_end = end + 1, given_end + 1
    while start and given_start and _same_mark(text[start - 1], given[given_start - 1]):
        start, given_start = start - 1, given_start - 1
    return Occurrence(Span(start, end), exact)


def _says_the_same(reading: Reading, text: str, stored: Sequence[Word], whole: Span) -> bool:
    """Whether what stands between and right beside equal words says the same, too."""
    given, places = reading.text, reading.words
    if not _edges_alike(reading, text, stored, whole):
        return False
    if text[stored[0].start : stored[-1].end] == reading.slice:
        return True
    if "[" in given and not _names_who_is_meant(reading, text):
        return False
    return all(
        text[here.start : after.end] == given[there.start : then.end]
        or part_alike(
            said_between(text, here.end, after.start), said_between(given, there.end, then.start)
        )
        for (here, after), (there, then) in zip(pairwise(stored), pairwise(places), strict=True)
    ) and not (
        read_otherwise(text, stored, given, places) or owned_otherwise(text, stored, given, places)
    )


def _edges_alike(reading: Reading, text: str, stored: Sequence[Word], whole: Span) -> bool:
    """Whether the first and the last word are no parts of others, or of the same ones."""
    given, (start, end) = reading.text, (reading.words[0].start, reading.words[-1].end)
    first, last = stored[0].start, stored[-1].end
    ours, theirs = text[whole.start : first], given[begin_of(given, start) : start]
    reach = max(len(ours), len(theirs))
    as_written = text[max(0, first - reach) : first] == given[max(0, start - reach) : start]
    if not as_written and said_by(ours) != said_by(theirs):
        return False
    ours, theirs = text[last : whole.end], given[end : end_of(given, end)]
    reach = max(len(ours), len(theirs))
    as_written = text[last : last + reach] == given[end : end + reach]
    return as_written or said_by(ours) == said_by(theirs)


def _names_who_is_meant(reading: Reading, text: str) -> bool:
    """Whether a text has whatever a quotation puts into its words to say whom a pronoun means."""
    put_in = [one for one in names_put_in(reading.text, reading.span) if one]
    held = _unowned_words(text) if put_in else ""
    return all(f" {' '.join(one)} " in held for one in put_in)


@lru_cache(maxsize=2)
def _unowned_words(text: str) -> str:
    """Return the words of an article without "'s", which each place in it is asked for."""
    return f" {' '.join(forms(unowned(text)))} "


def marks_behind(text: str, end: int) -> str:
    """Return the marks that follow a place without a space."""
    found = _MARKS.match(text, end)
    return found[0] if found else ""


def _same_mark(stored: str, given: str) -> bool:
    return stored == given and not (stored.isspace() or stored.isalnum() or not stored)


def _ends_alike(stored: str, given: str) -> bool:
    """Whether neither makes a question or a cry of what is none in the other."""
    return stored == given or (given not in CRIES and not (given == "." and stored in CRIES))
