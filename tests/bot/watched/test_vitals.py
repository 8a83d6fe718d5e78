"""What health says of a worker and an event loop that are not well; see also test_health."""

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest

from bot import health
from bot.access import CoverageName
from bot.desk import Census, Desk
from bot.health import Health
from bot.healthcheck import UNWELL, check
from bot.pulse import Pulse
from bot.service import Service
from bot.worker import Worker
from config.settings import load_settings


class Bare:
    """A desk with nothing on it, which counts what it is asked for."""

    def __init__(self) -> None:
        self.looked_at: list[str] = []

    def close(self) -> None:
        return

    def census(self, name: CoverageName) -> Census:
        self.looked_at.append(name.name)
        return Census(1, 1, 0)


@pytest.fixture
def desk() -> Bare:
    return Bare()


@pytest.fixture
def worker(desk: Bare) -> Iterator[Worker]:
    made = Worker(lambda: cast(Desk, desk), size=4)
    made.start()
    yield made
    made.stop(1.0)


@pytest.fixture
def service(worker: Worker) -> Service:
    return Service(load_settings(), worker)


@pytest.fixture
def bot(service: Service, worker: Worker) -> Health:
    return Health(service, worker)


async def watch(bot: Health, until: Callable[[], bool]) -> None:
    watching = asyncio.ensure_future(bot.watch())
    for _ in range(500):
        if until():
            break
        await asyncio.sleep(0.01)
    watching.cancel()


def test_a_few_of_many_coverages_are_looked_at_a_time_and_all_in_their_turn(
    bot: Health, service: Service, desk: Bare, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [CoverageName(f"c{number}", Path(f"/c{number}")) for number in range(45)]
    monkeypatch.setattr(service, "coverages", lambda: names)

    asyncio.run(watch(bot, lambda: bool(desk.looked_at)))
    assert desk.looked_at == [f"c{number}" for number in range(20)]
    monkeypatch.setattr(health, "LOOK_EVERY_S", 0.001)
    asyncio.run(watch(bot, lambda: len(desk.looked_at) > 45))

    assert desk.looked_at[:50] == [f"c{number % 45}" for number in range(50)]


def test_of_a_coverage_that_nobody_sees_any_more_no_figure_is_left(
    bot: Health, service: Service, desk: Bare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "LOOK_EVERY_S", 0.001)
    names = [CoverageName("public", Path("/a")), CoverageName("strike", Path("/b"))]
    monkeypatch.setattr(service, "coverages", lambda: names)
    asyncio.run(watch(bot, lambda: b'"strike"' in bot.measured().text()))
    assert b'pullquote_articles{coverage="strike"} 1.0' in bot.measured().text()

    names.pop()
    asyncio.run(watch(bot, lambda: b'"strike"' not in bot.measured().text()))

    assert b'"strike"' not in bot.measured().text()
    assert b'pullquote_articles{coverage="public"} 1.0' in bot.measured().text()


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
