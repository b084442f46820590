"""Languages on Discord: a person reads theirs, or the server's, or English."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import simcord

from bot.knowledge.model import Knowledge, TopicWords, Wording
from tests.builders import build_entry
from tests.cogs.conftest import World, find_items, read, respond
from tests.conftest import build_small_knowledge

QUESTION = "How many drones flew over the harbour?"
ENGLISH = "On September 12th, 8,100 drones flew over the harbour of Lumen."
CHINESE = "9月12日，8100架无人机飞越了卢门港。"
SPANISH = "El 12 de septiembre volaron 8100 drones sobre el puerto de Lumen."
QUOTE = "filmed **8,100** drones over the harbour of Lumen."

Speak = Callable[[str, str], None]


@pytest.fixture
def knowledge() -> Knowledge:
    small = build_small_knowledge(build_entry("tower", topic="tower"))
    entry = small.entries["drone-count"]
    asked = Wording("有多少架无人机飞越了港口？", "zh")
    told = replace(
        entry,
        translations={"zh-CN": CHINESE, "es": SPANISH},
        questions=(*entry.questions, asked),
    )
    topic = replace(
        small.topics["bakery"], translations={"zh-CN": TopicWords("面包店", "面包和开门的日子")}
    )
    return replace(
        small,
        entries={**small.entries, entry.id: told},
        topics={**small.topics, topic.id: topic},
    )


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch) -> Speak:
    """Give the person's language and the server's to what follows; simcord has English alone."""

    def speak(person: str, server: str) -> None:
        build = simcord.interactions.base_payload

        def speaking(*args: Any, **options: Any) -> tuple[Any, dict[str, Any]]:  # noqa: ANN401
            record, payload = build(*args, **options)
            spoken = {"locale": person, "guild_locale": server}
            return record, payload | {key: spoken[key] for key in spoken if key in payload}

        monkeypatch.setattr(simcord.interactions, "base_payload", speaking)

    return speak


@pytest.mark.parametrize(
    ("person", "server", "shown"),
    [
        ("en-US", "zh-CN", (ENGLISH, "paragraph 1, September 2024", "Show in context")),
        ("en-GB", "es-ES", (ENGLISH, "paragraph 1, September 2024", "Show in context")),
        ("zh-CN", "en-US", (CHINESE, "第 1 段，2024年9月", "查看上下文")),
        ("es-ES", "en-US", (SPANISH, "párrafo 1, septiembre de 2024", "Ver en contexto")),
        ("es-419", "en-US", (SPANISH, "párrafo 1, septiembre de 2024", "Ver en contexto")),
        ("fr", "zh-CN", (CHINESE, "第 1 段，2024年9月", "查看上下文")),
        ("fr", "en-US", (ENGLISH, "paragraph 1, September 2024", "Show in context")),
        ("zh-TW", "ja", (ENGLISH, "paragraph 1, September 2024", "Show in context")),
    ],
)
async def test_an_answer_is_in_the_persons_language_and_its_quote_in_the_sources(
    world: World, speak: Speak, person: str, server: str, shown: tuple[str, str, str]
) -> None:
    fact, place, button = shown
    speak(person, server)
    answer = await world.ask(QUESTION)
    assert fact in read(answer)
    assert place in read(answer)
    assert QUOTE in read(answer)
    assert button in [item.get("label") for item in find_items(answer)]


async def test_a_fact_without_a_translation_is_told_as_it_was_written(
    world: World, speak: Speak
) -> None:
    speak("zh-CN", "zh-CN")
    answer = await world.ask("How long was the drone show?")
    assert "The drone show lasted 31 minutes" in read(answer)
    assert "第 3 段" in read(answer) or "第 2 段" in read(answer)


async def test_a_press_speaks_to_the_one_who_presses(world: World, speak: Speak) -> None:
    answer = await world.ask(QUESTION)
    speak("es-419", "en-US")
    shown = respond(await world.bob.click(answer, label="Show in context"))
    assert "Oración" in read(shown)


async def test_topics_have_the_names_of_the_language(world: World, speak: Speak) -> None:
    speak("zh-CN", "en-US")
    shown = respond(await world.alice.slash(world.channel, "topics"))
    assert "面包店" in read(shown)
    assert "面包和开门的日子" in read(shown)
    assert "Tower" in read(shown)
    choices = await world.alice.autocomplete(world.channel, "topic", "name", "面包")
    assert choices == [{"name": "🚁 面包店", "value": "bakery"}]
    opened = respond(await world.alice.slash(world.channel, "topic", name="面包店"))
    assert "选择一个问题" in read(opened)


async def test_help_names_the_commands_as_the_person_sees_them(world: World, speak: Speak) -> None:
    speak("es-ES", "en-US")
    assert "`/preguntar`" in read(respond(await world.alice.slash(world.channel, "help")))


async def test_what_goes_wrong_is_told_in_the_persons_language(world: World, speak: Speak) -> None:
    speak("es-ES", "en-US")
    assert "de 4.000 caracteres" in read(await world.ask("why " * 1000))
    del world.bot.app
    assert "Algo ha fallado" in read(await world.ask(QUESTION))
    assert world.env.errors


@pytest.mark.parametrize(
    ("server", "said", "fact", "place"),
    [
        ("en-US", "有多少架无人机飞越了港口？", CHINESE, "第 1 段"),
        ("es-ES", "有多少架无人机飞越了港口？", CHINESE, "第 1 段"),
        ("en-US", "¿Cuántos drones volaron sobre el puerto?", SPANISH, "párrafo 1"),
        ("es-419", "¿Cuántos drones volaron sobre el puerto?", SPANISH, "párrafo 1"),
        ("zh-CN", QUESTION, CHINESE, "第 1 段"),
    ],
)
async def test_a_message_whose_signs_show_its_language_is_answered_in_it(
    world: World, server: str, said: str, fact: str, place: str
) -> None:
    guild = world.env.create_guild(preferred_locale=server)
    channel = guild.create_text_channel("anywhere")
    carla = guild.add_member(world.env.create_user("carla"))
    await carla.send(channel, f"{world.mention} {said}")
    assert channel.last_message is not None
    assert fact in read(channel.last_message)
    assert place in read(channel.last_message)


async def test_messages_are_answered_in_the_servers_language(world: World) -> None:
    guild = world.env.create_guild(preferred_locale="es-ES")
    channel = guild.create_text_channel("preguntas")
    carla = guild.add_member(world.env.create_user("carla"))
    await carla.send(channel, f"{world.mention} {QUESTION}")
    assert channel.last_message is not None
    assert SPANISH in read(channel.last_message)
