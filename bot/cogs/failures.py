"""The one handler of errors: the person gets a calm sentence, the log gets the traceback."""

from __future__ import annotations

import logging
import secrets

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import VerbatimBot
from bot.cogs._layout import Screen
from bot.cogs._screens import show_notice
from bot.cogs._sending import reply, respond
from bot.cogs._speaking import speak_in, speak_to
from bot.errors import AskerError, StorageError
from bot.locales.texts import Texts

_log = logging.getLogger(__name__)


class Failures(commands.Cog):
    """Where the errors of commands, messages, buttons and menus end."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_failure(
        self, error: BaseException, what: str, place: discord.Interaction | discord.Message | None
    ) -> None:
        """Log an error and tell the person whose doing it met, where there is one."""
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        screen = explain(cause, what, self._speak_at(place))
        try:
            if isinstance(place, discord.Message):
                await reply(place, screen)
            elif place is not None:
                await respond(place, screen)
        except discord.HTTPException as silence:
            _log.warning("The person could not be told: %s", silence)

    def _speak_at(self, place: discord.Interaction | discord.Message | None) -> Texts:
        if isinstance(place, discord.Interaction):
            return speak_to(place)
        return speak_in(self.bot, place.guild, place.content) if place else speak_in(self.bot, None)


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Failures(bot))


def explain(error: BaseException, what: str, texts: Texts, reference: str | None = None) -> Screen:
    """Give what the person is to read; what only we can mend is logged under the reference."""
    if isinstance(error, AskerError):
        return show_notice(texts(error.text, **error.arguments))
    if isinstance(error, StorageError):
        _log.error("%s failed, for the memory can't be reached: %s", what, error)
        return show_notice(texts("memory-unreached"))
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        _log.warning("A command is out of date at Discord; run `python -m bot sync`: %s", error)
        return show_notice(texts("command-changed"))
    reference = reference or secrets.token_hex(3).upper()
    _log.error("Reference %s: %s failed", reference, what, exc_info=error)
    return show_notice(texts("failure", reference=reference))
