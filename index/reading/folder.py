"""The files of a folder and its folders, in one order everywhere, each file once."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from index.reading.run import BadFile, ReadLimits, ReadNote, shown


@dataclass(frozen=True, slots=True)
class FoundFile:
    """``name`` in ``folder`` is the file ``path``, from which symlinks have been resolved."""

    folder: Path
    name: str
    path: Path


class NotRegular(Exception):
    """A device, a pipe or a socket: to read it may wait for ever, or never end."""


def open_regular(path: Path) -> BinaryIO:
    """Open a file from which symlinks have been resolved; raises NotRegular, or OSError.

    What it is is asked of the open file, since the name may come to mean another one.
    """
    if not path.is_file():  # to open a device may already do something
        path.lstat()
        raise NotRegular
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    stream = os.fdopen(handle, "rb")
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        stream.close()
        raise NotRegular
    return stream


def files_in(
    root: Path, endings: frozenset[str], limits: ReadLimits
) -> Iterator[FoundFile | BadFile | ReadNote]:
    """Yield the files below ``root`` that have one of ``endings``, sorted by name.

    ``root`` has no symlink in it. Hidden files and folders are left out. Symlinks are followed
    inside ``root`` only, and none twice, so a loop ends where it began.
    """
    count = 0
    for found in _Walk(root, endings, limits.max_depth).files(root, 0):
        count += isinstance(found, FoundFile)
        if count > limits.max_files:
            reason = f"holds more than {limits.max_files:,} files; the rest is left out."
            yield BadFile(shown(root), f"{reason} Name folders of it instead.")
            return
        yield found


class _Walk:
    """One walk, depth first, with what it has been to."""

    def __init__(self, root: Path, endings: frozenset[str], max_depth: int) -> None:
        self.root = root
        self.endings = endings
        self.max_depth = max_depth
        self.visited = {root}

    def files(self, folder: Path, depth: int) -> Iterator[FoundFile | BadFile | ReadNote]:
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield BadFile(shown(folder), f"cannot be opened: {error.strerror}.")
            return
        if depth > self.max_depth:
            reason = f"lies more than {self.max_depth} folders deep; name it to read it."
            yield BadFile(shown(folder), reason)
            return
        for entry in listed:
            if not entry.name.startswith("."):
                yield from self._entry(folder, entry, depth)

    def _entry(
        self, folder: Path, entry: os.DirEntry[str], depth: int
    ) -> Iterator[FoundFile | BadFile | ReadNote]:
        path, note = folder / entry.name, None
        if entry.is_symlink():
            path, note = self._followed(folder, path)
        if note is not None:
            yield ReadNote(shown(folder / entry.name), note)
        if note is not None or path in self.visited:
            return
        self.visited.add(path)
        if entry.is_dir():
            yield from self.files(path, depth + 1)
        elif path.suffix.lower() in self.endings:
            yield FoundFile(folder, entry.name, path)

    def _followed(self, folder: Path, link: Path) -> tuple[Path, str | None]:
        """Return where ``link`` leads, and why it is not followed if it is not."""
        try:
            path = link.resolve(strict=True)
        except (OSError, RuntimeError):  # Python 3.11 raises RuntimeError for a circle
            return link, "is a symlink that leads nowhere or in a circle; it was left out."
        if not path.is_relative_to(self.root):
            return link, f"is a symlink that leads outside; name {shown(path)} to read it."
        if folder.is_relative_to(path):
            return link, f"is a symlink back to {shown(path)}; it was not followed."
        return path, None
