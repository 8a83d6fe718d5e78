"""A coverage opened whole: the store and what is derived from it, in step."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from config.errors import PullquoteError
from index.lock import writer_lock
from index.runtimes import Floats
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
        self._beside = ThreadPoolExecutor(1)  # where words are searched for beside vectors

    @classmethod
    def open(cls, data_dir: Path) -> "Coverage":
        """Open a coverage; raises PullquoteError where there is none that can be read.

        What is derived and missing, torn or behind is mended on disk, unless a writer is at work
        (which will do so itself) or the folder is read-only: then it is made up for in memory.
        """
        store = Store.open(data_dir)
        try:
            coverage = cls(data_dir, store, *_open_derived(data_dir, store))
            if coverage.vectors.worn or coverage.terms.worn:
                with suppress(PullquoteError), writer_lock(data_dir):
                    derive(data_dir, store)
                    coverage.vectors, coverage.terms = _open_derived(data_dir, store)
        except BaseException:
            store.close()
            raise
        return coverage

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Answer within it from one change alone, the last one when it begins."""
        with self.store.snapshot():
            self.refresh()
            yield

    def refresh(self) -> bool:
        """See what was committed since; return whether there was anything.

        Raises PullquoteError where it was embedded anew with another model meanwhile.
        """
        if self.store.change == self.vectors.change == self.terms.change:
            return False
        with self.store.snapshot():
            model = self.store.model
            if model and self.vectors.model not in ("", model.key):
                raise PullquoteError(
                    f"This coverage was embedded anew with {model.name}. Start this program again."
                )
            self.vectors = self.vectors.refreshed(self.data_dir, self.store)
            self.terms = self.terms.refreshed(self.data_dir, self.store)
        return True

    def candidates(
        self,
        vector: Floats,
        text: str,
        depth: int,
        allowed: Sequence[int] | None = None,
        articles: Sequence[str] | None = None,
    ) -> set[int]:
        """Return the ``depth`` passages nearest to a vector and as many with most of the words.

        Both are searched at once, each outside of Python: at a million passages that takes 2 ms of
        12 away. ``allowed`` passages and the ``articles`` that they are of limit the search.
        """
        worded = self._beside.submit(self.terms.search, text, depth, articles)
        near = self.vectors.search(vector, depth, allowed)
        return {*near, *worded.result()}

    def close(self) -> None:
        """Close the store."""
        self._beside.shutdown()
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


def derive(data_dir: Path, store: Store) -> None:
    """Bring what is derived up to date on disk; only under the writer's lock."""
    try:
        Vectors.write(data_dir, store)
        Terms.write(data_dir, store)
    except OSError as error:
        raise PullquoteError(
            f"All articles are in {data_dir}, but the search index beside them cannot be written: "
            f"{error}. Free some space; the next command goes on."
        ) from error


def _open_derived(data_dir: Path, store: Store) -> tuple[Vectors, Terms]:
    with store.snapshot():
        return Vectors.open(data_dir, store), Terms.open(data_dir, store)
