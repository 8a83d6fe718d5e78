"""A quotation that marks what it leaves out ("...", "[...]"), and leaves out nothing that turns it.

Its parts stand in one sentence, or at the beginning of the next one, in their order and word for
word. In doubt an omission is not honest: then the quotation is compared as any other altered one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from index.store import StoredArticle
from index.types import Span
from index.typography import words
from retrieval import english_saying as english
from retrieval import foreign_saying as foreign
from retrieval.alignment import Op
from retrieval.english_names import IDLE, NAME
from retrieval.occurrences import occurrences, written_otherwise
from retrieval.quotation import Reading, parted
from retrieval.types import Quote
from retrieval.verdict import Difference

MOST_PARTS, MOST_PLACES = 8, 50  # of a quotation, and of each part in an article
_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Omission:
    """Where a quotation stands but for what it leaves out, and what differs, in order."""

    quote: Quote
    differences: tuple[Difference, ...]


def parts(reading: Reading) -> list[Reading]:
    """Return the parts of a quotation between the places where it says that it leaves out."""
    edges = [0, *sorted(reading.joints), len(reading.words)]
    return [replace(reading, words=reading.words[start:end]) for start, end in pairwise(edges)]


def omission(
    reading: Reading, article: StoredArticle, sentences: Sequence[Span]
) -> Omission | None:
    """Return where the parts stand with nothing between them that must not be left out."""
    given = parts(reading)
    if not 1 < len(given) <= MOST_PARTS:
        return None
    for first in _places(given[0], article.text):
        chain = [first]
        for before, part in pairwise(given):
            between = reading.text[before.words[-1].end : part.words[0].start]
            place = next(
                (
                    one
                    for one in _places(part, article.text)
                    if one.start >= chain[-1].end
                    and _Gap(article.text, sentences, chain[-1], one).may_be_left_out(between)
                ),
                None,
            )
            if place is None:
                break
            chain.append(place)
        else:
            span = Span(chain[0].start, chain[-1].end)
            differences = tuple(_differences(article, given, chain))
            return Omission(Quote(article, span, span, 1.0), differences)
    return None


def _places(part: Reading, text: str) -> list[Span]:
    found = (one.span for one in occurrences(part, text) if not one.altered)
    return sorted(found, key=lambda one: one.start)[:MOST_PLACES]


def _differences(
    article: StoredArticle, given: Sequence[Reading], chain: Sequence[Span]
) -> Iterator[Difference]:
    for number, (part, place) in enumerate(zip(given, chain, strict=True)):
        left_out = words(article.text[chain[number - 1].end : place.start]) if number else []
        if left_out:
            shift, after = chain[number - 1].end, given[number - 1].span.end
            stored = Span(shift + left_out[0].start, shift + left_out[-1].end)
            yield Difference(Op.DELETE, 0, stored, Span(after, after))
        yield from written_otherwise(part, Quote(article, place, place, 1.0))


@dataclass(frozen=True)
class _Gap:
    """What stands between two parts of a quotation in an article."""

    text: str
    sentences: Sequence[Span]
    before: Span
    after: Span

    def may_be_left_out(self, between: str) -> bool:
        """Whether the quotation says the same without it; ``between`` its parts it has that."""
        left_out = self.text[self.before.end : self.after.start]
        if not words(left_out):
            return True
        if _BLANK_LINE.search(left_out) or _turns(left_out) or self._sentences_apart is None:
            return False
        if not self._is_attribution or self._is_quoted(self.before) != self._is_quoted(self.after):
            return False
        if words(between):  # somebody's attribution for the article's own
            return not words(self._said)
        if self._sentences_apart:
            return self._begins_a_sentence and not self._another_speaks
        return not words(self._said) or self._is_aside

    @cached_property
    def _sentences_apart(self) -> int | None:
        """0 within a sentence, 1 where the next begins within the gap; None if more does."""
        first, second = self.before.end - 1, self.after.start
        within = [
            number
            for place in (first, second)
            for number, one in enumerate(self.sentences)
            if one.start <= place < one.end
        ]
        apart = within[1] - within[0] if len(within) == 2 else None
        return apart if apart in (0, 1) else None

    @cached_property
    def _paragraph(self) -> tuple[int, list[tuple[int, int]]]:
        """Where the paragraph begins, and the places in it that stand in quotation marks."""
        starts = [one.end() for one in _BLANK_LINE.finditer(self.text, 0, self.before.start)]
        start = starts[-1] if starts else 0
        end = _BLANK_LINE.search(self.text, self.after.end)
        inside, _ = parted(self.text[start : end.start() if end else len(self.text)])
        return start, inside

    def _is_quoted(self, part: Span) -> bool:
        start, inside = self._paragraph
        first = words(self.text[part.start : part.end])[0].start + part.start - start
        return any(a <= first < b for a, b in inside)

    @cached_property
    def _outside(self) -> str:
        """What of the gap stands outside the quotation marks that its parts stand in."""
        if not self._is_quoted(self.before):
            return ""
        start, inside = self._paragraph
        edges = [self.before.end, *(start + place for one in inside for place in one)]
        edges = [min(max(one, self.before.end), self.after.start) for one in edges]
        edges.append(self.after.start)
        return " ".join(self.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))

    @cached_property
    def _said(self) -> str:
        """What of the gap is of whoever speaks in the parts."""
        if not self._is_quoted(self.before):
            return self.text[self.before.end : self.after.start]
        start, inside = self._paragraph
        return " ".join(
            self.text[max(start + a, self.before.end) : min(start + b, self.after.start)]
            for a, b in inside
            if start + a < self.after.start and self.before.end < start + b
        )

    @property
    def _is_attribution(self) -> bool:
        """Whether what stands outside quotation marks tells only who says what is in them."""
        return not words(self._outside) or english.SAYS.search(self._outside) is not None

    @property
    def _begins_a_sentence(self) -> bool:
        """Whether the part after the gap has its own subject."""
        [start] = [one.start for one in self.sentences if one.start <= self.after.start < one.end]
        return not words(self.text[start : self.after.start])

    @property
    def _another_speaks(self) -> bool:
        """Whether both parts are quoted, each with an attribution of its own."""
        if not words(self._outside):
            return False
        [end] = [one.end for one in self.sentences if one.start <= self.after.start < one.end]
        start, inside = self._paragraph
        rest = range(self.after.end, end)
        quoted = {place for a, b in inside for place in range(start + a, start + b)}
        after = "".join(self.text[place] for place in rest if place not in quoted)
        return english.SAYS.search(after) is not None

    @property
    def _is_aside(self) -> bool:
        """Whether words within a sentence leave a sentence behind them that says no more.

        They do not name or count, and nothing of a clause that begins in them goes on after them.
        """
        pieces = english.CLAUSE_BEGINS.split(self._said)
        kept = self.text[self.before.start : self.before.end]
        names = re.findall(NAME, self._said)
        return (
            (len(pieces) == 1 or not words(pieces[-1]))
            and not any(one.lower() not in IDLE for one in names)
            and not any(map(str.isdecimal, self._said))
            and not english.WANTS_MORE.search(kept)
            and words(self._said)[0].form != "to"
        )


def _turns(text: str) -> bool:
    return english.TURNING.search(text) is not None or foreign.TURNING.search(text) is not None
