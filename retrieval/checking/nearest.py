"""What a quotation was made of that stands nowhere as it is: altered words, or places joined."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.store import Store
from index.types import Span
from index.typography import Word, forms
from index.wording import Wording
from retrieval.checking.alignment import JOIN_EDITS, MOST_CELLS, Alignment, Edit, Op, Piece, explain
from retrieval.checking.boundaries import Boundary
from retrieval.checking.differences import cover
from retrieval.checking.equivalents import CandidateArticle, equivalent
from retrieval.checking.occurrences import stored_words
from retrieval.checking.quotation import Reading
from retrieval.checking.verdict import Difference, Finding, Verdict
from retrieval.context import whole_sentences
from retrieval.english.negation import NEGATING
from retrieval.types import Quote

NEAREST = 8  # articles that each part of a quotation is compared with
PART_WORDS = 12
MOST_PARTS = 6
MOST_EDITS = 1 / 3  # a word: sentences from elsewhere need half their words and more edited
# "A leak, not a burglary" of "this was not a leak, this was a burglary".
MOST_EDITS_TURNED, TURNED_WORDS = 1 / 2, 6
MOST_ORIGINS = 5  # that a quotation was altered from, told where it is equally near to all
ATTRIBUTION_EDITS = 0.5  # for each word of an attribution left off: it may be the article's own


@dataclass(frozen=True, slots=True)
class _Explanation:
    """A reading, and the cheapest way in which it came out of these articles."""

    reading: Reading
    candidates: Sequence[CandidateArticle]
    pieces: Sequence[Piece]

    @property
    def edits(self) -> int:
        """Words changed, dropped or added in all."""
        return sum(piece.edits for piece in self.pieces)

    @property
    def cost(self) -> float:
        """How unlikely it is, among explanations of one quotation read differently."""
        joints = len(self.pieces) - 1
        return self.edits + JOIN_EDITS * joints + ATTRIBUTION_EDITS * self.reading.left_off

    @property
    def near(self) -> bool:
        """Whether it explains anything."""
        share = MOST_EDITS_TURNED if self._is_turned_round else MOST_EDITS
        return bool(self.pieces) and self.edits <= share * len(self.reading.words)

    @property
    def _is_turned_round(self) -> bool:
        """Whether it has a "not" and all of its words from one place, in another order."""
        given = self.reading.forms
        if len(self.pieces) != 1 or len(given) < TURNED_WORDS or NEGATING.isdisjoint(given):
            return False
        place = self.pieces[0].alignments[0]
        stored = self.candidates[place.text].forms
        held = stored[place.edits[0].stored_start : place.edits[-1].stored_end]
        return Counter(given) <= Counter(held)


def nearest(
    read: Sequence[Reading], store: Store, wording: Wording, outlet: str | None
) -> Finding | None:
    """Find what a quotation was made of; None where it is too far from everything."""
    candidates = _candidates(read, store, wording, outlet)
    if found := equivalent(read, candidates, store, outlet):
        return found
    texts = [one.forms for one in candidates]
    cells = MOST_CELLS // len(read)
    explained = [
        _Explanation(reading, candidates, explain(reading.forms, texts, reading.joints, cells))
        for reading in read
    ]
    best = min(
        (one for one in explained if one.near),
        key=lambda one: one.cost,
        default=None,
    )
    if best is None:
        return None
    best = replace(best, pieces=_merged(best, store))
    return _altered(best, store) if len(best.pieces) == 1 else _spliced(best, store)


def _merged(best: _Explanation, store: Store) -> list[Piece]:
    """Return the pieces, those of one sentence in their order as one that leaves words out."""
    texts = set.intersection(*({one.text for one in piece.alignments} for piece in best.pieces))
    if len(best.pieces) == 1 or not texts:
        return list(best.pieces)
    text = min(texts)
    article = best.candidates[text].article
    stored, sentences = stored_words(article.text), store.sentence_spans(article.version)
    merged: list[Piece] = []
    for piece in best.pieces:
        edits = next(one.edits for one in piece.alignments if one.text == text)
        one = replace(piece, alignments=(Alignment(text, edits),))
        if merged and (both := _in_one_sentence(merged[-1], one, stored, sentences)):
            one = both
            merged.pop()
        merged.append(one)
    return merged if len(merged) < len(best.pieces) else list(best.pieces)


def _in_one_sentence(
    before: Piece, after: Piece, stored: Sequence[Word], sentences: Sequence[Span]
) -> Piece | None:
    """Return two pieces as one, if both are of one sentence and in its order."""
    [first], [second] = before.alignments, after.alignments
    start, end = first.edits[-1].stored_end, second.edits[0].stored_start
    if not 0 < start <= end < len(stored):
        return None
    whole = Span(stored[start - 1].start, stored[end].end)
    if not any(one.holds(whole) for one in sentences):
        return None
    left = [Edit(Op.DELETE, start, end, after.start, after.start)] if start < end else []
    alignment = Alignment(first.text, (*first.edits, *left, *second.edits))
    return Piece(before.start, after.end, before.edits + after.edits + end - start, (alignment,))


def _candidates(
    read: Sequence[Reading], store: Store, wording: Wording, outlet: str | None
) -> list[CandidateArticle]:
    """Return the articles most like any part of any reading, those of the outlet first."""
    ids = dict.fromkeys(
        id_
        for within in dict.fromkeys((outlet, None))
        for part in dict.fromkeys(part for reading in read for part in _parts(reading))
        for id_ in wording.resembling(part, NEAREST, within)
    )
    articles = store.articles_by_id(ids)
    standing = [articles[id_] for id_ in ids if id_ in articles and articles[id_].intact]
    return [CandidateArticle(article, forms(article.text)) for article in standing]


def _parts(reading: Reading) -> list[tuple[str, ...]]:
    """Return the words of a reading in parts, each with the first word of the next."""
    count = min(MOST_PARTS, -(-len(reading.words) // PART_WORDS))
    size = -(-len(reading.words) // count)
    return [tuple(reading.forms[i : i + size + 1]) for i in range(0, len(reading.words), size)]


def _altered(best: _Explanation, store: Store) -> Finding:
    """Return the places that a quotation is equally near to, and what was altered in the first."""
    [piece] = best.pieces
    origins = [_Origin(best, one, store) for one in piece.alignments[:MOST_ORIGINS]]
    quotes = tuple(one.quote(1 - best.edits / len(best.reading.words)) for one in origins)
    differences = tuple(origins[0].differences(0))
    return Finding(Verdict.ALTERED, best.reading, quotes, differences, best.edits)


def _spliced(best: _Explanation, store: Store) -> Finding:
    """Return the places that were joined, out of one article where that is possible."""
    texts = [{one.text for one in piece.alignments} for piece in best.pieces]
    shared = set.intersection(*texts)
    origins = [
        _Origin(
            best, next(one for one in piece.alignments if not shared or one.text in shared), store
        )
        for piece in best.pieces
    ]
    shares = [1 - piece.edits / (piece.end - piece.start) for piece in best.pieces]
    return Finding(
        Verdict.SPLICED,
        best.reading,
        tuple(one.quote(share) for one, share in zip(origins, shares, strict=True)),
        tuple(one for number, origin in enumerate(origins) for one in origin.differences(number)),
        best.edits,
    )


class _Origin:
    """An article's words, and how they became those of a piece of a quotation."""

    def __init__(self, best: _Explanation, alignment: Alignment, store: Store) -> None:
        self._article = best.candidates[alignment.text].article
        self._given = best.reading
        self._stored = stored_words(self._article.text)
        kept = [edit for edit in alignment.edits if edit.op is Op.EQUAL]
        self._sentences = whole_sentences(
            self._article.text,
            store.sentence_spans(self._article.version),
            cover(self._stored, kept[0].stored_start, kept[-1].stored_end),
        )
        first, *others = (self._within_sentences(edit) for edit in alignment.edits)
        *edits, last = (*self._left_out(first, best.candidates[alignment.text].forms), *others)
        self._edits = [*edits, self._within_quotation(last)]

    def quote(self, share: float) -> Quote:
        """Return the whole sentences that the piece was made of."""
        used = [edit for edit in self._edits if edit.op is not Op.INSERT]
        slice_ = cover(self._stored, used[0].stored_start, used[-1].stored_end)
        return Quote(self._article, self._sentences, slice_, round(share, 3))

    def differences(self, match: int) -> Iterator[Difference]:
        """Yield what is equal and what is not, in order."""
        for edit in self._edits:
            stored = cover(self._stored, edit.stored_start, edit.stored_end)
            given = cover(self._given.words, edit.given_start, edit.given_end)
            yield Difference(edit.op, match, stored, given)

    def _left_out(self, first: Edit, stored: Sequence[str]) -> list[Edit]:
        """Take words that the sentence begins with for its own, rather than for others, changed.

        "Ng will run it" leaves something out of "Ng, head of Halden, will run it".
        """
        given = self._given.forms[first.given_start : first.given_end]
        number = len(given)
        if first.op is not Op.REPLACE:
            return [first]
        for at in range(first.stored_start - number, -1, -1):
            if self._stored[at].start not in self._sentences:
                break
            if list(stored[at : at + number]) == list(given):
                kept = replace(first, op=Op.EQUAL, stored_start=at, stored_end=at + number)
                left = replace(
                    first, op=Op.DELETE, stored_start=at + number, given_start=first.given_end
                )
                return [kept, left]
        return [first]

    def _within_sentences(self, edit: Edit) -> Edit:
        """Take words at either end for added ones, rather than for another sentence's, changed."""
        inside = [
            i
            for i in range(edit.stored_start, edit.stored_end)
            if self._stored[i].start in self._sentences
        ]
        if edit.op is not Op.REPLACE or len(inside) == edit.stored_end - edit.stored_start:
            return edit
        if inside:
            return replace(edit, stored_start=inside[0], stored_end=inside[-1] + 1)
        before = self._stored[edit.stored_start].start < self._sentences.start
        place = edit.stored_end if before else edit.stored_start
        return replace(edit, op=Op.INSERT, stored_start=place, stored_end=place)

    def _within_quotation(self, edit: Edit) -> Edit:
        """Take words at the end for added ones, rather than for whoever speaks, changed."""
        stored, given = edit.stored_start, edit.given_start
        if edit.op is not Op.REPLACE or not stored or not given:
            return edit
        here = Boundary(self._article.text, self._stored[stored - 1], self._stored[stored])
        there = Boundary(self._given.text, *self._given.words[given - 1 : given + 1])
        if not here.closes or there.closes:
            return edit
        return replace(edit, op=Op.INSERT, stored_end=stored)
