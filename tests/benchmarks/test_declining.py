import json
from pathlib import Path

from benchmarks.declining import by_kind, curve, false_answers, grouped
from retrieval.evaluation.evaluation import Outcome


def outcome(confidence: float, right: bool = True) -> Outcome:
    return Outcome(
        answerable=right,
        answered=True,
        confidence=confidence,
        top_1=right,
        top_3=right,
        named=1.0,
        truly=float(right),
        quoted=float(right),
        first_right=right,
    )


ANSWERABLE = [outcome(0.9), outcome(0.8), outcome(0.6, right=False), outcome(0.2)]
MISSING = [outcome(0.85, right=False), outcome(0.3, right=False)]


def test_a_missing_fact_is_answered_falsely_from_the_threshold_on() -> None:
    assert false_answers(MISSING, 0.86) == 0
    assert false_answers(MISSING, 0.85) == 0.5
    assert false_answers(MISSING, 0.1) == 1


def test_the_curve_says_for_every_threshold_what_is_answered_wrongly() -> None:
    rows = curve(ANSWERABLE, MISSING).splitlines()

    assert rows[2] == "| 100% | 0.200 | 0.250 | 1.000 |"
    assert rows[-1] == "| 50% | 0.800 | 0.000 | 0.500 |"


def test_missing_facts_are_told_apart_by_how_they_are_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "missing.jsonl"
    file.write_text("".join(f"{json.dumps({'how': how})}\n" for how in ("wrong name", "misspelt")))

    groups = grouped(file, MISSING)

    assert {how: len(some) for how, some in groups.items()} == {"wrong name": 1, "misspelt": 1}
    assert by_kind(groups, 0.5).splitlines()[2:] == [
        "| wrong name | 1 | 1.000 |",
        "| misspelt | 1 | 0.000 |",
    ]
