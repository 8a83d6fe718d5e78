"""When two outlets print one sentence, so that what is said of one is said of the other."""

import pytest

from retrieval.corroboration.corroboration import is_copy, speaks_of_all

SAID = "Beck said the inquiry into the 21 deaths on the ferry would be over by the end of May."


@pytest.mark.parametrize(
    "other",
    [
        SAID.replace("said the", "said that the"),
        SAID.replace("would be over by", "would be over, by"),
        SAID.replace("by the end of May.", "by end of May"),
        SAID.replace("deaths on", "deaths at"),
    ],
)
def test_a_sentence_that_differs_by_an_idle_word_is_a_copy(other: str) -> None:
    assert is_copy(SAID, other)


@pytest.mark.parametrize(
    "other",
    [
        SAID.replace("would be", "would not be"),
        SAID.replace("would be", "could be"),
        SAID.replace("end of May", "end of June"),
        SAID.replace("21", "12"),
        SAID.replace("the ferry", "the Morna"),
        SAID.replace("Beck", "Lowe"),
        SAID.replace("inquiry", "fake inquiry"),
        "Beck said the inquiry would be over by the end of May.",
    ],
)
def test_any_other_word_or_a_word_less_makes_it_none(other: str) -> None:
    assert not is_copy(SAID, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The court upheld the ban on the drug.", "The court overturned the ban on the drug."),
        ("Shares in Garth rose 4.5% on Monday.", "Shares in Garth fell 4.5% on Monday."),
        ("Beck denied that he had taken it.", "Beck admitted that he had taken it."),
        ("Police arrested Jon Beck in Hale.", "Police released Jon Beck in Hale."),
        ("Hale beat Riverton 2-1 on Saturday.", "Riverton beat Hale 2-1 on Saturday."),
        ("Profit rose from $4m to $5m.", "Profit rose from $5m to $4m."),
        ("It was 4.5% of them.", "It was 45% of them."),
    ],
)
def test_a_sentence_that_says_the_opposite_is_no_copy(one: str, other: str) -> None:
    assert not is_copy(one, other)


@pytest.mark.parametrize(
    "text",
    [
        "The reopening of the ferry to Hale is in doubt, Beck wrote.",
        "Beck doubts that the ferry will be reopened.",
    ],
)
def test_a_sentence_with_all_content_words_of_a_question_speaks_of_all_of_it(text: str) -> None:
    assert speaks_of_all("Is the ferry reopening in doubt?", text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is the ferry reopening in doubt?", "Beck doubts that the ferry is safe."),
        ("Has the ferry sunk?", "The ferry to Hale was late."),
        ("Is it the ferry?", "The ferry to Hale was late."),
        ("Is it true?", "It is."),
    ],
)
def test_without_one_of_them_or_of_one_word_alone_it_does_not(question: str, text: str) -> None:
    assert not speaks_of_all(question, text)
