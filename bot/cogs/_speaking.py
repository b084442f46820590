"""Which language to speak: the person's, then the server's, then English."""

from __future__ import annotations

import discord

from bot.client import VerbatimBot
from bot.locales.texts import Texts


def speak_to(interaction: discord.Interaction) -> Texts:
    """Give the texts for the person who acts."""
    return _bot_of(interaction).languages.choose(interaction.locale, interaction.guild_locale)


def speak_in(bot: VerbatimBot, place: discord.Guild | None) -> Texts:
    """Give the texts for a server's messages, of whose authors Discord tells no language."""
    return bot.languages.choose(place.preferred_locale if place else None)


def _bot_of(interaction: discord.Interaction) -> VerbatimBot:
    assert isinstance(interaction.client, VerbatimBot)  # noqa: S101 - no other client runs the cogs
    return interaction.client
