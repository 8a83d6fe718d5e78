"""The life of the connection: made, tried again with growing pauses, and ended in order."""

import asyncio
import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import aiohttp
import discord

from bot.client import Client, Refused
from bot.pauses import Pauses
from bot.service import Service

log = logging.getLogger(__name__)
STOPPED, BAD_TOKEN, NOT_ALLOWED = 0, 4, 5  # exit codes; 2 is for what settings got wrong
DRAIN_S = 9.0  # `docker stop` kills after 10; settings may give it more
CLEAR_S = 0.5
CLOSE_S = 1.5
MOST_UNEXPECTED = 5  # errors in a row, after half a minute: then it is the program that is wrong
STOPPING = (signal.SIGTERM, signal.SIGINT)
STEADY_S = 60.0  # a connection that held for so long starts the pauses anew
# developers.discord.com, "Gateway Close Event Codes": what trying again cannot mend
_WRONG_TOKEN = {4004}
_WRONG_SETTINGS = {4010, 4011, 4012, 4013, 4014}
PASSING = (OSError, TimeoutError, aiohttp.ClientError, discord.GatewayNotFound, Refused)


async def run(make_client: Callable[[], Client], service: Service, token: str) -> int:
    """Stay connected until SIGTERM or SIGINT; return the exit code.

    Raises what ended the connection MOST_UNEXPECTED times in a row.
    """
    with _stopped_by_signals() as stop:
        return await _run(make_client, service, token, stop)


@contextmanager
def _stopped_by_signals() -> Iterator[asyncio.Event]:
    """Give an event that SIGTERM and SIGINT set; afterwards they change nothing: it is ending."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for one in STOPPING:
        loop.add_signal_handler(one, stop.set)
    try:
        yield stop
    finally:
        for one in STOPPING:
            loop.remove_signal_handler(one)
            signal.signal(one, signal.SIG_IGN)


async def _run(
    make_client: Callable[[], Client], service: Service, token: str, stop: asyncio.Event
) -> int:
    loop, pauses, unexpected = asyncio.get_running_loop(), Pauses(), 0
    while not stop.is_set():
        began, least_s = loop.time(), 0.0
        try:
            code = await _connected(make_client(), service, token, stop)
            unexpected = 0
        except discord.RateLimited as limited:
            log.warning("Discord takes no more: %s", limited)
            code, least_s, unexpected = None, limited.retry_after, 0
        except Exception as error:
            unexpected += 1
            if unexpected == MOST_UNEXPECTED:
                raise
            log.error("the connection ended unexpectedly", exc_info=error)
            code = None
        if code is not None:
            return code
        if loop.time() - began > STEADY_S:
            pauses.begin_anew()
            unexpected = 0
        wait_s = max(pauses.next_s(), least_s)
        log.warning("trying again in %.0f s", wait_s)
        await _wait(stop, wait_s)
    return STOPPED


async def _connected(
    client: Client, service: Service, token: str, stop: asyncio.Event
) -> int | None:
    """Run one client; return the exit code, or None where it is worth trying again."""
    running = asyncio.create_task(client.start(token))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if running.done():
        await _close(client)
        return _verdict(running.exception())
    log.info("stopping")
    if not await service.drained(DRAIN_S):
        log.warning("answers that took too long were dropped")
    await service.notices.clear(CLEAR_S)
    running.cancel()  # first: closed while it still listens, the socket would not say goodbye
    await asyncio.wait({running})
    await _close(client)
    return STOPPED


async def _close(client: Client) -> None:
    """Take leave of Discord, and wait only so long for its answer."""
    closing = asyncio.create_task(client.close())
    _, late = await asyncio.wait({closing}, timeout=CLOSE_S)
    if late:
        log.warning("Discord did not answer the goodbye in time")


def _verdict(error: BaseException | None) -> int | None:
    """Return the exit code for what ended a connection; None where it may pass by itself."""
    match error:
        case None:
            return None
        case discord.LoginFailure():
            log.error("Discord does not know this token. Set PULLQUOTE_DISCORD_TOKEN anew.")
            return BAD_TOKEN
        case discord.ConnectionClosed() if error.code in _WRONG_TOKEN:
            log.error("Discord does not know this token. Set PULLQUOTE_DISCORD_TOKEN anew.")
            return BAD_TOKEN
        case discord.PrivilegedIntentsRequired():
            log.error("Discord does not allow what the bot listens to: its intents are disallowed.")
            return NOT_ALLOWED
        case discord.ConnectionClosed() if error.code in _WRONG_SETTINGS:
            log.error(
                "Discord refuses this connection for good (close code %d): the shards or intents "
                "are not allowed for this bot.",
                error.code,
            )
            return NOT_ALLOWED
        case discord.HTTPException() if error.status == 429 or error.status >= 500:
            log.warning("Discord answers %d", error.status)
            return None
        case discord.ConnectionClosed() | discord.gateway.ReconnectWebSocket():
            log.warning("the connection was lost: %s", error)
            return None
        case _ if isinstance(error, PASSING):
            log.warning("Discord cannot be reached: %s", error)
            return None
    raise error


async def _wait(stop: asyncio.Event, pause_s: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), pause_s)
    except TimeoutError:
        return
