"""The threshold for a wanted risk.

Risk is the share of the answered questions of which the first quote is wrong, or that have no
answer (El-Yaniv & Wiener, "On the Foundations of Noise-free Selective Classification", JMLR 2010).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil, sqrt

from retrieval.evaluation.evaluation import THRESHOLDS, Outcome

Z = 1.959964  # of a two-sided 95% interval
MOST_QUESTIONS = 5_000  # beyond which nobody is told to write more of them


@dataclass(frozen=True, slots=True)
class Point:
    """What happens at a threshold: how many questions are answered, and how many of those wrong.

    The true share of wrong answers lies from ``low`` to ``high``, 95 times in 100.
    """

    threshold: float
    answered: int
    wrong: int
    low: float
    high: float

    @property
    def risk(self) -> float | None:
        """The share of the answers that is wrong; None where nothing is answered."""
        return self.wrong / self.answered if self.answered else None


@dataclass(frozen=True, slots=True)
class Tuning:
    """The point that answers most at a wanted risk, or None, and the curve that it is on.

    ``sure`` is whether even the upper end of its interval is within the risk.
    """

    risk: float
    questions: int
    without_answer: int
    chosen: Point | None
    sure: bool
    curve: tuple[Point, ...]


def tune(outcomes: Sequence[Outcome], risk: float, in_force: float) -> Tuning:
    """Choose the threshold that answers most while at most the share ``risk`` is wrong."""
    chosen = None
    wrong = answered = 0
    levels = _levels(outcomes)
    for (confidence, of_these), (below, _) in zip(levels, [*levels[1:], (0.0, [])], strict=True):
        answered += len(of_these)
        wrong += sum(not one.first_right for one in of_these)
        if wrong <= risk * answered:
            chosen = _point(outcomes, _between(below, confidence))
    thresholds = {*THRESHOLDS, in_force, *([chosen.threshold] if chosen else [])}
    return Tuning(
        risk=risk,
        questions=len(outcomes),
        without_answer=sum(not one.answerable for one in outcomes),
        chosen=chosen,
        sure=chosen is not None and chosen.high <= risk,
        curve=tuple(_point(outcomes, one) for one in sorted(thresholds)),
    )


def wilson(wrong: int, answered: int) -> tuple[float, float]:
    """Return the 95% interval of a share (Wilson, JASA 1927); 0 to 1 where nothing was counted."""
    if not answered:
        return 0.0, 1.0
    share, z2 = wrong / answered, Z * Z
    middle = share + z2 / (2 * answered)
    half = Z * sqrt(share * (1 - share) / answered + z2 / (4 * answered * answered))
    scale = 1 + z2 / answered
    low, high = (middle - half) / scale, (middle + half) / scale
    return round(max(0.0, low), 4), round(min(1.0, high), 4)


def answers_needed(point: Point, risk: float) -> int | None:
    """Return how many answers, wrong as often as at a point, would show that the risk is kept."""
    answered = point.answered
    while answered <= MOST_QUESTIONS:
        wrong = -(-point.wrong * answered // point.answered)  # rounded up, in whole numbers
        if wilson(wrong, answered)[1] <= risk:
            return answered
        answered = ceil(answered * 1.1)
    return None


def _levels(outcomes: Sequence[Outcome]) -> list[tuple[float, list[Outcome]]]:
    """Return the outcomes by confidence, the surest first."""
    ranked = sorted(outcomes, key=lambda one: -one.confidence)
    return [(at, list(these)) for at, these in groupby(ranked, key=lambda one: one.confidence)]


def _between(below: float, confidence: float) -> float:
    """Return a short threshold that lets a confidence pass, and not the next one below."""
    middle = (below + confidence) / 2
    short = (round(middle, digits) for digits in (1, 2, 3))
    return next((one for one in short if below < one <= confidence), confidence)


def _point(outcomes: Sequence[Outcome], threshold: float) -> Point:
    answered = [one for one in outcomes if one.confidence >= threshold]
    wrong = sum(not one.first_right for one in answered)
    return Point(threshold, len(answered), wrong, *wilson(wrong, len(answered)))
