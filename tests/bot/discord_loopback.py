"""Discord, as far as a bot can tell, on a port of this machine.

A server in a thread of its own: the REST paths the bot uses, the gateway, and what people do there
(`slash`, `click`, `say`, `complete`, `find`). Every request is checked against Discord's limits;
what breaks one is refused as Discord would, and stands in `violations`.
"""

import asyncio
import itertools
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.bot.discord_limits import (
    EPHEMERAL,
    broken_by_choices,
    broken_by_commands,
    broken_by_message,
)

TOKEN = "OTAwMDAwMDAwMDAwMDAwMDAx.loop.back"
APPLICATION = 900000000000000001
Payload = dict[str, Any]
ADMINISTRATOR, MANAGE_MESSAGES = 1 << 3, 1 << 13


@dataclass
class Sent:
    """A message of the bot's, as it stands now; ``at`` is when it came, in monotonic seconds."""

    id: int
    content: str
    components: list[Payload]
    flags: int
    files: dict[str, bytes]
    channel: int
    at: float
    reference: int | None = None
    loading: bool = False
    deleted: bool = False

    @property
    def private(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def labels(self) -> list[str]:
        return [button["label"] for button in self.buttons]

    @property
    def buttons(self) -> list[Payload]:
        return [button for row in self.components for button in row["components"]]

    def custom_id(self, label: str) -> str:
        """Return the state of the first button whose label begins like this."""
        found = (one for one in self.buttons if one["label"].startswith(label))
        return str(next(found)["custom_id"])


@dataclass
class Exchange:
    """What a person did and what the bot made of it; times are monotonic seconds."""

    id: int
    token: str
    server: int | None
    channel: int
    began: float
    acknowledged: float | None = None
    choices: list[Payload] | None = None
    original: Sent | None = None
    messages: list[Sent] = field(default_factory=list)

    @property
    def acknowledged_after(self) -> float:
        assert self.acknowledged is not None
        return self.acknowledged - self.began

    @property
    def shown(self) -> list[Sent]:
        return [one for one in self.messages if not one.deleted and not one.loading]


class Loopback:
    """The server; use it as a context manager."""

    def __init__(self) -> None:
        self.port = 0
        self.violations: list[str] = []
        self.requests: list[tuple[str, str]] = []
        self.synced: list[list[Payload]] = []
        self.identified: list[Payload] = []
        self.resumed = 0
        self.close_codes: list[int | None] = []
        self.lags: list[float] = []
        self.servers = [111, 222]
        self.failing: list[tuple[str, str, int]] = []  # method, path pattern, status; once each
        self.refused_handshakes = 0
        self.close_after_identify: int | None = None
        self.deaf = False  # to whatever comes after the identification, a goodbye included
        self.delay_followups_s = 0.0
        self.gone = False  # whatever a follow-up is to
        self._exchanges: dict[str, Exchange] = {}
        self._messages: dict[int, Sent] = {}
        self._replies: dict[int, Exchange] = {}
        self._socket: web.WebSocketResponse | None = None
        self._ids = itertools.count(10**18)
        self._sequence = itertools.count(1)
        self._asked_beat: float | None = None
        self._changed = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> "Loopback":
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(10)
        return self

    def __exit__(self, *error: object) -> None:
        asyncio.run_coroutine_threadsafe(self._runner.cleanup(), self._loop).result(10)
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
    ) -> Exchange:
        """Type a command."""
        given = [
            {"name": key, "type": 5 if isinstance(value, bool) else 3, "value": value}
            for key, value in (options or {}).items()
        ]
        data = {"id": "1", "name": name, "type": 1, "options": given}
        return self._interact(2, data, server, person, locale)

    def complete(self, name: str, option: str, typed: str, *, server: int | None = 111) -> Exchange:
        """Type half of an option."""
        focused = {"name": option, "type": 3, "value": typed, "focused": True}
        data = {"id": "1", "name": name, "type": 1, "options": [focused]}
        return self._interact(4, data, server, 42, "en-US")

    def find(self, text: str, *, server: int | None = 111, person: int = 42) -> Exchange:
        """Choose "Find coverage" in the menu of a message."""
        target = str(next(self._ids))
        message = self._message_payload(int(target), text, 300, 77)
        data = {
            "id": "1",
            "name": "Find coverage",
            "type": 3,
            "target_id": target,
            "resolved": {"messages": {target: message}},
        }
        return self._interact(2, data, server, person, "en-US")

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
        shown = self._message_payload(message.id, message.content, message.channel, APPLICATION)
        shown |= {"components": components, "flags": message.flags}
        data = {"custom_id": custom_id, "component_type": 2}
        return self._interact(
            3, data, server, person, locale, message=shown, original=message, rights=permissions
        )

    def say(self, text: str, *, server: int | None = 111, person: int = 42) -> Exchange:
        """Write a message that mentions the bot, or, without a server, to the bot alone."""
        identity = next(self._ids)
        channel = self._channel(server)
        payload = self._message_payload(identity, text, channel, person)
        payload["mentions"] = [self._user(APPLICATION)] if server else []
        if server:
            payload |= {"guild_id": str(server), "member": self._member(person, 0)}
        exchange = Exchange(identity, "", server, channel, time.monotonic())
        self._replies[identity] = exchange
        self.dispatch("MESSAGE_CREATE", payload)
        return exchange

    # What a test waits for and looks at.

    def wait(self, condition: Callable[[], bool], seconds: float = 15.0) -> None:
        """Wait until a condition holds; it is looked at after each request."""
        with self._changed:
            if not self._changed.wait_for(condition, seconds):
                raise AssertionError(f"waited {seconds} s in vain; requests: {self.requests[-12:]}")

    def answered(self, exchange: Exchange, count: int = 1, seconds: float = 15.0) -> Sent:
        """Wait for the ``count``-th message of an exchange and return it."""
        self.wait(lambda: len(exchange.shown) >= count, seconds)
        return exchange.shown[count - 1]

    def connected(self, times: int = 1) -> None:
        """Wait until the bot has identified itself for the ``times``-th time."""
        self.wait(lambda: len(self.identified) >= times, 30.0)

    def drop(self, code: int = 4000) -> None:
        """Close the gateway's connection."""
        self._run(lambda socket: socket.close(code=code))

    def beat(self) -> None:
        """Ask for a heartbeat; how long it takes, its loop's lag included, goes into `lags`."""
        self._asked_beat = time.monotonic()
        self._run(lambda socket: socket.send_json({"op": 1, "d": None}))

    def dispatch(self, event: str, data: Payload) -> None:
        """Send an event to the bot."""
        payload = {"op": 0, "t": event, "s": next(self._sequence), "d": data}
        self._run(lambda socket: socket.send_json(payload))

    def _run(self, act: Callable[[web.WebSocketResponse], Any]) -> None:
        assert self._socket is not None
        asyncio.run_coroutine_threadsafe(act(self._socket), self._loop).result(10)

    # Interactions.

    def _interact(
        self,
        kind: int,
        data: Payload,
        server: int | None,
        person: int,
        locale: str,
        *,
        message: Payload | None = None,
        original: Sent | None = None,
        rights: int = 0,
    ) -> Exchange:
        identity = next(self._ids)
        channel = self._channel(server)
        token = f"interaction-{identity}"
        payload: Payload = {
            "id": str(identity),
            "application_id": str(APPLICATION),
            "type": kind,
            "token": token,
            "version": 1,
            "locale": locale,
            "data": data,
            "channel": {"id": str(channel), "type": 0 if server else 1, "name": "news"},
            "channel_id": str(channel),
            "attachment_size_limit": 10 * 2**20,
            "entitlements": [],
            "authorizing_integration_owners": {},
            "context": 0 if server else 1,
            "app_permissions": "0",
        }
        if server:
            payload |= {"guild_id": str(server), "guild_locale": "en-US"}
            payload |= {"guild": {"id": str(server), "locale": "en-US", "features": []}}
            payload |= {"member": self._member(person, rights) | {"user": self._user(person)}}
        else:
            payload["user"] = self._user(person)
        if message:
            payload["message"] = message
        exchange = Exchange(identity, token, server, channel, time.monotonic(), original=original)
        self._exchanges[token] = exchange
        self.dispatch("INTERACTION_CREATE", payload)
        return exchange

    def _channel(self, server: int | None) -> int:
        return server * 1000 if server else 5000

    def _user(self, identity: int) -> Payload:
        name = "pullquote" if identity == APPLICATION else f"reader{identity}"
        bot = identity == APPLICATION
        return {
            "id": str(identity),
            "username": name,
            "discriminator": "0",
            "global_name": name,
            "avatar": None,
            "bot": bot,
        }

    def _member(self, identity: int, rights: int) -> Payload:
        return {
            "roles": [],
            "joined_at": "2024-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
            "permissions": str(rights),
        }

    def _message_payload(self, identity: int, text: str, channel: int, author: int) -> Payload:
        return {
            "id": str(identity),
            "channel_id": str(channel),
            "author": self._user(author),
            "content": text,
            "timestamp": "2024-01-01T00:00:00+00:00",
            "edited_timestamp": None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": [],
            "embeds": [],
            "pinned": False,
            "type": 0,
            "flags": 0,
            "components": [],
        }

    # REST.

    async def _start(self) -> None:
        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_get("/gateway", self._gateway)
        app.router.add_route("*", "/api/v10{path:/.*}", self._rest)
        self._runner = web.AppRunner(app, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def _rest(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        try:
            return await self._routed(request, path)
        finally:
            with self._changed:
                self.requests.append((request.method, path))
                self._changed.notify_all()

    async def _routed(self, request: web.Request, path: str) -> web.Response:
        for failure in self.failing:
            if failure[0] == request.method and re.fullmatch(failure[1], path):
                self.failing.remove(failure)
                return _failed(failure[2])
        if not path.startswith(("/interactions/", "/webhooks/")) and (
            request.headers.get("Authorization") != f"Bot {TOKEN}"
        ):
            return _json({"message": "401: Unauthorized", "code": 0}, 401)
        payload, files = await _body(request)
        for pattern, route in (
            (r"GET /users/@me", self._me),
            (r"GET /(?:oauth2/)?applications/@me", self._application),
            (r"GET /gateway/bot", self._gateway_bot),
            (r"PUT /applications/\d+/commands", self._sync),
            (r"POST /interactions/\d+/(?P<token>[^/]+)/callback", self._callback),
            (r"POST /webhooks/\d+/(?P<token>[^/]+)", self._follow_up),
            (r"PATCH /webhooks/\d+/(?P<token>[^/]+)/messages/@original", self._edit),
            (r"DELETE /webhooks/\d+/(?P<token>[^/]+)/messages/@original", self._delete),
            (r"POST /channels/(?P<channel>\d+)/messages", self._post),
            (r"DELETE /channels/\d+/messages/(?P<message>\d+)", self._delete_posted),
            (r"POST /channels/\d+/typing", self._typing),
        ):
            if match := re.fullmatch(pattern, f"{request.method} {path}"):
                return await route(payload, files, **match.groupdict())
        self.violations.append(f"unknown path: {request.method} {path}")
        return _json({"message": "404: Not Found", "code": 0}, 404)

    async def _me(self, payload: Payload, files: dict[str, bytes]) -> web.Response:
        return _json(self._user(APPLICATION))

    async def _application(self, payload: Payload, files: dict[str, bytes]) -> web.Response:
        return _json(
            {
                "id": str(APPLICATION),
                "name": "pullquote",
                "description": "",
                "icon": None,
                "bot_public": True,
                "bot_require_code_grant": False,
                "verify_key": "",
                "flags": 0,
                "owner": self._user(1),
                "team": None,
                "summary": "",
            }
        )

    async def _gateway_bot(self, payload: Payload, files: dict[str, bytes]) -> web.Response:
        limits = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1}
        url = f"ws://127.0.0.1:{self.port}/gateway"
        return _json({"url": url, "shards": 1, "session_start_limit": limits})

    async def _sync(self, payload: Any, files: dict[str, bytes]) -> web.Response:
        broken = list(broken_by_commands(payload))
        if broken:
            return self._refuse(broken)
        self.synced.append(payload)
        known = [
            one
            | {"id": str(number), "application_id": str(APPLICATION), "version": "1"}
            | {"default_member_permissions": None, "description": one.get("description", "")}
            for number, one in enumerate(payload, 1)
        ]
        return _json(known)

    async def _callback(
        self, payload: Payload, files: dict[str, bytes], token: str
    ) -> web.Response:
        exchange = self._exchanges[token]
        if exchange.acknowledged is not None:
            self.violations.append("an interaction acknowledged twice")
            return _json({"message": "already acknowledged", "code": 40060}, 400)
        if time.monotonic() - exchange.began > 3:
            self.violations.append("an interaction acknowledged after 3 s")
            return _json({"message": "Unknown interaction", "code": 10062}, 404)
        exchange.acknowledged = time.monotonic()
        kind, data = payload["type"], payload.get("data") or {}
        sent: Sent | None = None
        if kind == 8:
            broken = list(broken_by_choices(data["choices"]))
            exchange.choices = data["choices"]
        elif kind == 4:
            broken = list(broken_by_message(data, files))
            sent = self._sent(data, files, exchange.channel)
        else:
            broken = []
        if broken:
            return self._refuse(broken)
        if kind == 5:
            sent = self._sent(data, files, exchange.channel, loading=True)
        if sent:
            exchange.original = sent
            exchange.messages.append(sent)
        result: Payload = {"interaction": {"id": str(exchange.id), "type": 2}}
        if sent:
            result["interaction"] |= {
                "response_message_id": str(sent.id),
                "response_message_loading": sent.loading,
                "response_message_ephemeral": sent.private,
            }
            result["resource"] = {"type": kind, "message": self._answer_payload(sent)}
        return _json(result)

    async def _follow_up(
        self, payload: Payload, files: dict[str, bytes], token: str
    ) -> web.Response:
        exchange = self._exchanges[token]
        await asyncio.sleep(self.delay_followups_s)
        if self.gone:
            return _json({"message": "Unknown Webhook", "code": 10015}, 404)
        broken = list(broken_by_message(payload, files))
        if exchange.acknowledged is None:
            broken.append("a follow-up to nothing")
        if broken:
            return self._refuse(broken)
        original = exchange.original
        if original and original.loading and not original.deleted:
            filled = self._sent(payload, files, exchange.channel)
            original.content, original.components = filled.content, filled.components
            original.files, original.at, original.loading = files, filled.at, False
            return _json(self._answer_payload(original))
        sent = self._sent(payload, files, exchange.channel)
        exchange.messages.append(sent)
        return _json(self._answer_payload(sent))

    async def _edit(self, payload: Payload, files: dict[str, bytes], token: str) -> web.Response:
        original = self._exchanges[token].original
        assert original
        broken = list(broken_by_message(payload, files))
        if broken:
            return self._refuse(broken)
        original.content = payload["content"]
        original.components, original.files = payload["components"], files
        original.at = time.monotonic()
        return _json(self._answer_payload(original))

    async def _delete(self, payload: Payload, files: dict[str, bytes], token: str) -> web.Response:
        original = self._exchanges[token].original
        assert original
        original.deleted = True
        return web.Response(status=204)

    async def _post(self, payload: Payload, files: dict[str, bytes], channel: str) -> web.Response:
        broken = list(broken_by_message(payload, files))
        if broken:
            return self._refuse(broken)
        sent = self._sent(payload, files, int(channel))
        reference = payload.get("message_reference", {}).get("message_id")
        if reference:
            self._replies[int(reference)].messages.append(sent)
        return _json(self._answer_payload(sent))

    async def _delete_posted(
        self, payload: Payload, files: dict[str, bytes], message: str
    ) -> web.Response:
        self._messages[int(message)].deleted = True
        return web.Response(status=204)

    async def _typing(self, payload: Payload, files: dict[str, bytes]) -> web.Response:
        return web.Response(status=204)

    def _sent(
        self, payload: Payload, files: dict[str, bytes], channel: int, *, loading: bool = False
    ) -> Sent:
        sent = Sent(
            next(self._ids),
            payload.get("content") or "",
            payload.get("components") or [],
            payload.get("flags") or 0,
            files,
            channel,
            time.monotonic(),
            loading=loading,
        )
        self._messages[sent.id] = sent
        return sent

    def _answer_payload(self, sent: Sent) -> Payload:
        payload = self._message_payload(sent.id, sent.content, sent.channel, APPLICATION)
        return payload | {"flags": sent.flags, "components": sent.components}

    def _refuse(self, broken: list[str]) -> web.Response:
        self.violations += broken
        return _json({"message": "Invalid Form Body", "code": 50035, "errors": {}}, 400)

    # The gateway.

    async def _gateway(self, request: web.Request) -> web.StreamResponse:
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
            with self._changed:
                self._changed.notify_all()
            if self._socket is socket and self.deaf:
                await asyncio.sleep(60)
        with self._changed:
            self.close_codes.append(socket.close_code)
            self._changed.notify_all()
        return socket

    def _heard(self, said: Payload, socket: web.WebSocketResponse) -> Iterator[Payload]:
        if said["op"] == 1:
            if self._asked_beat is not None:
                self.lags.append(time.monotonic() - self._asked_beat)
                self._asked_beat = None
            yield {"op": 11}
        elif said["op"] == 2:
            self._socket = socket
            self.identified.append(said["d"])
            yield self._event("READY", self._ready())
            for server in self.servers:
                yield self._event("GUILD_CREATE", self._guild(server))
        elif said["op"] == 6:
            self._socket = socket
            self.resumed += 1
            yield self._event("RESUMED", {})

    def _event(self, name: str, data: Payload) -> Payload:
        return {"op": 0, "t": name, "s": next(self._sequence), "d": data}

    def _ready(self) -> Payload:
        return {
            "v": 10,
            "user": self._user(APPLICATION),
            "guilds": [{"id": str(one), "unavailable": True} for one in self.servers],
            "session_id": "session",
            "resume_gateway_url": f"ws://127.0.0.1:{self.port}/gateway",
            "application": {"id": str(APPLICATION), "flags": 0},
            "shard": [0, 1],
        }

    def _guild(self, server: int) -> Payload:
        role = {"id": str(server), "name": "@everyone", "permissions": "0", "position": 0}
        role |= {"color": 0, "hoist": False, "managed": False, "mentionable": False}
        channel = {"id": str(server * 1000), "type": 0, "name": "news", "position": 0}
        channel |= {"permission_overwrites": [], "parent_id": None}
        return {
            "id": str(server),
            "name": f"Server {server}",
            "owner_id": "1",
            "roles": [role],
            "channels": [channel],
            "members": [],
            "threads": [],
            "emojis": [],
            "features": [],
            "member_count": 3,
            "preferred_locale": "en-US",
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "afk_timeout": 0,
            "premium_tier": 0,
            "system_channel_flags": 0,
        }


async def _body(request: web.Request) -> tuple[Any, dict[str, bytes]]:
    if request.content_type.startswith("multipart/"):
        form = await request.post()
        payload = json.loads(str(form["payload_json"]))
        files = {
            one.filename: one.file.read() for one in form.values() if isinstance(one, web.FileField)
        }
        return payload, files
    return (json.loads(await request.text()) if request.can_read_body else {}), {}


def _json(data: object, status: int = 200) -> web.Response:
    # discord.py reads JSON only from exactly this content type
    return web.Response(
        body=json.dumps(data).encode(), status=status, content_type="application/json"
    )


def _failed(status: int) -> web.Response:
    if status != 429:
        return web.Response(status=status, text="upstream error")
    body = json.dumps({"message": "slow down", "retry_after": 0.2, "global": False}).encode()
    # without Via, discord.py takes a 429 for a ban
    return web.Response(
        body=body, status=429, content_type="application/json", headers={"Via": "1.1 loopback"}
    )
