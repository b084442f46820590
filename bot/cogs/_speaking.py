"""Which language to speak: the person's, then the server's, then English."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.answering.courtesies import find_language
from bot.client import VerbatimBot
from bot.locales.languages import guess_language
from bot.locales.texts import Texts


def speak_to(interaction: discord.Interaction, spoken: Sequence[str] = ()) -> Texts:
    """Give the texts for the person who acts; `spoken` are the languages that the server set."""
    languages = _bot_of(interaction).languages
    return languages.choose(interaction.locale, *spoken, interaction.guild_locale)


def speak_in(
    bot: VerbatimBot, place: discord.Guild | None, said: str = "", spoken: Sequence[str] = ()
) -> Texts:
    """Give the texts for a message, of whose author Discord tells no language.

    What was `said` may show it; then come the languages that the server set (`spoken`), and its
    own at Discord, which also tells Spain's from America's.
    """
    server = place.preferred_locale.value if place else ""
    shown = guess_language(said) or find_language(said) or ""
    wanted = [tag for tag in (shown, *spoken, server) if tag]
    is_same = bool(wanted) and server.split("-")[0] == wanted[0].split("-")[0]
    return bot.languages.choose(*([server, *wanted] if is_same else wanted))


def _bot_of(interaction: discord.Interaction) -> VerbatimBot:
    assert isinstance(interaction.client, VerbatimBot)  # noqa: S101 - no other client runs the cogs
    return interaction.client
