"""A word is found where it stands by itself, as a pattern between word boundaries would find it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.types import Span
from retrieval.places import places_of


def test_a_word_is_found_by_itself_and_not_within_another() -> None:
    assert list(places_of("Roe", "Roe, Roebuck, McRoe and Roe's son")) == [Span(0, 3), Span(24, 27)]


def test_capitals_count_unless_any_case_will_do() -> None:
    assert not list(places_of("Roe", "ann roe"))
    assert list(places_of("Roe", "ann roe", any_case=True)) == [Span(4, 7)]


def test_a_letter_that_is_two_in_small_moves_no_place() -> None:
    assert list(places_of("roe", "İİ ROE", any_case=True)) == [Span(3, 6)]


@pytest.mark.parametrize("any_case", [False, True])
@given(
    text=st.text(alphabet="aAbB_1'-. é\n", max_size=40),
    word=st.from_regex(r"[aAbB1]{1,3}", fullmatch=True),
)
def test_places_are_those_of_a_pattern(text: str, word: str, any_case: bool) -> None:
    pattern = re.compile(rf"(?=\b{word}\b)", re.IGNORECASE if any_case else 0)
    places = [one.start for one in places_of(word, text, any_case=any_case)]
    assert places == [one.start() for one in pattern.finditer(text)]
