"""Statistics: `/stats`, what was asked on a server and what came of it, for its editors."""

from __future__ import annotations

import asyncio
import io

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import VerbatimBot
from bot.cogs._editors import let_edit
from bot.cogs._screens import show_notice
from bot.cogs._sending import respond
from bot.cogs._speaking import speak_to
from bot.cogs._statistics_screen import CHART, build_view, word_chart
from bot.reporting.chart import draw_chart
from bot.reporting.statistics import find_statistics

_DAYS = 30


class StatisticsCog(commands.Cog):
    """The counts of a server."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot

    @app_commands.command(name="stats")
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    async def stats(
        self, interaction: discord.Interaction, days: app_commands.Range[int, 1, 366] = _DAYS
    ) -> None:
        """Show the last days, drawn and in words, to the editor alone."""
        if not await let_edit(self.bot, interaction):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        texts = speak_to(interaction)
        found = await find_statistics(
            self.bot.store, interaction.guild_id, now=discord.utils.utcnow(), days=days
        )
        if not found.total:
            await respond(interaction, show_notice(texts("stats-none", days=days)))
            return
        labels = word_chart(self.bot.languages, texts)
        data = await asyncio.to_thread(draw_chart, found, labels)
        file = discord.File(io.BytesIO(data), filename=CHART)
        view = build_view(found, texts)
        await interaction.edit_original_response(view=view, attachments=[file])


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(StatisticsCog(bot))
