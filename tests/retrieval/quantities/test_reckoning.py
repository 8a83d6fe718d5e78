"""Weekdays and months after "last", "next", "until" and "by": where one alone can be meant."""

from time import process_time

import pytest

from retrieval.quantities.dates import event_dates

WEDNESDAY = "2024-10-02"


def told(sentence: str, published: str = WEDNESDAY) -> list[tuple[str, str | None]]:
    return [
        (sentence[one.span.start : one.span.end], one.value)
        for one in event_dates(sentence, published)
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("The outbreak was declared over last Friday.", "last Friday", "2024-09-27"),
        ("It closed last Wednesday.", "last Wednesday", "2024-09-25"),
        ("She resigned last December.", "last December", "2023-12"),
        ("They have until next September to decide.", "next September", "2025-09"),
        ("The board has until Friday to answer.", "until Friday", "2024-10-04"),
        ("The harbour is closed until Monday.", "until Monday", "2024-10-07"),
        ("It does not expect to reopen until February.", "until February", "2025-02"),
        ("Fishing off the point has been closed until Monday.", "until Monday", "2024-10-07"),
        ("Two men are in custody until Monday.", "until Monday", "2024-10-07"),
        ("Schools in Hale will not reopen until January.", "until January", "2025-01"),
        ("The pier will stay shut until December.", "until December", "2024-12"),
        ("It had received 217 calls by Tuesday night.", "by Tuesday", "2024-10-01"),
        ("By Monday, 40 people had fallen ill.", "By Monday", "2024-09-30"),
        ("Yesterday's launch had been put off.", "Yesterday", "2024-10-01"),
        ("Last night's vote was close.", "Last night", "2024-10-01"),
        ("It shut—last Friday.", "last Friday", "2024-09-27"),
        ("It shut for good (last Friday).", "last Friday", "2024-09-27"),
        ("He told a meeting last night that it was over.", "last night", "2024-10-01"),
        ("He was arrested last Friday with two others.", "last Friday", "2024-09-27"),
        ("He was arrested last Friday on the A40.", "last Friday", "2024-09-27"),
        ("Last Friday two men were arrested.", "Last Friday", "2024-09-27"),
        ("The film opened last Friday in 40 cinemas.", "last Friday", "2024-09-27"),
        ("The storm hit last night with winds of 90 mph.", "last night", "2024-10-01"),
        ("Yesterday's elections were close.", "Yesterday", "2024-10-01"),
        ("At yesterday's news conference he wept.", "yesterday", "2024-10-01"),
        ("The bridge is now closed until Monday.", "until Monday", "2024-10-07"),
    ],
)
def test_the_one_day_or_month_that_can_be_meant_is_worked_out(
    sentence: str, words: str, value: str
) -> None:
    assert told(sentence) == [(words, value)]
    derivation = event_dates(sentence, WEDNESDAY)[0].derivation
    assert derivation is not None
    assert derivation.startswith(f'"{words}", article of 2 October 2024 → ')


@pytest.mark.parametrize(
    "sentence",
    [
        "It closed last Tuesday.",  # yesterday, or eight days ago
        "She resigned last May.",  # of this year, or of the one before
        "They meet next December.",
        "She spent her first and last Friday in Hale there.",
        "At last Friday came.",
        "In the novel she dies last Friday.",
        "He met Mr. Roe in his last letter, dated last Friday.",
        "The pass is usually closed until February.",
        "A buyer has until Monday to pay.",
        "Each firm has until Monday to pay.",
        "They meet next Tuesday.",
        "He was given until Friday to answer.",
        "The harbour was closed until Monday.",
        "The harbour had been closed until Monday.",
        "He is believed to have stayed until Friday.",
        "They have kept it open until Friday.",
        "The school is shut until Wednesday.",  # today, or in a week
        "Roe is accused of hiding losses until March.",
        "He is the man who ran the firm until June.",
        "It is unclear who owned it until June.",
        "It is thought that he lived until March.",
        "Carr is charged with running the ring until March.",
        "The pool is closed until March, when it became a bank.",
        "The pool is open until September each year.",
        "The bar is open until Friday evenings.",
        "He has been in custody until Monday.",
        "Roe has admitted running it until June.",
        "It was his last Friday at the bank.",
        "Her last Sunday shift was long.",
        "It was the firm's last May in Hale.",
        "His last Friday shift was long.",
        "It shut a week before last Friday.",
        "She stars in Last Friday, a comedy.",
        "In his diary he says that it failed last Friday.",
        "He had feared that by Friday it was lost.",
        "It was to reopen by Friday.",
        "The firm had promised to mend it by Friday.",
        "It had agreed a price by Friday.",
        "The firm had to pay by Friday.",
        "The vote is due by Friday.",
    ],
)
def test_where_two_can_be_meant_it_stays_unknown(sentence: str) -> None:
    assert [value for _, value in told(sentence)] == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the last night of the fair.",
        "It was her last night in Hale.",
        "It was Roe's last night as mayor.",
        "His very last night was quiet.",
        "His last night alive was quiet.",
        "Every last night bus was full.",
        "The pier's last night is near.",
        "Last Night in Hale won a prize.",
        "They are yesterday's men.",
        "Yesterday's stars met in Hale.",
        "Yesterday's papers led on it.",
        "The toys are yesterday's children.",
        "Today's children walk less.",
        "Yesterday's fire is today's ash.",
        "Yesterday's decisions shape the town.",
        "He had some last night on toast.",
    ],
)
def test_what_is_of_no_day_is_no_date(sentence: str) -> None:
    assert told(sentence) == []


def test_one_of_a_row_or_of_another_year_is_not_the_last_one() -> None:
    assert told("It was on the last Friday of May.")[0] == ("Friday", None)
    assert told("In 2019 it closed last Friday.")[-1] == ("Friday", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The deal, signed in May, was scrapped last Friday.",
        "Inflation in August was 3%, the office said last Friday.",
    ],
)
def test_a_month_before_it_leaves_the_day_to_the_article(sentence: str) -> None:
    assert told(sentence)[1] == ("last Friday", "2024-09-27")


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm told Mr. Lowe in March that it had failed last Friday.",
        "On 1 March, Mr. Lowe said that it had failed last Friday.",
        "The pier shut last Friday, he told the court in March.",
    ],
)
def test_what_was_told_in_another_month_leaves_its_days_unknown(sentence: str) -> None:
    assert ("Friday", None) in told(sentence)


def test_without_the_article_s_day_nothing_is_worked_out() -> None:
    assert [one.value for one in event_dates("It closed last Friday.", None)] == [None]


@pytest.mark.parametrize("repeated", ["yesterday's vote ", "last Friday, "])
def test_a_sentence_of_many_dates_costs_no_more_than_as_many_sentences(repeated: str) -> None:
    started = process_time()
    assert event_dates(repeated * 1_000, WEDNESDAY)[-1].value is not None
    assert process_time() - started < 5


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("It sank on 3 November last year.", "3 November last year", "2023-11-03"),
        ("It opens on June 5, next year.", "June 5, next year", "2025-06-05"),
        ("It sank on 5 May of this year.", "5 May of this year", "2024-05-05"),
        ("In 2019 it said that on 5 May last year it sank.", "5 May", "--05-05"),
        ("It sank on 29 February last year.", "29 February", "--02-29"),
    ],
)
def test_a_day_is_of_the_year_that_stands_behind_it(sentence: str, words: str, value: str) -> None:
    assert told(sentence)[-1] == (words, value)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The bell was cast in 1492.", [("1492", "1492")]),
        ("The mill has stood since 1066.", [("1066", "1066")]),
        ("He signed it in June 1215.", [("1215", "1215")]),
        ("It burned in 1400 homes.", []),
        ("One in 1200 of them dies.", []),
        ("They met in 1400 GMT and at 1300.", []),
        ("It sold 1200 and 1350 of them.", []),
    ],
)
def test_a_year_before_1500_is_told_by_the_word_before_it(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert told(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The board meets tomorrow.", "2024-10-03"),
        ("The board said it would meet tomorrow.", "2024-10-03"),
        ("If it rains tomorrow, nobody will sail.", "2024-10-03"),
        ("“I'd vote for her tomorrow,” said Mo Reyes.", None),
        ("“We would sail tomorrow,” said Mo Reyes.", None),
        ("If the vote were held tomorrow, she would lose.", None),
    ],
)
def test_what_somebody_would_do_tomorrow_is_of_no_day(sentence: str, value: str | None) -> None:
    assert ("tomorrow", value) in told(sentence)


def test_no_tomorrow_is_no_day() -> None:
    assert told("They sang as though there was no tomorrow.") == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The court extended his judicial custody till November 5.", "2024-11-05"),
        ("She was remanded in custody until 14 November.", "2024-11-14"),
        ("The judge adjourned the hearing until 12 November.", "2024-11-12"),
        ("Flights, suspended until January 9, were full.", "2025-01-09"),
        ("The line suspended its ferries until 1 October.", "2024-10-01"),
        ("The sale ran until November 5.", "--11-05"),
        ("The court had extended his custody till November 5.", "--11-05"),
        ("He was originally remanded until 12 November.", "--11-12"),
        ("Once suspended and reinstated, he worked until November 5.", "--11-05"),
        ("He was suspended and worked until November 5.", "--11-05"),
        ("The council extended the deadline until March 5.", "--03-05"),
    ],
)
def test_what_was_put_off_or_prolonged_lasts_to_the_day_to_come(sentence: str, value: str) -> None:
    assert [one.value for one in event_dates(sentence, WEDNESDAY)] == [value]
