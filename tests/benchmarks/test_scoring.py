from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scoring import (
    auroc,
    covers,
    percentile,
    rank_of_right,
    share,
    threshold_that_answers,
)
from index.types import Span

confidences = st.lists(st.sampled_from([0.1, 0.2, 0.3, 0.4, 0.5]), min_size=1, max_size=30)


def test_a_sentence_is_right_only_if_it_holds_the_whole_answer() -> None:
    sentence = Span(100, 150)

    assert covers(sentence, [Span(100, 150)])
    assert covers(sentence, [Span(7, 9), Span(120, 125)])
    assert not covers(sentence, [Span(99, 110)])
    assert not covers(sentence, [Span(140, 151)])
    assert not covers(sentence, [])


def test_the_right_words_in_another_article_are_not_right() -> None:
    ranked = [("gazette", Span(0, 50)), ("courier", Span(0, 50)), ("courier", Span(50, 90))]

    assert rank_of_right(ranked, {"courier": [Span(60, 70)]}) == 3
    assert rank_of_right(ranked, {"courier": [Span(60, 70), Span(10, 20)]}) == 2
    assert rank_of_right(ranked, {"tribune": [Span(60, 70)]}) == inf


def test_a_share_of_nothing_is_zero() -> None:
    assert share([True, False, True, True]) == 0.75
    assert share([]) == 0


def test_a_percentile_is_one_of_the_values() -> None:
    times = [float(ms) for ms in range(1, 101)]

    assert percentile(times, 50) == 50
    assert percentile(times, 95) == 95
    assert percentile([3.0], 95) == 3
    assert percentile([9.0, 1.0], 50) == 1


def test_auroc_is_the_chance_that_a_positive_scores_above_a_negative() -> None:
    assert auroc([0.9, 0.8], [0.1, 0.2]) == 1
    assert auroc([0.1, 0.2], [0.9, 0.8]) == 0
    assert auroc([0.9, 0.4], [0.6, 0.1]) == 0.75
    assert auroc([0.5, 0.5], [0.5]) == 0.5


@given(confidences, confidences)
def test_auroc_is_that_of_all_pairs_counted_one_by_one(up: list[float], down: list[float]) -> None:
    pairs = [(a > b) + (a == b) / 2 for a in up for b in down]

    assert auroc(up, down) == pytest.approx(sum(pairs) / len(pairs))


def test_the_threshold_is_the_highest_that_answers_so_many() -> None:
    ten = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.1]

    assert threshold_that_answers(ten, 0.9) == 0.55
    assert threshold_that_answers(ten, 0.85) == 0.55
    assert threshold_that_answers(ten, 1) == 0.1


@given(confidences)
def test_at_that_threshold_at_least_so_many_are_answered(present: list[float]) -> None:
    threshold = threshold_that_answers(present, 0.9)
    higher = [one for one in present if one > threshold]

    assert share(one >= threshold for one in present) >= 0.9
    assert len(higher) / len(present) < 0.9
