"""What a slice of an article stands in: its whole sentences, and the ones beside them."""

from collections.abc import Sequence

from index.types import Span


def whole_sentences(text: str, sentences: Sequence[Span], span: Span) -> Span:
    """Return the sentences that a slice lies in; outside prose, where there are none, its lines."""
    touched = [one for one in sentences if one.start < span.end and span.start < one.end]
    if touched:
        return Span(min(span.start, touched[0].start), max(span.end, touched[-1].end))
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


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
