"""The context menus of a message: answering it, and holding it against the source."""

from __future__ import annotations

import pytest

from bot.answering.decision import Policy
from tests.cogs.conftest import World, find_items, read, read_texts, respond
from tests.cogs.test_asking import FACT, QUESTION


async def test_a_question_of_another_is_answered_for_all_with_its_author(world: World) -> None:
    asked = await world.bob.send(world.channel, QUESTION)
    shown = respond(await world.alice.context_menu(world.channel, "Answer this", asked))
    assert not shown.ephemeral
    head = read_texts(shown)[0]
    assert head == f"-# bob [asked]({asked.jump_url}): {QUESTION}\n{FACT}"


async def test_mentions_and_emoji_of_the_message_are_no_part_of_the_question(world: World) -> None:
    asked = await world.bob.send(world.channel, f"{world.alice.mention} <:hm:1> {QUESTION}")
    shown = respond(await world.alice.context_menu(world.channel, "Answer this", asked))
    assert FACT in read(shown)
    assert f": {QUESTION}\n" in read(shown)


async def test_what_it_can_not_answer_only_the_one_who_asked_for_it_sees(world: World) -> None:
    asked = await world.bob.send(world.channel, "zxqv wvut")
    shown = respond(await world.alice.context_menu(world.channel, "Answer this", asked))
    assert shown.ephemeral
    assert "I don't know" in read(shown)


class TestWhenItIsUnsure:
    @pytest.fixture
    def policy(self) -> Policy:
        return Policy(answer=1.1, suggest=0.0)

    async def test_it_asks_back_in_private(self, world: World) -> None:
        asked = await world.bob.send(world.channel, QUESTION)
        shown = respond(await world.alice.context_menu(world.channel, "Answer this", asked))
        assert shown.ephemeral
        assert any(":answer:" in item["custom_id"] for item in find_items(shown))


@pytest.mark.parametrize("menu", ["Answer this", "Check against the source"])
async def test_a_message_without_words_is_kindly_turned_down(world: World, menu: str) -> None:
    message = await world.bob.send(world.channel, "<:wave:1234567890>")
    shown = respond(await world.alice.context_menu(world.channel, menu, message))
    assert shown.ephemeral
    assert "no text" in read(shown)
    assert world.env.errors


async def test_a_claim_is_shown_beside_the_source_to_one_person(world: World) -> None:
    message = await world.bob.send(
        world.channel, "I swear the show lasted 45 minutes and cost 2 million crowns! @everyone"
    )
    result = await world.alice.context_menu(world.channel, "Check against the source", message)
    shown = respond(result)
    assert shown.ephemeral
    text = read(shown)
    assert "> The show lasted 31 minutes and cost **2 million** crowns.\n-# *The night" in text
    assert "Figure in both: **2 million**" in text
    assert "Only in the message: **45**" in text
    assert "Only in the source: **31**" in text


async def test_it_never_says_that_a_claim_is_true_or_false(world: World) -> None:
    for claim in ("The show lasted 31 minutes.", "The show lasted 9 minutes.", "I like pizza."):
        message = await world.bob.send(world.channel, claim)
        result = await world.alice.context_menu(world.channel, "Check against the source", message)
        said = read(respond(result)).replace(claim, "").lower()
        assert not {"true", "false", "correct", "wrong", "lie"} & set(said.split())


async def test_a_claim_that_the_source_does_not_speak_of_is_said_to_be_that(world: World) -> None:
    message = await world.bob.send(world.channel, "My cat is called Otto")
    result = await world.alice.context_menu(world.channel, "Check against the source", message)
    assert "no sentence in the source" in read(respond(result))


async def test_a_claim_with_marks_is_shown_and_not_obeyed(world: World) -> None:
    message = await world.bob.send(world.channel, "**the show** lasted `45` minutes, [x](http://y)")
    result = await world.alice.context_menu(world.channel, "Check against the source", message)
    assert "\\*\\*the show\\*\\* lasted \\`45\\` minutes, [x]\\(http://y)" in read(respond(result))


class TestCooldown:
    @pytest.fixture
    def cooldown(self) -> float:
        return 3.0

    async def test_the_menus_wait_as_questions_do(self, world: World) -> None:
        asked = await world.bob.send(world.channel, QUESTION)
        await world.alice.context_menu(world.channel, "Answer this", asked)
        second = await world.alice.context_menu(world.channel, "Check against the source", asked)
        assert "in 3 seconds" in read(respond(second))
        assert world.env.errors
