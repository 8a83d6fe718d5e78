"""The quote checker, measured on quotations made by machine (benchmarks/quotations.py).

``python -m benchmarks.checking`` prints the section of the report, and on stderr what was found to
be something else; ``python -m benchmarks.checking FOLDER`` times checks of a coverage that is
there, and prints them as one JSON object.
"""

import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import machine
from benchmarks.indexing import articles_of, prepared_embedder
from benchmarks.places import REAL, SAMPLE
from benchmarks.quotations import Case, CaseMaker, Sentence
from benchmarks.report import Figure, Section, at_least, figures_table, table
from benchmarks.scoring import percentile
from index.build import build
from index.passages import split_sentences
from index.store import Store
from index.types import Article
from index.wording import Wording
from retrieval.checking.check import check
from retrieval.checking.verdict import Verdict

TITLE = "Quote checker"
FOLDERS = (SAMPLE, REAL)
SEED = 11
FULL, QUICK = 2_000, 80  # quotations
TIMED = 400
TIMED_ARTICLES = 100  # that the quotations are made of
WARM_UP = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case, and what the checker made of it in how many milliseconds."""

    case: Case
    verdict: Verdict
    took_ms: float

    @property
    def right(self) -> bool:
        """Whether it was found to be what it is."""
        return self.verdict is self.case.expected


@dataclass(frozen=True, slots=True)
class CheckTimes:
    """Times of checks in milliseconds, over so many passages."""

    passages: int
    checks: int
    p50: float
    p95: float
    longest: float


def measure(folder: Path, count: int = FULL) -> Section:
    """Check quotations of the sample and, if it is there, the real coverage, in ``folder``."""
    found = [one for one in FOLDERS if one.is_dir()]
    articles = [article for one in found for article in articles_of(one)]
    embedder = prepared_embedder()
    build(folder / "checked", articles, embedder)
    sentences = [(article, span) for article in articles for span in split_sentences(article)]
    results = list(outcomes(folder / "checked", CaseMaker(sentences, SEED).cases(count)))
    for one in results:
        if not one.right:  # for the screen: the report may not hold words of real articles
            print(f"{one.case.kind}, found {one.verdict}: {one.case.quotation!r}", file=sys.stderr)
    return Section(TITLE, "python -m benchmarks checking", machine.describe(), _blocks(results))


def time_checks(data_dir: Path, count: int = TIMED) -> CheckTimes:
    """Check quotations made of some articles of a coverage, of whatever size that is."""
    with Store.open(data_dir) as store:
        passages, sentences = store.counts().passages, _some_sentences(store)
    cases = list(CaseMaker(sentences, SEED).cases(count))
    results = list(outcomes(data_dir, iter(cases[:WARM_UP] + cases)))[WARM_UP:]
    times = [one.took_ms for one in results]
    p50, p95 = percentile(times, 50), percentile(times, 95)
    return CheckTimes(passages, len(times), p50, p95, max(times))


def outcomes(data_dir: Path, cases: Iterator[Case]) -> Iterator[Outcome]:
    """Check each case in a coverage."""
    with Store.open(data_dir) as store:
        wording = Wording.open_mended(data_dir, store)
        for case in cases:
            found = check(case.quotation, store, wording, case.outlet)
            yield Outcome(case, found.verdict, found.took_ms)


def _some_sentences(store: Store) -> list[Sentence]:
    ids = [article.id for article in store.articles()]
    chosen = random.Random(SEED).sample(ids, min(TIMED_ARTICLES, len(ids)))
    return [
        (Article(one.source, one.text, (), outlet=one.outlet), span)
        for one in store.articles_by_id(chosen).values()
        for span in store.sentence_spans(one.version)
    ]


def _blocks(results: Sequence[Outcome]) -> tuple[str, ...]:
    found = Counter((one.case.kind, one.verdict) for one in results)
    right = Counter(one.case.kind for one in results if one.right)
    total = Counter(one.case.kind for one in results)
    times = [one.took_ms for one in results]
    spread = f"{percentile(times, 50):.1f} / {percentile(times, 95):.1f}"
    figures = [
        at_least("right, %", 100 * right.total() / total.total(), 99, "{:.2f}"),
        *(
            at_least(f"right of {kind}, %", 100 * right[kind] / total[kind], 100, "{:.2f}")
            for kind in ("untouched", "a number changed")
        ),
        Figure("one check, ms, p50 / p95", spread),
    ]
    rows = [(kind, *(str(found[kind, verdict] or "") for verdict in Verdict)) for kind in total]
    return (
        f"{total.total():,} quotations made by machine from sentences of the sample coverage and "
        "of the real one, where it is beside this checkout (seeded). Rows are how they were made, "
        "columns what they were found to be.",
        figures_table(figures),
        table(("made by", *Verdict), rows),
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(asdict(time_checks(Path(sys.argv[1])))))
    else:
        with tempfile.TemporaryDirectory() as scratch:
            print(measure(Path(scratch)).markdown)
