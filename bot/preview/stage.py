"""The stage that simcord sets: a server with a channel, people, the bot, and a clock that runs."""

from __future__ import annotations

import asyncio
import os
import re
import webbrowser
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import discord
import simcord

from bot.app import App
from bot.client import VerbatimBot
from bot.errors import WorldError
from bot.settings import Settings

BOT = "Verbatim"
CHANNEL = "ask-verbatim"

_TICK = 20.0
"""Seconds between two looks at the clock; simcord's own stands still.

Seldom: an action of the page that meets one is refused, and the page takes no other after that.
"""


class Typist(simcord.MemberActor):
    """A member who writes at the time of day, and whose typed `@Verbatim` becomes a mention."""

    async def send(
        self,
        channel: simcord.ChannelHandle,
        content: str = "",
        **options: Any,  # noqa: ANN401 - simcord's own
    ) -> discord.Message:
        """Send a message, with a mention where Discord's own programs would make one."""
        await set_clock(self._env)
        user = self._env.bot.user
        if user is not None:
            content = re.sub(rf"@{BOT}\b", user.mention, content, flags=re.IGNORECASE)
        return await super().send(channel, content, **options)


async def serve(app: App, settings: Settings, port: int, *, open_browser: bool) -> None:
    """Set the stage, open the page and keep it until it is closed."""
    bot = VerbatimBot(app, settings.model_copy(update={"listening": True}))  # nobody must grant it
    async with simcord.run(bot, check_errors=False, settle_timeout=60) as env:
        await set_clock(env)
        await _dress(bot)
        channel, viewers = _furnish(env)
        bot.dispatch("welcome", bot.get_channel(channel.id))
        await env.settle()
        preview = env.preview(channel, viewers=viewers, layout="channel", port=port)
        await _open(preview, port)
        try:
            _announce(preview, open_browser=open_browser)
            await _keep_time(env, preview)
        finally:
            await preview.close()


async def _dress(bot: VerbatimBot) -> None:
    """Give the bot its name and its commands, as its operator would on Discord."""
    if bot.user is not None:
        await bot.user.edit(username=BOT)
    await bot.tree.sync()


def _furnish(env: simcord.Env) -> tuple[simcord.ChannelHandle, Sequence[simcord.MemberActor]]:
    """Make a server with a channel, a member and an admin."""
    guild = env.create_guild("Verbatim preview")
    channel = guild.create_text_channel(CHANNEL)
    keeper = guild.create_role("Admin", permissions=discord.Permissions(administrator=True))
    you, admin = (env.create_user(name.lower(), global_name=name) for name in ("You", "Admin"))
    guild.add_member(you)
    guild.add_member(admin, roles=[keeper])
    return channel, [Typist(env, guild, user) for user in (you, admin)]


async def _open(preview: simcord.Preview, port: int) -> None:
    try:
        await preview.__aenter__()  # the whole session is its context, and only this may fail so
    except simcord.SetupError as error:
        if isinstance(error.__cause__, OSError):
            raise WorldError(
                f"The preview can't use port {port} ({os.strerror(error.__cause__.errno or 0)}): "
                "choose another with PREVIEW_PORT or --port, or 0 for any that is free."
            ) from error
        raise WorldError(
            f"The preview can't start: {error} Talk to the bot in the terminal instead: "
            "`python -m bot chat`."
        ) from error


async def set_clock(env: simcord.Env) -> None:
    """Bring simcord's clock, which starts at 2026-01-01, to the time of day."""
    late = (datetime.now(UTC) - env.now()).total_seconds()
    if late > 0:
        await env.advance_time(late)


async def _keep_time(env: simcord.Env, preview: simcord.Preview) -> None:
    """Move simcord's clock with the real one until the page is closed."""
    # Never `preview.refresh()`: each action publishes what it did, and the page refuses a click on
    # a state that is older than the last refresh, so that quick hands would click in vain.
    closed = asyncio.ensure_future(preview.wait_closed())
    while not closed.done():
        await asyncio.wait((closed,), timeout=_TICK)
        with suppress(simcord.SetupError):  # an action of the page is under way: the next tick
            await set_clock(env)


def _announce(preview: simcord.Preview, *, open_browser: bool) -> None:
    print(f"Preview: {preview.url}", flush=True)  # noqa: T201 - the address is the output
    print(  # noqa: T201
        "This is the real bot on a simulated Discord; nothing leaves this machine.\n"
        "For the real one, make an application at https://discord.com/developers/applications, "
        "copy its bot token\ninto .env as DISCORD_TOKEN=..., and run the same command again. "
        "Ctrl-C stops this preview.",
        flush=True,
    )
    if open_browser:
        webbrowser.open(preview.url)
