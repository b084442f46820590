"""One message as Discord shows it: texts in a card, and rows of buttons and menus under them.

It is Discord's Components V2: unlike an embed, that needs no permission of its own, is not hidden
by the setting that hides link previews, and is read out and searched as plain text.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import Any, Protocol

import discord
from discord.ui import ActionRow, Container, File, LayoutView, TextDisplay

from bot.cogs._desk_items import DeskButton, DeskMenu
from bot.cogs._items import PickMenu, PressButton

MOST_TEXT = 4000
"""Characters of all texts of a message together."""

ANSWERED = discord.Colour(0x2F7D6D)
ASKING_BACK = discord.Colour(0xB58B3B)
NOT_KNOWN = discord.Colour(0x6B7280)
BROWSING = discord.Colour(0x4F6D8F)

Row = tuple[PressButton | PickMenu | DeskButton | DeskMenu, ...]
"""One to five buttons, or one menu."""


class Drawn(Protocol):
    """Whatever makes one message."""

    def build_view(self) -> LayoutView:
        """Build the message itself."""

    def build_files(self) -> list[discord.File]:
        """Build the files to send along; each can be sent once."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A text file that goes with a message."""

    name: str
    """Its name, of ASCII letters, digits, - . and _ alone, as Discord has it."""
    text: str


@dataclass(frozen=True, slots=True)
class Screen:
    """What one message shows."""

    texts: tuple[str, ...]
    """Discord's Markdown, in paragraphs that stand a little apart; none is empty."""
    colour: discord.Colour
    rows: tuple[Row, ...] = ()
    attachment: Attachment | None = None

    def with_row(self, *items: PressButton | PickMenu | DeskButton | DeskMenu) -> Screen:
        """Give the same screen with one more row."""
        return replace(self, rows=(*self.rows, items))

    def build_view(self) -> LayoutView:
        """Build the message; it never times out, since the ids hold all that a press needs."""
        card: Container[Any] = Container(accent_colour=self.colour)
        for text in self.texts:
            card.add_item(TextDisplay(text))
        if self.attachment:
            card.add_item(File(f"attachment://{self.attachment.name}"))
        for row in self.rows:
            card.add_item(ActionRow(*row))
        return LayoutView(timeout=None).add_item(card)

    def build_files(self) -> list[discord.File]:
        """Build the files to send along; each can be sent once."""
        if self.attachment is None:
            return []
        data = io.BytesIO(self.attachment.text.encode())
        return [discord.File(data, filename=self.attachment.name)]
