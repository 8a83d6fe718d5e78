"""Logistic regression over a few features that a person can check by eye.

The features are a dataclass of numbers. The weights, one a feature, stand in a file of JSON, which
``python -m benchmarks.calibrate`` makes from the development data.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

F = TypeVar("F", bound="DataclassInstance")
INTERCEPT = "intercept"
DECIMALS = 4  # of a probability: processors differ in the last bits of a sum


@dataclass(frozen=True, slots=True)
class Logistic(Generic[F]):
    """The whole of a model; ``weights`` are those of the features, in their order."""

    intercept: float
    weights: tuple[tuple[str, float], ...]

    @classmethod
    def of(cls, features: type[F], weights: Mapping[str, float]) -> "Logistic[F]":
        """Return the model with these weights; ValueError if they are not those of the features."""
        names = feature_names(features)
        if weights.keys() != {INTERCEPT, *names}:
            raise ValueError(f"weights of {', '.join(weights)} for {', '.join(names)}")
        return cls(weights[INTERCEPT], tuple((name, weights[name]) for name in names))

    @classmethod
    def load(cls, features: type[F], path: Path, part: str | None = None) -> "Logistic[F]":
        """Return the model of a file, or one of several there; raises as `of` does."""
        stored = json.loads(path.read_text(encoding="utf-8"))
        return cls.of(features, stored if part is None else stored[part])

    def by_name(self) -> dict[str, float]:
        """Return what `of` makes the model of again."""
        return {INTERCEPT: self.intercept, **dict(self.weights)}

    def log_odds(self, features: F) -> float:
        """Return how likely it is, as the logarithm of the odds: 0 is one in two."""
        weighed: float = sum(weight * getattr(features, name) for name, weight in self.weights)
        return self.intercept + weighed

    def probability(self, features: F, besides: float = 0.0) -> float:
        """Return how likely it is, between 0 and 1; ``besides`` is added to the log-odds."""
        return round(1 / (1 + exp(-self.log_odds(features) - besides)), DECIMALS)


def feature_names(features: "type[DataclassInstance] | DataclassInstance") -> tuple[str, ...]:
    """Return the names of features, in their order."""
    return tuple(one.name for one in fields(features))
