"""Discord's gateway: one connection at a time, with heartbeats, resumes and refusals."""

import asyncio
import itertools
import json
import time
from collections.abc import Iterator

from aiohttp import WSMsgType, web

from tests.bot.loopback import payloads
from tests.bot.loopback.exchange import Changes
from tests.bot.loopback.payloads import Payload


class Gateway:
    """The websocket that tells the bot what happens."""

    def __init__(self, changes: Changes) -> None:
        self.url = ""
        self.servers = [111, 222]
        self.identified: list[Payload] = []
        self.resumed = 0
        self.close_codes: list[int | None] = []
        self.lags: list[float] = []
        self.refused_handshakes = 0
        self.broken_readies = 0  # of the next identifications, which lack who the bot is
        self.close_after_identify: int | None = None
        self.deaf = False  # to whatever comes after the identification, a goodbye included
        self._socket: web.WebSocketResponse | None = None
        self._sequence = itertools.count(1)
        self._asked_beat: float | None = None
        self._changes = changes

    async def dispatch(self, event: str, data: Payload) -> None:
        """Send an event to the bot."""
        assert self._socket is not None
        await self._socket.send_json(self._event(event, data))

    async def drop(self, code: int) -> None:
        """Close the connection."""
        assert self._socket is not None
        await self._socket.close(code=code)

    async def beat(self) -> None:
        """Ask for a heartbeat; how long it takes, its loop's lag included, goes into `lags`."""
        assert self._socket is not None
        self._asked_beat = time.monotonic()
        await self._socket.send_json({"op": 1, "d": None})

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection until it ends."""
        if self.refused_handshakes:
            self.refused_handshakes -= 1
            return web.Response(status=503)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 40_000}})
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            for reply in self._heard(json.loads(message.data), socket):
                await socket.send_json(reply)
            if self._socket is socket and self.close_after_identify:
                await socket.close(code=self.close_after_identify)
            self._changes.note()
            if self._socket is socket and self.deaf:
                await asyncio.sleep(60)
        self.close_codes.append(socket.close_code)
        self._changes.note()
        return socket

    def _heard(self, said: Payload, socket: web.WebSocketResponse) -> Iterator[Payload]:
        if said["op"] == 1:
            if self._asked_beat is not None:
                self.lags.append(time.monotonic() - self._asked_beat)
                self._asked_beat = None
            yield {"op": 11}
        elif said["op"] == 2:
            self._socket = socket
            ready = payloads.ready(self.servers, self.url)
            if self.broken_readies:
                self.broken_readies -= 1
                del ready["user"]
            yield self._event("READY", ready)
            for server in self.servers:
                yield self._event("GUILD_CREATE", payloads.guild(server))
            self.identified.append(said["d"])
        elif said["op"] == 6:
            self._socket = socket
            self.resumed += 1
            yield self._event("RESUMED", {})

    def _event(self, name: str, data: Payload) -> Payload:
        return {"op": 0, "t": name, "s": next(self._sequence), "d": data}
