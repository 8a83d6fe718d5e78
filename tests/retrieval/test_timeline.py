from index.reading.markdown import read_markdown
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
