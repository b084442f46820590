"""Reloading: what is saved in the knowledge folder is soon served, and faults are told to editors.

A thread watches and builds, so that nobody waits for an answer meanwhile; only what came of it is
handled here.
"""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import suppress

import discord
from discord.ext import commands

from bot.answering.receipts import issue_receipt
from bot.app import ReloadOutcome, ReloadResult, Served
from bot.client import VerbatimBot
from bot.cogs._layout import Screen
from bot.cogs._reload_notices import show_fault, show_mended
from bot.cogs._speaking import speak_in
from bot.curating.snapshots import keep_snapshot
from bot.evaluation.describing import describe_failure

_log = logging.getLogger(__name__)

_NO_SIGNALS = (NotImplementedError, ValueError, RuntimeError, AttributeError)
"""What is raised on Windows, and in any thread but the main one."""

Messageable = discord.TextChannel | discord.Thread | discord.VoiceChannel | discord.StageChannel


class Reloading(commands.Cog):
    """Follows the folder while the bot runs."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot
        self._served = bot.app.served
        self._open: dict[int, discord.Message] = {}
        """The notice of the fault that is not mended yet, by server."""
        self._forced: asyncio.Task[ReloadResult] | None = None
        self._turn = asyncio.Lock()

    async def cog_load(self) -> None:
        """Follow the folder, where there is one and it is wished; SIGHUP always reloads."""
        if self.bot.app.folder is None:
            return
        if self.bot.keeps_memory:
            await self._keep_snapshot()
        if self.bot.settings.is_following:
            self.bot.following.start()
        with suppress(*_NO_SIGNALS):
            asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, self._reload_soon)

    async def cog_unload(self) -> None:
        """End, once the reload that is under way is done."""
        if self.bot.app.folder is None:
            return
        with suppress(*_NO_SIGNALS):
            asyncio.get_running_loop().remove_signal_handler(signal.SIGHUP)
        await asyncio.to_thread(self.bot.following.stop)

    @commands.Cog.listener()
    async def on_reload(self, result: ReloadResult) -> None:
        """Log what came of a reload, keep the receipts of what is new, and tell the editors."""
        async with self._turn:
            _log_result(result)
            if result.served is not self._served:
                await self._keep_receipts(result.served)
                if self.bot.keeps_memory:
                    await self._keep_snapshot()
            await self._tell_editors(result)

    def _reload_soon(self) -> None:
        _log.info("SIGHUP: the knowledge is read again.")
        self._forced = asyncio.get_running_loop().create_task(self.bot.reload())

    async def _keep_receipts(self, served: Served) -> None:
        """Keep the receipts of what was not served before."""
        knowledge, before = served.knowledge, self._served.knowledge
        same_sources = knowledge.sources == before.sources
        new = [
            issue_receipt(knowledge, entry)
            for entry in knowledge.entries.values()
            if not same_sources or before.entries.get(entry.id) is not entry
        ]
        self._served = served
        await self.bot.recorder.attempt(lambda: self.bot.store.keep_receipts(new), None)

    async def _keep_snapshot(self) -> None:
        await asyncio.to_thread(keep_snapshot, self.bot.app, self.bot.settings.data_dir)

    async def _tell_editors(self, result: ReloadResult) -> None:
        """Tell of a fault in the editors' channel of each server, and there that it is mended.

        One message is kept up to date from the fault to its end, so that a file which is saved
        again and again floods nobody.
        """
        is_fault = result.outcome is ReloadOutcome.REFUSED
        for guild in self.bot.guilds:
            if is_fault or guild.id in self._open:
                await self._tell(guild, result, is_fault=is_fault)

    async def _tell(self, guild: discord.Guild, result: ReloadResult, *, is_fault: bool) -> None:
        server = await self.bot.recorder.read_settings(guild.id)
        channel = guild.get_channel_or_thread(server.editor_channel or 0)
        texts = speak_in(self.bot, guild, "", server.languages)
        screen = show_fault(result, self.bot.app.folder, texts) if is_fault else show_mended(texts)
        sent = self._open.pop(guild.id, None)
        try:
            if sent is not None:
                sent = await _renew(sent, screen)
            if sent is None and is_fault and isinstance(channel, Messageable):
                sent = await channel.send(view=screen.build_view())
        except discord.HTTPException as error:
            _log.warning("The editors of server %d could not be told: %s", guild.id, error)
            return
        if sent is not None and is_fault:
            self._open[guild.id] = sent


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Reloading(bot))


async def _renew(notice: discord.Message, screen: Screen) -> discord.Message | None:
    """Bring a notice up to date; None where someone has deleted it."""
    try:
        return await notice.edit(view=screen.build_view())
    except discord.NotFound:
        return None


def _log_result(result: ReloadResult) -> None:
    if result.outcome is ReloadOutcome.REFUSED:
        count = len(result.problems) + len(result.broken)
        _log.error("The saved knowledge is not served: %d problem(s).", count)
        for line in (*map(str, result.problems), *(describe_failure(one) for one in result.broken)):
            _log.error("%s", line)
    else:
        _log.info(
            "Revision %d of the knowledge is served, after %.2f s: %d entries.",
            result.served.revision,
            result.seconds,
            len(result.served.knowledge.entries),
        )
    for line in map(describe_failure, result.failing):
        _log.warning("Failed before too: %s", line)
