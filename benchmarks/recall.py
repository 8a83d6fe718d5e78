"""How many of the exactly nearest passages FAISS finds.

``python -m benchmarks.recall FOLDER QUESTIONS`` compares with a product with every stored vector,
and prints one JSON object, see `Recall`.
"""

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from benchmarks.synthetic import read_list
from config.settings import load_settings
from index.changes import vectors_since
from index.coverage import Coverage
from index.embedder import Embedder

ROWS = 50_000  # passages compared at once


@dataclass(frozen=True, slots=True)
class Recall:
    """How many of the ten exactly nearest passages are found, and how crowded it is there.

    ``at_10`` is the mean share when ten are asked for, ``in_depth`` when as many are as by a
    question (the setting ``search_depth``). The others are the mean exact cosines at two ranks.
    """

    at_10: float
    in_depth: float
    cosine_1: float
    cosine_10: float


def measure(data_dir: Path, questions: list[str]) -> Recall:
    """Compare FAISS with exact search."""
    settings = load_settings(data_dir=data_dir, threads=1)
    embedder = Embedder.open(settings.model, settings.models_dir, settings.thread_count)
    vectors = np.stack([embedder.embed_question(question).vector for question in questions])
    with Coverage.open(data_dir) as coverage:
        ids = np.empty((len(questions), 0), np.int64)
        cosines = np.empty((len(questions), 0), np.float32)
        for new_ids, rows in vectors_since(coverage.store, 0, embedder.card.dim, ROWS):
            ids = np.concatenate([ids, np.broadcast_to(new_ids, (len(vectors), len(rows)))], axis=1)
            cosines = np.concatenate([cosines, vectors @ rows.T], axis=1)
            best = np.argsort(-cosines, axis=1, kind="stable")[:, :10]
            ids = np.take_along_axis(ids, best, axis=1)
            cosines = np.take_along_axis(cosines, best, axis=1)
        found = {
            depth: [coverage.vectors.search(vector, depth, None) for vector in vectors]
            for depth in (10, settings.search_depth)
        }
    return Recall(
        at_10=_recall(found[10], ids.tolist()),
        in_depth=_recall(found[settings.search_depth], ids.tolist()),
        cosine_1=float(cosines[:, 0].mean()),
        cosine_10=float(cosines[:, -1].mean()),
    )


def _recall(found: list[list[int]], exact: list[list[int]]) -> float:
    shares = [len({*ours} & {*best}) / len(best) for ours, best in zip(found, exact, strict=True)]
    return sum(shares) / len(shares)


if __name__ == "__main__":
    print(json.dumps(asdict(measure(Path(sys.argv[1]), read_list(Path(sys.argv[2]))))))
