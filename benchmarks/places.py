"""Where the data stands that is measured with, in this checkout and beside it."""

import os
from pathlib import Path

from benchmarks.processes import ROOT

EXAMPLES = ROOT / "examples"
SAMPLE, SAMPLE_QUESTIONS = EXAMPLES / "coverage", EXAMPLES / "questions.jsonl"
GOLD = ROOT / "tests" / "gold"
STORIES = GOLD / "stories"
REAL_QUESTIONS = GOLD / "real-coverage.jsonl"
SHARED = ROOT.parent / "shared"  # never part of the project
REAL = SHARED / "coverage"  # five real articles


def data_folder() -> Path:
    """Return the folder of XQuAD and SQuAD 2.0: PULLQUOTE_BENCH_DATA, or the one beside this.

    The variable is gone then: it is no setting of pullquote, which would refuse to start with it.
    """
    return Path(os.environ.pop("PULLQUOTE_BENCH_DATA", SHARED / "benchmarks"))
