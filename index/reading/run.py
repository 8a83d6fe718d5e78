"""What a run of the readers is allowed, and what it reports besides articles."""

from dataclasses import dataclass
from pathlib import Path

from index.types import Article

MARKDOWN = (".md", ".markdown")  # how the names of files end that hold it


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """What is refused with a sentence instead of read.

    ``max_file_bytes`` counts a whole file, or one line of JSONL, which is read line by line.
    ``max_depth`` counts folders inside folders, and elements inside elements of a web page.
    ``max_seconds`` (an article) and ``max_memory_mb`` hold where `index.reading.file_reader` reads.
    """

    max_file_bytes: int = 64 * 2**20
    max_article_chars: int = 5_000_000
    max_files: int = 100_000
    max_depth: int = 200
    max_articles: int = 5_000_000
    max_seconds: int = 60
    max_memory_mb: int = 1024

    @property
    def max_line_bytes(self) -> int:
        """What a line of JSONL may have: an article at six bytes a character, and its metadata."""
        return min(self.max_file_bytes, 6 * self.max_article_chars + 2**20)


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


Found = Article | BadFile | ReadNote


@dataclass(frozen=True, slots=True)
class Opening:
    """Said before a file is read, so that it is known what a reader was at when it ended."""

    source: str
    sidecar: bool = False


def shown(path: Path) -> str:
    """Return the path as it can be printed everywhere, a ``?`` for what is not UTF-8 in it."""
    return path.as_posix().encode("utf-8", "replace").decode()
