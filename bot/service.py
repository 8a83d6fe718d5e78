"""What commands, mentions and buttons share: who may ask what, and the worker that answers."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TypeVar

from bot.access import Access, CoverageName
from bot.answering import Asked
from bot.desk import Desk
from bot.escape import label
from bot.labels import Words
from bot.metrics import Metrics
from bot.rates import Rates
from bot.settings import BotSettings
from bot.shards import Shards
from bot.worker import Worker
from config.settings import Settings
from index.store import Filter

T = TypeVar("T")
log = logging.getLogger(__name__)
SHORTEST = 3  # characters of a question
LONGEST = 300  # as its field in Discord takes them; a message's may have max_question_chars


class Refusal(Exception):
    """What a person cannot have just now; the sentence is for them alone."""


class Service:
    """The bot without Discord's connection, which may be made anew while this stays."""

    def __init__(
        self, settings: Settings, own: BotSettings, worker: Worker, metrics: Metrics | None = None
    ) -> None:
        self.settings = settings
        self.own = own
        self.metrics = metrics or Metrics()
        self.shards = Shards(self.metrics)
        self.stopping = False
        self._worker = worker
        self._rates = Rates(own.cooldown_s, own.server_questions_a_minute)
        self._access = access(settings, own)
        self._running = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def seen_from(self, server: int | None) -> CoverageName:
        """Return the coverage that a server sees; raises NoCoverage."""
        return self._access.seen_from(server)

    def coverages(self) -> list[CoverageName]:
        """Return each coverage that anybody sees."""
        return self._access.every()

    def question(
        self, text: str, person: int, server: int | None, words: Words, *, private: bool = False
    ) -> Asked:
        """Return a question that may be asked now; raises Refusal or NoCoverage."""
        self.refuse_while_stopping(words)
        place = self.seen_from(server)
        question = " ".join(text.split())
        limit = self.settings.max_question_chars
        if len(question) < SHORTEST:
            raise Refusal(words.too_short)
        if len(question) > limit:
            raise Refusal(words.too_long_question.format(limit=limit, characters=len(question)))
        wait = self._rates.wait_s(person, server, time.monotonic())
        if wait:
            raise Refusal(words.wait.format(seconds=wait))
        log.info(
            "question from %d in %s, coverage %s: %r",
            person,
            server or "private",
            place.name,
            question if self.own.log_questions else "...",
        )
        return Asked(question, place, person, words, private=private)

    def refuse_while_stopping(self, words: Words) -> None:
        """Raise Refusal where no new work is taken any more."""
        if self.stopping:
            raise Refusal(words.stopping)

    async def do(self, job: Callable[[Desk], T]) -> T:
        """Have the worker do a job; raises Busy, Unreadable, and what the job raises."""
        return await self._worker.do(job)

    @contextmanager
    def at_work(self, request: str = "other") -> Iterator[None]:
        """Count something as running, for `drained` to wait for, and time it as a request."""
        began = time.monotonic()
        self._running += 1
        self._idle.clear()
        try:
            yield
        finally:
            self.metrics.response.labels(request).observe(time.monotonic() - began)
            self._running -= 1
            if not self._running:
                self._idle.set()

    async def drained(self, timeout_s: float) -> bool:
        """Take no new work, and wait for what is running; return whether it ended in time."""
        self.stopping = True
        try:
            await asyncio.wait_for(self._idle.wait(), timeout_s)
        except TimeoutError:
            return False
        return True


def access(settings: Settings, own: BotSettings) -> Access:
    """Return which server sees which coverage; raises PullquoteError for a bad name."""
    public = settings.data_dir if own.public else None
    return Access(public, own.coverages_dir, own.servers)


def filter_of(outlet: str | None, after: str | None, before: str | None, words: Words) -> Filter:
    """Return a filter out of what was typed; raises Refusal for what is no day."""
    return Filter(outlet or None, _day(after, words), _day(before, words))


def _day(typed: str | None, words: Words) -> str | None:
    try:
        return date.fromisoformat(typed.strip()).isoformat() if typed else None
    except ValueError:
        raise Refusal(words.bad_date.format(day=label(str(typed), 40))) from None
