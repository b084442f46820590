"""Browsing: the list of topics, a topic's pages, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app import App
from bot.knowledge.model import Knowledge
from tests.builders import TOPIC, build_entry, write_knowledge
from tests.cogs.conftest import World, find_items, read, read_texts, respond
from tests.conftest import build_small_knowledge


@pytest.fixture
def knowledge() -> Knowledge:
    stalls = [
        build_entry(
            f"stall-{n}",
            topic="market",
            fact=f"Stall {n} of the market sells apples.",
            questions=[f"What does stall {n} sell?"],
        )
        for n in range(60)
    ]
    return build_small_knowledge(*stalls)


def questions_of(message: object) -> list[str]:
    menu = next(item for item in find_items(message) if item["type"] == 3)  # type: ignore[arg-type]
    return [option["label"] for option in menu["options"]]


async def test_topics_lists_them_and_a_pick_opens_one(world: World) -> None:
    shown = respond(await world.alice.slash(world.channel, "topics"))
    assert shown.ephemeral
    assert questions_of(shown) == ["Bakery", "Drones", "Market"]
    await world.alice.select(shown, ["bakery"])
    last = world.channel.history(viewer=world.alice)[-1]
    assert last.id == shown.id
    assert "When does the bakery sell rye bread?" in read(last)


async def test_pages_turn_forth_and_back_and_show_each_question_once(world: World) -> None:
    shown = respond(await world.alice.slash(world.channel, "topic", name="market"))
    seen = [questions_of(shown)]
    for _ in range(2):
        await world.alice.click(shown, label="Next")
        seen.append(questions_of(shown))
    assert [len(page) for page in seen] == [25, 25, 10]
    assert len({question for page in seen for question in page}) == 60
    assert "page 3 of 3" in read(shown)
    assert "Next" not in [item.get("label") for item in find_items(shown)]
    await world.alice.click(shown, label="Previous")
    assert questions_of(shown) == seen[1]


async def test_a_question_opens_its_card_and_the_card_leads_back(world: World) -> None:
    shown = respond(await world.alice.slash(world.channel, "topic", name="Market"))
    await world.alice.select(shown, ["stall-7"])
    assert "Stall 7 of the market sells apples." in read(shown)
    await world.alice.click(shown, label="Market")
    assert len(questions_of(shown)) == 25
    await world.alice.click(shown, label="All topics")
    assert questions_of(shown) == ["Bakery", "Drones", "Market"]


async def test_a_topic_menu_on_a_public_message_opens_for_one_person(world: World) -> None:
    answer = await world.ask("zxqv wvut")
    shown = respond(await world.bob.select(answer, ["bakery"]))
    assert shown.ephemeral
    assert "I don't know" in read(answer)


async def test_topic_names_complete(world: World) -> None:
    choices = await world.alice.autocomplete(world.channel, "topic", "name", "mark")
    assert [choice["value"] for choice in choices] == ["market"]
    everything = await world.alice.autocomplete(world.channel, "topic", "name", "")
    assert len(everything) == 3


@pytest.mark.parametrize("typed", ["chess", "a", "**x**"])
async def test_a_topic_that_is_not_there_is_said_kindly(world: World, typed: str) -> None:
    shown = respond(await world.alice.slash(world.channel, "topic", name=typed))
    assert shown.ephemeral
    assert "I have no topic" in read(shown)


class TestEverySuspended:
    """With no entry left to serve, and so no topic."""

    @pytest.fixture
    def app(self, tmp_path: Path) -> App:
        topic = TOPIC.replace("    fact:", "    suspended: The source is revised.\n    fact:")
        return App.load(write_knowledge(tmp_path / "knowledge", topics={"drones": topic}))

    async def test_each_way_to_ask_is_answered_without_a_menu(self, world: World) -> None:
        unknown = await world.ask("How many drones flew?")
        topics = respond(await world.alice.slash(world.channel, "topics"))
        helped = respond(await world.alice.slash(world.channel, "help"))
        sources = respond(await world.alice.slash(world.channel, "source"))
        assert "I don't know" in read(unknown)
        assert "I have no topic to show right now" in read(topics)
        assert "try one of these" not in read(helped)
        for shown in (unknown, topics, helped, sources):
            assert all(map(str.strip, read_texts(shown)))
            assert all(item.get("options", True) for item in find_items(shown))
