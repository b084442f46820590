"""Sending a screen to one person or to all."""

from __future__ import annotations

import discord

from bot.cogs._screens import Screen


async def respond(
    interaction: discord.Interaction, screen: Screen, *, is_private: bool = True
) -> None:
    """Answer an interaction, for that person only or for all in the channel to see."""
    if interaction.response.is_done():
        await interaction.followup.send(
            embed=screen.embed, view=screen.build_view(), ephemeral=is_private
        )
    else:
        await interaction.response.send_message(
            embed=screen.embed, view=screen.build_view(), ephemeral=is_private
        )


async def reply(message: discord.Message, screen: Screen) -> None:
    """Answer a message without pinging, even if it was deleted meanwhile."""
    await message.channel.send(
        embed=screen.embed,
        view=screen.build_view(),
        reference=message.to_reference(fail_if_not_exists=False),
    )
