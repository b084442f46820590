"""Noticing: what was edited by hand is kept in the history of the knowledge too."""

from __future__ import annotations

import asyncio
import logging

from discord.ext import commands

from bot.app import ReloadOutcome, ReloadResult
from bot.client import VerbatimBot
from bot.errors import EditError
from bot.storage.knowledge_changes import KnowledgeChange

_log = logging.getLogger(__name__)


class Noticing(commands.Cog):
    """Looks at the start, and after each reload, for edits that nobody made through the bot."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot
        self._first: asyncio.Task[None] | None = None

    async def cog_load(self) -> None:
        """Look for what was edited while the bot was not running, and hold nothing up."""
        if self.bot.app.folder is not None:
            self._first = asyncio.ensure_future(self.notice())

    async def cog_unload(self) -> None:
        """End, once the look that is under way is done."""
        if self._first is not None:
            await self._first

    @commands.Cog.listener()
    async def on_reload(self, result: ReloadResult) -> None:
        """Look after each reload that was not refused: what is not sound is no history yet."""
        if result.outcome is not ReloadOutcome.REFUSED:
            await self.notice()

    async def notice(self) -> None:
        """Keep edits by hand; where that fails, the next look finds them."""
        nothing: tuple[KnowledgeChange, ...] = ()
        try:
            changes = await self.bot.recorder.attempt(self.bot.curator.notice, nothing)
        except EditError as error:
            _log.warning("Edits by hand are not kept in history now: %s", error)
            return
        for change in changes:
            _log.info(
                "Edited by hand, kept as change %d: %d item(s).", change.id, len(change.items)
            )


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Noticing(bot))
