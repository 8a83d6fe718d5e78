"""Figures that look alike and surely measure two things: they are neither same nor different."""

import pytest

from tests.retrieval.comparing import compared, relations


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("How much did Ahn owe?", "Ahn owed £112,000.", "Ng said Ahn had paid back only £4,500."),
        ("How much did Ahn owe?", "Ahn owed £38,000 in May.", "Ahn has repaid £4,500 of that."),
        ("How much did the cup go for?", "The cup went for €1.", "The cup went for €2.3 million."),
    ],
)
def test_what_is_repaid_is_not_what_is_owed_nor_a_token_a_price(
    question: str, one: str, other: str
) -> None:
    assert relations(question, (one, other)) == [None, None]
    assert relations(question, (other, one)) == [None, None]


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("How much did Ahn owe?", "Ahn owed £38,000.", "Ahn had a debt of £45,000."),
        ("What does the app cost?", "The app costs €1 a month.", "The app costs €2 a month."),
    ],
)
def test_two_debts_and_two_small_prices_are_compared(question: str, one: str, other: str) -> None:
    assert relations(question, (one, other)) == ["different"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Customers can claim up to $250.", "Customers claimed $4.3 million.", [None, None]),
        ("Customers can claim up to $250.", "Customers can claim up to $400.", ["different"]),
        ("Customers claimed $4.3 million.", "Customers claimed $4.3 billion.", ["different"]),
        ("Customers claimed $6,000.", "Customers claimed $4.3 million.", ["different"]),
        ("Customers claimed $0.", "Customers claimed $4.3 million.", ["different"]),
    ],
)
def test_a_sum_that_is_a_thousand_times_another_is_one_of_something_else(
    one: str, other: str, expected: list[str | None]
) -> None:
    assert relations("How much did customers claim?", (one, other)) == expected
    assert relations("How much did customers claim?", (other, one)) == expected


def test_the_time_between_two_events_is_not_how_long_one_took() -> None:
    took = "The recount took nine days."
    assert not compared("Ahn recount", took, "Ahn gave up on Thursday, nine days after a recount.")
    assert not compared("Ahn recount", took, "A recount would be nine days before Ahn gave up.")
    assert compared("Ahn recount", took, "The recount for Ahn lasted nine days after all.")


def test_years_in_prison_are_those_whatever_they_came_after() -> None:
    jailed = ("Ahn's sentence: nine years after a trial.", "Ahn got nine years in prison.")
    assert relations("How long was Ahn jailed for?", jailed) == ["same"]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("the city said; the museum itself counted 4,100.", [None, None]),
        ("the city said.", ["different"]),
        ("the city said, with 250 police on duty; it sold 4,000.", ["different"]),
    ],
)
def test_a_sentence_that_gives_the_other_number_too_is_no_contradiction(
    behind: str, expected: list[str | None]
) -> None:
    told = ("On the first day, 4,100 people came.", f"3,500 people came on the first day, {behind}")
    assert relations("How many people came on the first day?", told) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Custody of Jo Ahn ends on 5 May 2024.",
            "The court heard an appeal by Jo Ahn on 2 May 2024.",
            [None, None],
        ),
        (
            "Custody of Jo Ahn ends on 5 May 2024.",
            "Custody of Jo Ahn is to end on 7 May 2024.",
            ["different"],
        ),
        ("Custody of Jo Ahn: to 5 May 2024.", "Custody of Jo Ahn: to 7 May 2024.", ["different"]),
        ("Custody of Jo Ahn ends on 5 May 2024.", "Custody of Jo Ahn: to 5 May 2024.", ["same"]),
    ],
)
def test_a_day_that_is_asked_for_is_not_compared_with_that_of_another_event(
    one: str, other: str, expected: list[str | None]
) -> None:
    assert relations("When does Jo Ahn's custody end?", (one, other)) == expected
