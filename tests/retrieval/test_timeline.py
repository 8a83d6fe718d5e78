import pytest

from index.reading.markdown import read_markdown
from index.reading.metadata import Metadata, make_article
from index.reading.prose import read_prose
from index.types import Notice, NoticeKind, Span
from retrieval.timeline import timeline
from retrieval.types import Quote
from tests.retrieval.quoting import quote, sentences, written


def said(text: str, published: str | None = None, outlet: str | None = "Echo") -> Quote:
    return quote(written(text, published=published, outlet=outlet))


def order(*quotes: Quote) -> list[tuple[str, str | None]]:
    return [
        (entry.quote.text, entry.date.value if entry.date else None) for entry in timeline(quotes)
    ]


def test_quotes_stand_in_the_order_of_what_they_tell_of_not_of_publication() -> None:
    late = said("It began on May 2.", "2024-05-30")
    early = said("It ended on May 9.", "2024-05-10")

    assert order(early, late) == [
        ("It began on May 2.", "2024-05-02"),
        ("It ended on May 9.", "2024-05-09"),
    ]


def test_a_quote_that_tells_of_two_days_stands_under_both() -> None:
    assert order(said("It began in May 2023 and ended in 2024.")) == [
        ("It began in May 2023 and ended in 2024.", "2023-05"),
        ("It began in May 2023 and ended in 2024.", "2024"),
    ]


def test_a_year_stands_before_its_months_and_days() -> None:
    told = [said(f"It rained in {day}.") for day in ("May 2023", "June 2022", "2023")]

    assert [value for _, value in order(*told)] == ["2022-06", "2023", "2023-05"]


def test_what_has_no_known_date_stands_last_as_undated() -> None:
    quotes = [
        said("It rained on Tuesday."),
        said("It snowed."),
        said("It rained in 2023."),
    ]

    entries = timeline(quotes)

    assert [entry.dated for entry in entries] == [True, False, False]
    assert entries[0].quote.text == "It rained in 2023."


def test_a_withdrawn_date_is_left_out_where_the_notice_tells_it() -> None:
    text = "It began on May 2.\nCorrection: We said that it began on May 2. It was May 3."
    notice = Notice(NoticeKind.CORRECTION, Span(19, len(text)))
    article = written(text, published="2024-05-30", notices=(notice,), outlet="Echo")
    wrong = quote(article, "It began on May 2.")
    told = quote(article, "Correction: We said that it began on May 2.")

    assert [(entry.quote, entry.dated) for entry in timeline([wrong, told])] == [(wrong, True)]


def test_the_day_of_a_notice_is_no_event() -> None:
    text = "Correction, May 6, 2024: The ferry sank on May 3, 2024."
    notice = Notice(NoticeKind.CORRECTION, Span(0, len(text)), "2024-05-06")
    article = written(text, published="2024-05-04", notices=(notice,))

    assert order(quote(article)) == [(text, "2024-05-03")]


def test_the_day_of_a_notice_of_markdown_is_no_event_without_its_year_either() -> None:
    text = (
        "---\npublished: 2024-05-04\n---\n\n# Ferry sinks\n\nThe ferry sank on 3 May off Mora.\n\n"
        "**Correction (May 6):** An earlier version of this report said it sank on 2 May.\n"
    )

    quotes = sentences(read_markdown(text, "ferry.md"))

    assert [value for _, value in order(*quotes)] == ["2024-05-03"]


LIVE = (
    "Ferry strike, as it happened\n\n"
    "Tue 5 Mar 22.40\nThe board gave in, two sources say.\n\n"
    "Tue 5 Mar 09.10\nCrews walked out at dawn on Monday.\n\n"
    "Mon 4 Mar 18:00\nThe talks have failed and nobody sails.\n"
)


def live(text: str = LIVE, **dates: str) -> list[tuple[str, str | None]]:
    return order(*sentences(make_article("live.txt", text, read_prose(text), Metadata(**dates))))


def test_an_entry_of_a_live_page_stands_under_its_own_day() -> None:
    assert live(updated="2024-03-06") == [
        ("Crews walked out at dawn on Monday.", "2024-03-04"),
        ("The talks have failed and nobody sails.", "2024-03-04"),
        ("The board gave in, two sources say.", "2024-03-05"),
    ]


def test_what_an_entry_tells_of_the_night_before_is_undated() -> None:
    text = LIVE.replace(
        "Crews walked out at dawn on Monday.",
        "The calls heard overnight were of whales, the board says.",
    )
    assert live(text, updated="2024-03-06")[-1] == (
        "The calls heard overnight were of whales, the board says.",
        None,
    )


def test_an_entry_is_undated_where_the_year_of_its_page_is_unknown_or_far_off() -> None:
    assert {value for _, value in live()} == {None}
    assert [value for _, value in live(published="2024-09-01")] == ["2024-08-26", None, None]


def test_an_entry_whose_weekday_is_of_another_year_is_undated() -> None:
    assert [value for _, value in live(published="2025-03-06")] == ["2025-03-03", None, None]


def test_a_single_day_above_an_article_is_that_of_its_credits() -> None:
    text = "Ferry strike goes on\n\nMon 4 Mar 18:00\n\nThe talks have failed and nobody sails.\n"
    assert [value for _, value in live(text, published="2024-03-06")] == [None]


def test_a_deadline_that_is_to_come_is_no_event() -> None:
    told = "They are to vote before the end of 2026."
    assert order(said(told, "2025-02-21")) == [(told, None)]


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("By the end of 2023 it had lost 40 ships.", "2023"),
        ("The line opens at the end of 2026.", "2026"),
        ("The fair ends before Easter 2026.", "2026"),
        ("It fell in 2024 and must be up by the end of 2026.", "2024"),
    ],
)
def test_what_is_past_or_of_the_time_itself_is_one(told: str, value: str) -> None:
    assert order(said(told, "2025-02-21")) == [(told, value)]


def test_a_sentence_of_two_copies_stands_once_under_a_day() -> None:
    first = said("Crews walked out at dawn on May 2, 2024.", "2024-05-03", "Echo")
    second = said("Crews walked out at dawn on May 2, 2024.", "2024-05-04", "Post")
    assert order(first, second) == [(first.text, "2024-05-02")]


def test_a_sentence_of_two_copies_stands_where_it_is_dated() -> None:
    undated = said("Crews walked out at dawn on Tuesday.", None, "Echo")
    dated = said("Crews walked out at dawn on Tuesday.", "2024-05-03", "Post")
    assert order(undated, dated) == [(dated.text, "2024-04-30")]


def test_the_same_words_of_two_weeks_or_of_few_letters_stand_twice() -> None:
    weeks = [said("Crews walked out at dawn on Tuesday.", f"2024-05-{day}") for day in ("03", "10")]
    assert [value for _, value in order(*weeks)] == ["2024-04-30", "2024-05-07"]
    assert len(order(said("He is ill.", None, "Echo"), said("He is ill.", None, "Post"))) == 2
