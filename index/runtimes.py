"""What runs a model: token ids in, token vectors and text vectors out.

The only home of onnxruntime, openvino and tokenizers, each imported where it is needed. The first
two report on their users to their makers unless told not to, before they are imported.
"""

import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index import attention
from index.types import Span

Floats = NDArray[np.float32]
Batch = Sequence[list[int]]  # token ids of texts of one width (see `Runtime`)

PADDED_TO = 16  # tokens, in bulk


@dataclass(frozen=True, slots=True)
class TokenIds:
    """The model's word pieces of a text: their ids, and the span of the text that each covers.

    Marks that the model adds itself, such as [CLS], have empty spans.
    """

    ids: list[int]
    spans: list[Span]


class Runtime(Protocol):
    """Runs the model over ``batch`` texts of one width at once, at most.

    It is 1 where a vector would come out otherwise, in its last bits, beside other texts.
    """

    batch: int

    def width(self, tokens: int) -> int:
        """Return how many tokens a text of so many is computed as, whatever stands beside it."""
        ...

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Floats, Floats]]:
        """Yield, for each batch, (n, width, dim) token vectors and (n, dim) vectors.

        What lies past a text's own tokens means nothing.
        """
        ...


class Tokens:
    """The model's own tokenizer, without padding."""

    def __init__(self, path: Path, max_tokens: int) -> None:
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens)
        mark = getattr(self._tokenizer.model, "unk_token", None)
        self._unknown = self._tokenizer.token_to_id(mark) if isinstance(mark, str) else None

    def encode(self, text: str) -> TokenIds:
        """Return the word pieces of the text; what lies past the model's window is left out."""
        return self.encode_batch([text])[0]

    def unknown(self, encoded: TokenIds) -> set[int]:
        """Return which word pieces of a text the model does not know; all are one to it."""
        return {k for k, piece in enumerate(encoded.ids) if piece == self._unknown}

    def encode_batch(self, texts: Sequence[str]) -> list[TokenIds]:
        """Encode many texts at once."""
        return [
            TokenIds(list(one.ids), [Span(start, end) for start, end in one.offsets])
            for one in self._tokenizer.encode_batch(list(texts))
        ]


def onnx_session(path: Path, threads: int, *, simplified: bool = False) -> Any:
    """Open an ONNX file in onnxruntime, on the processor, its weights memory-mapped.

    One that was ``simplified`` when it was written opens in a third of the time.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # github.com/microsoft/onnxruntime/pull/27379
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    levels = onnxruntime.GraphOptimizationLevel
    # the level above lays out convolutions anew; there are none, and it opens a fifth later
    options.graph_optimization_level = (
        levels.ORT_DISABLE_ALL if simplified else levels.ORT_ENABLE_EXTENDED
    )
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class OnnxRuntime:
    """onnxruntime over the exported model, float32, weights memory-mapped."""

    batch = 1  # its kernels sum in another order when there are more rows; it is as fast

    def __init__(self, folder: Path, threads: int) -> None:
        self._session = onnx_session(folder / "model.onnx", threads)

    def width(self, tokens: int) -> int:
        """Return the same: nothing is padded."""
        return tokens

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Floats, Floats]]:
        """See `Runtime`."""
        for batch in batches:
            feed = _feed(batch, len(batch[0]))
            tokens, vectors = self._session.run(["token_vectors", "vector"], feed)
            yield tokens, vectors


class OpenVinoRuntime:
    """OpenVINO over the same file; bfloat16 where the processor computes in it, else float32.

    Each thread computes a batch of its own, while the caller works on those that are done. Texts
    are padded to a multiple of 16 tokens: for each shape of a batch code is compiled, which takes
    as long as to embed two or three texts, and vectors of 16 leave nothing over.
    """

    batch = 64  # texts; more are no faster

    def __init__(self, folder: Path, threads: int, max_tokens: int) -> None:
        # without it, openvino falls back to a stand-in that sends nothing
        sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]
        import openvino

        core = openvino.Core()
        bfloat16 = "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
        wanted: dict[str, str | int] = {
            "INFERENCE_NUM_THREADS": threads,
            "INFERENCE_PRECISION_HINT": "bf16" if bfloat16 else "f32",
            "NUM_STREAMS": threads,
        }
        model = core.read_model(str(folder / "model.onnx"))
        attention.simplify(model, openvino.opset13)
        compiled = core.compile_model(model, "CPU", wanted)
        self._max_tokens = max_tokens  # a model may have places for no more
        # one more than are computed at once, so that no thread waits for the caller
        self._requests = [compiled.create_infer_request() for _ in range(threads + 1)]

    def width(self, tokens: int) -> int:
        """Return the next multiple of 16, as far as the model reads."""
        return max(tokens, min(-(-tokens // PADDED_TO) * PADDED_TO, self._max_tokens))

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Floats, Floats]]:
        """See `Runtime`."""
        free, running = self._requests.copy(), deque[tuple[Any, int]]()
        try:
            for batch in batches:
                if not free:
                    request, count = running.popleft()
                    free.append(request)
                    yield _result(request, count)
                # one text alone is computed by other code, whose last bits differ
                several = [*batch, *batch] if len(batch) == 1 else batch
                running.append((free.pop(), len(batch)))
                width = max(self.width(len(ids)) for ids in batch)
                running[-1][0].start_async(_feed(several, width))
            while running:
                yield _result(*running.popleft())
        finally:
            for request, _ in running:  # the caller has left; the next one finds them free
                request.wait()


def _feed(batch: Batch, width: int) -> dict[str, NDArray[np.int64]]:
    rows = np.zeros((2, len(batch), width), dtype=np.int64)
    for row, ids in enumerate(batch):
        rows[:, row, : len(ids)] = ids, [1] * len(ids)
    return {"input_ids": rows[0], "attention_mask": rows[1]}


def _result(request: Any, count: int) -> tuple[Floats, Floats]:
    """Wait for a request of OpenVINO; return copies of its results, since it is used again.

    ``count`` is how many texts were asked for.
    """
    request.wait()
    tokens, vectors = (request.get_output_tensor(i).data[:count] for i in (0, 1))
    return tokens.astype(np.float32), vectors.astype(np.float32)


class SentenceTransformersRuntime:
    """sentence-transformers itself, for a model of its kind that cannot be exported.

    One text at a time, so that no vector depends on what it was batched with.
    """

    def __init__(self, model: Any) -> None:
        self._model = model

    def embed(self, text: str, prompt: str, task: str) -> tuple[Floats, list[Span], Floats]:
        """Return (n, dim) token vectors, their places in prompt and text, and the vector.

        ``task`` is "query" or "document". A model that has no token vectors, or does not tell
        where they belong, gives none: late interaction has nothing to add then.
        """
        [out] = self._model.encode(
            [text], prompt=prompt, task=task, output_value=None, show_progress_bar=False
        )
        vector: Floats = out["sentence_embedding"].float().numpy()
        spans = self._spans(prompt + text)
        if "token_embeddings" in out and len(out["token_embeddings"]) == len(spans):
            return out["token_embeddings"].float().numpy(), spans, vector
        return np.empty((0, len(vector)), np.float32), [], vector

    def _spans(self, text: str) -> list[Span]:
        tokenizer: Any = getattr(self._model, "tokenizer", None)
        if not getattr(tokenizer, "is_fast", False):
            return []
        encoded = tokenizer(
            text,
            truncation=True,
            max_length=self._model.max_seq_length,
            return_offsets_mapping=True,
        )
        return [Span(start, end) for start, end in encoded["offset_mapping"]]
