from index.types import Span

TEXT = "The board met. Ng resigned."
NAME = Span(15, 17)


def test_a_span_gives_what_stands_there_in_a_text() -> None:
    assert NAME.of(TEXT) == "Ng"
    assert Span(15, 15).of(TEXT) == ""


def test_a_span_holds_what_lies_in_it_whole() -> None:
    sentence = Span(15, 27)
    assert sentence.holds(NAME)
    assert sentence.holds(sentence)
    assert not NAME.holds(sentence)
    assert not sentence.holds(Span(14, 17))


def test_a_place_lies_in_a_span_from_its_start_to_right_before_its_end() -> None:
    assert [place for place in range(14, 19) if place in NAME] == [15, 16]


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert NAME.overlaps(Span(16, 20))
    assert not NAME.overlaps(Span(17, 20))
    assert not NAME.overlaps(Span(10, 15))


def test_a_span_is_moved_whole() -> None:
    assert NAME.moved(-15) == Span(0, 2)
    assert NAME.moved(-15).of("Ng resigned.") == NAME.of(TEXT)
