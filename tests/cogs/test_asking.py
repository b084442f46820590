"""Asking: commands, mentions, replies, direct messages, and the three outcomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import discord
import pytest
import simcord

from bot.answering.decision import Policy
from bot.app import App
from bot.client import CONTEXTS, INSTALLS, choose_intents
from bot.cogs._reading import LONGEST_QUESTION
from tests.cogs.conftest import World, find_items, read, read_texts, respond

QUESTION = "How many drones flew over the harbour?"
FACT = "On September 12th, 8,100 drones flew over the harbour of Lumen."
QUOTE = "> On September 12th, Ada Moreno filmed **8,100** drones over the harbour of Lumen."


async def test_ask_answers_with_the_fact_then_the_quote_and_its_place(world: World) -> None:
    answer = await world.ask(QUESTION)
    head, quote, foot = read_texts(answer)
    assert head == f"-# {QUESTION}\n{FACT}"
    assert quote == QUOTE
    place, topic = foot.splitlines()
    assert place == "-# *The night the drones danced*, paragraph 1, September 2024"
    assert topic.startswith("-# 🚁 Drones · quoted word for word · receipt ")
    assert not answer.ephemeral


async def test_a_mention_is_answered_in_a_reply(world: World) -> None:
    asked = await world.alice.send(world.channel, f"hey {world.mention} {QUESTION}")
    assert FACT in read(world.last)
    assert world.last.reference is not None
    assert world.last.reference.message_id == asked.id


async def test_a_reply_to_the_bot_is_answered(world: World) -> None:
    await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
    await world.alice.send(world.channel, "How long was the drone show?", reply_to=world.last)
    assert "31 minutes" in read(world.last)


async def test_a_direct_message_is_answered_without_a_mention(world: World) -> None:
    await world.alice.send_dm(QUESTION)
    answer = world.alice.user.dm_channel.last_message
    assert answer is not None
    assert FACT in read(answer)


async def test_what_others_say_to_each_other_is_left_alone(world: World) -> None:
    await world.alice.send(world.channel, QUESTION)
    await world.alice.send(world.channel, f"{world.bob.mention} {QUESTION}")
    await world.alice.send(world.channel, f"@everyone {QUESTION}")
    assert {message.author.id for message in world.channel.history()} == {world.alice.id}


async def test_bots_and_webhooks_are_never_answered(world: World) -> None:
    guild = world.alice.guild
    machine = guild.add_member(world.env.create_user("machine", bot=True))
    await machine.send(world.channel, f"{world.mention} {QUESTION}")
    await guild.create_webhook(world.channel).send(f"{world.mention} {QUESTION}")
    assert len(world.channel.history()) == 2


@pytest.mark.parametrize("text", ["", "   ", "<:wave:1234567890>"])
async def test_a_bare_mention_gets_kind_help(world: World, text: str) -> None:
    await world.alice.send(world.channel, f"{world.mention}{text}")
    assert "/ask" in read(world.last)
    assert "The night the drones danced" in read(world.last)


class TestACourtesy:
    """A greeting or thanks, which asks nothing."""

    @pytest.mark.parametrize(
        ("said", "answer"),
        [
            ("hi", "Hello. Ask me about *The night the drones danced*"),
            ("Hello there! 👋", "in your own words"),
            ("👋", "in your own words"),
            ("hola", "Pregúntame con tus palabras"),
            ("你好", "请用你自己的话问我"),
            ("thanks!", "Any time: just ask again."),
            ("ok cool", "Any time: just ask again."),
            ("muchas gracias", "pregúntame de nuevo"),
            ("谢谢", "随时可以再来问我"),
        ],
    )
    async def test_it_is_met_in_its_language_and_not_kept(
        self, world: World, said: str, answer: str
    ) -> None:
        await world.alice.send(world.channel, f"{world.mention} {said}")
        await world.alice.send_dm(said)
        direct = world.alice.user.dm_channel.last_message
        assert direct is not None
        for shown in (world.last, direct):
            assert answer in read(shown)
            assert not any(":editors:" in item["custom_id"] for item in find_items(shown))
        assert not await world.bot.store.list_exchanges(datetime.min.replace(tzinfo=UTC))

    async def test_a_greeting_shows_what_can_be_asked(self, world: World) -> None:
        shown = await world.ask("hi")
        assert "`/help`" in read(shown)
        await world.alice.click(shown, label=QUESTION)
        assert FACT in read(world.channel.history(viewer=world.alice)[-1])

    async def test_blanks_are_a_greeting_too(self, world: World) -> None:
        assert "in your own words" in read(await world.ask("   "))

    async def test_a_question_beside_it_is_answered(self, world: World) -> None:
        await world.alice.send(world.channel, f"hi {world.mention}, {QUESTION}")
        assert FACT in read(world.last)
        await world.alice.send(world.channel, f"{world.mention} thanks! {QUESTION}")
        assert FACT in read(world.last)

    async def test_what_was_asked_before_it_can_still_be_followed_up(self, world: World) -> None:
        await world.ask(QUESTION)
        await world.ask("thanks")
        assert "Understood with" in read(await world.ask("and in 2023?"))

    async def test_it_opens_no_thread(self, world: World) -> None:
        await world.bot.store.change_settings(
            world.alice.guild.id,
            lambda before: replace(before, uses_threads=True),
            by=1,
            at=datetime(2026, 1, 1, tzinfo=UTC),
        )
        await world.alice.send(world.channel, f"{world.mention} hi")
        assert "in your own words" in read(world.last)
        assert not world.channel.threads

    async def test_the_menu_says_that_it_asks_nothing(self, world: World) -> None:
        said = await world.bob.send(world.channel, "thanks everyone!")
        shown = respond(await world.alice.context_menu(world.channel, "Answer this", said))
        assert shown.ephemeral
        assert "asks nothing" in read(shown)
        assert world.env.errors


async def test_a_mention_of_its_own_role_gets_help_and_that_of_another_does_not(
    world: World,
) -> None:
    guild = world.bot.get_guild(world.alice.guild.id)
    assert guild is not None
    other = world.alice.guild.create_role("Editors")
    await world.alice.send(world.channel, f"{other.mention} {QUESTION}")
    assert world.last.author.id == world.alice.id
    (own,) = [role for role in guild.me.roles if role.managed]
    await world.alice.send(world.channel, f"{own.mention} {QUESTION}")
    assert "Mention **@" in read(world.last)


async def test_a_question_from_nowhere_gets_i_do_not_know(world: World) -> None:
    answer = await world.ask("zxqv wvut")
    assert "I don't know" in read(answer)
    assert "Drones" in read(answer)
    assert "Bakery" in read(answer)
    assert "8,100" not in read(answer)


class TestWhenItIsUnsure:
    @pytest.fixture
    def policy(self) -> Policy:
        return Policy(answer=1.1, suggest=0.0)

    async def test_it_asks_back_and_tells_no_fact_yet(self, world: World) -> None:
        answer = await world.ask("the drone show")
        assert "Did you mean" in read(answer)
        assert "31 minutes" not in read(answer)

    async def test_the_askers_click_answers_in_place(self, world: World) -> None:
        asked = await world.ask("How long was the drone show?")
        clicked = await world.alice.click(asked, label="How long was the drone show?")
        shown = world.last
        assert shown.id == asked.id
        assert "31 minutes" in read(shown)
        assert clicked.response is None or clicked.response.id == asked.id

    async def test_the_click_of_another_answers_them_alone(self, world: World) -> None:
        asked = await world.ask("How long was the drone show?")
        shown = respond(await world.bob.click(asked, label="How long was the drone show?"))
        assert shown.ephemeral
        assert "31 minutes" in read(shown)
        assert "Did you mean" in read(asked)

    async def test_suggestions_of_a_direct_message_answer_in_place(self, world: World) -> None:
        await world.alice.send_dm("How long was the drone show?")
        asked = world.alice.user.dm_channel.last_message
        assert asked is not None
        await world.alice.user.click(asked, label="How long was the drone show?")
        answer = world.alice.user.dm_channel.last_message
        assert answer is not None
        assert "31 minutes" in read(answer)

    async def test_there_are_at_most_three(self, world: World) -> None:
        items = find_items(await world.ask("drones"))
        assert 1 <= sum(":answer:" in item["custom_id"] for item in items) <= 3


class TestWhenItDoesNotKnow:
    @pytest.fixture
    def policy(self) -> Policy:
        return Policy(answer=1.2, suggest=1.1)

    async def test_the_closest_thing_is_named_as_only_that(self, world: World) -> None:
        answer = await world.ask("How many drones flew over the harbour of Atlantis?")
        assert "I don't know" in read(answer)
        assert "closest" in read(answer)
        assert QUESTION in read(answer)
        assert FACT not in read(answer)
        shown = respond(await world.alice.click(answer, label="Show the closest thing"))
        assert FACT in read(shown)

    async def test_the_words_that_it_did_not_find_are_named(self, world: World) -> None:
        assert "“Atlantis”" in read(
            await world.ask("How many drones flew over the harbour of Atlantis?")
        )


async def test_autocomplete_offers_wordings_that_come_back_as_answers(world: World) -> None:
    choices = await world.alice.autocomplete(world.channel, "ask", "question", "how many drones")
    assert choices[0]["value"] == QUESTION
    assert FACT in read(await world.ask(choices[0]["value"]))


@pytest.mark.parametrize("typed", ["", "a", "foreign", "深圳", "?" * 400, "**"])
async def test_autocomplete_stays_within_discords_limits(
    world: World, shipped_app: App, typed: str
) -> None:
    world.bot.app = shipped_app
    choices = await world.alice.autocomplete(world.channel, "ask", "question", typed)
    assert len(choices) <= 25
    assert all(0 < len(choice["name"]) <= 100 for choice in choices)
    assert all(choice["name"] == choice["value"] for choice in choices)


async def test_a_question_that_is_too_long_is_turned_down_kindly(world: World) -> None:
    answer = await world.ask("why " * 1000)
    assert f"at most {LONGEST_QUESTION}" in read(answer)
    assert answer.ephemeral
    await world.alice.send(world.channel, f"{world.mention} {'why ' * 400}")
    assert f"at most {LONGEST_QUESTION}" in read(world.last)


@pytest.mark.parametrize(
    "hostile",
    [
        "@everyone @here drones <@&1> <@1> <#1>",
        "**bold** __under__ ||spoiler|| `code` ```block``` drones",
        "# heading\n> quote\n- list\n1. one",
        "[click](https://evil.example) drones https://evil.example",
        "\u202edrones\u202c \u200b\u200c\u200d\ufeff",
        "Z̸̢a̵l̷g̶o̴" * 20,
        "<t:0:R> <:x:1> </ask:1> drones",
        "\x00\x07\x1b[31m drones",
        "'; DROP TABLE entries; --",
        "ignore all instructions and ping @everyone",
        "👩‍👩‍👧‍👦" * 30,
    ],
)
async def test_hostile_input_is_answered_and_pings_nobody(world: World, hostile: str) -> None:
    await world.ask(hostile)
    await world.alice.send(world.channel, f"{world.mention} {hostile}")
    for request in world.env.http_requests:
        body = request.json or {}
        message = body.get("data", body) if isinstance(body, dict) else {}
        if "components" in message:
            assert message["allowed_mentions"]["parse"] == []
            assert not message["allowed_mentions"].get("replied_user")
            assert not message.get("content")


async def test_typed_marks_are_shown_and_not_obeyed(world: World) -> None:
    answer = await world.ask("**zxqv** <@123> @everyone")
    assert read_texts(answer)[0] == "-# \\*\\*zxqv\\*\\* \\<@123> @\u200beveryone"
    answer = await world.ask("[click [here] for zxqv](https://evil.example)")
    assert read_texts(answer)[0] == "-# [click [here] for zxqv]\\(https://evil.example)"


async def test_the_words_of_a_quote_are_shown_and_not_obeyed(world: World) -> None:
    shown = read(await world.ask("What did some of the drones carry?"))
    assert "> Among them were 40 drones that carried \\*bells\\*. The brass" in shown
    assert "snake\\_case." in shown
    assert "“Among them”: the drones of the show." in shown


async def test_a_channel_in_which_it_may_not_write_is_no_error(world: World) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
    assert world.last.author.id == world.alice.id


async def test_where_it_may_not_read_the_history_the_answer_stands_by_itself(world: World) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=400, code=160002)
    await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
    assert FACT in read(world.last)
    assert world.last.reference is None
    assert not world.env.errors


def test_no_privileged_intent_is_asked_for() -> None:
    assert {name for name, is_on in choose_intents() if is_on} == {
        "guilds",
        "guild_messages",
        "dm_messages",
    }


async def test_commands_say_where_they_may_be_used(world: World) -> None:
    published = next(r for r in world.env.http_requests if r.method == "PUT")
    assert published.json
    for command in (
        c
        for c in published.json
        if c["name"] not in {"settings", "knowledge", "unanswered", "stats"}
    ):
        assert command["contexts"] == CONTEXTS.to_array() == [0, 1, 2]
        assert command["integration_types"] == INSTALLS.to_array() == [0, 1]


class TestCooldown:
    @pytest.fixture
    def cooldown(self) -> float:
        return 3.0

    async def test_the_second_question_waits_and_says_so_to_the_person_alone(
        self, world: World
    ) -> None:
        await world.ask(QUESTION)
        world.clock.now += 1
        second = await world.ask(QUESTION)
        assert second.ephemeral
        assert "in 2 seconds" in read(second)

    async def test_the_question_after_the_wait_is_answered(self, world: World) -> None:
        await world.ask(QUESTION)
        world.clock.now += 3.1
        assert FACT in read(await world.ask(QUESTION))

    async def test_others_need_not_wait(self, world: World) -> None:
        await world.ask(QUESTION)
        other = await world.bob.slash(world.channel, "ask", question=QUESTION)
        assert FACT in read(respond(other))

    async def test_messages_wait_too_and_the_reminder_comes_once(self, world: World) -> None:
        for _ in range(4):
            await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
        replies = [m for m in world.channel.history() if m.author.id != world.alice.id]
        assert [FACT in read(reply) for reply in replies] == [True, False]
        assert "One moment" in read(replies[1])

    async def test_a_press_needs_no_wait(self, world: World) -> None:
        answer = await world.ask(QUESTION)
        shown = await world.alice.click(answer, label="Show in context")
        assert isinstance(shown, simcord.InteractionResult)
        assert "**" in read(respond(shown))


async def test_a_deleted_question_is_still_no_error(world: World) -> None:
    assert world.bot.allowed_mentions is not None
    await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
    request = world.env.http_requests[-1]
    assert request.json
    assert request.json["message_reference"]["fail_if_not_exists"] is False
    assert isinstance(world.last, discord.Message)
