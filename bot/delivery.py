"""How what is said gets through to Discord: tried once more where a connection breaks.

discord.py does so by the numbers that macOS and Windows give a reset, not by Linux's, and answers
Discord's 5xx by asking again, which Discord may have done already what it was asked.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import aiohttp
import discord

if TYPE_CHECKING:
    from bot.client import Client

T = TypeVar("T")
log = logging.getLogger(__name__)
Interaction: TypeAlias = "discord.Interaction[Client]"
LOST = (
    aiohttp.ClientConnectionError,
    aiohttp.ClientPayloadError,
    ConnectionError,
    TimeoutError,
)
UNSENT = (discord.HTTPException, discord.RateLimited, *LOST)  # what keeps a message from Discord
PAUSE_S = 0.2  # an acknowledgement has 3 s for both attempts
ACKNOWLEDGE_S = 1.3  # each of them, since a connection may hang, too
# developers.discord.com, "JSON Error Codes"
ACKNOWLEDGED_ALREADY, NO_HISTORY = 40060, 160002


@dataclass(slots=True)
class Handling:
    """How far an interaction is.

    ``began`` is when it came, by the monotonic clock; ``private`` whether an answer for one alone
    was promised, None where none was. A first response was ``tried``, and Discord has one where it
    is ``responded``.
    """

    began: float | None = None
    private: bool | None = None
    tried: bool = False
    responded: bool = False


def handling(interaction: Interaction) -> Handling:
    """Return how far an interaction is, to be read and changed."""
    state = interaction.extras.setdefault("handling", Handling())
    assert isinstance(state, Handling)
    return state


async def once_more(act: Callable[[], Awaitable[T]]) -> T:
    """Do what may be done twice, a second time where the connection was lost."""
    try:
        return await act()
    except LOST as error:
        log.warning("A connection to Discord was lost, so it is tried once more: %r", error)
        await asyncio.sleep(PAUSE_S)
        return await act()


async def respond(interaction: Interaction, act: Callable[[], Awaitable[object]]) -> bool:
    """Give an interaction its first response; return whether it has this one.

    An attempt that hangs is given up in time for another.

    Where Discord says that it has one, it is ours: this one, or another that was tried before.
    """
    state = handling(interaction)
    first, state.tried = not state.tried, True
    taken = True
    try:
        await once_more(lambda: asyncio.wait_for(act(), ACKNOWLEDGE_S))
    except discord.HTTPException as error:
        if error.code != ACKNOWLEDGED_ALREADY:
            raise
        log.warning("Discord had a response that it did not confirm")
        taken = first
    state.responded = True
    return taken


def responded(interaction: Interaction) -> bool:
    """Whether Discord has a first response to an interaction."""
    return interaction.response.is_done() or handling(interaction).responded


async def withdraw(interaction: Interaction) -> None:
    """Delete an interaction's first message, where it is still there."""
    with suppress(discord.NotFound):
        await once_more(interaction.delete_original_response)


async def reply_to(
    message: discord.Message,
    said: Callable[[], dict[str, Any]],
    alone: Callable[[], dict[str, Any]] | None = None,
) -> discord.Message:
    """Reply to a message, once however often it has to be tried; nobody is pinged.

    Return the reply that Discord has: one that was said before and never confirmed, if there is.

    Where its channel's history may not be read, what is said ``alone`` stands there without the
    reference. Both make what `discord.Message.reply` takes, anew each time, since a file is read
    once.
    """
    nonce = message.id  # a message that Discord has by this number it does not make again
    try:
        return await once_more(lambda: message.reply(**said(), nonce=nonce))
    except discord.HTTPException as error:
        if error.code != NO_HISTORY:
            raise
        return await once_more(lambda: message.channel.send(**(alone or said)(), nonce=nonce))
