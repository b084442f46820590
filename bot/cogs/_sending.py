"""Sending a screen to one person or to all."""

from __future__ import annotations

import discord

from bot.cogs._layout import Screen


async def respond(
    interaction: discord.Interaction, screen: Screen, *, is_private: bool = True
) -> None:
    """Answer an interaction, for that person only or for all in the channel to see."""
    send = (
        interaction.followup.send
        if interaction.response.is_done()
        else interaction.response.send_message
    )
    await send(view=screen.build_view(), files=screen.build_files(), ephemeral=is_private)


async def replace_with(interaction: discord.Interaction, screen: Screen) -> None:
    """Put a screen in the place of the message whose button or menu was used."""
    await interaction.response.edit_message(
        view=screen.build_view(), attachments=screen.build_files()
    )


async def reply(message: discord.Message, screen: Screen) -> None:
    """Answer a message without pinging, even if it was deleted meanwhile."""
    reference = message.to_reference(fail_if_not_exists=False)
    await message.channel.send(
        view=screen.build_view(), files=screen.build_files(), reference=reference
    )
