"""Help, as a whole message: what the bot knows, and all that a person can do with it here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands

from bot.client import CONTEXTS, VerbatimBot
from bot.cogs._layout import BROWSING, Screen
from bot.cogs._offers import list_sources, offer_examples, offer_topics
from bot.cogs._writing import escape, shorten, write_small
from bot.locales.texts import Texts

_MOST_COMMANDS = 25


@dataclass(frozen=True, slots=True)
class Place:
    """Where help is asked for, and what the person who asks may do there."""

    is_server: bool
    """Whether it is a server; otherwise it is a direct message or a group."""
    is_member: bool
    """Whether the bot itself is there, so that it sees messages that mention it."""
    may_write: bool
    """Whether the bot may write messages there, beside its answers to commands."""
    permissions: discord.Permissions
    """What the person may do."""


def read_place(interaction: discord.Interaction) -> Place:
    """Read off an interaction where it happens."""
    allowed = interaction.app_permissions
    is_thread = isinstance(interaction.channel, discord.Thread)
    may_write = allowed.send_messages_in_threads if is_thread else allowed.send_messages
    if interaction.guild_id is None:
        is_member = not interaction.context.private_channel
        return Place(
            is_server=False,
            is_member=is_member,
            may_write=is_member,
            permissions=interaction.permissions,
        )
    is_member = interaction.client.get_guild(interaction.guild_id) is not None
    return Place(
        is_server=True,
        is_member=is_member,
        may_write=may_write,
        permissions=interaction.permissions,
    )


def read_channel(channel: discord.abc.Messageable) -> Place:
    """Give the place that a channel is for someone without any special permission."""
    is_server = getattr(channel, "guild", None) is not None
    return Place(is_server, is_member=True, may_write=True, permissions=discord.Permissions.none())


def show_help(bot: VerbatimBot, place: Place, texts: Texts) -> Screen:
    """Show what the bot is for, and what can be done with it at a place."""
    assert bot.user is not None  # noqa: S101 - Discord sends nothing before the login
    knowledge = bot.app.knowledge
    purpose = texts("help-purpose", sources=list_sources(knowledge, texts))
    ways = "\n".join(f"- {way}" for way in _list_ways(bot, bot.user.display_name, place, texts))
    examples = offer_examples(knowledge, texts)
    said = [f"### {texts('help-title')}\n{shorten(purpose, 1000)}", ways]
    if examples:
        said.append(write_small(texts("help-examples")))
    return Screen(tuple(said), BROWSING, (*examples, *offer_topics(knowledge, texts)))


def _list_ways(bot: VerbatimBot, name: str, place: Place, texts: Texts) -> Iterator[str]:
    if not place.is_server and place.is_member:
        yield texts("help-direct-here")
    elif place.is_member and place.may_write:
        yield texts("help-mention", name=escape(name))
    elif place.is_member:
        yield texts("help-silent")
    for command in list(_find_commands(bot, place))[:_MOST_COMMANDS]:
        id_ = f"command-{command.qualified_name.replace(' ', '-')}"
        yield texts("help-command", name=texts(f"{id_}.name"), does=texts(f"{id_}.description"))
    menus = bot.tree.get_commands(type=discord.AppCommandType.message)
    names = [_name_menu(menu, texts) for menu in menus]
    if names:
        yield texts("help-menus", menus=texts.join_any(names))
    if place.is_server:
        yield texts("help-direct")


def _name_menu(menu: app_commands.ContextMenu, texts: Texts) -> str:
    id_ = menu.name.lower().replace(" ", "-")
    return f"**{texts(f'command-{id_}.name')}**"


def _find_commands(
    bot: VerbatimBot, place: Place
) -> Iterator[app_commands.Command[Any, ..., Any] | app_commands.Group]:
    """Give the commands that the person can use there, by name; a help text needs not itself."""
    for command in sorted(bot.tree.get_commands(), key=lambda command: command.name):
        if isinstance(command, app_commands.ContextMenu) or command.name == "help":
            continue
        contexts = command.allowed_contexts or CONTEXTS
        if not (contexts.guild if place.is_server else contexts.dm_channel):
            continue
        needed = command.default_permissions
        if needed and place.is_server and not place.permissions >= needed:
            continue
        yield command
