import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from config.settings import Settings
from index.stored import Filter
from index.types import Notice, NoticeKind, Span
from retrieval.commands.overview import (
    chain_lines,
    compare,
    figure_table,
    lone_lines,
    order,
    origins,
    timeline_lines,
)
from retrieval.figures.figures import find_figures
from retrieval.reader import Reader, open_reader
from retrieval.timeline import timeline
from tests.retrieval.origins.test_origins import origins as origins_of
from tests.retrieval.quoting import quote, written


@pytest.fixture(scope="module")
def reader(sample_coverage: Path, prepared: Path) -> Iterator[Reader]:
    with open_reader(Settings(data_dir=sample_coverage, models_dir=prepared)) as opened:
        yield opened


def test_a_topic_is_compared_over_every_sentence_about_it(reader: Reader) -> None:
    printed = compare("salary of the product manager", reader)

    heading, ranges, ceilings = printed.lines[:3]
    assert printed.found
    assert heading == "money, $: compatible"
    assert "Sample Gazette" in ranges
    assert ranges.endswith("$300,000 to $900,000")
    assert ceilings.endswith("up to $900,000")


TORC = quote(
    written("The torc, aged 40, weighs 612 grams.", outlet="Echo"),
)
OTHERS = [
    quote(written("At 612g the torc is heavy; it weighs 2 kg in its case.", outlet="Post")),
    quote(written("The torc is heavy and 12% gold, found in 1931 by 3 farmers.")),
]


def test_a_table_tells_what_two_sources_state_and_how_that_relates() -> None:
    figures = find_figures("torc weight", [TORC, *OTHERS], whole_topic=True)

    assert list(figure_table(figures, [TORC, *OTHERS])) == [
        "measure, g: same",
        "    Echo, Post: 612 grams",
    ]


def test_what_one_source_alone_states_stands_below_by_article() -> None:
    titled = replace(OTHERS[1].article, title="Gold, 3 June")
    quotes = [TORC, OTHERS[0], replace(OTHERS[1], article=titled)]

    figures = find_figures("torc weight", quotes, whole_topic=True)

    assert list(lone_lines(figures, quotes)) == [
        "one source each",
        "    Echo: 40",
        "    [3], “Gold, 3 June”: 12% · 3 farmers · 1931",
        "    Post: 2 kg",
    ]
    assert list(lone_lines([one for one in figures if one.relation], quotes)) == []


def test_days_and_years_stand_behind_the_amounts_of_an_article() -> None:
    article = written("The dig in 1931 was long.\nThe dig on Monday had 40 diggers.", outlet="Echo")
    dug = ("The dig in 1931 was long.", "The dig on Monday had 40 diggers.")
    quotes = [quote(replace(article, published="2024-06-05"), one) for one in dug]

    _, line = lone_lines(find_figures("dig", quotes, whole_topic=True), quotes)

    assert line == "    Echo: 40 diggers · 1931 · on Monday"


@pytest.mark.parametrize(
    ("one", "other", "heading"),
    [
        ("The strike lasted ninety years.", "The strike lasted 90 years.", "duration: same"),
        ("The mayor is 45 years old.", "The mayor, aged 45, won.", "age: same"),
        ("The mayor won 52.61% of votes.", "The mayor got 52.61%.", "percentage: same"),
        ("The mayor won on 3 May 2024.", "On 3 May 2024 the mayor won.", "date: same"),
        ("The mayor earns $45,000.", "The pay of the mayor is $45,000.", "money, $: same"),
        ("The mayor met 4,510 voters.", "The mayor saw 4,510 voters.", "count, voter: same"),
    ],
)
def test_a_heading_tells_what_is_measured(one: str, other: str, heading: str) -> None:
    quotes = [quote(written(one, outlet="Echo")), quote(written(other, outlet="Post"))]

    assert heading in figure_table(find_figures("mayor strike", quotes, whole_topic=True), quotes)


def test_figures_point_at_the_quotes_they_are_from(reader: Reader) -> None:
    (printed,) = compare("technical director pay", reader, as_json=True).lines

    record = json.loads(printed)
    for figure in record["figures"]:
        for group in figure["groups"]:
            first = record["quotes"][group["quotes"][0]]
            assert first["start"] <= group["start"] < group["end"] <= first["end"]


def test_the_chain_of_a_topic_tells_who_rests_on_whom(reader: Reader) -> None:
    lines = origins("netflix product manager vacancy", reader).lines

    assert lines[0] == "The Intercept (first report, not in this coverage under that name)"
    assert "> The Intercept was first to report the vacancy, on Tuesday." in lines


def test_a_topic_is_told_in_the_order_of_what_happened(reader: Reader) -> None:
    lines = order("actors and writers on strike", reader).lines

    days = [day for day in ("1960", "May 2023", "14 July 2023", "undated") if day in lines]
    assert days == ["1960", "May 2023", "14 July 2023", "undated"]
    assert [lines.index(day) for day in days] == sorted(lines.index(day) for day in days)


def test_a_filter_by_day_says_how_many_undated_articles_it_left_out(reader: Reader) -> None:
    lines = order("strike", reader, Filter(after="2023-07-31")).lines

    assert lines[-1] == "filtered by the day of publication; 1 undated article left out"


def test_a_topic_of_another_story_is_not_in_this_coverage(reader: Reader) -> None:
    printed = compare("women's world cup final", reader)

    assert not printed.found
    assert printed.lines[0].startswith("Not in this coverage")


def test_the_chain_shows_who_rests_on_whom_with_the_sentence() -> None:
    text = "It fell, according to Ann Roe."

    *chain, place = chain_lines(origins_of("Did it fall?", ("Echo", text, None)))

    assert chain == [
        "Ann Roe (attribution, not in this coverage)",
        "└ Echo · date unknown: according to Ann Roe",
        "> It fell, according to Ann Roe.",
    ]
    assert place.endswith("[9:29]")


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("according to police", "police (attribution)"),
        ("according to documents", "documents (attribution)"),
        ("according to the listing", "the listing (attribution)"),
        (
            "according to two people familiar with Orbit",
            "two people familiar with Orbit (attribution)",
        ),
        ("according to the Actors' Local", "the Actors' Local (attribution, not in this coverage)"),
        ("according to Reuters", "Reuters (attribution, not in this coverage)"),
        ("as was first reported by Orbit", "Orbit (first report, not in this coverage)"),
    ],
)
def test_only_what_has_a_name_is_said_not_to_be_in_the_coverage(words: str, heading: str) -> None:
    found = origins_of("Did it fall?", ("Echo", f"It fell, {words}.", None))

    assert next(chain_lines(found)) == heading


def test_a_date_that_was_worked_out_shows_how() -> None:
    article = written("It ended on Tuesday.", published="2023-07-27", outlet="Echo")

    lines = list(timeline_lines(timeline([quote(article)])))

    assert lines[:4] == [
        "25 July 2023",
        "> It ended on Tuesday.",
        "    Echo · 2023-07-27",
        '    "on Tuesday", article of 27 July 2023 → 25 July 2023',
    ]


def test_what_has_no_known_date_stands_under_a_heading_of_its_own() -> None:
    lines = list(timeline_lines(timeline([quote("It snowed."), quote("It rained in 2023.")])))

    assert lines[:2] == ["2023", "> It rained in 2023."]
    assert lines[5:7] == ["undated", "> It snowed."]


def test_a_superseded_quote_is_marked() -> None:
    text = "It began on May 2.\nCorrection: We said that it began on May 2. It was May 3."
    notice = Notice(NoticeKind.CORRECTION, Span(19, len(text)))
    wrong = quote(written(text, published="2024-05-30", notices=(notice,)), "It began on May 2.")

    assert "    superseded by a notice of this article" in list(timeline_lines(timeline([wrong])))
