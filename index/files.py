"""Files that are whole or absent: written beside, forced to disk, then put in place.

One process at a time writes a file, by the writer's lock or as the bot's indexer is claimed, so
what a killed one left half written is simply written over.
"""

import os
import zlib
from collections.abc import Callable
from mmap import ACCESS_READ, mmap
from pathlib import Path

CHECKED_BYTES = 32 * 2**20  # at either end; 3.8 GB a second, so it takes 20 ms at most


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
    """Return the size of a file and the CRC-32 of its first and last 32 MB.

    That is all of a file up to 64 MB. What lies between in a larger one is vectors, where a
    flipped bit costs a candidate and no more.
    """
    size, crc = path.stat().st_size, 0
    if size:
        with (
            path.open("rb") as file,
            mmap(file.fileno(), size, access=ACCESS_READ) as content,
            memoryview(content) as view,
        ):
            crc = zlib.crc32(view[:CHECKED_BYTES])
            crc = zlib.crc32(view[max(size - CHECKED_BYTES, CHECKED_BYTES) :], crc)
    return f"{size}-{crc:08x}"
