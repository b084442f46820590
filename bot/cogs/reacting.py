"""Reacting: why an answer was given, whether it helped, and a question handed to the editors.

The buttons name the exchange by its id; all else of it is in the store.
"""

from __future__ import annotations

from dataclasses import replace

import discord
from discord.ext import commands

from bot.answering.values import Question
from bot.client import VerbatimBot
from bot.cogs._ids import Action, Press
from bot.cogs._layout import Screen
from bot.cogs._reactions import REASONS, show_queued, show_reasons, show_thanks, show_why
from bot.cogs._screens import show_notice
from bot.cogs._sending import is_private, replace_with, respond
from bot.cogs._speaking import speak_to
from bot.locales.texts import Texts
from bot.storage.values import EditorRequest, Feedback


class Reacting(commands.Cog):
    """The bot's side of what people say to its answers."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction, press: Press) -> None:
        """Take a reaction; everyone has their own, and sees only theirs."""
        texts = speak_to(interaction)
        match press.action:
            case Action.WHY:
                await respond(interaction, await self._explain(press, texts))
            case Action.HELPFUL | Action.UNHELPFUL:
                await respond(interaction, await self._vote(interaction, press, texts))
            case action if action in REASONS:
                await replace_with(interaction, await self._vote(interaction, press, texts))
            case Action.EDITORS:
                await respond(interaction, await self._ask_editors(interaction, press, texts))

    async def _explain(self, press: Press, texts: Texts) -> Screen:
        exchange = await self.bot.store.find_exchange(press.number)
        if exchange is None:
            return show_notice(texts("exchange-gone"))
        answer = await self.bot.app.served.respond_apart(
            Question(exchange.question, exchange.language)
        )
        if answer.why and answer.why.entry.id != press.subject:
            return show_notice(texts("why-changed"))
        return show_why(replace(answer, confidence=exchange.confidence), texts)

    async def _vote(self, interaction: discord.Interaction, press: Press, texts: Texts) -> Screen:
        reason, _ = REASONS.get(press.action, (None, ""))
        vote = Feedback(
            exchange=press.number,
            entry=press.subject,
            voter=self.bot.store.pseudonymize(interaction.user.id),
            voted_at=interaction.created_at,
            is_helpful=press.action is Action.HELPFUL,
            reason=reason,
        )
        former = await self.bot.store.vote(vote)
        if press.action is Action.UNHELPFUL:
            return show_reasons(press.subject, press.number, texts)
        return show_thanks(vote, former, texts)

    async def _ask_editors(
        self, interaction: discord.Interaction, press: Press, texts: Texts
    ) -> Screen:
        exchange = await self.bot.store.find_exchange(press.number)
        if exchange is None:
            return show_notice(texts("exchange-gone"))
        request = EditorRequest(
            question=exchange.question,
            language=exchange.language,
            server=interaction.guild_id,
            asker=self.bot.store.pseudonymize(interaction.user.id),
            asked_at=interaction.created_at,
        )
        queued = await self.bot.store.ask_editors(request)
        return show_queued(
            queued,
            texts,
            exchange=press.number if _can_return(interaction) else 0,
            is_private=is_private(interaction.message),
        )


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Reacting(bot))


def _can_return(interaction: discord.Interaction) -> bool:
    """Whether the bot can speak there without being asked: in its servers and direct messages."""
    if interaction.guild_id is None:
        return not interaction.context.private_channel
    return interaction.client.get_guild(interaction.guild_id) is not None
