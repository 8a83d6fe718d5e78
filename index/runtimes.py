"""What runs a model: token ids in, token vectors and text vectors out.

The only home of onnxruntime, openvino and tokenizers, each imported where it is needed.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.types import Span

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class TokenIds:
    """The model's word pieces of a text: their ids, and the span of the text that each covers.

    Marks that the model adds itself, such as [CLS], have empty spans.
    """

    ids: list[int]
    spans: list[Span]


class Runtime(Protocol):
    """Runs the model."""

    def run(self, ids: Sequence[list[int]]) -> tuple[Floats, Floats]:
        """Return (n, tokens, dim) token vectors and (n, dim) vectors of rows of equal length."""
        ...


class Tokens:
    """The model's own tokenizer, without padding."""

    def __init__(self, path: Path, max_tokens: int) -> None:
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens)

    def encode(self, text: str) -> TokenIds:
        """Return the word pieces of the text; what lies past the model's window is left out."""
        return self.encode_batch([text])[0]

    def encode_batch(self, texts: Sequence[str]) -> list[TokenIds]:
        """Encode many texts at once."""
        return [
            TokenIds(list(one.ids), [Span(start, end) for start, end in one.offsets])
            for one in self._tokenizer.encode_batch(list(texts))
        ]


class OnnxRuntime:
    """onnxruntime over the exported model, float32, weights memory-mapped."""

    def __init__(self, folder: Path, threads: int) -> None:
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def run(self, ids: Sequence[list[int]]) -> tuple[Floats, Floats]:
        """See `Runtime`."""
        rows = np.array(ids, dtype=np.int64)
        feed = {"input_ids": rows, "attention_mask": np.ones_like(rows)}
        tokens, vectors = self._session.run(["token_vectors", "vector"], feed)
        return tokens, vectors


class OpenVinoRuntime:
    """OpenVINO over the same file; bfloat16 where the processor computes in it, else float32."""

    def __init__(self, folder: Path, threads: int) -> None:
        sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]
        import openvino

        core = openvino.Core()
        wanted = {"INFERENCE_NUM_THREADS": threads, "NUM_STREAMS": 1}
        if "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES"):
            wanted["INFERENCE_PRECISION_HINT"] = "bf16"
        compiled = core.compile_model(str(folder / "model.onnx"), "CPU", wanted)
        self._request = compiled.create_infer_request()

    def run(self, ids: Sequence[list[int]]) -> tuple[Floats, Floats]:
        """See `Runtime`."""
        rows = np.array(ids, dtype=np.int64)
        self._request.infer({"input_ids": rows, "attention_mask": np.ones_like(rows)})
        tokens, vectors = (self._request.get_output_tensor(i).data for i in (0, 1))
        return tokens.astype(np.float32), vectors.astype(np.float32)


class SentenceTransformersRuntime:
    """sentence-transformers itself, for a SentenceTransformer that cannot be exported."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def encode_batch(self, texts: Sequence[str]) -> list[TokenIds]:
        """Encode with the model's tokenizer; stands in for `Tokens`."""
        found = []
        for text in texts:
            one = self._model.tokenizer(
                text,
                truncation=True,
                max_length=self._model.max_seq_length,
                return_offsets_mapping=bool(self._model.tokenizer.is_fast),
            )
            # a tokenizer without offsets gives no token its place: no late interaction, then
            offsets = one.get("offset_mapping") or [(0, 0)] * len(one["input_ids"])
            found.append(TokenIds(list(one["input_ids"]), [Span(a, b) for a, b in offsets]))
        return found

    def run(self, ids: Sequence[list[int]]) -> tuple[Floats, Floats]:
        """See `Runtime`."""
        import torch

        rows = torch.tensor(list(ids), dtype=torch.int64)
        features = {"input_ids": rows, "attention_mask": torch.ones_like(rows)}
        with torch.no_grad():
            out = self._model(features)
        return out["token_embeddings"].float().numpy(), out["sentence_embedding"].float().numpy()
