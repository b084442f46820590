"""The queue of what found no good answer, and all that an editor can do with a group of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import simcord

from bot.app import App
from tests.builders import write_knowledge
from tests.cogs.conftest import World, find_items, read, respond
from tests.cogs.test_knowledge import CHECKS, choose, press, save

UNSURE = "bells?"
QUESTION = "who painted the fence?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge", checks=CHECKS)


@pytest.fixture
def app(folder: Path) -> App:
    return App.load(folder)


async def look(world: World, editor: simcord.MemberActor) -> simcord.ResponseMessage:
    return respond(await editor.slash(world.channel, "unanswered"))


async def open_group(world: World, editor: simcord.MemberActor) -> simcord.ResponseMessage:
    await world.ask(QUESTION)
    return await choose(editor, await look(world, editor), "lack", "0")


async def test_only_editors_see_what_was_asked(world: World) -> None:
    await world.ask(QUESTION)
    told = respond(await world.bob.slash(world.channel, "unanswered"))
    assert "Only the editors" in read(told)
    assert "fence" not in read(told)


async def test_what_found_nothing_is_listed_for_the_editor_alone(
    world: World, editor: simcord.MemberActor
) -> None:
    assert "Nothing waits" in read(await look(world, editor))
    await world.ask(QUESTION)
    await world.ask("How many drones flew?")
    shown = await look(world, editor)
    assert shown.ephemeral
    assert QUESTION in read(shown)
    assert "How many drones flew" not in read(shown)


async def test_a_group_shows_its_nearest_entries(world: World, editor: simcord.MemberActor) -> None:
    group = await open_group(world, editor)
    assert QUESTION in read(group)
    menu = next(one for one in find_items(group) if "options" in one)
    assert {one["value"] for one in menu["options"]} <= {
        "drone-count",
        "show-length",
        "bell-drones",
    }


async def test_it_becomes_a_wording_and_leaves_the_queue(
    world: World, editor: simcord.MemberActor, folder: Path
) -> None:
    group = await open_group(world, editor)
    menu = next(one for one in find_items(group) if "options" in one)
    entry = menu["options"][0]["value"]
    preview = await choose(editor, group, "wording", entry)
    await save(editor, preview)
    assert QUESTION in (folder / "topics/drones.yaml").read_text("utf-8")
    assert "Nothing waits" in read(await look(world, editor))


async def test_it_is_taught_through_the_quote_picker(
    world: World, editor: simcord.MemberActor
) -> None:
    form = await press(editor, await open_group(world, editor), "teach")
    typed = {
        "fact": "The show cost 2 million crowns.",
        "wordings": QUESTION,
        "topic": "Drones",
    }
    picker = respond(await editor.submit_modal(form, typed))
    options = next(one["options"] for one in find_items(picker) if "options" in one)
    value = next(o["value"] for o in options if "crowns" in o["label"])
    picked = await choose(editor, picker, "sentences", value)
    await save(editor, respond(await press(editor, picked, "preview")))
    assert "2 million crowns" in read(await world.ask(QUESTION))
    assert "Nothing waits" in read(await look(world, editor))


async def test_what_is_outside_the_source_becomes_a_refusal(
    world: World, editor: simcord.MemberActor, folder: Path
) -> None:
    form = await press(editor, await open_group(world, editor), "outside")
    preview = respond(await editor.submit_modal(form, {"reason": "It names no fence."}))
    await save(editor, preview)
    checks = (folder / "checks.yaml").read_text("utf-8")
    assert QUESTION in checks
    assert "It names no fence." in checks
    assert "Nothing waits" in read(await look(world, editor))


async def test_what_is_dismissed_comes_back_when_someone_asks_again(
    world: World, editor: simcord.MemberActor
) -> None:
    told = respond(await press(editor, await open_group(world, editor), "dismiss"))
    assert "Dismissed" in read(told)
    assert "Nothing waits" in read(await look(world, editor))
    await world.env.advance_time(60)
    await world.ask(QUESTION)
    assert QUESTION in read(await look(world, editor))


async def test_what_was_put_to_the_editors_leaves_their_queue_too(
    world: World, editor: simcord.MemberActor
) -> None:
    answer = await world.ask(QUESTION)
    await world.alice.click(answer, label="Ask the editors")
    store, server = world.bot.store, world.alice.guild.id
    assert len(await store.list_queue(server)) == 1
    group = await choose(editor, await look(world, editor), "lack", "0")
    await press(editor, group, "dismiss")
    assert await store.list_queue(server) == ()


async def ask_and_choose(world: World, who: simcord.MemberActor) -> str:
    """Ask what is asked back, choose the first suggestion, and give its entry."""
    asked = respond(await who.slash(world.channel, "ask", question=UNSURE))
    offer = next(one for one in find_items(asked) if ":answer:" in one["custom_id"])
    await who.click(asked, custom_id=offer["custom_id"])
    return str(offer["custom_id"].split(":")[2])


async def test_what_several_people_chose_becomes_a_wording_with_one_click(
    world: World, editor: simcord.MemberActor, folder: Path
) -> None:
    await ask_and_choose(world, world.alice)
    assert "keep choosing" not in read(await look(world, editor))
    entry = await ask_and_choose(world, world.bob)
    shown = await look(world, editor)
    assert f"“{UNSURE}” → `{entry}`, 2 people" in read(shown)
    saved = respond(await press(editor, shown, "accept"))
    assert "**Saved**" in read(saved)
    assert UNSURE in (folder / "topics/drones.yaml").read_text("utf-8")
    assert "keep choosing" not in read(await look(world, editor))
    await editor.slash(world.channel, "knowledge undo", change=1)
    assert "2 people chose it" in read(
        respond(await editor.slash(world.channel, "knowledge history"))
    )


async def test_what_people_chose_can_be_left(world: World, editor: simcord.MemberActor) -> None:
    await ask_and_choose(world, world.alice)
    await ask_and_choose(world, world.bob)
    told = respond(await press(editor, await look(world, editor), "dismiss"))
    assert "Dismissed" in read(told)
    assert "Nothing waits" in read(await look(world, editor))


async def test_a_choice_that_somebody_else_makes_is_none(
    world: World, editor: simcord.MemberActor
) -> None:
    for _ in range(2):
        asked = respond(await world.alice.slash(world.channel, "ask", question=UNSURE))
        offer = next(one for one in find_items(asked) if ":answer:" in one["custom_id"])
        await world.bob.click(asked, custom_id=offer["custom_id"])
    assert "Nothing waits" in read(await look(world, editor))
