"""Discord's REST paths that the bot uses; each request is checked against the limits."""

import asyncio
import itertools
import json
import re
import time
from collections.abc import Iterable
from enum import Enum, auto
from typing import Any
from urllib.parse import quote

from aiohttp import web

from tests.bot.loopback import payloads
from tests.bot.loopback.exchange import Changes, Exchange, Sent
from tests.bot.loopback.limits import (
    LOADING,
    broken_by_choices,
    broken_by_commands,
    broken_by_message,
)
from tests.bot.loopback.payloads import APPLICATION, Payload

TOKEN = "OTAwMDAwMDAwMDAwMDAwMDAx.loop.back"
Files = dict[str, bytes]


class Break(Enum):
    """How a connection to Discord breaks: before it has a request, or before it is heard of."""

    BEFORE = auto()
    AFTER = auto()
    HANGING = auto()  # before: it is taken, and nothing comes back
    BAD_GATEWAY = auto()  # after; what stands before Discord answers


class Rest:
    """Answers requests, refuses what breaks a limit, and keeps what was sent."""

    def __init__(self, changes: Changes) -> None:
        self.gateway_url = ""
        self.violations: list[str] = []
        self.requests: list[tuple[str, str]] = []
        self.team: Payload | None = None  # that owns the application
        self.synced: list[list[Payload]] = []
        self.failing: list[tuple[str, str, int]] = []  # method, path pattern, status; once each
        self.retry_after_s = 0.2  # of a 429
        self.breaking: list[tuple[str, str, Break]] = []  # method, path pattern; once each
        self.delay_followups_s = 0.0
        self.gone = False  # whatever a follow-up is to, and a first message that is changed
        self.may_attach = self.may_read_history = True  # in channels
        self.refusal: tuple[int, int] | None = None  # status and code of every message there
        self.handed_over = 200  # status of every upload that the bot wants to read
        self.deleted: set[int] = set()  # messages of people that are there no more
        self.refused_links = "nowhere"  # a link with this in it is no link to Discord
        self.link_refusal = 50035
        self.exchanges: dict[str, Exchange] = {}  # by the interaction's token
        self.replies: dict[int, Exchange] = {}  # by the message that is replied to
        self.ids = itertools.count(10**18)
        self._messages: dict[int, Sent] = {}
        self._nonces: dict[str, Sent] = {}
        self._unheard: set[str] = set()  # tokens whose acknowledgement was not confirmed
        self._uploads: dict[str, bytes] = {}
        self._changes = changes

    async def answer(self, request: web.Request) -> web.Response:
        """Answer one request."""
        path = request.match_info["path"]
        try:
            for one in self.breaking:
                if one[0] == request.method and re.fullmatch(one[1], path):
                    self.breaking.remove(one)
                    return await self._broken(request, path, one[2])
            return await self._routed(request, path)
        finally:
            self.requests.append((request.method, path))
            self._changes.note()

    def attachment(self, name: str, data: bytes, folder: str) -> Payload:
        """Take an upload of a person's; return what the bot is told of it."""
        identity = str(next(self.ids))
        self._uploads[identity] = data
        url = f"{folder}/{identity}/{quote(name, safe='')}"
        return {"id": identity, "filename": name, "size": len(data), "url": url, "proxy_url": url}

    async def download(self, request: web.Request) -> web.Response:
        """Hand an upload over."""
        body = self._uploads[request.match_info["id"]]
        return web.Response(body=body, status=self.handed_over)

    async def _broken(self, request: web.Request, path: str, how: Break) -> web.Response:
        if how is Break.HANGING:
            await asyncio.sleep(60)
        elif how is not Break.BEFORE:
            await self._routed(request, path)
            self._unheard.add(path.split("/")[3])
        if how is not Break.BAD_GATEWAY:
            assert request.transport
            request.transport.abort()
        return web.Response(status=502, text="bad gateway")

    async def _routed(self, request: web.Request, path: str) -> web.Response:
        for failure in self.failing:
            if failure[0] == request.method and re.fullmatch(failure[1], path):
                self.failing.remove(failure)
                return _failed(failure[2], self.retry_after_s)
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
            (r"GET /webhooks/\d+/(?P<token>[^/]+)/messages/@original", self._original),
            (r"DELETE /webhooks/\d+/(?P<token>[^/]+)/messages/@original", self._delete),
            (r"POST /users/@me/channels", self._open_private),
            (r"POST /channels/(?P<channel>\d+)/messages", self._post),
            (r"GET /channels/\d+/messages/(?P<message>\d+)", self._posted),
            (r"DELETE /channels/\d+/messages/(?P<message>\d+)", self._delete_posted),
            (r"POST /channels/\d+/typing", self._typing),
        ):
            if match := re.fullmatch(pattern, f"{request.method} {path}"):
                return await route(payload, files, **match.groupdict())
        self.violations.append(f"unknown path: {request.method} {path}")
        return _json({"message": "404: Not Found", "code": 0}, 404)

    async def _me(self, payload: Payload, files: Files) -> web.Response:
        return _json(payloads.user(APPLICATION))

    async def _application(self, payload: Payload, files: Files) -> web.Response:
        return _json(payloads.application() | {"team": self.team})

    async def _gateway_bot(self, payload: Payload, files: Files) -> web.Response:
        limits = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1}
        url = self.gateway_url
        return _json({"url": url, "shards": 1, "session_start_limit": limits})

    async def _sync(self, payload: Any, files: Files) -> web.Response:
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

    async def _callback(self, payload: Payload, files: Files, token: str) -> web.Response:
        exchange = self.exchanges[token]
        if exchange.acknowledged is not None:
            if token not in self._unheard:
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
            exchange.original, sent.asker = sent, exchange.person
            exchange.messages.append(sent)
        result: Payload = {"interaction": {"id": str(exchange.id), "type": 2}}
        if sent:
            result["interaction"] |= {
                "response_message_id": str(sent.id),
                "response_message_loading": sent.loading,
                "response_message_ephemeral": sent.private,
            }
            result["resource"] = {"type": kind, "message": self.shown(sent)}
        return _json(result)

    async def _follow_up(self, payload: Payload, files: Files, token: str) -> web.Response:
        exchange = self.exchanges[token]
        if refused := await self._not_now(payload):
            return refused
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
            return _json(self.shown(original))
        sent = self._sent(payload, files, exchange.channel)
        sent.asker = exchange.person
        exchange.messages.append(sent)
        return _json(self.shown(sent))

    async def _not_now(self, payload: Payload) -> web.Response | None:
        """Return what Discord answers to a reply that it does not take, at length."""
        await asyncio.sleep(self.delay_followups_s)
        if self.gone:
            return _json({"message": "Unknown Webhook", "code": 10015}, 404)
        if any(self.refused_links in str(row) for row in payload.get("components", [])):
            refused = {"message": "Invalid Form Body", "code": self.link_refusal, "errors": {}}
            return _json(refused, 400)
        return None

    async def _edit(self, payload: Payload, files: Files, token: str) -> web.Response:
        if refused := await self._not_now(payload):
            return refused
        original = self.exchanges[token].original
        assert original
        if original.deleted:
            return _json({"message": "Unknown Message", "code": 10008}, 404)
        unchanged: Payload = {"content": original.content, "components": original.components}
        if "attachments" not in payload:
            files = original.files
        payload = unchanged | payload
        broken = list(broken_by_message(payload, files))
        if broken:
            return self._refuse(broken)
        original.content = payload["content"]
        original.components, original.files = payload["components"], files
        original.at, original.loading = time.monotonic(), False
        return _json(self.shown(original))

    async def _original(self, payload: Payload, files: Files, token: str) -> web.Response:
        original = self.exchanges[token].original
        assert original
        return _json(self.shown(original))

    async def _delete(self, payload: Payload, files: Files, token: str) -> web.Response:
        original = self.exchanges[token].original
        assert original
        original.deleted = True
        return web.Response(status=204)

    async def _open_private(self, payload: Payload, files: Files) -> web.Response:
        person = payloads.user(int(payload["recipient_id"]))
        channel = payloads.channel(payloads.channel_of(None), 1) | {"recipients": [person]}
        return _json(channel | {"last_message_id": None})

    async def _post(self, payload: Payload, files: Files, channel: str) -> web.Response:
        if int(payload.get("message_reference", {}).get("message_id", 0)) in self.deleted:
            unknown = {"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}
            errors = {"message_reference": {"_errors": [unknown]}}
            return _json({"message": "Invalid Form Body", "code": 50035, "errors": errors}, 400)
        if self.refusal:
            return _json({"message": "Refused", "code": self.refusal[1]}, self.refusal[0])
        if payload.get("message_reference") and not self.may_read_history:
            return _json({"message": "No permission to read history", "code": 160002}, 403)
        if files and not self.may_attach:
            return _json({"message": "Missing Permissions", "code": 50013}, 403)
        broken = list(broken_by_message(payload, files))
        if broken:
            return self._refuse(broken)
        if payload.get("enforce_nonce") and payload["nonce"] in self._nonces:
            return _json(self.shown(self._nonces[payload["nonce"]]))
        sent = self._sent(payload, files, int(channel))
        self._nonces[str(payload.get("nonce"))] = sent
        reference = payload.get("message_reference", {}).get("message_id")
        if reference:
            asked = self.replies[int(reference)]
            asked.messages.append(sent)
            sent.reference, sent.asker = asked.id, asked.person
        return _json(self.shown(sent))

    async def _posted(self, payload: Payload, files: Files, message: str) -> web.Response:
        found = self._messages.get(int(message))
        if found is None or found.deleted or found.private:
            return _json({"message": "Unknown Message", "code": 10008}, 404)
        return _json(self.shown(found))

    async def _delete_posted(self, payload: Payload, files: Files, message: str) -> web.Response:
        self._messages[int(message)].deleted = True
        return web.Response(status=204)

    async def _typing(self, payload: Payload, files: Files) -> web.Response:
        return web.Response(status=204)

    def _sent(self, payload: Payload, files: Files, channel: int, *, loading: bool = False) -> Sent:
        sent = Sent(
            next(self.ids),
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

    def delete(self, messages: Iterable[int]) -> None:
        """Take messages for deleted: the bot's, and those of people, which it may not reply to."""
        for one in messages:
            self.deleted.add(one)
            if one in self._messages:
                self._messages[one].deleted = True

    def sent_to(self, channel: int) -> list[Sent]:
        """Return the bot's messages in a channel."""
        return [one for one in self._messages.values() if one.channel == channel]

    def shown(self, sent: Sent) -> Payload:
        """Return a message of the bot's as Discord shows it to whoever asks."""
        payload = payloads.message(sent.id, sent.content, sent.channel, APPLICATION)
        files = [
            {"id": str(number), "filename": name, "size": len(data), "url": "", "proxy_url": ""}
            for number, (name, data) in enumerate(sent.files.items(), 1)
        ]
        flags = sent.flags | (LOADING if sent.loading else 0)
        shown = {"flags": flags, "components": sent.components, "attachments": files}
        return payload | shown | self._begun_by(sent)

    def _begun_by(self, sent: Sent) -> Payload:
        """Return what a message shows of what it came of; nothing where that is gone."""
        if sent.asker is None or sent.reference in self.deleted:
            return {}
        if sent.reference is not None:
            return payloads.reply(sent.reference, sent.channel, sent.asker)
        return {"interaction_metadata": payloads.metadata(sent.id, sent.asker)}

    def _refuse(self, broken: list[str]) -> web.Response:
        self.violations += broken
        return _json({"message": "Invalid Form Body", "code": 50035, "errors": {}}, 400)


async def _body(request: web.Request) -> tuple[Any, Files]:
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


def _failed(status: int, retry_after_s: float) -> web.Response:
    if status != 429:
        return web.Response(status=status, text="upstream error")
    body = json.dumps(
        {"message": "slow down", "retry_after": retry_after_s, "global": False}
    ).encode()
    # without Via, discord.py takes a 429 for a ban
    return web.Response(
        body=body, status=429, content_type="application/json", headers={"Via": "1.1 loopback"}
    )
