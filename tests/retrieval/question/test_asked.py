"""What a question asks for: yes or no, or who, what and when."""

import pytest

from retrieval.question.asked import asks_what, asks_yes_or_no
from tests.retrieval.running import Run, Write


@pytest.mark.parametrize(
    "question",
    [
        "Did the mayor resign?",
        "did she resign",
        "So is the bridge open or not?",
        "Hasn't anyone been hurt?",
        "Do you know if the mayor resigned?",
        "Can you tell me whether it pays?",
        "The mayor resigned?",
        "Any injuries?",
        "Mayor guilty?",
        "Boltco dumping waste?",
        "The mayor stole the money?",
        "Bridge toll?",
        "After the vote, was the bridge shut?",
        "Did the mayor say when she would resign?",
    ],
)
def test_yes_or_no_is_asked_by_the_first_verb_or_by_a_question_mark_alone(question: str) -> None:
    assert asks_yes_or_no(question)


@pytest.mark.parametrize(
    "question",
    [
        "Who resigned?",
        "what's the toll?",
        "wheres the bridge?",
        "Do you know who resigned?",
        "Can you tell me how much it pays?",
        "In which town is the bridge?",
        "Why isn't the bridge open?",
        "If it fails, who pays?",
        "mayor resigned",
        "Netflix ransom",
        "Name the mayor",
        "",
    ],
)
def test_who_and_what_are_no_question_for_yes_or_no(question: str) -> None:
    assert not asks_yes_or_no(question)


def test_a_topic_asks_for_nothing_in_particular() -> None:
    assert not asks_what("bridge toll")
    assert asks_what("how high is the toll")


def test_over_a_denial_nobody_is_said_to_say_so(articles: Write, pullquote: Run) -> None:
    folder = articles(
        {
            "mayor.txt": "Mayor stays\n\nMayor Ada Lowe said she would not resign.\n",
            "rain.txt": "Rain in Riverton\n\nIt rained in Riverton all day on Monday.\n",
        }
    )
    assert pullquote("index", folder).code == 0
    told = {
        question: pullquote("ask", question).out
        for question in ("Did the mayor resign?", "mayor resigned", "mayor would not resign")
    }

    assert all("> Mayor Ada Lowe said she would not resign.\n" in one for one in told.values())
    assert "1 of 2 sources write about this\n" in told["Did the mayor resign?"]
    assert "1 of 2 sources write about this\n" in told["mayor resigned"]
    assert "1 of 2 sources say so\n" in told["mayor would not resign"]


def test_who_denies_what_a_question_takes_for_granted_says_neither_so_nor_no(
    articles: Write, pullquote: Run
) -> None:
    folder = articles(
        {
            "ring.txt": "Ring from a field\n\nThe ring was found in 1931 by a farmer, Ann Roe.\n",
            "raid.txt": "Ring is still missing\n\nThe ring has not been found since the raid.\n",
        }
    )
    assert pullquote("index", folder).code == 0

    found = pullquote("ask", "--json", "Who found the ring?").json["outlets"]
    asked = pullquote("ask", "--json", "Has the ring been found?").json

    assert found == {
        "reporting": ["“Ring from a field”"],
        "silent": [],
        "denying": [],
        "unsure": ["“Ring is still missing”"],
    }
    [quoted] = asked["quotes"]
    assert quoted["title"] == "Ring is still missing"
    assert asked["outlets"]["unsure"] == ["“Ring from a field”"]
