"""What stands above a headline, or behind it, and says whose page it is."""

import pytest

from index.prose import Reading
from tests.index.test_prose import FIRST, read

HEADLINE = "The ferry vote is put off again"


def outlet_and_title(*lines: str) -> tuple[str | None, str | None]:
    reading: Reading = read(*lines)[0]
    return reading.outlet, reading.title


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Vale Messenger | News for Hale, Tarn and the Vale", "Vale Messenger"),
        ("THE CURATOR — the newspaper of record for museums", "THE CURATOR"),
        ("Dockside · The independent voice of the harbour since 1901", "Dockside"),
        ("Grainline | A weekly magazine about farming", "Grainline"),
        ("The Islander - Serving Skerry and Holm", "The Islander"),
    ],
)
def test_a_name_with_what_the_paper_is_behind_it_is_the_outlet(line: str, name: str) -> None:
    assert outlet_and_title(line, HEADLINE, FIRST) == (name, HEADLINE)


@pytest.mark.parametrize(
    "line",
    [
        "Vale Messenger | The news was bad for Hale",
        "World | News for the whole family",
        "Port Talbot | News from the valley",
        "Kent — News in brief",
        "Riverton — the newspaper of record is sold",
        "Harbour strike | What the news means for you",
    ],
)
def test_what_only_looks_like_such_a_line_names_no_outlet(line: str) -> None:
    assert outlet_and_title(line, HEADLINE, FIRST)[0] is None


@pytest.mark.parametrize(
    "line",
    [
        "Est. 1887 · Every Friday",
        "Established 1904",
        "Founded in 1850 | 90p",
        "Every Thursday",
        "No. 12,345",
        "Vol. XII, No. 7 · 5 May 2025",
    ],
)
def test_a_line_that_says_since_when_it_appears_stands_below_an_outlet_s_name(line: str) -> None:
    assert outlet_and_title(f"The Skerry Islander\n{line}", HEADLINE, FIRST) == (
        "The Skerry Islander",
        HEADLINE,
    )


def test_a_headline_above_a_year_of_foundation_stays_the_headline() -> None:
    assert outlet_and_title("Skerry Castle Reopens", "Founded in 1850, it was a ruin.", FIRST) == (
        None,
        "Skerry Castle Reopens",
    )


def test_a_daily_above_a_headline_and_its_date_is_an_outlet() -> None:
    head = f"{HEADLINE}\nSeptember 9, 2024 8:42 pm"
    assert outlet_and_title("The Daily Quay", head, FIRST) == ("The Daily Quay", HEADLINE)
    assert outlet_and_title("The Daily Briefing", head, FIRST)[0] is None
    assert outlet_and_title("The Daily Quay", HEADLINE, FIRST)[0] is None


@pytest.mark.parametrize(
    "last",
    [
        "This story was supplied by a wire service and edited by Harbour and Tide.",
        "Harbour and Tide, 4 Shore Street. Next week: the show.",
    ],
)
def test_an_outlet_is_known_by_what_the_foot_of_its_page_says(last: str) -> None:
    assert outlet_and_title("Harbour and Tide", HEADLINE, FIRST, last)[0] == "Harbour and Tide"


def test_the_outlet_behind_a_headline_is_no_part_of_it() -> None:
    assert outlet_and_title(f"{HEADLINE} - Harl Gazette", FIRST) == ("Harl Gazette", HEADLINE)
    assert outlet_and_title(f"{HEADLINE} - BBC News", FIRST) == ("BBC News", HEADLINE)
    assert outlet_and_title(f"{HEADLINE} | The Riverton Post", FIRST) == (
        "The Riverton Post",
        HEADLINE,
    )


@pytest.mark.parametrize(
    "title",
    [
        "Ferry vote put off again - Reyes",
        "Ferry vote put off again – live updates",
        "Ferry vote put off again - Bad News",
        "The man who bought the Harl Gazette",
        "Free Press - Harl Gazette",
    ],
)
def test_what_else_stands_behind_a_dash_is_part_of_the_headline(title: str) -> None:
    assert outlet_and_title(title, FIRST) == (None, title)


def test_a_nameplate_goes_before_the_agency_of_the_author() -> None:
    reading, _ = read(f"Harl Gazette\n{HEADLINE}\nBy Ada Lowe, Northern Wire", FIRST)
    assert (reading.outlet, reading.byline) == ("Harl Gazette", "Ada Lowe, Northern Wire")
