"""A simulated Discord with a server, a channel and people, around the real bot."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import discord
import pytest
import pytest_asyncio
import simcord

from bot.app import App
from bot.client import VerbatimBot
from bot.settings import ReloadUse, Settings
from bot.storage.store import Store
from tests.conftest import Check, Clock

_TEXT = 10
"""The type of a component that holds text alone."""


@dataclass(frozen=True, slots=True)
class World:
    env: simcord.Env
    bot: VerbatimBot
    channel: simcord.ChannelHandle
    alice: simcord.MemberActor
    bob: simcord.MemberActor
    clock: Clock

    @property
    def mention(self) -> str:
        assert self.bot.user is not None
        return self.bot.user.mention

    @property
    def last(self) -> discord.Message:
        message = self.channel.last_message
        assert message is not None
        return message

    async def ask(self, question: str) -> simcord.ResponseMessage:
        return respond(await self.alice.slash(self.channel, "ask", question=question))


def respond(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    assert result.response is not None
    return result.response


def walk(message: discord.Message | simcord.ResponseMessage) -> Iterator[dict[str, Any]]:
    """Give every component of a message, from the outside in."""
    rows: list[dict[str, Any]] = (
        message.components
        if isinstance(message, simcord.ResponseMessage)
        else [dict(row.to_dict()) for row in message.components]
    )
    while rows:
        first, *rest = rows
        yield first
        rows = [*first.get("components", ()), *rest]


def read_texts(message: discord.Message | simcord.ResponseMessage) -> list[str]:
    """Give the texts of a message in order."""
    return [str(part["content"]) for part in walk(message) if part["type"] == _TEXT]


def read(message: discord.Message | simcord.ResponseMessage) -> str:
    """Give all the text of a message."""
    return "\n".join(read_texts(message))


def find_items(message: simcord.ResponseMessage | discord.Message) -> list[dict[str, Any]]:
    """Give the buttons and menus of a message."""
    return [part for part in walk(message) if "custom_id" in part]


@pytest.fixture
def settings(cooldown: float) -> Settings:
    """Files are not followed by themselves: a test reloads when it means to."""
    return Settings(  # type: ignore[call-arg]
        _env_file=None, discord_token=None, cooldown_seconds=cooldown, reload=ReloadUse.OFF
    )


@pytest.fixture
def simcord_bot(app: App, settings: Settings, clock: Clock, store: Store | None) -> VerbatimBot:
    return VerbatimBot(app, settings, store=store, clock=clock)


@pytest_asyncio.fixture
async def world(
    simcord_env: simcord.Env, simcord_bot: VerbatimBot, clock: Clock, check_request: Check
) -> AsyncIterator[World]:
    await simcord_bot.tree.sync()
    guild = simcord_env.create_guild()
    yield World(
        simcord_env,
        simcord_bot,
        guild.create_text_channel("general"),
        guild.add_member(simcord_env.create_user("alice")),
        guild.add_member(simcord_env.create_user("bob")),
        clock,
    )
    faults = {
        f"{request.method} {request.path}": found
        for request in simcord_env.http_requests
        if (found := check_request(request.method, request.path, request.json))
    }
    assert not faults


@pytest.fixture
def editor(world: World) -> simcord.MemberActor:
    """Carol, who may manage the server."""
    guild = world.alice.guild
    role = guild.create_role("Admin", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(world.env.create_user("carol"), roles=[role])
