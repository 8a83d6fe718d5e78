"""The folder that is watched while the bot runs: `pullquote watch` as a child process.

Apart from the bot, so that indexing neither holds up its event loop nor leaves memory behind in it.
"""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from bot.pauses import Pauses
from config.environment import environment_without, variable
from config.settings import Settings

log = logging.getLogger(__name__)
STEADY_S = 60.0  # a child that ran for so long starts the pauses anew
CANNOT_BEGIN = 126  # as shells say it
LINE_BYTES = 2**16  # a longer line is left out; names of files are far shorter
STOP_S = 2.0  # to commit the article it is at, or to roll it back


@asynccontextmanager
async def watching(settings: Settings) -> AsyncIterator[None]:
    """Have the folder of the settings watched, where they name one, until the end."""
    if settings.watch is None:
        yield
        return
    task = asyncio.create_task(_keep_watching(settings.watch, settings.data_dir))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _keep_watching(folder: Path, data_dir: Path) -> None:
    """Run the child, and start it anew with growing pauses where it ends by itself."""
    loop = asyncio.get_running_loop()
    pauses = Pauses()
    while True:
        began = loop.time()
        try:
            code = await _watch_once(folder, data_dir)
        except OSError as error:  # there is no room for another process just now
            log.error("watching %s cannot begin: %s", folder, error)
            code = CANNOT_BEGIN
        if code == 0:  # it was told to end, as we shall be
            return
        if loop.time() - began > STEADY_S:
            pauses.begin_anew()
        pause_s = pauses.next_s()
        log.error("watching %s ended with %d; again in %.0f s", folder, code, pause_s)
        await asyncio.sleep(pause_s)


async def _watch_once(folder: Path, data_dir: Path) -> int:
    """Run the child to its end, logging what it says; return its exit code."""
    options = ["--with-parent", "--data-dir", str(data_dir), "--", str(folder)]
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "retrieval", "watch", *options),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        limit=LINE_BYTES,
        env=environment_without(variable("discord_token")),
    )
    try:
        assert child.stdout is not None
        while line := await _line(child.stdout):
            log.info("%s", line.decode(errors="replace").rstrip())
        return await child.wait()
    finally:
        await _ended(child)


async def _line(stream: asyncio.StreamReader) -> bytes:
    """Return the next line, empty at the end; one that is too long is only mentioned."""
    try:
        return await stream.readline()
    except ValueError:
        return b"a line of the watching was too long to be shown\n"


async def _ended(child: asyncio.subprocess.Process) -> None:
    """End the child where it runs: asked first, then by force."""
    if child.returncode is not None:
        return
    with suppress(ProcessLookupError):
        child.terminate()
    try:
        await asyncio.wait_for(child.wait(), STOP_S)
    except TimeoutError:
        with suppress(ProcessLookupError):
            child.kill()
        await child.wait()
