"""Who wrote an article, where no line says "By"."""

import pytest

from tests.index.reading.test_prose import FIRST, SECOND, read

TITLE = "Ferry vote put off again"
DATE = "Fri 30 May 2025 06.00 BST"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Quill in Holm", "Ada Quill"),
        ("Ada Quill in Vale de Holm", "Ada Quill"),
        ("Ada van der Quill and Sam Orrey in Port Holm, Varde", "Ada van der Quill and Sam Orrey"),
    ],
)
def test_a_name_and_a_place_between_the_headline_and_the_date_are_the_byline(
    line: str, names: str
) -> None:
    reading, prose = read(TITLE, line, DATE, FIRST, SECOND)
    assert (reading.title, reading.byline) == (TITLE, names)
    assert prose == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "Heavy Snow in Holm",  # of which the article tells
        "Bishop Orrey in Holm",
        "Business News in Holm",
        "Chaos in Holm",
        "Two men in Holm",
        "Ada Quill in trouble",
    ],
)
def test_what_the_article_tells_of_is_not(line: str) -> None:
    told = "Snow fell as Bishop Orrey came in by the first ferry of the day to bless the quay."
    reading, _ = read(TITLE, line, DATE, FIRST, told)
    assert reading.byline is None


def test_a_name_and_a_place_without_a_date_below_are_not() -> None:
    assert read(TITLE, "Ada Quill in Holm", FIRST)[0].byline is None


def test_a_headline_that_is_an_item_of_a_list_has_a_byline_or_none() -> None:
    reading, _ = read("- The ferry is put off", "- Ada is in Holm", DATE, FIRST, SECOND)
    assert reading.byline is None


def test_a_line_that_says_by_goes_before_a_name_and_a_place() -> None:
    reading, _ = read(TITLE, "Ada Quill in Holm", DATE, "By Sam Orrey", FIRST)
    assert reading.byline == "Sam Orrey"
