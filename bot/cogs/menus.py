"""The context menus of a message: answer it for its author, or hold it against the source."""

from __future__ import annotations

import asyncio
import math

import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.values import Outcome
from bot.client import VerbatimBot
from bot.cogs._cards import write_title
from bot.cogs._checking import show_claim_check
from bot.cogs._reading import read_question, strip_tokens
from bot.cogs._screens import show_answer
from bot.cogs._sending import respond
from bot.cogs._speaking import speak_to
from bot.cogs._turns import Turns
from bot.cogs._writing import quote_typed
from bot.errors import AskerError

_MOST_NAME = 40
_MOST_CLAIM = 500


class Menus(commands.Cog):
    """What can be done with someone's message."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot
        self._turns = Turns(bot.settings.cooldown_seconds, bot.clock)
        self._menus = (
            app_commands.ContextMenu(name="Answer this", callback=self.answer_this),
            app_commands.ContextMenu(name="Check against the source", callback=self.check),
        )

    async def cog_load(self) -> None:
        """Add the menus: discord.py finds commands of a cog by itself, but not these."""
        for menu in self._menus:
            self.bot.tree.add_command(menu)

    async def cog_unload(self) -> None:
        """Take the menus away again."""
        for menu in self._menus:
            self.bot.tree.remove_command(menu.name, type=menu.type)

    async def answer_this(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Answer a message for all to see; what is no answer only the one who asked for it sees."""
        arrival, asker = self.bot.recorder.begin(), interaction.user.id
        text = self._read(interaction, message)
        server = await self.bot.recorder.read_settings(interaction.guild_id)
        texts = speak_to(interaction, server.languages)
        served = self.bot.app.served
        answer = await served.respond_apart(read_question(text, texts.tag), server.sureness)
        if answer.outcome.is_courtesy:
            raise AskerError("menu-no-question")
        name = quote_typed(message.author.display_name, _MOST_NAME)
        title = texts("menu-asked", name=name, question=write_title(text), link=message.jump_url)
        screen = show_answer(
            served.knowledge,
            answer,
            texts,
            asker=asker,
            exchange=arrival.exchange,
            title=title,
        )
        await respond(interaction, screen, is_private=answer.outcome is not Outcome.ANSWER)
        if answer.entry and interaction.channel_id:
            self.bot.restraint.note_said(interaction.channel_id, answer.entry.id)
        await self.bot.recorder.record(arrival, answer, asker=asker, server=interaction.guild_id)

    async def check(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Show the person alone what the source says next to a message."""
        texts = speak_to(interaction)
        claim = self._read(interaction, message)[:_MOST_CLAIM]
        await interaction.response.defer(ephemeral=True, thinking=True)
        served = self.bot.app.served
        found = await asyncio.to_thread(served.check_claim, claim)
        await respond(interaction, show_claim_check(served.knowledge, claim, found, texts))

    def _read(self, interaction: discord.Interaction, message: discord.Message) -> str:
        """Give the message's text; raise AskerError where there is none, or it is too early."""
        wait = self._turns.take(interaction.user.id)
        if wait:
            raise AskerError("ask-to-wait", seconds=math.ceil(wait))
        text = strip_tokens(message.content)
        if not text:
            raise AskerError("menu-no-text")
        return text


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Menus(bot))
