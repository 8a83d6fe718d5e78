"""What is measured as held out was not fitted on."""

from benchmarks.calibrate import Case, fit_both
from benchmarks.gold import ANSWERED, FACT_MISSING
from benchmarks.held_out import confidences, without


def cases(group: str, gap_of_right: float, gap_of_wrong: float) -> list[Case]:
    right = [Case(group, {"gap": gap_of_right + i / 100}, True, ANSWERED) for i in range(5)]
    wrong = [Case(group, {"gap": gap_of_wrong + i / 100}, False, FACT_MISSING) for i in range(5)]
    return right + wrong


XQUAD, SAMPLE, REAL = cases("xquad", 0.1, 0.9), cases("sample", 0.9, 0.1), cases("real", 0.9, 0.1)


def test_weights_for_a_set_are_fitted_without_it() -> None:
    assert without(XQUAD + SAMPLE, "sample") == fit_both(XQUAD)


def test_both_gold_sets_are_left_out_for_either_since_they_are_about_one_story() -> None:
    everything = XQUAD + SAMPLE + REAL

    assert without(everything, "sample") == without(everything, "real") == fit_both(XQUAD)
    assert without(everything, "xquad") == fit_both(SAMPLE + REAL)


def test_a_set_that_is_the_other_way_round_is_not_saved_by_having_been_fitted_on() -> None:
    weights = without(XQUAD + SAMPLE + REAL, "real")

    right, wrong = confidences(REAL[:5], weights), confidences(REAL[5:], weights)
    assert max(right) < min(wrong)
