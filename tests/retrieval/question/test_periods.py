"""Quarters and halves: what was lost in one of them is not what was lost in another."""

import pytest

from retrieval.question.periods import of_another_period, periods, spelt_out


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a third-quarter loss", {("Q", 3)}),
        ("Q3 results, and Q4 2024", {("Q", 3), ("Q", 4)}),
        ("2Q24 revenue", {("Q", 2)}),
        ("in the second fiscal quarter", {("Q", 2)}),
        ("the first half, or H1", {("H", 1)}),
        ("H2 2023", {("H", 2)}),
        ("the final quarter", {("Q", 4)}),
        ("the second quarter-final", set()),
        ("his first half-century", set()),
        ("H1N1 and a half", set()),
        ("three quarters of the way", set()),
    ],
)
def test_a_quarter_or_a_half_is_named_in_several_ways(
    text: str, named: set[tuple[str, int]]
) -> None:
    assert periods(text) == named


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Norvik second quarter loss", "Norvik lost $4m in the third quarter."),
        ("Norvik Q2 loss", "Norvik's third-quarter loss was $4m."),
        ("What was revenue in the second quarter?", "Revenue was $5bn in Q3."),
        ("first half profit", "Profit in the second half was $3m."),
        ("first quarter loss", "A third-quarter loss\nIt lost $8m from July to September."),
        ("first half revenue", "Revenue for the first nine months was $2bn."),
        ("second quarter loss", "Its third-quarter loss: $4m. Sales and marketing cost more."),
        ("second quarter loss", "Its third-quarter loss: $4m. Prices fell to decade lows."),
        ("second quarter loss", "It lost $4m in the third quarter, July to September."),
        ("first half EBITDA", "EBITDA in the second half was $4m. It will decide on more."),
        ("How many cars did Boltco deliver in the first half?", "In the second half it was 900."),
    ],
)
def test_a_text_that_names_another_one_alone_tells_of_that(question: str, text: str) -> None:
    assert of_another_period(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Norvik second quarter loss", "It lost $4m in Q2, and $5m in the third quarter."),
        ("Norvik second quarter loss", "It lost $4m, up from $3m in the first quarter."),
        ("Norvik second quarter loss", "The quarterly loss was $4m."),
        (
            "second quarter loss",
            "The first quarter was fine; in the three months to June, less so.",
        ),
        (
            "Who scored in the second half?",
            "Behind in the first half, they drew in the 67th minute.",
        ),
        ("Who scored in the second half?", "The first half was dull. After the break Ito scored."),
        ("Who scored in the second half?", "Kane struck in the first half and again on 70."),
        (
            "Who scored in the second half?",
            "Kane scored in the first half after Kent lost the ball. Ito scored late on.",
        ),
        ("Who was sent off in the second half?", "Kane struck in the first half. Spain lost."),
        ("Norvik second quarter loss", "It lost $4m, after $2m in the first quarter."),
        (
            "Norvik second quarter loss",
            "Following a first-quarter loss of $9m, it lost $4m in the three months to June.",
        ),
        ("second quarter loss", "It lost $3m in the first quarter and $4m from April to June."),
        ("Who won the quarter-final?", "They lost the ball in the third quarter."),
        ("What does the Audi Q3 cost?", "Cars sold best in the second quarter."),
        ("Norvik loss", "Norvik lost $4m in the third quarter."),
    ],
)
def test_what_may_tell_of_the_one_asked_about_is_not_of_another(question: str, text: str) -> None:
    assert not of_another_period(question, text)


@pytest.mark.parametrize(
    ("question", "spelt"),
    [
        ("Norvik Q3 loss", "Norvik third quarter loss"),
        ("how much did it lose in q3?", "how much did it lose in the third quarter?"),
        ("What does the Audi Q3 cost?", "What does the Audi Q3 cost?"),
        ("Norvik loss", "Norvik loss"),
    ],
)
def test_q3_is_spelt_out_where_it_surely_is_a_quarter(question: str, spelt: str) -> None:
    assert spelt_out(question) == spelt
