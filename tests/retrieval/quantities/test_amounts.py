"""How numbers and money are written: thousands apart, crowns, and a quarrel over a number."""

import pytest

from retrieval.quantities.quantities import Bound, find_quantities


def told(sentence: str) -> list[tuple[str, int, str]]:
    """Return the words, the value and the unit of each quantity that is no range."""
    return [
        (sentence[one.span.start : one.span.end], int(one.low), one.unit)
        for one in find_quantities(sentence)
        if one.low == one.high
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "value", "unit"),
    [
        ("The fire took 4 350 hectares.", "4 350 hectares", 4350, "ha"),
        ("About 1 300 people left.", "About 1 300 people", 1300, "people"),
        ("In 2 000 homes it is dark.", "2 000 homes", 2000, "home"),
        ("It carries 6 000 m of rope.", "6 000 m", 6000, "m"),
        ("The bill is €1 234 567.", "€1 234 567", 1234567, "EUR"),
    ],
)
def test_a_plain_space_may_group_thousands(
    sentence: str, words: str, value: int, unit: str
) -> None:
    assert told(sentence) == [(words, value, unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "On July 14 300 people marched.",
        "In week 12 300 people came.",
        "Flight 12 350 people was late.",
        "It sold 2 500 g packs.",
        "She won 3 100-metre races.",
        "Call 0046 350 123 people.",
        "In 2019 350 people came.",
    ],
)
def test_a_space_may_part_two_numbers(sentence: str) -> None:
    assert not [value for _, value, _ in told(sentence) if value > 999]


@pytest.mark.parametrize(
    ("sentence", "words", "value", "unit"),
    [
        ("It cost 310 million kr.", "310 million kr", 310_000_000, "kr"),
        ("It cost kr 350 million.", "kr 350 million", 350_000_000, "kr"),
        ("It cost 9 000 000 kronor.", "9 000 000 kronor", 9_000_000, "SEK"),
        ("It cost 75 kroner.", "75 kroner", 75, "kr"),
        ("It cost SKr12 and rose.", "SKr12", 12, "SEK"),
    ],
)
def test_crowns_are_money_and_of_a_country_only_where_that_is_told(
    sentence: str, words: str, value: int, unit: str
) -> None:
    assert told(sentence) == [(words, value, unit)]


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("She is weighing a challenge in court over 31 ballots.", None),
        ("They had a row with the council over 31 trees.", None),
        ("There were disputes over 31 ballots.", None),
        ("An argument about 12 seats went on.", None),
        ("It has a deal with well over 31 banks.", Bound.MORE_THAN),
        ("There were protests in over 40 towns.", Bound.MORE_THAN),
        ("They found over 31 ballots.", Bound.MORE_THAN),
        ("They found about 12 seats.", Bound.ABOUT),
    ],
)
def test_what_a_quarrel_is_over_is_no_bound(sentence: str, bound: Bound | None) -> None:
    (found,) = find_quantities(sentence)
    assert found.bound is bound
