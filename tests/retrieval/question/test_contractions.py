"""Contractions that were typed without an apostrophe are read with one."""

import pytest

from retrieval.question.contractions import with_apostrophes


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("wasnt the ferry lost", "wasn't the ferry lost"),
        ("Didnt the board meet?", "Didn't the board meet?"),
        ("whats the fare and whos paying", "what's the fare and who's paying"),
        ("why doesnt it sail, isnt it mended", "why doesn't it sail, isn't it mended"),
        ("why wont they say what theyre planning", "why won't they say what they're planning"),
        ("WHATS THE FARE", "WHAT'S THE FARE"),
    ],
)
def test_a_contraction_without_its_apostrophe_is_read_with_one(typed: str, read: str) -> None:
    assert with_apostrophes(typed) == read


@pytest.mark.parametrize(
    "question",
    [
        "what's its name, and who lets the well",
        "who were ill when the shell was found",
        "is there a want of sense in the tent",
        "what did Hes say about WHATS",
        "who wants a grant for the event here",
        "what did jony ive draw for the im pei tower",
        "what do whatsapp's owners say",
        "why is he's-not-here a song",
    ],
)
def test_other_words_are_left_as_they_are(question: str) -> None:
    assert with_apostrophes(question) == question
