import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.errors import PullquoteError
from index.reading.encoding import Decoded, decode

ENGLISH = (
    "The café on the pier was closed by the board, which said “no” to a rent of £5 that had been "
    "asked of it. It’s the owner who has to pay for what was lost, she said to them.\n"
)


def test_utf_8_is_decoded_without_its_byte_order_mark() -> None:
    assert decode(b"\xef\xbb\xbfThe caf\xc3\xa9.") == Decoded("The café.")


def test_utf_16_with_a_byte_order_mark_is_no_guess() -> None:
    assert decode("The café.".encode("utf-16")) == Decoded("The café.")


def test_line_ends_become_newlines_and_nothing_else_changes() -> None:
    assert decode(b"a\r\nb\rc\n\x0b d\xc2\xa0").text == "a\nb\nc\n\x0b d\u00a0"


def test_english_in_windows_1252_keeps_its_pounds_and_says_that_it_was_guessed() -> None:
    assert decode(ENGLISH.encode("windows-1252")) == Decoded(ENGLISH, guessed="windows-1252")


def test_utf_8_with_a_few_bad_bytes_stays_utf_8_and_says_so() -> None:
    damaged = ENGLISH.encode().replace(b"pier", b"pi\x92er")
    assert decode(damaged) == Decoded(
        ENGLISH.replace("pier", "pi\ufffder"), guessed="damaged UTF-8"
    )


def test_one_sound_character_beside_a_bad_byte_tells_that_it_is_utf_8() -> None:
    assert decode(b"It\xe2\x80\x99s over, caf\xe9 ok").text == "It’s over, caf\ufffd ok"


def test_russian_in_koi8_is_detected() -> None:
    russian = "Совет города отложил голосование по мосту, потому что просил больше времени. "
    assert decode((russian * 3).encode("koi8-r")) == Decoded(russian * 3, guessed="koi8-r")


def test_a_page_that_names_its_charset_is_no_guess() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Совет города</body></html>'
    assert decode(page.encode("windows-1251")) == Decoded(page)


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04\x00\x00\x00text",
        b"\xff\xd8\xff\xe0\x10JFIF\x01\x02" + bytes(range(1, 256)) * 4,
        b"\x01\x02\x03\x04 control characters",
        "lone surrogate".encode("utf-16-le") + b"\x00\xd8",
        b"\xff\xfe\x00",
    ],
    ids=["zip", "jpeg", "controls", "no mark", "torn utf-16"],
)
def test_what_is_not_text_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(PullquoteError, match="is not text"):
        decode(data)


def test_a_terminals_escape_sequences_leave_a_short_text_a_text() -> None:
    text = "A title\n\nSome \x1b]0;owned\x07words and \x1b[31mred\x1b[0m ones about a bridge.\n"

    assert decode(text.encode()).text == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_utf_8_comes_back_as_it_went(text: str) -> None:
    assert decode(text.encode()).text == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except PullquoteError:
        return
    assert "\r" not in text
    assert "\x00" not in text
    text.encode()
