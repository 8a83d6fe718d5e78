"""Articles and embeddings for what does not depend on what they say."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np

from index.card import ModelCard
from index.coverage import derive
from index.embedder import Embedding
from index.lock import writer_lock
from index.packing import pack_embedding
from index.passages import split_passages, split_sentences
from index.store import Store
from index.types import Article, Span
from index.writer import Writer, passage_texts

DIM = 32
CARD = ModelCard(
    name="made-up",
    key="0123456789abcdef",
    dim=DIM,
    max_tokens=256,
    question_prompt="",
    passage_prompt="",
    runtime="onnx",
    reason="",
    min_cosine=1.0,
    bytes={},
    sha256={},
)
PAY = "The studio pays writers more from May. The union had asked for that since 2022."
ROOF = "The roof of a school fell in on Sunday. Nobody was hurt, the fire chief said."


def article(source: str, text: str, title: str | None = None, outlet: str | None = None) -> Article:
    """Return an article whose whole text, line by line, may be quoted."""
    prose = tuple(Span(*line.span()) for line in re.finditer(r"\S.*", text))
    return Article(source, text, prose, title=title, outlet=outlet)


def long_article(source: str, sentences: int, seed: int = 0) -> Article:
    """Return an article of so many different sentences."""
    random = np.random.default_rng([seed, *source.encode()])
    words = ["studio", "union", "pays", "people", "writers", "May", "strike", "figures", "vote"]
    lines = [
        f"Sentence {number} of {source} says {' '.join(random.choice(words, 6))}."
        for number in range(sentences)
    ]
    return article(source, " ".join(lines), title=f"About {source}")


def embed(text: str, dim: int = DIM) -> Embedding:
    """Return an embedding that depends on the text alone: random vectors, a token a word."""
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
    spans = [Span(*word.span()) for word in re.finditer(r"\w+|[^\w\s]", text)]
    rows = np.random.default_rng(seed).normal(size=(len(spans) + 1, dim)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return Embedding(rows[0], rows[1:], spans)


def put(writer: Writer, one: Article, dim: int = DIM) -> int:
    """Put an article with made-up embeddings; return its version."""
    passages = passage_texts(one, split_passages(split_sentences(one)))
    embeddings = {p.hash: pack_embedding(p, embed(p.text, dim)) for p in passages}
    return writer.put(one, passages, embeddings)


def store_only(
    data_dir: Path, *articles: Article, removed: Iterable[str] = (), dim: int = DIM
) -> None:
    """Put articles (and remove some by source) and derive nothing, as a crash leaves it."""
    with writer_lock(data_dir):
        writer = Writer.open(data_dir, replace(CARD, dim=dim))
        for one in articles:
            put(writer, one, dim)
        for source in removed:
            writer.remove(article(source, "").id)
        writer.close()


def index(data_dir: Path, *articles: Article, removed: Iterable[str] = (), dim: int = DIM) -> None:
    """Put articles into a coverage and remove others by source, and derive what is derived."""
    store_only(data_dir, *articles, removed=removed, dim=dim)
    with writer_lock(data_dir), Store.open(data_dir) as store:
        derive(data_dir, store)
