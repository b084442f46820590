"""Buttons and menus that keep no state: a press becomes the bot's own event `press`."""

from __future__ import annotations

from collections.abc import Sequence
from re import Match
from typing import Any, Self

import discord
from discord.ui import Button, DynamicItem, Select

from bot.cogs._ids import BUTTON, MENU, Action, Press, name_menu
from bot.cogs._writing import shorten

MOST_OPTIONS = 25
MOST_BUTTON_LABEL = 80
MOST_OPTION_LABEL = 100
MOST_PLACEHOLDER = 150


class PressButton(DynamicItem[Button[Any]], template=BUTTON):
    """A button that stands for a press."""

    def __init__(self, press: Press, button: Button[Any]) -> None:
        """Take what the button means, and the button as it looks."""
        button.custom_id = press.custom_id
        super().__init__(button)
        self._press = press

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, item: discord.ui.Item[Any], match: Match[str], /
    ) -> Self:
        """Bring a button back that Discord still shows."""
        assert isinstance(item, Button)  # noqa: S101 - tells the type checker what Discord sends
        return cls(Press.from_button(match), item)

    async def callback(self, interaction: discord.Interaction) -> Any:  # noqa: ANN401 - as discord.py has it
        """Pass the press on; errors then end in the one handler of events."""
        interaction.client.dispatch("press", interaction, self._press)


class PickMenu(DynamicItem[Select[Any]], template=MENU):
    """A menu of which one option is picked: an entry or a topic."""

    def __init__(self, action: Action, select: Select[Any]) -> None:
        """Take what a pick means, and the menu as it looks."""
        select.custom_id = name_menu(action)
        super().__init__(select)
        self._action = action

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, item: discord.ui.Item[Any], match: Match[str], /
    ) -> Self:
        """Bring a menu back that Discord still shows."""
        assert isinstance(item, Select)  # noqa: S101 - tells the type checker what Discord sends
        return cls(Action(match["action"]), item)

    async def callback(self, interaction: discord.Interaction) -> Any:  # noqa: ANN401 - as discord.py has it
        """Pass the pick on; errors then end in the one handler of events."""
        interaction.client.dispatch("press", interaction, Press(self._action, self.item.values[0]))


def build_button(
    press: Press,
    label: str,
    *,
    emoji: str | None = None,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
) -> PressButton:
    """Build a button; the label is cut to what Discord takes."""
    label = shorten(label, MOST_BUTTON_LABEL)
    return PressButton(press, Button(label=label, emoji=emoji, style=style))


def build_menu(
    action: Action, placeholder: str, options: Sequence[discord.SelectOption]
) -> PickMenu:
    """Build a menu of 1 to 25 options."""
    menu: Select[Any] = Select(
        placeholder=shorten(placeholder, MOST_PLACEHOLDER), options=list(options)
    )
    return PickMenu(action, menu)
