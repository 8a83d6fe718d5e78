"""An author whose name stands on a line of its own, without "By"."""

import pytest

from tests.index.test_prose import FIRST, read

HEADLINE = "The ferry vote is put off again"


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        (
            "How the board came to it\n\nLudwig van Berg\nPolitical editor\n18 February 2025",
            "Ludwig van Berg",
        ),
        ("Ada Lowe\nEducation reporter\nTue 15 Apr 2025 06.30 BST", "Ada Lowe"),
        ("Ada Lowe   Education reporter\nTue 15 Apr 2025 06.30 BST", "Ada Lowe"),
        ("Ada Lowe\tChief political correspondent", "Ada Lowe"),
        ("Northern Wire Service\nSeptember 9, 2024 8:42 pm", "Northern Wire Service"),
        ("Coastal Newswire\nSeptember 9, 2024", "Coastal Newswire"),
    ],
)
def test_a_name_alone_between_headline_and_date_is_the_author_s(head: str, byline: str) -> None:
    reading, prose = read(f"{HEADLINE}\n{head}", FIRST)
    assert (reading.title, reading.byline, prose) == (HEADLINE, byline, [FIRST])


@pytest.mark.parametrize(
    "line",
    [
        "World News",
        "San Francisco",
        "Northern Ireland",
        "Climate Change",
        "Special Report",
        "The Big Read",
        "Riverton Courier",
        "Mo Reyes",  # who is in the article
        "Ferry Lines",
        "ferry lines",
    ],
)
@pytest.mark.parametrize("office", ["", "Political editor\n"])
def test_what_else_stands_above_a_date_is_no_author(line: str, office: str) -> None:
    reading, _ = read(
        f"{HEADLINE}\n{line}\n{office}18 February 2025",
        FIRST,
        "“It is late,” said Mo Reyes at the pier.",
    )
    assert reading.byline is None


def test_a_name_above_a_date_alone_may_be_that_of_a_subject() -> None:
    assert read(f"{HEADLINE}\nSupreme Court\n18 February 2025", FIRST)[0].byline is None


def test_a_name_that_no_date_follows_is_no_author_s() -> None:
    assert read(f"{HEADLINE}\nAda Lowe\nPolitical editor", FIRST)[0].byline is None


def test_a_name_above_the_headline_is_no_author_s() -> None:
    assert read(f"Ada Lowe\nReporter\n{HEADLINE}\n18 February 2025", FIRST)[0].byline is None
