"""The one handler of errors: the person gets a calm sentence, the log gets the traceback."""

from __future__ import annotations

import logging
import secrets

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import VerbatimBot
from bot.cogs._screens import Screen, show_notice
from bot.cogs._sending import reply, respond
from bot.errors import AskerError

_log = logging.getLogger(__name__)


class Failures(commands.Cog):
    """Where the errors of commands, messages, buttons and menus end."""

    @commands.Cog.listener()
    async def on_failure(
        self, error: BaseException, what: str, place: discord.Interaction | discord.Message | None
    ) -> None:
        """Log an error and tell the person whose doing it met, where there is one."""
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        screen = explain(cause, what)
        try:
            if isinstance(place, discord.Message):
                await reply(place, screen)
            elif place is not None:
                await respond(place, screen)
        except discord.HTTPException as silence:
            _log.warning("The person could not be told: %s", silence)


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Failures())


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
