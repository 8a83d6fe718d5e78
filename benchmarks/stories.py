"""Invented news stories, some to develop with and some only to measure with.

`tests/gold/stories/` holds both, each story a coverage of its own. The held-out ones were written
by somebody who had not seen the code, and whoever changes the code looks at their figures alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from benchmarks.declining import COMPARED_AT, false_answers
from benchmarks.gold import ANSWERED, FACT_MISSING, OTHER_STORY, load_gold
from benchmarks.indexing import articles_of
from benchmarks.processes import ROOT
from benchmarks.report import table
from benchmarks.scoring import auroc, share, threshold_that_answers
from benchmarks.trial import Ledger, Trial
from index.embedder import Embedder
from retrieval.evaluation import Outcome, judge
from retrieval.gold import read_gold

STORIES = ROOT / "tests" / "gold" / "stories"
DEVELOPMENT, HELD_OUT = "development", "held-out"
SHARE = "{:.3f}"
ABOUT = (
    "### Invented stories\n\nFour stories to develop with and four held out, six articles each, "
    "each story indexed alone: a bridge, a merger, an outbreak, a cup final; a wildfire, an "
    "election, a breach, a telescope. A third of the questions share few words with what answers "
    "them, so these are harder than the gold questions above. The held-out stories were written "
    "by somebody who had not seen the code; nothing was fitted on them or mended after them, and "
    "only these figures of them were looked at."
)

Outcomes = Mapping[str, Sequence[Outcome]]


def stories(group: str) -> Iterator[tuple[Path, Path]]:
    """Yield the folder of articles and the file of questions of each story of a group."""
    for folder in sorted(path for path in (STORIES / group).iterdir() if path.is_dir()):
        yield folder / "articles", folder / "questions.jsonl"


def measure_stories(folder: Path, embedder: Embedder, ledger: Ledger) -> list[str]:
    """Ask all questions of both groups, and put what became of them side by side."""
    groups = (DEVELOPMENT, HELD_OUT)
    columns = [_figures(_asked(folder / group, group, embedder, ledger)) for group in groups]
    rows = [(what, *(column[what] for column in columns)) for what in columns[0]]
    return [ABOUT, table(("", *groups), rows)]


def _asked(folder: Path, group: str, embedder: Embedder, ledger: Ledger) -> Outcomes:
    outcomes: dict[str, list[Outcome]] = {ANSWERED: [], OTHER_STORY: [], FACT_MISSING: []}
    for place, (articles_dir, file) in enumerate(stories(group)):
        articles = list(articles_of(articles_dir))
        trial = Trial(folder / str(place), articles, embedder, ledger)
        kinds = [one.kind for one in load_gold(file, articles)]
        for kind, gold in zip(kinds, read_gold(file, trial.store), strict=True):
            outcomes[kind].append(judge(gold, trial.ask(gold.question)))
    return outcomes


def _figures(outcomes: Outcomes) -> dict[str, str]:
    answerable, missing = outcomes[ANSWERED], outcomes[FACT_MISSING]
    sure = [one.confidence for one in answerable]
    threshold = threshold_that_answers(sure, COMPARED_AT)
    shares = {
        "first quote right": share(one.top_1 for one in answerable),
        "... had nothing been declined": share(one.first_right for one in answerable),
        "one of the first three quotes right": share(one.top_3 for one in answerable),
        "outlets that answer, rightly quoted": fmean(one.outlets for one in answerable),
        "declined, though the coverage answers": share(not one.answered for one in answerable),
        "of those answered, first quote right": share(
            one.top_1 for one in answerable if one.answered
        ),
        "fact missing: false answers": share(one.answered for one in missing),
        f"fact missing: false answers where {COMPARED_AT:.0%} are answered": false_answers(
            missing, threshold
        ),
    }
    for kind in (OTHER_STORY, FACT_MISSING):
        others = outcomes[kind]
        shares[f"{kind}: AUROC of the confidence"] = auroc(sure, [one.confidence for one in others])
    shares["other story: false answers"] = share(one.answered for one in outcomes[OTHER_STORY])
    counts = {f"questions, {kind}": str(len(some)) for kind, some in outcomes.items()}
    return counts | {what: SHARE.format(value) for what, value in shares.items()}
