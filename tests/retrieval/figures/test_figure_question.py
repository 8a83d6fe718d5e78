"""Which figures answer a question: those of the aspect that is asked for, nearest to its topic."""

import pytest

from retrieval.figures.figure_question import FigureQuestion
from retrieval.quantities.measurements import Measurement, measurements
from tests.retrieval.quoting import quote


def chosen(question: str, text: str) -> list[int]:
    """Return the numbers of a text that may answer a question."""
    one = quote(text)
    asked = FigureQuestion(question, [one.article])
    return [int(found.quantity.low) for found in asked.relevant(measurements(0, one))]


def answering(question: str, *texts: str) -> list[int]:
    """Return the first number of each text that answers a question, best first."""
    quotes = [quote(text) for text in texts]
    clusters = [list(measurements(i, one)[:1]) for i, one in enumerate(quotes)]
    best = FigureQuestion(question, [one.article for one in quotes]).answering(clusters)
    return [int(found.quantity.low) for (found,) in best]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How many people died?", "Twelve people died and 40 people were injured.", [12]),
        ("How many people were injured?", "Twelve people died and 40 people were injured.", [40]),
        ("How many people died?", "There were 920 people there, and 12 people died.", [12]),
        ("What does a nurse earn?", "A nurse earns $900 and a nurse has to raise $400.", [900]),
        ("When did the ferry sink?", "It said on Monday that 12 people died.", []),
        ("Who is the mayor?", "The mayor, 41, has 12 aides.", []),
        ("ferry", "The ferry has 12 cabins and cost $400.", [400, 12]),
        # what the question says itself is no answer to it
        ("How many of the 87 ferries run?", "There are 87 ferries.", []),
        ("How many of the 87 ferries run?", "There are 12 ferries.", [12]),
    ],
)
def test_a_figure_may_answer_if_it_is_of_the_kind_and_the_aspect_that_are_asked_for(
    question: str, text: str, expected: list[int]
) -> None:
    assert chosen(question, text) == expected


def test_what_answers_best_comes_first_and_what_is_not_half_as_near_is_left_out() -> None:
    question = "How much does the repair of the Gorse tunnel cost?"
    repair, tunnel = "The repair of the Gorse tunnel costs $30.", "The Gorse tunnel cost $20."

    assert answering(question, "A bus costs $10.", tunnel, repair) == [30, 20]
    assert answering(question, repair, tunnel) == [30, 20]


def test_among_equals_the_first_quoted_comes_first() -> None:
    costs = ["The repair of the tunnel costs $30.", "The repair of the tunnel costs $20."]

    assert answering("How much does the repair of the tunnel cost?", *costs) == [30, 20]


def test_where_no_figure_is_asked_for_every_one_is_kept_the_nearest_first() -> None:
    texts = ["A bus costs $10.", "The repair of the Gorse tunnel costs $30."]

    assert answering("Gorse tunnel repair", *texts) == [30, 10]


def test_a_figure_of_the_aspect_asked_for_answers_where_no_word_of_the_topic_stands_beside_it() -> (
    None
):
    wages, fee = "His wages are $300 a week.", "The striker of Mora cost $40."

    assert answering("What are the wages of the new striker?", fee, wages)[0] == 300


def test_of_no_figures_none_answers() -> None:
    nothing: list[list[Measurement]] = []

    assert FigureQuestion("How many people died?", []).answering(nothing) == []


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (
            "How many came to the funeral?",
            "Some 800 people came to the funeral of the first six victims.",
            [800],
        ),
        (
            "How many of the first victims were buried?",
            "The first six victims were buried before a crowd.",
            [6],
        ),
        ("How many victims were buried?", "The first six victims were buried on Friday.", [6]),
    ],
)
def test_the_first_of_many_answer_only_where_they_are_asked_for_or_alone(
    question: str, text: str, expected: list[int]
) -> None:
    assert chosen(question, text) == expected
