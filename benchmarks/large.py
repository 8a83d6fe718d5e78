"""A large coverage: search, FAISS against exact search, memory, opening, adding, disk."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks import machine
from benchmarks.adding import ARTICLES, Added
from benchmarks.checking import CheckTimes
from benchmarks.processes import result_of, threads
from benchmarks.recall import Recall
from benchmarks.report import Figure, Section, at_least, at_most, figures_table, table
from benchmarks.synthetic import (
    ABOUT,
    Written,
    centres_file,
    questions_file,
    real_questions,
    write_list,
)
from benchmarks.warm import Warm

TITLE = "A million passages"
SEED = 11
UNWRITTEN = 0.045  # of the passages, added without FAISS being written anew: nearly the most
TIMES_LARGER = 10


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many passages there are, and how many questions they are asked."""

    passages: int
    questions: int


FULL = Sizes(passages=1_000_000, questions=300)
QUICK = Sizes(passages=3_000, questions=40)


@dataclass(frozen=True, slots=True)
class Disk:
    """Bytes a passage on disk."""

    database: float
    vectors: float
    terms: float

    @property
    def all(self) -> float:
        """All of it."""
        return self.database + self.vectors + self.terms

    @classmethod
    def of(cls, data_dir: Path, passages: int) -> "Disk":
        """Measure a coverage."""
        patterns = ("coverage.db*", "vectors-*", "terms-*/*")
        return cls(*(
            sum(path.stat().st_size for path in data_dir.glob(one)) / passages for one in patterns
        ))  # fmt: skip


def measure(folder: Path, data: Path | None, sizes: Sizes) -> Section:
    """Measure in ``folder``, which needs about 15 GB for a million passages."""
    data_dir = folder / "data"
    centres, questions = centres_file(folder, data), questions_file(folder, data, sizes.questions)
    written = result_of(Written, "synthetic", data_dir, sizes.passages, centres, SEED)
    disk = Disk.of(data_dir, written.passages)
    warm = result_of(Warm, "warm", data_dir, questions, env=threads(1))
    real = write_list(folder / "real.json", real_questions(data, sizes.questions))
    recall = result_of(Recall, "recall", data_dir, real)
    checks = result_of(CheckTimes, "checking", data_dir, env=threads(1))
    added = result_of(Added, "adding", data_dir)
    more = int(sizes.passages * UNWRITTEN)
    late = result_of(Written, "synthetic", data_dir, more, centres, SEED + 1)
    worn = result_of(Warm, "warm", data_dir, questions, env=threads(1))
    figures = [
        at_most("search p95, ms", warm.search_p95, 15),
        at_least("recall@10 of FAISS against exact search", recall.at_10, 0.99, "{:.4f}"),
        at_most(f"checking a quotation, p95 of {checks.checks}, ms", checks.p95, 200),
        at_most("resident memory, GB", warm.resident_mb / 1000, 2.5, "{:.2f}"),
        at_most("opening, s", warm.open_ms / 1000, 3, "{:.2f}"),
        at_most(f"adding {ARTICLES} articles, embedded beforehand, s", added.stored_s, 2, "{:.2f}"),
        _rebuilt(added.rebuilt),
        Figure("... until an open reader sees them, s", f"{added.seen_s:.2f}"),
        Figure(f"adding {ARTICLES} articles and embedding them, s", f"{added.whole_s:.2f}"),
        Figure("disk, bytes a passage", f"{disk.all:,.0f}"),
        Figure("storing the passages, s", f"{written.stored_s:,.0f}"),
        Figure("building FAISS and BM25, s", f"{written.derived_s:,.0f}"),
    ]
    return Section(TITLE, "python -m benchmarks large", machine.describe(), (
        f"{warm.passages:,} passages. {ABOUT} {warm.questions} questions in one process, whose "
        "libraries have one thread, on a warm disk. Search stands after the question is embedded.",
        figures_table(figures),
        warm.times,
        _crowd(recall),
        table(("bytes a passage", "database", "FAISS", "BM25"), [
            ("", f"{disk.database:,.0f}", f"{disk.vectors:,.0f}", f"{disk.terms:,.0f}")]),
        f"Before FAISS is written anew: with {late.passages:,} more passages that its file does "
        "not hold yet, which are compared one by one.",
        worn.times,
        _ten_times(warm, worn, disk, written),
    ))  # fmt: skip


def _rebuilt(rebuilt: bool) -> Figure:
    return Figure("... FAISS written anew for it", "yes" if rebuilt else "no", "no", not rebuilt)


def _crowd(recall: Recall) -> str:
    return (
        f"Recall is counted over real questions where there are some. Of the 10 exactly nearest "
        f"passages, {recall.in_depth:.4f} are found when as many are asked for as by a question. "
        f"How crowded it is there: the nearest has a cosine of {recall.cosine_1:.3f} on average, "
        f"the 10th {recall.cosine_10:.3f}."
    )


def _ten_times(warm: Warm, worn: Warm, disk: Disk, written: Written) -> str:
    """Say by calculation what ten times as many passages would mean."""
    passages = warm.passages * TIMES_LARGER
    whole, database, vectors = (
        one * passages / 1e9 for one in (disk.all, disk.database, disk.vectors)
    )
    hours = (written.stored_s + written.derived_s) * TIMES_LARGER / 3600
    more = TIMES_LARGER - 1  # the indexes grow with the passages, the rest of a search does not
    p50 = warm.search_p50 + more * (warm.faiss_p50 + warm.bm25_p50)
    p95 = warm.search_p95 + more * (warm.faiss_p95 + warm.bm25_p95)
    unwritten = (worn.faiss_p50 - warm.faiss_p50) * TIMES_LARGER
    return (
        f"### {passages:,} passages, by calculation\n\n"
        f"They fill {whole:,.0f} GB of disk, {database:,.0f} GB of it the database; storing and "
        f"indexing them takes {hours:.1f} hours beside the embedding. FAISS compares the code of "
        "every passage with every question, and BM25 reads every entry of its words, so the time "
        f"of both grows in step: a search takes about {p50:.0f} ms (p50) and {p95:.0f} ms (p95) on "
        f"one thread, and up to {unwritten:.0f} ms more before FAISS is written anew. A reader "
        f"keeps at most {warm.own_mb * TIMES_LARGER / 1000:.1f} GB of its own and maps the FAISS "
        f"file of {vectors:.1f} GB; where memory does not hold that, search waits for the disk. It "
        "stops at the writer: it builds the FAISS file whole in memory, so it needs "
        f"{vectors:.1f} GB of it, each time that a twentieth of the coverage is new or gone. "
        "Beyond that a coverage has to be split, or its vectors put into an index that is searched "
        "in part and merged on disk."
    )
