"""What a figure measures, as the words around it tell."""

import time

import pytest

from tests.retrieval.comparing import relations, told
from tests.retrieval.quoting import quote, written

JETTY = "How many people were killed when the Morrow jetty collapsed?"
NINE = "Nine people were killed when the Morrow jetty collapsed."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (  # a crowd is no toll, and a full stop behind "Sept" ends no sentence
            "An inquiry found that 920 people stood on the Morrow jetty when it collapsed on "
            "Sept. 14, killing ten people.",
            [("different", ["ten people", "Nine people"])],
        ),
        (
            "Some 920 people were on the Morrow jetty when it collapsed.",
            [(None, ["Some 920 people"]), (None, ["Nine people"])],
        ),
        (  # what is told of the ten follows the aside
            "Ten people, including two children, were killed on the Morrow jetty when it "
            "collapsed.",
            [("different", ["Ten people", "Nine people"])],
        ),
    ],
)
def test_a_toll_is_compared_with_a_toll_alone(
    other: str, expected: list[tuple[str | None, list[str]]]
) -> None:
    found = told(JETTY, other, NINE)

    assert [one for one in found if one[1] != ["two children"]] == expected


def test_jobs_that_go_are_not_compared_with_those_that_are_advertised() -> None:
    found = told(
        "How many jobs will Orvel cut at the studio?",
        "Orvel will cut about 140 jobs at the studio.",
        "Orvel is advertising 38 jobs at the studio, weeks after announcing cuts.",
    )

    assert found == [(None, ["about 140 jobs"]), (None, ["38 jobs"])]


def test_a_sum_in_brackets_is_the_same_sum_in_another_currency() -> None:
    found = told(
        "How much will the Gorse tunnel repair cost the city?",
        "The Gorse tunnel repair will cost the city about 2.3 billion yen (14.2 million euros).",
        "Repair of the Gorse tunnel will cost the city €14.2m.",
        "The Gorse tunnel repair costs the city €16.9 million.",
    )

    assert ("different", ["14.2 million euros", "€16.9 million"]) in found


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("What does a manager earn?", ("A manager earns $300 ($200 last year).", "It pays $200.")),
        (
            "How many jobs did Orvel create?",
            ("Orvel has created 400 jobs since 2019.", "Orvel has created 900 jobs since 2012."),
        ),
        (
            "How many homes were built in 2019?",
            ("In Orvel 400 homes were built in 2019.", "In Orvel 500 homes were built in 2021."),
        ),
    ],
)
def test_two_years_and_two_sums_in_one_currency_stay_apart(
    question: str, texts: tuple[str, str]
) -> None:
    assert set(relations(question, texts)) <= {None}


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        (
            "When was the verdict?",
            ("The verdict was announced on May 2.", "The verdict was announced on May 3."),
        ),
        (
            "When did the minister resign?",
            (
                "The minister announced his resignation on May 2, 2024.",
                "The minister resigned on May 3, 2024, a spokesman said.",
            ),
        ),
    ],
)
def test_what_was_announced_on_a_day_happened_on_it(question: str, texts: tuple[str, str]) -> None:
    dated = [quote(written(text, published="2024-05-04")) for text in texts]

    assert [relation for relation, _ in told(question, *dated)] == ["different"]


def test_white_space_between_two_sums_takes_no_time() -> None:
    text = f"Tunnel $5 million{' ' * 3000}Park $6 million."
    started = time.process_time()

    told("How much does it cost?", text, "The tunnel costs $7 million.")

    assert time.process_time() - started < 1


def test_the_day_of_a_statement_is_not_that_of_what_is_told() -> None:
    texts = (
        "Voltana will close its plant on September 30, 2025, it said on March 3, 2025.",
        "The Voltana plant will close on September 30, 2025, the firm announced on March 3, 2025.",
    )

    assert told("When will the Voltana plant close?", *texts) == [("same", ["September 30, 2025"])]
    assert told("When did Voltana announce that the plant will close?", *texts)[0][0] == "same"


def test_the_year_of_an_aside_is_not_that_of_a_count() -> None:
    found = relations(
        "How many people were at the kite fair?",
        (
            "Up to 48,000 people were at the kite fair, held every September since 1987.",
            "About 31,000 people were at the kite fair of 2024.",
        ),
    )

    assert found == ["compatible"]


def test_what_follows_a_figure_belongs_to_it_up_to_where_the_sentence_turns() -> None:
    both = "Orbit pays $450,000 to its director, and $300,000 to its manager."
    other = "The director earns $450,000."

    assert told("What does the director earn?", both, other) == [("same", ["$450,000"])]


def test_a_sentence_that_leans_on_the_one_before_is_about_what_that_ended_with() -> None:
    leaning = quote(
        "Besides the manager, Orbit seeks a technical director. The pay for this role is $650,000.",
        "The pay for this role is $650,000.",
    )
    manager, director = "The manager earns $900,000.", "A technical director earns $600,000."

    assert told("What does the technical director earn?", leaning, director) == [
        ("different", ["$650,000", "$600,000"])
    ]
    assert told("What does the manager earn?", manager, leaning) == [(None, ["$900,000"])]
