from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.closing import closing_lines
from bot.escape import LIMIT
from bot.labels import ENGLISH, Words
from bot.languages import GERMAN, SPANISH
from bot.render import render_answer
from index.types import Notice, NoticeKind, Span
from retrieval.answer import Answer
from retrieval.corroboration.independence import SharedWords
from retrieval.figures.figures import find_figures
from retrieval.origins.attributions import OriginKind
from retrieval.origins.origins import Edge, Origin
from retrieval.types import Outlets
from tests.bot.rendering import (
    GAZETTE,
    RECEIPT,
    answer,
    article,
    assert_sendable,
    languages,
    ranks,
    whole,
)
from tests.bot.showing.test_escape import texts, unhurried

COURIER = article("The post pays $300,000 to $650,000 a year.", outlet="Example Courier")
names = st.lists(texts, max_size=7).map(tuple)


def told() -> Answer:
    """Return an answer with something of everything that may stand below a quote."""
    both = (whole(GAZETTE), whole(COURIER))
    edge = Edge(GAZETTE, Span(0, 8), Span(0, 36))
    return replace(
        answer(*both),
        outlets=Outlets(("Sample Gazette", "Example Courier"), ("Mock Mercury",), 3, 2),
        figures=find_figures("How much does the post pay a year?", both),
        origins=(Origin("The Intercept", OriginKind.FIRST_REPORT, False, (edge,)),),
        shared=(SharedWords(12, (0, 1), ((GAZETTE, Span(0, 8)), (COURIER, Span(0, 8)))),),
    )


def test_each_thing_to_know_has_a_line_of_its_own() -> None:
    assert list(closing_lines(told(), ENGLISH)) == [
        "-# Reported by 2 of 3 sources: Sample Gazette, Example Courier.",
        "-# Independent texts: 2, articles: 3.",
        "-# Not found in: Mock Mercury.",
        "-# Figures that differ: Sample Gazette: up to $900,000 · "
        "Example Courier: $300,000 to $650,000",
        "-# First reported by The Intercept, as told by Sample Gazette; "
        "that report is not in this coverage.",
        "-# The same 12 words of one statement, release or advertisement: "
        "Sample Gazette, Example Courier.",
    ]


def test_a_figure_stays_behind_an_outlet_whose_name_runs_from_right_to_left() -> None:
    both = (whole(GAZETTE), whole(article(COURIER.text, outlet="صحيفة المثال")))
    figures = find_figures("How much does the post pay a year?", both)

    [line] = closing_lines(replace(answer(*both), figures=figures), ENGLISH)

    assert line == (
        "-# Figures that differ: Sample Gazette: up to $900,000 · "
        "\u2068صحيفة المثال\u2069: $300,000 to $650,000"
    )


def test_figures_that_have_no_room_are_counted_and_each_source_has_the_one_name_it_goes_by() -> (
    None
):
    pays = ["300,000", "310,000", "320,000", "330,000", "340,000", "350,000"]
    quotes = [
        whole(article(f"The mayor earns ${pay} a year.", title=f"Report {n}", source=f"/a/{n}.txt"))
        for n, pay in enumerate(pays)
    ]
    reporting = tuple(f"“Report {n}”" for n in range(6))

    lines = closing_lines(
        replace(
            answer(*quotes),
            outlets=Outlets(reporting, (), 6, 6),
            figures=find_figures("How much does the mayor earn a year?", quotes),
        ),
        ENGLISH,
    )

    assert list(lines) == [
        "-# Reported by 6 of 6 sources: “Report 0”, “Report 1”, “Report 2”, “Report 3” and 2 more.",
        "-# Figures that differ: “Report 0”: $300,000 · “Report 1”: $310,000 · “Report 2”: "
        "$320,000 · “Report 3”: $330,000 · and 2 more",
    ]


def test_who_reports_it_without_being_quoted_is_counted_apart_from_who_is() -> None:
    outlets = Outlets(("Sample Gazette", "Example Courier", "Mock Mercury"), (), 3, 3)
    given_answer = replace(answer(whole(GAZETTE), whole(COURIER)), outlets=outlets)

    [line] = closing_lines(given_answer, ENGLISH)

    assert line == (
        "-# Reported by 3 of 3 sources, 2 of them quoted: "
        "Sample Gazette, Example Courier, Mock Mercury."
    )


def test_who_is_quoted_with_what_was_retracted_is_not_among_those_who_report_it() -> None:
    outlets = Outlets(("Sample Gazette", "Mock Mercury"), (), 3, 2)
    retracted = replace(COURIER, notices=(Notice(NoticeKind.RETRACTION, Span(0, 0), "2023-08-01"),))
    given_answer = replace(answer(whole(GAZETTE), whole(retracted)), outlets=outlets)

    assert next(closing_lines(given_answer, ENGLISH)) == (
        "-# Reported by 2 of 2 sources, 1 of them quoted: Sample Gazette, Mock Mercury."
    )


def test_they_are_told_in_the_language_of_whoever_asks() -> None:
    lines = list(closing_lines(told(), GERMAN))

    assert lines[0] == "-# Berichtet von 2 von 3 Quellen: Sample Gazette, Example Courier."
    assert lines[3].startswith("-# Abweichende Zahlen: Sample Gazette: up to $900,000 · ")


def test_where_yes_or_no_is_asked_nobody_is_said_to_report_so() -> None:
    asked = replace(told(), question="Does the post pay $900,000?")
    three = Outlets(("Sample Gazette", "Example Courier", "Mock Mercury"), (), 3, 3)
    partly = replace(asked, outlets=three)

    assert next(closing_lines(asked, ENGLISH)) == (
        "-# 2 of 3 sources write about this: Sample Gazette, Example Courier."
    )
    assert next(closing_lines(asked, GERMAN)) == (
        "-# Darüber schreiben 2 von 3 Quellen: Sample Gazette, Example Courier."
    )
    assert next(closing_lines(partly, SPANISH)) == (
        "-# Lo tratan 3 de 3 fuentes, citadas 2: Sample Gazette, Example Courier, Mock Mercury."
    )


def test_a_report_may_be_missing_under_its_name_only() -> None:
    (origin,) = told().origins
    lines = list(closing_lines(replace(told(), origins=(replace(origin, unnamed=True),)), ENGLISH))

    assert "; that report is not in this coverage under that name." in lines[4]


def test_where_all_that_said_so_was_retracted_nobody_is_said_to_report_it() -> None:
    retracted = replace(told(), outlets=Outlets((), ("Mock Mercury", "Demo Daily"), 0, 0))

    assert next(closing_lines(retracted, ENGLISH)) == "-# Of 2 sources none says so any more."


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert list(closing_lines(answer(whole(GAZETTE)), ENGLISH)) == []


def test_a_long_quote_is_whole_and_what_has_no_room_below_it_is_left_out() -> None:
    long = article("Word after word. " * 95, outlet="Sample Gazette")
    silent = tuple(f"An outlet with a long name {number}" for number in range(4))
    given_answer = replace(
        told(),
        quotes=(whole(long), whole(COURIER)),
        outlets=Outlets(("Sample Gazette", "Example Courier"), silent, 2, 2),
        figures=(),
    )

    message = render_answer(given_answer, RECEIPT, ranks(given_answer), ENGLISH, private=False)

    assert message.quotes == (whole(long),)
    assert "-# Reported by 2 of 6 sources" in message.content
    assert "First reported by" not in message.content
    assert len(message.content) <= LIMIT


def test_a_quote_that_its_outlet_has_withdrawn_says_so_first() -> None:
    retracted = replace(GAZETTE, notices=(Notice(NoticeKind.RETRACTION, Span(0, 0), "2023-08-01"),))

    given_answer = answer(whole(retracted))
    message = render_answer(given_answer, RECEIPT, ranks(given_answer), ENGLISH, private=False)

    assert message.content.endswith(
        "\n-# **Withdrawn since:** This article has been retracted. (2023-08-01)"
    )


@unhurried
@given(names, names, languages)
def test_no_name_of_an_outlet_breaks_a_limit_or_out_of_its_line(
    reporting: tuple[str, ...], silent: tuple[str, ...], words: Words
) -> None:
    given_answer = replace(
        answer(whole(GAZETTE)), outlets=Outlets(reporting, silent, len(reporting), 1)
    )

    assert all("\n" not in line for line in closing_lines(given_answer, words))
    assert_sendable(render_answer(given_answer, RECEIPT, ranks(given_answer), words, private=False))
