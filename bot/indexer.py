"""Changes to coverages, by `pullquote` in processes of their own: the bot goes on answering."""

import asyncio
import logging
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from config.environment import environment_without, variable

log = logging.getLogger(__name__)
COMMAND = "import os; os.nice(10); from retrieval.cli import main; main()"  # questions go first
INDEX = "index"  # the command that may take long
AT_ONCE = 1  # of processes that index: docs/operations.md, "Input from outside", says what two take
LONGEST_S = 3600.0
LEAVE_S = 5.0  # from being told to the end, at most
SAID_CHARS = 20_000  # of what a process printed; the end counts


class Occupied(Exception):
    """A coverage is being changed already."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A process that ended: its exit code, as `retrieval.exits` lists them, and what it said."""

    code: int
    lines: tuple[str, ...]


class Indexer:
    """Runs processes that change coverages; what changes one has it to itself.

    As many index as may at once, the others in their turn. What takes a moment, as a removal,
    waits for its like alone.
    """

    def __init__(self) -> None:
        self._running: dict[Path, asyncio.subprocess.Process | None] = {}
        self._indexing = asyncio.Semaphore(AT_ONCE)
        self._other = asyncio.Semaphore(AT_ONCE)
        self._waiting: set[Path] = set()
        self._interrupted = False

    @contextmanager
    def claim(self, coverage: Path) -> Iterator[None]:
        """Have a coverage to oneself, to run what changes it; raises Occupied."""
        if coverage in self._running:
            raise Occupied
        self._running[coverage] = None
        try:
            yield
        finally:
            del self._running[coverage]

    def waits(self, coverage: Path) -> bool:
        """Whether a command on a coverage has not begun, since others have their turn."""
        return coverage in self._waiting

    async def run(self, coverage: Path, command: str, *given: str) -> Ended:
        """Run a command of `pullquote` in its turn to its end, on a coverage that was claimed.

        What is given are its options and, after ``--``, what came from outside. Its environment is
        without the token, for which what reads files from outside has no use; a token that stands
        in a file of settings or secrets it can read as the bot can.
        """
        async with self._turn(coverage, self._indexing if command == INDEX else self._other):
            if command == INDEX and self._interrupted:
                return Ended(-signal.SIGTERM, ())
            return await self._run(coverage, command, *given)

    @asynccontextmanager
    async def _turn(self, coverage: Path, turns: asyncio.Semaphore) -> AsyncIterator[None]:
        self._waiting.add(coverage)
        try:
            await turns.acquire()
        finally:
            self._waiting.discard(coverage)
        try:
            yield
        finally:
            turns.release()

    async def _run(self, coverage: Path, command: str, *given: str) -> Ended:
        options = [command, "--data-dir", str(coverage), *given]
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", COMMAND, *options),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            env=environment_without(variable("discord_token")),
            start_new_session=True,  # Ctrl-C on a terminal is for the bot, which passes it on
        )
        if command == INDEX:
            self._running[coverage] = process
            if self._interrupted:  # before it had begun
                process.send_signal(signal.SIGTERM)
        return await _ended(process)

    def interrupt(self) -> None:
        """Stop what indexes, now and later, as Ctrl-C does; nothing that was indexed is lost.

        A removal is done in a moment, and goes on to its end.
        Not with SIGINT, which they ignore where the bot was begun in the background of a shell.
        """
        self._interrupted = True
        for process in self._running.values():
            if process is not None and process.returncode is None:
                process.send_signal(signal.SIGTERM)


async def _ended(process: asyncio.subprocess.Process) -> Ended:
    said = b""
    try:
        said, _ = await asyncio.wait_for(process.communicate(), LONGEST_S)
    except TimeoutError:  # what it has done stays, as where it is interrupted
        log.warning("A process that changed a coverage was stopped after %.0f s", LONGEST_S)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), LEAVE_S)
            except TimeoutError:
                process.kill()
                await process.wait()
    assert process.returncode is not None
    text = said.decode(errors="replace")[-SAID_CHARS:]
    return Ended(process.returncode, tuple(line for line in text.splitlines() if line.strip()))
