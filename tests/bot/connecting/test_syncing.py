"""The commands on their way to Discord, where that fails; test_life.py has one that refuses."""

import asyncio
import logging
from typing import cast

import aiohttp
import pytest

from bot.client import Client
from bot.commands import Commands
from bot.service import Service
from bot.worker import Busy, Worker
from config.settings import Settings


def synced(monkeypatch: pytest.MonkeyPatch, *errors: Exception) -> int:
    """Have errors come one after the other; return how many came until it was given up."""
    left = list(errors)

    async def definition(commands: Commands) -> str:
        raise left.pop(0)

    async def sync() -> None:
        client = Client(Service(Settings.model_construct(), cast(Worker, None)))
        await client.setup_hook()
        others = asyncio.all_tasks() - {cast("asyncio.Task[None]", asyncio.current_task())}
        await asyncio.wait_for(asyncio.gather(*others), 10)

    monkeypatch.setattr("bot.client.definition", definition)
    monkeypatch.setattr("bot.pauses.FIRST_S", 0.0)
    asyncio.run(sync())
    return len(errors) - len(left)


def test_a_fault_of_ours_is_not_taken_for_a_network_that_is_down(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert synced(monkeypatch, AttributeError("nothing of that name"), AttributeError()) == 1

    errors = [one for one in caplog.records if one.levelno == logging.ERROR]
    [told] = [one for one in errors if one.name == "bot.client"]  # not what is collected meanwhile
    assert told.getMessage() == "The commands could not be synced"
    assert told.exc_info is not None
    assert told.exc_info[0] is AttributeError


@pytest.mark.parametrize(
    "passing",
    [ConnectionResetError(), TimeoutError(), aiohttp.ServerDisconnectedError(), Busy()],
    ids=lambda error: type(error).__name__,
)
def test_what_passes_is_tried_again(passing: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    assert synced(monkeypatch, passing, passing, AttributeError()) == 3
