"""The lines under and around quotes, as they are printed where there is no terminal."""

from dataclasses import replace

from index.stored import Filter
from retrieval.commands.plain import figure_lines, filter_note, notice_lines, origin_lines
from retrieval.figures.figures import find_figures
from tests.retrieval.noticing import noticed
from tests.retrieval.origins.test_origins import origins
from tests.retrieval.quoting import quote


def test_a_line_names_the_outlets_and_repeats_their_words() -> None:
    quotes = [
        quote("A manager earns $300,000 to $900,000.", outlet="Gazette"),
        quote("The manager would earn $300,000 to $900,000."),
        quote("A manager earns up to $900,000.", outlet="Post"),
    ]

    assert list(figure_lines(find_figures("What does a manager earn?", quotes), quotes)) == [
        "figures, compatible: Gazette, [2]: $300,000 to $900,000 · Post: up to $900,000"
    ]


def test_the_closing_line_says_whether_the_first_report_is_in_the_coverage() -> None:
    text = "The manager job, first reported by the Post, pays well."

    found = origins("manager job", ("Echo", text, None), outlets=("Echo", "The Post"))

    assert list(origin_lines(found)) == [
        "First reported by The Post, says Echo; that report is in this coverage"
    ]


def test_the_closing_line_counts_who_says_so() -> None:
    said = (("Echo", "The Intercept"), ("Post", "the Intercept"), ("Sun", "The Intercept"))
    texts = [(outlet, f"The job was first reported by {name}.", None) for outlet, name in said]

    (origin,) = origins("job", *texts)

    assert list(origin_lines([origin])) == [
        "First reported by The Intercept, say 3 outlets; that report is not in this coverage"
    ]
    assert [edge.article.outlet for edge in origin.edges] == ["Echo", "Post", "Sun"]


def test_where_an_outlet_is_unknown_the_closing_line_counts_articles() -> None:
    texts = [(None, f"The {job} job was first reported by Axios.", None) for job in ("one", "next")]

    assert list(origin_lines(origins("job", *texts))) == [
        "First reported by Axios, say 2 articles; that report is not in this coverage"
    ]


def test_where_articles_are_of_unknown_outlets_a_report_is_missing_under_that_name_only() -> None:
    (origin,) = origins("job", ("Echo", "The job was first reported by Axios.", None))

    assert list(origin_lines([replace(origin, unnamed=True)])) == [
        "First reported by Axios, says Echo; that report is not in this coverage under that name"
    ]


def test_a_notice_that_is_quoted_whole_is_not_said_again_below_the_quote() -> None:
    notice = "Correction: We said that it burned."
    assert list(notice_lines(quote(noticed("It sank.", notice), notice))) == []


def test_every_quote_of_a_noticed_article_shows_the_notice() -> None:
    article = noticed("It sank. 12 people died.", "Correction: We said that 12 people died.")

    assert list(notice_lines(quote(article, "It sank."))) == [
        "correction, 6 May 2024: We said that 12 people died."
    ]
    assert list(notice_lines(quote(article, "12 people died."))) == [
        "superseded by this correction, 6 May 2024:",
        "correction, 6 May 2024: We said that 12 people died.",
    ]


def test_a_filter_by_day_says_what_it_went_by_and_left_out() -> None:
    assert filter_note(Filter(), 3) is None
    assert filter_note(Filter(after="2023-07-01"), 3) == (
        "filtered by the day of publication; 3 undated articles left out"
    )
