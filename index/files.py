"""Files that are whole or absent: written beside, forced to disk, then put in place."""

import os
from collections.abc import Callable
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Put content in place of a file, in one step that a crash or power cut cannot halve."""
    replace_with(path, lambda beside: beside.write_bytes(content))


def replace_with(path: Path, write: Callable[[Path], object]) -> None:
    """Let ``write`` make a file beside ``path``, force it to disk and put it in place."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        write(beside)
        _sync(beside)
        os.replace(beside, path)
        _sync(path.parent)
    finally:
        beside.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
