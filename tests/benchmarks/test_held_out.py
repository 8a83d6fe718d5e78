"""What is measured as held out was not fitted on."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import held_out
from benchmarks.calibrate import Case, fit_both
from benchmarks.gold import ANSWERED, FACT_MISSING, OTHER_STORY
from benchmarks.held_out import confidences, without
from benchmarks.places import data_folder
from benchmarks.squad import SQUAD2
from benchmarks.stories import OTHERS
from retrieval.finding.confidence import Features, Models
from retrieval.finding.logistic import INTERCEPT, Logistic, feature_names


def gap(much: float) -> Features:
    others = dict.fromkeys(feature_names(Features), 0.0) | {"gap": much}
    return Features(**others)


def cases(group: str, gap_of_right: float, gap_of_wrong: float) -> list[Case[Features]]:
    right = [Case(group, gap(gap_of_right + i / 100), True, ANSWERED) for i in range(5)]
    wrong = [Case(group, gap(gap_of_wrong + i / 100), False, FACT_MISSING) for i in range(5)]
    return right + wrong


NOTHING = dict.fromkeys((INTERCEPT, *feature_names(Features)), 0.0)
XQUAD, SAMPLE, REAL = cases("xquad", 0.1, 0.9), cases("sample", 0.9, 0.1), cases("real", 0.9, 0.1)


def test_the_sets_are_read_where_the_report_was_told_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    others = [case for group in ("squad2", "stories", *OTHERS) for case in cases(group, 0.1, 0.9)]
    everything = XQUAD + SAMPLE + REAL + others
    other_stories = [replace(one, kind=OTHER_STORY) for one in XQUAD if not one.right]

    def collected(data: Path) -> tuple[list[Case[Features]], list[Case[Features]]]:
        read.append(data)
        return everything + other_stories, []

    monkeypatch.setattr(held_out, "collect", collected)
    (tmp_path / SQUAD2).parent.mkdir(parents=True)
    (tmp_path / SQUAD2).touch()

    assert "false answers" in held_out.measure(tmp_path, tmp_path).markdown
    assert read == [tmp_path]


def test_the_folder_of_the_sets_can_be_named_and_is_no_setting_of_pullquote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_BENCH_DATA", str(tmp_path))

    assert data_folder() == tmp_path
    assert "PULLQUOTE_BENCH_DATA" not in os.environ
    assert data_folder().parts[-2:] == ("shared", "benchmarks")


def test_weights_for_a_set_are_fitted_without_it() -> None:
    assert without(XQUAD + SAMPLE, "sample") == fit_both(XQUAD)


def test_both_gold_sets_are_left_out_for_either_since_they_are_about_one_story() -> None:
    everything = XQUAD + SAMPLE + REAL

    assert without(everything, "sample") == without(everything, "real") == fit_both(XQUAD)
    assert without(everything, "xquad") == fit_both(SAMPLE + REAL)


def test_a_set_that_is_the_other_way_round_is_not_saved_by_having_been_fitted_on() -> None:
    models = without(XQUAD + SAMPLE + REAL, "real")

    right, wrong = confidences(REAL[:5], models), confidences(REAL[5:], models)
    assert max(right) < min(wrong)


def test_only_what_is_not_plain_by_its_words_is_as_sure_as_it_was_read() -> None:
    models = Models(
        unread=Logistic.of(Features, {**NOTHING, "gap": -1.0}),
        read=Logistic.of(Features, {**NOTHING, "reading": 5.0}),
    )
    was_read = Case("xquad", replace(gap(0), reading=1), True, ANSWERED)
    plain = Case("xquad", gap(-0.9), True, ANSWERED, read=was_read)  # 0.71
    in_doubt = Case("xquad", gap(-0.8), True, ANSWERED, read=was_read)  # 0.69
    unread = Case("xquad", gap(-0.8), True, ANSWERED)

    assert confidences([plain, in_doubt, unread], models) == [0.9, 5.0, 0.8]
