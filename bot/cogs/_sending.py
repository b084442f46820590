"""Sending a screen to one person or to all."""

from __future__ import annotations

import logging

import discord

from bot.cogs._layout import Drawn
from bot.cogs._writing import shorten

_log = logging.getLogger(__name__)

_NO_HISTORY = 160002
"""Discord's code for a reply where the bot may not read the channel's history.
Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json"""

_MOST_NAME = 100
"""Characters of a thread's name, as Discord has it."""


async def respond(
    interaction: discord.Interaction, screen: Drawn, *, is_private: bool = True
) -> int:
    """Answer an interaction, for that person only or for all to see; give the message's id."""
    view, files = screen.build_view(), screen.build_files()
    if interaction.response.is_done():
        sent = await interaction.followup.send(
            view=view, files=files, ephemeral=is_private, wait=True
        )
        return sent.id
    called = await interaction.response.send_message(view=view, files=files, ephemeral=is_private)
    return called.message_id or 0


def is_private(message: discord.Message | None) -> bool:
    """Whether only one person sees a message."""
    return message is not None and message.flags.ephemeral


async def replace_with(interaction: discord.Interaction, screen: Drawn) -> None:
    """Put a screen in the place of the message whose button or menu was used."""
    view, files = screen.build_view(), screen.build_files()
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view, attachments=files)
    else:
        await interaction.response.edit_message(view=view, attachments=files)


async def reply(message: discord.Message, screen: Drawn, *, thread: str = "") -> discord.Message:
    """Answer a message without pinging, even if it was deleted meanwhile.

    With a name for a `thread`, the answer goes into a new one under the message, where there can be
    one and the bot may open it. Where it may not reply, for it may not read what was said, the
    answer stands by itself.
    """
    view, files = screen.build_view(), screen.build_files()
    opened = await _open_thread(message, thread) if thread else None
    if opened is not None:
        return await opened.send(view=view, files=files)
    reference = message.to_reference(fail_if_not_exists=False)
    try:
        return await message.channel.send(view=view, files=files, reference=reference)
    except discord.HTTPException as error:
        if error.code != _NO_HISTORY:
            raise
        return await message.channel.send(view=screen.build_view(), files=screen.build_files())


async def _open_thread(message: discord.Message, name: str) -> discord.Thread | None:
    channel = message.channel
    if not isinstance(channel, discord.TextChannel):
        return None
    allowed = channel.permissions_for(channel.guild.me)
    if not (allowed.create_public_threads and allowed.send_messages_in_threads):
        return None
    try:
        return await message.create_thread(name=shorten(name, _MOST_NAME))
    except discord.HTTPException as error:
        _log.info("No thread could be opened in channel %d: %s", channel.id, error.text)
        return None
