"""How the words of a quotation are written where they stand, and what that makes of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from index.store import Store
from index.types import Span
from index.typography import Word
from retrieval.checking.alignment import Op
from retrieval.checking.occurrences import CRIES, marks_behind
from retrieval.checking.quotation import Reading, turns
from retrieval.checking.verdict import Difference, Finding, Verdict
from retrieval.context import whole_sentences
from retrieval.types import Quote


def rewritten(reading: Reading, quotes: Sequence[Quote], store: Store) -> Finding:
    """Return what becomes of words that stand in these places, but are not the same there."""
    differences = tuple(written_otherwise(reading, quotes[0]))
    edits = sum(one.op is not Op.EQUAL for one in differences)
    share = round(max(0.0, 1 - edits / len(reading.words)), 3)
    matches = []
    for quote in quotes:
        article, slice_ = quote.article, quote.span
        sentences = whole_sentences(article.text, store.sentence_spans(article.version), slice_)
        matches.append(Quote(article, sentences, slice_, share))
    return Finding(Verdict.ALTERED, reading, tuple(matches), differences, edits)


def is_turned(finding: Finding, one: Difference, turns: Callable[[str], bool] = turns) -> bool:
    """Whether a difference makes another figure of one, or leaves out what turns the words."""
    stored, given = finding.written(one)
    figures = any(map(str.isdecimal, stored)) and any(map(str.isdecimal, given))
    return one.op is not Op.EQUAL and (figures or (turns(stored) and not turns(given)))


def written_otherwise(reading: Reading, quote: Quote) -> Iterator[Difference]:
    """Yield how the same words are written here and there, between white space."""
    here = _written(quote.article.text, quote.span)
    there = _written(reading.text, _with_marks_of(quote, reading))
    stored = [one.of(quote.article.text) for one in here]
    given = [one.of(reading.text) for one in there]
    for op, i, j, k, m in _steps(stored, given):
        yield Difference(Op(op), 0, cover(here, i, j), cover(there, k, m))


def _steps(stored: Sequence[str], given: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield what becomes of what, as difflib does; one by one where both are as many."""
    if len(stored) != len(given):
        yield from SequenceMatcher(None, stored, given, autojunk=False).get_opcodes()
        return
    pairs = enumerate(zip(stored, given, strict=True))
    for equal, group in groupby(pairs, key=lambda one: one[1][0] == one[1][1]):
        numbers = [number for number, _ in group]
        start, end = numbers[0], numbers[-1] + 1
        yield ("equal" if equal else "replace"), start, end, start, end


def _with_marks_of(quote: Quote, reading: Reading) -> Span:
    """Return where the words are given, with those marks around them that the quote has, too."""
    first, last = (re.search(pattern, quote.text) for pattern in (r"^\W*", r"\W*$"))
    before, after = first[0] if first else "", last[0] if last else ""
    span = reading.span
    begins = reading.text.endswith(before, 0, span.start)
    end = span.end
    if reading.text.startswith(after, end):
        end += len(after)
    elif after.startswith((*CRIES, ".")):
        end += len(marks_behind(reading.text, end))
    return Span(span.start - begins * len(before), end)


def _written(text: str, span: Span) -> list[Span]:
    found = re.finditer(r"\S+", span.of(text))
    return [Span(span.start + one.start(), span.start + one.end()) for one in found]


def cover(parts: Sequence[Span | Word], start: int, end: int) -> Span:
    """Return what parts ``start:end`` of a text cover; where they are none, the place between."""
    if start < end:
        return Span(parts[start].start, parts[end - 1].end)
    place = parts[start - 1].end if start else parts[0].start
    return Span(place, place)
