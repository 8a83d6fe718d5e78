"""Texts to vectors: one unit vector a text, and one a token.

Questions go through onnxruntime in float32. Passages go in bulk through OpenVINO over the same
file, in bfloat16 where the processor computes in it, if a check on opening finds its vectors within
a cosine of 0.9999 of float32. A text is padded by its own length alone, and texts of one width
share a batch, so a vector does not depend on what else was in its batch.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np

from config.errors import PullquoteError
from index.card import ModelCard, load_card, model_folder
from index.model import PROOF_COSINE, PROOF_SENTENCES, load_sentence_transformer, prepare
from index.runtimes import (
    Floats,
    OnnxRuntime,
    OpenVinoRuntime,
    Runtime,
    SentenceTransformersRuntime,
    Tokens,
)
from index.types import Span

BATCH_TOKENS = 1024  # tokens a bulk batch, at most; larger ones leave the processor's caches

log = logging.getLogger(__name__)

Raw = tuple[Floats, list[Span], Floats]  # token vectors, their places, the vector


@dataclass(frozen=True, slots=True)
class Embedding:
    """A text as the model sees it.

    ``vector`` is (dim,) float32 of length 1. ``tokens`` is (n, token dim) float32, rows of length
    1, one for each word piece of the text, ``spans`` the code points of the text that each covers.
    The pieces of a question of which the model knows no word have rows of zeros: like nothing.
    """

    vector: Floats
    tokens: Floats
    spans: list[Span]


class Embedder:
    """The chosen model, ready to embed questions and passages."""

    def __init__(self, card: ModelCard, folder: Path, threads: int, *, lean: bool = False) -> None:
        self.card = card
        self._model = (
            _Exported(card, folder, threads, lean) if card.exported else _Loaded(card, threads)
        )

    @classmethod
    def open(cls, name: str, models_dir: Path, threads: int, *, lean: bool = False) -> "Embedder":
        """Open a model that was prepared before; raises PullquoteError when it was not.

        A ``lean`` one embeds passages at less than half the speed and in 300 MB less.
        """
        folder = model_folder(name, models_dir)
        card = load_card(folder)
        if card is None:
            raise PullquoteError(
                f"The model {name} is not prepared yet in {models_dir}, or is damaged there. "
                "Prepare it: pullquote index ARTICLES_DIR"
            )
        return cls(card, folder, threads, lean=lean)

    @classmethod
    def prepare(
        cls,
        name: str,
        models_dir: Path,
        threads: int,
        notify: Callable[[str], None],
        *,
        lean: bool = False,
    ) -> "Embedder":
        """Open a model, preparing it first where needed; ``notify`` is told what takes long."""
        prepare(name, models_dir, notify)
        return cls.open(name, models_dir, threads, lean=lean)

    def embed_question(self, question: str) -> Embedding:
        """Embed a question; raises ValueError if it is blank."""
        _refuse_blank([question])
        prompt = self.card.question_prompt
        return _embedding(self._model.embed_question(question, prompt), len(prompt))

    def embed_passages(self, texts: Sequence[str]) -> Iterator[tuple[int, Embedding]]:
        """Yield (index into ``texts``, embedding), the shortest first by and large, for many texts.

        Text past the model's window (256 tokens for the bundled model) is ignored.
        """
        _refuse_blank(texts)
        prompt = self.card.passage_prompt
        for i, raw in self._model.embed_passages(texts, prompt):
            yield i, _embedding(raw, len(prompt))


class _Exported:
    """The ONNX file of a model: one thread for a question, all for passages."""

    def __init__(self, card: ModelCard, folder: Path, threads: int, lean: bool) -> None:
        self._folder = folder
        self._threads = threads
        self._max_tokens = card.max_tokens
        self._tokens = Tokens(folder / "tokenizer.json", card.max_tokens)
        # one thread for one question: as fast, and its sums have one order on every machine
        self._exact = OnnxRuntime(folder, threads=1)
        self._bulk: Runtime | None = self._exact if lean else None

    def embed_question(self, text: str, prompt: str) -> Raw:
        whole = prompt + text
        encoded = self._tokens.encode(whole)
        [([tokens], [vector])] = self._exact.run([[encoded.ids]])
        unknown = self._tokens.unknown(encoded)
        known = (span for k, span in enumerate(encoded.spans) if k not in unknown)
        if not any(one.start >= len(prompt) and one.of(whole).isalnum() for one in known):
            tokens[list(unknown)] = 0  # else they are like whatever else is unknown
        return tokens, encoded.spans, vector

    def embed_passages(self, texts: Sequence[str], prompt: str) -> Iterator[tuple[int, Raw]]:
        if self._bulk is None:
            self._bulk = self._fastest()
        return self._embed(texts, prompt, self._bulk)

    def _embed(
        self, texts: Sequence[str], prompt: str, runtime: Runtime
    ) -> Iterator[tuple[int, Raw]]:
        encoded = self._tokens.encode_batch([prompt + text for text in texts])
        widths = [runtime.width(len(one.ids)) for one in encoded]
        batches = list(in_batches(widths, runtime.batch))
        found = runtime.run([encoded[i].ids for i in batch] for batch in batches)
        for batch, (tokens, vectors) in zip(batches, found, strict=True):
            for row, i in enumerate(batch):
                spans = encoded[i].spans
                yield i, (tokens[row, : len(spans)], spans, vectors[row])

    def _fastest(self) -> Runtime:
        try:
            fast = OpenVinoRuntime(self._folder, self._threads, self._max_tokens)
            if all(self._as_good(fast, sentence) for sentence in PROOF_SENTENCES):
                return fast
            log.info("OpenVINO is not exact enough on this processor; onnxruntime embeds passages")
        except ImportError:
            log.debug("OpenVINO is not installed; onnxruntime embeds passages")
        except RuntimeError as error:  # it is not for this processor
            log.info("OpenVINO cannot be used (%s); onnxruntime embeds passages", error)
        return OnnxRuntime(self._folder, self._threads)

    def _as_good(self, fast: Runtime, sentence: str) -> bool:
        """Whether a runtime is close to float32 and blind to what else is in a batch."""
        ids = self._tokens.encode(sentence).ids
        others = [ids[::-1], ids, ids[-2:] + ids[:-2], ids[:-1]]
        others = [other for other in others if fast.width(len(other)) == fast.width(len(ids))]
        [(_, [vector]), (_, [_, among_others, *_])] = fast.run([[ids], others])
        [(_, [exact])] = self._exact.run([[ids]])
        close = float(_unit(vector) @ _unit(exact)) >= PROOF_COSINE
        return close and np.array_equal(vector, among_others)


class _Loaded:
    """A model inside sentence-transformers, where it could not be exported."""

    def __init__(self, card: ModelCard, threads: int) -> None:
        self._runtime = SentenceTransformersRuntime(load_sentence_transformer(card.name))
        import torch

        torch.set_num_threads(threads)

    def embed_question(self, text: str, prompt: str) -> Raw:
        return self._runtime.embed(text, prompt, "query")

    def embed_passages(self, texts: Sequence[str], prompt: str) -> Iterator[tuple[int, Raw]]:
        for i in sorted(range(len(texts)), key=lambda i: len(texts[i])):
            yield i, self._runtime.embed(texts[i], prompt, "document")


def in_batches(widths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Yield indices in batches of texts of one width, the narrowest first.

    A batch has a power of two of them, so that its shape is one of few.
    """
    in_order = sorted(range(len(widths)), key=lambda i: (widths[i], i))
    for width, same in groupby(in_order, key=lambda i: widths[i]):
        left = list(same)
        while left:
            fitting = min(len(left), most, max(BATCH_TOKENS // width, 1))
            size = 1 << (fitting.bit_length() - 1)
            yield left[:size]
            left = left[size:]


def _embedding(raw: Raw, prompt_chars: int) -> Embedding:
    """Leave out the prompt and the model's own marks, and scale to length 1."""
    tokens, places, vector = raw
    kept = [k for k, place in enumerate(places) if place.end > max(place.start, prompt_chars)]
    spans = [places[k] for k in kept]
    if prompt_chars:
        spans = [Span(max(one.start - prompt_chars, 0), one.end - prompt_chars) for one in spans]
    return Embedding(_unit(vector), _unit(tokens[kept]), spans)


def _unit(rows: Floats) -> Floats:
    """Scale rows to length 1; a row of zeros stays as it is."""
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), dtype=np.float32)


def _refuse_blank(texts: Sequence[str]) -> None:
    if any(not text.strip() for text in texts):
        raise ValueError("a blank text has no vector")
