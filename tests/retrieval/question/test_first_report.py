"""Who was first with a story is asked in few words, and most questions with "first" ask another."""

import pytest

from retrieval.question.first_report import (
    asking_words,
    asks_nothing_else,
    asks_who_was_first,
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
        "who was first with the story",
        "whose scoop was it?",
        "who first broke the story?",
        "so who broke the story then?",
        "which network broke the news?",
        "who broke news of it",
        "please tell me who's broken this story",
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
        "where was it first reported?",
        "who spotted it first?",
        "who first published its genome?",
        "who was first to break the silence?",
        "who was first reported missing?",
        "who was the first to report for duty?",
        "who has the exclusive contract?",
        "who has the last scoop of ice cream?",
        "who broke the news to her?",
        "whose story is this?",
        "who said the first vote was unfair?",
        "",
    ],
)
def test_being_the_first_at_something_else_is_another_question(question: str) -> None:
    assert not asks_who_was_first(question)
    assert not asking_words(question)
