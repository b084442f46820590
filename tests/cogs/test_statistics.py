"""`/stats`: for editors alone, drawn and in words, in the reader's language."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import simcord
from PIL import Image

from bot.app import App
from tests.builders import write_knowledge
from tests.cogs.conftest import World, read, respond, walk

GALLERY = 12
"""The type of a component that holds pictures."""


@pytest.fixture
def app(tmp_path: Path) -> App:
    return App.load(write_knowledge(tmp_path / "knowledge"))


async def test_only_editors_see_them(world: World) -> None:
    assert "Only the editors" in read(respond(await world.bob.slash(world.channel, "stats")))


async def test_without_questions_it_says_so(world: World, editor: simcord.MemberActor) -> None:
    assert "Nobody asked" in read(respond(await editor.slash(world.channel, "stats", days=7)))


async def test_the_days_are_shown_as_a_picture_and_in_words(
    world: World, editor: simcord.MemberActor
) -> None:
    for question in ("How many drones flew?", "How many drones flew?", "who sewed the curtains?"):
        await world.ask(question)
    shown = respond(await editor.slash(world.channel, "stats"))
    assert shown.ephemeral
    assert "3 questions" in read(shown)
    assert "How many drones flew?” × 2" in read(shown)
    (picture,) = shown.attachments
    assert Image.open(io.BytesIO(await picture.read())).size == (1200, 600)
    gallery = next(part for part in walk(shown) if part["type"] == GALLERY)
    assert "3 questions" in gallery["items"][0]["description"]
