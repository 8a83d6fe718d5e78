"""Names above a headline that only outlets have, whatever the article says of them."""

import pytest

from tests.index.reading.test_nameplate import HEADLINE, outlet_and_title
from tests.index.reading.test_prose import FIRST, SECOND

CREDITS = "By Ada Lowe\n12 May 2024"


@pytest.mark.parametrize(
    "name",
    [
        "The Daily Ledger",
        "Sunday Mirror",
        "The Guardian",
        "Daily Courier-Post",
        "Hale & Holm Free Press",
        "Calder Valley Echo",
        "Channel Six News",
        "Canal 7 News",
        "Radio Skerry Online",
        "SKERRY WIRE SERVICE",
        "WQRS 11 NEWS",
        "Sydtidningen",
        "ferry-watch.org",
        "Skerry Public Radio",
    ],
)
def test_what_only_an_outlet_is_called_is_one(name: str) -> None:
    assert outlet_and_title(name, HEADLINE, CREDITS, FIRST, SECOND) == (name, HEADLINE)


@pytest.mark.parametrize("name", ["Kantor Business Wire", "Culture & Heritage Review"])
def test_what_ends_like_a_paper_in_a_word_of_no_article_is_no_headline(name: str) -> None:
    assert outlet_and_title(name, HEADLINE, CREDITS, FIRST) == (None, HEADLINE)
    motto = "Independent. Twice a week."
    assert outlet_and_title(f"{name}\n{motto}", HEADLINE, CREDITS, FIRST)[1] == HEADLINE


@pytest.mark.parametrize(
    "name",
    [
        "The State Sentinel",
        "HALE BUGLE & TIMES",
        "Hale & Holm Mercury",
        "The Hale & District Weekly",
        "KQHL 91.4 News",
        "CKHL 101.5",
    ],
)
def test_what_only_outlets_are_called_above_a_headline_is_the_outlet(name: str) -> None:
    assert outlet_and_title(name, HEADLINE, CREDITS, FIRST) == (name, HEADLINE)


@pytest.mark.parametrize(
    "name",
    [
        "The State Visit",
        "The World Review",
        "Ex-Courier Freed",
        "Sun & Moon",
        "Room 101.5",
        "CHAT 101",
        "Clarion",
    ],
)
def test_what_is_only_like_that_is_no_outlet(name: str) -> None:
    assert outlet_and_title(name, HEADLINE, CREDITS, FIRST)[0] is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("KQHL 8 News | Hale", "KQHL 8 News"),
        ("Hale Public Radio | Explained", "Hale Public Radio"),
        ("HALE PUBLIC MEDIA - HARBOUR NOTES", "HALE PUBLIC MEDIA"),
    ],
)
def test_a_place_or_a_section_behind_a_name_is_no_part_of_it(line: str, name: str) -> None:
    assert outlet_and_title(line, HEADLINE, CREDITS, FIRST) == (name, HEADLINE)


@pytest.mark.parametrize(
    "line",
    ["El Diario Hale (English edition)", "El Diario Hale, English edition"],
)
def test_an_edition_in_english_is_an_outlet_s_where_the_article_does_not_tell_of_it(
    line: str,
) -> None:
    assert outlet_and_title(line, HEADLINE, CREDITS, FIRST) == ("El Diario Hale", HEADLINE)
    told = "The new edition of El Diario Hale has been sold out."
    assert outlet_and_title(line, HEADLINE, CREDITS, told)[0] is None
    assert outlet_and_title(line, HEADLINE, FIRST, SECOND)[0] is None
    assert outlet_and_title(line, CREDITS, FIRST)[0] is None


@pytest.mark.parametrize("line", ["Hale Public Radio | it is sold", "Hale Council | Explained"])
def test_what_else_stands_before_a_mark_is_no_outlet(line: str) -> None:
    assert outlet_and_title(line, HEADLINE, CREDITS, FIRST)[0] is None
    told = "Hale Public Radio has been sold."
    assert outlet_and_title("Hale Public Radio | Explained", HEADLINE, CREDITS, told)[0] is None
