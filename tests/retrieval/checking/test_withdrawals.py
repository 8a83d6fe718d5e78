"""What an entry of a live blog tells, and another one takes back."""

import pytest

from retrieval.checking.verdict import FrameKind
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
