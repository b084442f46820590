"""Telling who wished it: once, where they asked, pinging them alone, and never the same again."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from bot.app import App, ReloadOutcome
from bot.client import VerbatimBot
from bot.settings import Settings
from bot.storage.memory import MemoryStore
from bot.storage.values import Subscription
from tests.builders import TOPIC, write_knowledge
from tests.cogs.conftest import World, find_items, read, respond
from tests.cogs.test_knowledge import CHECKS
from tests.conftest import Clock

QUESTION = "who sewed the purple curtains?"
TAUGHT = """\
  - id: show-cost
    fact: The show cost 2 million crowns.
    quote: The show lasted 31 minutes and cost 2 million crowns.
    questions:
      - who sewed the purple curtains
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge", checks=CHECKS)


@pytest.fixture
def app(folder: Path) -> App:
    return App.load(folder)


async def wish(world: World, who: simcord.MemberActor, question: str = QUESTION) -> str:
    """Ask, put it to the editors, and wish to be told; give what the bot says to that."""
    unknown = respond(await who.slash(world.channel, "ask", question=question))
    queued = respond(await who.click(unknown, label="Ask the editors"))
    return read(respond(await who.click(queued, label="Tell me when it is answered")))


async def teach(world: World, folder: Path) -> None:
    file = folder / "topics/drones.yaml"
    if "show-cost" not in (text := file.read_text("utf-8")):
        file.write_text(f"{text.rstrip()}\n{TAUGHT}", "utf-8")
    told = asyncio.ensure_future(world.bot.wait_for("reload", timeout=20))
    await asyncio.sleep(0)  # so that it listens
    await world.bot.reload()
    await told
    await wait_for_telling(world.bot)


async def wait_for_telling(bot: VerbatimBot) -> None:
    """Take a turn after the one that an event has begun."""
    cog: Any = bot.get_cog("Telling")
    await cog.tell()


def list_told(world: World) -> list[discord.Message]:
    return [one for one in world.channel.history() if "There is an answer now" in read(one)]


async def test_who_wished_it_is_told_once_where_they_asked(world: World, folder: Path) -> None:
    assert "I will tell you here, once" in await wish(world, world.alice)
    await teach(world, folder)
    (told,) = list_told(world)
    assert f"<@{world.alice.id}> You asked: “{QUESTION}”" in read(told)
    assert "2 million crowns" in read(told)
    assert [one.id for one in told.mentions] == [world.alice.id]
    await teach(world, folder)
    assert len(list_told(world)) == 1
    assert (await world.bot.store.gather(world.alice.id)).subscriptions == ()


async def test_all_who_asked_it_are_told_together(world: World, folder: Path) -> None:
    await wish(world, world.alice)
    await wish(world, world.bob, QUESTION.upper())
    await teach(world, folder)
    (told,) = list_told(world)
    assert {one.id for one in told.mentions} == {world.alice.id, world.bob.id}


async def test_wishing_twice_is_wishing_once(world: World, folder: Path) -> None:
    unknown = await world.ask(QUESTION)
    said = []
    for _ in range(2):
        queued = respond(await world.alice.click(unknown, label="Ask the editors"))
        said.append(respond(await world.alice.click(queued, label="Tell me when it is answered")))
    assert ["I know" in read(one) for one in said] == [False, True]
    await teach(world, folder)
    assert len(list_told(world)) == 1


async def test_nobody_is_told_who_did_not_wish_it_or_is_not_answered(
    world: World, folder: Path
) -> None:
    unknown = await world.ask(QUESTION)
    await world.alice.click(unknown, label="Ask the editors")
    await wish(world, world.bob, "who painted the moon green?")
    await teach(world, folder)
    assert list_told(world) == []


async def test_the_answer_that_did_not_help_is_no_news(world: World, folder: Path) -> None:
    answered = await world.ask("How long was the show?")
    reasons = respond(await world.alice.click(answered, label="Not helpful"))
    queued = respond(await world.alice.click(reasons, label="Ask the editors"))
    await world.alice.click(queued, label="Tell me in a direct message when it is answered")
    await teach(world, folder)
    assert list_told(world) == []
    (wanted,) = await world.bot.store.list_subscriptions()
    assert wanted.known_fact == "The drone show lasted 31 minutes."


async def test_what_was_taught_while_the_bot_was_away_is_told_when_it_is_back(
    world: World, folder: Path
) -> None:
    await wish(world, world.alice)
    file = folder / "topics/drones.yaml"
    file.write_text(f"{file.read_text('utf-8').rstrip()}\n{TAUGHT}", "utf-8")
    settings, store = world.bot.settings, world.bot.store
    bot = VerbatimBot(App.load(folder), settings, store=store, clock=world.clock)
    await world.env.restart_bot(bot)
    await wait_for_telling(bot)
    assert len(list_told(world)) == 1


async def test_where_the_bot_may_not_speak_any_more_nobody_is_told(
    world: World, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await wish(world, world.alice)
    world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    await teach(world, folder)
    assert "nobody could be told" in caplog.text
    assert await world.bot.store.list_subscriptions() == ()


async def test_in_direct_messages_it_is_told_there(world: World, folder: Path) -> None:
    person = world.alice.user
    await world.alice.send_dm(QUESTION)
    unknown = person.dm_channel.last_message
    assert unknown is not None
    queued = respond(await person.click(unknown, label="Ask the editors"))
    await person.click(queued, label="Tell me when it is answered")
    await teach(world, folder)
    assert list_told(world) == []
    last = person.dm_channel.history()[-1]
    assert "There is an answer now" in read(last)
    assert find_items(last)


class TestInPrivate:
    """Where the bot answers so that only the asker sees it."""

    async def wish(self, world: World) -> str:
        await world.bot.store.change_settings(
            world.alice.guild.id,
            lambda server: replace(server, is_private=True),
            by=1,
            at=world.env.now(),
        )
        unknown = await world.ask(QUESTION)
        assert unknown.ephemeral
        queued = respond(await world.alice.click(unknown, label="Ask the editors"))
        label = "Tell me in a direct message when it is answered"
        return read(respond(await world.alice.click(queued, label=label)))

    async def test_the_question_is_told_to_who_asked_it_alone(
        self, world: World, folder: Path
    ) -> None:
        assert "tell you in a direct message, once" in await self.wish(world)
        await teach(world, folder)
        assert world.channel.history() == []
        (told,) = world.alice.user.dm_channel.history()
        assert f"You asked: “{QUESTION}”" in read(told)
        assert "2 million crowns" in read(told)

    async def test_who_takes_no_direct_messages_is_told_so_at_once(self, world: World) -> None:
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
        assert "Allow direct messages" in await self.wish(world)
        assert await world.bot.store.list_subscriptions() == ()


class Overtaken(MemoryStore):
    """Just before a wish is taken, an editor's deletion of a topic is served."""

    def __init__(self, app: App, file: Path) -> None:
        super().__init__()
        self._app, self._file = app, file

    async def unsubscribe(self, subscription: Subscription) -> bool:
        self._file.unlink(missing_ok=True)
        self._app.reload()
        return await super().unsubscribe(subscription)


class TestOvertaken:
    """With a reload between the answer and the message."""

    @pytest.fixture
    def file(self, folder: Path) -> Path:
        return folder / "topics/money.yaml"

    @pytest.fixture
    def simcord_bot(
        self, app: App, settings: Settings, clock: Clock, file: Path, tmp_path: Path
    ) -> VerbatimBot:
        here = settings.model_copy(update={"data_dir": tmp_path / "data"})
        return VerbatimBot(app, here, store=Overtaken(app, file), clock=clock)

    async def test_it_is_told_from_the_knowledge_that_answered(
        self, world: World, file: Path
    ) -> None:
        await wish(world, world.alice)
        head, _, _ = TOPIC.partition("  - id:")
        text = head.replace("Drones", "Money") + TAUGHT
        file.write_text(text, "utf-8")  # noqa: ASYNC240 - nothing else runs meanwhile
        assert world.bot.app.reload().outcome is ReloadOutcome.SWAPPED
        await wait_for_telling(world.bot)
        (told,) = list_told(world)
        assert "2 million crowns" in read(told)
        assert "show-cost" not in world.bot.app.knowledge.entries
