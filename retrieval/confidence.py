"""How likely a sentence answers the question: a calibrated probability.

A logistic regression over a few features that a person can check by eye. Its weights stand in
confidence.json, which ``python -m benchmarks.calibrate`` makes from the development data.
"""

import json
from dataclasses import asdict, dataclass
from functools import cache
from math import exp
from pathlib import Path

from retrieval.query import Query
from retrieval.quotes import Candidate
from retrieval.slots import missing_figures, missing_names

WEIGHTS = Path(__file__).with_name("confidence.json")


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for or against a sentence as an answer.

    ``maxsim`` is Candidate's. ``misfit`` is 1 where the kind of answer asked for is not in the
    sentence. ``figures`` is 1 where a figure of the question is neither in the passage nor in the
    title, ``names`` the share, 0 to 1, of the question's names that are not.
    """

    maxsim: float
    misfit: float
    figures: float
    names: float


def features(candidate: Candidate, query: Query) -> Features:
    """Return what the confidence is computed from."""
    passage = candidate.hit.passage
    around = f"{passage.title or ''}\n{passage.text}"
    return Features(
        maxsim=candidate.maxsim,
        misfit=float(candidate.fits is False),
        figures=float(missing_figures(query.text, around) > 0),
        names=missing_names(query.text, around),
    )


def confidence(candidate: Candidate, query: Query) -> float:
    """Return the probability, between 0 and 1, that a sentence answers the question."""
    weights = _weights()
    z = weights["intercept"]
    z += sum(weights[name] * value for name, value in asdict(features(candidate, query)).items())
    return round(1 / (1 + exp(-z)), 4)


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in json.loads(WEIGHTS.read_text()).items()}
