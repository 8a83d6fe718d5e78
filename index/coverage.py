"""A coverage opened whole: the store and what is derived from it, in step."""

from contextlib import suppress
from pathlib import Path
from types import TracebackType

from index.errors import PullquoteError
from index.lock import writer_lock
from index.store import Store
from index.terms import Terms
from index.vectors import Vectors


class Coverage:
    """Store, vectors and terms of one folder, for one thread of readers."""

    def __init__(self, data_dir: Path, store: Store, vectors: Vectors, terms: Terms) -> None:
        self.data_dir = data_dir
        self.store = store
        self.vectors = vectors
        self.terms = terms

    @classmethod
    def open(cls, data_dir: Path) -> "Coverage":
        """Open a coverage; raises PullquoteError where there is none that can be read.

        What is derived and missing, torn or behind is mended on disk, unless a writer is at work
        (which will do so itself) or the folder is read-only: then it is mended in memory.
        """
        store = Store.open(data_dir)
        vectors = Vectors.open(data_dir, store)
        terms = Terms.open(data_dir, store)
        if vectors.worn or terms is None or terms.change != store.change:
            with suppress(PullquoteError), writer_lock(data_dir):
                vectors, terms = derive(data_dir, store)
        return cls(data_dir, store, vectors, terms or Terms.in_memory(store))

    def refresh(self) -> bool:
        """See what was committed since; return whether there was anything."""
        if self.store.change == self.vectors.change:
            return False
        fresh = Coverage.open(self.data_dir)
        self.store.close()
        self.store, self.vectors, self.terms = fresh.store, fresh.vectors, fresh.terms
        return True

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def __enter__(self) -> "Coverage":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self.close()


def derive(data_dir: Path, store: Store) -> tuple[Vectors, Terms]:
    """Bring what is derived up to date on disk; only under the writer's lock."""
    vectors = Vectors.open(data_dir, store)
    if vectors.worn:
        vectors = Vectors.write(data_dir, store)
    return vectors, Terms.write(data_dir, store)
