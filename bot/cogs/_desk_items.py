"""Buttons, menus and forms of an edit that is open: each becomes the bot's own event `desk`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from re import Match
from typing import Any, Self

import discord
from discord.ui import Button, DynamicItem, Label, Modal, Select, TextInput

from bot.cogs._writing import shorten

_EDIT = r"(?P<token>[a-f][0-9a-f]{9})"
_BUTTON = rf"verbatim:desk:(?P<step>[a-z]+):{_EDIT}"
_MENU = rf"verbatim:choose:(?P<step>[a-z]+):{_EDIT}"

_MOST_BUTTON_LABEL = 80
_MOST_PLACEHOLDER = 150
_MOST_FIELD_LABEL = 45


class Step(StrEnum):
    """What an editor does with an open edit."""

    WORDS = "words"
    """Change the fact and the wordings."""
    SENTENCES = "sentences"
    """Choose sentences of the source as the quote."""
    SHORTEN = "shorten"
    """Go to the clauses of the quote."""
    CLAUSES = "clauses"
    """Choose clauses as the quote."""
    REASONS = "reasons"
    """Say why a figure or name is right that no quote holds."""
    BACK = "back"
    PREVIEW = "preview"
    SAVE = "save"
    CANCEL = "cancel"
    PIN = "pin"
    """Offer the answers of an entry's wordings as checks."""
    LACK = "lack"
    """Choose a group of questions that found no good answer."""
    WORDING = "wording"
    """Add its first question to an entry."""
    TEACH = "teach"
    """Write a new entry for it."""
    OUTSIDE = "outside"
    """Refuse its questions from now on, for the sources do not say it."""
    DISMISS = "dismiss"
    ACCEPT = "accept"
    """Make what people chose for a question a wording of that entry."""
    RETIRED = "retired"
    """Something that this version no longer knows."""

    @classmethod
    def _missing_(cls, _value: object) -> Step:
        return cls.RETIRED


LACKING = frozenset({Step.LACK, Step.WORDING, Step.TEACH, Step.OUTSIDE, Step.DISMISS, Step.ACCEPT})
"""The steps with what found no good answer."""


class DeskButton(DynamicItem[Button[Any]], template=_BUTTON):
    """A button of an open edit."""

    def __init__(self, step: Step, token: str, button: Button[Any]) -> None:
        """Take what the button does, to which edit, and the button as it looks."""
        button.custom_id = f"verbatim:desk:{step}:{token}"
        super().__init__(button)
        self._step, self._token = step, token

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, item: discord.ui.Item[Any], match: Match[str], /
    ) -> Self:
        """Bring a button back that Discord still shows."""
        assert isinstance(item, Button)  # noqa: S101 - tells the type checker what Discord sends
        return cls(Step(match["step"]), match["token"], item)

    async def callback(self, interaction: discord.Interaction) -> Any:  # noqa: ANN401 - as discord.py has it
        """Pass the press on; errors then end in the one handler of events."""
        interaction.client.dispatch("desk", interaction, self._step, self._token, ())


class DeskMenu(DynamicItem[Select[Any]], template=_MENU):
    """A menu of an open edit."""

    def __init__(self, step: Step, token: str, select: Select[Any]) -> None:
        """Take what a choice does, to which edit, and the menu as it looks."""
        select.custom_id = f"verbatim:choose:{step}:{token}"
        super().__init__(select)
        self._step, self._token = step, token

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, item: discord.ui.Item[Any], match: Match[str], /
    ) -> Self:
        """Bring a menu back that Discord still shows."""
        assert isinstance(item, Select)  # noqa: S101 - tells the type checker what Discord sends
        return cls(Step(match["step"]), match["token"], item)

    async def callback(self, interaction: discord.Interaction) -> Any:  # noqa: ANN401 - as discord.py has it
        """Pass the choice on."""
        chosen = tuple(self.item.values)
        interaction.client.dispatch("desk", interaction, self._step, self._token, chosen)


class Field:
    """One field of a form."""

    def __init__(  # noqa: PLR0913 - as Discord has it
        self,
        name: str,
        label: str,
        *,
        hint: str = "",
        given: str = "",
        limit: int = 4000,
        is_long: bool = False,
        is_needed: bool = True,
    ) -> None:
        """Take the field's name in what is sent, its label, and what stands in it already.

        That is never cut to the limit: what was sent back would then lack the rest.
        """
        self.name = name
        style = discord.TextStyle.paragraph if is_long else discord.TextStyle.short
        self.input: TextInput[Any] = TextInput(
            custom_id=name, style=style, default=given or None, max_length=max(limit, len(given))
        )
        self.input.required = is_needed
        self.label: Label[Any] = Label(
            text=shorten(label, _MOST_FIELD_LABEL),
            component=self.input,
            description=shorten(hint, 100) or None,
        )


class Form(Modal):
    """A form that Discord shows over the chat; what is sent becomes the event `desk_form`."""

    def __init__(self, step: Step, token: str, title: str, fields: Sequence[Field]) -> None:
        """Take what the form is for; `token` names the open edit, or else what it begins with."""
        super().__init__(title=shorten(title, _MOST_FIELD_LABEL), timeout=15 * 60)
        self._step, self._token, self._fields = step, token, fields
        for one in fields:
            self.add_item(one.label)

    async def on_submit(self, interaction: discord.Interaction, /) -> None:
        """Pass what was typed on, by the fields' names."""
        typed: Mapping[str, str] = {one.name: one.input.value for one in self._fields}
        interaction.client.dispatch("desk_form", interaction, self._step, self._token, typed)


def build_desk_button(
    step: Step,
    token: str,
    label: str,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
) -> DeskButton:
    """Build a button; the label is cut to what Discord takes."""
    return DeskButton(step, token, Button(label=shorten(label, _MOST_BUTTON_LABEL), style=style))


def build_desk_menu(
    step: Step,
    token: str,
    placeholder: str,
    options: Sequence[discord.SelectOption],
    most: int,
) -> DeskMenu:
    """Build a menu of 1 to 25 options, of which at least one and at most `most` are chosen."""
    menu: Select[Any] = Select(
        placeholder=shorten(placeholder, _MOST_PLACEHOLDER),
        options=list(options),
        max_values=min(most, len(options)),
    )
    return DeskMenu(step, token, menu)
