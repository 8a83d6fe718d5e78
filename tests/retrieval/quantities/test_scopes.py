"""Figures of two parts of a whole are no disagreement."""

import pytest

from tests.retrieval.comparing import relations, told

DEAD = "How many people died in the flood?"
CUT = "How many jobs will Tessel cut?"
SIXTEEN, NINE_HUNDRED = "The flood killed 16 people.", "Tessel will cut 900 jobs."


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "What share of Tessel is affected?",
            "Tessel will cut about 9 per cent of its workforce.",
            "Tessel has almost a fifth of its fleet on the ground.",
        ),
        (DEAD, SIXTEEN, "Ten people died in Marle."),
        (DEAD, SIXTEEN, "In Marle, ten people were killed."),
        (DEAD, SIXTEEN, "The flood reached Marle, where ten people died."),
        (DEAD, SIXTEEN, "Three women were killed in the flood."),
        (DEAD, SIXTEEN, "Another two people died in the flood on Sunday."),
        (DEAD, SIXTEEN, "Two more people died in the flood."),
        (DEAD, SIXTEEN, "In 1974 a flood killed 63 people."),
        (DEAD, SIXTEEN, "Floods kill about 1,600 people a year."),
        ("How many were hurt?", "The crash hurt 17 people.", "Four were hurt in a second crash."),
        ("How many were hurt?", "The crash injured 40 people.", "Nine of the injured are ill."),
        (CUT, NINE_HUNDRED, "Tessel will cut 120 jobs in Leeds."),
        (CUT, NINE_HUNDRED, "In Leeds, Tessel will cut 120 jobs."),
        (CUT, NINE_HUNDRED, "In 2020 Tessel cut 3,000 jobs."),
        (CUT, NINE_HUNDRED, "Tessel will cut 120 managerial jobs."),
        (
            "How many people were arrested?",
            "Police arrested 37 people on Saturday.",
            "Police arrested 12 people on Sunday.",
        ),
    ],
)
def test_a_part_is_not_compared_with_the_whole_nor_with_another_part(
    question: str, one: str, other: str
) -> None:
    assert "different" not in relations(question, (one, other))


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("What share of staff goes?", "Tessel cuts 9% of its staff.", "Tessel cuts 12% of staff."),
        ("How many people died in Marle?", "16 people died in Marle.", "The flood killed 14."),
        (DEAD, "16 people died in Marle in the flood.", "The flood in Marle killed 14 people."),
        (DEAD, SIXTEEN, "More than 20 people died in the flood."),
        (DEAD, SIXTEEN, "In Oslo, Ng said that the flood killed 14 people."),
        (DEAD, SIXTEEN, "In April, the flood killed 14 people."),
        (
            "How many women were killed?",
            "Three women were killed in the fire.",
            "The fire killed four women.",
        ),
        (
            "How many patients are affected?",
            "The theft exposed the records of 400 former patients of Mora.",
            "The theft exposed the records of 900 patients of Mora.",
        ),
        (
            "How many people are missing?",
            "On Saturday 41 people were missing.",
            "Another 23 people are missing.",
        ),
    ],
)
def test_what_limits_neither_or_both_keeps_nothing_apart(
    question: str, one: str, other: str
) -> None:
    assert "different" in relations(question, (one, other))


def test_a_figure_that_two_give_is_the_same_whatever_limits_it() -> None:
    assert told(DEAD, SIXTEEN, "16 people died in Marle.") == [
        ("same", ["16 people"]),
    ]


AID = "How much aid did Dorn pledge?"


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (AID, "Dorn pledged aid of $5 million.", "The aid pledge of Dorn adds $8 million."),
        (AID, "Dorn pledged aid of $5 million.", "Dorn pledged another $8 million in aid."),
        (AID, "Dorn pledged aid of $5 million.", "Dorn pledged aid of $8 million more."),
        (AID, "Dorn pledged aid of $900 each.", "Dorn pledged aid of $70,000 in all."),
        (AID, "Every family got $900 in aid of Dorn.", "Dorn pledged a total of $70,000 in aid."),
    ],
)
def test_a_sum_on_top_or_for_each_is_not_compared_with_the_whole(
    question: str, one: str, other: str
) -> None:
    assert "different" not in relations(question, (one, other))
    assert "different" not in relations(question, (other, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dorn pledged another $5 million in aid.", "Dorn pledged an extra $8 million in aid."),
        ("The aid of Dorn adds up to $5 million.", "Dorn pledged aid of $8 million."),
        ("Dorn pledged aid of $5 million more than Ahn.", "Dorn pledged aid of $8 million."),
        ("Dorn pledged aid of $900 each.", "Dorn pledged aid of $700."),
        ("Dorn pledged aid of $900 in all.", "Dorn pledged aid of $700."),
        ("Dorn gave aid of $900 each, all in all.", "Dorn pledged $700 in aid in all."),
    ],
)
def test_two_sums_of_which_no_more_is_told_are_compared(one: str, other: str) -> None:
    assert relations(AID, (one, other)) == ["different"]


def test_a_sum_on_top_and_one_like_it_agree() -> None:
    assert relations(AID, ("Dorn pledged $5 million in aid.", "Dorn adds $5 million in aid.")) == [
        "same"
    ]
