"""Follow-ups on Discord: after one's own question, in a reply, in a thread, after a restart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import discord
import pytest
import simcord

from bot.answering.conversations import Conversations
from bot.app import App
from bot.knowledge.model import Knowledge
from bot.storage.server_settings import ServerSettings
from tests.answering.pairs import COUNT
from tests.builders import build_entry
from tests.cogs.conftest import World, find_items, read
from tests.conftest import build_small_knowledge

FIRST = "How many drones flew over the harbour?"
ELSEWHERE = "and over the meadow?"
THERE = "At the meadow, 25 drones flew by day."


@pytest.fixture
def knowledge() -> Knowledge:
    return build_small_knowledge(
        build_entry(
            "meadow-count",
            fact=THERE,
            questions=["How many drones flew over the meadow?"],
        )
    )


async def send(world: World, person: simcord.MemberActor, text: str, **options: object) -> str:
    await person.send(world.channel, f"{world.mention} {text}", **options)  # type: ignore[arg-type]
    return read(world.last)


async def test_right_after_ones_own_question_a_fragment_is_understood(world: World) -> None:
    await send(world, world.alice, FIRST)
    shown = await send(world, world.alice, ELSEWHERE)
    assert THERE in shown
    assert f"Understood with “{FIRST}”" in shown


async def test_a_slash_question_may_follow_up_too(world: World) -> None:
    await world.ask(FIRST)
    assert THERE in read(await world.ask(ELSEWHERE))


async def test_a_full_question_stands_alone(world: World) -> None:
    await send(world, world.alice, FIRST)
    shown = await send(world, world.alice, "How long was the drone show?")
    assert "31 minutes" in shown
    assert FIRST not in shown


async def test_a_fragment_that_came_to_nothing_does_not_spoil_the_next(
    world: World, shipped_app: App
) -> None:
    world.bot.app = shipped_app
    await send(world, world.alice, COUNT)
    assert "I don't know" in await send(world, world.alice, "and in Atlantis?")
    shown = await send(world, world.alice, "and in the national Decision?")
    assert "Understood with “How many times does" in shown
    assert 'In the "Decision"' in shown


async def test_a_reply_that_asks_for_the_source_is_shown_the_answer_with_it(world: World) -> None:
    await send(world, world.alice, FIRST)
    await world.bob.send(world.channel, "source?", reply_to=world.last)
    assert "8,100" in read(world.last)
    assert "*The night the drones danced*, paragraph 1" in read(world.last)
    assert not any(":helpful:" in item["custom_id"] for item in find_items(world.last))
    kept = await world.bot.store.list_exchanges(datetime.min.replace(tzinfo=UTC))
    assert [one.question for one in kept] == [FIRST]
    assert THERE in await send(world, world.bob, ELSEWHERE)


async def test_what_was_picked_from_the_suggestions_is_followed_up(world: World) -> None:
    meadow = "How many drones flew over the meadow?"
    await send(world, world.alice, "the flew drones")
    asked_back = world.last
    await world.bob.click(asked_back, label=meadow)
    await world.alice.click(asked_back, label=FIRST)
    shown = await send(world, world.alice, ELSEWHERE)
    assert THERE in shown
    assert f"Understood with “{FIRST}”" in shown
    shown = await send(world, world.bob, "and over the harbour?")
    assert f"Understood with “{meadow}”" in shown


async def test_later_the_fragment_means_nothing(world: World) -> None:
    await send(world, world.alice, FIRST)
    world.clock.now += world.bot.settings.follow_up_seconds + 1
    assert "Understood with" not in await send(world, world.alice, ELSEWHERE)


async def test_what_another_person_asked_is_not_followed_up(world: World) -> None:
    await send(world, world.alice, FIRST)
    assert "Understood with" not in await send(world, world.bob, ELSEWHERE)


async def test_whoever_replies_to_an_answer_follows_up_its_question(world: World) -> None:
    await send(world, world.alice, FIRST)
    answer = world.last
    await send(world, world.alice, "When does the bakery sell rye bread?")
    world.clock.now += 3600
    await world.bob.send(world.channel, ELSEWHERE, reply_to=answer)
    assert THERE in read(world.last)


async def test_in_a_thread_everyone_follows_up(world: World) -> None:
    channel = world.bot.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.create_thread(name="Drones", type=discord.ChannelType.public_thread)
    (thread,) = world.channel.threads
    await world.alice.send(thread, f"{world.mention} {FIRST}")
    await world.bob.send(thread, f"{world.mention} {ELSEWHERE}")
    last = thread.last_message
    assert last is not None
    assert THERE in read(last)


async def test_a_private_question_in_a_thread_is_nobody_elses(world: World) -> None:
    def keep_private(before: ServerSettings) -> ServerSettings:
        return replace(before, is_private=True)

    guild, now = world.alice.guild.id, datetime(2026, 1, 1, tzinfo=UTC)
    await world.bot.store.change_settings(guild, keep_private, by=1, at=now)
    channel = world.bot.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.create_thread(name="Drones", type=discord.ChannelType.public_thread)
    (thread,) = world.channel.threads
    await world.alice.slash(thread, "ask", question=FIRST)
    await world.bob.send(thread, f"{world.mention} {ELSEWHERE}")
    assert FIRST not in read(thread.history()[-1])


async def test_after_a_restart_an_answer_is_known_by_its_buttons(world: World) -> None:
    await send(world, world.alice, FIRST)
    world.bot.conversations = Conversations(60, world.clock)
    await world.bob.send(world.channel, ELSEWHERE, reply_to=world.last)
    assert THERE in read(world.last)
