import asyncio
import threading
from typing import cast

import pytest

from bot.desk import Desk
from bot.worker import Busy, Stopped, Worker
from config.errors import PullquoteError


class Bare:
    """A desk with nothing on it."""

    closed = False

    def close(self) -> None:
        self.closed = True


def bare() -> Desk:
    return cast(Desk, Bare())


def test_jobs_are_done_one_after_the_other_in_one_thread() -> None:
    async def threads() -> set[str]:
        jobs = [worker.do(lambda desk: threading.current_thread().name) for _ in range(5)]
        return set(await asyncio.gather(*jobs))

    worker = Worker(bare, size=8)
    worker.start()

    assert asyncio.run(threads()) == {"worker"}
    worker.stop(1.0)


def test_what_a_job_raises_is_raised_where_it_was_asked_for() -> None:
    def fail(desk: Desk) -> None:
        raise PullquoteError("no such thing")

    worker = Worker(bare, size=8)
    worker.start()

    with pytest.raises(PullquoteError, match="no such thing"):
        asyncio.run(worker.do(fail))
    worker.stop(1.0)


def test_what_cannot_wait_is_done_before_all_that_waits() -> None:
    go = threading.Event()
    done: list[str] = []

    async def ask() -> None:
        running = asyncio.create_task(worker.do(lambda desk: go.wait(5)))
        await asyncio.sleep(0.05)
        waiting = [
            asyncio.create_task(worker.do(lambda desk: done.append("answer"))) for _ in range(3)
        ]
        await asyncio.sleep(0)
        completion = asyncio.create_task(worker.do(lambda desk: done.append("names"), first=True))
        await asyncio.sleep(0)
        go.set()
        await asyncio.gather(running, completion, *waiting)

    worker = Worker(bare, size=8)
    worker.start()
    asyncio.run(ask())
    worker.stop(1.0)

    assert done == ["names", "answer", "answer", "answer"]


def test_a_full_queue_says_busy_at_once() -> None:
    go = threading.Event()

    async def ask() -> None:
        first = asyncio.create_task(worker.do(lambda desk: go.wait(5)))
        await asyncio.sleep(0.05)  # the thread is at it, and the queue empty again
        second = asyncio.create_task(worker.do(lambda desk: True))
        await asyncio.sleep(0)
        with pytest.raises(Busy):
            await worker.do(lambda desk: True)
        go.set()
        assert await first
        assert await second

    worker = Worker(bare, size=1)
    worker.start()
    asyncio.run(ask())
    worker.stop(1.0)


def test_the_rest_of_what_was_begun_is_done_where_the_queue_is_full_too() -> None:
    go = threading.Event()
    done: list[str] = []

    async def ask() -> None:
        first = asyncio.create_task(worker.do(lambda desk: go.wait(5)))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(worker.do(lambda desk: done.append("answer")))
        await asyncio.sleep(0)
        rest = asyncio.create_task(worker.do(lambda desk: done.append("rest"), surely=True))
        await asyncio.sleep(0)
        go.set()
        await asyncio.gather(first, second, rest)

    worker = Worker(bare, size=1)
    worker.start()
    asyncio.run(ask())
    worker.stop(1.0)

    assert done == ["rest", "answer"]


def test_what_nobody_waits_for_any_more_is_given_up_with_the_rest() -> None:
    go = threading.Event()

    async def ask() -> list[object]:
        running = asyncio.create_task(worker.do(lambda desk: go.wait(5)))
        await asyncio.sleep(0.05)
        waiting = [asyncio.create_task(worker.do(lambda desk: True)) for _ in range(2)]
        await asyncio.sleep(0)
        waiting[0].cancel()
        await asyncio.sleep(0)
        worker.give_up()
        go.set()
        await running
        return [type(one) for one in await asyncio.gather(*waiting, return_exceptions=True)]

    worker = Worker(bare, size=8)
    worker.start()

    assert asyncio.run(ask()) == [asyncio.CancelledError, Stopped]
    worker.stop(1.0)


def test_what_keeps_the_desk_from_being_made_is_raised_at_the_start() -> None:
    def broken() -> Desk:
        raise PullquoteError("The model is not prepared.")

    with pytest.raises(PullquoteError, match="not prepared"):
        Worker(broken, size=1).start()
