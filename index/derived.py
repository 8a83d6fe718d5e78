"""What is derived from the store, on disk: whole files that a note names.

The note (JSON) says which change they reflect and has their checksums. New files are written beside
the old ones, then the note is put in place, then the old ones go: whoever reads the note finds
files that are whole, and a crash at any point leaves the old ones or the new.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

from index.files import checksum, replace_file
from index.store import Store

Opened = TypeVar("Opened")


@dataclass(frozen=True, slots=True)
class Note:
    """What derived files reflect. ``files`` are names within the coverage's folder.

    ``form`` is whatever else they depend on; files in another form are as good as none.
    """

    form: str
    change: int
    stamp: str
    files: dict[str, str]

    @classmethod
    def of(cls, form: str, change: int, store: Store, data_dir: Path, paths: list[Path]) -> "Note":
        """Describe files that were just written and reflect a change of the store."""
        files = {str(path.relative_to(data_dir)): checksum(path) for path in sorted(paths)}
        return cls(form, change, store.stamp(change) or "", files)

    @classmethod
    def read(cls, path: Path, form: str, store: Store) -> "Note | None":
        """Return the note, if it is of this form and of a change that this very store had."""
        try:
            note = cls(**json.loads(path.read_text(encoding="utf-8")))
            known = note.form == form and note.stamp == store.stamp(note.change)
        except (OSError, ValueError, TypeError):
            return None
        return note if known else None

    def write(self, path: Path) -> None:
        """Put the note in place."""
        replace_file(path, json.dumps(asdict(self)).encode())

    def intact(self, data_dir: Path) -> bool:
        """Whether every file is there and has its checksum."""
        try:
            return all(checksum(data_dir / name) == sum for name, sum in self.files.items())
        except (OSError, ValueError):  # gone, or cut short while it was read
            return False


def noted_change(data_dir: Path, note: str) -> int:
    """Return the change that derived files say they reflect; 0 where nothing says so."""
    try:
        return int(json.loads((data_dir / note).read_text(encoding="utf-8"))["change"])
    except (OSError, ValueError, TypeError, KeyError):
        return 0


def is_whole(data_dir: Path, note: str, form: str, store: Store) -> bool:
    """Whether the files that a note names are all there and reflect the last change.

    They may be so and not open: tantivy reads nothing where it may not write a lock.
    """
    found = Note.read(data_dir / note, form, store)
    return found is not None and found.change == store.change and found.intact(data_dir)


def open_noted(
    data_dir: Path, note: str, form: str, store: Store, opener: Callable[[Note], Opened]
) -> Opened | None:
    """Open the files that a note names; None where they are missing, torn or of another history.

    Where a writer puts others in their place meanwhile, those are opened.
    """
    found = Note.read(data_dir / note, form, store)
    while found:
        try:
            if found.intact(data_dir):
                return opener(found)
        except (OSError, RuntimeError, ValueError):  # what faiss and tantivy raise
            pass
        tried, found = found, Note.read(data_dir / note, form, store)
        if found == tried:
            return None
    return None
