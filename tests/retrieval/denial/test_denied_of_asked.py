"""Who denies what a question asks for yes or no, whatever else an answer says."""

import pytest

from retrieval.denial.contradiction import denied_of_asked


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("did roe steal the bell", "Roe denies stealing the bell."),
        ("Did Roe steal it?", "Roe denies having stolen it."),
        ("Did Roe phone the mayor or not?", "Jo Ash of the port denies that Roe phoned the mayor."),
        ("Has Roe sold the pier?", "Posts on X and reports by the Echo that Roe has sold the pier "
         "are untrue, she said."),
        ("Did the crane hit the mast?", "It dismisses a claim, read by a million people, that the "
         "crane hit the mast."),
        ("Is the bank buying the ferry?", "She denied a report by the Echo that the bank was about "
         "to buy the ferry."),
        ("Will Roe sell the pier?", "Roe denied that she would sell the pier."),
    ],
)  # fmt: skip
def test_who_denies_what_is_asked_surely_says_no(question: str, text: str) -> None:
    assert denied_of_asked(text, question)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did Roe steal the bell?", "Roe denied stealing the ring."),
        ("Did Roe steal the bell?", "Roe denies that Ng stole the bell."),
        ("Did Ng steal the bell?", "Ng denies that Roe stole the bell."),
        ("Did Roe steal the bell?", "Roe denied stealing the bell twice."),
        ("Did Roe steal the bell?", "Roe did not deny stealing the bell."),
        ("Did Roe steal the bell?", "Roe did not steal the bell."),  # a no, and nobody's denial
        ("Did Roe kill Ng?", "Roe denied killing Ng but owned up in May."),
        ("Did Roe kill Ng?", "Roe, who had denied killing Ng, was sent to prison."),
        ("Did Roe kill Ng?", "Roe denies killing Ng and was found guilty on Monday."),
        ("Did Roe sell the pier?", "Roe denied that she would sell the pier."),
        ("Did Roe get an order?", "The army denies that Roe got any such order."),
        ("Did Roe not steal it?", "Roe denies stealing it."),
        ("Who stole the bell?", "Roe denies stealing the bell."),
        ("Did Roe comment?", "Roe declined to comment."),
    ],
)
def test_a_denial_of_less_or_of_something_else_says_no_such_thing(question: str, text: str) -> None:
    assert denied_of_asked(text, question) is None
