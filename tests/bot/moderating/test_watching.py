"""The folder that the bot has watched, by a child process of its own."""

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.connection import STOPPED
from bot.escape import quoted
from bot.labels import ENGLISH
from bot.watching import LINE_BYTES, _keep_watching, _line
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
TOLD = "The lighthouse of Skagen was painted white in Denmark in the summer."
QUESTION = {"question": "Where was the lighthouse of Skagen painted?"}


def children(bot: BotProcess) -> list[int]:
    """Return the processes that a bot has begun, and those that they have."""
    found = [bot.process.pid]
    for process in found:
        tasks = Path(f"/proc/{process}/task").glob("*/children")
        found += [int(child) for task in tasks for child in task.read_text().split()]
    return found[1:]


def alive(processes: list[int]) -> list[int]:
    return [one for one in processes if Path(f"/proc/{one}").exists()]


@pytest.fixture
def bot(discord: Loopback, tmp_path: Path, models_dir: Path) -> Iterator[BotProcess]:
    """Yield a bot that watches the empty folder ``articles``, and has no coverage yet."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "pullquote.toml").write_text("watch = 'articles'\nwatch_settle_s = 0.2\n")
    with BotProcess(discord, tmp_path, models_dir) as process:
        discord.connected()
        yield process


def ask_until(discord: Loopback, told: list[str], seconds: float = 30.0) -> list[str]:
    """Ask until the answer quotes what is expected; return what it quoted last."""
    deadline = time.monotonic() + seconds
    while True:
        answer = discord.answered(discord.slash("ask", QUESTION))
        if quoted(answer.content) == told or time.monotonic() > deadline:
            return quoted(answer.content)
        time.sleep(0.3)


def test_what_comes_into_a_watched_folder_is_answered_from_and_what_goes_is_not(
    discord: Loopback, bot: BotProcess, tmp_path: Path
) -> None:
    empty = discord.answered(discord.slash("ask", QUESTION))
    (tmp_path / "articles/other.txt").write_text("A school in Riverton opens in May.")
    (tmp_path / "articles/new.txt").write_text(TOLD)

    assert empty.content == ENGLISH.missing
    assert ask_until(discord, [TOLD]) == [TOLD]

    (tmp_path / "articles/new.txt").unlink()
    assert ask_until(discord, []) == []
    assert '"event": "Indexed: 2 new' in bot.log


def test_a_stop_ends_the_watching_too(discord: Loopback, bot: BotProcess, tmp_path: Path) -> None:
    (tmp_path / "articles/new.txt").write_text(TOLD)
    assert ask_until(discord, [TOLD]) == [TOLD]
    begun = children(bot)
    assert begun

    assert bot.stop() == STOPPED

    assert alive(begun) == []
    assert "Traceback" not in bot.log


def test_a_watcher_that_was_killed_is_begun_anew(
    discord: Loopback, bot: BotProcess, tmp_path: Path
) -> None:
    discord.wait(lambda: "Watching articles" in bot.log)
    for process in children(bot):
        os.kill(process, signal.SIGKILL)

    (tmp_path / "articles/new.txt").write_text(TOLD)

    assert ask_until(discord, [TOLD]) == [TOLD]
    assert "articles ended with -9; again in 1 s" in bot.log


def test_no_watcher_outlives_a_bot_that_was_killed(discord: Loopback, bot: BotProcess) -> None:
    discord.wait(lambda: "Watching articles" in bot.log)
    begun = children(bot)

    bot.process.kill()
    bot.process.wait()

    discord.wait(lambda: alive(begun) == [])


def test_a_line_too_long_to_be_logged_does_not_end_the_watching() -> None:
    async def lines() -> list[bytes]:
        stream = asyncio.StreamReader(limit=LINE_BYTES)
        stream.feed_data(b"one\n" + b"a" * 300_000 + b"\ntwo\n")
        stream.feed_eof()
        return [await _line(stream) for _ in range(8)]

    read = [line for line in asyncio.run(lines()) if line]

    assert (read[0], read[-1]) == (b"one\n", b"two\n")
    assert len(read[1]) < 100


def test_where_no_process_can_be_begun_it_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    codes: list[OSError | int] = [BlockingIOError(11, "Resource temporarily unavailable"), 0]

    async def begin(*_: object) -> int:
        code = codes.pop(0)
        if isinstance(code, OSError):
            raise code
        return code

    monkeypatch.setattr("bot.watching._watch_once", begin)
    monkeypatch.setattr("bot.pauses.FIRST_S", 0.01)

    asyncio.run(_keep_watching(Path("articles"), Path("data")))

    assert codes == []
    assert "watching articles cannot begin: [Errno 11]" in caplog.text
