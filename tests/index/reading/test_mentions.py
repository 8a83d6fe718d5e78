"""How an article speaks of the name above its headline: as of its own outlet, or of its subject."""

import time

import pytest

from tests.index.reading.test_nameplate import HEADLINE, outlet_and_title
from tests.index.reading.test_prose import FIRST, SECOND

CREDITS = "By Ada Lowe\n12 May 2024"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("WQRS 11", "WQRS 11 can reveal that the ferry is lost."),
        ("The Slow Canal", "As The Slow Canal was first to report, the ferry is lost."),
        ("SKERRY IN SHORT", "Get the Skerry in Short app"),
        ("Skerry Quay", "Read more at Skerry Quay"),
        ("Tide & Table", "Write to desk@tidetable.example."),
        ("Tidemark", "https://www.tidemark.example/ferry-vote"),
        ("Skerry Boats", "You signed up at skerryboats.example."),
    ],
)
def test_who_reports_or_has_the_address_is_the_outlet(name: str, line: str) -> None:
    assert outlet_and_title(name, HEADLINE, CREDITS, FIRST, line) == (name, HEADLINE)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Northern Water", "Mr Ek told Northern Water so. Northern Water would not comment."),
        ("Skerry Council", "“It is late,” Mr Ek told Skerry Council."),
        ("Skerry Crown Court", "“I did it,” Mr Ek told Skerry Crown Court."),
        ("Ada Lowe", "“You lied,” the judge told Ada Lowe, 40."),
        ("Coastal Mail", "The regulator told Coastal Mail to pay. The firm said no."),
        ("Parliament", "The minister told Parliament that it was late."),
        ("MPs", "The minister told MPs that it was late."),
        ("Tidemark", "See tidemark.example, said Tidemark, which builds the ferry."),
        ("Police", "Police can reveal that the ferry is lost."),
        ("Skerry Police", "Skerry Police can now reveal that the ferry is lost."),
        ("Skerry Council", "Skerry Council was first to report the loss."),
        ("Brexit", "Read more on Brexit"),
        ("Climate Change", "Read more on Climate Change"),
        ("Liverpool", "By Ada Lowe for Liverpool"),
        ("booking.com", "It said that booking.com had been fined."),
    ],
)
def test_a_subject_that_is_told_or_tells_something_is_no_outlet(name: str, line: str) -> None:
    assert outlet_and_title(name, HEADLINE, CREDITS, FIRST, line)[0] is None


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("The Sun", "The sun rose over a calm sea."),
        ("The Guardian", "The Guardian was bought by its readers."),
        ("Public Radio", SECOND),
        ("Skerry Public Radio", "The radio is to lose half of its money."),
        ("Skerry Free Press", "A free press needs money, the editor said."),
        ("Harl Sex Register", "The register is kept by the police."),
        ("Sex Offenders Register", SECOND),
        ("Channel Tunnel", SECOND),
        ("Canal 7", SECOND),
        ("Radio Skerry Online", "Radio Skerry Online was sold on Monday."),
        ("Radio Skerry Online", "He had bought the radio online, he said."),
        ("Week 3 News", SECOND),
        ("Rising Star", SECOND),
        ("Casual Observer", SECOND),
        ("Jo Lindblad", SECOND),
    ],
)
def test_a_name_that_the_article_tells_of_or_others_have_is_none(name: str, line: str) -> None:
    assert outlet_and_title(name, HEADLINE, CREDITS, FIRST, line)[0] is None


def test_a_paper_may_be_called_for_a_place_in_the_article() -> None:
    place = "Nobody in Skerry would say what comes next."
    assert outlet_and_title("Skerry Mercury", HEADLINE, CREDITS, place)[0] == "Skerry Mercury"
    assert outlet_and_title("Skerry Mercury", HEADLINE, CREDITS, FIRST)[0] is None
    spilt = f"{place} The mercury was spilt at sea."
    assert outlet_and_title("Skerry Mercury", HEADLINE, CREDITS, spilt)[0] is None
    assert outlet_and_title("Skerry Star", HEADLINE, CREDITS, place)[0] is None


@pytest.mark.parametrize(
    "links",
    [
        "Weather 41° | Traffic | Watch Live",
        "Lokal | Sport | Kultur | English edition",
        "Home > News > Sea",
    ],
)
def test_a_name_above_the_links_of_a_site_is_its_outlet_s(links: str) -> None:
    head = f"Slow Canal\n{links}"
    assert outlet_and_title(head, HEADLINE, CREDITS, FIRST) == ("Slow Canal", HEADLINE)


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("Real Estate\nBuy | Rent | Sell", FIRST),
        ("Northern Isles\nHome | Politics | Sport", "The Northern Isles have no ferry now."),
        ("Politics\nHome | Sport | Weather", FIRST),
    ],
)
def test_a_part_of_a_site_with_its_own_links_is_no_outlet(head: str, line: str) -> None:
    assert outlet_and_title(head, HEADLINE, CREDITS, line) == (None, HEADLINE)


def test_a_paper_s_name_repeated_below_the_author_s_says_nothing_of_it() -> None:
    head, below = "Skerry Beacon", f"{CREDITS}\nSkerry Beacon"
    place = "Nobody in Skerry would say what comes next."
    assert outlet_and_title(head, HEADLINE, below, place) == ("Skerry Beacon", HEADLINE)

    lit = f"{place} Skerry Beacon was lit at nine."
    assert outlet_and_title(head, HEADLINE, below, lit)[0] is None


@pytest.mark.parametrize("rights", ["©2024 Tidemark L.P.", "Copyright 2024 Tidemark. Ask us."])
def test_who_has_the_rights_of_a_page_is_its_outlet(rights: str) -> None:
    told = "Skippers asked by Tidemark had expected it."
    page = ("TIDEMARK", HEADLINE, CREDITS, FIRST, told)
    assert outlet_and_title(*page, rights) == ("TIDEMARK", HEADLINE)


@pytest.mark.parametrize("rights", ["Image: © Tidemark", "© 2024 Tidemark Images", "© Tidemark"])
def test_who_has_the_rights_of_a_picture_is_no_outlet(rights: str) -> None:
    told = "The ferry was built by Tidemark."
    assert outlet_and_title("TIDEMARK", HEADLINE, CREDITS, FIRST, told, rights)[0] is None


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        ("Mayor Defends Free Press", "A free press matters, said the mayor."),
        ("Fans Mourn Rising Star", "The star died on Sunday."),
        ("Board Faces Spending Review", "The review begins on Monday."),
        ("Saved by the Bell!", FIRST),
        ("Trouble In Paradise", FIRST),
    ],
)
def test_a_short_headline_above_a_longer_line_stays_the_headline(headline: str, line: str) -> None:
    below = "Nobody knows what will come after a third week of it"
    assert outlet_and_title(headline, below, CREDITS, line, SECOND) == (None, headline)


def test_a_line_of_one_long_word_is_read_in_a_moment() -> None:
    started = time.process_time()

    assert outlet_and_title("Hale Tonight", HEADLINE, CREDITS, FIRST, "x" * 60_000)[0] is None
    assert outlet_and_title("Hale", HEADLINE, CREDITS, FIRST, f"Hale {'x' * 60_000}")[0] is None
    assert outlet_and_title("Hale Now", HEADLINE, CREDITS, "told Hale Now " * 4_000)[0] is None

    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("The National Sentinel", "The dam was weak, says a report seen by The National Sentinel."),
        ("Free Radio Marenz", "A source told Free Radio Marenz that he had asked for a letter."),
        ("Coast Star", "Two captains told the Coast Star that fuel was low."),
        ("HARBOR CIVIC SERVICE", "OSLO, March 5 (Harbor) - The ferry company cut four routes."),
    ],
)
def test_a_name_like_a_paper_s_that_is_told_or_signs_a_dateline_is_one(
    name: str, line: str
) -> None:
    assert outlet_and_title(name, HEADLINE, CREDITS, FIRST, line) == (name, HEADLINE)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Ada Globe", "He never liked grass, he said in an interview with Ada Globe."),
        ("Royal Skerry Mail", "The regulator told Royal Skerry Mail to pay."),
        ("Emily Post", "It was seen by the Emily Post Institute."),
        ("Blue Harbor", "OSLO, March 5 (Civic Wire) - The ferry company cut four routes."),
    ],
)
def test_a_person_or_a_subject_that_is_told_is_no_outlet(name: str, line: str) -> None:
    assert outlet_and_title(name, HEADLINE, CREDITS, FIRST, line)[0] is None


def test_an_article_tells_of_its_paper_by_the_last_word_of_its_name() -> None:
    told = "A woman in Hale Valley told the Star that she had waited for hours."
    assert outlet_and_title("Hale Valley Star", HEADLINE, CREDITS, told) == (
        "Hale Valley Star",
        HEADLINE,
    )

    head = ("Hale Mirror", "Your town, your voice", HEADLINE, CREDITS)
    assert outlet_and_title(
        *head, "The Mirror has seen the letter.", "Write to the Mirror desk."
    ) == (
        "Hale Mirror",
        HEADLINE,
    )


def test_a_paper_that_the_article_names_in_full_is_another_one() -> None:
    told = "She told the Holm Valley Star first. Then she told the Star why."
    assert outlet_and_title("Rising Star", HEADLINE, CREDITS, told)[0] is None


def test_a_star_that_nobody_told_anything_is_no_outlet() -> None:
    told = "She saw the Star of the Sea, the ferry, leave."
    assert outlet_and_title("Hale Valley Star", HEADLINE, CREDITS, told)[0] is None


def test_a_name_that_signs_the_dateline_is_no_subject_for_that() -> None:
    told = f"HALE, England (Harbour Wire) - {FIRST}"
    head = f"HARBOUR WIRE\nPublished 5 September 2026, 12:00 BST\n{HEADLINE}"
    assert outlet_and_title(head, told) == ("HARBOUR WIRE", HEADLINE)

    more = "Shares in Harbour Wire fell."
    assert outlet_and_title(head, told, more)[0] is None


def test_the_way_to_the_page_stands_below_a_paper_s_name() -> None:
    head = f"The Hale Standard\nCities > Hale\n{HEADLINE}"
    assert outlet_and_title(head, CREDITS, FIRST) == ("The Hale Standard", HEADLINE)

    head = f"Hale Steps Out\nCities > Hale\n{HEADLINE}"
    assert outlet_and_title(head, CREDITS, FIRST)[0] is None


def test_an_app_is_its_outlet_s() -> None:
    app = "Get the Capital app today."
    told = "They met in the capital, Hale City."
    assert outlet_and_title("The Hale Capital", HEADLINE, CREDITS, FIRST, told, app) == (
        "The Hale Capital",
        HEADLINE,
    )
    for name in ("Venture Capital", "The Holm Capital"):
        assert outlet_and_title(name, HEADLINE, CREDITS, told, app)[0] is None
    told = "They met in Hale for Capital."
    assert outlet_and_title("The Hale Capital", HEADLINE, CREDITS, told, SECOND, app)[0] is None


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("The Rise of Tinder", "Download the Tinder app and you can see why."),
        ("The New Garmin", "Get the Garmin app to set it up."),
        ("The Price of Silver", "Get the Silver app today."),
        ("The Fall of Quordle", "Download the Quordle app and weep."),
        ("Southern Star", "The coastguard told the Star's skipper twice to turn."),
        ("Evening Star", "The coastguard told the Star's captain that he was late."),
        ("Southern Star", "The coastguard told the Star that help was near. The Star sank at ten."),
        ("Southern Star", "The coastguard told the Star that help was near."),
        ("Southern Star", "“Turn now,” the coastguard told the Star."),
        ("Falling Star", "The judge told the Star that she had won."),
        ("Charity Beacon", "The Beacon has obtained records of its donors."),
        ("Charity Beacon", "The Beacon understands grief."),
        ("The Queen's Standard", "The council told the Standard's owner so in March."),
        ("The Setting Sun", "The landlord told the Sun's regulars to go."),
        ("Falling Star", "The judge told the Star of the evening how well she played."),
        ("Charity Beacon", "The Beacon has obtained a grant of two million pounds."),
        ("Charity Beacon", "The Beacon has established a fund. The Beacon can report crimes."),
        ("Deeds Register", "The Register has obtained powers to fine those who file late."),
        ("Dark Mirror", "The Mirror has seen better days. Nobody told the Mirror, of course."),
        ("Ruth Holm-Herald", FIRST),
        ("Hale Holm-Herald", "The head of Hale School has died."),
        ("Bergen Clarion", "A hotel in Bergen will close half of its rooms, it said on Monday."),
    ],
)
def test_a_ship_a_pub_a_series_or_a_person_above_a_headline_is_no_outlet(
    name: str, line: str
) -> None:
    assert outlet_and_title(name, HEADLINE, CREDITS, FIRST, line, SECOND)[0] is None


@pytest.mark.parametrize("name", ["The Rise of Tinder", "The New Garmin", "Why I Quit Tinder"])
def test_what_an_app_is_told_of_stays_the_headline(name: str) -> None:
    app = "Get the Tinder app to see why. Get the Garmin app to set it up."
    assert outlet_and_title(name, "A watch that sleeps when you do", CREDITS, FIRST, app) == (
        None,
        name,
    )


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Hale Valley Star", "“We waited for hours,” she told the Star."),
        ("Hale Valley Star", "The Star has seen copies of the letters."),
        ("Hale Valley Star", "Photo: Boats on the quay (Jo Ray/Star)"),
        ("Hale Progress-Advertiser", "All are ill in Hale."),
    ],
)
def test_a_paper_that_is_told_or_has_seen_something_is_one(name: str, line: str) -> None:
    place = "They waited on the quay in Hale Valley, near Hale."
    assert outlet_and_title(name, HEADLINE, CREDITS, place, line) == (name, HEADLINE)


@pytest.mark.parametrize(
    "line",
    [
        "“We waited for hours,” she told the Star.",
        "The Star can reveal that the ferry is lost.",
        "A person familiar with the matter told the Star that it is lost.",
    ],
)
def test_what_only_a_paper_is_told_or_reveals_makes_one_of_any_name(line: str) -> None:
    assert outlet_and_title("Dockers Star", HEADLINE, CREDITS, FIRST, line) == (
        "Dockers Star",
        HEADLINE,
    )


def test_a_paper_s_name_is_looked_for_in_a_moment() -> None:
    started = time.process_time()

    told = f"He told the Star that he would. {'A/' * 25_000}"
    assert outlet_and_title("Northern Star", HEADLINE, CREDITS, FIRST, told)[1] is not None

    assert time.process_time() - started < 2
