"""The one handler of errors: the person gets a calm sentence, the log gets the traceback."""

from __future__ import annotations

import logging
import secrets
import sys
from typing import Any

import discord
from discord import app_commands

from bot.client import VerbatimBot
from bot.cogs._screens import Screen, show_notice
from bot.cogs._sending import reply, respond
from bot.errors import AskerError

_log = logging.getLogger(__name__)

_ASKERS_FAULTS = (AskerError, app_commands.CheckFailure)


async def setup(bot: VerbatimBot) -> None:
    """Become the handler of commands (the tree) and of events (buttons and menus among them)."""

    async def on_error(event: str, /, *args: Any, **_: Any) -> None:  # noqa: ANN401 - any event's
        error = sys.exc_info()[1]
        if error is not None:
            await report(error, event, next((arg for arg in args if _can_tell(arg)), None))

    @bot.tree.error
    async def on_command_error(
        interaction: discord.Interaction, error: app_commands.AppCommandError
    ) -> None:
        command = interaction.command
        await report(error, f"/{command.qualified_name}" if command else "a command", interaction)

    bot.event(on_error)


async def report(
    error: BaseException, what: str, place: discord.Interaction | discord.Message | None
) -> None:
    """Log an error and tell the person whose doing it met, where there is one."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    screen = explain(cause, what)
    if place is None:
        return
    try:
        await _tell(place, screen)
    except discord.HTTPException as silence:
        _log.warning("The person could not be told: %s", silence)


def explain(error: BaseException, what: str, reference: str | None = None) -> Screen:
    """Give what the person is to read; what only we can mend is logged under the reference."""
    if isinstance(error, AskerError):
        return show_notice(str(error))
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        _log.warning("A command is out of date at Discord; run `python -m bot sync`: %s", error)
        return show_notice("This command has changed. Please try again in a little while.")
    reference = reference or secrets.token_hex(3).upper()
    _log.error("Reference %s: %s failed", reference, what, exc_info=error)
    return show_notice(
        "Something went wrong on my side, and I have made a note of it. If it happens again, "
        f"please tell an admin of this bot the reference `{reference}`."
    )


async def _tell(place: discord.Interaction | discord.Message, screen: Screen) -> None:
    if isinstance(place, discord.Message):
        await reply(place, screen)
    else:
        await respond(place, screen)


def _can_tell(thing: object) -> bool:
    return isinstance(thing, discord.Interaction | discord.Message)
