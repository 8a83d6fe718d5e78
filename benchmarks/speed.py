"""Speed and memory: a cold question, indexing, indexing again, a warm question."""

import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks import machine
from benchmarks.corpus import write_files
from benchmarks.indexing import Indexed
from benchmarks.places import SAMPLE
from benchmarks.processes import in_turn, median_of, result_of, run, threads
from benchmarks.report import Figure, Section, at_least, at_most, figures_table, table
from benchmarks.squad import XQUAD, load
from benchmarks.synthetic import ABOUT, Written, centres_file, questions_file
from benchmarks.warm import Warm

TITLE = "Speed and memory"
QUESTION = "What is the salary range of the AI product manager?"
PULLQUOTE = Path(sys.executable).with_name("pullquote")
OFFLINE = {"HF_HUB_OFFLINE": "1"}
SEED = 7


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured: ``sentences`` are indexed, ``passages`` searched."""

    pairs: int
    indexing_pairs: int
    sentences: int
    passages: int
    questions: int


FULL = Sizes(pairs=5, indexing_pairs=3, sentences=3_000, passages=100_000, questions=300)
QUICK = Sizes(pairs=1, indexing_pairs=1, sentences=200, passages=2_000, questions=40)


def measure(folder: Path, data: Path | None, sizes: Sizes) -> Section:
    """Measure into ``folder``; ``data`` holds XQuAD, if it is there."""
    blocks = [
        *_cold(folder, sizes.pairs),
        *_indexing("generated articles", _generated(folder, sizes), folder, sizes.indexing_pairs),
    ]
    if data is None:
        blocks.append("XQuAD is not beside this checkout, so indexing it was not measured.")
    else:
        xquad = _xquad(folder, data)
        blocks += _indexing("XQuAD's 48 articles", xquad, folder, sizes.indexing_pairs)
    blocks += _warm(folder, data, sizes)
    return Section(TITLE, "python -m benchmarks speed", machine.describe(), tuple(blocks))


def _cold(folder: Path, pairs: int) -> list[str]:
    """Time whole processes: `pullquote ask` against a bare script, in turn."""
    env = OFFLINE | {"PULLQUOTE_DATA_DIR": str(folder / "sample")}
    run([PULLQUOTE, "index", SAMPLE], env=env)
    bare, ours = in_turn(
        [
            lambda: run([sys.executable, "-m", "benchmarks.bare", QUESTION], env=env),
            lambda: run([PULLQUOTE, "ask", QUESTION], env=env),
        ],
        pairs,
    )
    faster = median(a.seconds / b.seconds for a, b in zip(bare, ours, strict=True))
    cheaper = median(a.cpu_seconds / b.cpu_seconds for a, b in zip(bare, ours, strict=True))
    figures = [
        at_least("a cold `pullquote ask` is faster than the bare script: times", faster, 10),
        Figure("... and takes less CPU: times", f"{cheaper:.1f}"),
        at_most("... its peak memory, MB", median_of(ours).peak_mb, 250, "{:.0f}"),
    ]
    names = ["`pullquote ask`", "bare script (`benchmarks/bare.py`)"]
    rows = [
        (name, f"{one.seconds:.2f}", f"{one.cpu_seconds:.2f}", f"{one.peak_mb:.0f}")
        for name, one in zip(names, [median_of(ours), median_of(bare)], strict=True)
    ]
    return [
        "### A cold question\n\nWhole processes on a warm disk, in turn, "
        f"{pairs} of each after one that is not counted; medians. `pullquote ask` answers from the "
        "sample coverage; the bare script loads the same model with sentence-transformers and "
        "embeds the question, no more. Both have all cores, and are compiled to bytecode.",
        figures_table(figures),
        table(("process", "wall s", "CPU s", "peak MB"), rows),
    ]


def _generated(folder: Path, sizes: Sizes) -> Path:
    files = folder / "articles"
    write_files(files, sizes.sentences, SEED)
    return files


def _xquad(folder: Path, data: Path) -> Path:
    files = folder / "xquad"
    files.mkdir()
    for number, article in enumerate(load(data / XQUAD).articles):
        (files / f"{number:02}.txt").write_text(article.text, encoding="utf-8")
    return files


def _indexing(name: str, files: Path, folder: Path, pairs: int) -> list[str]:
    """Time indexing a folder against encoding the same texts, in turn, on one and two threads."""
    figures, rows = [], []
    for count in (1, 2):
        env = OFFLINE | threads(count)
        ours: list[Indexed] = []
        again: list[Indexed] = []
        theirs: list[Indexed] = []
        for pair in range(pairs):
            index = ("index", files, folder / f"{files.name}-{count}-{pair}", count)
            ours.append(result_of(Indexed, "indexing", *index, env=env))
            again.append(result_of(Indexed, "indexing", *index, env=env))
            theirs.append(result_of(Indexed, "indexing", "encode", files, count, env=env))
        assert {one.passages for one in again} == {0}, "something was embedded twice"
        assert {one.passages for one in ours} == {one.passages for one in theirs}
        faster = _ratio(theirs, ours)
        unchanged = _ratio(again, ours)
        cores = f"{count} thread{'s' * (count > 1)}"
        figures += [
            at_least(f"indexing is faster than encoding, {cores}: times", faster, 3.5),
            at_most(f"indexing again, share of the first time, {cores}", unchanged, 0.1, "{:.3f}"),
        ]
        rows.append(
            (cores, f"{_rate(ours):.0f}", f"{_rate(theirs):.0f}",
             f"{_cpu_ratio(theirs, ours):.1f}")
        )  # fmt: skip
    return [
        f"### Indexing {name}\n\n{ours[0].passages:,} passages, from files to committed store "
        "with all that is derived from it, against `SentenceTransformer.encode` (float32, batches "
        f"of 32) over the same texts with the same number of threads; in turn, {pairs} of each, "
        "each in a new process, loading the model not counted. Indexing again, with nothing "
        "changed, embedded nothing.",
        figures_table(figures),
        table(("", "indexed a second", "encoded a second", "less CPU: times"), rows),
    ]


def _ratio(above: list[Indexed], below: list[Indexed]) -> float:
    return median(a.seconds / b.seconds for a, b in zip(above, below, strict=True))


def _cpu_ratio(above: list[Indexed], below: list[Indexed]) -> float:
    return median(a.cpu_seconds / b.cpu_seconds for a, b in zip(above, below, strict=True))


def _rate(runs: list[Indexed]) -> float:
    return median(one.passages / one.seconds for one in runs)


def _warm(folder: Path, data: Path | None, sizes: Sizes) -> list[str]:
    """Ask a large coverage questions, in a process that stays open."""
    data_dir = folder / "large"
    result_of(Written, "synthetic", data_dir, sizes.passages, centres_file(folder, data), SEED)
    asked = questions_file(folder, data, sizes.questions)
    found = result_of(Warm, "warm", data_dir, asked, env=threads(1))
    figures = [
        at_most("search p95, ms", found.search_p95, 10),
        at_most("whole answer p95, ms", found.answer_p95, 150),
        Figure("resident memory, MB", f"{found.resident_mb:.0f}"),
        Figure("opening, ms", f"{found.open_ms:.0f}"),
    ]
    return [
        f"### A warm question over {found.passages:,} passages\n\n{ABOUT} "
        f"{found.questions} questions in one process, whose libraries have one thread; "
        "doubtful sentences are read by as many as the settings say, one a core.",
        figures_table(figures),
        found.times,
    ]
