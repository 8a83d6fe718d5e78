"""What a number counts where that is told before it."""

import pytest

from retrieval.quantities.quantities import find_quantities


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The route is one of 16 that the airline is closing.", (16, "route")),
        ("The branch was one of 53 to be shut.", (53, "branch")),
        ("The number of people known to have died was lowered from 17 to 16.", (16, "people")),
        ("The number of shops in Mora was cut from 20 to 12.", (12, "shop")),
        ("The death toll rose from 14 to 16 on Monday.", (16, "people")),
        ("He was warned on at least four occasions.", (4, "time")),
    ],
)
def test_a_number_counts_what_is_told_before_it(sentence: str, figure: tuple[int, str]) -> None:
    assert [(int(one.low), one.unit) for one in find_quantities(sentence)] == [figure]


@pytest.mark.parametrize(
    "sentence",
    [
        "This is one of 16 that fell.",
        "The airport he runs is one of 16 that lost money.",
        "The club is one of three in the town.",
        "He was one of four to survive.",
        "The number of trains on the line will be cut to four an hour.",
        "The number of schools that are rated good rose from May to June.",
    ],
)
def test_where_that_is_not_plain_it_counts_nothing(sentence: str) -> None:
    assert find_quantities(sentence) == ()


@pytest.mark.parametrize(
    "sentence", ["It rests on a 2016 shareholders' agreement.", "In a 2018 workers’ survey it won."]
)
def test_the_year_of_what_belongs_to_several_counts_nobody(sentence: str) -> None:
    assert find_quantities(sentence) == ()


def test_a_number_like_a_year_before_several_counts_them() -> None:
    (found,) = find_quantities("Only 2016 shareholders' votes were counted.")
    assert (int(found.low), found.unit) == (2016, "shareholder")


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("A crowd of 37 died in the crash.", (37, "people")),
        ("A family of nine were hurt.", (9, "people")),
        ("A father of three children was killed.", (3, "children")),
    ],
)
def test_a_crowd_of_so_many_are_people(sentence: str, figure: tuple[int, str]) -> None:
    assert [(int(one.low), one.unit) for one in find_quantities(sentence)] == [figure]


@pytest.mark.parametrize(
    "sentence",
    [
        "A woman of 37 died in the crash.",
        "The boy of nine was hurt.",
        "A retired man of about 70 was arrested.",
    ],
)
def test_how_old_somebody_unnamed_is_counts_nothing(sentence: str) -> None:
    assert find_quantities(sentence) == ()


@pytest.mark.parametrize("sentence", ["A mother of two was killed.", "The father-of-3 died."])
def test_how_many_children_the_dead_had_is_no_number_of_dead(sentence: str) -> None:
    assert find_quantities(sentence) == ()


def test_what_goes_by_a_name_with_a_figure_is_counted() -> None:
    told = "It flies eleven Airbus A220s and two Saab 340s, and has sold two F-16s."
    found = [(int(one.low), one.unit) for one in find_quantities(told)]
    assert found == [(11, "Airbus A220"), (2, "Saab 340"), (2, "F-16")]


@pytest.mark.parametrize(
    "sentence", ["It was built in the late 1990s.", "Flight 302 was one of their Boeing 737s."]
)
def test_a_decade_or_a_flight_counts_nothing(sentence: str) -> None:
    assert find_quantities(sentence) == ()
