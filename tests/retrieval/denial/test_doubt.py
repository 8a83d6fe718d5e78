"""A sentence that limits the one before it: nobody could confirm that, or knows why."""

import pytest

from retrieval.denial.doubt import is_unconfirmed, leaves_open


@pytest.mark.parametrize(
    "sentence",
    [
        "That could not be confirmed last night.",
        "But the rumour couldn't be independently verified.",
        "It has not been confirmed.",
        "The claim remains unproven.",
        "The Echo has not verified his account.",
        "Reuters was not able to verify that.",
        "There is no evidence of that.",
        "The Echo could not corroborate his account.",
        "Reporters had not verified the claim.",
        "Reuters is not able to substantiate these reports.",
    ],
)
def test_a_sentence_can_say_that_nobody_could_confirm_the_one_before(sentence: str) -> None:
    assert is_unconfirmed(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It could not be confirmed whether he had left.",
        "He could not confirm that the bridge would open.",
        "It has not been confirmed as a monument.",
        "The Senate has not confirmed her.",
        "The mayor has not confirmed the report's date.",
        "There is no evidence of a fire.",
        "That was confirmed.",
        "The Senate had not confirmed her.",
        "He could not corroborate whose car it was.",
    ],
)
def test_what_is_not_confirmed_may_be_something_else(sentence: str) -> None:
    assert not is_unconfirmed(sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Why did Roe resign?", "She has not said why."),
        ("Why did Roe resign?", "She gave no reason."),
        ("Who cut the pages?", "Who cut them, the inquiry could not establish."),
        ("Who cut the pages?", "It is unclear who cut the pages."),
        ("When will it open?", "She declined to say when."),
        ("How did the fire start?", "Police do not know how the fire started."),
    ],
)
def test_a_sentence_can_leave_open_what_is_asked(question: str, sentence: str) -> None:
    assert leaves_open(sentence, question)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How did the fire start?", "She would not say how many people had applied."),
        ("Who won?", "It is not clear who is going to look after the money."),
        ("Why did Roe resign?", "She did not say when she would leave."),
        ("Did Roe resign?", "She has not said why."),
        ("Why did Roe go?", "That was no reason to go."),
        ("Why did Roe go?", "She said why."),
    ],
)
def test_what_is_left_open_may_be_something_else(question: str, sentence: str) -> None:
    assert not leaves_open(sentence, question)
