"""Messages that were deleted in Discord, so that no follow-up says again what they said."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

import discord

from bot.desk import Desk, Unreadable
from bot.message import Message
from bot.recent import Recent

log = logging.getLogger(__name__)
# Ids, of which some may be of an answer, or ask for one, that the journal hears of only afterwards.
REMEMBERED = 10_000


class Do(Protocol):
    """Has the worker do a job; see `Service.do`."""

    def __call__(self, job: Callable[[Desk], None], *, surely: bool) -> Awaitable[None]: ...


@dataclass(slots=True)
class _Batch:
    """What the journal is told by one job: messages that are gone, and what answers became."""

    gone: set[int] = field(default_factory=set)
    became: list[tuple[str, int]] = field(default_factory=list)  # receipts and their messages
    known: asyncio.Event = field(default_factory=asyncio.Event)

    def __bool__(self) -> bool:
        return bool(self.gone or self.became)


class Deletions:
    """What was deleted, and what answers became, on its way to the journal; for one event loop.

    Discord tells of every message in a server, so those that come meanwhile are one job. No answer
    waits for that, and what it fails with is the log's.
    """

    def __init__(self, do: Do) -> None:
        self._do = do
        self._next = self._last = _Batch()
        self._recent = Recent[int](REMEMBERED)
        self._telling: asyncio.Task[None] | None = None

    def note(self, ids: Iterable[int]) -> None:
        """Take the answers for withdrawn that these messages were, or asked for."""
        for one in ids:
            self._next.gone.add(one)
            self._recent.add(one)
        self._begin()

    def _begin(self) -> None:
        if not self._next:
            return
        self._last = self._next
        if self._telling is None or self._telling.done():
            self._telling = asyncio.create_task(self._tell())

    async def known(self) -> None:
        """Wait until what was noted so far is known to the journal, whatever comes meanwhile."""
        if self._telling is not None:
            await self._last.known.wait()

    def any_gone(self, asked: Iterable[int]) -> bool:
        """Whether a message was deleted lately that asks."""
        return any(one in self._recent for one in asked)

    async def sending(
        self, asked: Sequence[int], answer: Message, send: Callable[[], Awaitable[discord.Message]]
    ) -> None:
        """Send an answer, and note which message it became, or that it became none."""
        try:
            message = await send()
        except Exception:
            self.unsent(asked)
            raise
        self.sent(asked, answer, message.id)

    def sent(self, asked: Sequence[int], answer: Message, message: int) -> None:
        """Note which message an answer became.

        ``asked`` are the ids that its receipt was kept with, that of the message or interaction
        which it answers first. It is withdrawn where one of these was deleted while it waited for
        its turn.
        """
        if answer.receipt is None:
            return
        self._next.became.append((answer.receipt, message))
        self._next.gone.update(one for one in (*asked, message) if one in self._recent)
        self._begin()

    def unsent(self, asked: Sequence[int]) -> None:
        """Note that an answer became no message, which is as good as deleted."""
        self.note(asked[:1])

    async def _tell(self) -> None:
        while self._next:
            batch, self._next = self._next, _Batch()
            try:
                await self._do(partial(_keep, batch), surely=True)
            except Unreadable as error:
                log.error("Deleted messages could not be noted: %r", error)
            except Exception as error:
                log.error("Deleted messages could not be noted", exc_info=error)
            finally:
                batch.known.set()


def _keep(batch: _Batch, desk: Desk) -> None:
    for receipt, message in batch.became:
        desk.journal.sent(receipt, message)
    if batch.gone:
        desk.journal.withdraw(batch.gone)
