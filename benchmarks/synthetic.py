"""A large coverage without hours of embedding: ``python -m benchmarks.synthetic FOLDER PASSAGES``.

Real are the words' frequencies, the lengths, the database and all that is derived from it. Made up:

* a passage's vector is a real one (of ``centres``) moved along the difference of two other real
  ones, so that neighbourhoods are as crowded, and as many-dimensional, as those of real text;
* its token vectors are those of its words, each embedded alone.

The rows go through `Writer`, an article a transaction as always; only waiting for the disk is left
out, since no power cut has to be survived.
"""

import json
import re
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from benchmarks.corpus import Generator
from benchmarks.indexing import prepared_embedder, texts_of
from benchmarks.squad import SQUAD2, XQUAD, load
from index.coverage import derive
from index.embedder import Embedder, Embedding
from index.lock import writer_lock
from index.packing import PackedEmbedding, pack_embedding
from index.passages import PassageText, split_passages
from index.runtimes import Floats
from index.schema import connect
from index.store import Store
from index.types import Article, Span
from index.writer import Writer, passage_texts

ABOUT = (
    "The passages are generated: their words follow Zipf's law, their vectors lie around real ones "
    "(`benchmarks/synthetic.py` says how); half of the questions are real ones."
)
AT_ONCE = 200  # articles
CENTRES = 1_000  # about
LEAST_MOVE, MOST_MOVE = 0.3, 0.9  # in lengths of a vector: a cosine of .96 to .74 to its centre
_WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Written:
    """What was added, and the seconds for storing it and for what is derived from it."""

    passages: int
    stored_s: float
    derived_s: float


class WordVectors:
    """Token vectors of texts, put together from those of their words."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._rows = np.empty((0, embedder.card.dim), np.float32)
        self._places: dict[str, tuple[int, list[Span]]] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Embed the words that are new."""
        words = set().union(*(_WORD.findall(text) for text in texts)) - self._places.keys()
        new, rows = sorted(words), [self._rows]
        first = len(self._rows)
        for i, embedding in self._embedder.embed_passages(new) if new else ():
            self._places[new[i]] = (first, embedding.spans)
            rows.append(embedding.tokens)
            first += len(embedding.tokens)
        self._rows = np.concatenate(rows)

    def tokens(self, text: str) -> tuple[Floats, list[Span]]:
        """Return (n, dim) rows and the places of their word pieces; the words must be learnt."""
        rows: list[int] = []
        spans: list[Span] = []
        for match in _WORD.finditer(text):
            first, pieces = self._places[match[0]]
            rows.extend(range(first, first + len(pieces)))
            spans.extend(piece.moved(match.start()) for piece in pieces)
        return self._rows[rows], spans


class Neighbours:
    """Vectors around real ones."""

    def __init__(self, centres: Floats, seed: int) -> None:
        self._centres = centres
        self._random = np.random.default_rng(seed)

    def draw(self, count: int) -> Floats:
        """Return (count, dim) unit rows."""
        many = len(self._centres)
        centre, one = self._random.integers(many, size=(2, count))
        other = (one + self._random.integers(1, many, count)) % many  # never the same as `one`
        way = self._centres[one] - self._centres[other]
        way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-6)
        far = self._random.uniform(LEAST_MOVE, MOST_MOVE, (count, 1)).astype(np.float32)
        rows = self._centres[centre] + far * way
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


class Maker:
    """Makes articles with their embeddings."""

    def __init__(self, embedder: Embedder, centres: Floats, seed: int) -> None:
        self._words = WordVectors(embedder)
        self._vectors = Neighbours(centres, seed)
        self._generator = Generator(seed)

    def articles(
        self, count: int
    ) -> list[tuple[Article, list[PassageText], dict[bytes, PackedEmbedding]]]:
        """Return the next articles, each with its passages and their embeddings by hash."""
        made = [self._generator.draft().article() for _ in range(count)]
        split = [passage_texts(one, split_passages(sentences)) for one, sentences in made]
        self._words.learn(one.text for passages in split for one in passages)
        vectors = iter(self._vectors.draw(sum(map(len, split))))
        return [
            (article, passages, {
                one.hash: pack_embedding(
                    one, Embedding(next(vectors), *self._words.tokens(one.text))
                )
                for one in passages
            })
            for (article, _), passages in zip(made, split, strict=True)
        ]  # fmt: skip


def write_coverage(data_dir: Path, passages: int, maker: Maker, embedder: Embedder) -> Written:
    """Add at least so many passages to the coverage in a folder, or to a new one."""
    started, written = time.perf_counter(), 0
    with writer_lock(data_dir):
        db = connect(data_dir, write=True)
        db.execute("PRAGMA synchronous = OFF")
        writer = Writer(db, embedder.card)
        while written < passages:
            for article, texts, embeddings in maker.articles(AT_ONCE):
                writer.put(article, texts, embeddings)
                written += len(texts)
        writer.close()
        stored = time.perf_counter()
        with Store.open(data_dir) as store:
            derive(data_dir, store)
    return Written(written, stored - started, time.perf_counter() - stored)


def centres_file(folder: Path, data: Path | None) -> Path:
    """Write the texts whose vectors the others lie around: real ones where the data is there."""
    if data is None:
        generator = Generator(seed=1)
        articles = [generator.draft().article()[0] for _ in range(CENTRES // 10)]
    else:
        articles = [one for path in (XQUAD, SQUAD2) for one in load(data / path).articles]
    texts = texts_of(articles)
    return write_list(folder / "centres.json", texts[:: max(len(texts) // CENTRES, 1)])


def questions_file(folder: Path, data: Path | None, count: int) -> Path:
    """Write questions to be timed: half in the words of what is generated, half real if any are."""
    generator = Generator(seed=1)
    half = [generator.question() for _ in range(count // 2)]
    return write_list(folder / "questions.json", half + real_questions(data, count - len(half)))


def real_questions(data: Path | None, count: int) -> list[str]:
    """Return questions of XQuAD, evenly spread; generated ones where it is not there."""
    if data is None:
        generator = Generator(seed=2)
        return [generator.question() for _ in range(count)]
    found = [one.text for one in load(data / XQUAD).questions]
    return found[:: len(found) // count][:count]


def read_list(path: Path) -> list[str]:
    """Return the texts in a file that `write_list` wrote."""
    found: list[str] = json.loads(path.read_text(encoding="utf-8"))
    return found


def write_list(path: Path, texts: list[str]) -> Path:
    """Write texts into a file, for a process of its own to read."""
    path.write_text(json.dumps(texts), encoding="utf-8")
    return path


def real_vectors(embedder: Embedder, texts: list[str]) -> Floats:
    """Return the vectors of texts, as (len(texts), dim)."""
    rows = np.empty((len(texts), embedder.card.dim), np.float32)
    for i, embedding in embedder.embed_passages(texts):
        rows[i] = embedding.vector
    return rows


def main(data_dir: Path, passages: int, centres: Path, seed: int) -> None:
    """Write a coverage around the vectors of the texts in the file ``centres``."""
    embedder = prepared_embedder()
    maker = Maker(embedder, real_vectors(embedder, read_list(centres)), seed)
    print(json.dumps(asdict(write_coverage(data_dir, passages, maker, embedder))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
