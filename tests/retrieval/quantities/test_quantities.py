from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from retrieval.quantities.quantities import Bound, Quantity, QuantityKind, find_quantities

UP_TO, AT_LEAST = Bound.AT_MOST, Bound.AT_LEAST
LESS, MORE, ABOUT = Bound.LESS_THAN, Bound.MORE_THAN, Bound.ABOUT


def one(sentence: str) -> Quantity:
    (found,) = find_quantities(sentence)
    return found


def stated(sentence: str) -> list[str]:
    return [sentence[q.span.start : q.span.end] for q in find_quantities(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The post pays $900k.",
        "The post pays $900,000.",
        "The post pays 900,000 dollars.",
        "The post pays USD 0.9 million.",
        "The post pays US$0.9m.",
        "The post pays 0.9 million US dollars.",
        "The post pays nine hundred thousand dollars.",
    ],
)
def test_one_sum_is_one_quantity_however_it_is_written(sentence: str) -> None:
    found = one(sentence)

    assert (found.kind, found.unit, found.bound) == (QuantityKind.MONEY, "USD", None)
    assert found.low == found.high == 900_000


@pytest.mark.parametrize(
    ("sentence", "unit", "low", "high", "bound"),
    [
        ("Repairs cost £2.3bn.", "GBP", 2_300_000_000, 2_300_000_000, None),
        ("It raised 40 million euros.", "EUR", 40_000_000, 40_000_000, None),
        ("They must hand over 40 bitcoin.", "BTC", 40, 40, None),
        ("He owes ₹7.4 crore.", "INR", 74_000_000, 74_000_000, None),
        ("A bus costs Rs. 1,20,000.", "INR", 120_000, 120_000, None),
        ("The dam cost Rs 1.2 lakh crore.", "INR", 1_200_000_000_000, 1_200_000_000_000, None),
        ("They paid JPY 100bn.", "JPY", 100_000_000_000, 100_000_000_000, None),
        ("It won half a million dollars.", "USD", 500_000, 500_000, None),
        ("A 30-million-dollar bridge opened.", "USD", 30_000_000, 30_000_000, None),
        ("A ride is $0.99 now.", "USD", "0.99", "0.99", None),
        ("Pay is between $300,000 and $900,000.", "USD", 300_000, 900_000, None),
        ("Pay is $450,000 – $650,000.", "USD", 450_000, 650_000, None),
        ("Pay is $450,000-$650,000.", "USD", 450_000, 650_000, None),
        ("Pay is $450-650k.", "USD", 450_000, 650_000, None),
        ("Pay runs anywhere from $300,000 to $900,000.", "USD", 300_000, 900_000, None),
        ("It may fetch $2 to 3 million.", "USD", 2_000_000, 3_000_000, None),
        ("It may fetch about £1.5m–2m.", "GBP", 1_500_000, 2_000_000, ABOUT),
        ("Cleaners get €12 to €14.", "EUR", 12, 14, None),
        ("It may cost two or three million dollars.", "USD", 2_000_000, 3_000_000, None),
        ("Pay is up to $900,000.", "USD", 900_000, 900_000, UP_TO),
        ("Pay is as much as $900,000.", "USD", 900_000, 900_000, UP_TO),
        ("Pay is no more than $900,000.", "USD", 900_000, 900_000, UP_TO),
        ("A job with a $900k ceiling is open.", "USD", 900_000, 900_000, UP_TO),
        ("A maximum fine of €20 million applies.", "EUR", 20_000_000, 20_000_000, UP_TO),
        ("Members make less than $26,000.", "USD", 26_000, 26_000, LESS),
        ("Members make just under $26,000.", "USD", 26_000, 26_000, LESS),
        ("Members make at least $26,470.", "USD", 26_470, 26_470, AT_LEAST),
        ("Bids start at $500.", "USD", 500, 500, AT_LEAST),
        ("Nurses earn $45 an hour or more.", "USD", 45, 45, AT_LEAST),
        ("It is worth more than $2bn.", "USD", 2_000_000_000, 2_000_000_000, MORE),
        ("It is worth north of $2bn.", "USD", 2_000_000_000, 2_000_000_000, MORE),
        ("It is worth some ₹5 crore.", "INR", 50_000_000, 50_000_000, ABOUT),
        ("It is worth ~$5m.", "USD", 5_000_000, 5_000_000, ABOUT),
        ("It costs $40 or so.", "USD", 40, 40, ABOUT),
        ("The row over $5m in wages goes on.", "USD", 5_000_000, 5_000_000, None),
        ("Lo vende por 55 millones de euros.", "EUR", 55_000_000, 55_000_000, None),
        ("Er soll 9 Millionen Euro kosten.", "EUR", 9_000_000, 9_000_000, None),
        ("Il coûte 55 millions d'euros.", "EUR", 55_000_000, 55_000_000, None),
    ],
)
def test_money_has_a_currency_a_range_and_a_bound(
    sentence: str, unit: str, low: int | str, high: int | str, bound: Bound | None
) -> None:
    found = one(sentence)

    assert (found.kind, found.unit, found.bound) == (QuantityKind.MONEY, unit, bound)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("It pays $900,000 a year.", "year"),
        ("It pays $900,000 per annum.", "year"),
        ("It pays $900,000 (about ₹7.4 crore) per year.", "year"),
        ("It pays £15 an hour.", "hour"),
        ("It pays $70,000 annually.", "year"),
        ("It paid $3.75 billion a year earlier.", None),
        ("It paid $3.75 billion a year before Roe came.", None),
        ("It pays £140,000 a week before bonuses.", "week"),
        ("It pays $900,000.", None),
    ],
)
def test_money_says_for_what_time_it_is_paid(sentence: str, per: str | None) -> None:
    assert find_quantities(sentence)[0].per == per


@pytest.mark.parametrize(
    ("sentence", "low", "high", "bound"),
    [
        ("Turnout was 87%.", 87, 87, None),
        ("Turnout was 8.25 per cent.", "8.25", "8.25", None),
        ("Between 5 and 10 percent left.", 5, 10, None),
        ("Some 5-10% left.", 5, 10, ABOUT),
        ("Fewer than 5% left.", 5, 5, LESS),
        ("About one in eight left.", "12.5", "12.5", ABOUT),
        ("Nine out of 10 left.", 90, 90, None),
        ("Two-thirds of them left.", "66.7", "66.7", None),
        ("She got the house and a half of the farm.", 50, 50, None),
        ("More than half of them left.", 50, 50, MORE),
        ("Output changed by \u22123% in May.", -3, -3, None),
        ("A nap cuts the risk by almost a quarter in people over 50.", 25, 25, ABOUT),
        ("Nappers are roughly a quarter less likely to fall ill.", 25, 25, ABOUT),
        ("Output fell by a third.", "33.3", "33.3", None),
    ],
)
def test_a_share_is_a_percentage_in_digits_or_in_words(
    sentence: str, low: int | str, high: int | str, bound: Bound | None
) -> None:
    found = one(sentence)

    assert (found.kind, found.unit, found.bound) == (QuantityKind.PERCENTAGE, "%", bound)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("sentence", "unit", "low", "high", "bound"),
    [
        ("The guild has 11,500 members.", "member", 11_500, 11_500, None),
        ("The city has 1.2m people.", "people", 1_200_000, 1_200_000, None),
        ("Twelve thousand postal workers struck.", "worker", 12_000, 12_000, None),
        ("At least 12 were killed.", "people", 12, 12, AT_LEAST),
        ("By Monday 23 had fallen ill.", "people", 23, 23, None),
        ("Some 12 were admitted to hospital.", "people", 12, 12, ABOUT),
        ("Twelve were later taken to hospital.", "people", 12, 12, None),
        ("In all, 41 drowned when it sank.", "people", 41, 41, None),
        ("The valley has 12 drowned villages.", "village", 12, 12, None),
        ("The report runs to 88 pages.", "page", 88, 88, None),
        ("About 40 are now known to have been infected.", "people", 40, 40, ABOUT),
        ("Floods injured more than 6,000, officials said.", "people", 6_000, 6_000, MORE),
        ("There were 14 deaths.", "people", 14, 14, None),
        ("An estimated 20,000 fans came.", "fan", 20_000, 20_000, ABOUT),
        ("A dozen ships are stuck.", "ship", 12, 12, None),
        ("Two or three ships are stuck.", "ship", 2, 3, None),
        ("It cut 200 to 300 jobs.", "job", 200, 300, None),
        ("It cut 1,000-plus jobs.", "job", 1_000, 1_000, AT_LEAST),
        ("It cut 1,000 jobs plus a canteen.", "job", 1_000, 1_000, None),
        ("It cut three of its five plants.", "plant", 3, 3, None),
        ("It is 34 times as much.", "time", 34, 34, None),
        ("The tower is 40m high.", "m", 40, 40, None),
        ("The road is 12km long.", "km", 12, 12, None),
        ("The road is 12 kilometres long.", "km", 12, 12, None),
        ("The hall has 300 square metres.", "square m", 300, 300, None),
        ("Rates rose by 25 basis points.", "basis point", 25, 25, None),
        ("It was 41 degrees Celsius.", "°C", 41, 41, None),
        ("The quake had a magnitude of 6.", "magnitude", 6, 6, None),
        ("A 7-magnitude quake hit the coast.", "magnitude", 7, 7, None),
        ("They opened a 9,000-seat hall.", "seat", 9_000, 9_000, None),
        ("Police sent a 10-man team.", "people", 10, 10, None),
        ("A crowd of about 31,000 cheered.", "people", 31_000, 31_000, ABOUT),
        ("More than 31,000 marched.", "people", 31_000, 31_000, MORE),
        ("In July 300 clerks resigned.", "clerk", 300, 300, None),
        ("About 2000 clerks resigned.", "clerk", 2_000, 2_000, ABOUT),
        ("It has 486,500 current and former patients.", "patient", 486_500, 486_500, None),
        ("The number of people affected, 486,500, was final.", "people", 486_500, 486_500, None),
        ("The number of clinics rose to at least 40.", "clinic", 40, 40, AT_LEAST),
    ],
)
def test_a_count_is_of_what_the_next_plural_names(
    sentence: str, unit: str, low: int, high: int, bound: Bound | None
) -> None:
    found = one(sentence)

    assert (found.kind, found.unit, found.bound) == (QuantityKind.COUNT, unit, bound)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("sentence", "unit", "low", "high", "bound"),
    [
        ("It lasted two weeks.", "day", 14, 14, None),
        ("It lasts at least two to three weeks.", "day", 14, 21, None),
        ("It lasted ½ hour.", "minute", 30, 30, None),
        ("It lasted 18 months.", "month", 18, 18, None),
        ("It lasted one and a half years.", "month", 18, 18, None),
        ("It lasted three-and-a-half years.", "month", 42, 42, None),
        ("She got between five and seven years.", "month", 60, 84, None),
        ("It went on for over two weeks.", "day", 14, 14, MORE),
        ("They are paid over five years.", "month", 60, 60, None),
        ("A 10-year lease was signed.", "month", 120, 120, None),
        ("A 63-year-old pilot was hurt.", "years old", 63, 63, None),
        ("A 7-month-old baby was hurt.", "month", 7, 7, None),
        ("The pilot, aged 63, was hurt.", "years old", 63, 63, None),
        ("Reply within 30 days.", "day", 30, 30, UP_TO),
    ],
)
def test_a_duration_is_in_seconds_minutes_days_or_months_and_an_age_is_no_duration(
    sentence: str, unit: str, low: int, high: int, bound: Bound | None
) -> None:
    found = one(sentence)

    assert (found.kind, found.unit, found.bound) == (QuantityKind.DURATION, unit, bound)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "sentence",
    [
        "They earn six figures.",
        f"The number {'5' * 900} people know.",
        "It is a seven-figure deal.",
        "Hundreds of people came, then thousands, then millions.",
        "It is the first time since 1960 that both struck.",
        "In 2019 workers struck, as in the 2023 strikes.",
        "Item 2 gave the wrong day.",
        "It was updated at 3:50 p.m. and again at 9 am.",
        "Boeing 737 jets, Formula 1 drivers and Windows 11 users waited.",
        "Chapter 11 bankruptcy follows Section 230 rules.",
        "The bill passed 52 to 48, then 5-4.",
        "She won 6-4 on court 3.",
        "Call 555-1234 by 24/7 chat, version 3.5.1.",
        "COVID-19, the G20 and the 49ers made news.",
        "The 1990s were the 21st century's 2nd act.",
        "It struck on July 14, 2023, and on 5 May.",
        "May 5 and March 12 were holidays.",
        "One of them is the one that nobody liked.",
        "The first half of the year and the second half of it differed.",
        "It was by a quarter to nine that a third party left.",
        "They walked for an hour and a half of the night, a mile and a half of it uphill.",
        "The deal went over after a quarter in office.",
        "The number of children under 5 is growing.",
        "A number of people were hurt, 12 of them badly.",
        "The result has a margin of error of 3%, or ±3%.",
        "He scored 40 overall and plays on.",
        "Cuesta 1.200 millones de euros, y no 1,5 millones de euros.",
        "Viven aquí 5 millones de personas.",
        "Das kostet 210.000 Euro.",
    ],
)
def test_what_measures_nothing_is_no_quantity(sentence: str) -> None:
    assert stated(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The risk was 23% lower (95% confidence interval 11% to 34%).", ["23%"]),
        ("The risk fell by 13% (95% CI 2–23%).", ["13%"]),
        ("The risk fell by 23% (11–34%).", ["23%"]),
        ("Turnout was 61% (50% last year).", ["61%", "50%"]),
    ],
)
def test_how_sure_a_share_is_is_no_share(sentence: str, expected: list[str]) -> None:
    assert stated(sentence) == expected


def test_several_quantities_of_a_sentence_keep_apart_and_in_order() -> None:
    assert stated(
        "A director would earn between $450,000 – $650,000, a manager can get "
        "$300,000 to $900,000, and 87% of the 11,500 members earn less than $26,000."
    ) == [
        "between $450,000 – $650,000",
        "$300,000 to $900,000",
        "87%",
        "11,500 members",
        "less than $26,000",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Of 21 patients, 6 of them children, all live.", [("patient", 21), ("patient", 6)]),
        ("It lost 11 satellites, three of which were new.", [("satellite", 11), ("satellite", 3)]),
        ("It lost 11 satellites, twelve of those for good.", [("satellite", 11)]),
        ("It lost 11 satellites, and one of them burned.", [("satellite", 11)]),
        ("Six of them were new.", []),
        ("Of 312 flats that were planned, 40 are finished.", [("flat", 312), ("flat", 40)]),
        ("Of its 4,300 artists, about 160 will go.", [("artist", 4300), ("artist", 160)]),
        ("Of 12 flats, 40 are finished.", [("flat", 12)]),
        ("Of 90 pupils, 14 is the average age.", [("pupil", 90)]),
        ("Of 12 witnesses, 11 saw it.", [("witness", 12)]),
        ("A crowd of 300 people, 40 are police.", [("people", 300)]),
        ("Of 312 flats most are let. In May, 40 are finished.", [("flat", 312)]),
        ("Of 312 flats, those at number 40 are finished.", [("flat", 312)]),
        ("Of the bells three loud ones rang.", []),
    ],
)
def test_a_part_of_what_was_counted_is_counted_in_the_same_unit(
    sentence: str, expected: list[tuple[str, int]]
) -> None:
    assert [(q.unit, int(q.low)) for q in find_quantities(sentence)] == expected


def test_a_rise_from_one_sum_to_another_is_two_quantities_and_no_range() -> None:
    assert stated("The fee rose from $5m to $7m.") == ["$5m", "$7m"]
    assert stated("Fees range from $5m to $7m.") == ["range from $5m to $7m"]


def test_units_that_differ_make_no_range() -> None:
    assert stated("Shares rose 5% to $10.") == ["5%", "$10"]


COUNTING = (
    "$5|€3.5m to €4m|₹2 crore|12,000|5%–7%|million|bn|-|–|between|over|about|two|dozen|dead|years"
    "|people|half|of them|to|and|or|(|.|,"
).split("|")
TEXTS = st.lists(st.sampled_from(COUNTING) | st.text(max_size=2), min_size=2).map(" ".join)


@given(TEXTS)
def test_whatever_the_text_every_quantity_lies_inside_it_and_none_overlap(text: str) -> None:
    found = find_quantities(text)
    assume(found)

    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(q.low <= q.high for q in found)
