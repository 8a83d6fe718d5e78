"""Coverages whose vectors say nothing, for tests of what does not look at vectors."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from index.articles import ReadLimits, read_articles
from index.build import build
from index.embedder import Embedder, Embedding
from index.model import ModelCard
from index.types import Article, Span

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples" / "coverage"
REAL = ROOT.parent / "shared" / "coverage"  # five real articles, never part of the project

_CARD = ModelCard("none", "0" * 16, 8, 256, "", "", "onnx", "", 1.0, {})


class _Blind(Embedder):
    """An embedder to which all passages are alike."""

    def __init__(self) -> None:
        self.card = _CARD

    def embed_passages(self, texts: Sequence[str]) -> Iterator[tuple[int, Embedding]]:
        row = np.eye(1, _CARD.dim, dtype=np.float32)
        for i, text in enumerate(texts):
            yield i, Embedding(row[0], row, [Span(len(text) - 1, len(text))])


def store_articles(data_dir: Path, articles: Sequence[Article]) -> Path:
    """Write articles into the coverage of a folder; return the folder."""
    build(data_dir, articles, _Blind())
    return data_dir


def read(folder: Path) -> list[Article]:
    """Return the articles of a folder."""
    return [one for one in read_articles(folder, ReadLimits()) if isinstance(one, Article)]


def article(text: str, name: str = "one.txt", outlet: str | None = None) -> Article:
    """Return an article whose lines are its prose."""
    prose, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            prose.append(Span(start, start + len(line)))
        start += len(line) + 1
    return Article(name, text, tuple(prose), outlet=outlet)
