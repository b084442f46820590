"""The real bot in a browser, without Discord: simcord plays Discord on this machine."""

from __future__ import annotations

import asyncio
import logging
import os
import webbrowser
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord

from bot.app import App
from bot.client import VerbatimBot, run_until_signalled
from bot.errors import WorldError
from bot.settings import Settings

if TYPE_CHECKING:
    from simcord import ChannelHandle, Env, Preview

CHANNEL = "ask-verbatim"

_TICK = 1.0
"""Seconds between two looks at the clock; simcord's own stands still."""


def run_preview(app: App, settings: Settings, *, port: int, open_browser: bool) -> None:
    """Serve the page on 127.0.0.1 until it is closed there, or until SIGINT or SIGTERM.

    Port 0 picks a free one. The page's address, which opens the session, goes to standard output.

    Raises:
        WorldError: simcord is not installed, or the port is taken.
    """
    try:
        import simcord  # noqa: F401, PLC0415 - an optional part, and slow to load
    except ImportError as error:
        raise WorldError(
            "The preview needs simcord, which is not installed here "
            f"({error}). Install it with `pip install verbatim-bot[preview]`, "
            "or talk to the bot in the terminal: `python -m bot chat`."
        ) from error
    logging.getLogger("simcord").setLevel(logging.ERROR)
    run_until_signalled(_serve(app, settings, port, open_browser=open_browser))


async def _serve(app: App, settings: Settings, port: int, *, open_browser: bool) -> None:
    import simcord  # noqa: PLC0415 - see run_preview

    bot = VerbatimBot(app, settings)
    async with simcord.run(bot, check_errors=False, settle_timeout=60) as env:
        await _set_clock(env)
        await _dress(bot)
        channel, viewers = _furnish(env)
        bot.dispatch("welcome", bot.get_channel(channel.id))
        await env.settle()
        preview = env.preview(channel, viewers=viewers, layout="channel", port=port)
        try:
            await preview.__aenter__()
        except simcord.SetupError as error:
            raise WorldError(_explain(error, port)) from error
        try:
            _announce(preview, open_browser=open_browser)
            await _keep_time(env, preview)
        finally:
            await preview.__aexit__(None, None, None)


async def _dress(bot: VerbatimBot) -> None:
    """Give the bot its name and its commands, as its operator would on Discord."""
    if bot.user is not None:
        await bot.user.edit(username="Verbatim")
    await bot.tree.sync()


def _furnish(env: Env) -> tuple[ChannelHandle, list[object]]:
    """Make a server with a channel, a member and an admin."""
    guild = env.create_guild("Verbatim preview")
    channel = guild.create_text_channel(CHANNEL)
    keeper = guild.create_role("Admin", permissions=discord.Permissions(administrator=True))
    you = guild.add_member(env.create_user("you", global_name="You"))
    admin = guild.add_member(env.create_user("admin", global_name="Admin"), roles=[keeper])
    return channel, [you, admin]


async def _set_clock(env: Env) -> None:
    """Bring simcord's clock, which starts at 2026-01-01, to the time of day."""
    late = (datetime.now(UTC) - env.now()).total_seconds()
    if late > 0:
        await env.advance_time(late)


async def _keep_time(env: Env, preview: Preview) -> None:
    """Move simcord's clock with the real one until the page is closed."""
    import simcord  # noqa: PLC0415 - see run_preview

    closed = asyncio.ensure_future(preview.wait_closed())
    published = len(env.http_requests)
    while not closed.done():
        await asyncio.wait((closed,), timeout=_TICK)
        with suppress(simcord.SetupError):  # an action of the page is under way: the next tick
            await _set_clock(env)
            # The page refuses a click on a state older than the last refresh: never one in vain.
            if len(env.http_requests) > published:
                await preview.refresh()
                published = len(env.http_requests)


def _announce(preview: Preview, *, open_browser: bool) -> None:
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


def _explain(error: Exception, port: int) -> str:
    if isinstance(error.__cause__, OSError):
        reason = os.strerror(error.__cause__.errno or 0)
        return (
            f"The preview can't use port {port} ({reason}): "
            "choose another with PREVIEW_PORT or --port, or 0 for any that is free."
        )
    return f"The preview can't start: {error} Try `python -m bot chat` instead."
