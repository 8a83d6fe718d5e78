"""Invented news stories: to train and to develop with, to choose by, and only to measure with.

`tests/gold/stories/` holds them, each story a coverage of its own. Those of others were written by
eight who had not seen the code, and were read since; so were the held-out ones, of which whoever
changes the code looks at the figures alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
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
OTHERS = tuple(f"others-{number}" for number in range(1, 9))  # a group a writer
MEASURED = {
    DEVELOPMENT: (DEVELOPMENT,),
    "others": OTHERS,
    VALIDATION: (VALIDATION,),
    FRESH: (FRESH,),
    HELD_OUT: (HELD_OUT,),
}
ABOUT = (
    "### Invented stories\n\nFour stories to develop with, 33 that eight others wrote (*others*), "
    "twelve to choose by (*validation*), 48 that nothing was trained on, fitted to or chosen by "
    "(*fresh*), and four held out, each indexed alone. A third of the questions share few words "
    "with what answers them, half of those of the twelve, so these are harder than the gold "
    "questions above. Those of others were written as messily as pages are, by writers who had not "
    "seen the code; what went wrong with them was mended since. The twelve and the 48 are "
    "of a kind with the 60 that the cross-encoder was trained on, and it has not seen them. The "
    "held-out stories were written by somebody who had not seen the code; nothing was fitted on "
    "them or mended after them, and only these figures of them were looked at."
)


def stories(group: str) -> Iterator[tuple[Path, Path]]:
    """Yield the folder of articles and the file of questions of each story of a group."""
    for folder in sorted(path for path in (STORIES / group).iterdir() if path.is_dir()):
        yield folder / "articles", folder / "questions.jsonl"


def measure_stories(folder: Path, embedder: Embedder, ledger: Ledger) -> list[str]:
    """Ask all questions of five kinds of story, and put what became of them side by side."""
    columns = {
        name: _figures(_asked(folder / name, groups, embedder, ledger))
        for name, groups in MEASURED.items()
    }
    rows = [
        (what, *(figures.get(what, "") for figures in columns.values()))
        for what in columns[DEVELOPMENT]
    ]
    return [ABOUT, table(("", *columns), rows)]


def _asked(folder: Path, groups: Iterable[str], embedder: Embedder, ledger: Ledger) -> Outcomes:
    """Return what became of the questions about all stories of some groups."""
    together: dict[str, list[Outcome]] = defaultdict(list)
    every = (one for group in groups for one in stories(group))
    for place, (articles_dir, file) in enumerate(every):
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
