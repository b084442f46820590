"""Edits by hand are in the history; those made through the bot are there once, and are told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.receipts import issue_receipt
from bot.app import App
from bot.curating.edits import AddWording
from bot.storage.knowledge_changes import ON_DISK, Author
from tests.builders import TOPIC, write_knowledge
from tests.cogs.conftest import World
from tests.cogs.test_reloading import reload


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge")


@pytest.fixture
def app(folder: Path) -> App:
    return App.load(folder)


async def test_an_edit_by_hand_is_in_the_history_once_it_is_served(
    world: World, folder: Path
) -> None:
    await world.bot.curator.start()
    path = folder / "topics" / "drones.yaml"
    path.write_text(TOPIC.replace("The drone show lasted 31 minutes.", "It lasted 32 minutes."))
    await reload(world)
    assert await world.bot.curator.history() == ()
    path.write_text(TOPIC.replace("The drone show lasted 31 minutes.", "It lasted 31 minutes."))
    await reload(world)
    await world.bot.curator.notice()  # after the bot's own look, whose turn it waits for
    (change,) = await world.bot.curator.history()
    assert change.author == ON_DISK
    assert [item.item for item in change.items] == ["show-length"]


async def test_an_edit_through_the_bot_is_in_the_history_once_and_its_receipt_is_kept(
    world: World,
) -> None:
    curator = world.bot.curator
    await curator.start()
    proposal = await curator.propose(AddWording("show-length", "Its duration?"))
    await curator.save(proposal, Author("Ada", 42))
    await world.env.settle()
    await curator.notice()
    assert [one.author.name for one in await curator.history()] == ["Ada"]
    knowledge = world.bot.app.knowledge
    receipt = issue_receipt(knowledge, knowledge.entries["show-length"])
    assert await world.bot.store.find_receipt(receipt.id) == receipt
