"""What `pullquote index` takes in: each article named once, and what went wrong on the way."""

import hashlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from index.reading.articles import ENDINGS, JSON_LINES, file_of
from index.reading.file_reader import read_apart, read_stream_apart
from index.reading.folder import FoundFile, NotRegular, files_in, open_regular
from index.reading.run import BadFile, Found, ReadLimits, ReadNote
from index.types import Article
from retrieval.commands.citation import nearby

STDIN = "-"
Say = Callable[[str, str, str], None]
PIECE = 2**20  # bytes


class Intake:
    """The articles of everything named, each once, in order.

    ``read`` are the sources of the articles so far, ``bad`` what could not be read, ``noted`` what
    something was said of. ``say`` is told (kind, source, words) of the latter two.
    """

    def __init__(
        self, streams: list[Iterator[Found]], roots: list[Path], limits: ReadLimits, say: Say
    ) -> None:
        self.read: set[str] = set()
        self.bad: set[str] = set()
        self.noted: set[str] = set()
        self.roots = roots
        self._limits = limits
        self._say = say
        self._streams = streams
        self._texts: dict[bytes, str] = {}

    @classmethod
    def open(cls, paths: list[str], limits: ReadLimits, say: Say) -> "Intake":
        """Raise PullquoteError, before anything is read, if a path cannot be opened."""
        roots = [Path(path).resolve() for path in paths if path != STDIN]
        return cls([_open(path, limits) for path in paths], roots, limits, say)

    def articles(self) -> Iterator[Article]:
        """Yield each article once."""
        told: set[Found] = set()
        for stream in self._streams:
            for found in stream:
                if isinstance(found, Article):
                    if found.source not in self.read:
                        self.read.add(found.source)
                        self._note_copy(found)
                        yield found
                elif found not in told:
                    told.add(found)
                    self._tell(found)

    def count(self) -> int | None:
        """Return how many articles there are to read; None where that cannot be told beforehand.

        What is no article after all is counted, too.
        """
        if len(self.roots) < len(self._streams):
            return None  # standard input ends when it ends
        files = {root for root in self.roots if root.is_file()}
        for folder in set(self.roots) - files:
            found = files_in(folder, ENDINGS, self._limits)
            files |= {one.path for one in found if isinstance(one, FoundFile)}
        return sum(_articles_in(path) for path in files)

    def _tell(self, found: BadFile | ReadNote) -> None:
        if isinstance(found, BadFile):
            self.bad.add(found.source)
            self._say("skipped", found.source, found.reason)
        else:
            self.noted.add(found.source)
            self._say("note", found.source, found.message)

    def _note_copy(self, article: Article) -> None:
        digest = hashlib.sha256(article.text.encode()).digest()
        first = self._texts.setdefault(digest, article.source)
        if first != article.source:
            message = f"has the same text as {nearby(first)}; remove one if that is a mistake."
            self._say("note", article.source, message)


def _open(path: str, limits: ReadLimits) -> Iterator[Found]:
    if path == STDIN:
        return read_stream_apart(sys.stdin.buffer, STDIN, limits)
    return read_apart(Path(path), limits)


def _articles_in(path: Path) -> int:
    """Return how many articles a file may hold at most: its lines for JSON lines, else one."""
    if path.suffix.lower() not in JSON_LINES:
        return 1
    try:
        with open_regular(path) as stream:
            # a line may be larger than memory; what is shorter than a piece ends one
            pieces = iter(lambda: stream.readline(PIECE), b"")
            return sum(len(piece) < PIECE and not piece.isspace() for piece in pieces)
    except (OSError, NotRegular):
        return 1


def gone(indexed: Iterator[str], intake: Intake) -> list[str]:
    """Return those of the indexed sources below the paths read whose articles are not there now.

    A file that is deleted, or a line of one that is. What is there and could not be read, or lies
    in a folder that could not be, is not gone.
    """
    return [
        source
        for source in indexed
        if source not in intake.read
        and any(file_of(source).is_relative_to(root) for root in intake.roots)
        and _is_gone(source, intake.bad)
    ]


def _is_gone(source: str, bad: set[str]) -> bool:
    file = file_of(source)
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    unread = {source, file.as_posix()} | {folder.as_posix() for folder in file.parents}
    return file.as_posix() != source and not unread & bad
