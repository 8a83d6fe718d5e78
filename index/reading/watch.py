"""Files that are watched: which are new or changed and have settled, and which are gone.

What is told of a change only wakes: the files themselves are looked at, so nothing is missed for
an event that was lost, and what may be read is what `pullquote index` would read.
"""

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.reading.articles import ENDINGS
from index.reading.file_reader import FileReader
from index.reading.folder import FoundFile, files_in
from index.reading.run import BadFile, ReadLimits, ReadNote
from index.reading.sidecar import SIDECAR_NAME
from index.types import Article

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells a file from itself before it was changed.

    ``changed_ns`` is the kernel's own mark of the last change, which no copy carries along; states
    are compared for being the same, so a clock that is set back makes nothing look old.
    """

    size: int
    modified_ns: int
    changed_ns: int
    inode: int

    @classmethod
    def of(cls, path: Path) -> "FileState | None":
        """Return the state of a file; None where it is not there or may not be looked at."""
        try:
            found = path.stat()
        except OSError:
            return None
        return cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


@dataclass(frozen=True, slots=True)
class WatchedFile:
    """A file as it stood when it was looked at, with the sidecar that speaks of it."""

    found: FoundFile
    state: FileState | None
    sidecar: FileState | None

    @classmethod
    def of(cls, found: FoundFile) -> "WatchedFile":
        """Look at a file."""
        sidecar = FileState.of(found.folder / SIDECAR_NAME)
        return cls(found, FileState.of(found.path), sidecar)


class Watched:
    """The files below some roots: how they stand, since when, and how they were indexed."""

    def __init__(self, roots: list[Path], limits: ReadLimits, settle_s: float) -> None:
        self.roots = roots
        self.standing: dict[Path, WatchedFile] = {}  # when last looked at
        self.left_out: set[BadFile | ReadNote] = set()  # what of the roots is not watched, and why
        self._limits = limits
        self._settle_s = settle_s
        self._since: dict[Path, float] = {}  # when a file was first seen as it stands, or gone
        self._began = 0.0
        self._indexed: dict[Path, WatchedFile] | None = None  # nothing is known of it yet

    def look(self, now: float) -> None:
        """Look at every file; ``now`` is in seconds of a clock that nobody sets."""
        self._began = self._began or now
        before, self.standing = self.standing, {}
        self.left_out = set()
        for found in (one for root in self.roots for one in _files_of(root, self._limits)):
            if isinstance(found, FoundFile):
                self.standing.setdefault(found.path, WatchedFile.of(found))
            else:
                self.left_out.add(found)
        for path in before.keys() | self.standing.keys():
            if before.get(path) != self.standing.get(path):
                self._since[path] = now

    @property
    def waiting(self) -> bool:
        """Whether something is to be done, at once or when it has settled."""
        return self.standing != self._indexed

    def settled(self, now: float) -> list[WatchedFile]:
        """Return the files that are not indexed as they stand, and have stood so long enough."""
        indexed = self._indexed or {}
        return [
            one
            for path, one in self.standing.items()
            if indexed.get(path) != one and self._long_enough(self._since[path], now)
        ]

    def vanished(self, now: float) -> bool:
        """Tell whether a file has been away for long enough, or may have been before the start."""
        if self._indexed is None:
            return self._long_enough(self._began, now)
        away = self._indexed.keys() - self.standing.keys()
        return any(self._long_enough(self._since[path], now) for path in away)

    def indexed(self, files: list[WatchedFile]) -> None:
        """Take note that files were indexed, and that those not there any more were removed."""
        known = (self._indexed or {}) | {one.found.path: one for one in files}
        self._indexed = {path: one for path, one in known.items() if path in self.standing}
        self._since = {path: self._since[path] for path in self.standing}

    def _long_enough(self, since: float, now: float) -> bool:
        return now - since >= self._settle_s


def read_settled(
    files: list[WatchedFile], limits: ReadLimits, whole: set[Path]
) -> Iterator[Article | BadFile | ReadNote]:
    """Yield the articles of files, leaving out a file that was changed while it was read.

    The paths of the others are added to ``whole``.
    """
    with FileReader(limits) as reader:
        for one in files:
            read = list(reader.read(one.found))
            if WatchedFile.of(one.found) == one:
                whole.add(one.found.path)
                yield from read


def changes(roots: list[Path], settle_s: float) -> Iterator[bool]:
    """Yield, about every ``settle_s`` or sooner, whether something below the roots has changed.

    It ends where nothing more can be told of, and is to be called again then: where a root is not
    there, or another folder has come in its place, which nobody is told of.
    """
    from watchfiles import watch

    wait_ms = round(settle_s * 1000)
    watched = [_identity(root) for root in roots]
    try:
        for changed in watch(
            *(root for root in roots if root.exists()),
            watch_filter=None,
            debounce=wait_ms,
            step=max(50, wait_ms // 4),
            rust_timeout=wait_ms,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        ):
            same = watched == [_identity(root) for root in roots]
            yield bool(changed) or not same
            if not same or None in watched:
                return
    except OSError as error:  # there are too many folders to be told of
        log.warning("No news of changes (%s); looking every %g s", error, settle_s)
        time.sleep(settle_s)
        yield True


def _identity(root: Path) -> tuple[int, int] | None:
    try:
        found = root.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _files_of(root: Path, limits: ReadLimits) -> Iterator[FoundFile | BadFile | ReadNote]:
    if root.is_file():
        yield FoundFile(root.parent, root.name, root)
    elif root.exists():  # else it is waited for
        yield from files_in(root, ENDINGS, limits)
