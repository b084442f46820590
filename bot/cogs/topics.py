"""Browsing: `/topics` and `/topic`, seen only by the person who browses."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import VerbatimBot
from bot.cogs._browsing import show_topic, show_topics
from bot.cogs._items import MOST_OPTIONS
from bot.cogs._screens import show_notice
from bot.cogs._sending import respond
from bot.cogs._speaking import speak_to
from bot.cogs._writing import quote_typed
from bot.knowledge.model import Knowledge, Topic


class Topics(commands.Cog):
    """The ways to see what the bot knows."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot

    @app_commands.command(name="topics")
    async def topics(self, interaction: discord.Interaction) -> None:
        """Show the topics."""
        await respond(interaction, show_topics(self.bot.app.knowledge, 0, speak_to(interaction)))

    @app_commands.command(name="topic")
    async def topic(self, interaction: discord.Interaction, name: str) -> None:
        """Show a topic."""
        texts, knowledge = speak_to(interaction), self.bot.app.knowledge
        found = _find(knowledge, name)
        if len(found) != 1:
            screen = show_notice(texts("topic-absent", name=quote_typed(name, 80)))
        else:
            screen = show_topic(knowledge, found[0], 0, texts)
        await respond(interaction, screen)

    @topic.autocomplete("name")
    async def complete_topic(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the topics whose titles hold what is typed so far."""
        wanted = speak_to(interaction).wanted
        return [
            app_commands.Choice(
                name=f"{topic.emoji} {topic.words_in(*wanted).title}", value=topic.id
            )
            for topic in _find(self.bot.app.knowledge, current)[:MOST_OPTIONS]
        ]


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Topics(bot))


def _find(knowledge: Knowledge, typed: str) -> list[Topic]:
    """Give the topic with that id or title, or all that the typed text stands in."""
    topics = knowledge.topics
    wanted = typed.strip().casefold()
    names = {
        topic.id: [topic.id, topic.title, *(w.title for w in topic.translations.values())]
        for topic in topics.values()
    }
    exact = [t for t in topics.values() if wanted in map(str.casefold, names[t.id])]
    return exact or [
        t for t in topics.values() if wanted in " ".join([*names[t.id], t.description]).casefold()
    ]
