"""Asking: `/ask`, mentions, replies to the bot and direct messages."""

from __future__ import annotations

import logging
import math
from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.conversations import Place
from bot.answering.values import Answer
from bot.app import Served
from bot.client import VerbatimBot
from bot.cogs._cards import write_title
from bot.cogs._conversing import find_place, recall_message, write_follow_up
from bot.cogs._help import read_channel, show_help
from bot.cogs._layout import Screen
from bot.cogs._reading import LONGEST_QUESTION, read_message, read_question
from bot.cogs._screens import name_suggestion, show_answer, show_notice
from bot.cogs._sending import reply, respond
from bot.cogs._speaking import speak_in, speak_to
from bot.cogs._turns import Turns
from bot.errors import AskerError
from bot.locales.texts import Texts
from bot.storage.server_settings import ServerSettings

_log = logging.getLogger(__name__)

_MOST_CHOICE = 100


class Asking(commands.Cog):
    """The ways to put a question."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot
        self._turns = Turns(bot.settings.cooldown_seconds, bot.clock)

    @app_commands.command(name="ask")
    async def ask(self, interaction: discord.Interaction, question: str) -> None:
        """Answer a question for all in the channel to see."""
        texts = speak_to(interaction)
        wait = self._turns.take(interaction.user.id)
        if wait:
            await respond(interaction, _ask_to_wait(wait, texts))
        else:
            await self._respond(interaction, question, texts)

    @ask.autocomplete("question")
    async def complete_question(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the questions nearest to what is typed so far."""
        language = speak_to(interaction).tag
        found = self.bot.app.complete(current[:LONGEST_QUESTION], language, 25)
        questions = dict.fromkeys(map(name_suggestion, found))
        return [
            app_commands.Choice(name=text, value=text)
            for text in questions
            if len(text) <= _MOST_CHOICE
        ]

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is for the bot; let all others pass."""
        text = read_message(message, self._me.id)
        if text is None:
            return
        wait = self._turns.take(message.author.id)
        if wait and not self._turns.should_remind(message.author.id):
            return
        texts = speak_in(self.bot, message.guild, text)
        try:
            if wait:
                await reply(message, _ask_to_wait(wait, texts))
            elif text:
                await self._reply(message, text, texts)
            else:
                await reply(message, show_help(self.bot, read_channel(message.channel), texts))
        except AskerError as error:
            await reply(message, _explain(error, texts))
        except discord.Forbidden as error:
            _log.info("Not allowed to answer in channel %d: %s", message.channel.id, error.text)

    async def _respond(self, interaction: discord.Interaction, text: str, texts: Texts) -> None:
        arrival = self.bot.recorder.begin()
        place, asker = find_place(interaction.channel), interaction.user.id
        before = self.bot.conversations.recall(place, asker)
        server = await self.bot.recorder.read_settings(interaction.guild_id)
        texts = speak_to(interaction, server.languages)
        served = self.bot.app.served
        try:
            answer = await _answer(served, text, texts, before, server)
        except AskerError as error:
            await respond(interaction, _explain(error, texts))
            return
        screen = show_answer(
            served.knowledge,
            answer,
            texts,
            asker=asker,
            exchange=arrival.exchange,
            title=write_follow_up(answer, texts, write_title(text)),
        )
        sent = await respond(interaction, screen, is_private=server.is_private)
        if answer.outcome.is_courtesy:
            return
        heard = Place(place.channel) if server.is_private else place  # nobody else saw it
        self.bot.conversations.remember(heard, asker, answer.subject, sent)
        if answer.entry and not server.is_private:
            self.bot.restraint.note_said(place.channel, answer.entry.id)
        await self.bot.recorder.record(arrival, answer, asker=asker, server=interaction.guild_id)

    async def _reply(self, message: discord.Message, text: str, texts: Texts) -> None:
        arrival, asker = self.bot.recorder.begin(), message.author.id
        server = await self.bot.recorder.read_settings(message.guild.id if message.guild else None)
        texts = speak_in(self.bot, message.guild, text, server.languages)
        served, before = self.bot.app.served, recall_message(self.bot, message)
        answer = await _answer(served, text, texts, before, server)
        screen = show_answer(
            served.knowledge,
            answer,
            texts,
            asker=asker,
            exchange=arrival.exchange,
            title=write_follow_up(answer, texts),
        )
        if answer.outcome.is_courtesy:
            await reply(message, screen)
            return
        sent = await reply(message, screen, thread=text if server.uses_threads else "")
        place = find_place(sent.channel)
        self.bot.conversations.remember(place, asker, answer.subject, sent.id)
        if answer.entry:
            self.bot.restraint.note_said(message.channel.id, answer.entry.id)
        await self.bot.recorder.record(arrival, answer, asker=asker, server=server.server or None)

    @property
    def _me(self) -> discord.ClientUser:
        assert self.bot.user is not None  # noqa: S101 - Discord sends nothing before the login
        return self.bot.user


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Asking(bot))


async def _answer(
    served: Served, text: str, texts: Texts, before: str, server: ServerSettings
) -> Answer:
    """Answer a question that may follow up another; raise AskerError where it is too long."""
    question = replace(read_question(text, texts.tag), before=before)
    return await served.respond_apart(question, server.sureness)


def _ask_to_wait(seconds: float, texts: Texts) -> Screen:
    return show_notice(texts("ask-to-wait", seconds=math.ceil(seconds)))


def _explain(error: AskerError, texts: Texts) -> Screen:
    return show_notice(texts(error.text, **error.arguments))
