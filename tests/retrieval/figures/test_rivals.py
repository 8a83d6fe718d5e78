"""When outlets agree on a figure and another quote of the answer may contradict them."""

import pytest

from tests.retrieval.comparing import compared, told

FLIGHTS = "How many flights were cancelled?"
GROUNDED = ("412 flights were cancelled.", "Kestrel cancelled 412 flights.")
BRIDGE = "When was the bridge opened?"
OPENED = ("The bridge was opened on 3 May 2021.", "The bridge opened on May 3, 2021.")


@pytest.mark.parametrize(
    ("question", "agreeing", "rival"),
    [
        (FLIGHTS, GROUNDED, "The airport put it at 430 flights grounded."),
        (
            "How much will Orbit pay for Lumen?",
            ("Orbit has a deal worth £85m.", "Orbit made an £85m offer."),
            "The claim values the transaction at £82 million.",
        ),
        (
            "What is the debt of the club?",
            ("The club has debts of £31m.", "The club owes £31m."),
            "It made no profit and carries debts of £34 million.",
        ),
    ],
)
def test_outlets_are_not_said_to_agree_beside_a_quote_that_may_contradict_them(
    question: str, agreeing: tuple[str, str], rival: str
) -> None:
    assert "same" in [relation for relation, _ in told(question, *agreeing)]
    assert "same" not in [relation for relation, _ in told(question, *agreeing, rival)]


@pytest.mark.parametrize(
    ("question", "agreeing", "other"),
    [
        (FLIGHTS, GROUNDED, "Kestrel operates 900 flights a day."),
        (FLIGHTS, GROUNDED, "In Oslo, 90 flights were cancelled."),
        (FLIGHTS, GROUNDED, "Kestrel cancelled 412 flights and delayed 90 flights."),
        (FLIGHTS, GROUNDED, "Kestrel has 90 aircraft."),
        ("How much was Ahn fined?", ("Ahn was fined $5m.", "A $5m fine for Ahn."), "He earns $8m."),
        ("What is the fee?", ("The fee is £85 a week.", "A fee of £85 a week."), "It is £9 daily."),
        (BRIDGE, OPENED, "Work on the bridge began in June 2018."),
    ],
)
def test_a_figure_of_something_else_or_one_that_agrees_contradicts_nobody(
    question: str, agreeing: tuple[str, str], other: str
) -> None:
    assert "same" in [relation for relation, _ in told(question, *agreeing, other)]


def test_a_figure_that_an_agreeing_outlet_gives_too_is_of_something_else() -> None:
    first, second = GROUNDED
    both = f"{second} It delayed 90 flights, too."
    assert "same" in [relation for relation, _ in told(FLIGHTS, first, both, "90 flights waited.")]


def test_of_a_whole_topic_each_figure_is_shown_so_none_is_contested() -> None:
    assert ("same", ["412 flights"]) in compared(FLIGHTS, *GROUNDED, "Some saw 430 flights off.")
