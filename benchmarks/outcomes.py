"""What became of gold questions, by their kind, and what share of them went how."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from benchmarks.gold import ANSWERED, FACT_MISSING, OTHER_STORY, kinds
from benchmarks.scoring import auroc, share
from benchmarks.trial import Trial
from retrieval.evaluation.evaluation import Outcome, judge
from retrieval.evaluation.gold import GoldQuestion, read_gold

SHARE = "{:.3f}"
Outcomes = Mapping[str, Sequence[Outcome]]  # by kind


def ask_gold(trial: Trial, file: Path) -> dict[str, list[Outcome]]:
    """Ask gold questions, counted as `pullquote eval` counts; return what became of each kind."""
    gold = read_gold(file, trial.store)
    outcomes: dict[str, list[Outcome]] = {ANSWERED: [], OTHER_STORY: [], FACT_MISSING: []}
    for kind, outcome in zip(kinds(gold), judged(trial, gold), strict=True):
        outcomes[kind].append(outcome)
    return outcomes


def judged(trial: Trial, gold: Iterable[GoldQuestion]) -> list[Outcome]:
    """Ask questions; return what became of each, in their order."""
    speakers = trial.store.speakers()
    return [judge(one, trial.ask(one.question), speakers) for one in gold]


def shares(outcomes: Outcomes) -> dict[str, str]:
    """Return how many questions there are of each kind, and what share of them went how."""
    answerable = outcomes[ANSWERED]
    sure = [one.confidence for one in answerable]
    counted = {
        "first quote right": share(one.top_1 for one in answerable),
        "... had nothing been declined": share(one.first_right for one in answerable),
        "one of the first three quotes right": share(one.top_3 for one in answerable),
        "outlets that answer, named as reporting": fmean(one.named for one in answerable),
        "outlets named as reporting that do": fmean(
            one.truly for one in answerable if one.truly is not None
        ),
        "outlets that answer, rightly quoted": fmean(one.quoted for one in answerable),
        "declined, though the coverage answers": share(not one.answered for one in answerable),
    }
    for kind in (OTHER_STORY, FACT_MISSING):
        others = outcomes[kind]
        if not others:
            continue
        counted[f"{kind}: false answers"] = share(one.answered for one in others)
        unsure = [one.confidence for one in others]
        counted[f"{kind}: AUROC of the confidence"] = auroc(sure, unsure)
    counts = {f"questions, {kind}": str(len(some)) for kind, some in outcomes.items()}
    return counts | {what: SHARE.format(value) for what, value in counted.items()}
