"""Helping: `/help`, and a word of hello when the bot comes to a server."""

from __future__ import annotations

import logging

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import VerbatimBot
from bot.cogs._help import read_channel, read_place, show_help
from bot.cogs._sending import respond
from bot.cogs._speaking import speak_in, speak_to

_log = logging.getLogger(__name__)


class Helping(commands.Cog):
    """The ways to learn what the bot can do."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot

    @app_commands.command(name="help")
    async def help(self, interaction: discord.Interaction) -> None:
        """Tell the person what the bot is for, and what they can do with it here."""
        screen = show_help(self.bot, read_place(interaction), speak_to(interaction))
        await respond(interaction, screen)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Say hello in a channel of a new server where the bot may speak, if there is one."""
        channel = find_greetable(guild)
        if channel is None:
            _log.info("In the new server %d there is no channel to say hello in.", guild.id)
        else:
            self.bot.dispatch("welcome", channel)

    @commands.Cog.listener()
    async def on_welcome(self, channel: discord.abc.Messageable) -> None:
        """Say hello in a channel: the bot's own event, for whoever brings the bot there."""
        texts = speak_in(self.bot, getattr(channel, "guild", None))
        screen = show_help(self.bot, read_channel(channel), texts)
        try:
            await channel.send(view=screen.build_view())
        except discord.Forbidden as error:
            _log.info("Not allowed to say hello: %s", error.text)


def find_greetable(guild: discord.Guild) -> discord.TextChannel | None:
    """Give the channel for hellos of a server, or the first other one where the bot may write."""
    first = [guild.system_channel] if guild.system_channel else []
    for channel in (*first, *guild.text_channels):
        allowed = channel.permissions_for(guild.me)
        if allowed.view_channel and allowed.send_messages:
            return channel
    return None


async def setup(bot: VerbatimBot) -> None:
    """Add the cog."""
    await bot.add_cog(Helping(bot))
