"""What stands above a headline, or behind it, and says whose page it is."""

import pytest

from index.reading.prose import Extracted
from tests.index.reading.test_prose import FIRST, SECOND, read

HEADLINE = "The ferry vote is put off again"


def outlet_and_title(*lines: str) -> tuple[str | None, str | None]:
    reading: Extracted = read(*lines)[0]
    return reading.outlet, reading.title


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Vale Messenger | News for Hale, Tarn and the Vale", "Vale Messenger"),
        ("The Quay Lantern — the newspaper of record for museums", "The Quay Lantern"),
        ("Dockside Beacon · The independent voice of the harbour since 1901", "Dockside Beacon"),
        ("Skerry Gazette - Serving Skerry and Holm", "Skerry Gazette"),
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
        "Border war | Covering the front and the towns behind it",
        "World Cup 2026 | Covering every match and every goal",
        "Vote 2026 | Your daily newsletter on the campaign",
        "Vote News | News for first voters",
        "Jo Park | Voice of the quay",
        "Grainline | A weekly magazine about farming",
        "Skerry Council | Serving you and yours since 1974",
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
        "Vol. XII, No. 7 · 5 May 2025",
    ],
)
def test_a_line_that_says_since_when_it_appears_stands_below_an_outlet_s_name(line: str) -> None:
    for name in ("The Last Post", "Skerry Messenger"):
        assert outlet_and_title(f"{name}\n{line}", HEADLINE, FIRST) == (name, HEADLINE)


@pytest.mark.parametrize(
    "head",
    [
        "The Skerry Islander\nEstablished 1904",
        "Mo Reyes\nSince 2019, a free man",
        "Ask Jo\nEvery Thursday",
        "Slow Reads\nVol. 2, No. 7",
        "The Old Quay Inn\nEst. 1887",
    ],
)
def test_a_year_of_foundation_alone_makes_no_outlet(head: str) -> None:
    assert outlet_and_title(head, HEADLINE, FIRST)[0] is None


def test_a_headline_above_a_year_of_foundation_stays_the_headline() -> None:
    assert outlet_and_title("Skerry Castle Reopens", "Founded in 1850, it was a ruin.", FIRST) == (
        None,
        "Skerry Castle Reopens",
    )


@pytest.mark.parametrize(
    "line",
    [
        "A weekly letter on boats that float",
        "a blog about ferries and the people who wait for them",
        "Daily news for shipowners",
        "Sailing news, gear and gossip",
        "Local news that's local",
        "Your harbour, every morning",
        "Autumn issue",
        "Spring 2024 edition",
        "Issue 212",
    ],
)
def test_a_line_on_what_appears_under_a_name_makes_it_an_outlet(line: str) -> None:
    assert outlet_and_title("Hawser & Hull", line, HEADLINE, FIRST) == ("Hawser & Hull", HEADLINE)


def test_the_number_of_an_issue_may_stand_in_its_headline() -> None:
    headline = "Issue 212: Who pays for the ferry"
    assert outlet_and_title("The Wet Rope", headline, FIRST) == ("The Wet Rope", headline)


def test_a_numbered_letter_may_have_no_headline() -> None:
    line = "a letter for people who sail | issue 88 | 5 May"
    assert outlet_and_title("THE WET ROPE", line, "by Ada Lowe", FIRST) == ("THE WET ROPE", None)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Last Ferry", "A magazine for people who wait for boats"),  # a headline and its dek
        ("Climate", "A magazine on energy"),
    ],
)
def test_a_line_that_may_be_of_the_article_makes_no_outlet(first: str, second: str) -> None:
    assert outlet_and_title(first, second, "By Ada Lowe", FIRST)[0] is None


def test_a_line_on_what_appears_may_be_all_that_stands_below_what_is_opened_like_a_paper() -> None:
    lines = ("The Daily Quay", "A weekly letter on boats that float", "By Ada Lowe", FIRST)
    assert outlet_and_title(*lines) == (None, None)


def test_a_line_on_what_appears_is_one_right_below_the_name_too() -> None:
    for line in ("a blog about ferries", "a weekly letter on boats that float"):
        lines = (f"Hawser & Hull\n{line}", HEADLINE, FIRST)
        assert outlet_and_title(*lines) == ("Hawser & Hull", HEADLINE)


def test_a_name_that_begins_small_is_one_above_a_line_on_its_blog() -> None:
    lines = ("rope & tar", "a blog about ferries and those who wait for them", HEADLINE, FIRST)
    assert outlet_and_title(*lines) == ("rope & tar", HEADLINE)

    assert outlet_and_title("no ferry today", "a sad day for the quay", HEADLINE, FIRST)[0] is None


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("Why I left nursing", "A blog about the reasons that people quit"),
        ("Why I Left", "A blog about the reasons that people quit"),
        ("How to mend a tap", "A podcast about plumbing"),
        ("How To Mend Taps", "A podcast about plumbing"),
        ("rope & tar", "A podcast about boats"),
        ("where I was", "A newsletter about boats"),
        ("no ferry today", "A newsletter about boats"),
    ],
)
def test_a_headline_above_a_line_on_a_blog_is_no_outlet(name: str, below: str) -> None:
    assert outlet_and_title(name, below, HEADLINE, FIRST)[0] is None


def test_a_headline_on_a_blog_is_no_line_on_what_appears() -> None:
    line = "A blog about ferries is closed for good"
    assert outlet_and_title("Blue Harbor", line, HEADLINE, FIRST) == (None, line)


@pytest.mark.parametrize(
    "links", ["News | Results | Opinion", "Live: All results from Hale | News | Opinion"]
)
def test_links_below_what_has_a_year_make_no_outlet(links: str) -> None:
    assert outlet_and_title("Election 2024", links, HEADLINE, "By Ada Lowe", FIRST) == (
        None,
        HEADLINE,
    )


def test_good_news_is_no_kind_of_paper() -> None:
    line = "Good news for everybody with a boat"
    assert outlet_and_title("Ferry Vote", line, HEADLINE, FIRST) == (None, line)


def test_a_slogan_is_no_headline_and_makes_no_outlet() -> None:
    lines = ("Serving the valley since 1888", HEADLINE, FIRST)
    assert outlet_and_title("Skerry Courier", *lines) == ("Skerry Courier", HEADLINE)
    assert outlet_and_title("Skerry Brewery", *lines)[0] is None


@pytest.mark.parametrize("line", ["The Evening Standard", "The Daily Quay", "The Morning Queue"])
def test_what_is_only_opened_like_a_paper_s_name_is_no_outlet_and_no_headline(line: str) -> None:
    head = f"{HEADLINE}\nSeptember 9, 2024 8:42 pm"
    assert outlet_and_title(line, head, FIRST) == (None, HEADLINE)
    assert outlet_and_title("The Daily Quay is Sold", head, FIRST)[1] == "The Daily Quay is Sold"
    assert outlet_and_title(line, FIRST, SECOND) == (None, line)
    own = "© 2024 The Daily Quay. All rights reserved."
    assert outlet_and_title("The Daily Quay", head, FIRST, own) == ("The Daily Quay", HEADLINE)


def test_the_outlet_behind_a_headline_is_no_part_of_it() -> None:
    told = "Reyes told the Gazette that she was tired of waiting."
    own = "© 2024 Harbour Tide."
    assert outlet_and_title(f"{HEADLINE} - Harl Gazette", told) == ("Harl Gazette", HEADLINE)
    assert outlet_and_title(f"{HEADLINE} | Harbour Tide", FIRST, own) == (
        "Harbour Tide",
        HEADLINE,
    )
    assert outlet_and_title(f"{HEADLINE} - BBC News", FIRST) == ("BBC News", HEADLINE)


@pytest.mark.parametrize(
    "title",
    [
        "Ferry vote put off again - Reyes",
        "Ferry vote put off again – live updates",
        "Ferry vote put off again - Bad News",
        "Ferry vote put off again - WHO News",
        "Ferry vote put off again | EU Radio",
        "Mayor sues paper over its ferry story - Harl Gazette",
        "Rival to be sold, says ferry owner – The Guardian",
        "The man who bought the Harl Gazette",
        "Free Press - Harl Gazette",
    ],
)
def test_what_else_stands_behind_a_dash_is_part_of_the_headline(title: str) -> None:
    assert outlet_and_title(title, FIRST) == (None, title)


def test_a_nameplate_goes_before_the_agency_of_the_author() -> None:
    reading, _ = read(f"Harl Gazette\n{HEADLINE}\nBy Ada Lowe, Northern Times", FIRST)
    assert (reading.outlet, reading.byline) == ("Harl Gazette", "Ada Lowe, Northern Times")


def test_links_that_white_space_sets_apart_are_no_title() -> None:
    row = "Boats  Film  TV  8 On Deck"
    assert outlet_and_title("QUAY GAZETTE", row, HEADLINE, FIRST) == ("QUAY GAZETTE", HEADLINE)
    assert outlet_and_title("Hawser & Hull", row, HEADLINE, FIRST)[0] is None


def test_links_to_what_every_site_has_show_the_name_above_to_be_the_outlet_s() -> None:
    row = "Home  Weather  Boats  More"
    assert outlet_and_title("HAWSER SPORT", row, HEADLINE, FIRST) == ("HAWSER SPORT", HEADLINE)

    title, row = "Ferry Vote Put Off", "Share  Subscribe  Print  Save"
    assert outlet_and_title(title, row, "Anger grows on the quay", FIRST)[0] is None


@pytest.mark.parametrize(
    "title",
    ["Match report  Holm 3  Varde 1  Att 5,000", "Rope  Tar  Hemp  Oakum", "Ann  Bea  Cat  Dot 9"],
)
def test_a_title_may_have_columns(title: str) -> None:
    assert outlet_and_title(title, FIRST) == (None, " ".join(title.split()))


def test_two_spaces_in_a_headline_set_no_links_apart() -> None:
    line = "LIVE  The ferry vote  as it happened"
    assert outlet_and_title(line, FIRST) == (None, " ".join(line.split()))


@pytest.mark.parametrize("link", ["Skip to main content", "Menu", "Advertisement"])
def test_a_link_may_stand_above_the_name_of_a_page(link: str) -> None:
    assert outlet_and_title(link, "The Hale Courier", HEADLINE, FIRST) == (
        "The Hale Courier",
        HEADLINE,
    )


def test_what_is_above_a_name_as_a_kicker_is_makes_no_outlet_of_it() -> None:
    lines = ("OPINION", "The Hale Courier", "By Ada Lowe", FIRST)
    assert outlet_and_title(*lines) == (None, "The Hale Courier")
