"""Pressing: what each button and menu does, whenever the message was sent.

A press on a public message answers the one who pressed, and nobody else; one on a message that only
they see turns that message into the next. The suggestions alone are different: there the answer
takes their place for all, if it is the asker who presses.
"""

from __future__ import annotations

import re

import discord
from discord.ext import commands
from discord.ui import LayoutView

from bot.answering.conversations import Place
from bot.answering.values import Answer, Outcome, Question
from bot.client import VerbatimBot
from bot.cogs._browsing import show_topic, show_topics
from bot.cogs._cards import write_title
from bot.cogs._conversing import find_place
from bot.cogs._ids import BROWSING, BUTTON, Action, Press
from bot.cogs._items import PickMenu, PressButton
from bot.cogs._layout import Screen
from bot.cogs._screens import show_answer, show_card, show_context, show_notice, show_related
from bot.cogs._sending import is_private, replace_with, respond
from bot.cogs._sources import show_source
from bot.cogs._speaking import speak_to
from bot.knowledge.model import Entry, Knowledge
from bot.locales.texts import Texts
from bot.storage.values import Feedback


class Pressing(commands.Cog):
    """The bot's side of its buttons and menus."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction, press: Press) -> None:
        """Draw what a press asks for."""
        if press.action not in BROWSING:
            return
        texts = speak_to(interaction)
        knowledge = self.bot.app.knowledge
        picked = knowledge.entries.get(press.subject)
        if press.action is Action.ANSWER and picked:
            await self._answer(interaction, press, knowledge, picked, texts)
            return
        screen = _draw(knowledge, press, texts)
        if screen is None:
            gone = "press-retired" if press.action is Action.RETIRED else "press-gone"
            await respond(interaction, show_notice(texts(gone)))
        elif _takes_place(interaction, press):
            await replace_with(interaction, screen)
        else:
            await respond(interaction, screen)

    async def _answer(
        self,
        interaction: discord.Interaction,
        press: Press,
        knowledge: Knowledge,
        entry: Entry,
        texts: Texts,
    ) -> None:
        """Answer the question that was picked from the suggestions: it counts as one of its own."""
        arrival, person = self.bot.recorder.begin(), interaction.user.id
        asked = entry.title_in(*texts.wanted)
        answer = Answer(Question(asked, texts.tag), Outcome.ANSWER, 1.0, entry=entry)
        screen = show_answer(
            knowledge,
            answer,
            texts,
            asker=person,
            exchange=arrival.exchange,
            title=write_title(asked),
        )
        place = find_place(interaction.channel)
        if interaction.message and _takes_place(interaction, press):
            asked_back = _find_exchange(interaction.message)
            await replace_with(interaction, screen)
            await self._note_choice(interaction, asked_back, entry)
            shown, is_alone = interaction.message.id, is_private(interaction.message)
        else:
            shown, is_alone = await respond(interaction, screen), True
        heard = Place(place.channel) if is_alone else place
        self.bot.conversations.remember(heard, person, asked, shown)
        await self.bot.recorder.record(arrival, answer, asker=person, server=interaction.guild_id)

    async def _note_choice(
        self, interaction: discord.Interaction, exchange: int, entry: Entry
    ) -> None:
        """Keep what was meant by the question that was asked back: a vote for that entry."""
        if not exchange:
            return

        async def keep() -> None:
            who = self.bot.store.pseudonymize(interaction.user.id)
            at = discord.utils.utcnow()
            await self.bot.store.vote(Feedback(exchange, entry.id, who, at, is_helpful=True))

        await self.bot.recorder.attempt(keep, None)


async def setup(bot: VerbatimBot) -> None:
    """Add the cog, and let the buttons and menus of every earlier run find it."""
    bot.add_dynamic_items(PressButton, PickMenu)
    await bot.add_cog(Pressing(bot))


def _find_exchange(message: discord.Message | None) -> int:
    """Give the exchange that a message tells the outcome of; 0 where it tells none.

    Its button for the editors names it: the buttons of the suggestions have no room left for it.
    """
    items = LayoutView.from_message(message).walk_children() if message else ()
    ids = (getattr(item, "custom_id", None) or "" for item in items)
    presses = (Press.from_button(match) for id_ in ids if (match := re.fullmatch(BUTTON, id_)))
    return next((one.number for one in presses if one.action is Action.EDITORS), 0)


def _takes_place(interaction: discord.Interaction, press: Press) -> bool:
    """Whether the screen takes the message's place: it is the person's own, not a side view."""
    if press.action is Action.ANSWER:
        return interaction.user.id == press.number
    return is_private(interaction.message) and press.action is not Action.CONTEXT


def _draw(knowledge: Knowledge, press: Press, texts: Texts) -> Screen | None:
    """Give the screen that a press leads to; None where its subject is gone."""
    if press.action is Action.TOPICS:
        return show_topics(knowledge, press.number, texts)
    if press.action is Action.TOPIC:
        topic = knowledge.topics.get(press.subject)
        return show_topic(knowledge, topic, press.number, texts) if topic else None
    if press.action is Action.SOURCE:
        source = knowledge.sources.get(press.subject)
        return show_source(knowledge, source, texts) if source else None
    entry = knowledge.entries.get(press.subject)
    return _draw_entry(knowledge, press.action, entry, texts) if entry else None


def _draw_entry(knowledge: Knowledge, action: Action, entry: Entry, texts: Texts) -> Screen | None:
    match action:
        case Action.CONTEXT:
            return show_context(knowledge, entry, texts)
        case Action.RELATED:
            return show_related(knowledge, entry, texts)
        case Action.CARD:
            title = write_title(entry.title_in(*texts.wanted))
            return show_card(knowledge, entry, texts, title=title)
        case _:
            return None
