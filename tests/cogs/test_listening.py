"""Listening: who is answered unasked, who is not, and how the answer goes away again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime

import discord
import pytest
import simcord

from bot.answering.decision import Policy
from bot.client import VerbatimBot
from bot.knowledge.model import Knowledge
from bot.settings import Settings
from bot.storage.server_settings import ServerSettings
from tests.builders import build_entry
from tests.cogs.conftest import World, find_items, read, respond
from tests.conftest import build_small_knowledge

QUESTION = "How many drones flew over the harbour?"
FACT = "On September 12th, 8,100 drones flew over the harbour of Lumen."
OTHER = "How long was the drone show?"
OTHER_FACT = "The drone show lasted 31 minutes"
NOW = datetime(2026, 1, 1, tzinfo=UTC)

Listen = Callable[..., Awaitable[None]]


@pytest.fixture
def settings() -> Settings:
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        discord_token=None,
        cooldown_seconds=0,
        listening=True,
        listening_channel_seconds=30,
        listening_person_seconds=60,
        listening_repeat_minutes=60,
    )


@pytest.fixture
def listen(world: World) -> Listen:
    async def change(channel: simcord.ChannelHandle | None = None, **options: object) -> None:
        def edit(before: ServerSettings) -> ServerSettings:
            channels = frozenset({(channel or world.channel).id})
            return replace(before, listening=channels, **options)  # type: ignore[arg-type]

        await world.bot.store.change_settings(world.alice.guild.id, edit, by=1, at=NOW)

    return change


def count_replies(channel: simcord.ChannelHandle, bot: VerbatimBot) -> int:
    assert bot.user is not None
    return sum(message.author.id == bot.user.id for message in channel.history())


async def test_a_clear_question_is_answered_in_a_reply(world: World, listen: Listen) -> None:
    await listen()
    asked = await world.alice.send(world.channel, QUESTION)
    assert FACT in read(world.last)
    assert world.last.reference is not None
    assert world.last.reference.message_id == asked.id


async def test_a_mere_mention_in_reply_to_a_question_asks_that_question(world: World) -> None:
    asked = await world.bob.send(world.channel, QUESTION)
    await world.alice.send(world.channel, world.mention, reply_to=asked)
    assert FACT in read(world.last)
    await world.bob.send(world.channel, world.mention, reply_to=world.last)
    assert "Mention **@" in read(world.last)


async def test_a_channel_that_nobody_chose_is_left_alone(world: World, listen: Listen) -> None:
    other = world.alice.guild.create_text_channel("other")
    await listen(other)
    await world.alice.send(world.channel, QUESTION)
    assert count_replies(world.channel, world.bot) == 0


@pytest.mark.parametrize(
    "said",
    [
        "8,100 drones flew over the harbour of Lumen.",
        "did anyone see the drones over the harbour?",
        "who wants to see the drones?",
        "what is the capital of France?",
        "the harbour?",
        "@everyone " + QUESTION,
        QUESTION + " " + "And it went on and on. " * 20 + "?",
    ],
)
async def test_all_else_is_met_with_silence(world: World, listen: Listen, said: str) -> None:
    await listen()
    await world.alice.send(world.channel, said)
    assert count_replies(world.channel, world.bot) == 0


class TestWhenItIsUnsure:
    @pytest.fixture
    def policy(self) -> Policy:
        return Policy(answer=1.1, suggest=0.0)

    async def test_it_neither_asks_back_nor_says_that_it_does_not_know(
        self, world: World, listen: Listen
    ) -> None:
        await listen()
        await world.alice.send(world.channel, QUESTION)
        assert count_replies(world.channel, world.bot) == 0


async def test_bots_webhooks_and_words_to_others_are_never_answered(
    world: World, listen: Listen
) -> None:
    await listen()
    guild = world.alice.guild
    machine = guild.add_member(world.env.create_user("machine", bot=True))
    await machine.send(world.channel, QUESTION)
    await guild.create_webhook(world.channel).send(QUESTION)
    await world.alice.send(world.channel, f"{world.bob.mention} {QUESTION}")
    said = await world.bob.send(world.channel, "I like drones")
    await world.alice.send(world.channel, QUESTION, reply_to=said)
    assert count_replies(world.channel, world.bot) == 0


async def test_a_mention_is_answered_once_though_it_listens(world: World, listen: Listen) -> None:
    await listen()
    await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
    assert count_replies(world.channel, world.bot) == 1


async def test_direct_messages_are_answered_as_ever(world: World, listen: Listen) -> None:
    await listen()
    await world.alice.send_dm(QUESTION)
    history = world.alice.user.dm_channel.history()
    assert len(history) == 2
    assert FACT in read(history[-1])


class TestRestraint:
    async def test_the_same_answer_comes_again_only_after_its_time(
        self, world: World, listen: Listen
    ) -> None:
        await listen()
        await world.alice.send(world.channel, QUESTION)
        world.clock.now += 3000
        await world.bob.send(world.channel, QUESTION)
        assert count_replies(world.channel, world.bot) == 1
        world.clock.now += 601
        await world.bob.send(world.channel, QUESTION)
        assert count_replies(world.channel, world.bot) == 2

    async def test_what_was_answered_when_asked_is_not_said_again(
        self, world: World, listen: Listen
    ) -> None:
        await listen()
        await world.ask(QUESTION)
        await world.bob.send(world.channel, QUESTION)
        assert world.last.author.id == world.bob.id

    async def test_another_channel_may_hear_the_same(self, world: World, listen: Listen) -> None:
        await listen()
        await world.alice.send(world.channel, QUESTION)
        other = world.alice.guild.create_text_channel("other")
        await listen(other)
        await world.bob.send(other, QUESTION)
        assert count_replies(other, world.bot) == 1

    async def test_a_channel_is_left_in_peace_for_a_while(
        self, world: World, listen: Listen
    ) -> None:
        await listen()
        await world.alice.send(world.channel, QUESTION)
        world.clock.now += 29
        await world.bob.send(world.channel, OTHER)
        assert count_replies(world.channel, world.bot) == 1
        world.clock.now += 2
        await world.bob.send(world.channel, OTHER)
        assert OTHER_FACT in read(world.last)

    async def test_a_person_is_left_to_others_for_longer(
        self, world: World, listen: Listen
    ) -> None:
        await listen()
        await world.alice.send(world.channel, QUESTION)
        world.clock.now += 31
        await world.alice.send(world.channel, OTHER)
        assert count_replies(world.channel, world.bot) == 1
        world.clock.now += 30
        await world.alice.send(world.channel, OTHER)
        assert count_replies(world.channel, world.bot) == 2


class TestDismissing:
    async def test_the_asker_takes_the_answer_away(self, world: World, listen: Listen) -> None:
        await listen()
        await world.alice.send(world.channel, QUESTION)
        await world.alice.click(world.last, label="Dismiss")
        assert [m.author.id for m in world.channel.history()] == [world.alice.id]

    async def test_a_moderator_does_too(self, world: World, listen: Listen) -> None:
        await listen()
        guild = world.alice.guild
        role = guild.create_role("Moderator", permissions=discord.Permissions(manage_messages=True))
        moderator = guild.add_member(world.env.create_user("carol"), roles=[role])
        await world.alice.send(world.channel, QUESTION)
        await moderator.click(world.last, label="Dismiss")
        assert count_replies(world.channel, world.bot) == 0

    async def test_others_are_told_that_it_is_not_theirs(
        self, world: World, listen: Listen
    ) -> None:
        await listen()
        await world.alice.send(world.channel, QUESTION)
        told = respond(await world.bob.click(world.last, label="Dismiss"))
        assert told.ephemeral
        assert "Only the person who asked" in read(told)
        assert FACT in read(world.last)

    async def test_an_answer_that_was_asked_for_has_no_such_button(
        self, world: World, listen: Listen
    ) -> None:
        await listen()
        answer = await world.ask(QUESTION)
        assert not any("dismiss" in item["custom_id"] for item in find_items(answer))


class TestThreads:
    async def test_the_answer_goes_into_a_thread_where_the_server_prefers_that(
        self, world: World, listen: Listen
    ) -> None:
        await listen(uses_threads=True)
        await world.alice.send(world.channel, QUESTION)
        (thread,) = world.channel.threads
        assert thread.name == QUESTION
        assert thread.last_message is not None
        assert FACT in read(thread.last_message)

    async def test_so_does_one_that_was_asked_for(self, world: World, listen: Listen) -> None:
        await listen(uses_threads=True)
        await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
        (thread,) = world.channel.threads
        assert count_replies(thread, world.bot) == 1

    async def test_within_a_thread_it_answers_there(self, world: World, listen: Listen) -> None:
        await listen(uses_threads=True)
        await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
        (thread,) = world.channel.threads
        world.clock.now += 61
        await world.alice.send(thread, OTHER)
        assert OTHER_FACT in read(thread.history()[-1])
        assert len(world.channel.threads) == 1

    async def test_where_no_thread_can_be_opened_the_channel_gets_the_answer(
        self, world: World, listen: Listen
    ) -> None:
        await listen(uses_threads=True)
        world.env.inject_error("POST", "/channels/*/messages/*/threads", status=403, code=50013)
        await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
        assert FACT in read(world.last)

    async def test_a_post_in_a_forum_is_answered_by_its_title(
        self, world: World, listen: Listen
    ) -> None:
        forum = world.alice.guild.create_forum_channel("questions")
        await listen(forum)
        await post(world, forum, QUESTION, "I could not count them all.")
        (thread,) = forum.threads
        assert FACT in read(thread.history()[-1])

    @pytest.mark.parametrize("text", ["", "please help, thanks!"])
    async def test_a_post_that_mentions_the_bot_may_leave_the_question_to_its_title(
        self, world: World, text: str
    ) -> None:
        forum = world.alice.guild.create_forum_channel("questions")
        await post(world, forum, QUESTION, text, mentions=True)
        (thread,) = forum.threads
        assert FACT in read(thread.history()[-1])

    async def test_a_post_that_asks_nothing_is_left_alone(
        self, world: World, listen: Listen
    ) -> None:
        forum = world.alice.guild.create_forum_channel("questions")
        await listen(forum)
        await post(world, forum, "My drone pictures", "Here they are.")
        (thread,) = forum.threads
        assert thread.history()[-1].author.id == world.alice.id


async def post(
    world: World, forum: simcord.ChannelHandle, title: str, text: str, *, mentions: bool = False
) -> None:
    """Post as alice: only a bot's posts can be simulated, so hers is made the first message."""
    channel = world.bot.get_channel(forum.id)
    assert isinstance(channel, discord.ForumChannel)
    opened = await channel.create_thread(name=title, content="(the bot's)")
    (thread,) = forum.threads
    world.bot.settings = world.bot.settings.model_copy(update={"listening": False})
    await world.alice.send(thread, text or "(nothing)")
    world.bot.settings = world.bot.settings.model_copy(update={"listening": True})
    first = thread.history()[-1]
    first.id, first.channel = opened.thread.id, opened.thread
    if mentions:
        me = first.guild.me if first.guild else None
        assert me is not None
        first.content, first.mentions = f"{me.mention} {text}", [me]
    world.bot.dispatch("message", first)
    for _ in range(20):  # simcord waits for what actors start, and not for what a test does
        await asyncio.sleep(0)
    await world.env.settle()


class TestWithoutTheIntent:
    @pytest.fixture
    def settings(self) -> Settings:
        return Settings(_env_file=None, discord_token=None, cooldown_seconds=0)  # type: ignore[call-arg]

    async def test_it_does_not_listen(self, world: World, listen: Listen) -> None:
        await listen()
        await world.alice.send(world.channel, QUESTION)
        assert count_replies(world.channel, world.bot) == 0


class TestFollowUps:
    @pytest.fixture
    def knowledge(self) -> Knowledge:
        meadow = build_entry(
            "meadow-count",
            fact="At the meadow, 25 drones flew by day.",
            questions=["How many drones flew over the meadow?"],
        )
        return build_small_knowledge(meadow)

    async def test_they_are_understood_unasked_too(self, world: World, listen: Listen) -> None:
        await listen()
        await world.alice.send(world.channel, QUESTION)
        world.clock.now += 61
        await world.alice.send(world.channel, "and over the meadow?")
        assert "25 drones" in read(world.last)

    async def test_others_do_not_follow_up_unasked(self, world: World, listen: Listen) -> None:
        await listen()
        await world.alice.send(world.channel, QUESTION)
        world.clock.now += 61
        await world.bob.send(world.channel, "and what else?")
        assert world.last.author.id == world.bob.id
