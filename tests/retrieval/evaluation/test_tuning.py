"""The threshold for a wanted risk, and how far it can be trusted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.evaluation.evaluation import Outcome
from retrieval.evaluation.tuning import Point, Tuning, answers_needed, tune, wilson
from tests.retrieval.evaluation.test_evaluation import outcome

outcomes = st.lists(
    st.builds(
        outcome,
        st.integers(0, 20).map(lambda step: step / 20),
        answerable=st.booleans(),
        right=st.booleans(),
    ),
    min_size=1,
    max_size=40,
)


def asked(confidence: float, *, right: bool) -> Outcome:
    return outcome(confidence, answerable=True, right=right)


def chosen(found: Tuning) -> Point:
    assert found.chosen is not None
    return found.chosen


# ---------------------------------------------------------------------------------- what is chosen


def test_it_answers_as_many_as_the_risk_lets_it() -> None:
    found = tune(
        [
            *(asked(0.9, right=True) for _ in range(9)),
            asked(0.7, right=False),  # 1 wrong of 10
            asked(0.5, right=False),  # 2 wrong of 11
        ],
        risk=0.1,
        in_force=0.4,
    )

    assert chosen(found).threshold == 0.6  # between 0.5 and 0.7
    assert (chosen(found).answered, chosen(found).wrong) == (10, 1)


def test_a_wrong_answer_among_the_surest_does_not_end_the_search() -> None:
    found = tune(
        [asked(0.9, right=False), *(asked(0.8, right=True) for _ in range(9))],
        risk=0.1,
        in_force=0.4,
    )

    assert chosen(found).answered == 10


@given(outcomes, st.sampled_from([0.0, 0.05, 0.1, 0.3, 0.9]))
def test_no_threshold_answers_more_at_the_wanted_risk(asked: list[Outcome], risk: float) -> None:
    found = tune(asked, risk, in_force=0.4)

    kept = {
        len(answered): sum(not one.first_right for one in answered)
        for threshold in {one.confidence for one in asked}
        if (answered := [one for one in asked if one.confidence >= threshold])
    }
    possible = [answered for answered, wrong in kept.items() if wrong <= risk * answered]
    assert (found.chosen.answered if found.chosen else 0) == max(possible, default=0)
    assert found.chosen is None or found.chosen.wrong <= risk * found.chosen.answered


def test_where_even_the_surest_is_wrong_there_is_no_threshold() -> None:
    found = tune([asked(0.9, right=False), asked(0.5, right=False)], risk=0.1, in_force=0.4)

    assert found.chosen is None


# ----------------------------------------------------------------------------- how sure it is of it


@pytest.mark.parametrize(
    ("wrong", "answered", "interval"),
    [
        (0, 0, (0.0, 1.0)),
        (0, 10, (0.0, 0.2775)),
        (1, 10, (0.0179, 0.4042)),
        (5, 10, (0.2366, 0.7634)),
        (10, 10, (0.7225, 1.0)),
        (50, 500, (0.0767, 0.1294)),
    ],
)
def test_the_interval_is_wilson_s(wrong: int, answered: int, interval: tuple[float, float]) -> None:
    assert wilson(wrong, answered) == pytest.approx(interval, abs=0.0001)


@given(st.integers(0, 200), st.integers(1, 200))
def test_the_interval_holds_the_share_and_narrows_with_more_answers(
    wrong: int, answered: int
) -> None:
    wrong = min(wrong, answered)
    low, high = wilson(wrong, answered)
    lower, higher = wilson(wrong * 4, answered * 4)

    assert 0 <= low <= wrong / answered <= high <= 1
    assert higher - lower <= high - low


def test_ten_right_answers_are_too_few_to_promise_a_tenth_and_forty_are_enough() -> None:
    few = tune([asked(0.9, right=True)] * 10, risk=0.1, in_force=0.4)
    enough = tune([asked(0.9, right=True)] * 40, risk=0.1, in_force=0.4)

    assert not few.sure
    assert answers_needed(chosen(few), 0.1) == 37  # 35 would do; it looks in steps of a tenth
    assert enough.sure


def test_as_many_answers_as_there_are_would_be_wrong_as_often_as_they_are() -> None:
    asked_again = [*[asked(0.9, right=True)] * 18, *[asked(0.9, right=False)] * 7]

    found = tune(asked_again, risk=0.5, in_force=0.4)

    assert found.sure  # 7 / 25 * 25 is above 7 in floating point, and 8 of 25 would not do
    assert answers_needed(chosen(found), 0.5) == 25


def test_nobody_is_told_to_write_tens_of_thousands_of_questions() -> None:
    near = [*[asked(0.9, right=True)] * 903, *[asked(0.9, right=False)] * 97]

    assert answers_needed(chosen(tune(near, risk=0.1, in_force=0.4)), 0.1) is None


def test_a_share_at_the_very_risk_is_never_shown_by_more_questions() -> None:
    at_risk = tune([*[asked(0.9, right=True)] * 9, asked(0.9, right=False)], risk=0.1, in_force=0.4)

    assert answers_needed(chosen(at_risk), 0.1) is None
