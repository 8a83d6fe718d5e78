import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.passages import (
    MAX_SENTENCE_CHARS,
    PASSAGE_CHARS,
    PASSAGE_SENTENCES,
    PassageText,
    all_held,
    joined,
    split_passages,
    split_sentences,
)
from index.types import Article, Span
from tests.index.made_up import article


def sentences(text: str, language: str | None = "en") -> list[str]:
    one = Article("a.txt", text, (Span(0, len(text)),), language=language)
    return [text[span.start : span.end] for span in split_sentences(one)]


@pytest.mark.parametrize(
    "whole",
    [
        "The job pays between $300,000 and $900,000 a year.",
        "It was posted on Aug. 1, 2023, 3:50 p.m. and taken down at 9 a.m. AEST on Friday.",
        "Files are encrypted at 2:13 a.m. Eastern time on Tuesday.",
        "It was posted at 2:13 a.m. | Eastern time.",
        "The U.S. Senate and the U.K. government met the A.M.P.T.P. on Tuesday.",
        "Mr. Smith, Ms. Lee and Dr. Ray of Acme Inc. voted against it, as did Sen. Poe.",
        "“Will they pay? They will not say,” she said.",
        "Wait ... there is more … of it.",
        "It grew by 4.5 percent, to No. 2 of the list.",
        "See example.org/jobs?id=3 for more!",
        "Staff have told Antwerp Now! how a treasure changed hands.",
        "“Mamma Mia! was a hit,” she said.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(whole: str) -> None:
    assert sentences(f"One before. {whole} One after.") == ["One before.", whole, "One after."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They start in May. Studios wait.", ["They start in May.", "Studios wait."]),
        ("He said no. Studios said yes.", ["He said no.", "Studios said yes."]),
        ("“They fell ill.” Nobody died.", ["“They fell ill.”", "Nobody died."]),
        ("He came at 9 a.m. Easter was late.", ["He came at 9 a.m.", "Easter was late."]),
        ("“It is late.” He left.", ["“It is late.”", "He left."]),
        ("Is it? It is! Good.", ["Is it?", "It is!", "Good."]),
        ("He told Antwerp Now! Staff wept.", ["He told Antwerp Now!", "Staff wept."]),
        ("wow! that is big. Great! eBay won.", ["wow!", "that is big.", "Great!", "eBay won."]),
        ("Look at the Alps!\nand the sea.", ["Look at the Alps!", "and the sea."]),
        ("First line\nsecond line. Third.", ["First line\nsecond line.", "Third."]),
        ("  Alone  ", ["Alone"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Is it so?** It is. *Ann wept.*", ["**Is it so?**", "It is.", "*Ann wept.*"]),
        ("_It fell._ Ann wept. **Bob left.**", ["_It fell._", "Ann wept.", "**Bob left.**"]),
        ("It fell.* *The figure is from May.", ["It fell.*", "*The figure is from May."]),
        ("It fell. **Ann wept.** *Bob* left.", ["It fell.", "**Ann wept.**", "*Bob* left."]),
    ],
)
def test_the_marks_that_close_an_emphasis_stay_with_what_they_close(
    text: str, expected: list[str]
) -> None:
    assert sentences(text) == expected


def test_a_sentence_never_crosses_two_blocks() -> None:
    one = article("a.txt", "A line without an end\nAnother line. And more.")

    spans = split_sentences(one)

    assert [one.text[span.start : span.end] for span in spans] == [
        "A line without an end", "Another line.", "And more.",
    ]  # fmt: skip


def test_what_is_outside_the_prose_is_never_in_a_sentence() -> None:
    text = "Share this. The studio pays. Related articles."
    one = Article("a.txt", text, (Span(12, 28),))

    assert split_sentences(one) == [Span(12, 28)]


@pytest.mark.parametrize("language", [None, "en", "en-GB", "de", "xx", "zh"])
def test_a_text_in_any_language_is_split(language: str | None) -> None:
    assert sentences("Eins ist da. Zwei ist da.", language) == ["Eins ist da.", "Zwei ist da."]


def test_a_text_without_a_full_stop_is_cut_at_white_space() -> None:
    found = sentences("word " * 1000)

    assert len(found) == 6
    assert max(map(len, found)) <= MAX_SENTENCE_CHARS
    assert all(piece.split() == ["word"] * len(piece.split()) for piece in found)


def test_the_pieces_of_a_long_sentence_are_joined_again_and_nothing_else_is() -> None:
    long = f"The inquiry did not believe {'the claim ' * 150}that he stole it."
    text = f"It met in May. {long} {'Nobody spoke ' * 76}in all. The end. {'word ' * 1100}"
    pieces = split_sentences(article("a.txt", text))

    whole = [text[one.start : one.end] for one in joined(text, pieces)]

    assert whole[:2] == ["It met in May.", long]
    assert whole[2].startswith("Nobody")
    assert whole[3] == "The end."
    assert all(len(one) <= MAX_SENTENCE_CHARS for one in whole[4:])  # no sentence, but a page


def test_a_long_block_is_split_as_its_sentences_are() -> None:
    text = " ".join(f"Sentence {number} says “so”, as all do." for number in range(2000))

    assert sentences(text) == [f"Sentence {n} says “so”, as all do." for n in range(2000)]


@pytest.mark.parametrize("text", ["“" * 100_000, "a" * 300_000, ". " * 100_000, "(a “b " * 30_000])
def test_a_text_made_to_be_slow_is_not(text: str) -> None:
    started = time.process_time()

    sentences(text)

    assert time.process_time() - started < 5


PROSE = st.lists(
    st.sampled_from(
        ["The studio pays.", "Why?", "“No,” he said.", "Dr. Lee left.", "in May.", "x" * 950, "ok"]
    ),
    max_size=25,
).map(" ".join)


INITIALS = st.text(
    st.sampled_from('JA b.!?\u00a0\u2028\u3000"”’)]é😀\u0301\u200b中。\n'), max_size=60
)


@given(st.one_of(PROSE, INITIALS, st.text(max_size=200)))
def test_sentences_are_in_order_apart_and_hold_all_that_is_not_white_space(text: str) -> None:
    spans = split_sentences(article("a.txt", text))

    assert all(one.end <= following.start for one, following in pairwise(spans))
    assert all(0 < one.end - one.start <= MAX_SENTENCE_CHARS for one in spans)
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] for one in spans)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())


@given(PROSE)
def test_joined_pieces_hold_every_piece_in_order(text: str) -> None:
    pieces = split_sentences(article("a.txt", text))
    whole = joined(text, pieces)

    assert all(one.end <= following.start for one, following in pairwise(whole))
    assert all(any(a.start <= one.start and one.end <= a.end for a in whole) for one in pieces)


@given(PROSE)
def test_passages_hold_every_sentence_overlap_by_one_and_are_not_long(text: str) -> None:
    spans = split_sentences(article("a.txt", text))

    passages = split_passages(spans)

    assert {one for passage in passages for one in passage.sentences} == set(spans)
    for passage in passages:
        assert 1 <= len(passage.sentences) <= PASSAGE_SENTENCES
        length = passage.span.end - passage.span.start
        assert length <= PASSAGE_CHARS or len(passage.sentences) == 1
    for one, following in pairwise(passages):
        assert one.sentences[0].start < following.sentences[0].start
        assert set(following.sentences) - set(one.sentences)
        if one.sentences[-1] != following.sentences[0]:  # it did not fit, or stands alone
            next_one = following.sentences[0]
            too_long = next_one.end - one.sentences[-1].start > PASSAGE_CHARS
            assert too_long or len(one.sentences) == 1


@given(PROSE)
def test_each_sentence_is_owned_by_one_passage_that_holds_it(text: str) -> None:
    spans = split_sentences(article("a.txt", text))

    owned = [one for passage in split_passages(spans) for one in passage.owned]

    assert sorted(owned, key=lambda span: span.start) == spans
    for passage in split_passages(spans):
        assert set(passage.owned) <= set(passage.sentences)


def test_a_sentence_is_owned_where_it_stands_in_the_middle() -> None:
    spans = [Span(start, start + 9) for start in range(0, 50, 10)]

    first, second = split_passages(spans)

    assert first.owned == tuple(spans[:3])
    assert second.owned == tuple(spans[3:])


def test_what_is_embedded_opens_with_the_title_and_its_hash_tells_both_apart() -> None:
    text = "The studio pays."
    [passage] = split_passages([Span(0, 16)])

    titled, bare = PassageText.of(text, "Pay", passage), PassageText.of(text, None, passage)

    assert (titled.text, bare.text) == ("Pay\nThe studio pays.", "The studio pays.")
    assert titled.hash != bare.hash != PassageText.of(text, "The", passage).hash
    assert PassageText.of("x" + text, "Pay", split_passages([Span(1, 17)])[0]).hash == titled.hash


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u2028", "\u202f", "\u3000", "\x85"])
def test_a_wide_space_before_a_full_stop_breaks_nothing_down(space: str) -> None:
    text = f"He met J{space}. Smith. They talked."

    spans = split_sentences(article("a.txt", text))

    assert "".join(text[one.start : one.end] for one in spans).endswith("They talked.")


def test_where_the_splitter_breaks_down_the_text_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class PanicException(BaseException):
        pass

    def panic(*_: object) -> None:
        raise PanicException

    monkeypatch.setattr("sentencex.get_sentence_boundaries", panic)

    assert len(split_sentences(article("a.txt", "It rained. Nobody came."))) == 1


SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)), max_size=12).map(
    lambda pairs: [Span(start, start + length) for start, length in pairs]
)


@given(SPANS, SPANS)
def test_sentences_are_held_where_each_lies_inside_of_one_passage(
    of_sentences: list[Span], passages: list[Span]
) -> None:
    held = all(
        any(passage.start <= one.start and one.end <= passage.end for passage in passages)
        for one in of_sentences
    )

    assert all_held(of_sentences, passages) == held


def test_that_is_told_at_once_for_a_book_of_sentences() -> None:
    of_sentences = [Span(100 * number, 100 * number + 99) for number in range(20_000)]
    passages = [passage.span for passage in split_passages(of_sentences)]
    began = time.perf_counter()

    assert all_held(of_sentences, passages)

    assert time.perf_counter() - began < 1  # 20 ms; compared one by one it takes 6 s
