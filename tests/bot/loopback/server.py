"""Discord, as far as a bot can tell, on a port of this machine.

A server in a thread of its own: the REST paths the bot uses (`rest`), the gateway (`gateway`), and
what people do there (`slash`, `click`, `say`, `complete`, `find`).
"""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from typing import Any

from aiohttp import web

from tests.bot.loopback import payloads
from tests.bot.loopback.exchange import Changes, Exchange, Sent
from tests.bot.loopback.gateway import Gateway
from tests.bot.loopback.payloads import APPLICATION, MANAGE_GUILD, Payload, channel_of
from tests.bot.loopback.rest import Rest

COMMAND, COMPONENT, AUTOCOMPLETE = 2, 3, 4  # kinds of interactions


class Loopback:
    """The server; use it as a context manager."""

    def __init__(self) -> None:
        self._changes = Changes()
        self.rest = Rest(self._changes)
        self.gateway = Gateway(self._changes)
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> "Loopback":
        self._thread.start()
        self._run(self._start())
        return self

    def __exit__(self, *error: object) -> None:
        self._run(self._runner.cleanup())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    # What people do.

    def slash(
        self,
        name: str,
        options: Payload | None = None,
        *,
        server: int | None = 111,
        person: int = 42,
        locale: str = "en-US",
        thread: int | None = None,
    ) -> Exchange:
        """Type a command, in the server's channel or in a thread in it."""
        given = [
            {"name": key, "type": 5 if isinstance(value, bool) else 3, "value": value}
            for key, value in (options or {}).items()
        ]
        data = {"id": "1", "name": name, "type": 1, "options": given}
        return self._interact(COMMAND, data, server, person, locale, thread=thread)

    def moderate(
        self,
        name: str,
        options: Payload | None = None,
        *,
        upload: tuple[str, bytes] | None = None,
        server: int = 111,
        person: int = 42,
        rights: int = MANAGE_GUILD,
        thread_in: int | None = None,
    ) -> Exchange:
        """Type a command of ``/coverage``, with an option of each kind that it has.

        A channel that is named is a thread, where it is said what that is in.
        """
        given = [{"name": key, "type": 3, "value": value} for key, value in (options or {}).items()]
        resolved: Payload = {}
        for one in given:
            if isinstance(one["value"], int):  # a channel
                one |= {"type": 7, "value": str(one["value"])}
                channel = payloads.channel(int(one["value"])) | {"permissions": "0"}
                if thread_in:
                    channel |= payloads.thread(int(one["value"]), thread_in, server)
                resolved["channels"] = {one["value"]: channel}
        if upload:
            file = self.rest.attachment(*upload, f"http://127.0.0.1:{self.port}/files")
            given.append({"name": "file", "type": 11, "value": file["id"]})
            resolved["attachments"] = {file["id"]: file}
        sub = {"name": name, "type": 1, "options": given}
        data = {"id": "1", "name": "coverage", "type": 1, "options": [sub], "resolved": resolved}
        return self._interact(COMMAND, data, server, person, "en-US", rights=rights)

    def complete(
        self, name: str, option: str, typed: str, *, server: int | None = 111, below: str = ""
    ) -> Exchange:
        """Type half of an option, of a command or of the one ``below`` it."""
        options = [{"name": option, "type": 3, "value": typed, "focused": True}]
        if below:
            options = [{"name": below, "type": 1, "options": options}]
        data = {"id": "1", "name": name, "type": 1, "options": options}
        return self._interact(AUTOCOMPLETE, data, server, 42, "en-US")

    def menu(
        self,
        name: str,
        text: str,
        *,
        server: int | None = 111,
        person: int = 42,
        of: Sent | None = None,
        locale: str = "en-US",
        **more: object,
    ) -> Exchange:
        """Choose an entry in the menu of somebody's message, or ``of`` one of the bot's own."""
        target = str(of.id if of else next(self.rest.ids))
        message = self.rest.shown(of) if of else payloads.message(int(target), text, 300, 77)
        message |= more
        data = {
            "id": "1",
            "name": name,
            "type": 3,
            "target_id": target,
            "resolved": {"messages": {target: message}},
        }
        return self._interact(COMMAND, data, server, person, locale)

    def click(
        self,
        message: Sent,
        custom_id: str,
        *,
        server: int | None = 111,
        person: int = 42,
        permissions: int = 0,
        locale: str = "en-US",
    ) -> Exchange:
        """Click a button; ``custom_id`` may be one that is not on the message, as a forger's is."""
        components = [
            {
                "type": 1,
                "components": [{"type": 2, "style": 2, "label": "x", "custom_id": custom_id}],
            }
        ]
        shown = self.rest.shown(message) | {"components": components}
        data = {"custom_id": custom_id, "component_type": 2}
        return self._interact(
            COMPONENT, data, server, person, locale, clicked=(message, shown), rights=permissions
        )

    def say(
        self,
        text: str,
        *,
        server: int | None = 111,
        person: int = 42,
        reply_to: Sent | None = None,
        channel: int | None = None,
        deleted: bool = False,
        mentioned: bool = True,
        told: int = 1,
        **more: object,
    ) -> Exchange:
        """Write a message that mentions the bot, or, without a server, to the bot alone.

        It holds what else is given. The bot is told of it so many times, as it may be after a
        resume.
        """
        identity = next(self.rest.ids)
        channel = channel or channel_of(server)
        payload = payloads.message(identity, text, channel, person)
        payload["mentions"] = [payloads.user(APPLICATION)] if server and mentioned else []
        if server:
            payload |= {"guild_id": str(server), "member": payloads.member(person, 0)}
        if reply_to:
            payload |= {"type": 19, "referenced_message": self.rest.shown(reply_to)}
            replied = {"message_id": str(reply_to.id), "channel_id": str(reply_to.channel)}
            payload["message_reference"] = replied
        payload |= more
        exchange = Exchange(identity, "", server, channel, time.monotonic(), person)
        self.rest.replies[identity] = exchange
        if deleted:  # before the bot has answered
            self.rest.deleted.add(identity)
        for _ in range(told):
            self._run(self.gateway.dispatch("MESSAGE_CREATE", payload))
        return exchange

    def delete(self, *messages: int, channel: int, server: int | None = 111) -> None:
        """Delete messages of a channel: one as a person does, several as a bot does at once."""
        where = {"channel_id": str(channel)} | ({"guild_id": str(server)} if server else {})
        self.rest.delete(messages)
        if len(messages) == 1:
            told = self.gateway.dispatch("MESSAGE_DELETE", where | {"id": str(messages[0])})
        else:
            ids = {"ids": [str(one) for one in messages]}
            told = self.gateway.dispatch("MESSAGE_DELETE_BULK", where | ids)
        self._run(told)

    def invite(self, server: int) -> None:
        """Take the bot into a server."""
        self._run(self.gateway.dispatch("GUILD_CREATE", payloads.guild(server)))

    def remove(self, server: int, *, outage: bool = False) -> None:
        """Take the bot out of a server, or the server out of reach for a while."""
        gone = {"id": str(server)} | ({"unavailable": True} if outage else {})
        self._run(self.gateway.dispatch("GUILD_DELETE", gone))

    def make_channel(self, identity: int, *, server: int, kind: int = 0) -> None:
        """Make a channel in a server."""
        made = payloads.channel(identity, kind) | {"guild_id": str(server)}
        self._run(self.gateway.dispatch("CHANNEL_CREATE", made))

    def delete_channel(self, identity: int, *, server: int) -> None:
        """Delete a channel of a server."""
        deleted = payloads.channel(identity) | {"guild_id": str(server)}
        self._run(self.gateway.dispatch("CHANNEL_DELETE", deleted))

    def begin_thread(self, below: Sent, *, server: int = 111) -> int:
        """Begin a thread below a message; return its channel."""
        return self.make_thread(below.id, parent=below.channel, server=server)

    def make_thread(self, identity: int, *, parent: int, server: int = 111) -> int:
        """Make a thread in a channel; return its own."""
        thread = payloads.thread(identity, parent, server)
        self._run(self.gateway.dispatch("THREAD_CREATE", thread))
        return identity

    # What a test waits for and looks at.

    def wait(self, condition: Callable[[], bool], seconds: float = 15.0) -> None:
        """Wait until a condition holds; it is looked at after each request and in between."""
        if not self._changes.wait(condition, seconds):
            last = self.rest.requests[-12:]
            raise AssertionError(f"waited {seconds} s in vain; requests: {last}")

    def answered(self, exchange: Exchange, count: int = 1, seconds: float = 15.0) -> Sent:
        """Wait for the ``count``-th message of an exchange and return it."""
        self.wait(lambda: len(exchange.shown) >= count, seconds)
        return exchange.shown[count - 1]

    def connected(self, times: int = 1) -> None:
        """Wait until the bot has identified itself for the ``times``-th time."""
        self.wait(lambda: len(self.gateway.identified) >= times, 30.0)

    def drop(self, code: int = 4000) -> None:
        """Close the gateway's connection."""
        self._run(self.gateway.drop(code))

    def send(self, event: str, data: Payload) -> None:
        """Send an event, whatever it holds."""
        self._run(self.gateway.dispatch(event, data))

    def beat(self) -> None:
        """Ask for a heartbeat; see `Gateway.lags`."""
        self._run(self.gateway.beat())

    def _interact(
        self,
        kind: int,
        data: Payload,
        server: int | None,
        person: int,
        locale: str,
        *,
        clicked: tuple[Sent, Payload] | None = None,
        rights: int = 0,
        thread: int | None = None,
    ) -> Exchange:
        identity = next(self.rest.ids)
        payload = payloads.interaction(identity, kind, data, server, person, rights)
        if thread and server:
            payload["channel"] = payloads.thread(thread, channel_of(server), server)
            payload["channel_id"] = str(thread)
        payload["locale"] = locale
        token = str(payload["token"])
        channel = channel_of(server)
        exchange = Exchange(identity, token, server, channel, time.monotonic(), person)
        if clicked:
            exchange.original, payload["message"] = clicked
        self.rest.exchanges[token] = exchange
        self._run(self.gateway.dispatch("INTERACTION_CREATE", payload))
        return exchange

    def _run(self, act: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(act, self._loop).result(10)

    async def _start(self) -> None:
        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_get("/gateway", self.gateway.connect)
        app.router.add_get("/files/{id}/{name}", self.rest.download)
        app.router.add_route("*", "/api/v10{path:/.*}", self.rest.answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        self.gateway.url = self.rest.gateway_url = f"ws://127.0.0.1:{self.port}/gateway"
