"""What a slice of an article stands in: its sentences, the ones beside them, its paragraph."""

import re
from collections.abc import Sequence

from index.types import Span

BLANK_LINE = re.compile(r"\n\s*\n")
PARAGRAPH_CHARS = 4_000  # before and after a slice; what is further off is not beside it


def whole_sentences(text: str, sentences: Sequence[Span], span: Span) -> Span:
    """Return the sentences that a slice lies in; outside prose, where there are none, its lines."""
    touched = [one for one in sentences if one.overlaps(span)]
    if touched:
        return Span(min(span.start, touched[0].start), max(span.end, touched[-1].end))
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def whole_of(sentences: Sequence[Span], piece: Span) -> Span:
    """Return the sentence of an article that a piece of it belongs to: mostly itself."""
    return next(one for one in sentences if one.holds(piece))


def with_neighbours(text: str, sentences: Sequence[Span], span: Span) -> Span:
    """Return whole sentences with the one before and the one after, if nothing stands between."""
    start, end = span.start, span.end
    for one in sentences:
        if one.end <= span.start and not text[one.end : span.start].strip():
            start = one.start
        if one.start >= span.end and not text[span.end : one.start].strip():
            end = one.end
            break
    return Span(start, end)


def in_one_paragraph(text: str, before: Span, after: Span) -> bool:
    """Whether no blank line stands between a slice and one behind it."""
    return BLANK_LINE.search(text, before.end, after.start) is None


def paragraph(text: str, span: Span) -> Span:
    """Return the paragraph that a slice lies in, between blank lines; where it is very long, what
    of it is beside the slice.
    """
    first, last = max(0, span.start - PARAGRAPH_CHARS), min(len(text), span.end + PARAGRAPH_CHARS)
    starts = [one.end() for one in BLANK_LINE.finditer(text, first, span.start)]
    after = BLANK_LINE.search(text, span.end, last)
    return Span(starts[-1] if starts else first, after.start() if after else last)
