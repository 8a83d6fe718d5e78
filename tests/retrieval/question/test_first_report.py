"""Who was first with a story is told in other words than it is asked for in."""

import pytest

from retrieval.origins.attributions import OriginKind
from retrieval.question.first_report import (
    asking_words,
    asks_nothing_else,
    asks_who_was_first,
    tells_who_was_first,
)
from tests.retrieval.running import Opened

HERALD = (
    "Mayor of Hale to resign\n\nMayor Ida Krogh of Hale said she would resign over the harbour "
    "contract. The Lantern had the story before anyone else. The harbour is to cost 4 million "
    "crowns.\n\nKrogh has led the town since 2011."
)
LANTERN = (
    "Krogh signed in secret\n\nMayor Ida Krogh signed the harbour contract in secret on 3 May.\n\n"
    "The builder said that nobody had asked. He gave evidence first."
)
COURIER = (
    "Hale's lost painting is back\n\nA painting that had been missing for 30 years hangs in Hale "
    "again.\n\nThat it had been found was first reported by The Evening Star on Monday.\n\nThe "
    "curator gave evidence first, and said that the frame was new."
)


@pytest.mark.parametrize(
    "question",
    [
        "who broke the story?",
        "Who broke the news?",
        "who reported this first?",
        "Who said it first?",
        "who was first to report it",
        "which outlet had the scoop?",
        "who got the story first",
        "who spotted it first?",
        "who was first with the story",
        "whose scoop was it?",
        "where was it first reported?",
    ],
)
def test_who_was_first_is_asked_with_nothing_about_the_story(question: str) -> None:
    assert asks_who_was_first(question)
    assert asks_nothing_else(question)


@pytest.mark.parametrize(
    ("question", "asking"),
    [
        ("Who first reported the salaries?", "who first reported the"),
        ("which paper broke the story about Corvane", "which paper broke the story about"),
        ("who broke the Corvane story?", "who broke the story"),
        (
            "who was the first to report that the bank was for sale?",
            "who was the first to report that",
        ),
    ],
)
def test_what_the_story_is_about_is_told_from_what_asks_who_was_first(
    question: str, asking: str
) -> None:
    assert asking_words(question) == set(asking.split())
    assert not asks_nothing_else(question)


@pytest.mark.parametrize(
    "question",
    [
        "Who gave evidence first?",
        "Who was the first woman to lead it?",
        "Who first noticed that something had been tampered with?",
        "who first said that the lens cover was left on?",
        "who was first arrested?",
        "who ran the marathon first?",
        "Who broke the world record?",
        "who broke it?",
        "Who broke into the museum?",
        "When was it first reported?",
        "Who wrote the first report?",
        "who said the first vote was unfair?",
        "",
    ],
)
def test_being_the_first_at_something_else_is_another_question(question: str) -> None:
    assert not asks_who_was_first(question)
    assert not asking_words(question)


@pytest.mark.parametrize(
    "text",
    [
        "The contract was first reported by The Capitol Observer on Sunday.",
        "The email, which GameLedger was first to report, adds nothing.",
        "The Reel Ledger had it first, on Tuesday.",
    ],
)
def test_a_sentence_tells_who_was_first(text: str) -> None:
    assert tells_who_was_first(text, ["GameLedger", "The Reel Ledger"])


@pytest.mark.parametrize(
    "text",
    [
        "This article first appeared in The Moreton Courier and is republished with permission.",
        "The Reel Ledger reported on Tuesday that eleven jobs are open.",
        "Ms Pettifer, who gave evidence first, says she wrote in March.",
    ],
)
def test_where_an_article_stood_before_or_who_also_told_it_is_not_who_was_first(text: str) -> None:
    assert not tells_who_was_first(text, ["The Moreton Courier", "The Reel Ledger"])


@pytest.mark.parametrize("question", ["who broke the story?", "Which paper had the scoop?"])
def test_who_broke_the_story_is_answered_by_what_tells_it_in_other_words(
    opened: Opened, question: str
) -> None:
    with opened(**{"Herald": HERALD, "The Lantern": LANTERN}) as reader:
        answer = reader.answer(question)

    assert [one.sentence for one in answer.quotes] == [
        "The Lantern had the story before anyone else."
    ]
    assert [(one.name, one.kind, one.in_coverage) for one in answer.origins] == [
        ("The Lantern", OriginKind.FIRST_REPORT, True)
    ]


def test_who_broke_one_story_is_not_answered_by_who_broke_another(opened: Opened) -> None:
    with opened(Herald=HERALD, Courier=COURIER, Lantern=LANTERN) as reader:
        painting = reader.answer("who broke the story about the painting?")
        mayor = reader.answer("who broke the story about the harbour contract?")

    assert painting.quotes[0].text.endswith("first reported by The Evening Star on Monday.")
    assert mayor.quotes[0].text.endswith("The Lantern had the story before anyone else.")


def test_where_nobody_tells_who_was_first_nothing_answers_it(opened: Opened) -> None:
    with opened(Lantern=LANTERN) as reader:
        assert not reader.answer("who broke the story?").answered
        assert not reader.answer("who said it first?").answered
