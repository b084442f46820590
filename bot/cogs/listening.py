"""Listening: in the channels that admins chose, it answers what is clearly a question for it.

Otherwise it is silent: it never asks back there, and never says that it does not know.
"""

from __future__ import annotations

import logging

import discord
from discord.ext import commands

from bot.answering.questions import is_open_question
from bot.answering.values import Answer, Question
from bot.app import Served
from bot.client import VerbatimBot
from bot.cogs._conversing import find_place, recall_message, write_follow_up
from bot.cogs._ids import Action, Press
from bot.cogs._items import build_button
from bot.cogs._reading import read_overheard
from bot.cogs._screens import show_answer, show_notice
from bot.cogs._sending import reply, respond
from bot.cogs._speaking import speak_in, speak_to
from bot.locales.texts import Texts
from bot.storage.recorder import Arrival
from bot.storage.server_settings import ServerSettings

_log = logging.getLogger(__name__)


class Listening(commands.Cog):
    """What the bot does unasked."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer what people say to each other, where it listens and surely knows."""
        text = read_overheard(message) if self.bot.settings.listening else ""
        if not is_open_question(text) or not self._may_speak(message) or message.guild is None:
            return
        arrival = self.bot.recorder.begin()
        server = await self.bot.recorder.read_settings(message.guild.id)
        if server.listening.isdisjoint(_list_channels(message.channel)):
            return
        texts = speak_in(self.bot, message.guild, text, server.languages)
        question = Question(text, texts.tag, recall_message(self.bot, message))
        served = self.bot.app.served
        answer = await served.overhear_apart(question, server.sureness)
        if answer is not None and self._claim_turn(message, answer):
            await self._speak_up(message, served, answer, texts, server, arrival)

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction, press: Press) -> None:
        """Take an answer that nobody asked for away again."""
        if press.action is not Action.DISMISS:
            return
        if interaction.user.id == press.number or interaction.permissions.manage_messages:
            await interaction.response.defer()
            await interaction.delete_original_response()
        else:
            notice = speak_to(interaction)("dismiss-not-yours")
            await respond(interaction, show_notice(notice))

    def _may_speak(self, message: discord.Message) -> bool:
        return self.bot.restraint.may_speak(message.channel.id, message.author.id)

    def _claim_turn(self, message: discord.Message, answer: Answer) -> bool:
        """Take the turn, unless another message took it meanwhile or the answer was given."""
        assert answer.entry is not None  # noqa: S101 - what is overheard is an answer or nothing
        channel, restraint = message.channel.id, self.bot.restraint
        if not self._may_speak(message) or not restraint.may_say(channel, answer.entry.id):
            return False
        restraint.note_spoken(channel, message.author.id)
        restraint.note_said(channel, answer.entry.id)
        return True

    async def _speak_up(  # noqa: PLR0913, PLR0917 - all that is known of what was overheard
        self,
        message: discord.Message,
        served: Served,
        answer: Answer,
        texts: Texts,
        server: ServerSettings,
        arrival: Arrival,
    ) -> None:
        asker = message.author.id
        screen = show_answer(
            served.knowledge,
            answer,
            texts,
            asker=asker,
            exchange=arrival.exchange,
            title=write_follow_up(answer, texts),
        )
        dismiss = build_button(Press(Action.DISMISS, number=asker), texts("dismiss"))
        thread = answer.question.text if server.uses_threads else ""
        try:
            sent = await reply(message, screen.with_row(dismiss), thread=thread)
        except discord.Forbidden as error:
            _log.info("Not allowed to answer in channel %d: %s", message.channel.id, error.text)
            return
        place = find_place(sent.channel)
        self.bot.conversations.remember(place, asker, answer.understood, sent.id)
        await self.bot.recorder.record(arrival, answer, asker=asker, server=server.server)


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Listening(bot))


def _list_channels(channel: discord.abc.MessageableChannel) -> set[int]:
    """Give the ids under which a channel may be listened to: a thread's parent counts too."""
    parent = channel.parent_id if isinstance(channel, discord.Thread) else channel.id
    return {channel.id, parent}
