"""Asked who somebody is, a sentence that introduces them comes before others that name them."""

import pytest

from retrieval.question.identity import asked_age_of, asked_name, introduces, tells_age
from tests.retrieval.running import Opened


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("who is bart merckx", "bart merckx"),
        ("Who is Dr. Ann B. Ng?", "Dr. Ann B. Ng"),
        ("who's elijah mutiso again?", "elijah mutiso"),
        ("Who was Katrien Haverbeke", "Katrien Haverbeke"),
    ],
)
def test_who_somebody_of_a_name_is_is_asked(question: str, name: str) -> None:
    assert asked_name(question) == name


@pytest.mark.parametrize(
    "question",
    [
        "who is the mayor",
        "who is suing the bank",
        "who is her lawyer",
        "who is to blame",
        "who is most at risk?",
        "who is Ann Ng and why did she leave the party",
        "what is Merckx",
        "who is disneys ceo",
        "Who is Bart Merckx's lawyer?",
        "who is Merckx's union?",
    ],
)
def test_whatever_else_is_asked_names_nobody(question: str) -> None:
    assert asked_name(question) is None


@pytest.mark.parametrize(
    "text",
    [
        "The head of the dairy, Bart Merckx, has spoken.",
        "Bart Merckx, 44, a roofer from Hale, was there.",
        "Bart Merckx, who leads the dairy, was there.",
        "Merckx is the head of the dairy.",
        "Nelson baker Bart Merckx said he opened the app.",
        "Professor Merckx has studied it for 22 years.",
        "Bart Merckx of Kambui High School was seized.",
        "Bart Merckx, chief executive of the dairy, left.",
    ],
)
def test_somebody_is_introduced_by_what_they_are(text: str) -> None:
    assert introduces(text, "bart merckx")


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the letter, Bart Merckx says that he did not see it.",
        "Merckx has not answered.",
        "Bart Merckx, the paper said, was away.",
        "The head of the dairy, Ann Ng, spoke before Merckx did.",
        "The dairy belongs to the Merckx family.",
        "A spokeswoman, Ann Merckx, said so.",
        "It is a merckx, the best of all.",
    ],
)
def test_who_only_says_or_does_something_is_not_introduced(text: str) -> None:
    assert not introduces(text, "Bart Merckx")


def test_who_somebody_is_is_answered_with_what_introduces_them(opened: Opened) -> None:
    text = (
        "Dairy stays shut\n\nThe head of the dairy, Bart Merckx, has spoken for the first time.\n\n"
        'Asked about the letter, Bart Merckx says: "I did not see that letter."'
    )
    others = {
        f"Paper {n}": f"Who is on strike?\n\nThe crew of ferry {n} is on strike. Who pays is open."
        for n in range(8)
    }
    with opened(Herald=text, **others) as reader:
        answer = reader.answer("who is bart merckx")

    assert answer.quotes[0].sentence.startswith("The head of the dairy, Bart Merckx")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("how old is tara", "tara"),
        ("How old was Ann Ng?", "Ng"),
        ("How old is the ferry now?", "ferry"),
        ("how old is she", None),
        ("how old do you have to be", None),
        ("Who is Tara?", None),
    ],
)
def test_how_old_one_is_is_asked(question: str, name: str | None) -> None:
    assert asked_age_of(question) == name


@pytest.mark.parametrize(
    "text",
    [
        "The cat, a six-year-old female called Tara, ran off.",
        "Tara, six, ran off.",
        "Tara Holm, who is 34, ran off.",
        "Tara was 34 when she left.",
        "Tara (34) ran off.",
        "The 34-year-old keeper Ann Tara ran off.",
    ],
)
def test_how_old_the_one_asked_about_is_is_told_beside_the_name(text: str) -> None:
    assert tells_age(text, "tara")


@pytest.mark.parametrize(
    "text",
    [
        "The netting was four years old when Tara ran off.",
        "Tara was two miles away.",
        "Tara, whose keeper is 34, ran off.",
        "She raised Tara for six years.",
        "Tara's keeper, 34, ran off.",
    ],
)
def test_the_age_of_another_is_not_the_one_asked_for(text: str) -> None:
    assert not tells_age(text, "tara")


def test_the_age_that_is_asked_for_comes_before_that_of_something_else(opened: Opened) -> None:
    herald = "The netting was four years old and had never been tested. Tara ran off."
    echo = "The cat, a six-year-old female called Tara, was found in a barn on Monday."

    with opened(Herald=herald, Echo=echo) as reader:
        first, *_ = reader.answer("how old is tara").quotes

    assert first.text == echo
