"""Files read in a process of their own, which a hostile one can slow, fill or break alone.

`python -m index.reading.process LIMITS` is told on its standard input what to read, a JSON object
a line, and answers with what it opens and finds. It has a time for each article and an amount of
memory; where a file ends it too early, that file is named as bad, and another process reads on.
"""

import json
import logging
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from config.environment import PREFIX, environment_without
from index.reading.articles import files_of, root_of
from index.reading.folder import FoundFile
from index.reading.run import BadFile, Found, Opening, ReadLimits, shown
from index.reading.wire import DONE, unpacked
from index.types import Article

log = logging.getLogger(__name__)
MOST_ENDED = 20  # processes that files may end before no more of them are read
OUT_OF_MEMORY = 3  # exit code
TRACE_CHARS = 4000


def read_apart(path: Path, limits: ReadLimits) -> Iterator[Found]:
    """Return what `read_articles` returns, and a BadFile for what takes too much to be read.

    PullquoteError is raised at the call itself if ``path`` is not there or may not be opened.
    """
    return _read_root(root_of(path), limits)


def read_stream_apart(stream: BinaryIO, source: str, limits: ReadLimits) -> Iterator[Found]:
    """Yield what `read_stream` yields, or one BadFile."""
    data = stream.read(limits.max_file_bytes + 1)
    with FileReader(limits) as reader:
        yield from reader.read_data(data, source)


def _read_root(root: Path, limits: ReadLimits) -> Iterator[Found]:
    articles = 0
    with FileReader(limits, with_notes=root.is_dir()) as reader:
        for file in files_of(root, limits):
            for one in reader.read(file) if isinstance(file, FoundFile) else [file]:
                if isinstance(one, Article) and articles == limits.max_articles:
                    message = f"holds more than {articles:,} articles; the rest is left out."
                    yield BadFile(shown(root), message)
                    return
                articles += isinstance(one, Article)
                yield one


class FileReader:
    """Reads one file after another; use it as a context manager, for one thread.

    ``with_notes`` is whether a sidecar's tables for files that are not there are noted.
    """

    def __init__(self, limits: ReadLimits, *, with_notes: bool = True) -> None:
        self._limits = limits
        self._with_notes = with_notes
        self._process: _Process | None = None
        self._ended = 0
        self._told: set[str] = set()  # sidecars of which everything was said
        self._hard: set[str] = set()  # sidecars that ended a process

    def read(self, file: FoundFile) -> Iterator[Found]:
        """Yield what a file holds, and what there is to be said of its folder's sidecar."""
        request = {
            "folder": str(file.folder),
            "name": file.name,
            "path": str(file.path),
            "with_notes": self._with_notes,
        }
        yield from self._asked(request, b"", shown(file.path))

    def read_data(self, data: bytes, source: str) -> Iterator[Found]:
        """Yield what some bytes hold, as `read_stream` does."""
        yield from self._asked({"source": source, "bytes": len(data)}, data, source)

    def _asked(self, request: dict[str, object], data: bytes, source: str) -> Iterator[Found]:
        """Ask for something; once more where its sidecar ends the process."""
        while self._ended < MOST_ENDED:
            opened: Opening | None = None
            process = self._process = self._process or _Process(self._limits)
            process.ask(request | {"without": sorted(self._hard)}, data)
            try:
                for one in process.answers():
                    if isinstance(one, Opening):
                        if opened and opened.sidecar:
                            self._told.add(opened.source)
                        opened = one
                    elif not (opened and opened.sidecar and opened.source in self._told):
                        yield one
            finally:
                if not process.done:  # it ended, or nobody wants the rest
                    self.close()
            if process.done:
                return
            self._ended += 1
            why = _why(process, self._limits)
            if opened is None and not data:
                continue  # it ended before it began, so the file is not to blame
            yield BadFile(opened.source if opened else source, why)
            if opened is None or not opened.sidecar:
                return
            self._hard.add(opened.source)
        yield BadFile(source, f"was not read, since {MOST_ENDED} files before it were too hard.")

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.end()
        self._process = None

    def __enter__(self) -> "FileReader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _why(process: "_Process", limits: ReadLimits) -> str:
    """Return why a process ended."""
    if process.code == -signal.SIGALRM:
        return f"takes longer than {limits.max_seconds} seconds to read; split it, or remove it."
    if process.code in (OUT_OF_MEMORY, -signal.SIGKILL):
        return f"takes more than {limits.max_memory_mb:,} MB to read; split it, or remove it."
    log.error("the reader ended with %d, a fault of pullquote: %s", process.code, process.said)
    return "cannot be read, through a fault of pullquote that its log has."


class _Process:
    """A process that reads; ``done`` is whether it answered the last request to the end."""

    def __init__(self, limits: ReadLimits) -> None:
        self.done = True
        self.code = 0
        self.said = ""
        # -P: of the folder it is started in, nothing is imported. Settings have a token among them.
        command = [sys.executable, "-P", "-W", "ignore", "-m", "index.reading.process"]
        self._process = subprocess.Popen(
            [*command, json.dumps(asdict(limits))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,  # holds no more than a trace, so it never fills
            env=environment_without(PREFIX),
        )

    def ask(self, request: dict[str, object], data: bytes) -> None:
        """Ask for something; `answers` has to be taken then."""
        self.done = False
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n" + data)
            self._process.stdin.flush()
        except BrokenPipeError:
            log.debug("the reader ended before it was asked")

    def answers(self) -> Iterator[Found | Opening]:
        """Yield what is found, until it is done or the process has ended."""
        assert self._process.stdout
        assert self._process.stderr
        for line in self._process.stdout:
            if line == DONE:
                self.done = True
                return
            if line.endswith(b"\n"):  # else it ended in mid-line
                yield unpacked(line)
        self.code = self._process.wait()
        self.said = self._process.stderr.read().decode(errors="replace")[-TRACE_CHARS:]

    def end(self) -> None:
        """End it, whatever it is at."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream and not stream.closed:
                try:
                    stream.close()
                except BrokenPipeError:
                    log.debug("the reader ended before it was asked")
