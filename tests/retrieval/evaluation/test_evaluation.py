import pytest

from retrieval.evaluation.evaluation import CurvePoint, Outcome, measure


def outcome(confidence: float, *, answerable: bool, right: bool, answered: bool = True) -> Outcome:
    return Outcome(
        answerable=answerable,
        answered=answered,
        confidence=confidence,
        top_1=right and answered,
        top_3=right and answered,
        named=float(answered),
        truly=float(right) if answered else None,
        quoted=float(right and answered),
        first_right=right,
    )


def test_each_figure_is_a_share_of_the_questions_of_its_kind() -> None:
    measures = measure(
        [
            outcome(0.9, answerable=True, right=True),
            outcome(0.6, answerable=True, right=False),
            outcome(0.2, answerable=True, right=True, answered=False),
            outcome(0.7, answerable=False, right=False),
            outcome(0.1, answerable=False, right=False, answered=False),
        ],
        threshold=0.5,
    )

    assert measures.top_1 == pytest.approx(1 / 3)
    assert measures.declined == pytest.approx(1 / 3)
    assert measures.false_answers == 0.5
    points = {point.threshold: point for point in measures.curve}
    assert points[0.5] == CurvePoint(0.5, answered=3 / 5, wrong=2 / 3)
    assert points[0.8] == CurvePoint(0.8, answered=1 / 5, wrong=0.0)
    assert points[0.0] == CurvePoint(0.0, answered=1.0, wrong=3 / 5)
