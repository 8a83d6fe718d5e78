"""Fit the weights that confidence is computed with: ``python -m benchmarks.calibrate``.

Writes confidence.json in retrieval/finding and corroboration.json in retrieval/corroboration from
development data: XQuAD with the question's own article present and taken away, half of SQuAD 2.0
with its impossible questions, the gold questions over the sample and over real articles, with those
for missing facts, the invented stories to develop with, and those of eight others, a set a writer.
Each set counts the same, whatever its size. Both are logistic regressions (ridge, Newton's method),
so the file is the whole model.
"""

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, replace
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Generic

import numpy as np

from benchmarks.gold import ANSWERED, FACT_MISSING, OTHER_STORY, kinds
from benchmarks.indexing import articles_of, prepared_embedder
from benchmarks.places import (
    GOLD,
    REAL,
    REAL_QUESTIONS,
    SAMPLE,
    SAMPLE_QUESTIONS,
    data_folder,
)
from benchmarks.scoring import covers
from benchmarks.squad import SQUAD2, XQUAD, load
from benchmarks.stories import DEVELOPMENT, OTHERS, stories
from benchmarks.trial import Trial
from index.embedder import Embedder
from index.passages import MAX_SENTENCE_CHARS
from index.types import Span
from retrieval.answer import EVERYTHING
from retrieval.corroboration import corroboration
from retrieval.corroboration.corroboration import Agreement, Read
from retrieval.evaluation.gold import read_gold
from retrieval.finding import confidence
from retrieval.finding.candidates import Candidate
from retrieval.finding.confidence import Features, Models
from retrieval.finding.logistic import INTERCEPT, F, Logistic, feature_names
from retrieval.finding.reranking import rerank
from retrieval.question.query import Query, understand

SAMPLED = 700  # questions of either kind of SQuAD 2.0
RIDGE = 0.01
Places = Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Case(Generic[F]):
    """Features, and whether what they describe is right; ``group`` is the set it comes from.

    ``kind`` tells of a question whether it is answered, or why it is not (benchmarks/gold.py).
    ``read`` is the case of the sentence that is first once the best have been read.
    """

    group: str
    features: F
    right: bool
    kind: str
    read: "Case[F] | None" = None


@dataclass(frozen=True, slots=True)
class Development:
    """One development set, indexed; collects cases for both regressions."""

    name: str
    trial: Trial

    def case(self, question: str, places: Places, kind: str) -> Iterator[Case[Features]]:
        """Yield the case of a question's first sentence, by its words and once it was read."""
        found, trial = self.trial.retrieve(question), self.trial
        if found.candidates:
            threads = trial.settings.thread_count
            reranked = rerank(found.candidates, found.query, trial.coverage, threads)
            read = self._case(found.query, reranked[0], places, kind)
            yield replace(self._case(found.query, found.candidates[0], places, kind), read=read)

    def _case(self, query: Query, first: Candidate, places: Places, kind: str) -> Case[Features]:
        measured = confidence.features(first, query, self.trial.coverage)
        return Case(self.name, measured, _right(first, places), kind)

    def others(self, question: str, places: Places) -> Iterator[Case[Agreement]]:
        """Yield a case for each other article, where the first sentence is right."""
        ranked, coverage = self.trial.rank(question), self.trial.coverage
        if not ranked.candidates or not _right(ranked.candidates[0], places):
            return
        first, query = ranked.candidates[0], ranked.query
        said = understand(first.text, coverage, self.trial.embedder, MAX_SENTENCE_CHARS)
        for sentences in corroboration.agreements(first, query, said, coverage, EVERYTHING, 0.0):
            near = [one for one in sentences if one.is_near]
            if near:
                one = max(near, key=_nearness)
                says_so = one.sentence.passage.article in places
                yield Case(self.name, one.agreement, says_so, ANSWERED)


def _nearness(one: Read) -> float:
    return one.agreement.question + one.agreement.answer + one.agreement.figures / 6


def main() -> None:
    """Collect the cases, fit, and write both files."""
    first, others = collect(data_folder())
    models = fit_both(first)
    _write(
        confidence.WEIGHTS,
        {confidence.UNREAD: models.unread.by_name(), confidence.READ: models.read.by_name()},
    )
    _write(corroboration.WEIGHTS, fit(others).by_name())


def collect(data: Path) -> tuple[list[Case[Features]], list[Case[Agreement]]]:
    """Return the cases of all sets: of first sentences, and of other articles' sentences.

    ``data`` holds XQuAD and SQuAD 2.0.
    """
    embedder = prepared_embedder()
    first: list[Case[Features]] = []
    others: list[Case[Agreement]] = []
    with tempfile.TemporaryDirectory() as folder:
        first += _xquad(Path(folder) / "xquad", data, embedder)
        first += _squad2(Path(folder) / "squad2", data, embedder)
        for group, articles_dir, files in _gold():
            place = Path(tempfile.mkdtemp(dir=folder))
            trial = Trial(place, list(articles_of(articles_dir)), embedder)
            development = Development(group, trial)
            for gold in (read_gold(file, trial.store) for file in files):
                for one, kind in zip(gold, kinds(gold), strict=True):
                    first += development.case(one.question, one.by_article, kind)
                    if group not in OTHERS:  # with them it counts as many rightly and falsely
                        others += development.others(one.question, one.by_article)
    return first, others


def _gold() -> Iterator[tuple[str, Path, list[Path]]]:
    """Yield each coverage with questions of our own: its group, its articles, its questions."""
    yield "sample", SAMPLE, [SAMPLE_QUESTIONS, GOLD / "missing-sample.jsonl"]
    yield "real", REAL, [REAL_QUESTIONS, GOLD / "missing-real.jsonl"]
    for articles_dir, questions in stories(DEVELOPMENT):
        yield "stories", articles_dir, [questions]
    for group in OTHERS:
        for articles_dir, questions in stories(group):
            yield group, articles_dir, [questions]


def fit_both(cases: list[Case[Features]]) -> Models:
    """Return the model for sentences that were not read, and that for those that were."""
    return Models(fit(cases), fit([one.read or one for one in cases]))


def fit(cases: list[Case[F]]) -> Logistic[F]:
    """Return a ridge logistic regression in which each group counts the same."""
    features = type(cases[0].features)
    rows = np.array([[*astuple(case.features), 1.0] for case in cases])
    right = np.array([case.right for case in cases], float)
    sizes = {one: sum(case.group == one for case in cases) for one in {c.group for c in cases}}
    counts = np.array([len(cases) / len(sizes) / sizes[case.group] for case in cases])
    weights = np.zeros(rows.shape[1])
    for _ in range(50):  # Newton's method; it settles within ten
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (likely - right)) + RIDGE * weights
        curve = (rows * (counts * likely * (1 - likely))[:, None]).T @ rows
        weights -= np.linalg.solve(curve + RIDGE * np.eye(len(weights)), slope)
    names = (*feature_names(features), INTERCEPT)
    fitted = {name: round(float(one), 3) for name, one in zip(names, weights, strict=True)}
    return Logistic.of(features, fitted)


def _xquad(folder: Path, data: Path, embedder: Embedder) -> Iterator[Case[Features]]:
    xquad = load(data / XQUAD)
    development = Development("xquad", Trial(folder, xquad.articles, embedder))
    for article, questions in groupby(xquad.questions, key=lambda one: one.article_id):
        asked = list(questions)
        for one in asked:
            yield from development.case(one.text, one.by_article, ANSWERED)
        with development.trial.without(article):
            for one in asked:
                yield from development.case(one.text, {}, OTHER_STORY)


def _squad2(folder: Path, data: Path, embedder: Embedder) -> Iterator[Case[Features]]:
    squad2, chance = load(data / SQUAD2), Random(1)  # not the sample that is measured with
    development = Development("squad2", Trial(folder, squad2.articles, embedder))
    for wanted in (True, False):
        some = [one for one in squad2.questions if bool(one.places) is wanted]
        for one in chance.sample(some, SAMPLED):
            kind = ANSWERED if wanted else FACT_MISSING
            yield from development.case(one.text, one.by_article, kind)


def _right(candidate: Candidate, places: Places) -> bool:
    return covers(candidate.sentence.span, places.get(candidate.passage.article, ()))


def _write(path: Path, weights: Mapping[str, object]) -> None:
    path.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")
    print(f"{path.name}: {weights}")


if __name__ == "__main__":
    main()
