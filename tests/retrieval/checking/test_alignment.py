import random
from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from retrieval.checking import alignment
from retrieval.checking.alignment import MOST_CELLS, ROW_CELLS, explain


def test_a_long_quotation_from_deep_within_a_long_text_is_explained() -> None:
    chance = random.Random(1)
    text = [f"w{chance.randrange(4000)}" for _ in range(60_000)]
    given = text[50_000:50_400]
    given[200] = "changed"

    [piece] = explain(given, [text])

    assert (piece.edits, piece.alignments[0].text) == (1, 0)
    assert piece.alignments[0].edits[0].stored_start == 50_000
    assert piece.alignments[0].edits[-1].stored_end == 50_400


def test_a_quotation_that_marks_each_of_many_omissions_is_explained() -> None:
    text = [f"w{number}" for number in range(3_000)]
    parts = [text[start : start + 7] for start in range(0, 2_700, 300)]
    marks = frozenset(7 * number for number in range(1, 9))

    pieces = explain([word for part in parts for word in part], [text], marks)

    assert [piece.edits for piece in pieces] == [0] * 9


def test_where_the_pieces_take_more_cells_than_there_are_the_whole_is_one() -> None:
    text = [f"w{number}" for number in range(400)]
    given = [word for start in range(0, 400, 50) for word in text[start : start + 6]]

    assert len(explain(given, [text])) == 8
    [piece] = explain(given, [text], cells=900_000)
    assert (piece.start, piece.end, piece.edits) == (0, 48, 42)


def test_where_the_places_take_more_cells_than_there_are_the_first_are_found() -> None:
    text = [f"w{number}" for number in range(40)]

    [everywhere] = explain(text[5:20], [text] * 20)
    [some] = explain(text[5:20], [text] * 20, cells=320_000)

    assert [one.text for one in everywhere.alignments] == list(range(20))
    assert [one.text for one in some.alignments] == list(range(9))


def test_a_quotation_that_repeats_itself_takes_no_more_cells_than_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = [["who"] * 3 + [f"w{text}{number}" for number in range(120)] for text in range(9)]
    rows, cells = alignment._Explainer._rows, 0

    def counted(
        self: alignment._Explainer, given: NDArray[np.int32], stored: NDArray[np.int32]
    ) -> Iterator[NDArray[np.int32]]:
        nonlocal cells
        cells += len(given) * (len(stored) + ROW_CELLS)
        return rows(self, given, stored)

    monkeypatch.setattr(alignment._Explainer, "_rows", counted)
    explain(["who"] * 1_225, texts)

    assert 0.5 * MOST_CELLS < cells <= MOST_CELLS
