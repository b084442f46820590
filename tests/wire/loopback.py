"""A Discord of one bot on a loopback socket: the REST routes and the gateway that a start needs."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import WSMsgType, web

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.loopback.abcdefghijklmnopqrstuvwxyz"  # noqa: S105 - of no real bot
BOT = {"id": "123456789012345678", "username": "Verbatim", "discriminator": "0", "avatar": None}
APPLICATION = {
    "id": BOT["id"],
    "name": "Verbatim",
    "description": "",
    "icon": None,
    "bot_public": True,
    "bot_require_code_grant": False,
    "verify_key": "0" * 64,
    "flags": 0,
    "owner": BOT,
}
CHANNEL = "223456789012345678"
PERSON = {"id": "323456789012345678", "username": "alice", "discriminator": "0", "avatar": None}

GROUP = {
    "context": 2,
    "channel": {"id": CHANNEL, "type": 3},
    "authorizing_integration_owners": {"1": PERSON["id"]},
}
"""A group of people, in which someone uses the bot that they installed for themselves."""

STRANGE_SERVER = {
    "context": 0,
    "guild_id": "823456789012345678",
    "guild": {"id": "823456789012345678", "locale": "en-US", "features": []},
    "guild_locale": "en-US",
    "channel": {"id": CHANNEL, "type": 0, "name": "general", "position": 0, "permissions": "2048"},
    "member": {
        "user": PERSON,
        "roles": [],
        "joined_at": "2026-01-01T00:00:00.000000+00:00",
        "deaf": False,
        "mute": False,
        "flags": 0,
        "permissions": "2048",
    },
    "user": None,
    "authorizing_integration_owners": {"1": PERSON["id"]},
}
"""A server in which the bot is no member, but someone who installed it for themselves is."""

_FIRST_MESSAGE = 723456789012345678

_DISPATCH, _HEARTBEAT, _IDENTIFY, _HELLO, _ACKNOWLEDGED = 0, 1, 2, 10, 11


class Loopback:
    """What was received, and what to send."""

    def __init__(self, *, login_status: int = 200, listing_status: int = 200) -> None:
        self.login_status = login_status
        self.listing_status = listing_status
        """What is answered to who asks which commands are published."""
        self.identified: dict[str, Any] = {}
        self.responses: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.closed: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()
        self.is_ready = asyncio.Event()
        self.published: Any = None
        self.address = ""
        self._socket = web.WebSocketResponse()
        self._deflate = zlib.compressobj()
        self._sequence = 0
        self._written = 0

    @asynccontextmanager
    async def serve(self) -> AsyncIterator[Loopback]:
        """Listen on a free port of 127.0.0.1."""
        application = web.Application()
        application.router.add_get("/gateway/", self._gateway)
        application.router.add_route("*", "/api/v10/{path:.*}", self._rest)
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.address = f"127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield self
        finally:
            await runner.cleanup()

    async def ask(self, question: str, **place: object) -> None:
        """Have a person use `/ask`: in a direct message, unless `place` says otherwise."""
        await self.use("ask", {"question": question}, **place)

    async def use(self, command: str, options: dict[str, str], **place: object) -> None:
        """Have a person use a command."""
        await self._dispatch(
            "INTERACTION_CREATE",
            {
                "id": "423456789012345678",
                "application_id": BOT["id"],
                "type": 2,
                "token": "interaction-token",
                "version": 1,
                "locale": "en-US",
                "channel_id": CHANNEL,
                "channel": {"id": CHANNEL, "type": 1},
                "user": PERSON,
                "entitlements": [],
                "authorizing_integration_owners": {},
                "context": 1,
                "attachment_size_limit": 1000,
                "app_permissions": "0",
                "data": {
                    "id": "523456789012345678",
                    "name": command,
                    "type": 1,
                    "options": [
                        {"name": name, "type": 3, "value": value} for name, value in options.items()
                    ],
                },
                **place,
            },
        )

    async def say(self, content: str) -> None:
        """Have a person write a direct message."""
        await self._dispatch("MESSAGE_CREATE", self._write(content, PERSON))

    def _write(self, content: str, author: dict[str, Any]) -> dict[str, Any]:
        """Give a message as Discord describes it."""
        self._written += 1
        return {
            "id": str(_FIRST_MESSAGE + self._written),
            "channel_id": CHANNEL,
            "channel_type": 1,
            "author": author,
            "content": content,
            "timestamp": "2026-01-01T00:00:00.000000+00:00",
            "edited_timestamp": None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": [],
            "embeds": [],
            "components": [],
            "pinned": False,
            "type": 0,
        }

    async def _rest(self, request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"]
        if self.login_status != 200:
            return _answer({"message": "401: Unauthorized", "code": 0}, status=401)
        if path.startswith("interactions/"):
            await self.responses.put(await request.json())
            message_id = "623456789012345678"
            return _answer(
                {
                    "interaction": {
                        "id": "423456789012345678",
                        "type": 2,
                        "response_message_id": message_id,
                    },
                    "resource": {"type": 4},
                }
            )
        if path == f"channels/{CHANNEL}/messages":
            await self.responses.put(await request.json())
            return _answer(self._write("", BOT | {"bot": True}))
        if path.endswith("/commands"):
            if request.method == "PUT":
                self.published = await request.json()
                return _answer([])
            return _answer([], status=self.listing_status)
        return _answer(APPLICATION if path.startswith("oauth2/") else BOT)

    async def _gateway(self, request: web.Request) -> web.StreamResponse:
        self._socket = web.WebSocketResponse()
        await self._socket.prepare(request)
        await self._send({"op": _HELLO, "d": {"heartbeat_interval": 40_000}})
        async for message in self._socket:
            if message.type is not WSMsgType.TEXT:
                continue
            payload = json.loads(message.data)
            if payload["op"] == _HEARTBEAT:
                await self._send({"op": _ACKNOWLEDGED})
            if payload["op"] == _IDENTIFY:
                self.identified = payload["d"]
                await self._dispatch("READY", self._greet())
                self.is_ready.set()
        self.closed.set_result(self._socket.close_code)
        return self._socket

    def _greet(self) -> dict[str, Any]:
        return {
            "v": 10,
            "user": BOT | {"bot": True},
            "guilds": [],
            "session_id": "loopback",
            "resume_gateway_url": f"ws://{self.address}/gateway/",
            "application": {"id": BOT["id"], "flags": 0},
        }

    async def _dispatch(self, event: str, data: dict[str, Any]) -> None:
        self._sequence += 1
        await self._send({"op": _DISPATCH, "s": self._sequence, "t": event, "d": data})

    async def _send(self, payload: dict[str, Any]) -> None:
        data = self._deflate.compress(json.dumps(payload).encode())
        await self._socket.send_bytes(data + self._deflate.flush(zlib.Z_SYNC_FLUSH))


def _answer(data: object, status: int = 200) -> web.Response:
    # discord.py reads JSON only where the type is exactly this, without a charset.
    body = json.dumps(data).encode()
    return web.Response(body=body, status=status, content_type="application/json")
