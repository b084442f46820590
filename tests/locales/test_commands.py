"""Commands as Discord is told of them: worded in every language, within Discord's limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import regex

from bot.locales.languages import FALLBACK
from tests.cogs.conftest import World, simcord_bot, world  # noqa: F401 - fixtures
from tests.locales.catalogues import FOLDER, NAMES, read_texts

CHAT_INPUT = 1
DISCORD_LOCALES = {"en-US", "en-GB", "es-ES", "es-419", "zh-CN"}

# Source: https://discord.com/developers/docs/interactions/application-commands, Naming
_NAME = regex.compile(r"[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}")


@pytest.fixture
async def published(world: World) -> list[dict[str, Any]]:  # noqa: F811 - the fixture
    request = next(one for one in world.env.http_requests if one.method == "PUT")
    assert isinstance(request.json, list)
    return request.json


def walk(things: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give every command, group, option and choice."""
    for thing in things:
        yield thing
        yield from walk(thing.get("options", []))
        yield from walk(thing.get("choices", []))


def is_context_menu(thing: dict[str, Any], published: list[dict[str, Any]]) -> bool:
    return thing in published and thing.get("type", CHAT_INPUT) != CHAT_INPUT


async def test_every_name_and_description_is_there_in_every_language(
    published: list[dict[str, Any]],
) -> None:
    for thing in walk(published):
        assert set(thing["name_localizations"]) == DISCORD_LOCALES, thing["name"]
        if "description" in thing and not is_context_menu(thing, published):
            assert set(thing["description_localizations"]) == DISCORD_LOCALES, thing["name"]
            assert thing["description"] == thing["description_localizations"]["en-US"]


async def test_names_and_descriptions_keep_discords_rules(published: list[dict[str, Any]]) -> None:
    for thing in walk(published):
        names = [thing["name"], *thing["name_localizations"].values()]
        if is_context_menu(thing, published) or "value" in thing:
            assert all(1 <= len(name) <= (100 if "value" in thing else 32) for name in names)
            continue
        assert all(_NAME.fullmatch(name) and name == name.lower() for name in names), names
        descriptions = [thing["description"], *thing["description_localizations"].values()]
        assert all(1 <= len(one) <= 100 for one in descriptions), thing["name"]


async def test_no_two_commands_or_options_have_one_name_in_a_language(
    published: list[dict[str, Any]],
) -> None:
    kinds = [
        [one for one in published if one.get("type", CHAT_INPUT) == kind] for kind in (1, 2, 3)
    ]
    groups = [*kinds, *(thing.get("options", []) for thing in walk(published))]
    for group in groups:
        for locale in DISCORD_LOCALES:
            names = [thing["name_localizations"][locale] for thing in group]
            assert len(set(names)) == len(names), names


async def test_a_command_with_all_its_languages_is_no_longer_than_discord_takes(
    published: list[dict[str, Any]],
) -> None:
    # Of each localised text the longest counts.
    # Source: https://discord.com/developers/docs/interactions/application-commands
    for command in published:
        total = sum(
            max(len(text) for text in [thing.get(key, ""), *thing[f"{key}_localizations"].values()])
            for thing in walk([command])
            for key in ("name", "description")
            if f"{key}_localizations" in thing
        )
        assert total <= 8000


async def test_the_english_name_is_the_name_in_the_code(published: list[dict[str, Any]]) -> None:
    for thing in walk(published):
        assert thing["name"] == thing["name_localizations"]["en-US"]


async def test_every_command_of_the_catalogues_exists(
    world: World,  # noqa: F811 - the fixture
) -> None:
    worded = {
        match[1] for text in read_texts(FALLBACK) if (match := re.match(r"command-([^.]+)\.", text))
    }
    known = [*world.bot.tree.walk_commands()]
    menus = [one for one in world.bot.tree.get_commands() if one not in known]
    names = {one.qualified_name.lower().replace(" ", "-") for one in (*known, *menus)}
    assert worded == names


@pytest.mark.parametrize("name", NAMES)
def test_commands_are_named_within_sentences_by_reference(name: str) -> None:
    # So that a text never names a command that this language calls something else.
    for path in (FOLDER / name).glob("*.ftl"):
        assert not re.search(r"`/\w", path.read_text("utf-8")), path.name
