"""The paragraphs of an article, and what stands in the quotation marks of each, read once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from index.types import Span
from retrieval.context import BLANK_LINE, PARAGRAPH_CHARS, whole_sentences
from retrieval.quotation_marks import pairs, parted, quotations


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a text, or where that is very long, what of it is near a place."""

    text: str
    span: Span
    is_whole: bool

    @cached_property
    def quoted(self) -> list[Span]:
        """What stands in quotation marks; an outer one may be missing."""
        inside, _ = parted(self._written)
        return [one.moved(self.span.start) for one in inside]

    @cached_property
    def pairs(self) -> list[Span] | None:
        """From where each outermost pair of quotation marks opens to where it closes, if sure."""
        found = pairs(self._written) if self.is_whole else None
        return None if found is None else [one.moved(self.span.start) for one in found]

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands in quotation marks, also within those of others, an outer one first."""
        return [one.moved(self.span.start) for one in quotations(self._written)]

    def is_quoted(self, place: int) -> bool:
        """Whether what begins at a place stands in quotation marks."""
        return any(place in one for one in self.quoted)

    @property
    def _written(self) -> str:
        return self.span.of(self.text)


class Paragraphs:
    """The paragraphs of an article with so many sentences."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        self.text, self.sentences = text, sentences
        self._starts = [one.start for one in sentences]
        parting = list(BLANK_LINE.finditer(text))
        self._begins = [0, *(one.end() for one in parting)]
        self._ends = [*(one.start() for one in parting), len(text)]
        self._found: dict[Span, Paragraph] = {}

    def __iter__(self) -> Iterator[Paragraph]:
        """Yield all of them, whole."""
        for start, end in zip(self._begins, self._ends, strict=True):
            yield Paragraph(self.text, Span(start, end), is_whole=True)

    def around(self, span: Span) -> Paragraph:
        """Return the paragraph of the sentences that a place lies in."""
        near = whole_sentences(self.text, self.sentences, span)
        whole = Span(
            self._begins[bisect_right(self._begins, near.start) - 1],
            self._ends[bisect_left(self._ends, near.end)],
        )
        place = self._cut(whole, near)
        if place not in self._found:
            self._found[place] = Paragraph(self.text, place, is_whole=place == whole)
        return self._found[place]

    def _cut(self, whole: Span, near: Span) -> Span:
        """Return a paragraph, cut at a sentence before and anywhere behind where it is long."""
        start, far = whole.start, near.start - PARAGRAPH_CHARS
        if start < far:
            first = bisect_right(self._starts, far)
            start = self._starts[first] if first < len(self._starts) else near.start
        return Span(min(start, near.start), min(whole.end, near.end + PARAGRAPH_CHARS))
