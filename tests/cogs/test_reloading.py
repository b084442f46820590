"""What is saved in the folder is served, and the editors are told of faults in their channel."""

from __future__ import annotations

import asyncio
import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.answering.receipts import issue_receipt
from bot.app import App, ReloadOutcome, ReloadResult
from bot.settings import Settings
from tests.builders import TOPIC, write_knowledge
from tests.cogs.conftest import World, read

FACT = "The drone show lasted 31 minutes."
WRONG = "The drone show lasted 32 minutes."
BETTER = "It lasted 31 minutes."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge")


@pytest.fixture
def app(folder: Path) -> App:
    return App.load(folder)


def save(folder: Path, fact: str) -> None:
    (folder / "topics/drones.yaml").write_text(TOPIC.replace(FACT, fact))


async def choose_channel(world: World) -> None:
    assert world.channel.guild
    await world.bot.store.change_settings(
        world.channel.guild.id,
        lambda server: replace(server, editor_channel=world.channel.id),
        by=1,
        at=world.env.now(),
    )


async def reload(world: World) -> ReloadResult:
    """Reload, and wait until everyone is told."""
    told = asyncio.ensure_future(world.bot.wait_for("reload", timeout=20))
    await asyncio.sleep(0)  # so that it listens
    await world.bot.reload()
    result: ReloadResult = await told
    cog: Any = world.bot.get_cog("Reloading")
    await cog.on_reload(result)  # takes its turn after the one that the event has begun
    return result


async def test_the_editors_are_told_what_is_wrong_and_when_it_is_mended(
    world: World, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await choose_channel(world)
    save(folder, WRONG)
    await reload(world)
    told = world.last
    assert "topics/drones.yaml, line 17, column 11" in read(told)
    assert "“32 minutes”" in read(told)
    assert "Correct the fact" in read(told)
    assert str(folder) not in read(told)
    assert "drones.yaml:17:11" in caplog.text
    save(folder, "The drone show lasted 33 minutes.")
    await reload(world)
    assert world.last.id == told.id
    assert "“33 minutes”" in read(world.last)
    save(folder, BETTER)
    await reload(world)
    assert world.last.id == told.id
    assert "sound again" in read(world.last)
    answered = await world.ask("How long was the show?")
    assert BETTER in read(answered)


async def test_where_the_notice_was_deleted_the_next_fault_has_a_new_one(
    world: World, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await choose_channel(world)
    save(folder, WRONG)
    await reload(world)
    await delete_notice(world)
    save(folder, "The drone show lasted 33 minutes.")
    await reload(world)
    assert "“33 minutes”" in read(world.last)
    assert "could not be told" not in caplog.text
    await delete_notice(world)
    save(folder, BETTER)
    await reload(world)
    assert world.channel.history() == [], "whoever deleted it need not hear that it is mended"


async def delete_notice(world: World) -> None:
    channel = world.bot.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.get_partial_message(world.last.id).delete()


async def test_without_a_channel_only_the_log_is_told(
    world: World, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    save(folder, WRONG)
    assert (await reload(world)).outcome is ReloadOutcome.REFUSED
    assert world.channel.last_message is None
    assert "drones.yaml:17:11" in caplog.text


async def test_a_check_that_begins_to_fail_is_told(world: World, folder: Path) -> None:
    await choose_channel(world)
    (folder / "checks.yaml").write_text("checks:\n  - ask: zebra\n    answer: show-length\n")
    await reload(world)
    assert "checks.yaml, line 2: “zebra” would no longer be answered" in read(world.last)


async def test_the_receipts_of_what_is_new_are_kept(world: World, folder: Path) -> None:
    save(folder, BETTER)
    result = await reload(world)
    knowledge = result.served.knowledge
    receipt = issue_receipt(knowledge, knowledge.entries["show-length"])
    assert await world.bot.store.find_receipt(receipt.id) == receipt


async def test_the_hangup_signal_reloads(world: World, folder: Path) -> None:
    save(folder, BETTER)
    told = asyncio.ensure_future(world.bot.wait_for("reload", timeout=20))
    await asyncio.sleep(0)
    os.kill(os.getpid(), signal.SIGHUP)
    assert (await told).outcome is ReloadOutcome.SWAPPED


class TestFollowing:
    """With the folder watched."""

    @pytest.fixture
    def settings(self) -> Settings:
        return Settings(_env_file=None, discord_token=None)  # type: ignore[call-arg]

    async def test_a_save_is_served_without_a_word(self, world: World, folder: Path) -> None:
        told = asyncio.ensure_future(world.bot.wait_for("reload", timeout=20))
        await asyncio.sleep(0)
        save(folder, BETTER)
        assert (await told).outcome is ReloadOutcome.SWAPPED
        assert BETTER in read(await world.ask("How long was the show?"))
