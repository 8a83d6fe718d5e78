"""Which two amounts are the ends of a range, and which are what a thing went from and to."""

import pytest

from retrieval.quantities.quantities import find_quantities
from tests.retrieval.comparing import told


def ends(sentence: str) -> list[tuple[int, int]]:
    return [(int(one.low), int(one.high)) for one in find_quantities(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The trash fee goes from $18 to $24 in October.",
        "The fee is going from $18 to $24 next year.",
        "Fees go from $18 to $24 a month on Monday.",
        "The fee will go from $18 to $24 starting in May.",
    ],
)
def test_what_goes_from_one_sum_to_another_on_a_day_is_no_range(sentence: str) -> None:
    assert ends(sentence) == [(18, 18), (24, 24)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tickets go from $18 to $24.",
        "Wages go from $18 to $24 an hour in the north.",
        "Rooms go from $18 to $24 in the evening.",
    ],
)
def test_what_goes_from_one_sum_to_another_at_any_time_is_a_range(sentence: str) -> None:
    assert ends(sentence) == [(18, 24)]


@pytest.mark.parametrize(
    "sentence",
    ["The trash fee rose from $18 to $24.", "The trash fee rises from $18 a month to $24."],
)
def test_what_a_thing_went_to_is_told_of_it_as_what_it_went_from_is(sentence: str) -> None:
    other = "The trash fee is now $24."
    assert ("same", ["$24"]) in told("What is the trash fee now?", sentence, other)
