"""What an entry of a live blog tells, and another one takes back."""

import time

import pytest

from retrieval.checking.verdict import FrameKind
from retrieval.checking.withdrawals import taken_back
from tests.retrieval.checking.checks import framed

BLOG = """Dam breaks: as it happened

Fri 14 Mar 06.10
The mayor is safe
We reported at 23.15 that the mayor had drowned, citing a guard; that was wrong.

Thu 13 Mar 23.15
Mayor drowned in the flood
A guard says that the mayor has drowned in the harbour.

Thu 13 Mar 21.00
Water at the bridge
The water has reached the bridge at Elm Bay."""


@pytest.mark.parametrize("words", ["Mayor drowned in the flood", "the mayor has drowned in the"])
def test_what_a_later_entry_takes_back_by_its_time_is_called_wrong(words: str) -> None:
    found = framed(BLOG, words)
    assert found
    assert found.kind is FrameKind.WRONG
    assert found.text == (
        "We reported at 23.15 that the mayor had drowned, citing a guard; that was wrong"
    )


def test_the_other_entries_stand() -> None:
    assert framed(BLOG, "The water has reached the bridge") is None
    assert framed(BLOG, "The mayor is safe") is None


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("; that was wrong.", "; that was right."),
        ("at 23.15 that", "at 22.15 that"),
        ("We reported at", "Police said at"),
        ("Thu 13 Mar 21.00", "Wed 12 Mar 23.15"),
    ],
    ids=["right", "another time", "others", "two entries of one time"],
)
def test_in_doubt_no_entry_is_taken_back(written: str, instead: str) -> None:
    assert framed(BLOG.replace(written, instead), "Mayor drowned in the flood") is None


@pytest.mark.parametrize(
    "told",
    [
        "We reported at 23.15 that the mayor had drowned. That was wrong.",
        "We reported at 23.15 that the mayor had drowned – this was incorrect.",
        "We said at 23.15 that the mayor had drowned, which was wrong.",
        "Our report at 23.15 was wrong.",
        "Our post of 23.15 was simply wrong, and we are sorry.",
    ],
)
def test_an_entry_is_taken_back_in_a_clause_of_its_own(told: str) -> None:
    written = "We reported at 23.15 that the mayor had drowned, citing a guard; that was wrong."
    assert framed(BLOG.replace(written, told), "Mayor drowned in the flood")


@pytest.mark.parametrize(
    "told",
    [
        "We reported at 23.15 that a rival of the mayor said the levy was wrong for families.",
        "We reported at 23.15 that the guard told the mayor the map was wrong.",
        "We said at 23.15 that the mayor hid the levy; it was wrong for families.",
        "We said at 23.15 that the mayor hid the levy; that was wrong, a rival said.",
        "Our report at 23.15 was wrong-footed by a guard.",
    ],
)
def test_what_an_entry_says_that_somebody_called_wrong_is_not_taken_back(told: str) -> None:
    written = "We reported at 23.15 that the mayor had drowned, citing a guard; that was wrong."
    assert framed(BLOG.replace(written, told), "Mayor drowned in the flood") is None


def test_a_long_rule_in_a_blog_takes_no_time() -> None:
    text = BLOG + "\n" + "_" * 20_000
    began = time.perf_counter()
    assert taken_back(text, text.index("A guard says"))
    assert time.perf_counter() - began < 0.5
