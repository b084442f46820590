"""The desk: each open edit is its editor's own, and its buttons are no others'."""

from __future__ import annotations

import re
from time import monotonic

from bot.cogs._desk import Desk
from bot.cogs._desk_items import DeskButton, Step, build_desk_button
from bot.cogs._items import PickMenu, PressButton


def test_no_button_of_the_desk_can_be_taken_for_another() -> None:
    desk = Desk(monotonic)
    for _ in range(2000):  # one token in a hundred would be digits alone, if it were left to chance
        button = build_desk_button(Step.SAVE, desk.open(1).token, "Save")
        id_ = button.custom_id
        assert re.fullmatch(DeskButton.__discord_ui_compiled_template__, id_)
        for other in (PressButton, PickMenu):
            assert not re.fullmatch(other.__discord_ui_compiled_template__, id_)


def test_an_edit_is_found_by_its_editor_alone_until_it_is_closed() -> None:
    desk = Desk(monotonic)
    opened = desk.open(1)
    assert desk.find(opened.token, 1) == opened
    assert desk.find(opened.token, 2) is None
    desk.close(opened)
    assert desk.find(opened.token, 1) is None
