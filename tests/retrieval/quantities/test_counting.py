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
