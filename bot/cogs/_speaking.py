"""Which language to speak: the person's, then the server's, then English."""

from __future__ import annotations

import discord

from bot.client import VerbatimBot
from bot.locales.languages import guess_language
from bot.locales.texts import Texts


def speak_to(interaction: discord.Interaction) -> Texts:
    """Give the texts for the person who acts."""
    return _bot_of(interaction).languages.choose(interaction.locale, interaction.guild_locale)


def speak_in(bot: VerbatimBot, place: discord.Guild | None, said: str = "") -> Texts:
    """Give the texts for a message, of whose author Discord tells no language.

    What was `said` may show it; then the server's, which also tells Spain's from America's.
    """
    server = place.preferred_locale.value if place else ""
    shown = guess_language(said) or ""
    is_same = server.split("-")[0] == shown.split("-")[0]
    return bot.languages.choose(*([server, shown] if is_same else [shown, server]))


def _bot_of(interaction: discord.Interaction) -> VerbatimBot:
    assert isinstance(interaction.client, VerbatimBot)  # noqa: S101 - no other client runs the cogs
    return interaction.client
