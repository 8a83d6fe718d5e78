import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from index.types import Span
from retrieval.quantities.dates import EventDate, dates_of, event_dates
from tests.retrieval.quoting import (
    REAL,
    needs_real_coverage,
    quote,
    read,
    sentence_at,
    written,
)

THURSDAY = "2023-07-27"


def told(sentence: str, published: str | None = THURSDAY) -> list[tuple[str, str | None]]:
    """Return the words and the value of each date."""
    return [
        (sentence[one.span.start : one.span.end], one.value)
        for one in event_dates(sentence, published)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It began on July 14, 2023.", ("July 14, 2023", "2023-07-14")),
        ("It began on the 14th of July, 2023.", ("14th of July, 2023", "2023-07-14")),
        ("It began in July 2023.", ("July 2023", "2023-07")),
        ("It was the first since 1960.", ("1960", "1960")),
        ("In 2019 workers struck.", ("2019", "2019")),
        ("The 2023 strikes went on.", ("2023", "2023")),
        ("The 1990s were calm.", ("1990s", "1990-01-01/1999-12-31")),
    ],
)
def test_a_date_told_in_full_needs_no_article_date(
    sentence: str, expected: tuple[str, str]
) -> None:
    assert told(sentence, None) == [expected]
    assert event_dates(sentence, None)[0].derivation is None


@pytest.mark.parametrize(
    ("sentence", "words", "value", "day"),
    [
        ("Actors walked out on July 14.", "July 14", "2023-07-14", "14 July 2023"),
        ("Actors walked out on 14 July.", "14 July", "2023-07-14", "14 July 2023"),
        ("Writers have been out since May.", "May", "2023-05", "May 2023"),
        ("Writers met in September.", "September", "2022-09", "September 2022"),
        ("It was reported on Tuesday.", "on Tuesday", "2023-07-25", "25 July 2023"),
        ("It was reported Thursday.", "Thursday", "2023-07-27", "27 July 2023"),
        ("It was reported on Friday.", "on Friday", "2023-07-21", "21 July 2023"),
        ("It began earlier this month.", "earlier this month", "2023-07", "July 2023"),
        ("It ended last month.", "last month", "2023-06", "June 2023"),
        ("It ended last year.", "last year", "2022", "2022"),
        (
            "It ended last week.",
            "last week",
            "2023-07-17/2023-07-23",
            "17 July 2023 to 23 July 2023",
        ),
        ("It ended two years ago.", "two years ago", "2021", "2021"),
        ("It ended 3 days ago.", "3 days ago", "2023-07-24", "24 July 2023"),
        ("It ended yesterday.", "yesterday", "2023-07-26", "26 July 2023"),
        ("It was announced today.", "today", "2023-07-27", "27 July 2023"),
    ],
)
def test_a_relative_date_is_worked_out_from_the_article_and_says_how(
    sentence: str, words: str, value: str, day: str
) -> None:
    (found,) = event_dates(sentence, THURSDAY)

    assert (sentence[found.span.start : found.span.end], found.value) == (words, value)
    assert found.derivation == f'"{words}", article of 27 July 2023 → {day}'


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It began earlier this month.", None),
        ("It was reported on Tuesday.", None),
        ("Writers have been out since May.", None),
        ("Actors walked out on July 14.", "--07-14"),
    ],
)
def test_without_an_article_date_a_relative_date_stays_unresolved(
    sentence: str, value: str | None
) -> None:
    (found,) = event_dates(sentence, None)

    assert (found.value, found.first, found.derivation) == (value, None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "They meet next Tuesday.",
        "They will meet on Tuesday.",
        "The vote is due by Friday.",
        "It reopens in September, or may reopen in May.",
        "It was about two years ago.",
        "It happened last July.",
        "In 1960 they walked out in January.",
    ],
)
def test_what_may_be_another_day_than_the_one_just_gone_stays_unresolved(sentence: str) -> None:
    assert told(sentence)[-1][1] is None


def test_a_day_that_is_to_come_is_the_next_one() -> None:
    assert told("It goes to voters on Nov. 4.", "2025-03-09") == [("Nov. 4", "--11-04")]
    assert told("It will go to voters on Nov. 4.", "2025-03-09") == [("Nov. 4", "2025-11-04")]
    assert told("It ends on March 31.", "2025-09-16") == [("March 31", "2026-03-31")]


def test_a_weekday_or_month_that_is_to_come_stays_unresolved() -> None:
    assert told("The play-off is on Sunday.", "2025-05-22") == [("on Sunday", None)]
    assert told("The drive ends Sunday.", "2025-05-22") == [("Sunday", None)]
    assert told("They hoped to reopen in October.", "2024-07-16") == [("October", None)]
    assert told("It meets every other Friday.", "2024-07-16") == [("Friday", None)]
    assert told("The vote was on Sunday.", "2025-05-22") == [("on Sunday", "2025-05-18")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council meets on Friday.",
        "The council, which rejected the plan, meets this Friday.",
        "Talks resume on Friday after they collapsed.",
        "The proposed rules apply from Monday.",
        "Polls close on Thursday, officials said.",
        "The law takes effect in May.",
    ],
)
def test_a_day_of_the_present_tense_may_be_to_come_and_stays_unresolved(sentence: str) -> None:
    [(_, value)] = told(sentence)
    assert value is None


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("On Friday, the strike closed schools.", "2023-07-21"),
        ("The strike on Friday closed schools.", "2023-07-21"),
        ("The Post was first to report it, on Friday.", "2023-07-21"),
        ("Two died at St. Brendan's on Friday.", "2023-07-21"),
        ("An earlier offer in April, at $24, was turned down.", "2023-04"),
        ("Shares are down since Friday.", "2023-07-21"),
        ("Speaking on Friday, the mayor says no.", "2023-07-21"),
        ("Twelve people are dead after a crash on Friday.", "2023-07-21"),
        ("A court upheld the ban on Friday.", "2023-07-21"),
        ("“These are meals eaten in June,” he said.", "2023-06"),
    ],
)
def test_a_day_of_what_has_happened_is_the_one_just_gone(sentence: str, value: str | None) -> None:
    [(_, found)] = told(sentence)
    assert found == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The ferry sank on Sunday, 25 May.", "2025-05-25"),
        ("It met on Tuesday, June 3.", "2025-06-03"),
        ("It was found on Wednesday (11 June).", "2025-06-11"),
        ("It sank on 25 May, a Sunday.", "2025-05-25"),
        ("It will open on Monday, 5 January.", "2026-01-05"),
        ("It sank on Thursday, the 29th of May.", "2025-05-29"),
    ],
)
def test_a_weekday_beside_a_day_is_no_day_of_its_own(sentence: str, value: str) -> None:
    assert [found for _, found in told(sentence, "2025-06-20")] == [value]


def test_a_day_of_another_weekday_is_of_another_year() -> None:
    assert told("It sank on Monday, 25 May.", "2025-06-20") == [("25 May", "--05-25")]
    assert told("It sank on Saturday, 25 May.", "2025-06-20") == [("25 May", "2024-05-25")]


def test_a_day_before_a_colon_is_one_and_a_time_is_none() -> None:
    assert told("March 5: the gang asks for money.", "2025-06-20") == [("March 5", "2025-03-05")]
    assert told("March 5:30 is no day.", "2025-06-20") == []


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    assert told("It began on Dec. 20.", "2024-01-05") == [("Dec. 20", "2023-12-20")]
    assert told("It begins on Jan. 10.", "2023-12-20") == [("Jan. 10", "2024-01-10")]
    assert told("It falls on February 29.", "2023-12-27") == [("February 29", "2024-02-29")]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The box should have been driven off before polls closed on 7 May.", "2026-05-07"),
        ("She would not say whether she met the builder on 2 April.", "2026-04-02"),
        ("He could have resigned on 2 April.", "2026-04-02"),
        ("It will explain on Monday what happened on 7 May.", "2026-05-07"),
        ("He was due to sign on 2 April but did not.", "--04-02"),
        ("It was expected to hear on 2 April, but no letter came.", "--04-02"),
        ("It will be signed on 9 June.", "2026-06-09"),
        ("The mayor met Dow on Aug. 5.", "--08-05"),
        ("The mayor retires in July.", None),
        ("She steps down in September.", None),
        ("It has been empty since November.", "2025-11"),
        ("They signed the day before yesterday.", "2026-05-10"),
        ("The day after tomorrow they meet.", "2026-05-14"),
        ("It shut in January of 2025.", "2025-01"),
        ("It shut in January of last year.", "2025-01"),
        ("In December last year he left.", "2025-12"),
        ("The firm cut jobs in November.", "2025-11"),
        ("The band said it will tour from March 3.", "--03-03"),
        ("He said the film will open on December 20.", "2026-12-20"),
        ("The mayor said the bridge opens on June 4.", "2026-06-04"),
        ("The club announced a concert for June 2.", "2026-06-02"),
        ("The United Nations meets on June 4.", "2026-06-04"),
        ("They agreed on a deal that starts on June 2.", "2026-06-02"),
    ],
)
def test_the_tense_says_in_which_year_a_day_may_be(sentence: str, value: str | None) -> None:
    assert value in [found for _, found in told(sentence, "2026-05-12")]


def test_a_day_without_a_year_that_is_near_in_neither_stays_without_one() -> None:
    assert told("The visit was on Nov. 14.", "2024-07-12") == [("Nov. 14", "--11-14")]


@pytest.mark.parametrize(
    "sentence",
    [
        "It may march on, said April to June.",
        "About 2000 people came, or 1500 workers.",
        "It cost $2000, or 1999 euros.",
        "Black Friday and Good Friday are busy.",
        "Over the last month it rained.",
        "Workers today are better paid.",
        "Item 2 was read at 3:50 p.m.",
    ],
)
def test_a_word_that_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The judge kept him in custody until the case is heard on August 4.", "2026-08-04"),
        ("The judge kept him in custody until the case is heard on December 4.", "--12-04"),
        ("The judge let her go until the case is heard on October 19.", "2026-10-19"),
        ("Until the rule is changed on 1 March, he said, drivers paid.", "2026-03-01"),
        ("It was not until the mayor is told on 3 May that he acted.", "2026-05-03"),
        ("They strike until the crew have chosen on Friday, 29 May.", "2026-05-29"),
        ("The board has called a meeting for Friday, 29 May.", "2026-05-29"),
        ("He could have resigned on Thursday, 2 April.", "2026-04-02"),
        ("He was held until the case was heard on December 4.", "--12-04"),
        ("The ferry sank on Friday, 29 May.", "--05-29"),
    ],
)
def test_what_is_still_to_be_done_by_a_day_puts_it_in_the_future(sentence: str, value: str) -> None:
    assert [found for _, found in told(sentence, "2026-05-12")] == [value]


def test_a_month_that_was_believed_in_is_of_no_year() -> None:
    assert told("The board had believed in March.", "2026-05-12") == [("March", None)]
    assert told("The board had met in March.", "2026-05-12") == [("March", "2026-03")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ballots were counted in March.",
        "Votes counted in March put her ahead.",
        "Cash banked in March was stolen.",
        "Banking in March fell by 4%.",
        "Bets in March fell by 4%.",
        "It was believed in March to be lost.",
        "They believed in March that it was lost.",
    ],
)
def test_a_month_in_which_something_was_counted_or_believed_is_the_one_just_gone(
    sentence: str,
) -> None:
    assert ("March", "2026-03") in told(sentence, "2026-05-12")


@pytest.mark.parametrize(
    "sentence",
    [
        "She taught Sunday school for years.",
        "He played Sunday league football.",
        "The Sunday Telegraph saw the letter.",
        "She told the Sunday Post so.",
    ],
)
def test_a_weekday_in_a_name_is_no_date(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The board said Sunday school buses had stopped.",
        "It said Sunday league games had been lost.",
        "On Sunday drivers queued for hours.",
        "On Sunday Mo Reyes won.",
        "On Sunday World Cup holders Wales lost.",
        "On Sunday World leaders met.",
        "On Sunday Star striker Mo Reyes scored twice.",
        "She resigned Sunday Post Office staff said.",
        "The Sunday World Cup match was lost.",
    ],
)
def test_a_weekday_before_what_is_no_name_with_it_is_a_date(sentence: str) -> None:
    [(_, value)] = told(sentence)
    assert value == "2023-07-23"


def test_no_other_day_is_part_of_a_name() -> None:
    assert [value for _, value in told("Monday school was closed for snow.")] == ["2023-07-24"]
    assert [value for _, value in told("The Friday school run was cancelled.")] == ["2023-07-21"]


def test_a_quotes_dates_lie_in_its_article() -> None:
    article = written("It rained. It ended on Tuesday.", published=THURSDAY)

    (found,) = dates_of(quote(article, "It ended on Tuesday."))

    assert found == EventDate(
        Span(20, 30),
        value="2023-07-25",
        first="2023-07-25",
        last="2023-07-25",
        derivation='"on Tuesday", article of 27 July 2023 → 25 July 2023',
    )
    assert article.text[20:30] == "on Tuesday"


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_trouble(published: str) -> None:
    sentence = "999 weeks ago, on Friday, in May, last year, on July 14 and this month."

    assert len(event_dates(sentence, published)) == 6


DATING = "July|May|14|2019|on Friday|Tuesday|last|this month|two|weeks ago|-|to|,|.|th".split("|")
TEXTS = st.lists(st.sampled_from(DATING) | st.text(max_size=2), min_size=2).map(" ".join)


@given(TEXTS)
def test_whatever_the_text_every_date_lies_inside_it_and_is_in_order(text: str) -> None:
    found = event_dates(text, THURSDAY)
    assume(found)

    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all((one.first or "") <= (one.last or "") for one in found)


@needs_real_coverage
def test_real_earlier_this_month_is_july_only_where_the_article_is_dated() -> None:
    articles = read(REAL)
    dated, undated = sentence_at(articles["002"], 783), sentence_at(articles["004"], 1984)

    assert [one.value for one in dates_of(dated)] == ["2023-05", "2023-07"]
    assert [one.value for one in dates_of(undated)] == [None]
    assert dates_of(dated)[1].derivation == (
        '"earlier this month", article of 31 July 2023 → July 2023'
    )
