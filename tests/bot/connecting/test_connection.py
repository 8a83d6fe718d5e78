"""What ends a connection: what may pass is waited out, and what goes on and on ends the bot."""

import asyncio
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import connection
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.server import Loopback

STOPPING = (signal.SIGTERM, signal.SIGINT)
UNEXPECTED = RuntimeError("of the program's own")


@pytest.fixture
def signals() -> Iterator[None]:
    """Give the process its signals back, which an ended connection heeds no more."""
    before = {one: signal.getsignal(one) for one in STOPPING}
    yield
    for one, handler in before.items():
        signal.signal(one, handler)


@pytest.mark.model
def test_a_login_that_discord_limits_for_long_is_waited_out_as_long_as_it_says(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.rest.retry_after_s = 600.0
    discord.rest.failing.append(("GET", r"/users/@me", 429))
    with BotProcess(discord, sample, models_dir) as bot:
        discord.wait(lambda: not discord.rest.failing)
        with pytest.raises(AssertionError, match="in vain"):
            discord.wait(lambda: len(discord.rest.requests) > 1, 3.0)
        assert bot.process.poll() is None
        assert bot.stop() == 0

        assert "trying again in 600 s" in bot.log
        assert "Traceback" not in bot.log


@pytest.mark.usefixtures("signals")
@pytest.mark.parametrize(
    ("ends", "raises"),
    [
        ([UNEXPECTED] * 5, True),
        ([*[UNEXPECTED] * 4, None, *[UNEXPECTED] * 4, connection.STOPPED], False),
    ],
    ids=["in a row", "an outage in between"],
)
def test_what_is_unexpected_ends_the_bot_where_it_comes_five_times_in_a_row(
    monkeypatch: pytest.MonkeyPatch, ends: list[Exception | int | None], raises: bool
) -> None:
    coming = iter(ends)

    async def connected(*_: object) -> int | None:
        end = next(coming)
        if isinstance(end, Exception):
            raise end
        return end

    monkeypatch.setattr(connection, "_connected", connected)
    monkeypatch.setattr("bot.pauses.FIRST_S", 0.0)
    running = connection.run(lambda: None, None, "token")  # type: ignore[arg-type,return-value]

    if raises:
        with pytest.raises(RuntimeError, match="of the program's own"):
            asyncio.run(running)
    else:
        assert asyncio.run(running) == connection.STOPPED
    assert list(coming) == []
