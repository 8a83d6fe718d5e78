"""What a run of the readers is allowed, and what it reports besides articles."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.types import Article

if TYPE_CHECKING:  # a process that reads is given its limits, and has little memory
    from config.settings import Settings

MARKDOWN = (".md", ".markdown")  # how the names of files end that hold it


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """What is refused with a sentence instead of read.

    ``max_file_bytes`` counts a whole file, or one line of JSONL, which is read line by line.
    ``max_depth`` counts folders inside folders, and elements inside elements of a web page.
    ``max_seconds`` (an article) and ``max_memory_mb`` hold where `index.reading.file_reader` reads.
    """

    max_file_bytes: int
    max_article_chars: int
    max_files: int
    max_depth: int
    max_articles: int
    max_seconds: int
    max_memory_mb: int

    @property
    def max_line_bytes(self) -> int:
        """What a line of JSONL may have: an article at six bytes a character, and its metadata."""
        return min(self.max_file_bytes, 6 * self.max_article_chars + 2**20)


def limits_of(settings: "Settings") -> ReadLimits:
    """Return what the settings allow to be read."""
    return ReadLimits(
        max_file_bytes=settings.max_file_mb * 2**20,
        max_article_chars=settings.max_article_chars,
        max_files=settings.max_files,
        max_depth=settings.max_depth,
        max_articles=settings.max_articles,
        max_seconds=settings.max_read_s,
        max_memory_mb=settings.max_read_mb,
    )


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
