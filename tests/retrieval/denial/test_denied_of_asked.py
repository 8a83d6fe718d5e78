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


@pytest.mark.parametrize(
    "text",
    [
        "Nobody denied that Roe stole the boat.",
        "Few deny that Roe stole the boat.",
        "Hardly anyone denies that Roe stole the boat.",
        "Neither brother denies that Roe stole the boat.",
        "No witness denied that Roe stole the boat.",
        "Roe no longer denies stealing the boat.",
        "Roe, who wept, cannot deny having stolen the boat.",
        "Roe didn't deny stealing the boat.",
        "Roe stopped short of denying that he stole the boat.",
        "Roe falsely denied stealing the boat.",
        "The court found that Roe lied when he denied stealing the boat.",
        "Roe was charged with perjury after he denied stealing the boat.",
        "Roe was held after he denied stealing the boat.",
        "Roe denied stealing the boat, then wept and told the truth.",
        "Roe is expected to deny stealing the boat.",
        "Roe denied that he knowingly stole the boat.",
        "Roe dismissed claims that he stole only the boat.",
    ],
)
def test_what_is_denied_by_nobody_or_falsely_or_in_part_is_not_denied(text: str) -> None:
    assert denied_of_asked(text, "Did Roe steal the boat?") is None


@pytest.mark.parametrize(
    "text",
    [
        "Roe flatly denied stealing the boat.",
        "Roe has repeatedly denied that he stole the boat.",
        "Roe denies stealing the boat. He was not at home, and nobody saw him.",
        "A few days ago Roe denied stealing the boat.",
    ],
)
def test_a_denial_is_one_however_firm_it_is(text: str) -> None:
    assert denied_of_asked(text, "Did Roe steal the boat?") == "steal"


def test_a_denial_of_the_way_it_was_done_answers_who_asks_for_the_way() -> None:
    text = "The mine denied that it knowingly poisoned the river."

    assert denied_of_asked(text, "Did the mine poison the river?") is None
    assert denied_of_asked(text, "Did the mine knowingly poison the river?")
