"""Invented news stories: to train and to develop with, to choose by, and only to measure with.

`tests/gold/stories/` holds them, each story a coverage of its own. The held-out ones were written
by somebody who had not seen the code, and whoever changes the code looks at their figures alone.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.declining import NEWS_COMPARED_AT, false_answers
from benchmarks.gold import ANSWERED, FACT_MISSING
from benchmarks.indexing import articles_of
from benchmarks.outcomes import SHARE, Outcomes, ask_gold, shares
from benchmarks.places import STORIES
from benchmarks.report import table
from benchmarks.scoring import share, threshold_that_answers
from benchmarks.trial import Ledger, Trial
from index.embedder import Embedder
from retrieval.evaluation.evaluation import Outcome

TRAINING, VALIDATION, FRESH = "training", "validation", "fresh"
DEVELOPMENT, HELD_OUT = "development", "held-out"
ABOUT = (
    "### Invented stories\n\nFour stories to develop with, twelve to choose by (*validation*), 48 "
    "that nothing was trained on, fitted to or chosen by (*fresh*), and four held out, each "
    "indexed alone. A third of the questions share few words with what answers them, half of those "
    "of the twelve, so these are harder than the gold questions above. The twelve and the 48 are "
    "of a kind with the 60 that the cross-encoder was trained on, and it has not seen them. The "
    "held-out stories were written by somebody who had not seen the code; nothing was fitted on "
    "them or mended after them, and only these figures of them were looked at."
)


def stories(group: str) -> Iterator[tuple[Path, Path]]:
    """Yield the folder of articles and the file of questions of each story of a group."""
    for folder in sorted(path for path in (STORIES / group).iterdir() if path.is_dir()):
        yield folder / "articles", folder / "questions.jsonl"


def measure_stories(folder: Path, embedder: Embedder, ledger: Ledger) -> list[str]:
    """Ask all questions of four groups, and put what became of them side by side."""
    groups = (DEVELOPMENT, VALIDATION, FRESH, HELD_OUT)
    columns = [_figures(_asked(folder / group, group, embedder, ledger)) for group in groups]
    rows = [(what, *(column.get(what, "") for column in columns)) for what in columns[0]]
    return [ABOUT, table(("", *groups), rows)]


def _asked(folder: Path, group: str, embedder: Embedder, ledger: Ledger) -> Outcomes:
    """Return what became of the questions about all stories of a group."""
    together: dict[str, list[Outcome]] = defaultdict(list)
    for place, (articles_dir, file) in enumerate(stories(group)):
        trial = Trial(folder / str(place), list(articles_of(articles_dir)), embedder, ledger)
        for kind, outcomes in ask_gold(trial, file).items():
            together[kind] += outcomes
    return together


def _figures(outcomes: Outcomes) -> dict[str, str]:
    answerable = outcomes[ANSWERED]
    part = NEWS_COMPARED_AT
    threshold = threshold_that_answers([one.confidence for one in answerable], part)
    false = false_answers(outcomes[FACT_MISSING], threshold)
    right = share(one.top_1 for one in answerable if one.answered)
    return shares(outcomes) | {
        "of those answered, first quote right": SHARE.format(right),
        f"fact missing: false answers where {part:.0%} are answered": SHARE.format(false),
    }
