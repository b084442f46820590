"""What a server's admins have set, read where it is needed."""

from __future__ import annotations

import logging

import discord

from bot.client import VerbatimBot
from bot.errors import StorageError
from bot.storage.server_settings import ServerSettings

_log = logging.getLogger(__name__)

_NOWHERE = 0


async def read_server(bot: VerbatimBot, server: discord.abc.Snowflake | None) -> ServerSettings:
    """Give a server's settings; the defaults in direct messages, and where the memory fails."""
    if server is None:
        return ServerSettings(_NOWHERE)
    try:
        return await bot.store.read_settings(server.id)
    except StorageError as error:
        _log.warning("The settings of server %d can't be read: %s", server.id, error)
        return ServerSettings(server.id)
