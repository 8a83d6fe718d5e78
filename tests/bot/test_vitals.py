"""What health says of a worker and an event loop that are not well; see also test_health."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from typing import cast

import pytest

from bot import health
from bot.desk import Desk
from bot.health import Health
from bot.healthcheck import UNWELL, check
from bot.pulse import Pulse
from bot.service import Service
from bot.settings import BotSettings
from bot.worker import Worker
from config.settings import load_settings


class Bare:
    """A desk with nothing on it."""

    def close(self) -> None:
        return


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(lambda: cast(Desk, Bare()), size=4)
    made.start()
    yield made
    made.stop(1.0)


@pytest.fixture
def bot(worker: Worker) -> Health:
    return Health(Service(load_settings(), BotSettings(), worker), worker)


def test_an_idle_worker_is_alive(bot: Health) -> None:
    assert bot.ailing() == []


def test_a_worker_that_has_ended_needs_a_restart(bot: Health, worker: Worker) -> None:
    worker.stop(1.0)

    assert bot.ailing() == ["the worker has ended"]
    assert "the worker has ended" in bot.missing()


def test_a_job_without_end_is_slow_and_then_needs_a_restart(
    bot: Health, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, end = threading.Event(), threading.Event()

    def job(desk: Desk) -> None:
        begun.set()
        end.wait(10)

    async def ask() -> None:
        running = asyncio.ensure_future(worker.do(job))
        await asyncio.to_thread(begun.wait)
        await asyncio.sleep(0.05)
        assert (bot.ailing(), worker.busy_s > 0) == ([], True)
        monkeypatch.setattr(health, "SLOW_JOB_S", 0.01)
        assert "the worker is slow: one job for 0 s" in bot.missing()
        monkeypatch.setattr(health, "STUCK_JOB_S", 0.01)
        assert bot.ailing() == ["the worker is stuck: one job for 0 s"]
        end.set()
        await running

    asyncio.run(ask())
    for _ in range(100):
        if not worker.busy_s:
            break
        time.sleep(0.01)
    assert bot.ailing() == []


def test_the_pulse_feels_what_blocks_the_event_loop() -> None:
    async def blocked() -> float:
        pulse = Pulse()
        beating = asyncio.ensure_future(pulse.beat())
        await asyncio.sleep(0.15)
        time.sleep(0.5)  # that is the point
        await asyncio.sleep(0.15)
        beating.cancel()
        return pulse.lag_s

    assert 0.35 < asyncio.run(blocked()) < 5


def test_a_bot_that_takes_the_connection_and_says_nothing_is_not_well(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with socket.socket() as hung:
        hung.bind(("127.0.0.1", 0))
        hung.listen()

        assert check("127.0.0.1", hung.getsockname()[1]) == UNWELL

    assert capsys.readouterr().out.endswith("timed out\n")
