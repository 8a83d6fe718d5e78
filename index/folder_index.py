"""An index of tantivy's in a folder, with what the store has beyond it beside it in memory.

The folder is brought up to date in a copy of it (index/linked.py), and a note says which change it
reflects (index/derived.py).
"""

import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from index.derived import Note, open_noted
from index.linked import copy_folder, finish_folder
from index.store import Store


class Part(Protocol):
    """One of the two: in a folder, or in memory where that is None."""

    folder: Path | None


P = TypeVar("P", bound=Part)


class FolderIndex(ABC, Generic[P]):
    """Both, as one index of a coverage."""

    name: ClassVar[str]  # what its folders begin with
    note: ClassVar[str]
    form: ClassVar[str]  # a folder in another one is built anew

    def __init__(self, folder: Path | None = None, change: int = 0) -> None:
        self.base_change = change  # what the folder reflects
        self.change = change  # what is searched
        self._base = self._part(folder) if folder else None
        self._tail: P | None = None
        self._gone: list[int] = []  # of the folder's

    @classmethod
    def open(cls, data_dir: Path, store: Store) -> Self:
        """Open the folder if it is sound, and read what the store has beyond it into memory."""
        with store.snapshot():
            found = cls.open_folder(data_dir, store) or cls()
            found.update(store)
        return found

    @classmethod
    def write(cls, data_dir: Path, store: Store) -> None:
        """Bring the folder up to date; only under the writer's lock.

        Raises OSError where that cannot be written.
        """
        with store.snapshot():
            found, change = cls.open_folder(data_dir, store) or cls(), store.change
            if found.change == change:
                return
            if not found._worth_copying(store):
                found = cls()
            folder = data_dir / f"{cls.name}-{change}"
            copy_folder(found._base.folder if found._base else None, folder)
            try:
                found._bring(cls._part(folder), store)
            except ValueError as error:  # whatever goes wrong, tantivy raises this
                raise OSError(str(error)) from error
            files = finish_folder(folder, data_dir)
            Note.of(cls.form, change, store, data_dir, files).write(data_dir / cls.note)
        for old in data_dir.glob(f"{cls.name}-*"):
            if old != folder:
                shutil.rmtree(old, ignore_errors=True)

    @classmethod
    def open_folder(cls, data_dir: Path, store: Store) -> Self | None:
        """Open the folder alone; None where it is missing, torn or in another form."""
        return open_noted(
            *(data_dir, cls.note, cls.form, store),
            lambda note: cls(data_dir / next(iter(note.files)).partition("/")[0], note.change),
        )

    def refreshed(self, data_dir: Path, store: Store) -> Self:
        """Return the index as of the store's last change: this, or that of a newer folder."""
        note = Note.read(data_dir / self.note, self.form, store)
        if note and note.change > self.base_change:
            return self.open(data_dir, store)
        self.update(store)
        return self

    def update(self, store: Store) -> None:
        """Apply what the store has beyond this index's change number, in memory."""
        with store.snapshot():
            change = store.change
            if change == self.change:
                return
            self._tail = self._tail or self._part(None)
            gone = self._bring(self._tail, store)
        self._gone += gone
        self.change = change

    @property
    def worn(self) -> bool:
        """Whether the folder should be brought up to date."""
        return self.base_change != self.change

    @staticmethod
    @abstractmethod
    def _part(folder: Path | None) -> P:
        """Open the part in a folder, or make one in memory."""

    @abstractmethod
    def _bring(self, part: P, store: Store) -> list[int]:
        """Apply to a part what the store has beyond this index; return what it has no longer."""

    @abstractmethod
    def _standing(self, query: Any) -> Any:
        """Leave out of a query what is gone since the folder was written."""

    def _worth_copying(self, store: Store) -> bool:
        """Whether a copy of the folder is as good as one that is built anew."""
        return True

    @property
    def _parts(self) -> list[P]:
        return [part for part in (self._base, self._tail) if part]

    def _each(self, query: Any) -> Iterator[tuple[P, Any]]:
        """Yield the parts that there are, each with what to ask of it."""
        if self._base:
            yield self._base, self._standing(query)
        if self._tail:
            yield self._tail, query
