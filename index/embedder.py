"""Texts to vectors: one unit vector a text, and one a token.

Questions go through onnxruntime in float32. Passages go in bulk through OpenVINO over the same ONNX file where it is there and as exact: it
computes in bfloat16 where the processor does (cosine to float32 at least 0.9999, checked on
opening). Texts of equal length share a batch, so nothing is padded, and a vector does not depend
on what else was in its batch.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from index.errors import PullquoteError
from index.model import (
    PROOF_COSINE,
    PROOF_SENTENCES,
    ModelCard,
    load_card,
    load_sentence_transformer,
    model_folder,
    prepare,
)
from index.runtimes import (
    Floats,
    OnnxRuntime,
    OpenVinoRuntime,
    Runtime,
    SentenceTransformersRuntime,
    Tokens,
)
from index.types import Span

BATCH_TOKENS = 1024  # tokens a bulk batch: 8 to 20 passages; larger batches leave the caches
BATCH_TEXTS = 16


@dataclass(frozen=True, slots=True)
class Embedding:
    """A text as the model sees it.

    ``vector`` is (dim,) float32 of length 1. ``tokens`` is (n, dim) float32, rows of length 1, one
    for each word piece of the text, ``spans`` the code points of the text that each covers.
    """

    vector: Floats
    tokens: Floats
    spans: list[Span]


class Embedder:
    """The chosen model, ready to embed questions and passages."""

    def __init__(self, card: ModelCard, folder: Path, threads: int) -> None:
        self.card = card
        self._folder = folder
        self._threads = threads
        self._bulk: Runtime | None = None
        self._questions: Runtime
        self._tokens: Tokens | SentenceTransformersRuntime
        if card.runtime == "onnx":
            self._tokens = Tokens(folder / "tokenizer.json", card.max_tokens)
            # one thread for one question: as fast, and its sums have one order on every machine
            self._questions = OnnxRuntime(folder, threads=1)
        else:
            self._tokens = self._questions = SentenceTransformersRuntime(
                load_sentence_transformer(card.name)
            )

    @classmethod
    def open(cls, name: str, models_dir: Path, threads: int) -> "Embedder":
        """Open a model that was prepared before; raises PullquoteError when it was not."""
        folder = model_folder(name, models_dir)
        card = load_card(folder)
        if card is None:
            raise PullquoteError(
                f"The model {name} is not prepared yet in {models_dir}. "
                "Prepare it: pullquote index ARTICLES_DIR"
            )
        return cls(card, folder, threads)

    @classmethod
    def prepare(
        cls, name: str, models_dir: Path, threads: int, notify: Callable[[str], None]
    ) -> "Embedder":
        """Open a model, preparing it first where needed; ``notify`` is told what takes long."""
        prepare(name, models_dir, notify)
        return cls.open(name, models_dir, threads)

    def embed_question(self, question: str) -> Embedding:
        """Embed a question; raises ValueError if it is blank."""
        return next(self._embed([question], self.card.question_prompt, self._questions))[1]

    def embed_passages(self, texts: Sequence[str]) -> Iterator[tuple[int, Embedding]]:
        """Yield (index into ``texts``, embedding) in order of length, for many texts.

        Text past the model's window (256 tokens for the bundled model) is ignored.
        """
        if self._bulk is None:
            self._bulk = self._bulk_runtime()
        return self._embed(texts, self.card.passage_prompt, self._bulk)

    def _embed(
        self, texts: Sequence[str], prompt: str, runtime: Runtime
    ) -> Iterator[tuple[int, Embedding]]:
        if any(not text.strip() for text in texts):
            raise ValueError("a blank text has no vector")
        encoded = self._tokens.encode_batch([prompt + text for text in texts])
        for batch in _batches([len(one.ids) for one in encoded]):
            token_rows, vectors = runtime.run([encoded[i].ids for i in batch])
            for i, tokens, vector in zip(batch, token_rows, vectors, strict=True):
                spans = [Span(s.start - len(prompt), s.end - len(prompt)) for s in encoded[i].spans]
                kept = [k for k, span in enumerate(spans) if span.end > max(span.start, 0)]
                yield (
                    i,
                    Embedding(_unit(vector), _unit(tokens[kept]), [spans[k] for k in kept]),
                )

    def _bulk_runtime(self) -> Runtime:
        if self.card.runtime != "onnx":
            return self._questions
        try:
            fast = OpenVinoRuntime(self._folder, self._threads)
        except ImportError:
            return OnnxRuntime(self._folder, self._threads)
        for sentence in PROOF_SENTENCES:
            ids = [self._tokens.encode_batch([sentence])[0].ids]
            ours, exact = (
                _unit(fast.run(ids)[1][0]),
                _unit(self._questions.run(ids)[1][0]),
            )
            if float(ours @ exact) < PROOF_COSINE:
                return OnnxRuntime(self._folder, self._threads)
        return fast


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield indices in batches whose texts all have the same number of tokens, shortest first."""
    batch: list[int] = []
    for i in sorted(range(len(lengths)), key=lambda i: (lengths[i], i)):
        full = len(batch) >= BATCH_TEXTS or len(batch) * lengths[i] >= BATCH_TOKENS
        if batch and (full or lengths[batch[0]] != lengths[i]):
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _unit(rows: Any) -> Floats:
    """Scale rows to length 1; a row of zeros stays as it is."""
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), dtype=np.float32)
