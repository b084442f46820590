"""Proofs for everyone: `/source` shows the article, `/verify` holds a receipt to it."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.receipts import (
    find_receipt,
    issue_receipt,
    read_receipt_id,
    verify_receipt,
)
from bot.client import VerbatimBot
from bot.cogs._items import MOST_OPTIONS
from bot.cogs._screens import show_notice
from bot.cogs._sending import respond
from bot.cogs._sources import show_source, show_sources, show_verification
from bot.cogs._speaking import speak_to
from bot.cogs._writing import quote_typed, shorten
from bot.knowledge.model import Knowledge, Source

_MOST_CHOICE = 100


class Sources(commands.Cog):
    """The ways to see what an answer rests on."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        """Keep the receipts of all that can be answered now, to know them when that has changed."""
        knowledge = self.bot.app.knowledge
        receipts = [issue_receipt(knowledge, entry) for entry in knowledge.entries.values()]
        await self.bot.recorder.attempt(lambda: self.bot.store.keep_receipts(receipts), None)

    @app_commands.command(name="source")
    async def source(self, interaction: discord.Interaction, name: str = "") -> None:
        """Show a source; of several, let the person choose."""
        texts, knowledge = speak_to(interaction), self.bot.app.knowledge
        found = _find(knowledge, name)
        if not found:
            screen = show_notice(texts("source-absent", name=quote_typed(name, 80)))
        elif len(found) == 1:
            screen = show_source(knowledge, found[0], texts)
        else:
            screen = show_sources(knowledge, texts)
        await respond(interaction, screen)

    @source.autocomplete("name")
    async def complete_source(
        self, _interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the sources whose titles hold what is typed so far."""
        return [
            app_commands.Choice(name=shorten(source.title, _MOST_CHOICE), value=source.id)
            for source in _find(self.bot.app.knowledge, current)[:MOST_OPTIONS]
        ]

    @app_commands.command(name="verify")
    async def verify(self, interaction: discord.Interaction, receipt: str) -> None:
        """Show what an answer rested on, and whether it has changed since."""
        texts = speak_to(interaction)
        id_ = read_receipt_id(receipt)
        found = find_receipt(self.bot.app.knowledge, id_) if id_ else None
        if id_ and found is None:
            found = await self.bot.store.find_receipt(id_)
        if not id_:
            screen = show_notice(texts("verify-no-id", typed=quote_typed(receipt, 80)))
        elif found is None:
            screen = show_notice(texts("verify-absent", id=id_))
        else:
            screen = show_verification(verify_receipt(found, self.bot.app.knowledge), texts)
        await respond(interaction, screen)


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Sources(bot))


def _find(knowledge: Knowledge, typed: str) -> list[Source]:
    """Give the source with that id, or all whose titles hold the typed text."""
    sources = knowledge.sources
    if typed in sources:
        return [sources[typed]]
    wanted = typed.strip().casefold()
    return [one for one in sources.values() if wanted in f"{one.id} {one.title}".casefold()]
