"""Retaining: what is about people is kept for the days of the setting, and no longer."""

from __future__ import annotations

import logging
from datetime import timedelta

import discord
from discord.ext import commands, tasks

from bot.client import VerbatimBot

_log = logging.getLogger(__name__)


_HOURS = 6


class Retaining(commands.Cog):
    """Deletes what would be too old before the next time, at the start and every six hours."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        """Begin."""
        self.purge_regularly.start()

    async def cog_unload(self) -> None:
        """End, once the round that is under way is done: a torn transaction would hang."""
        self.purge_regularly.stop()

    @tasks.loop(hours=_HOURS)
    async def purge_regularly(self) -> None:
        """Delete what is too old; where the memory fails, the next time."""
        kept = timedelta(days=self.bot.settings.retention_days, hours=-_HOURS)
        before = discord.utils.utcnow() - kept
        gone = await self.bot.recorder.attempt(lambda: self.bot.store.purge(before), 0)
        if gone:
            _log.info("Deleted %d records older than %s.", gone, before.date())


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Retaining(bot))
