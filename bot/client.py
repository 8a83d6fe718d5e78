"""The Discord client: what it listens to, and what it tells Discord about its commands."""

import asyncio
import hashlib
import json
import logging
from typing import Any

import aiohttp
import discord
import yarl

from bot.buttons import AnswerButton
from bot.commands import Commands
from bot.desk import Unreadable, Unstored
from bot.events import guard
from bot.mentions import answer_message, is_for
from bot.metrics import ErrorKind
from bot.pauses import Pauses
from bot.service import Service
from bot.translation import Translation
from bot.worker import Busy

log = logging.getLogger(__name__)
TOO_MANY = 429
LONGEST_LIMIT_S = 30.0  # waited for: longer, one channel's messages would hold up its later ones


class Refused(Exception):
    """The gateway could not be entered."""


class Client(discord.AutoShardedClient):
    """A connection to Discord; a new one is made where the first cannot be entered."""

    def __init__(self, service: Service) -> None:
        settings = service.settings
        shards: dict[str, Any] = {"shard_count": settings.discord_shard_count or None}
        if settings.discord_shard_ids:
            shards["shard_ids"] = list(settings.discord_shard_ids)
        super().__init__(
            intents=intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            max_ratelimit_timeout=LONGEST_LIMIT_S,
            member_cache_flags=discord.MemberCacheFlags.none(),
            **shards,
        )
        guard(self._connection.parsers, lambda: service.metrics.failed(ErrorKind.UNEXPECTED))
        self.service = service
        self.commands = Commands(self)
        self._launched: set[int] = set()
        self._syncing: asyncio.Task[None] | None = None
        service.shards.begin()

    async def setup_hook(self) -> None:
        """Make buttons of earlier runs work, and tell Discord of commands that have changed."""
        self.add_dynamic_items(AnswerButton)
        await self.commands.set_translator(Translation())
        self._syncing = asyncio.create_task(self._sync())

    async def on_ready(self) -> None:
        """Log that the bot is there; it may be told so many times."""
        log.info("ready: %s in %d servers", self.user, len(self.guilds))

    async def on_shard_ready(self, shard_id: int) -> None:
        """Note that a shard is there."""
        self.service.shards.entered(shard_id, resumed=False)

    async def on_shard_resumed(self, shard_id: int) -> None:
        """Note that a shard is there again."""
        self.service.shards.entered(shard_id, resumed=True)

    async def on_shard_disconnect(self, shard_id: int) -> None:
        """Note that a shard is gone; discord.py connects it again."""
        self.service.shards.lost(shard_id)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Forget what was chosen for a server that the bot left; an outage is no leaving."""
        try:
            await self.service.forget(guild.id)
            log.info("the server %d was left, and what was chosen for it forgotten", guild.id)
        except (Unstored, Unreadable) as error:
            log.error("What was chosen for the server %d is kept: %r", guild.id, error)

    async def on_message(self, message: discord.Message) -> None:
        """Answer what is asked in a message, once: Discord may tell of it again after a resume."""
        if self.user is None or not is_for(message, self.user):
            return
        if self.service.heard.add(message.id):
            await answer_message(self, message)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Note that a message is there no more."""
        self.service.deletions.note([payload.message_id])

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Note that messages are there no more."""
        self.service.deletions.note(payload.message_ids)

    async def launch_shard(
        self, gateway: yarl.URL, shard_id: int, *, initial: bool = False
    ) -> None:
        """Enter the gateway; raises Refused where that fails.

        discord.py would call itself again every 5 seconds, one call deeper each time.
        """
        if shard_id in self._launched:
            raise Refused(f"The gateway cannot be entered with shard {shard_id}")
        self._launched.add(shard_id)
        self.service.shards.launched(shard_id)
        await super().launch_shard(gateway, shard_id, initial=initial)

    async def close(self) -> None:
        """Take leave of Discord, for good."""
        if self._syncing is not None:
            self._syncing.cancel()
        await super().close()

    async def _sync(self) -> None:
        """Tell Discord the commands, again where that may pass, with growing pauses.

        Those synced before, and mentions, are answered all the same.
        """
        pauses = Pauses()
        while True:
            try:
                await self._tell_commands()
                return
            except discord.HTTPException as error:
                log.error("The commands could not be synced: %s", error)
                if error.status < 500 and error.status != TOO_MANY:
                    return  # it is refused again until something is mended
            except (OSError, aiohttp.ClientError, discord.RateLimited, Busy, Unreadable) as error:
                log.error("The commands could not be synced: %r", error)
            except Exception as error:  # a fault of ours, which no trying again mends
                log.error("The commands could not be synced", exc_info=error)
                self.service.metrics.failed(ErrorKind.UNEXPECTED)
                return
            await asyncio.sleep(pauses.next_s())

    async def _tell_commands(self) -> None:
        """Tell Discord the commands, where they differ from what it was told last."""
        digest = await definition(self.commands)
        key = f"commands {self.application_id}"
        if await self.service.do(lambda desk: desk.journal.state(key)) == digest:
            return
        await self.commands.sync()
        log.info("the commands were synced")
        await self.service.do(lambda desk: desk.journal.put_state(key, digest), surely=True)


def intents() -> discord.Intents:
    """Return what the bot listens to; nothing of it is privileged.

    The words of a message come along only where it mentions the bot or is sent to it in private.
    """
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


async def definition(commands: Commands) -> str:
    """Return a digest of everything Discord is told about the commands."""
    translator = commands.translator or Translation()
    payload: list[dict[str, Any]] = [
        await command.get_translated_payload(commands, translator)
        for command in commands.get_commands()
    ]
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
