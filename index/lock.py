"""One writer at a time: a lock on the coverage folder that names who holds it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.errors import PullquoteError


class Locked(PullquoteError):
    """Somebody else is writing to this coverage."""


@contextmanager
def writer_lock(data_dir: Path) -> Iterator[None]:
    """Hold the writer's lock of a coverage; raises Locked at once where another holds it.

    The kernel releases it with the process, however that ends, so a stale lock cannot be left.
    """
    handle = None
    try:
        try:
            data_dir.mkdir(parents=True, exist_ok=True)
            handle = os.open(data_dir / "writer.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.ftruncate(handle, 0)
            os.pwrite(handle, str(os.getpid()).encode(), 0)
        except BlockingIOError as error:
            raise Locked(
                f"{_holder(handle)} is writing to {data_dir} just now. Try again when it is done."
            ) from error
        except OSError as error:
            raise PullquoteError(
                f"Cannot write to {data_dir}: {error.strerror}. "
                "Name a folder that can be written: PULLQUOTE_DATA_DIR=..."
            ) from error
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _holder(handle: int | None) -> str:
    process = os.pread(handle, 32, 0).decode(errors="replace").strip() if handle else ""
    return f"Process {process}" if process else "Another process"
