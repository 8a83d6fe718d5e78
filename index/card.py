"""What a prepared model is: ``model.json`` beside its files."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

CARD = "model.json"
EXPORTED = "onnx"


@dataclass(frozen=True, slots=True)
class ModelCard:
    """A prepared model.

    ``key`` (16 hex digits) stands for all that a vector depends on, the weights first, and marks
    every stored vector. ``runtime`` is "onnx", or "sentence-transformers" where the export failed
    for ``reason``. ``min_cosine`` is the proof: the least cosine between the vectors, of texts and
    of tokens, of the export and of sentence-transformers. ``bytes`` and ``sha256`` tell whether
    its files are whole.
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
    bytes: dict[str, int]
    sha256: dict[str, str]

    @property
    def exported(self) -> bool:
        """Whether it runs without sentence-transformers."""
        return self.runtime == EXPORTED

    def damaged(self, folder: Path) -> list[str]:
        """Return the files whose checksum is not what it was."""
        return [
            file
            for file, expected in self.sha256.items()
            if not (folder / file).is_file() or sha256_of(folder / file) != expected
        ]


def model_folder(name: str, models_dir: Path) -> Path:
    """Return where the model called ``name`` is kept."""
    slug = re.sub(r"[^A-Za-z0-9._-]+", "--", name).strip("-.")[-80:].lstrip("-.") or "model"
    if slug != name:  # two names, or a path and a name, must not share a folder
        slug += "-" + hashlib.sha256(name.encode()).hexdigest()[:8]
    return models_dir / slug


def load_card(folder: Path) -> ModelCard | None:
    """Return the card of a prepared model; None where there is none, or a file is cut short."""
    try:
        card = ModelCard(**json.loads((folder / CARD).read_text(encoding="utf-8")))
        whole = all((folder / file).stat().st_size == size for file, size in card.bytes.items())
    except (OSError, ValueError, TypeError, AttributeError):
        return None
    return card if whole else None


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
