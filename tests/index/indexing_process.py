"""A process that indexes, to be killed; its arguments: DATA_DIR MODEL MODELS_DIR LOG.

For each line of standard input, the number of a round, it starts a child that indexes the articles
of that round, prints the child's number, and prints how the child ended. The child prints ``go``
when it begins, and adds a line to LOG right after each commit: source, version, checksum of text.
"""

import hashlib
import os
import sys
from pathlib import Path

import faiss  # noqa: F401
import onnxruntime  # noqa: F401
import tantivy  # noqa: F401

import index.build
from index.embedder import Embedder
from index.types import Article
from index.writer import Writer
from tests.index.made_up import long_article

ARTICLES = 30


def articles_of(number: int) -> list[Article]:
    """Return the articles of a round: a third of them differ from those of the round before."""
    return [
        long_article(f"{i}.txt", 3 + (7 * i + 5 * changed) % 25, seed=changed)
        for i in range(ARTICLES)
        for changed in [max(0, number - (number - i) % 3)]
    ]


def index_round(number: int, data_dir: Path, model: str, models_dir: Path, log: Path) -> None:
    """Index a round's articles, a few at a time, so that there is much to interrupt."""
    index.build.EMBED_AT_ONCE = 16
    index.build.DERIVE_EVERY = 60
    put = Writer.put
    with log.open("a", buffering=1) as lines:

        def put_and_log(self: Writer, article: Article, *rest: object) -> int:
            version = put(self, article, *rest)  # type: ignore[arg-type]
            checksum = hashlib.sha256(article.text.encode()).hexdigest()
            lines.write(f"{article.source} {version} {checksum}\n")
            return version

        Writer.put = put_and_log  # type: ignore[method-assign, assignment]
        embedder = Embedder.open(model, models_dir, threads=1)
        list(embedder.embed_passages(["warm"]))
        print("go", flush=True)
        index.build.build(data_dir, articles_of(number), embedder)


def main(data_dir: Path, model: str, models_dir: Path, log: Path) -> None:
    """Start a child for each round that is asked for."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            index_round(int(line), data_dir, model, models_dir, log)
            os._exit(0)
        print(child, flush=True)
        print(os.waitpid(child, 0)[1], flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
