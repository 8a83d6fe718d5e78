"""What a run of the readers is allowed, and what it reports besides articles."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """What is refused with a sentence instead of read.

    ``max_file_bytes`` counts a whole file, or one line of JSONL, which is read line by line.
    ``max_depth`` counts folders inside folders, and elements inside elements of a web page.
    """

    max_file_bytes: int = 64 * 2**20
    max_article_chars: int = 5_000_000
    max_files: int = 100_000
    max_depth: int = 200


@dataclass(frozen=True, slots=True)
class BadFile:
    """A file, line or folder that could not be read; ``reason`` also says the way out."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReadNote:
    """Something a person should know about what was read, or knowingly left out."""

    source: str
    message: str


def shown(path: Path) -> str:
    """Return the path as it can be printed everywhere, a ``?`` for what is not UTF-8 in it."""
    return path.as_posix().encode("utf-8", "replace").decode()
