"""What answers and topics amount to, as JSON: every key is always there."""

from index.types import Notice, NoticeKind, Span
from retrieval.commands.records import (
    figures_record,
    notices_record,
    origins_record,
    timeline_record,
)
from retrieval.figures.figures import find_figures
from retrieval.timeline import timeline
from tests.retrieval.noticing import noticed
from tests.retrieval.origins.test_origins import origins
from tests.retrieval.quoting import quote, written


def test_the_record_tells_where_each_figure_stands() -> None:
    first = quote("Pay: a manager gets $300,000 to $900,000.", outlet="Gazette")
    second = quote("A manager gets up to $900,000 in pay.", outlet="Post")

    assert figures_record(find_figures("What is the pay of a manager?", [first, second])) == [
        {
            "kind": "money",
            "unit": "$",
            "groups": [
                {
                    "value": None,
                    "low": 300_000,
                    "high": 900_000,
                    "bound": None,
                    "quotes": [0],
                    "start": 20,
                    "end": 40,
                },
                {
                    "value": 900_000,
                    "low": None,
                    "high": 900_000,
                    "bound": "at most",
                    "quotes": [1],
                    "start": 15,
                    "end": 29,
                },
            ],
            "relation": "compatible",
        }
    ]


def test_the_record_holds_the_first_attribution_verbatim() -> None:
    found = origins("Did it fall?", ("Echo", "It fell, according to Ann Roe.", None))

    (record,) = origins_record(found)

    assert record.pop("reported_by") == [record.pop("source")]
    assert record == {
        "origin": "Ann Roe",
        "kind": "attribution",
        "in_coverage": False,
        "text": "according to Ann Roe",
        "start": 9,
        "end": 29,
    }


def test_the_record_of_an_answer_has_each_notice_once() -> None:
    article = noticed("It sank. Two died.", "Correction: We said that it burned.")

    assert notices_record([quote(article, "It sank."), quote(article, "Two died.")]) == [
        {
            "kind": "correction",
            "date": "2024-05-06",
            "text": "Correction: We said that it burned.",
            "source": article.source,
            "start": 20,
            "end": 55,
        }
    ]


def test_the_record_of_a_date_holds_its_words_and_how_it_was_worked_out() -> None:
    told = quote(written("It rained. It ended on Tuesday.", published="2023-07-27"))

    assert timeline_record(timeline([told]), [told]) == [
        {
            "quote": 0,
            "superseded": False,
            "date": "2023-07-25",
            "first": "2023-07-25",
            "last": "2023-07-25",
            "text": "on Tuesday",
            "start": 20,
            "end": 30,
            "derivation": '"on Tuesday", article of 27 July 2023 → 25 July 2023',
        }
    ]


def test_the_record_has_every_key_also_for_an_undated_quote() -> None:
    quotes = [quote("It snowed.")]

    assert timeline_record(timeline(quotes), quotes) == [
        {
            "quote": 0,
            "superseded": False,
            "date": None,
            "first": None,
            "last": None,
            "text": None,
            "start": None,
            "end": None,
            "derivation": None,
        }
    ]


def test_a_quote_that_a_notice_withdraws_is_marked_in_the_record() -> None:
    text = "It began on May 2.\nCorrection: We said that it began on May 2. It was May 3."
    notice = Notice(NoticeKind.CORRECTION, Span(19, len(text)))
    wrong = quote(written(text, published="2024-05-30", notices=(notice,)), "It began on May 2.")

    assert [one["superseded"] for one in timeline_record(timeline([wrong]), [wrong])] == [True]
