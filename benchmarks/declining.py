"""What is declined: how much is answered at each threshold, and how much of that should not be.

The risk-coverage curve of El-Yaniv & Wiener, "On the foundations of noise-free selective
classification", JMLR 2010, over questions that the coverage answers and questions for facts that
nobody reports.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.report import table
from benchmarks.scoring import share, threshold_that_answers
from retrieval.evaluation.evaluation import Outcome

# Of the answerable questions about news answered, when kinds of false answers are compared.
NEWS_COMPARED_AT = 0.85
PARTS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5)  # of the answerable questions that are answered
SHARE = "{:.3f}"


def curve(answerable: Sequence[Outcome], missing: Sequence[Outcome]) -> str:
    """Return a table: by the share of answerable questions answered, what is answered wrongly."""
    rows = []
    for part in PARTS:
        threshold = threshold_that_answers([one.confidence for one in answerable], part)
        answered = [one for one in answerable if one.confidence >= threshold]
        wrong = share(not one.first_right for one in answered)
        false = false_answers(missing, threshold)
        rows.append((f"{part:.0%}", *(SHARE.format(one) for one in (threshold, wrong, false))))
    return table(("answered", "threshold", "of these wrong", "missing facts answered"), rows)


def false_answers(missing: Sequence[Outcome], threshold: float) -> float:
    """Return the share of questions for missing facts that are answered at a threshold."""
    return share(one.confidence >= threshold for one in missing)


def by_kind(outcomes: Mapping[str, Sequence[Outcome]], threshold: float) -> str:
    """Return a table of false answers at a threshold, by the way in which a fact is missing."""
    rows = [
        (kind, str(len(some)), SHARE.format(false_answers(some, threshold)))
        for kind, some in outcomes.items()
    ]
    return table(("what is asked", "questions", "answered"), rows)


def grouped(file: Path, outcomes: Sequence[Outcome]) -> dict[str, list[Outcome]]:
    """Return the outcomes of a file's questions by ``how`` each asks for what is missing."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for row, outcome in zip(rows, outcomes, strict=True):
        groups[row["how"]].append(outcome)
    return dict(groups)
