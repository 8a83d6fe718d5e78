"""How well the confidence tells what to decline, on sets that its weights were not fitted on.

The weights in use are fitted on every development set there is (benchmarks/calibrate.py), so what
`quality` counts of declining is counted on what was fitted. Here they are fitted again without the
set that is measured. The gold questions over the sample and over the real articles are about one
story, so for either both are left out. Of the sets of other writers each is left out in turn.
"""

from collections.abc import Sequence
from pathlib import Path

from benchmarks import machine
from benchmarks.calibrate import Case, collect, fit_both
from benchmarks.gold import ANSWERED, FACT_MISSING, OTHER_STORY
from benchmarks.report import Figure, Section, at_least, at_most, figures_table
from benchmarks.scoring import auroc, share, threshold_that_answers
from benchmarks.squad import SQUAD2
from benchmarks.stories import OTHERS
from retrieval.finding.confidence import Features, Models
from retrieval.finding.reranking import is_plain

TITLE = "Declining, held out"
ABOUT = (
    "The weights of the confidence are fitted on all of the development sets, so the figures of "
    "declining under Quality are of questions that were fitted on. These are not: the weights are "
    "fitted again without the set that is measured, and for the gold questions without either of "
    "the two, since both are about one story. Of the sets of eight other writers each is left out "
    "in turn, and they are counted together. What the confidence looks at, and the threshold "
    "as it comes, were chosen with all of the sets in view, so even these flatter it."
)
SHARE = "{:.3f}"
GOLD_SETS = frozenset({"sample", "real"})


def measure(folder: Path, data: Path | None) -> Section:
    """Collect all cases, and fit without each set in turn; ``folder`` is not needed."""
    command = "python -m benchmarks heldout"
    if data is None or not (data / SQUAD2).is_file():
        about = "XQuAD and SQuAD 2.0 are not beside this checkout, so nothing was measured."
        return Section(TITLE, command, machine.describe(), (about,))
    cases, _ = collect(data)
    figures = [
        *_declining(cases, "xquad", OTHER_STORY, 0.9, 0.01, auroc_goal=0.98),
        *_declining(cases, "squad2", FACT_MISSING, 0.85, None, auroc_goal=0.7),
        *_declining(cases, "sample", FACT_MISSING, 0.85, 0.2, auroc_goal=None),
        *_declining(cases, "real", FACT_MISSING, 0.85, 0.2, auroc_goal=None),
        *_declining(cases, "stories", FACT_MISSING, 0.85, 0.2, auroc_goal=None),
        *_declining(cases, "others", FACT_MISSING, 0.85, 0.2, auroc_goal=None, sets=OTHERS),
    ]
    return Section(TITLE, command, machine.describe(), (ABOUT, figures_table(figures)))


def confidences(cases: Sequence[Case[Features]], models: Models) -> list[float]:
    """Return what orders cases as their confidence does: the log-odds."""
    return [_log_odds(one, models) for one in cases]


def _log_odds(case: Case[Features], models: Models) -> float:
    if case.read is None or is_plain(models.unread.probability(case.features)):
        return models.unread.log_odds(case.features)
    return models.read.log_odds(case.read.features)


def without(cases: Sequence[Case[Features]], group: str) -> Models:
    """Return models fitted without a set, and without the other that is about its story."""
    left_out = GOLD_SETS if group in GOLD_SETS else {group}
    return fit_both([one for one in cases if one.group not in left_out])


def _declining(
    cases: Sequence[Case[Features]],
    group: str,
    kind: str,
    part: float,
    goal: float | None,
    *,
    auroc_goal: float | None,
    sets: Sequence[str] = (),
) -> list[Figure]:
    """Return the figures of one set, or of several under one name, each left out in turn."""
    answered: list[float] = []
    declined: list[float] = []
    for left_out in sets or (group,):
        models, here = without(cases, left_out), [one for one in cases if one.group == left_out]
        answered += confidences([one for one in here if one.kind == ANSWERED], models)
        declined += confidences([one for one in here if one.kind == kind], models)
    threshold = threshold_that_answers(answered, part)
    false = share(one >= threshold for one in declined)
    area = auroc(answered, declined)
    names = (
        f"{group}, {kind}: AUROC",
        f"{group}, {kind}: false answers where {part:.0%} are answered",
    )
    return [
        Figure(names[0], SHARE.format(area))
        if auroc_goal is None
        else at_least(names[0], area, auroc_goal, SHARE),
        Figure(names[1], SHARE.format(false))
        if goal is None
        else at_most(names[1], false, goal, SHARE),
    ]
