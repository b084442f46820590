"""The menus of the settings: each is one setting of a server, and a choice changes it at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from re import Match
from typing import Any, Self, cast

import discord
from discord.ui import ActionRow, ChannelSelect, DynamicItem, RoleSelect, Select

from bot.answering.sureness import Sureness
from bot.storage.server_settings import ServerSettings

_MENU = r"verbatim:set:(?P<setting>[a-z]+)"
_MOST_CHANNELS = 25
_AUTOMATIC = "automatic"

_MOST_CHOSEN = {"channel": 1}
"""How many channels a setting takes, where not many."""

_HEARD = [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum]
"""The kinds of channels to listen in; threads belong to theirs."""

_WRITTEN = [discord.ChannelType.text, discord.ChannelType.news]
"""The kinds of channels to write to."""


class Setting(StrEnum):
    """What an admin can set."""

    LISTENING = "listening"
    EDITORS = "editors"
    CHANNEL = "channel"
    ANSWERS = "answers"
    SURENESS = "sureness"
    LANGUAGE = "language"
    THREADS = "threads"


class SettingMenu(DynamicItem[Select[Any]], template=_MENU):
    """A menu that changes a setting; what it shows is what is in force."""

    def __init__(self, setting: str, menu: discord.ui.Item[Any]) -> None:
        """Take the setting's name, and the menu as it looks: of texts, channels or roles."""
        super().__init__(menu)  # type: ignore[arg-type]  # all of them are selects
        self._setting = setting

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, item: discord.ui.Item[Any], match: Match[str], /
    ) -> Self:
        """Bring a menu back that Discord still shows."""
        return cls(match["setting"], item)

    async def callback(self, interaction: discord.Interaction) -> Any:  # noqa: ANN401 - as discord.py has it
        """Pass the choice on as the bot's own event `setting`."""
        chosen = cast("dict[str, list[str]]", interaction.data)["values"]
        interaction.client.dispatch("setting", interaction, self._setting, tuple(chosen))


def build_texts(
    setting: Setting, options: Sequence[discord.SelectOption], chosen: str
) -> ActionRow[Any]:
    """Build a menu of texts, one of which is in force."""
    for option in options:
        option.default = option.value == chosen
    menu: Select[Any] = Select(custom_id=_name(setting), options=list(options))
    return ActionRow(SettingMenu(setting, menu))


def build_channels(setting: Setting, chosen: frozenset[int], hint: str) -> ActionRow[Any]:
    """Build a menu of channels, of which none need be chosen."""
    menu: ChannelSelect[Any] = ChannelSelect(
        custom_id=_name(setting),
        channel_types=_WRITTEN if setting is Setting.CHANNEL else _HEARD,
        placeholder=hint,
        min_values=0,
        max_values=_MOST_CHOSEN.get(setting, _MOST_CHANNELS),
        default_values=[
            discord.SelectDefaultValue(id=id_, type=discord.SelectDefaultValueType.channel)
            for id_ in sorted(chosen)[:_MOST_CHANNELS]
        ],
    )
    return ActionRow(SettingMenu(setting, menu))


def build_role(setting: Setting, chosen: int | None, hint: str) -> ActionRow[Any]:
    """Build a menu of roles, of which at most one is chosen."""
    defaults = [
        discord.SelectDefaultValue(id=id_, type=discord.SelectDefaultValueType.role)
        for id_ in filter(None, [chosen])
    ]
    menu: RoleSelect[Any] = RoleSelect(
        custom_id=_name(setting),
        placeholder=hint,
        min_values=0,
        max_values=1,
        default_values=defaults,
    )
    return ActionRow(SettingMenu(setting, menu))


def read_choice(server: ServerSettings, setting: Setting) -> str:
    """Give the value of the option in force, of a setting that is chosen among texts."""
    match setting:
        case Setting.ANSWERS:
            return "private" if server.is_private else "public"
        case Setting.SURENESS:
            return server.sureness.value
        case Setting.LANGUAGE:
            return server.languages[0] if server.languages else _AUTOMATIC
        case _:
            return "thread" if server.uses_threads else "channel"


def apply_choice(server: ServerSettings, setting: Setting, chosen: Sequence[str]) -> ServerSettings:
    """Give the settings with what was chosen; raise ValueError where it is nothing known."""
    match setting:
        case Setting.LISTENING:
            changed = replace(server, listening=frozenset(map(int, chosen)))
        case Setting.EDITORS:
            changed = replace(server, editor_role=int(chosen[0]) if chosen else None)
        case Setting.CHANNEL:
            changed = replace(server, editor_channel=int(chosen[0]) if chosen else None)
        case Setting.ANSWERS:
            changed = replace(server, is_private=chosen == ("private",))
        case Setting.SURENESS:
            changed = replace(server, sureness=Sureness("".join(chosen)))
        case Setting.LANGUAGE:
            changed = replace(server, languages=() if chosen == (_AUTOMATIC,) else tuple(chosen))
        case Setting.THREADS:
            changed = replace(server, uses_threads=chosen == ("thread",))
    return changed


def _name(setting: Setting) -> str:
    return f"verbatim:set:{setting}"
