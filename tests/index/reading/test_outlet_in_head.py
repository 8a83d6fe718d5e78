"""Which line in the head of a messy text tells whose page it is."""

import pytest

from tests.index.reading.test_prose import FIRST, SECOND, read


def test_an_outlet_above_the_headline_is_no_title() -> None:
    reading, prose = read(
        "Coastline Radio News\nLIVE: Tarnmouth count - as it happened", "Fri 8 May 2026", FIRST
    )
    assert (reading.outlet, reading.title) == (
        "Coastline Radio News",
        "LIVE: Tarnmouth count - as it happened",
    )
    assert (reading.published, prose) == ("2026-05-08", [FIRST])


def test_the_way_to_a_page_is_no_title_and_names_whose_page_it_is() -> None:
    way = "The Touchline\nThe Touchline > Championship > Ashdown Rovers"
    reading, prose = read(way, "Thousands march against the owners", FIRST)
    assert (reading.outlet, reading.title) == (
        "The Touchline",
        "Thousands march against the owners",
    )
    assert prose == [FIRST]


def test_a_first_line_that_the_page_repeats_as_its_owner_is_the_outlet() -> None:
    reading, _ = read("Harbour & Tide", "Ferry vote put off again", FIRST, "© 2026 Harbour & Tide")
    assert (reading.outlet, reading.title) == ("Harbour & Tide", "Ferry vote put off again")

    reading, _ = read("Harbour and Tide", "Ferry vote put off | Harbour and Tide", FIRST)
    assert reading.outlet == "Harbour and Tide"


@pytest.mark.parametrize("name", ["The Riverton News", "South Bay Evening Mail"])
def test_what_is_called_like_an_outlet_above_a_headline_is_one(name: str) -> None:
    reading, _ = read(name, "The ferry vote is put off again", FIRST)
    assert (reading.outlet, reading.title) == (name, "The ferry vote is put off again")


def test_what_may_be_a_kicker_is_neither_the_title_nor_an_outlet_for_sure() -> None:
    headline = "A bugler has played every night since 1928"
    reading, _ = read("The Last Post", headline, FIRST)
    assert (reading.outlet, reading.title) == (None, headline)

    reading, _ = read(
        "Riverton Post", headline, FIRST, "© 2024 Riverton Post. All rights reserved."
    )
    assert (reading.outlet, reading.title) == ("Riverton Post", headline)


@pytest.mark.parametrize(
    ("name", "paragraph"),
    [
        ("Harrowgate Evening Post", FIRST),
        ("Riverton Post", "The ferry will be scrapped, the Post understands."),
        ("Riverton Observer", "“It is over,” the ferryman told the Observer."),
        ("The Riverton Record", "The Record has retracted a report on the ferry."),
        ("Harbour & Tide", f"{FIRST}\n\nFollow Harbour & Tide on social media"),
    ],
)
def test_an_outlet_is_known_by_what_it_calls_itself(name: str, paragraph: str) -> None:
    reading, _ = read(name, "The ferry vote is put off again", paragraph)
    assert (reading.outlet, reading.title) == (name, "The ferry vote is put off again")


def test_a_record_above_a_headline_is_no_title() -> None:
    reading, _ = read("The Alpha Record", "The ferry vote is put off again", FIRST)
    assert (reading.outlet, reading.title) == (None, "The ferry vote is put off again")


@pytest.mark.parametrize(
    "head",
    [
        "{headline}\nRiverton Courier\nBy Ada Lowe, Friday 17 January",
        "{headline}\nBy Ada Lowe\nRiverton Courier",
        "{headline}\n\nNobody knows when the board will decide at last.\n\nInterview by Ada Lowe\n"
        "Riverton Courier\n2 August 2025",
    ],
)
def test_an_outlet_may_have_a_line_of_its_own_beside_the_author_s(head: str) -> None:
    headline = "The ferry vote is put off again"
    reading, _ = read(head.format(headline=headline), FIRST)
    assert (reading.outlet, reading.title) == ("Riverton Courier", headline)


@pytest.mark.parametrize("line", ["Crime Reporter", "Climate News", "World News", "Harbour desk"])
def test_what_else_stands_below_the_author_is_no_outlet(line: str) -> None:
    reading, _ = read("The ferry vote is put off again", f"By Ada Lowe\n{line}", FIRST)
    assert reading.outlet is None


@pytest.mark.parametrize(
    "line",
    [
        "Climate News",
        "Guest Post",
        "World News",
        "Opening Times",
        "Rising Star",
        "Ferry vote delayed by Riverton Post",
        "Ada Lowe",
    ],
)
def test_another_line_above_a_headline_leaves_the_outlet_unknown(line: str) -> None:
    reading, _ = read(line, "The ferry vote is put off again", FIRST)
    assert reading.outlet is None


def test_a_line_called_like_an_outlet_is_the_title_where_there_is_no_other() -> None:
    reading, _ = read("Board Sues Riverton Post", FIRST, SECOND)
    assert (reading.outlet, reading.title) == (None, "Board Sues Riverton Post")
