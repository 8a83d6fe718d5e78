"""How a quotation may have come out of texts: words changed, dropped or added, places joined.

Approximate matching by dynamic programming (Sellers, "The theory and computation of evolutionary
distances: pattern recognition", J. Algorithms 1980), over words: each word changed, dropped or
added is one edit, and a quotation may begin and end anywhere in a text. Where joining two places
takes fewer edits than one place, the joint counted as JOIN_EDITS, they were joined. Among equally
few edits, those that leave most words alone are right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, chain, groupby

import numpy as np
from numpy.typing import NDArray

JOIN_EDITS = 3  # as many words changed in one place are as likely as a joint
LEAST_PIECE = 3  # words; fewer in a row stand almost anywhere
# What would take more pieces is not explained; joints that the quotation marks count apart.
MOST_PIECES, MOST_MARKED = 8, 16
# What all readings of a quotation may take together, in words given times words stored, each time
# that they are compared: a fifth of a second. A row costs as much as so many cells by itself.
MOST_CELLS, ROW_CELLS = 32_000_000, 1_500
TIMES = 3  # that each piece is compared: from its start, from its end, and to find its places
LEVELS = 3  # of pieces of pieces that there is to be room for
GRAM = 3  # words in a row by which the part of a long text is found that is most like a quotation

_Ints = NDArray[np.int32]
_BARRIER, _UNKNOWN = -1, -2  # between two texts; a word that the quotation does not have


class Op(StrEnum):
    """What was done to the stored words to make the given ones, as difflib calls it."""

    EQUAL = "equal"
    REPLACE = "replace"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class Edit:
    """Words ``stored_start:stored_end`` of a text became ``given_start:given_end`` of another."""

    op: Op
    stored_start: int
    stored_end: int
    given_start: int
    given_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where a piece of a quotation comes from: a text, by number, and how its words became it."""

    text: int
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words ``start:end`` of a quotation, and the fewest ``edits`` that make them of a text.

    ``alignments`` are those of so few edits, one a text, in the order of the texts.
    """

    start: int
    end: int
    edits: int
    alignments: tuple[Alignment, ...]


def explain(
    given: Sequence[str],
    texts: Sequence[Sequence[str]],
    joints: frozenset[int] = frozenset(),
    cells: int = MOST_CELLS,
) -> list[Piece]:
    """Return the pieces of the cheapest explanation: one, or more where places were joined.

    ``joints`` are places in the quotation where it says itself that it leaves something out: before
    those words a joint costs nothing. Without a word in common there is no piece. Where finding
    the pieces takes more than so many ``cells``, the whole is one.
    """
    windows = list(_windows(given, texts, cells))
    held = [texts[number][start:end] for number, start, end in windows]
    if set(given).isdisjoint(chain.from_iterable(held)):
        return []
    return [_in_whole(piece, windows) for piece in _Explainer(given, held, joints, cells).pieces()]


def _windows(
    given: Sequence[str], texts: Sequence[Sequence[str]], cells: int
) -> Iterator[tuple[int, int, int]]:
    """Yield (text, start, end) of what is compared: all, or what is most like a long quotation."""
    size = 2 * len(given) + GRAM
    most = cells // (LEVELS * TIMES * len(given)) - ROW_CELLS
    if sum(len(text) for text in texts) <= most:
        yield from ((number, 0, len(text)) for number, text in enumerate(texts))
        return
    grams = set(zip(*(given[i:] for i in range(GRAM)), strict=False))
    found = []
    for number, text in enumerate(texts):
        inside = zip(*(text[i:] for i in range(GRAM)), strict=False)
        shared = np.cumsum([0, *(gram in grams for gram in inside)])
        ends = np.minimum(np.arange(len(shared)) + size, len(shared) - 1)
        counts = shared[ends] - shared
        start = int(counts.argmax())
        more = len(given) // 2  # the part may begin and end with words that were changed
        begin, end = max(0, start - more), min(len(text), start + size + GRAM + more)
        found.append((-int(counts[start]), number, begin, end))
    best = sorted(found)
    lengths = accumulate(end - begin for _, _, begin, end in best)
    room = max(1, sum(length <= most for length in lengths))
    yield from sorted((number, start, end) for _, number, start, end in best[:room])


def _in_whole(piece: Piece, windows: Sequence[tuple[int, int, int]]) -> Piece:
    """Return a piece of windows as one of the whole texts."""
    alignments = []
    for alignment in piece.alignments:
        number, start, _ = windows[alignment.text]
        edits = (
            replace(one, stored_start=one.stored_start + start, stored_end=one.stored_end + start)
            for one in alignment.edits
        )
        alignments.append(Alignment(number, tuple(edits)))
    return replace(piece, alignments=tuple(alignments))


class _Explainer:
    """A quotation and the texts that it may come from, as numbers.

    Costs are ``edits * self._edit - words left alone``, so that edits decide first.
    """

    def __init__(
        self,
        given: Sequence[str],
        texts: Sequence[Sequence[str]],
        joints: frozenset[int],
        cells: int,
    ) -> None:
        numbers = {word: number for number, word in enumerate(dict.fromkeys(given))}
        stored: list[int] = []
        self._starts: list[int] = []
        for text in texts:
            self._starts.append(len(stored))
            stored += [numbers.get(word, _UNKNOWN) for word in text]
            stored.append(_BARRIER)
        self._given = np.array([numbers[word] for word in given], np.int32)
        self._stored = np.array(stored, np.int32)
        self._cells = cells
        self._joints = joints
        self._edit = len(given) + 1

    def pieces(self) -> list[Piece]:
        """Explain the whole quotation; nothing where that takes more than MOST_PIECES."""
        found: list[Piece] = []
        waiting = [(0, len(self._given))]
        whole: int | None = None
        marked = 0
        while waiting and len(found) + len(waiting) <= MOST_PIECES + min(marked, MOST_MARKED):
            start, end = waiting.pop()
            self._cells -= TIMES * (end - start) * (len(self._stored) + ROW_CELLS)
            if self._cells < 0 and whole is not None:
                return [Piece(0, len(self._given), whole, self._alignments(0, len(self._given)))]
            edits, cut = self._parted(start, end)
            whole = edits if whole is None else whole
            marked += cut in self._joints
            if cut is None:
                found.append(Piece(start, end, edits, self._alignments(start, end)))
            else:
                waiting += [(cut, end), (start, cut)]
        return [] if waiting else found

    def _parted(self, start: int, end: int) -> tuple[int, int | None]:
        """Return the edits that words take in one place, and where two take fewer, else None."""
        given = self._given[start:end]
        *prefixes, whole = (int(row.min()) for row in self._rows(given, self._stored))
        suffixes = [int(row.min()) for row in self._rows(given[::-1], self._stored[::-1])]
        best, cut = whole, None
        for length in range(LEAST_PIECE, len(given) - LEAST_PIECE + 1):
            joint = 0 if start + length in self._joints else JOIN_EDITS * self._edit
            cost = prefixes[length] + suffixes[len(given) - length] + joint
            if cost < best:
                best, cut = cost, start + length
        return -(-whole // self._edit), cut

    def _alignments(self, start: int, end: int) -> tuple[Alignment, ...]:
        *_, row = self._rows(self._given[start:end], self._stored)
        least = row == row.min()
        least[:-1] &= ~least[1:]  # a last word is rather changed than added
        ends = np.flatnonzero(least)
        texts = np.searchsorted(self._starts, ends - 1, side="right") - 1
        _, firsts = np.unique(texts, return_index=True)
        found: list[Alignment] = []
        for i in firsts:
            self._cells -= (end - start) * (2 * (end - start) + ROW_CELLS)
            if found and self._cells < 0:
                break
            found.append(self._alignment(int(texts[i]), start, end, int(ends[i])))
        return tuple(found)

    def _alignment(self, text: int, start: int, end: int, stored_end: int) -> Alignment:
        begin = max(self._starts[text], stored_end - 2 * (end - start))
        steps = self._steps(self._given[start:end], self._stored[begin:stored_end])
        shift = begin - self._starts[text]
        return Alignment(text, tuple(_joined(steps, shift, start)))

    def _rows(self, given: _Ints, stored: _Ints) -> Iterator[_Ints]:
        """Yield, for i of 0 to all given words, an array over j of 0 to all stored words.

        It holds the least cost of making the first i given words of stored ones that end before j.
        """
        barriers = stored == _BARRIER
        never = (len(self._given) + 1) * self._edit  # to cross one: more than to add all words
        dropped = np.zeros(len(stored) + 1, np.int32)
        np.cumsum(np.where(barriers, never, self._edit), out=dropped[1:])
        changed = np.where(barriers, never, self._edit).astype(np.int32)
        row = np.zeros(len(stored) + 1, np.int32)
        yield row
        for word in given:
            following = row + self._edit
            kept = np.where(stored == word, np.int32(-1), changed)
            kept += row[:-1]
            np.minimum(following[1:], kept, out=following[1:])
            following -= dropped
            np.minimum.accumulate(following, out=following)
            following += dropped
            row = following
            yield row

    def _steps(self, given: _Ints, stored: _Ints) -> list[Edit]:
        """Return the edits, a word each and in order, that end at the last stored word."""
        table = list(self._rows(given, stored))
        steps = []
        i, j = len(given), len(stored)
        while i:
            cost, equal = table[i][j], j > 0 and stored[j - 1] == given[i - 1]
            if j and cost == table[i - 1][j - 1] + (-1 if equal else self._edit):
                steps.append(Edit(Op.EQUAL if equal else Op.REPLACE, j - 1, j, i - 1, i))
                i, j = i - 1, j - 1
            elif cost == table[i - 1][j] + self._edit:
                steps.append(Edit(Op.INSERT, j, j, i - 1, i))
                i -= 1
            else:
                steps.append(Edit(Op.DELETE, j - 1, j, i, i))
                j -= 1
        return steps[::-1]


def _joined(steps: Sequence[Edit], shift: int, start: int) -> Iterator[Edit]:
    """Yield edits, those beside each other made one, placed in the whole text and quotation."""
    for equal, group in groupby(steps, key=lambda step: step.op is Op.EQUAL):
        run = list(group)
        first, last = run[0], run[-1]
        if equal:
            op = Op.EQUAL
        elif first.stored_start == last.stored_end:
            op = Op.INSERT
        else:
            op = Op.DELETE if first.given_start == last.given_end else Op.REPLACE
        yield Edit(
            op,
            first.stored_start + shift,
            last.stored_end + shift,
            first.given_start + start,
            last.given_end + start,
        )
