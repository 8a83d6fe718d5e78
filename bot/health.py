"""Whether the bot is well: alive is what no restart would mend, ready is that it answers.

The two are kept apart on purpose. While Discord is away a bot is not ready, but to restart it would
only use up the connections that Discord allows in a day.
"""

import asyncio
import logging
from functools import partial

from bot.access import CoverageName
from bot.desk import Census, Desk
from bot.metrics import Metrics
from bot.pulse import Pulse
from bot.service import Service
from bot.worker import Busy, Worker

log = logging.getLogger(__name__)
LOOK_EVERY_S = 5.0
LOOKED_AT = 20  # coverages at a time, each 1 to 2 ms of the worker's, for which questions wait
MOST_LAG_S = 1.0  # three of it are all that Discord waits for an acknowledgement
SLOW_JOB_S = 30.0  # a question takes milliseconds, and opening a large coverage some seconds
STUCK_JOB_S = 600.0  # to derive the search index of a million passages anew takes a few minutes


class Health:
    """What the probes say; `watch` keeps it current."""

    def __init__(self, service: Service, worker: Worker) -> None:
        self._service = service
        self._worker = worker
        self._pulse = Pulse()
        self._looked = False
        self._found: dict[str, Census | None] = {}
        self._made: set[str] = set()  # coverages that were there, so that they are missed
        self._next = 0  # of the coverages, to be looked at

    def ailing(self) -> list[str]:
        """Return what only a restart would mend; nothing where the bot is alive."""
        if not self._worker.alive:
            return ["the worker has ended"]
        if self._worker.busy_s > STUCK_JOB_S:
            return [f"the worker is stuck: one job for {self._worker.busy_s:.0f} s"]
        return []

    def missing(self) -> list[str]:
        """Return why questions cannot be answered just now; nothing where they can."""
        shards = self._service.shards
        reasons = self.ailing()
        if self._service.stopping:
            reasons.append("the bot is stopping")
        elif not shards.all_up:
            reasons.append(f"not connected to Discord: {shards.up} of {shards.wanted} shards are")
        if self._pulse.lag_s > MOST_LAG_S:
            reasons.append(f"the event loop was blocked for {self._pulse.lag_s:.1f} s")
        if self._worker.busy_s > SLOW_JOB_S:
            reasons.append(f"the worker is slow: one job for {self._worker.busy_s:.0f} s")
        if not self._looked:
            reasons.append("the coverages were not looked at yet")
        if not any(census and census.made for census in self._found.values()):
            unreadable = (name for name, census in self._found.items() if census is None)
            reasons += [f"the coverage {name} cannot be read" for name in unreadable]
        return reasons

    def measured(self) -> Metrics:
        """Return the figures with those that are read off the moment they are asked for."""
        metrics = self._service.metrics
        metrics.queue.set(self._worker.waiting)
        metrics.lag.set(self._pulse.lag_s)
        metrics.ready.set(not self.missing())
        return metrics

    async def watch(self) -> None:
        """Feel the pulse and look at the coverages until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._pulse.beat())
            tasks.create_task(self._look_again_and_again())

    async def _look_again_and_again(self) -> None:
        while True:
            try:
                self._note(await self._service.do(partial(_look, self._in_turn())))
            except Busy:
                log.debug("the worker is too busy to look at the coverages")
            except Exception:  # the bot is not the worse for it, and it is tried again
                log.exception("The coverages could not be looked at")
            await asyncio.sleep(LOOK_EVERY_S)

    def _in_turn(self) -> list[CoverageName]:
        """Return the coverages to be looked at now, a few after the other."""
        names = self._service.coverages()
        start = self._next if self._next < len(names) else 0
        self._next = start + LOOKED_AT
        return names[start : self._next]

    def _note(self, found: dict[str, Census | None]) -> None:
        metrics = self._service.metrics
        self._looked = True
        for name, census in found.items():
            if census is not None and not census.made and name in self._made:
                census = None  # it was there: deleted, or on a disk that is not mounted now
            self._found[name] = census
            metrics.readable.labels(name).set(census is not None)
            if census is None:
                continue
            if census.made:
                self._made.add(name)
            metrics.articles.labels(name).set(census.articles)
            metrics.passages.labels(name).set(census.passages)
            metrics.index_lag.labels(name).set(census.behind)
        for name in self._found.keys() - {one.name for one in self._service.coverages()}:
            del self._found[name]
            self._made.discard(name)
            metrics.no_longer_held(name)


def _look(names: list[CoverageName], desk: Desk) -> dict[str, Census | None]:
    """Return what each coverage holds, None where it cannot be read; runs in the worker."""
    return {name.name: desk.census(name) for name in names}
