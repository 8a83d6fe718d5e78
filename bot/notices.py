"""Sentences that stand for a while where everybody sees them, and go with the bot at the latest."""

import asyncio
import logging

import discord

from bot.delivery import UNSENT
from bot.rates import NOTICE_S

log = logging.getLogger(__name__)


class Notices:
    """The bot's messages that are to go again; for one event loop."""

    def __init__(self) -> None:
        self._ending = asyncio.Event()
        self._standing: set[asyncio.Task[None]] = set()

    def expire(self, message: discord.Message) -> None:
        """Delete a message when it has stood for a while, or the bot ends."""
        task = asyncio.create_task(self._expire(message))
        self._standing.add(task)
        task.add_done_callback(self._standing.discard)

    async def clear(self, timeout_s: float) -> None:
        """Delete all that stand."""
        self._ending.set()
        if self._standing:
            await asyncio.wait(self._standing, timeout=timeout_s)

    async def _expire(self, message: discord.Message) -> None:
        try:
            await asyncio.wait_for(self._ending.wait(), NOTICE_S)
        except TimeoutError:
            log.debug("a notice has stood long enough")
        try:
            await message.delete()
        except UNSENT as error:  # a moderator was there first
            log.info("A notice could not be deleted: %r", error)
