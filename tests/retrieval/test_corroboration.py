"""When two outlets print one sentence, so that what is said of one is said of the other."""

import pytest

from retrieval.corroboration import is_copy

SAID = "Beck said the inquiry into the 21 deaths on the ferry would be over by the end of May."


@pytest.mark.parametrize(
    "other",
    [
        SAID.replace("inquiry", "investigation"),
        SAID.replace("the end of May.", "the end of May"),
    ],
)
def test_a_sentence_with_another_word_for_one_is_a_copy(other: str) -> None:
    assert is_copy(SAID, other)


@pytest.mark.parametrize(
    "other",
    [
        SAID.replace("would be", "would not be"),
        SAID.replace("end of May", "end of June"),
        SAID.replace("21", "12"),
        SAID.replace("the ferry", "the Morna"),
        "Beck said the inquiry would be over by the end of May.",
    ],
)
def test_a_not_another_figure_or_name_or_half_of_it_makes_it_none(other: str) -> None:
    assert not is_copy(SAID, other)
