"""Settings: `/settings`, where those who manage a server say how the bot is to behave there."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.sureness import Sureness
from bot.app import Served
from bot.client import VerbatimBot
from bot.cogs._panel import MOST_CHANGES, Panel
from bot.cogs._screens import show_notice
from bot.cogs._sending import replace_with, respond
from bot.cogs._setting_menus import Setting, SettingMenu, apply_choice
from bot.cogs._speaking import speak_to
from bot.errors import StorageError
from bot.evaluation.shares import Shares
from bot.knowledge.translations import list_languages
from bot.locales.languages import SPOKEN

_log = logging.getLogger(__name__)

_PATIENCE = 1.0
"""Seconds that the panel waits for what is still being measured; Discord gives it three."""


class Settings(commands.Cog):
    """The panel and its menus."""

    def __init__(self, bot: VerbatimBot) -> None:
        self.bot = bot
        self._measured: Served | None = None
        self._measuring: asyncio.Task[Mapping[Sureness, Shares]] | None = None

    async def cog_load(self) -> None:
        """Begin to measure how the checks come out, so that it is known when someone asks."""
        self._begin_measuring()

    async def cog_unload(self) -> None:
        """Measure no longer."""
        if self._measuring:
            self._measuring.cancel()

    @app_commands.command(name="settings")
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.default_permissions(manage_guild=True)
    async def settings(self, interaction: discord.Interaction) -> None:
        """Show the panel."""
        if not await self._is_allowed(interaction):
            return
        try:
            panel = await self._draw(interaction)
        except StorageError as error:
            _log.error("The settings can't be read: %s", error)
            await respond(interaction, show_notice(speak_to(interaction)("settings-unread")))
        else:
            await respond(interaction, panel)

    @commands.Cog.listener()
    async def on_setting(
        self, interaction: discord.Interaction, name: str, chosen: tuple[str, ...]
    ) -> None:
        """Change a setting at once, and show the panel as it is now."""
        if not await self._is_allowed(interaction):
            return
        await interaction.response.defer()  # it may wait for who writes, and to measure
        try:
            await self._change(interaction, Setting(name), chosen)
            panel = await self._draw(interaction)
        except ValueError:  # of a version that offered something else
            await respond(interaction, show_notice(speak_to(interaction)("press-retired")))
        except StorageError as error:
            _log.error("A setting could not be kept: %s", error)
            await respond(interaction, show_notice(speak_to(interaction)("settings-not-kept")))
        else:
            await replace_with(interaction, panel)

    async def _change(
        self, interaction: discord.Interaction, setting: Setting, chosen: Sequence[str]
    ) -> None:
        assert interaction.guild_id is not None  # noqa: S101 - else it were not allowed
        changes = await self.bot.store.change_settings(
            interaction.guild_id,
            lambda server: apply_choice(server, setting, chosen),
            by=interaction.user.id,
            at=interaction.created_at,
        )
        for change in changes:
            _log.info(
                "Server %d: member %d changed %s from %s to %s.",
                change.server,
                interaction.user.id,
                change.name,
                change.before,
                change.after,
            )

    async def _draw(self, interaction: discord.Interaction) -> Panel:
        """Read what is in force, and draw it; raise StorageError where it can't be read."""
        assert interaction.guild_id is not None  # noqa: S101 - else it were not allowed
        store = self.bot.store
        server = await store.read_settings(interaction.guild_id)
        written = (*list_languages(self.bot.app.knowledge), *server.languages)
        return Panel(
            server=server,
            texts=speak_to(interaction),
            may_listen=self.bot.intents.message_content,
            languages=tuple(dict.fromkeys(SPOKEN.values())),
            unspoken=self.bot.languages.list_unspoken(written),
            shares=await self._read_shares(),
            changes=await store.list_changes(interaction.guild_id, MOST_CHANGES),
        )

    async def _is_allowed(self, interaction: discord.Interaction) -> bool:
        """Whether the person manages the server; if not, they are told so.

        A server can offer the command to others: hence not by its permissions alone.
        """
        if interaction.guild_id is not None and interaction.permissions.manage_guild:
            return True
        await respond(interaction, show_notice(speak_to(interaction)("settings-not-yours")))
        return False

    async def _read_shares(self) -> Mapping[Sureness, Shares]:
        """Give how the checks come out, or nothing yet where that takes longer."""
        measuring = self._begin_measuring()
        done, _ = await asyncio.wait({measuring}, timeout=_PATIENCE)
        return measuring.result() if done else {}

    def _begin_measuring(self) -> asyncio.Task[Mapping[Sureness, Shares]]:
        """Measure once for each knowledge, beside everything else."""
        served = self.bot.app.served
        if self._measuring is None or self._measured is not served:
            self._measured = served
            self._measuring = asyncio.create_task(asyncio.to_thread(_measure, served))
        return self._measuring


def _measure(served: Served) -> Mapping[Sureness, Shares]:
    return served.shares


async def setup(bot: VerbatimBot) -> None:
    """Add the cog, and let the menus of every earlier run find it."""
    bot.add_dynamic_items(SettingMenu)
    await bot.add_cog(Settings(bot))
