"""Files that are whole or absent: written beside, forced to disk, then put in place.

Only under the writer's lock, so what a killed process left half written is simply written over.
"""

import os
import zlib
from collections.abc import Callable
from pathlib import Path

CHECKED_BYTES = 8 * 2**20  # at either end; so opening waits for this 10 ms at most


def replace_file(path: Path, content: bytes) -> None:
    """Put content in place of a file, in one step that a crash or power cut cannot halve."""
    replace_with(path, lambda beside: beside.write_bytes(content))


def replace_with(path: Path, write: Callable[[Path], object]) -> None:
    """Let ``write`` make a file beside ``path``, force it to disk and put it in place."""
    beside = path.with_name(f".{path.name}")
    try:
        write(beside)
        sync(beside)
        os.replace(beside, path)
        sync(path.parent)
    finally:
        beside.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Force a file, or the names in a folder, to disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def checksum(path: Path) -> str:
    """Return the size of a file and the CRC-32 of its first and last 8 MB.

    That is all of a file up to 16 MB. What lies between in a larger one is vectors or postings,
    where a flipped bit costs a candidate and no more.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        crc = zlib.crc32(file.read(CHECKED_BYTES))
        file.seek(max(size - CHECKED_BYTES, file.tell()))
        crc = zlib.crc32(file.read(), crc)
    return f"{size}-{crc:08x}"
