"""Which outlet a line of credits names: only what is called like one is taken for one."""

import pytest

from index.reading.credits import read_credits
from index.reading.masthead import outlet_in
from index.reading.metadata import Metadata, make_article
from index.reading.prose import read_prose


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Riverton Herald | Ada Lowe | 31 July 2023", "Riverton Herald"),
        ("The Riverton Herald — Opinion — 31 July 2023", "The Riverton Herald"),
        ("Ada Lowe · Riverton Gazette · 31 July 2023", "Riverton Gazette"),
        ("Harbour Trade Weekly, 31 July 2023", "Harbour Trade Weekly"),
        ("PORTVIEW TIMES / 31 July 2023", "PORTVIEW TIMES"),
        ("The Daily Lantern | 31 July 2023", "The Daily Lantern"),
        ("The Riverton Post | 31 July 2023", "The Riverton Post"),
        ("Coast news agency, Riverton, 31 July 2023", "Coast news agency"),
        ("Coast Wire Service | RIVERTON, 31 July 2023", "Coast Wire Service"),
        ("Radio Riverton online, 31 July 2023, 18.20", "Radio Riverton"),
        ("Radio Port River News – 31 July 2023", "Radio Port River News"),
        ("Channel 6 News | 31 July 2023", "Channel 6 News"),
        ("Canal 7 News, 31 July 2023", "Canal 7 News"),
        ("Ships & Shores magazine | 31 July 2023", "Ships & Shores magazine"),
        ("Matchday Monthly | 31 July 2023", "Matchday Monthly"),
        ("Riverton Observer, 31 July 2023", "Riverton Observer"),
        ("By the staff of the Harbor Tribune. May 15, 2025", "Harbor Tribune"),
        (
            "Graphic: Portview Times | By Ada Lowe | Riverton Herald | 31 July 2023",
            "Riverton Herald",
        ),
    ],
)
def test_a_part_called_like_an_outlet_is_one(line: str, outlet: str) -> None:
    assert outlet_in(line, None) == outlet


@pytest.mark.parametrize(
    "line",
    [
        "31 July 2023",
        "Updated Monday 31 July 2023",
        "World News | 31 July 2023",
        "Climate News | 31 July 2023",
        "Film Review | 31 July 2023",
        "Guest Post | 31 July 2023",
        "Press release | 31 July 2023",
        "News | 31 July 2023",
        "The Daily Briefing | 31 July 2023",
        "The Spending Review | 31 July 2023",
        "National Food Agency – 31 July 2023",
        "Ministry of Defence Press | 31 July 2023",
        "Local Democracy Reporter | 31 July 2023",
        "The Opposition Leader | 31 July 2023",
        "Head of News | 31 July 2023",
        "Special To The Riverton Herald | 31 July 2023",
        "Ada Lowe for The Riverton Herald | 31 July 2023",
        "Radio Interview | 31 July 2023",
        "Radio Interview Online | 31 July 2023",
        "Radio online | 31 July 2023",
        "Radio Riverton goes online | 31 July 2023",
        "Wire service | 31 July 2023",
        "Canal 7 | 31 July 2023",
        "Apple TV | 31 July 2023",
        "Opening Times | 31 July 2023",
        "Tom Post | 31 July 2023",
        "Anne Messenger, 31 July 2023",
        "Anne Messenger, Observer, 31 July 2023",
        "Election Observer | 31 July 2023",
        "By the staff of the hospital. May 15, 2025",
        "Riverton Herald | Portview Times | 31 July 2023",
        "riverton herald | 31 July 2023",
    ],
)
def test_what_a_section_an_office_or_a_person_is_called_is_none(line: str) -> None:
    assert outlet_in(line, None) is None


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Lowe, Crime Reporter",
        "By Ada Lowe, Chief Economist | 31 July 2023",
        "By Ada Lowe, Kate Messenger | 31 July 2023",
        "By Ada Lowe | Editor: Joe Courier | 31 July 2023",
        "By Ada Lowe | Photos: Tom Post | 31 July 2023",
        "Opera Review | By Ada Lowe | 31 July 2023",
        "By Ada Lowe | Subscribe Today | 31 July 2023",
    ],
)
def test_nor_is_what_stands_with_an_author(line: str) -> None:
    credits = read_credits(line)

    assert credits is not None
    assert credits.outlet is None


def test_some_names_count_only_beside_an_author() -> None:
    assert outlet_in("Riverton Courier | 31 July 2023", None) is None
    assert outlet_in("Riverton Courier | By Ada Lowe | 31 July 2023", "Ada Lowe") == (
        "Riverton Courier"
    )


TEXT = """Ferry vote put off again
Riverton Herald | Ada Lowe | 31 July 2023

The harbour board has again put off its decision on the ferry line, its chair said on Monday.

The board meets again on 21 August, when it is to choose between two bidders.
"""


def test_an_article_has_the_outlet_that_its_head_names() -> None:
    article = make_article("ferry.txt", TEXT, read_prose(TEXT), Metadata())

    assert article.outlet == "Riverton Herald"
    assert all("Herald" not in TEXT[span.start : span.end] for span in article.prose)


def test_what_is_known_of_an_article_goes_before_its_head() -> None:
    article = make_article("ferry.txt", TEXT, read_prose(TEXT), Metadata(outlet="Portview Post"))

    assert article.outlet == "Portview Post"


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ada Lowe Riverton Sentinel", "Ada Lowe"),
        ("Ada Lowe and Sam Ko, Riverton Sentinel", "Ada Lowe and Sam Ko"),
        ("Riverton Sentinel", "Riverton Sentinel"),
        ("The Riverton Sentinel", "The Riverton Sentinel"),
        ("Editors of Riverton Sentinel", "Editors of Riverton Sentinel"),
        ("Ada Lowe Riverton Sentinel Staff", "Ada Lowe Riverton Sentinel Staff"),
    ],
)
def test_the_outlet_run_into_the_end_of_a_byline_is_no_author(byline: str, names: str) -> None:
    known = Metadata(outlet="Riverton Sentinel", byline=byline)

    assert make_article("ferry.txt", TEXT, read_prose(TEXT), known).byline == names


def test_a_surname_like_its_outlet_stays_the_author_s() -> None:
    known = Metadata(outlet="Star", byline="Mary Jo Star")

    assert make_article("ferry.txt", TEXT, read_prose(TEXT), known).byline == "Mary Jo Star"


def test_an_outlet_below_the_first_paragraph_is_not_the_article_s() -> None:
    title, credits, *paragraphs = TEXT.split("\n", 2)
    text = "\n".join([title, *paragraphs, credits])

    assert read_prose(text).outlet is None
