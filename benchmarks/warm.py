"""A reader that stays open, timed: ``python -m benchmarks.warm FOLDER QUESTIONS``.

Prints one JSON object, see `Warm`. The first questions are asked twice and timed once, so that the
process and the disk are warm.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.processes import BYTES_OF_MAXRSS
from benchmarks.report import table
from benchmarks.scoring import percentile
from benchmarks.synthetic import read_list
from config.settings import load_settings
from index.coverage import Coverage
from index.embedder import Embedder
from index.store import Filter
from retrieval.answer import answer_question
from retrieval.query import understand
from retrieval.search import search

WARM_UP = 20  # questions
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Warm:
    """Times in milliseconds, p50 and p95 over the questions; memory in megabytes.

    ``understand`` embeds and weighs the question, ``search`` finds its passages, ``answer`` is all
    of that and quote picking. ``own_mb`` is the resident memory that is not a mapped file.
    """

    passages: int
    questions: int
    open_ms: float
    understand_p50: float
    understand_p95: float
    search_p50: float
    search_p95: float
    answer_p50: float
    answer_p95: float
    resident_mb: float
    own_mb: float

    @property
    def times(self) -> str:
        """The times as a table in Markdown."""
        steps = {
            "embedding and weighing the question": (self.understand_p50, self.understand_p95),
            "search": (self.search_p50, self.search_p95),
            "the whole answer, quote picking included": (self.answer_p50, self.answer_p95),
        }
        rows = [(step, f"{p50:.1f}", f"{p95:.1f}") for step, (p50, p95) in steps.items()]
        return table(("milliseconds", "p50", "p95"), rows)


def measure(data_dir: Path, questions: list[str]) -> Warm:
    """Open a coverage and ask it all questions."""
    settings = load_settings(data_dir=data_dir, threads=1)
    started = time.perf_counter()
    with Coverage.open(settings.data_dir) as coverage:
        embedder = Embedder.open(settings.model, settings.models_dir, settings.thread_count)
        open_ms = (time.perf_counter() - started) * 1000
        longest = settings.max_question_chars
        for question in questions[:WARM_UP]:
            answer_question(question, coverage, embedder, settings)
        queries = [understand(question, coverage, embedder, longest) for question in questions]
        understood = _times(lambda text: understand(text, coverage, embedder, longest), questions)
        searched = _times(
            lambda query: search(coverage, query, Filter(), settings.search_depth), queries
        )
        answered = _times(
            lambda text: answer_question(text, coverage, embedder, settings), questions
        )
        resident, own = _memory_mb()
        return Warm(
            passages=coverage.store.counts().passages,
            questions=len(questions),
            open_ms=open_ms,
            understand_p50=percentile(understood, 50),
            understand_p95=percentile(understood, 95),
            search_p50=percentile(searched, 50),
            search_p95=percentile(searched, 95),
            answer_p50=percentile(answered, 50),
            answer_p95=percentile(answered, 95),
            resident_mb=resident,
            own_mb=own,
        )


def _times(work: Callable[[T], object], given: Iterable[T]) -> list[float]:
    """Do the work for each; return the milliseconds of each."""
    times = []
    for one in given:
        started = time.perf_counter()
        work(one)
        times.append((time.perf_counter() - started) * 1000)
    return times


def _memory_mb() -> tuple[float, float]:
    """Return the resident memory now, and the part of it that is no mapped file."""
    status = Path("/proc/self/status")
    if not status.is_file():  # not Linux: the peak stands in for both
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * BYTES_OF_MAXRSS / 1e6
        return peak, peak
    fields = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(fields["VmRSS"].split()[0]) / 1e3, int(fields["RssAnon"].split()[0]) / 1e3


if __name__ == "__main__":
    assert os.environ.get("OMP_NUM_THREADS") == "1", "run it with one thread, or figures lie"
    print(json.dumps(asdict(measure(Path(sys.argv[1]), read_list(Path(sys.argv[2]))))))
