"""A reader that stays open, timed: ``python -m benchmarks.warm FOLDER QUESTIONS``.

Prints one JSON object, see `Warm`. Each question is first answered once, and timed on its own, so
that what it reads of the disk is in memory; then the steps are timed.
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
from index.stored import Filter
from retrieval.answer import answer_question
from retrieval.finding.search import search
from retrieval.question.query import understand

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Warm:
    """Times in milliseconds, p50 and p95 over the questions; memory in megabytes.

    ``understand`` embeds and weighs the question, ``search`` finds and scores its passages, of
    which ``faiss`` and ``bm25`` are the two indexes alone, ``answer`` is all of that and quote
    picking, and ``first`` the same when the question is asked for the first time. ``own_mb`` is
    the resident memory that is not a mapped file.
    """

    passages: int
    questions: int
    open_ms: float
    first_p50: float
    first_p95: float
    understand_p50: float
    understand_p95: float
    faiss_p50: float
    faiss_p95: float
    bm25_p50: float
    bm25_p95: float
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
            "... of which FAISS": (self.faiss_p50, self.faiss_p95),
            "... of which BM25": (self.bm25_p50, self.bm25_p95),
            "the whole answer, quote picking included": (self.answer_p50, self.answer_p95),
            "... asked for the first time": (self.first_p50, self.first_p95),
        }
        rows = [(step, f"{p50:.1f}", f"{p95:.1f}") for step, (p50, p95) in steps.items()]
        return table(("milliseconds", "p50", "p95"), rows)


def measure(data_dir: Path, questions: list[str]) -> Warm:
    """Open a coverage and ask it all questions."""
    settings = load_settings(data_dir=data_dir)
    started = time.perf_counter()
    with Coverage.open(settings.data_dir) as coverage:
        embedder = Embedder.open(settings.model, settings.models_dir, settings.thread_count)
        open_ms = (time.perf_counter() - started) * 1000
        longest = settings.max_question_chars
        answer_question(questions[0], coverage, embedder, settings)  # imports, and opens the rest

        def answer(question: str) -> object:
            return answer_question(question, coverage, embedder, settings)

        first = _times(answer, questions)
        queries = [understand(question, coverage, embedder, longest) for question in questions]
        understood = _times(lambda text: understand(text, coverage, embedder, longest), questions)
        depth = settings.search_depth
        searched = _times(lambda one: search(coverage, one, Filter(), depth), queries)
        answered = _times(answer, questions)
        near = _times(lambda one: coverage.vectors.search(one.vector, depth, None), queries)
        worded = _times(lambda one: coverage.terms.search(one.text, depth, None), queries)
        resident, own = _memory_mb()
        return Warm(
            passages=coverage.store.counts().passages,
            questions=len(questions),
            open_ms=open_ms,
            **_percentiles(
                first=first,
                understand=understood,
                faiss=near,
                bm25=worded,
                search=searched,
                answer=answered,
            ),
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


def _percentiles(**times: list[float]) -> dict[str, float]:
    """Return p50 and p95 of each step, named like the fields of `Warm`."""
    return {
        f"{step}_p{percent}": percentile(taken, percent)
        for step, taken in times.items()
        for percent in (50, 95)
    }


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
