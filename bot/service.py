"""What commands, mentions and buttons share: who may ask what, and the worker that answers."""

import asyncio
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from bot.access import Access, CoverageName, check_name
from bot.answering import Asked
from bot.chosen import chosen, forget, keep_channels, keep_coverage
from bot.deletions import Deletions
from bot.desk import Desk, Unreadable
from bot.excerpt import asked_in, hides
from bot.indexer import Indexer
from bot.labels import Words
from bot.metrics import Metrics
from bot.notices import Notices
from bot.rates import Rates
from bot.recent import Recent
from bot.refusal import Refusal
from bot.shards import Shards
from bot.worker import Busy, Worker
from config.errors import PullquoteError
from config.settings import Settings
from retrieval.checking.quotation import MOST_CHARS
from retrieval.journal.file import DATABASE, unusable
from retrieval.journal.values import PUBLIC

T = TypeVar("T")
log = logging.getLogger(__name__)
SHORTEST = 3  # characters of a question
TELL_S = 2.0  # to tell whoever has waited in vain, which is two requests for each
REMEMBERED = 10_000  # receipts that were shared, and messages that were heard
LONGEST = 300  # as its field in Discord takes them; a message's may have max_question_chars


class Service:
    """The bot without Discord's connection, which may be made anew while this stays."""

    def __init__(self, settings: Settings, worker: Worker, metrics: Metrics | None = None) -> None:
        self.settings = settings
        self.metrics = metrics or Metrics()
        self.shards = Shards(self.metrics)
        self.stopping = False
        self._worker = worker
        self._rates = Rates(settings.discord_cooldown_s, settings.discord_server_questions_a_minute)
        self.indexer = Indexer()
        self.notices = Notices()
        self.deletions = Deletions(self.do)
        self._access = access(settings)
        self._channels: dict[int, frozenset[int]] = {}
        self._changing = asyncio.Lock()
        self._shared = Recent[str](REMEMBERED)
        self.heard = Recent[int](REMEMBERED)
        self._running = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def seen_from(self, server: int | None) -> CoverageName:
        """Return the coverage that a server sees; raises NoCoverage."""
        return self._access.seen_from(server)

    def changes_own(self, server: int) -> bool:
        """Whether a server has a coverage of its own, which its moderators may change."""
        return self._access.is_bound(server)

    def bindable(self) -> list[str]:
        """Return the names of the coverages that a server can be bound to."""
        return [*([PUBLIC] if self.settings.discord_public else []), *self._access.existing()]

    async def bind(self, server: int, name: str) -> None:
        """Bind a server to a coverage from now on; raises PullquoteError where that is no name.

        It is in force once it is stored: where that fails, all stays as it was.
        """
        check_name(name, server)
        await self.do(lambda desk: keep_coverage(desk, server, name))
        self._access.bind(server, name)

    def channels(self, server: int) -> frozenset[int]:
        """Return the channels in which mentions are answered; none named is all of them."""
        return self._channels.get(server, frozenset())

    async def answer_in(
        self, server: int, change: Callable[[frozenset[int]], frozenset[int]]
    ) -> None:
        """Change in which channels mentions are answered, which is everywhere if there is none.

        One change after the other, so that none of several at once is lost.
        """
        async with self._changing:
            held = self.channels(server)
            if (wanted := change(held)) != held:
                await self.do(lambda desk: keep_channels(desk, server, wanted))
                self._channels[server] = wanted

    async def forget(self, server: int) -> None:
        """Forget what was chosen for a server in Discord, as where the bot left it.

        It is as the settings say then. Raises Unstored, or Unreadable.
        """
        async with self._changing:
            await self.do(lambda desk: forget(desk, server), surely=True)
            self._access.bind(server, self.settings.discord_servers.get(server, PUBLIC))
            self._channels.pop(server, None)

    async def recall(self) -> None:
        """Take up what was chosen for servers before the last restart.

        Raises PullquoteError where that cannot be read.
        """
        try:
            found = await self._worker.do(chosen)
        except sqlite3.Error as error:
            raise unusable(self.settings.data_dir / DATABASE, "read", error) from error
        for server, name in found.coverages.items():
            self._access.bind(server, name)
        self._channels.update(found.channels)

    def coverages(self) -> list[CoverageName]:
        """Return each coverage that anybody sees."""
        return self._access.every()

    def question(
        self,
        text: str,
        person: int,
        server: int | None,
        words: Words,
        *,
        private: bool = False,
        typed: bool = True,
    ) -> Asked:
        """Return a question that may be asked now, without what is no word of it (`asked_in`).

        One that its asker did not type is no question to log. Raises Refusal or NoCoverage.
        """
        question = asked_in(text)
        limit = self.settings.max_question_chars
        what = "question" if typed else "message"
        place = self._admitted(what, question, limit, person, server, words)
        hidden = hides(text)
        return Asked(question, place, person, words, private=private, typed=typed, hidden=hidden)

    def quotation(
        self, text: str, person: int, server: int | None, words: Words, *, private: bool
    ) -> Asked:
        """Return a quotation that may be checked now; raises as `question` does.

        Its white space stays, since where a line ends tells an attribution from what is quoted.
        """
        place = self._admitted("quotation", text, MOST_CHARS, person, server, words)
        hidden = hides(text)
        return Asked(text.strip(), place, person, words, private=private, hidden=hidden)

    def _admitted(
        self, what: str, text: str, limit: int, person: int, server: int | None, words: Words
    ) -> CoverageName:
        """Return the coverage to ask; raises Refusal or NoCoverage where that may not be now."""
        self.refuse_while_stopping(words)
        place = self.seen_from(server)
        said = " ".join(text.split())
        if len(said) < SHORTEST:
            raise Refusal(words.too_short)
        if len(said) > limit:
            raise Refusal(words.too_much.format(limit=limit, characters=len(said)))
        wait = self._rates.admit(person, server, time.monotonic())
        if wait:
            told = words.server_wait if wait.for_server else words.wait
            raise Refusal(told.format(seconds=wait.seconds), for_all=wait.for_server)
        as_words = what == "question" and self.settings.discord_log_questions
        shown = repr(said) if as_words else len(said)
        origin = server or "private"
        log.info("%s from %d in %s, coverage %s: %s", what, person, origin, place.name, shown)
        return place

    def click(self, person: int, words: Words) -> None:
        """Count a click, or what costs as little; raises Refusal where it may not be now."""
        self.refuse_while_stopping(words)
        wait = self._rates.click_wait_s(person, time.monotonic())
        if wait:
            raise Refusal(words.click_wait.format(seconds=wait))

    def tells(self, person: int | None, channel: int, sentence: str) -> bool:
        """Whether somebody, or all, are told of a failure in public; if so, they were."""
        return self._rates.may_tell(person, channel, sentence, time.monotonic())

    @contextmanager
    def shared_once(self, receipt: str, words: Words) -> Iterator[None]:
        """Share within it what was not shared yet; raises Refusal where it was.

        What fails within does not count.
        """
        if not self._shared.add(receipt):
            raise Refusal(words.already_shared)
        try:
            yield
        except BaseException:
            self._shared.drop(receipt)
            raise

    def refuse_while_stopping(self, words: Words) -> None:
        """Raise Refusal where no new work is taken any more."""
        if self.stopping:
            raise Refusal(words.stopping, for_all=True)

    async def do(self, job: Callable[[Desk], T], *, first: bool = False, surely: bool = False) -> T:
        """Have the worker do a job; raises Busy, Unreadable, and what else the job raises."""
        try:
            return await self._worker.do(job, first=first, surely=surely)
        except PullquoteError as error:  # it names folders of this machine, and is for the log
            log.error("What answers are made of cannot be read: %s", error)
            raise Unreadable from error
        except sqlite3.Error as error:
            log.error("What answers are made of cannot be read", exc_info=error)
            raise Unreadable from error

    async def answer(self, asked: Asked, job: Callable[[Desk, Asked], T]) -> T:
        """Have the worker answer what was asked; raises as `do` does."""
        with self.given_back(asked.person):
            return await self.do(lambda desk: job(desk, asked))

    @contextmanager
    def given_back(self, person: int) -> Iterator[None]:
        """Take a question for not asked where it is refused within: one may ask again at once."""
        try:
            yield
        except (Refusal, Busy, Unreadable):
            self._rates.give_back(person)
            raise

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
        """Take no new work, and wait for what is running; return whether it ended in time.

        Shortly before the end whoever still waits for a turn is told that the bot stops.
        """
        self.stopping = True
        self.indexer.interrupt()
        if await self._at_rest(timeout_s - TELL_S):
            return True
        self._worker.give_up()
        return await self._at_rest(TELL_S)

    async def _at_rest(self, timeout_s: float) -> bool:
        try:
            async with asyncio.timeout(timeout_s):
                await self._idle.wait()
                await self.deletions.known()
        except TimeoutError:
            return False
        return True


def access(settings: Settings) -> Access:
    """Return which server sees which coverage; raises PullquoteError for a bad name."""
    public = settings.data_dir if settings.discord_public else None
    return Access(public, settings.discord_coverages_dir, settings.discord_servers)
