"""Twenty more articles for a large coverage, timed: ``python -m benchmarks.adding FOLDER``.

Prints one JSON object, see `Added`.
"""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

from benchmarks.corpus import Generator
from benchmarks.indexing import texts_of
from config.settings import load_settings
from index.build import build
from index.coverage import Coverage
from index.embedder import Embedder, Embedding

ARTICLES = 20
SEED = 20  # another than that of the coverage they are added to


@dataclass(frozen=True, slots=True)
class Added:
    """Seconds for twenty articles: the whole of `build`, and with embeddings made beforehand.

    ``seen_s`` is how long a reader that was open takes to see them. ``rebuilt`` says whether FAISS
    was written anew.
    """

    passages: int
    whole_s: float
    stored_s: float
    seen_s: float
    rebuilt: bool


class Replay:
    """Stands in for an Embedder: gives back embeddings that were made before."""

    def __init__(self, embedder: Embedder, texts: list[str]) -> None:
        self.card = embedder.card
        self._known = {texts[i]: embedding for i, embedding in embedder.embed_passages(texts)}

    def embed_passages(self, texts: Sequence[str]) -> Iterator[tuple[int, Embedding]]:
        """Yield each text's embedding."""
        return ((i, self._known[text]) for i, text in enumerate(texts))


def measure(data_dir: Path) -> Added:
    """Add twenty articles as `pullquote index` would, then twenty whose embeddings are there."""
    settings = load_settings(data_dir=data_dir)
    embedder = Embedder.open(settings.model, settings.models_dir, settings.thread_count)
    generator = Generator(SEED)
    first, second = [[generator.draft().article()[0] for _ in range(ARTICLES)] for _ in range(2)]
    with Coverage.open(data_dir) as reader:
        before = _files(data_dir)
        started = time.perf_counter()
        passages = build(data_dir, first, embedder).passages
        whole_s = time.perf_counter() - started

        replay = cast(Embedder, Replay(embedder, texts_of(second)))
        started = time.perf_counter()
        build(data_dir, second, replay)
        stored_s = time.perf_counter() - started

        started = time.perf_counter()
        reader.refresh()
        seen_s = time.perf_counter() - started
    return Added(passages, whole_s, stored_s, seen_s, rebuilt=_files(data_dir) != before)


def _files(data_dir: Path) -> set[tuple[str, int]]:
    return {(path.name, path.stat().st_mtime_ns) for path in data_dir.glob("*.faiss")}


if __name__ == "__main__":
    print(json.dumps(asdict(measure(Path(sys.argv[1])))))
