import random

from retrieval.alignment import explain


def test_a_long_quotation_from_deep_within_a_long_text_is_explained() -> None:
    chance = random.Random(1)
    text = [f"w{chance.randrange(4000)}" for _ in range(60_000)]
    given = text[50_000:50_400]
    given[200] = "changed"

    [piece] = explain(given, [text])

    assert (piece.edits, piece.places[0].text) == (1, 0)
    assert piece.places[0].edits[0].stored_start == 50_000
    assert piece.places[0].edits[-1].stored_end == 50_400


def test_a_quotation_that_marks_each_of_many_omissions_is_explained() -> None:
    text = [f"w{number}" for number in range(3_000)]
    parts = [text[start : start + 7] for start in range(0, 2_700, 300)]
    marks = frozenset(7 * number for number in range(1, 9))

    pieces = explain([word for part in parts for word in part], [text], marks)

    assert [piece.edits for piece in pieces] == [0] * 9
