"""Buttons and menus: context, related questions, restarts, and entries that are gone."""

from __future__ import annotations

from dataclasses import replace

import discord

from bot.app import App
from bot.client import VerbatimBot
from bot.cogs._ids import Action, Press
from bot.cogs._items import build_button
from bot.knowledge.model import Knowledge
from tests.cogs.conftest import World, find_items, read, respond
from tests.cogs.test_asking import FACT, QUESTION
from tests.conftest import build_answerer


async def test_context_shows_the_sentence_bold_between_its_neighbours(world: World) -> None:
    answer = await world.ask("How long was the drone show?")
    shown = respond(await world.alice.click(answer, label="Show in context"))
    assert shown.ephemeral
    assert shown.embeds[0].description == (
        "On September 12th, Ada Moreno filmed 8,100 drones over the harbour of Lumen. "
        "**The show lasted 31 minutes and cost 2 million crowns.** "
        "Among them were 40 drones that carried \\*bells\\*."
    )


async def test_context_of_several_spans_marks_each_of_them(world: World) -> None:
    answer = await world.ask("What did some of the drones carry?")
    shown = respond(await world.alice.click(answer, label="Show in context"))
    description = shown.embeds[0].description or ""
    assert "**Among them were 40 drones that carried \\*bells\\*.**" in description
    assert "**The brass was snake\\_case.**" in description


async def test_a_related_question_is_answered_for_who_picked_it(world: World) -> None:
    answer = await world.ask(QUESTION)
    menu = next(item for item in find_items(answer) if item["type"] == 3)
    assert [option["value"] for option in menu["options"]] == ["show-length", "bells"]
    shown = respond(await world.bob.select(answer, ["show-length"]))
    assert shown.ephemeral
    assert "31 minutes" in read(shown)
    assert FACT in read(answer)


async def test_a_private_card_turns_into_the_next_one(world: World) -> None:
    first = respond(await world.alice.select(await world.ask(QUESTION), ["show-length"]))
    await world.alice.select(first, ["drone-count"])
    last = world.channel.history(viewer=world.alice)[-1]
    assert last.id == first.id
    assert FACT in read(last)


async def test_everything_works_after_a_restart(world: World, app: App) -> None:
    answer = await world.ask(QUESTION)
    await world.env.restart_bot(VerbatimBot(app, world.bot.settings, clock=world.clock))
    context = respond(await world.alice.click(answer, label="Show in context"))
    related = respond(await world.alice.select(answer, ["show-length"]))
    topic = respond(await world.alice.click(answer, label="Drones"))
    assert "**" in read(context)
    assert "31 minutes" in read(related)
    assert QUESTION in read(topic)


async def test_presses_for_entries_that_are_gone_say_so(world: World, app: App) -> None:
    answer = await world.ask(QUESTION)
    left = without(app.knowledge, "drone-count", "show-length", "bells", topic="drones")
    world.bot.app = App(left, build_answerer(left))
    for result in (
        await world.alice.click(answer, label="Show in context"),
        await world.alice.click(answer, label="Drones"),
        await world.alice.select(answer, ["show-length"]),
    ):
        assert respond(result).ephemeral
        assert "no longer in my knowledge base" in read(respond(result))


async def test_a_related_entry_that_is_gone_is_left_out(world: World, app: App) -> None:
    left = without(app.knowledge, "show-length", "bells")
    world.bot.app = App(left, build_answerer(left))
    assert not [item for item in find_items(await world.ask(QUESTION)) if item["type"] == 3]


async def test_a_button_of_another_version_says_so(world: World) -> None:
    channel = world.bot.get_channel(world.channel.id)
    button = build_button(Press(Action.RETIRED, "x"), "Old")
    button.custom_id = "verbatim:vote:drone-count:0"
    view = discord.ui.View(timeout=None).add_item(button)
    assert isinstance(channel, discord.TextChannel)
    await channel.send("old", view=view)
    shown = respond(await world.alice.click(world.last, label="Old"))
    assert "older version" in read(shown)


async def test_labels_come_in_the_language_of_the_person(app: App) -> None:
    entry = app.knowledge.entries["drone-count"]
    assert entry.title_in("es-ES") == "¿Cuántos drones volaron sobre el puerto?"


def without(knowledge: Knowledge, *gone: str, topic: str = "") -> Knowledge:
    topics = {
        id_: replace(known, entries=tuple(e for e in known.entries if e not in gone))
        for id_, known in knowledge.topics.items()
        if id_ != topic
    }
    entries = {id_: entry for id_, entry in knowledge.entries.items() if id_ not in gone}
    return replace(knowledge, topics=topics, entries=entries)
