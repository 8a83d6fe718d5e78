"""Articles read in a process of their own, which a hostile file can slow, fill or break alone.

`python -m index.reader JOB` reads and writes a JSON list a line: what is opened, then what it held.
It has a time for each article and an amount of memory; where it ends too early, the file that it
had open is named as bad, and another process goes on with the next file.
"""

import io
import json
import logging
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO, BinaryIO

from index.articles import read_announced, read_stream, root_of
from index.reading import BadFile, Found, Opening, ReadLimits, Resume, shown
from index.types import Article
from index.wire import packed, unpacked

log = logging.getLogger(__name__)
MOST_ENDED = 20  # processes that files may end before the rest is left out
OUT_OF_MEMORY = 3  # exit code
TRACE_CHARS = 4000


@dataclass(frozen=True, slots=True)
class _Job:
    """What a process is to read: a file or folder, or its standard input where ``path`` is None."""

    path: str | None
    source: str
    limits: ReadLimits
    resume: Resume


def read_apart(path: Path, limits: ReadLimits) -> Iterator[Found]:
    """Return what `read_articles` returns, and a BadFile for what takes too much to be read.

    PullquoteError is raised at the call itself if ``path`` is not there or may not be opened.
    """
    root = root_of(path)
    return _until_done(_Job(str(root), shown(root), limits, Resume()), None)


def read_stream_apart(stream: BinaryIO, source: str, limits: ReadLimits) -> Iterator[Found]:
    """Yield what `read_stream` yields, or one BadFile."""
    data = stream.read(limits.max_file_bytes + 1)
    yield from _until_done(_Job(None, source, limits, Resume()), data)


def _until_done(job: _Job, data: bytes | None) -> Iterator[Found]:
    """Run processes until one reads the rest to its end."""
    articles = 0
    for _ in range(MOST_ENDED):
        opened: Opening | None = None
        with _Process(job, data) as reader:
            for found in reader.found():
                if isinstance(found, Opening):
                    opened = found
                    if not found.sidecar:
                        job = replace(job, resume=replace(job.resume, after=found.source))
                elif isinstance(found, Article) and articles == job.limits.max_articles:
                    message = f"holds more than {articles:,} articles; the rest is left out."
                    yield BadFile(job.source, message)
                    return
                else:
                    articles += isinstance(found, Article)
                    yield found
        if not reader.code:
            return
        if opened is None:
            raise RuntimeError(f"The reader ended with {reader.code}: {reader.said}")
        yield BadFile(opened.source, _why(reader.code, reader.said, job.limits))
        if data is not None:
            return
        if opened.sidecar:
            ignored = (*job.resume.ignored, opened.source)
            job = replace(job, resume=replace(job.resume, ignored=ignored))
    yield BadFile(job.source, f"holds {MOST_ENDED} files too hard to read; the rest is left out.")


def _why(code: int, said: str, limits: ReadLimits) -> str:
    """Return why a process ended, given its exit code, or the negative of a signal."""
    if code == -signal.SIGALRM:
        return f"takes longer than {limits.max_seconds} seconds to read; split it, or remove it."
    if code in (OUT_OF_MEMORY, -signal.SIGKILL):
        return f"takes more than {limits.max_memory_mb:,} MB to read; split it, or remove it."
    log.error("a file could not be read, which is a fault of pullquote: %s", said)
    return "cannot be read, through a fault of pullquote that its log has."


class _Process:
    """A process that reads; use it as a context manager."""

    def __init__(self, job: _Job, data: bytes | None) -> None:
        self.code = 0
        self.said = ""
        # -P: of the folder it is started in, nothing is imported
        command = [sys.executable, "-P", "-W", "ignore", "-m", "index.reader"]
        settings = ("PULLQUOTE_",)  # a token is among them
        self._process = subprocess.Popen(
            [*command, json.dumps(asdict(job))],
            stdin=subprocess.DEVNULL if data is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,  # holds no more than a trace, so it never fills
            env={name: v for name, v in os.environ.items() if not name.startswith(settings)},
        )
        if data is not None:
            self._feed(data)

    def _feed(self, data: bytes) -> None:
        assert self._process.stdin
        try:
            self._process.stdin.write(data)
            self._process.stdin.close()
        except BrokenPipeError:
            log.debug("the reader ended before it had read anything")

    def found(self) -> Iterator[Found | Opening]:
        """Yield what it reads, to the end that it comes to."""
        assert self._process.stdout
        assert self._process.stderr
        for line in self._process.stdout:
            if not line.endswith(b"\n"):
                break  # it ended in mid-line
            yield unpacked(line)
        self.code = self._process.wait()
        self.said = self._process.stderr.read().decode(errors="replace")[-TRACE_CHARS:]

    def __enter__(self) -> "_Process":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdout, self._process.stderr):
            if stream:
                stream.close()


def _read(job: _Job, out: IO[bytes]) -> None:
    """Read, and write what is found; an article that takes too long ends the process."""
    for one in _found(job):
        signal.alarm(0)  # what follows may wait for whoever takes it
        out.write(packed(one))
        out.flush()
        signal.alarm(job.limits.max_seconds)
    signal.alarm(0)


def _found(job: _Job) -> Iterator[Found | Opening]:
    if job.path is not None:
        yield from read_announced(Path(job.path), job.limits, job.resume)
        return
    data = sys.stdin.buffer.read()
    yield Opening(job.source)
    yield from read_stream(io.BytesIO(data), job.source, job.limits)


def main() -> None:
    """Do the job that the first argument describes."""
    logging.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever reads what is found
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process, whatever it is at
    given = json.loads(sys.argv[1])
    resume = Resume(given["resume"]["after"], tuple(given["resume"]["ignored"]))
    job = _Job(given["path"], given["source"], ReadLimits(**given["limits"]), resume)
    size = job.limits.max_memory_mb * 2**20
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    try:
        _read(job, sys.stdout.buffer)
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
    except BrokenPipeError:  # nobody takes it any more
        os._exit(0)


if __name__ == "__main__":
    main()
