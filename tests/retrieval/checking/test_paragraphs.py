from index.types import Span
from retrieval.checking.paragraphs import Paragraphs

TEXT = "The vote\n\n“We lost,” said Ng. “My mother said, ‘Go.’”\n\nIt rained. “We will"


def paragraphs(text: str, *sentences: str) -> Paragraphs:
    starts = [(text.index(one), len(one)) for one in sentences]
    return Paragraphs(text, [Span(start, start + length) for start, length in starts])


def slices(spans: list[Span], text: str = TEXT) -> list[str]:
    return [text[one.start : one.end] for one in spans]


def test_a_paragraph_reaches_from_one_blank_line_to_the_next() -> None:
    town = paragraphs(TEXT, "It rained.")
    place = TEXT.index("rained")

    assert slices([town.around(Span(place, place + 6)).span]) == ["It rained. “We will"]
    assert slices([town.around(Span(0, 3)).span]) == ["The vote"]


def test_a_paragraph_knows_what_stands_in_its_quotation_marks() -> None:
    place = TEXT.index("mother")
    told = paragraphs(TEXT).around(Span(place, place + 6))

    assert slices(told.quoted) == ["We lost,", "My mother said, ‘Go.’"]
    assert slices(told.quotations) == ["We lost,", "My mother said, ‘Go.’", "Go."]
    assert slices(told.pairs or []) == ["“We lost,", "“My mother said, ‘Go.’"]
    assert told.is_quoted(place)
    assert not told.is_quoted(TEXT.index("said Ng"))


def test_a_speech_may_stay_open_at_the_end_of_a_paragraph() -> None:
    place = TEXT.index("will")
    last = paragraphs(TEXT).around(Span(place, place + 4))

    assert slices(last.quoted) == ["We will"]
    assert slices(last.pairs or []) == ["“We will"]


def test_a_long_paragraph_is_cut_where_a_sentence_begins_and_says_nothing_of_pairs() -> None:
    text = "“The first sentence.” " + "It rained on and on. " * 400 + "The last of all."
    rain = [Span(22 + 21 * n, 42 + 21 * n) for n in range(400)]
    place = text.index("last of")
    near = Paragraphs(text, [Span(0, 21), *rain, Span(place - 4, len(text))]).around(
        Span(place, place + 4)
    )

    assert text[near.span.start :].startswith("It rained")
    assert 4_000 > place - near.span.start > 3_900
    assert near.pairs is None
