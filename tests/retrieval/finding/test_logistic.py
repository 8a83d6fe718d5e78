"""A model is its weights: one for each feature, and nothing else."""

import json
from dataclasses import dataclass
from math import log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.finding.logistic import Logistic


@dataclass(frozen=True, slots=True)
class Weather:
    clouds: float
    wind: float


RAIN = Logistic.of(Weather, {"intercept": -1.0, "clouds": 3.0, "wind": -0.5})


def test_the_features_are_weighed_and_added_to_the_intercept() -> None:
    assert RAIN.log_odds(Weather(clouds=1.0, wind=2.0)) == -1.0 + 3.0 - 1.0


def test_log_odds_of_nothing_are_one_in_two() -> None:
    rain = Logistic.of(Weather, {"intercept": 0.0, "clouds": 1.0, "wind": 0.0})

    assert rain.probability(Weather(0.0, 9.0)) == 0.5
    assert rain.probability(Weather(log(3), 0.0)) == 0.75


@given(st.floats(-200, 200), st.floats(-200, 200))
def test_what_has_the_higher_log_odds_is_no_less_likely(clouds: float, wind: float) -> None:
    one, other = Weather(clouds, wind), Weather(wind, clouds)
    low, high = sorted((one, other), key=RAIN.log_odds)

    assert 0 <= RAIN.probability(low) <= RAIN.probability(high) <= 1


@pytest.mark.parametrize(
    "weights",
    [
        {"intercept": 0.0, "clouds": 1.0},
        {"intercept": 0.0, "clouds": 1.0, "wind": 1.0, "sun": 1.0},
        {"clouds": 1.0, "wind": 1.0},
    ],
)
def test_a_weight_too_few_or_too_many_is_refused(weights: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="weights of"):
        Logistic.of(Weather, weights)


def test_a_file_holds_one_model_or_several_by_name(tmp_path: Path) -> None:
    alone, together = tmp_path / "alone.json", tmp_path / "together.json"
    alone.write_text(json.dumps(RAIN.by_name()))
    together.write_text(json.dumps({"rain": RAIN.by_name(), "hail": {}}))

    assert Logistic.load(Weather, alone) == RAIN
    assert Logistic.load(Weather, together, "rain") == RAIN
