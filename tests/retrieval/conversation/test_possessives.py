"""By which apostrophe a name owns what follows, and which one only ends a quotation."""

import pytest

from retrieval.conversation.names import plain
from retrieval.conversation.words import words_of
from retrieval.english.names import POSSESSIVE


@pytest.mark.parametrize(
    ("word", "owner"),
    [("Ng's", "Ng"), ("Ng’s", "Ng"), ("Jones'", "Jones"), ("the mayor's", "the mayor")],
)
def test_what_owns_ends_in_an_apostrophe_and_s(word: str, owner: str) -> None:
    assert POSSESSIVE.sub("", word) == owner
    assert words_of(f"When was {word} dog found?")[-3].possessive


@pytest.mark.parametrize("word", ["Ng'", "Ng’", "goin'", "O'Neill", "don't", "driver's-side"])
def test_any_other_apostrophe_makes_no_owner(word: str) -> None:
    assert POSSESSIVE.search(word) is None


def test_a_noun_that_ends_a_quotation_is_read_without_its_mark() -> None:
    assert plain("Banker’") == "banker"
