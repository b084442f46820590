"""Buttons and menus: context, related questions, restarts, and entries that are gone."""

from __future__ import annotations

from dataclasses import replace

import discord

from bot.app import App
from bot.client import VerbatimBot
from bot.cogs._ids import Action, Press
from bot.cogs._items import build_button
from bot.knowledge.model import Knowledge
from tests.cogs.conftest import World, find_items, read, read_texts, respond
from tests.cogs.test_asking import FACT, QUESTION
from tests.conftest import build_answerer


async def test_context_shows_the_sentence_bold_between_its_neighbours(world: World) -> None:
    answer = await world.ask("How long was the drone show?")
    shown = respond(await world.alice.click(answer, label="Show in context"))
    assert shown.ephemeral
    assert read_texts(shown)[1] == (
        "On September 12th, Ada Moreno filmed 8,100 drones over the harbour of Lumen. "
        "**The show lasted 31 minutes and cost 2 million crowns.** "
        "Among them were 40 drones that carried \\*bells\\*."
    )


async def test_context_of_several_spans_marks_each_of_them(world: World) -> None:
    answer = await world.ask("What did some of the drones carry?")
    shown = respond(await world.alice.click(answer, label="Show in context"))
    description = read(shown)
    assert "**Among them were 40 drones that carried \\*bells\\*.**" in description
    assert "**The brass was snake\\_case.**" in description


async def test_related_questions_are_the_entrys_own_and_then_its_topics(world: World) -> None:
    related = respond(await world.bob.click(await world.ask(QUESTION), label="Related"))
    assert related.ephemeral
    (menu,) = (item for item in find_items(related) if item["type"] == 3)
    assert [option["value"] for option in menu["options"]] == ["show-length", "bells"]
    assert "How many drones flew over the harbour?" in read(related)


async def test_a_related_question_is_answered_for_who_picked_it(world: World) -> None:
    answer = await world.ask(QUESTION)
    related = respond(await world.bob.click(answer, label="Related"))
    await world.bob.select(related, ["show-length"])
    last = world.channel.history(viewer=world.bob)[-1]
    assert last.id == related.id
    assert "31 minutes" in read(last)
    assert FACT in read(answer)


async def test_everything_works_after_a_restart(world: World, app: App) -> None:
    answer = await world.ask(QUESTION)
    await world.env.restart_bot(VerbatimBot(app, world.bot.settings, clock=world.clock))
    context = respond(await world.alice.click(answer, label="Show in context"))
    related = respond(await world.alice.click(answer, label="Related"))
    assert "**" in read(context)
    await world.alice.select(related, ["show-length"])
    assert "31 minutes" in read(related)
    await world.alice.click(related, label="Related")
    await world.alice.click(related, label="Drones")
    assert QUESTION in read(related)


async def test_presses_for_entries_that_are_gone_say_so(world: World, app: App) -> None:
    answer = await world.ask(QUESTION)
    left = without(app.knowledge, "drone-count", "show-length", "bells", topic="drones")
    world.bot.app = App(left, build_answerer(left))
    for label in ("Show in context", "Related"):
        shown = respond(await world.alice.click(answer, label=label))
        assert shown.ephemeral
        assert "no longer in my knowledge base" in read(shown)


async def test_a_related_entry_that_is_gone_is_left_out(world: World, app: App) -> None:
    left = without(app.knowledge, "show-length", "bells")
    world.bot.app = App(left, build_answerer(left))
    related = respond(await world.alice.click(await world.ask(QUESTION), label="Related"))
    assert not [item for item in find_items(related) if item["type"] == 3]


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
