"""How likely a sentence answers the question: a calibrated probability."""

from math import exp

from retrieval.query import Query
from retrieval.quotes import Candidate

# Logistic regression; see benchmarks/calibrate.py.
INTERCEPT = -14.0
MAXSIM = 12.0
CONTEXT = 12.0


def confidence(candidate: Candidate, query: Query) -> float:
    """Return the probability, between 0 and 1, that a sentence answers the question."""
    z = INTERCEPT + MAXSIM * candidate.maxsim + CONTEXT * candidate.context
    return round(1 / (1 + exp(-z)), 4)
