"""The process of `index.reading.file_reader`: it reads what it is told to, within its limits."""

import io
import json
import logging
import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from index.reading.articles import read_found, read_stream
from index.reading.file_reader import OUT_OF_MEMORY
from index.reading.folder import FoundFile
from index.reading.run import Found, Opening, ReadLimits, shown
from index.reading.sidecar import SIDECAR_NAME, Sidecar
from index.reading.wire import DONE, packed


def main() -> None:
    """Answer requests until there are no more; the limits are the first argument, as JSON."""
    logging.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever takes what is found
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process, whatever it is at
    limits = ReadLimits(**json.loads(sys.argv[1]))
    _volunteer()
    size = limits.max_memory_mb * 2**20
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    try:
        _serve(sys.stdin.buffer, sys.stdout.buffer, limits)
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
    except BrokenPipeError:  # nobody takes it any more
        os._exit(0)


def _volunteer() -> None:
    """Have the kernel end this process, before all others, where memory runs out."""
    with suppress(OSError):  # it is Linux that has it
        Path("/proc/self/oom_score_adj").write_text("1000")


def _serve(requests: BinaryIO, out: BinaryIO, limits: ReadLimits) -> None:
    sidecars: dict[Path, Sidecar] = {}
    for line in iter(requests.readline, b""):
        request = json.loads(line)
        data = requests.read(request["bytes"]) if "bytes" in request else b""
        signal.alarm(limits.max_seconds)
        for found in _found(request, data, sidecars, limits):
            signal.alarm(0)  # what follows may wait for whoever takes it
            out.write(packed(found))
            out.flush()
            signal.alarm(limits.max_seconds)
        signal.alarm(0)
        out.write(DONE)
        out.flush()


def _found(
    request: dict[str, Any], data: bytes, sidecars: dict[Path, Sidecar], limits: ReadLimits
) -> Iterator[Found | Opening]:
    if "bytes" in request:
        return read_stream(io.BytesIO(data), request["source"], limits)
    file = FoundFile(Path(request["folder"]), request["name"], Path(request["path"]))
    if shown(file.folder / SIDECAR_NAME) in request["without"]:
        sidecars[file.folder] = Sidecar(unread=True)
    return read_found([file], limits, sidecars, with_notes=request["with_notes"])


if __name__ == "__main__":
    main()
