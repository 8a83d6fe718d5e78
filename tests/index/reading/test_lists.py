"""Lists in articles: items without a full stop that state something, and lists that are none."""

import pytest

from index.reading.markdown import read_markdown
from index.reading.prose import read_prose
from index.reading.webpage import read_webpage
from index.types import Article
from tests.limits import LIMITS

FIRST = "The count in Tarnmouth ended at four in the morning, after two recounts of the same ward."
LAST = "The new council meets for the first time on 21 May, when it is to elect its chair."
LEAD = "Here is what you need to know:"
MAYOR = "Joanna Pryce is the new mayor"
MAJORITY = "Her majority is 353, the smallest on record"
TURNOUT = "Turnout rose to 41 per cent"


def read(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [text[span.start : span.end] for span in read_prose(text).prose]


def prose_of(article: Article) -> list[str]:
    return [article.text[span.start : span.end] for span in article.prose]


def test_what_a_list_states_is_prose_without_full_stops() -> None:
    assert read(FIRST, LEAD, f"- {MAYOR}", f"- {MAJORITY}") == [FIRST, LEAD, MAYOR, MAJORITY]


def test_so_it_is_in_markdown() -> None:
    text = f"# Tarnmouth count\n\n{FIRST}\n\n{LEAD}\n\n* {MAYOR}\n* {MAJORITY}\n"
    assert prose_of(read_markdown(text, "a.md")) == [FIRST, LEAD, MAYOR, MAJORITY]


def test_so_it_is_on_a_web_page() -> None:
    html = (
        f"<html><body><article><h1>Tarnmouth count</h1><p>{FIRST}</p><p>{LEAD}</p>"
        f"<ul><li>{MAYOR}</li><li><p>{MAJORITY}</p></li></ul><p>{LAST}</p></article></body></html>"
    )
    article = read_webpage(html, "a.html", LIMITS)
    assert prose_of(article) == [FIRST, LEAD, MAYOR, MAJORITY, LAST]


def test_where_half_of_a_list_is_put_as_statements_the_rest_is_read_too() -> None:
    assert read(FIRST, LEAD, f"- {MAYOR}", f"- {TURNOUT}") == [FIRST, LEAD, MAYOR, TURNOUT]


def test_a_list_between_paragraphs_needs_no_lead() -> None:
    listed = [f"- {MAYOR}", f"- {MAJORITY}"]
    assert read(FIRST, "Key points", *listed, LAST) == [FIRST, MAYOR, MAJORITY, LAST]


@pytest.mark.parametrize(
    "item",
    [
        "Two recounts",
        "laid 4,700 kilometres of cable",
        "The ward was counted twice, and",
        "Why the count was so long",
        "How Does A Recount Work In Tarnmouth",
        "Which ward was it that counted twice?",
    ],
)
def test_an_item_of_a_few_words_or_that_is_no_statement_is_no_prose(item: str) -> None:
    listed = [f"- {MAYOR}", f"- {MAJORITY}", f"- {item}"]
    assert read(FIRST, LEAD, *listed) == [FIRST, LEAD, MAYOR, MAJORITY]


@pytest.mark.parametrize(
    "lead",
    [
        "Most popular today:",
        "In other news:",
        "By posting you agree that:",
        "Terms and conditions of the draw:",
        "Related articles",
        "Most read",
        "More from the Riverton Post:",
        "These are the stories that you read most this week:",
        "Elsewhere in our coverage:",
        "Topics:",
        "Share this article",
    ],
)
def test_a_list_of_other_articles_is_no_prose(lead: str) -> None:
    others = ["The pier is closed until March", "Ferry board has lost its chair"]
    prose = read(FIRST, LAST, lead, *(f"- {one}" for one in others))
    assert not {*others} & {*prose}


@pytest.mark.parametrize(
    "items",
    [
        ["Harvest Lane names finance chief", "Council delays vote on pier", "Eggs cheap again"],
        ["Home and the latest news", "Sport is on this page", "Weather for the weekend ahead"],
        ["The pier is closed until March", "3 May 2026", "Ferry board has lost its chair"],
        ["Facebook", "The pier is closed until March"],
        ["The pier is closed until March"],
    ],
)
def test_a_list_of_headlines_links_or_dates_is_no_prose(items: list[str]) -> None:
    assert read(FIRST, *(f"- {item}" for item in items), LAST) == [FIRST, LAST]


def test_a_list_that_nothing_leads_up_to_and_nothing_follows_is_no_prose() -> None:
    assert read(FIRST, LAST, f"- {MAYOR}", f"- {MAJORITY}") == [FIRST, LAST]
    assert read(f"- {MAYOR}", f"- {MAJORITY}", FIRST, LAST) == [FIRST, LAST]


SEATS = "48 seats counted twice"
WARDS = "12 wards recounted"


@pytest.mark.parametrize(
    "heading",
    ["What we know so far", "Key points", "At a glance:", "The main findings", "In numbers"],
)
def test_what_is_known_by_now_is_prose_at_the_end_and_at_the_start(heading: str) -> None:
    listed = [f"- {MAYOR}", f"- {WARDS}", f"- {SEATS}", "- Joanna Pryce thanks the voters"]
    told = [MAYOR, WARDS, SEATS, "Joanna Pryce thanks the voters"]
    title = "Tarnmouth counts again"
    assert read(title, FIRST, LAST, "10:05", heading, *listed, "Share") == [FIRST, LAST, *told]
    assert read(title, "10:05", heading, *listed, "09:00", FIRST, LAST) == [*told, FIRST, LAST]


def test_items_that_all_begin_with_a_figure_need_no_line_that_leads_up_to_them() -> None:
    told = [WARDS, SEATS, "£4,000 spent on it"]
    listed = [f"- {one}" for one in told]
    assert read("Tarnmouth counts again", FIRST, LAST, *listed) == [FIRST, LAST, *told]
    assert read("Tarnmouth counts again", *listed, FIRST, LAST) == [*told, FIRST, LAST]
    assert read(FIRST, *listed, LAST) == [FIRST, *told, LAST]


@pytest.mark.parametrize(
    "items",
    [
        [WARDS, SEATS],
        [WARDS, SEATS, "Council delays vote on pier"],
        [WARDS, SEATS, "7 things to know about the count"],
        [WARDS, SEATS, "5 May, jumble sale at the hall"],
        [WARDS, SEATS, "10:05 the count goes on"],
        [WARDS, SEATS, "12 hours ago in Tarnmouth"],
        [WARDS, SEATS, "12 High Street, Tarnmouth"],
        [WARDS, SEATS, "2026 budget is explained"],
    ],
)
def test_headlines_days_times_and_addresses_are_no_such_items(items: list[str]) -> None:
    assert read(FIRST, LAST, *(f"- {item}" for item in items)) == [FIRST, LAST]


def test_it_is_on_a_web_page_and_in_markdown_unless_it_is_links() -> None:
    items = f"<ul><li>{MAYOR}</li><li>{TURNOUT} on 12 May</li></ul>"
    html = f"<html><body><article><h1>Tarnmouth count</h1><h2>Summary</h2>{items}<p>{FIRST}</p>"
    article = read_webpage(f"{html}<p>{LAST}</p></article></body></html>", "a.html", LIMITS)
    assert prose_of(article) == [MAYOR, f"{TURNOUT} on 12 May", FIRST, LAST]

    text = f"# Tarnmouth count\n\n{FIRST}\n\n## Key points\n\n- {MAYOR}\n- {WARDS}\n"
    assert prose_of(read_markdown(text, "a.md")) == [FIRST, MAYOR, WARDS]
    linked = text.replace(MAYOR, f"[{MAYOR}](/a)").replace(WARDS, f"[{WARDS}](/b)")
    assert prose_of(read_markdown(linked, "a.md")) == [FIRST]


@pytest.mark.parametrize(
    "lines",
    [
        ("Key points", "- The history of the ward", "- The cost of a recount", f"- {MAYOR}"),
        ("Key points", "- The budget of 2026 explained", "- Why 12 wards count again"),
        ("Key points", "- Facebook", f"- {MAYOR}"),
        ("Key points", "- 12 Wards Recounted", "- 48 Seats In Doubt"),
        ("Elsewhere", f"- {WARDS}", f"- {SEATS}"),
        ("Trending", f"- {WARDS}", f"- {SEATS}"),
        ("News at a glance", f"- {WARDS}", f"- {SEATS}"),
        ("Related articles", "What we know about the count", f"- {WARDS}", f"- {SEATS}"),
        ("What we know so far", f"- {MAYOR}"),
    ],
)
def test_contents_headlines_and_links_are_no_prose_below_such_a_line(
    lines: tuple[str, ...],
) -> None:
    assert read(FIRST, LAST, *lines) == [FIRST, LAST]


def test_a_dateline_below_what_is_known_is_read_all_the_same() -> None:
    listed = "\n".join(f"- {one}" for one in (MAYOR, WARDS, SEATS))
    text = f"Tarnmouth counts again\nKey points\n{listed}\nTARNMOUTH, May 9, 2024 (AP) - {FIRST}\n"
    found = read_prose(text)
    assert found.published == "2024-05-09"
    assert [text[span.start : span.end] for span in found.prose] == [MAYOR, WARDS, SEATS, FIRST]


def test_links_to_other_pages_are_no_statements() -> None:
    items = f'<li><a href="/a">{MAYOR}</a> </li><li><a href="/b">{MAJORITY}</a></li>'
    html = f"<html><body><article><p>{FIRST}</p><p>{LEAD}</p><ul>{items}</ul><p>{LAST}</p>"
    article = read_webpage(f"{html}</article></body></html>", "a.html", LIMITS)
    assert not {MAYOR, MAJORITY} & {*prose_of(article)}

    text = f"{FIRST}\n\n{LEAD}\n\n- [{MAYOR}](/a)\n- [{MAJORITY}](/b)\n\n{LAST}\n"
    assert prose_of(read_markdown(text, "a.md")) == [FIRST, LEAD, LAST]
