"""Privacy: `/privacy` says what is kept, and lets a person see and delete theirs at once."""

from __future__ import annotations

import logging

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import VerbatimBot
from bot.cogs._ids import Action, Press
from bot.cogs._layout import Screen
from bot.cogs._privacy import show_forgotten, show_mine, show_privacy
from bot.cogs._screens import show_notice
from bot.cogs._sending import replace_with, respond
from bot.cogs._speaking import speak_to
from bot.errors import StorageError
from bot.locales.texts import Texts

_log = logging.getLogger(__name__)


class Privacy(commands.Cog):
    """A person's say over what is remembered of them."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot

    @app_commands.command(name="privacy")
    async def privacy(self, interaction: discord.Interaction) -> None:
        """Say what is kept, for how long, and what can be done about it."""
        screen = show_privacy(self.bot.settings.retention_days, speak_to(interaction))
        await respond(interaction, screen)

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction, press: Press) -> None:
        """Show or delete what is kept about the person who presses, and about nobody else."""
        if press.action not in {Action.MINE, Action.FORGET}:
            return
        texts = speak_to(interaction)
        await interaction.response.defer()  # it may wait twice for another who writes
        try:
            screen = await self._obey(press.action, interaction.user.id, texts)
        except StorageError as error:
            _log.error("What is kept about a person can't be reached: %s", error)
            await respond(interaction, show_notice(texts("privacy-failed")))
        else:
            await replace_with(interaction, screen)

    async def _obey(self, action: Action, person: int, texts: Texts) -> Screen:
        if action is Action.MINE:
            return show_mine(await self.bot.store.gather(person), texts)
        self.bot.conversations.forget(person)
        return show_forgotten(await self.bot.store.forget(person), texts)


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Privacy(bot))
