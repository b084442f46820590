"""Who may edit the knowledge: the editors of the servers that are the bot's home."""

from __future__ import annotations

import logging

import discord

from bot.client import VerbatimBot
from bot.cogs._screens import show_notice
from bot.cogs._sending import respond
from bot.cogs._speaking import speak_to

_log = logging.getLogger(__name__)


async def let_edit(bot: VerbatimBot, interaction: discord.Interaction) -> bool:
    """Whether the person may edit the knowledge; if not, they are told so.

    There is one knowledge for all servers: whoever invites the bot to theirs is not its editor. At
    home those are who may manage the server, and the members with its editor role.
    """
    why = await _find_objection(bot, interaction)
    if why:
        await respond(interaction, show_notice(why))
    return not why


async def may_edit(bot: VerbatimBot, interaction: discord.Interaction) -> bool:
    """Whether the person may edit the knowledge, without a word: for what only offers something."""
    return not await _find_objection(bot, interaction)


def list_homes(bot: VerbatimBot) -> frozenset[int]:
    """Give the servers where the knowledge may be edited: those named, or else the only one."""
    named = bot.settings.home_servers
    if named:
        return frozenset(named)
    return frozenset(guild.id for guild in bot.guilds) if len(bot.guilds) == 1 else frozenset()


async def _find_objection(bot: VerbatimBot, interaction: discord.Interaction) -> str:
    is_home = interaction.guild_id is not None and interaction.guild_id in list_homes(bot)
    if not is_home or bot.app.folder is None:
        return speak_to(interaction)("desk-not-home")
    if not await _is_editor(bot, interaction):
        return speak_to(interaction)("desk-not-editor")
    return ""


async def _is_editor(bot: VerbatimBot, interaction: discord.Interaction) -> bool:
    if interaction.permissions.manage_guild:
        return True
    server = await bot.recorder.read_settings(interaction.guild_id)
    member = interaction.user
    roles = {role.id for role in member.roles} if isinstance(member, discord.Member) else set()
    return server.editor_role in roles
