"""How fast a run of `pullquote index` goes, and how long it will take."""

import time
from collections.abc import Callable
from datetime import timedelta

from index.build import Progress as Built


class Pace:
    """Measures a run from when it is made.

    What is unchanged passes in no time, so only articles that are embedded are counted for the
    time left: the longest that it may take, if all the rest is new.
    """

    def __init__(self, total: int | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._total = total
        self._clock = clock
        self._started = self._moved = clock()
        self._done = 0

    def words(self, built: Built, done: int) -> str:
        """Return what a bar says when ``done`` of the total are through."""
        now = self._clock()
        if done != self._done:
            self._done, self._moved = done, now
        speed = built.passages / max(now - self._started, 0.001)
        of = "" if self._total is None else f" of {self._total:,}"
        seconds = self._left(built.added + built.updated, now)
        left = "" if seconds is None else f", {timedelta(seconds=round(seconds))} left"
        return f"{done:,}{of} articles{left}, {built.passages:,} passages, {speed:.0f} a second"

    def _left(self, embedded: int, now: float) -> float | None:
        """Return the seconds left; articles are committed many at once, so count from then on."""
        if self._total is None or not embedded:
            return None
        each = (self._moved - self._started) / embedded
        return max((self._total - self._done) * each - (now - self._moved), 0)
