"""One thread that does whatever takes time, so that the event loop never waits.

The bot crosses from asynchronous to plain code here and nowhere else.
"""

import asyncio
import itertools
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.desk import Desk

T = TypeVar("T")
Job = tuple[Callable[[Desk], Any], Future[Any]]


@dataclass(frozen=True, slots=True, order=True)
class _Turn:
    """A job in the queue: first those that cannot wait, then as they came; None ends the thread."""

    patient: bool
    number: int
    job: Job | None = field(compare=False)


class Busy(Exception):
    """As many jobs are waiting as may."""


class Stopped(Busy):
    """The bot ends before a job's turn came."""


class Worker:
    """A thread with a desk of its own, and a queue of jobs that is never longer than ``size``."""

    def __init__(self, make_desk: Callable[[], Desk], size: int) -> None:
        self._make_desk = make_desk
        self._jobs: queue.PriorityQueue[_Turn] = queue.PriorityQueue()
        self._size = size
        self._numbers = itertools.count()
        self._ready: Future[None] = Future()
        self._thread = threading.Thread(target=self._work, name="worker", daemon=True)
        self._since: float | None = None  # when the job was begun that is being done

    def start(self) -> None:
        """Start the thread and wait until its desk is ready; raises what making it raised."""
        self._thread.start()
        self._ready.result()

    @property
    def alive(self) -> bool:
        """Whether jobs are still taken off the queue."""
        return self._thread.is_alive()

    @property
    def waiting(self) -> int:
        """How many jobs wait."""
        return self._jobs.qsize()

    @property
    def busy_s(self) -> float:
        """For how long the job has run that is being done; 0 where there is none."""
        since = self._since
        return 0.0 if since is None else time.monotonic() - since

    async def do(self, job: Callable[[Desk], T], *, first: bool = False, surely: bool = False) -> T:
        """Have a job done in its turn, or before all that wait, for what Discord gives no time for.

        Raises Busy at once where too many are waiting; never ``surely``, which is for the rest of
        what was begun, and goes before all that wait, too. For one event loop.
        """
        if not surely and self._jobs.qsize() >= self._size:
            raise Busy
        future: Future[T] = Future()
        patient = not (first or surely)
        self._jobs.put_nowait(_Turn(patient, next(self._numbers), (job, future)))
        return await asyncio.wrap_future(future)

    def give_up(self) -> None:
        """Fail what waits for its turn with Stopped; the rest of what was begun is still done."""
        turns: list[_Turn] = []
        with suppress(queue.Empty):
            while True:
                turns.append(self._jobs.get_nowait())
        for one in turns:
            if one.patient and one.job:
                if one.job[1].set_running_or_notify_cancel():  # else nobody waits for it any more
                    one.job[1].set_exception(Stopped())
            else:
                self._jobs.put_nowait(one)

    def stop(self, timeout_s: float) -> None:
        """Drop the jobs that wait, and end the thread after the one it is at."""
        while True:
            try:
                waiting = self._jobs.get_nowait().job
            except queue.Empty:
                break
            if waiting:
                waiting[1].cancel()
        self._jobs.put_nowait(_Turn(False, next(self._numbers), None))
        self._thread.join(timeout_s)

    def _work(self) -> None:
        try:
            desk = self._make_desk()
        except BaseException as error:  # it belongs to whoever called start
            self._ready.set_exception(error)
            return
        self._ready.set_result(None)
        while (one := self._jobs.get().job) is not None:
            job, future = one
            if not future.set_running_or_notify_cancel():
                continue
            self._since = time.monotonic()
            try:
                future.set_result(job(desk))
            except BaseException as error:  # it belongs to whoever waits for the job
                future.set_exception(error)
            self._since = None
        desk.close()
