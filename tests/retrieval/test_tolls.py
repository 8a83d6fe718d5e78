"""How many died, or how long somebody is jailed: one figure of an event, however it is worded."""

import pytest

from tests.retrieval.comparing import compared, relations
from tests.retrieval.quoting import quote

JAILED = "How long was Alder jailed for?"
NINE = "Tom Alder was jailed for nine years."


@pytest.mark.parametrize(
    ("question", "one", "other", "expected"),
    [
        (JAILED, NINE, "Alder was sentenced to eight and a half years in prison.", "different"),
        (JAILED, NINE, "Alder was found guilty and was given 12 years.", "different"),
        (JAILED, NINE, "The court sent Alder to prison for nine years.", "same"),
        ("Jobs at Tessel?", "Tessel will cut 900 jobs.", "Tessel is to cut 1,050 posts.", None),
        (
            "How many jobs will Tessel cut?",
            "Tessel will cut 900 jobs.",
            "Tessel is to cut 1,050 posts.",
            "different",
        ),
        (
            "How many jobs will Tessel cut?",
            "Tessel will cut 900 jobs.",
            "Tessel said 900 positions would go by May.",
            "same",
        ),
        (
            "How many routes will the airline drop?",
            "The route is one of 16 that the airline is closing.",
            "Fourteen routes will close in January.",
            "different",
        ),
        (
            "How many people left their homes?",
            "Some 3,000 people have left their homes.",
            "About 4,500 people were evacuated.",
            "different",
        ),
        (
            "How many fell ill?",
            "A woman has died and 14 people have fallen sick.",
            "It made 23 people ill.",
            "different",
        ),
    ],
)
def test_other_words_for_one_measure_are_compared(
    question: str, one: str, other: str, expected: str | None
) -> None:
    found = [relation for relation in relations(question, (one, other)) if relation]

    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    "other",
    [
        "Prosecutors had asked for 12 years in prison for Alder.",
        "Alder faces up to 20 years in prison.",
        "Alder could have been jailed for 14 years.",
        "Alder was banned from being a director for 15 years.",
        "Alder has served two years in prison on remand.",
        "His accomplice, Ben Ruck, was jailed for four years.",
        "Alder was given two years to repay the money.",
        "The trial of Alder lasted six weeks.",
    ],
)
def test_a_sentence_is_not_compared_with_other_times_told_of_it(other: str) -> None:
    assert "different" not in relations(JAILED, (NINE, other))


FLOOD = "Ada Lowe, Jens Kvale and Ben Ruck of Mora wept by the Elm.\n"


def test_in_two_accounts_of_one_event_so_many_died_or_are_missing() -> None:
    one = quote(f"{FLOOD}At least nine people were killed and 41 are missing in mud.")
    other = quote(f"Berg saw it.\n{FLOOD}Six people remain missing.", "Six people remain missing.")
    elsewhere = quote("Poe Gray fled.\nSix people remain missing.", "Six people remain missing.")

    assert compared("mud", one, other) == [("different", ["41", "Six people"])]
    assert compared("mud", one, elsewhere) == []


@pytest.mark.parametrize(
    "other",
    [
        "Nine people are in hospital, four of them on ventilators.",
        "This now says four women and two men.",
    ],
)
def test_a_toll_is_not_the_same_as_a_number_of_some_among_others(other: str) -> None:
    toll = "In all 30 people fell ill and four died."

    assert compared("how many people died", toll, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nine people fell ill, and four of them died.", "Four people died in the fire."),
        ("Four women died in the fire.", "Four people died in the fire."),
        ("Four women and a child died in the fire.", "Four women died in the fire."),
    ],
)
def test_who_died_among_others_may_be_all_who_did(one: str, other: str) -> None:
    assert [relation for relation, _ in compared("how many people died", one, other)] == ["same"]
