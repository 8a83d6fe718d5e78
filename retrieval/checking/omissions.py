"""A quotation that marks what it leaves out ("...", "[...]"), and leaves out nothing that turns it.

Its parts stand in their order, word for word. Within a sentence only an aside between two commas,
dashes or brackets may be left out, or who says it; between sentences, whole ones of the same
paragraph. In doubt an omission is not honest: then the quotation is compared as any altered one.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from index.stored import StoredArticle
from index.types import Span
from index.typography import Word, words
from retrieval.checking import foreign_saying as foreign
from retrieval.checking.alignment import Op
from retrieval.checking.asides import is_aside, names_or_counts
from retrieval.checking.attribution import asks, is_anothers, is_attribution, is_speech
from retrieval.checking.boundaries import Boundary, reads_on
from retrieval.checking.differences import written_otherwise
from retrieval.checking.occurrences import MOST_PLACES, Budget, standing
from retrieval.checking.paragraphs import Paragraph, Paragraphs
from retrieval.checking.quotation import FEWEST_WORDS, Reading
from retrieval.checking.verdict import Difference
from retrieval.context import BLANK_LINE
from retrieval.english import saying as english
from retrieval.types import Quote

MOST_PARTS = 8  # of a quotation
NEXT_PLACES = 5  # of a part, tried behind the one before it
MOST_OMITTING = 1_000  # articles that hold them all; more is chance
MOST_SENTENCES = 3  # that are left out whole; more are hardly the same thought
# “It is fair.” Moe said: “It is not.”: who speaks the words behind, not those before.
_INTRODUCES = re.compile(r"\A(?:\.[”\"’»]|[”\"’»]\.)|:\s*[“\"‘«]\Z")


@dataclass(frozen=True, slots=True)
class Omission:
    """Where a quotation stands but for what it leaves out, and what differs, in order."""

    quote: Quote
    differences: tuple[Difference, ...]


def parts(reading: Reading, joints: Collection[int] | None = None) -> list[Reading]:
    """Return the parts of a quotation between the places where it says that it leaves out."""
    edges = [0, *sorted(reading.joints if joints is None else joints), len(reading.words)]
    return [replace(reading, words=reading.words[start:end]) for start, end in pairwise(edges)]


def telling_parts(reading: Reading) -> list[Reading]:
    """Return the parts that an article is looked up by, the long ones if there are any."""
    given = parts(reading) if reading.joints else []
    most = max((len(part.words) for part in given), default=0)
    if most < FEWEST_WORDS < len(reading.words):
        return [part for part in given if len(part.words) == most > 1]
    return [part for part in given if len(part.words) >= FEWEST_WORDS]


def omission(
    reading: Reading,
    article: StoredArticle,
    paragraphs: Paragraphs,
    unmarked: Collection[int] | None = None,
    within: Span | None = None,
    budget: Budget | None = None,
) -> Omission | None:
    """Return where the parts stand with nothing between them that must not be left out.

    Before ``unmarked`` words nothing says so: there it may only be who speaks the words around it.
    The parts are looked for ``within`` a place, with what is left of a budget.
    """
    given = parts(reading, unmarked)
    if not 1 < len(given) <= MOST_PARTS:
        return None
    left = budget or Budget()
    places = [_places(part, article.text, within, left) for part in given]
    starts = [one.start for one in paragraphs.sentences]
    for first in places[0][:MOST_PLACES]:
        chain = [first]
        for number, part in enumerate(given[1:], 1):
            beside = Boundary(reading.text, given[number - 1].words[-1], part.words[0])
            place = next(
                (
                    one
                    for one in _next(places[number], chain[-1], starts)
                    if _Gap(paragraphs, chain[-1], one).may_be_left_out(beside, unmarked is None)
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


def _next(places: Sequence[Span], before: Span, starts: Sequence[int]) -> Iterator[Span]:
    """Yield the next few places of a part that are not too many sentences away."""
    last = bisect_right(starts, before.end - 1) + MOST_SENTENCES
    first = bisect_right(places, before.end - 1, key=lambda one: one.start)
    for one in places[first : first + NEXT_PLACES]:
        if bisect_right(starts, one.start) - 1 > last:
            return
        yield one


def _places(part: Reading, text: str, within: Span | None, budget: Budget) -> list[Span]:
    """Return where a part stands, from its first word to its last."""
    found = standing(part, text, within, budget)
    return sorted(found, key=lambda one: one.start)


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

    paragraphs: Paragraphs
    before: Span
    after: Span

    @property
    def text(self) -> str:
        """That of the article."""
        return self.paragraphs.text

    def may_be_left_out(self, beside: Boundary, marked: bool) -> bool:
        """Whether the quotation says the same without it.

        ``beside`` is what stands there in the quotation: it may have an attribution of its own.
        """
        left_out = self.text[self.before.end : self.after.start]
        if BLANK_LINE.search(left_out) and not self._goes_on_below:
            return False
        if not words(left_out):
            return marked
        if self._is_quoted(self.before) != self._is_quoted(self.after):
            return False
        if words(self._outside):
            return (
                not words(self._said)
                and is_attribution(self._outside)
                and not self._another_speaks
                and not _INTRODUCES.search(self._boundary.marks)
                and (marked or not reads_on(self._boundary, beside))
            )
        if _turns(left_out):
            return False
        between = words(beside.marks)
        return marked and not between and (self._is_aside or self._is_of_whole_sentences)

    @property
    def _boundary(self) -> Boundary:
        """From the last word of one part to the first of the other."""
        before, after = (
            [
                Word(one.form, part.start + one.start, part.start + one.end)
                for one in words(part.of(self.text))
            ]
            for part in (self.before, self.after)
        )
        return Boundary(self.text, before[-1], after[0])

    @property
    def _goes_on_below(self) -> bool:
        """Whether who speaks ends a paragraph, and the next is nothing but speech."""
        above, *below = BLANK_LINE.split(self.text[self.before.end : self.after.start])
        opens = len(below) == 1 and not words(below[0]) and not asks(above)
        return opens and is_speech(self.paragraphs.around(self.after))

    @property
    def _is_aside(self) -> bool:
        """Whether it stands within a sentence that is whole without it."""
        return is_aside(self._boundary.before.form, self._boundary.marks)

    @property
    def _is_of_whole_sentences(self) -> bool:
        """Whether whole sentences are left out, and the next is not about somebody in them."""
        left_out = [
            one
            for one in self.paragraphs.sentences
            if one.start >= self.before.end - 1 and one.end <= self.after.start + 1
        ]
        text = self.text[self.before.end : self.after.start]
        whole = "".join(one.of(self.text) for one in left_out)
        after = words(self.after.of(self.text))[0].form
        return (
            0 < len(left_out) <= MOST_SENTENCES
            and [one.form for one in words(whole)] == [one.form for one in words(text)]
            and after not in english.POINTS_BACK
            and not english.SAYS.search(text)
            and not names_or_counts(text)
        )

    @cached_property
    def _paragraph(self) -> Paragraph:
        return self.paragraphs.around(Span(self.before.start, self.after.end))

    def _is_quoted(self, part: Span) -> bool:
        first = words(part.of(self.text))[0].start
        return self._paragraph.is_quoted(part.start + first)

    @cached_property
    def _outside(self) -> str:
        """What of the gap stands outside the quotation marks that its parts stand in."""
        if not self._is_quoted(self.before):
            return ""
        marks = (place for one in self._paragraph.quoted for place in (one.start, one.end))
        edges = [self.before.end, *marks]
        edges = [min(max(one, self.before.end), self.after.start) for one in edges]
        edges.append(self.after.start)
        return " ".join(self.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))

    @cached_property
    def _said(self) -> str:
        """What of the gap is of whoever speaks in the parts."""
        if not self._is_quoted(self.before):
            return self.text[self.before.end : self.after.start]
        return " ".join(
            self.text[max(one.start, self.before.end) : min(one.end, self.after.start)]
            for one in self._paragraph.quoted
            if one.start < self.after.start and self.before.end < one.end
        )

    @property
    def _another_speaks(self) -> bool:
        """Whether both parts are quoted, each with an attribution of its own."""
        if not words(self._outside):
            return False
        ends = (one.end for one in self.paragraphs.sentences if self.after.start in one)
        end = next(ends, self.after.end)
        rest = range(self.after.end, end)
        quoted = {place for one in self._paragraph.quoted for place in range(one.start, one.end)}
        after = "".join(self.text[place] for place in rest if place not in quoted)
        return is_anothers(after)


def _turns(text: str) -> bool:
    patterns = (english.TURNING, english.DENIES, foreign.TURNING)
    return any(pattern.search(text) for pattern in patterns)
