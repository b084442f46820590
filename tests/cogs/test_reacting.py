"""Reacting to an answer: why, one vote a person, and a question handed to the editors."""

from __future__ import annotations

import discord
import pytest
import simcord

from bot.answering.decision import Policy
from bot.answering.values import Answer, Outcome, Question
from bot.client import VerbatimBot
from bot.cogs._screens import show_answer
from bot.locales.languages import Languages
from bot.storage.values import Exchange, PersonalData, Reason, make_exchange_id
from tests.cogs.conftest import World, read, respond
from tests.cogs.test_asking import QUESTION

TEXTS = Languages.load().choose("en")


async def put(world: World, text: str) -> discord.Message:
    """Have alice's question answered in the channel, and recorded."""
    answer = world.bot.app.respond(Question(text))
    exchange = Exchange(
        id=make_exchange_id(),
        asked_at=world.env.now(),
        asker=world.bot.store.pseudonymize(world.alice.id),
        server=world.alice.guild.id,
        question=text,
        language="en",
        outcome=answer.outcome,
        entry=answer.entry.id if answer.entry else None,
        confidence=answer.confidence,
        latency_ms=1.0,
    )
    await world.bot.store.record_exchange(exchange)
    await send(world, answer, exchange.id)
    return world.last


async def send(world: World, answer: Answer, exchange: int) -> None:
    channel = world.bot.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    knowledge = world.bot.app.knowledge
    screen = show_answer(knowledge, answer, TEXTS, asker=world.alice.id, exchange=exchange)
    await channel.send(view=screen.build_view())


async def gather(world: World, actor: simcord.MemberActor) -> PersonalData:
    return await world.bot.store.gather(actor.id)


async def test_why_tells_in_words_what_decided_and_what_came_second(world: World) -> None:
    shown = respond(
        await world.bob.click(
            await put(world, "how many drones flew over the harbor"), label="Why this answer"
        )
    )
    assert shown.ephemeral
    text = read(shown)
    assert f"### Why I answered “{QUESTION}”" in text
    assert f"Of the ways to ask that I know, “{QUESTION}” came nearest." in text
    assert "“drones”" in text
    assert "sure of it" in text or "certain of it" in text
    assert "came “" in text
    assert not any(char.isdigit() for char in text)


async def test_the_runner_up_can_be_looked_at(world: World) -> None:
    answer = await put(world, QUESTION)
    why = respond(await world.bob.click(answer, label="Why this answer"))
    await world.bob.click(why, label="Show what came next")
    assert "quoted word for word" in read(why)


async def test_a_vote_is_kept_once_for_each_person(world: World) -> None:
    answer = await put(world, QUESTION)
    for actor in (world.alice, world.bob, world.bob):
        thanks = respond(await actor.click(answer, label="Helpful"))
        assert thanks.ephemeral
        assert "noted that this helped" in read(thanks)
    for actor in (world.alice, world.bob):
        (vote,) = (await gather(world, actor)).feedback
        assert vote.is_helpful
        assert vote.entry == "drone-count"


async def test_not_helpful_asks_what_was_wrong_and_keeps_the_vote_without_an_answer(
    world: World,
) -> None:
    reasons = respond(await world.bob.click(await put(world, QUESTION), label="Not helpful"))
    assert reasons.ephemeral
    (vote,) = (await gather(world, world.bob)).feedback
    assert (vote.is_helpful, vote.reason) == (False, None)


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        ("The fact is wrong", Reason.WRONG_FACT),
        ("Not my question", Reason.NOT_MY_QUESTION),
        ("Out of date", Reason.OUT_OF_DATE),
        ("Something else", Reason.OTHER),
    ],
)
async def test_each_reason_is_a_click_away(world: World, label: str, reason: Reason) -> None:
    reasons = respond(await world.bob.click(await put(world, QUESTION), label="Not helpful"))
    await world.bob.click(reasons, label=label)
    (vote,) = (await gather(world, world.bob)).feedback
    assert (vote.is_helpful, vote.reason) == (False, reason)
    assert "noted what was wrong" in read(reasons)


async def test_a_vote_can_be_changed_and_says_so(world: World) -> None:
    answer = await put(world, QUESTION)
    await world.bob.click(answer, label="Not helpful")
    thanks = respond(await world.bob.click(answer, label="Helpful"))
    assert "takes the place of your earlier vote" in read(thanks)
    (vote,) = (await gather(world, world.bob)).feedback
    assert vote.is_helpful


async def test_what_it_does_not_know_goes_to_the_editors_once(world: World) -> None:
    unknown = await put(world, "zxqv wvut")
    said = [
        read(respond(await actor.click(unknown, label="Ask the editors")))
        for actor in (world.alice, world.alice, world.bob)
    ]
    assert "put your question to the editors: “zxqv wvut”" in said[0]
    assert "already have that question from you" in said[1]
    assert "already have that question from 1 other person" in said[2]
    (queued,) = await world.bot.store.list_queue(world.alice.guild.id)
    assert (queued.question, queued.people) == ("zxqv wvut", 2)


async def test_an_answer_that_did_not_help_leads_to_the_editors_too(world: World) -> None:
    reasons = respond(await world.bob.click(await put(world, QUESTION), label="Not helpful"))
    said = respond(await world.bob.click(reasons, label="Ask the editors"))
    assert QUESTION in read(said)


async def test_reactions_work_after_a_restart(world: World) -> None:
    answer = await put(world, QUESTION)
    store, app, settings = world.bot.store, world.bot.app, world.bot.settings
    await world.env.restart_bot(VerbatimBot(app, settings, store=store, clock=world.clock))
    why = respond(await world.bob.click(answer, label="Why this answer"))
    assert "came nearest" in read(why)
    await world.bob.click(answer, label="Helpful")
    assert (await store.gather(world.bob.id)).feedback


@pytest.mark.parametrize("label", ["Why this answer", "Ask the editors"])
async def test_an_exchange_that_is_no_longer_kept_says_so(world: World, label: str) -> None:
    answer = await put(world, QUESTION if label == "Why this answer" else "zxqv wvut")
    await world.bot.store.forget(world.alice.id)
    shown = respond(await world.alice.click(answer, label=label))
    assert "no longer have that question" in read(shown)


async def test_an_answer_that_is_not_recorded_offers_no_reactions(world: World) -> None:
    await send(world, world.bot.app.respond(Question(QUESTION)), exchange=0)
    assert world.bot.app.respond(Question(QUESTION)).outcome is Outcome.ANSWER
    with pytest.raises(simcord.SetupError):
        await world.alice.click(world.last, label="Helpful")


class TestWhenItIsUnsure:
    @pytest.fixture
    def policy(self) -> Policy:
        return Policy(answer=1.1, suggest=0.0)

    async def test_a_suggestion_that_is_picked_can_be_voted_on_too(self, world: World) -> None:
        asked = await world.ask("How long was the drone show?")
        await world.alice.click(asked, label="How long was the drone show?")
        await world.alice.click(asked, label="Helpful")
        data = await gather(world, world.alice)
        assert [one.outcome for one in data.exchanges] == [Outcome.SUGGEST, Outcome.ANSWER]
        assert data.feedback[0].entry == "show-length"

    async def test_what_was_not_meant_goes_to_the_editors(self, world: World) -> None:
        asked = await world.ask("drone shows of Venus")
        await world.alice.click(asked, label="Ask the editors")
        (queued,) = await world.bot.store.list_queue(world.alice.guild.id)
        assert queued.question == "drone shows of Venus"
