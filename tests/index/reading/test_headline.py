"""Which line of a messy text is its title."""

import pytest

from index.reading.prose import read_prose
from tests.index.reading.test_prose import FIRST, SECOND, read


def test_the_line_above_the_first_paragraph_is_the_title_and_no_prose() -> None:
    reading, prose = read("Ferry vote put off again", FIRST, SECOND)
    assert reading.title == "Ferry vote put off again"
    assert prose == [FIRST, SECOND]


def test_a_text_that_begins_with_a_paragraph_has_no_title() -> None:
    reading, prose = read(FIRST, SECOND)
    assert reading.title is None
    assert prose == [FIRST, SECOND]


def test_a_text_that_begins_with_a_notice_and_a_paragraph_has_no_title() -> None:
    reading, _ = read("UPDATE: The board has replied since this ran.", FIRST, "Topics Ferries Sea")
    assert reading.title is None


def test_a_repeated_title_is_left_out_every_time() -> None:
    reading, prose = read("Ferry vote put off again", "Ferry Vote Put Off Again.", FIRST)
    assert reading.title == "Ferry vote put off again"
    assert prose == [FIRST]


def test_a_whole_headline_goes_before_one_that_breaks_off() -> None:
    reading, prose = read(
        "Amid harbour strike, the board is putting off its ferr…",
        "Board Puts Off Ferry Vote Amid Harbour Strike",
        FIRST,
    )
    assert reading.title == "Board Puts Off Ferry Vote Amid Harbour Strike"
    assert prose == [FIRST]


def test_a_headline_goes_before_the_same_with_the_name_of_the_site() -> None:
    reading, _ = read("Ferry vote put off | Riverton Post", "Ferry vote put off", FIRST)
    assert reading.title == "Ferry vote put off"


def test_a_question_above_the_byline_is_a_title() -> None:
    reading, prose = read("Who pays for the new ferries?", "By Ada Lowe", FIRST)
    assert reading.title == "Who pays for the new ferries?"
    assert prose == [FIRST]


def test_navigation_and_section_names_are_no_titles() -> None:
    reading, _ = read(
        "Skip to main content",
        "Menu",
        "Home > News > Sea",
        "TRANSPORT",
        "Ferry vote put off",
        FIRST,
    )
    assert reading.title == "Ferry vote put off"


@pytest.mark.parametrize(
    "links",
    [
        "Weather 41° | Traffic | Watch Live",
        "Fares · Times · Lost property",
        "Business | Airlines",
        "Travel / Sea / Ferries",
        "News / Ferries",
        "Home News Sport What's On",
        "Live: Strike in its third week | Markets | Opinion",
        "Weather: 71° Partly cloudy",
        "www.skerry.example > Sea > English",
    ],
)
def test_a_row_of_links_is_no_title_where_a_headline_follows(links: str) -> None:
    assert read(links, "Ferry vote put off", FIRST)[0].title == "Ferry vote put off"


@pytest.mark.parametrize(
    "title",
    ["Ferries | Vote put off again", "Fog | Wind | What the board will say of both", "Sea · Fog"],
)
def test_a_title_may_have_strokes(title: str) -> None:
    assert read(title, "By Ada Lowe", FIRST)[0].title == title


@pytest.mark.parametrize(
    "line",
    [
        "View in browser",
        "View this email in your browser",
        "Subscribe | Sign in",
        "Subscribe  Log in",
        "Home  Football  Cricket  Athletics  More",
        "Technology / Labor",
        "Politics & Policy",
    ],
)
def test_what_a_site_says_of_itself_is_no_title_where_a_headline_follows(line: str) -> None:
    reading, prose = read(
        "Quayside", line, "Ferry vote put off again by board", "By Ada Lowe", FIRST
    )
    assert reading.title == "Ferry vote put off again by board"
    assert prose == [FIRST]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Quayside", "Your harbour news, in just ten minutes"),
        ("Quayside", "The ten-minute evening read on boats"),
        ("Hale Progress", "Serving the lower harbour since 1903"),
        ("Hale Quayside", "Your town, your voice"),
        ("QUAY LEDGER", "Hale, Nova Scotia"),
        ("HALE VOICE", "Presenter: Ada Lowe"),
    ],
)
def test_a_slogan_a_place_or_a_presenter_is_no_title_where_a_headline_follows(
    name: str, line: str
) -> None:
    below = ("Ferry vote put off again by board", "By Ada Lowe", FIRST, "They met in Hale.")
    reading, prose = read(name, line, *below)
    assert reading.title == "Ferry vote put off again by board"
    assert prose == [FIRST, "They met in Hale."]


@pytest.mark.parametrize(
    "line",
    [
        "The Hale Ferry Ledger — ANALYSIS",
        "Hale Public Radio | Explained",
        "HALE DAGBLAD - in English",
        "Radio Hale, English service",
        "THE QUAY (online)",
        "The Quay, weekly",
        "HAWSER, a newsletter about boats",
        "HAWSER // the newsletter for people who sail",
        "HULL & HAWSER — a sailing blog",
        "The Hale Ledger | Analysis",
        "HALE FERRIES — OFFICIAL STATEMENT",
        "HALE FM | LIVE BLOG",
        "Hale Public Media - Harbour Notes",
        "Hale Public Radio – The Quay Hour, transcript",
        "Hale Omroep, regional public broadcaster",
        "El Quay, English edition",
        "THE HAWSER (Hale's wettest paper)",
    ],
)
def test_a_name_with_what_of_it_this_is_is_no_title_where_a_headline_follows(line: str) -> None:
    assert read(line, "Ferry vote put off again", "By Ada Lowe", FIRST)[0].title == (
        "Ferry vote put off again"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Presenter: I was told to hush",
        "Producers: wool price will not hold",
        "Producers: Wool Price Will Not Hold",
        "Holm Harbour Budget (Analysis)",
        "The Case Against Trams — Opinion",
        "Holm Hospital Deaths, Weekly",
        "Northern Bus Strike | Explained",
        "Carbon Road Tax | Analysis",
        "Wimbledon 2023 - Sport",
        "A Life in Radio | Obituary of Walter Pell",
        "Pirate Radio | How the boat fell silent",
        "Radio Silence | How the boat fell silent",
        "The Death of Radio – Long Live Blogs",
        "The End of Public Radio | Explained",
        "Thank You, Scotland",
        "Una Pell, England",
        "Love Seems Hardest, Wales",
        "Your water bill, in five minutes",
        "A ten-minute briefing on the ferry",
        "Serving tea since 1950",
        "The mayor on boats – transcript",
    ],
)
@pytest.mark.parametrize("dek", ["How the board came to put it off", "What it is about now"])
def test_a_headline_above_a_longer_line_is_not_taken_for_a_name(line: str, dek: str) -> None:
    assert read(line, dek, "By Ada Lowe", FIRST)[0].title == line


@pytest.mark.parametrize(
    "line", ["Your money, your vote", "Your water, your say", "Holm, Scotland"]
)
def test_nor_is_one_below_the_name_of_a_paper(line: str) -> None:
    dek = "How the board came to put it off"
    expected = dek if line.startswith("Holm") else line
    told = "They met in Holm."
    assert read("Vale Herald", line, dek, "By Ada Lowe", FIRST, told)[0].title == expected


def test_a_place_of_which_the_text_does_not_tell_is_a_title() -> None:
    line, dek = "Thank You, Scotland", "How the board came to put it off"
    assert read("Vale Herald", line, dek, "By Ada Lowe", FIRST)[0].title == line


@pytest.mark.parametrize(
    "line",
    [
        "The Ferry Vote, Explained",
        "Hale Radio – the end of the last station on the quay",
        "The Hawser, a boat that will not float",
        "Your ferry, your money: who pays",
        "Paris, Texas and the ferry",
        "The ferry – a sad business",
        "A ten-minute vote on boats",
    ],
)
def test_what_is_only_like_a_slogan_or_a_name_is_a_title(line: str) -> None:
    reading, _ = read(line, "How the board came to put it off", "By Ada Lowe", FIRST)
    assert reading.title == line


def test_the_name_of_a_column_below_that_of_the_paper_is_no_title() -> None:
    column, headline = "Letter from Hale", "They are sinking my ferry again"
    lines = (column, headline, "By Ada Lowe", FIRST)
    assert read("HALE EVENING MAIL", *lines)[0].title == headline
    assert read(*lines)[0].title == column
    assert read("HALE EVENING MAIL", column, "By Ada Lowe", FIRST)[0].title == column


@pytest.mark.parametrize("line", ["Your harbour, your say", "Hale Ferry — Opinion"])
def test_such_a_line_is_the_title_where_there_is_no_other(line: str) -> None:
    assert read(line, "By Ada Lowe", FIRST)[0].title == line


@pytest.mark.parametrize("line", ["Home Secretary Quits Over Ferry", "Ferries & Fury on the Quay"])
def test_what_is_only_like_that_is_a_title(line: str) -> None:
    reading, _ = read(line, "By Ada Lowe", FIRST)
    assert reading.title == line


def test_a_headline_of_two_sentences_above_its_author_stands_below_a_paper_s_name() -> None:
    headline = "Five euros is a cup of tea. Ask Lata."
    reading, _ = read("RIVERTON EVENING MIRROR", headline, "By Ada Lowe", FIRST)
    assert (reading.title, reading.outlet) == (headline, "RIVERTON EVENING MIRROR")


@pytest.mark.parametrize("title", ["Fog / Wind", "Sea / Fog / Wind", "Ferries / The vote is off"])
def test_a_title_may_have_slashes(title: str) -> None:
    assert read(title, "By Ada Lowe", FIRST)[0].title == title


def test_two_words_with_a_slash_are_a_title_also_above_a_longer_line() -> None:
    reading, _ = read("Fog / Wind", "How the ferries were stopped", "By Ada Lowe", FIRST)
    assert reading.title == "Fog / Wind"


LONG = (
    "The ferries of the north will sail no more before the spring / A vote of the harbour board "
    "is put off for the third time this year"
)


def test_a_headline_may_be_as_long_as_a_paragraph_where_the_author_stands_below() -> None:
    for above in ("", "Travel / Sea / Ferries\n\n"):
        reading, prose = read(f"{above}{LONG}", "By Ada Lowe", FIRST)
        assert (reading.title, prose) == (LONG, [FIRST])


def test_a_long_paragraph_is_no_headline() -> None:
    assert read(LONG, FIRST)[0].title is None
    assert read(f"{LONG}.", "By Ada Lowe", FIRST)[0].title is None

    reading, prose = read("Ferry vote put off", LONG, "By Ada Lowe", FIRST)
    assert (reading.title, prose) == ("Ferry vote put off", [LONG, FIRST])


def test_a_headline_that_begins_with_update_is_a_headline() -> None:
    reading, _ = read("UPDATE: Harbour board puts off ferry vote", FIRST)
    assert (reading.title, reading.notices) == ("UPDATE: Harbour board puts off ferry vote", ())


def test_a_section_name_in_capitals_is_no_title_where_a_headline_follows() -> None:
    text = (
        "BUSINESS | MEDIA\n\nStudio Hires a Machine Learning Chief\n\nBy Ann Example\n\n"
        "The studio has hired a chief of machine learning, it said on Monday.\n"
    )

    assert read_prose(text).title == "Studio Hires a Machine Learning Chief"


@pytest.mark.parametrize(
    "section", ["Business / Shipping", "News | Harbour Life", "Sport > Rowing"]
)
def test_a_part_of_a_part_of_a_paper_is_no_title(section: str) -> None:
    reading, _ = read("The Hale Courier", section, "Ferry vote put off", "By Ada Lowe", FIRST)
    assert reading.title == "Ferry vote put off"


def test_a_headline_may_set_two_things_apart() -> None:
    reading, _ = read("The Hale Courier", "Ropes / Ferries put off", "By Ada Lowe", FIRST)
    assert reading.title == "Ropes / Ferries put off"


def test_what_a_live_page_sums_up_in_a_list_is_no_title() -> None:
    live = ("Ferry strike: crews back on board", "Key events", "- Crews back", "- Board backs down")
    reading, _ = read(*live, FIRST, "Board backs down", SECOND)
    assert reading.title == "Ferry strike: crews back on board"


def test_a_title_that_stands_in_a_list_too_is_one() -> None:
    reading, _ = read("Hale life and harbour", "- Ferry vote put off", "Ferry vote put off", FIRST)
    assert reading.title == "Ferry vote put off"


def test_a_page_of_nothing_but_items_has_the_first_for_a_title() -> None:
    reading, _ = read("- Ferry vote put off", "- Crews back on board", FIRST)
    assert reading.title == "Ferry vote put off"
