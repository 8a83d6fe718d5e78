"""What a message goes on from: an answer of the bot's that it replies to, or the last one there."""

import logging
import time
from typing import TYPE_CHECKING

import discord

from bot.delivery import UNSENT
from bot.message import receipt_in
from bot.said import replied_to

if TYPE_CHECKING:
    from bot.client import Client

log = logging.getLogger(__name__)
CONVERSATION_S = 1800.0  # a longer silence ends a conversation


def conversation(channel: object) -> int | None:
    """Return the id of a channel of which the last answer may be followed up: a thread, a DM."""
    return channel.id if isinstance(channel, discord.Thread | discord.DMChannel) else None


async def followed(client: "Client", message: discord.Message, coverage: str) -> str | None:
    """Return the receipt of the answer that a message may follow up on; None where there is none.

    That is the answer it replies to, or else the last one in its thread or private channel, or
    else the one below which the thread was begun.
    """
    replied, channel = replied_to(message), conversation(message.channel)
    receipt = receipt_of(client, replied) if replied else None
    if receipt is None and (replied or channel is None):
        return None
    await client.service.deletions.known()
    if receipt is not None or channel is None:
        return receipt
    since = time.time() - CONVERSATION_S
    last = await client.service.do(lambda desk: desk.journal.latest(channel, coverage, since))
    if last is None and isinstance(message.channel, discord.Thread):
        return await _begun_below(client, message.channel)
    return last


async def _begun_below(client: "Client", thread: discord.Thread) -> str | None:
    """Return the receipt of the answer that a thread was begun from; the two share their id."""
    if not isinstance(thread.parent, discord.TextChannel):
        return None
    try:
        return receipt_of(client, await thread.parent.fetch_message(thread.id))
    except UNSENT as error:  # deleted, or not ours to read
        log.info("The beginning of a thread cannot be read: %s", error)
        return None


def receipt_of(client: "Client", message: discord.Message) -> str | None:
    """Return the receipt in the buttons of a message of the bot's own."""
    if client.user is None or message.author.id != client.user.id:
        return None
    rows = [one.children for one in message.components if isinstance(one, discord.ActionRow)]
    ids = [button.custom_id for row in rows for button in row if isinstance(button, discord.Button)]
    return next(filter(None, map(receipt_in, ids)), None)
