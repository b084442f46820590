"""An open edit in Discord, from its form to what is saved: nothing is lost, and no way is shut."""

from __future__ import annotations

from pathlib import Path

import pytest
import simcord

from bot.app import App
from tests.builders import TOPIC, write_knowledge
from tests.cogs.conftest import World, read, respond
from tests.cogs.test_knowledge import press

MANY = [f"How many of all the drones over the harbour of Lumen rang at {n}?" for n in range(10, 75)]


@pytest.fixture
def topic() -> str:
    return TOPIC


@pytest.fixture
def folder(tmp_path: Path, topic: str) -> Path:
    return write_knowledge(tmp_path / "knowledge", topics={"drones": topic})


@pytest.fixture
def app(folder: Path) -> App:
    return App.load(folder)


async def edit(
    world: World, editor: simcord.MemberActor, entry: str, **typed: str
) -> simcord.ResponseMessage:
    """Open the form of an entry and send it, with other words in some of its fields."""
    form = await editor.slash(world.channel, "knowledge edit", entry=entry)
    assert form.modal is not None
    inputs = [one["component"] for one in form.modal["components"]]
    shown = {one["custom_id"]: one.get("value", "") for one in inputs}
    return respond(await editor.submit_modal(form, shown | typed))


class TestManyWordings:
    @pytest.fixture
    def topic(self) -> str:
        listed = "".join(f"      - {text}\n" for text in (*MANY, '"vip: who may fly?"'))
        return TOPIC.replace("      - How many drones rang?\n", listed)

    async def test_a_form_that_is_sent_as_it_was_shown_changes_nothing(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        picker = await edit(world, editor, "bell-drones")
        assert "66 ways to ask" in read(picker)
        preview = respond(await press(editor, picker, "preview"))
        assert "This changes nothing." in read(preview)
