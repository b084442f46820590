"""The real client over real sockets: logging in, answering, being refused, and leaving cleanly."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.builders import write_knowledge
from tests.wire.loopback import GROUP, STRANGE_SERVER, TOKEN, Loopback

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def launch(
    address: str, folder: Path, *arguments: str, token: str = TOKEN
) -> AsyncIterator[Process]:
    """Run the program in a folder of its own, so that no `.env` of the developer counts."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DISCORD_TOKEN": token}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.wire.launch", address, *arguments),
        cwd=folder,
        env=environment,
        stdout=PIPE,
        stderr=PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_knowledge(tmp_path / "knowledge")
    return tmp_path


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_logs_in_answers_and_leaves_cleanly(folder: Path, number: signal.Signals) -> None:
    async with asyncio.timeout(30), Loopback().serve() as discord:
        async with launch(discord.address, folder, "run") as process:
            await discord.is_ready.wait()
            await discord.ask("How many drones flew?")
            response = await discord.responses.get()
            process.send_signal(number)
            _, log = await process.communicate()
        assert await discord.closed == 1000
    assert "8,100 drones" in json.dumps(response["data"]["components"])
    assert discord.identified["intents"] == 1 | 1 << 9 | 1 << 12
    assert process.returncode == 0
    assert b"Traceback" not in log
    assert TOKEN.encode() not in log
    assert b"Not published" in log


async def test_it_starts_where_discord_does_not_list_the_published_commands(folder: Path) -> None:
    async with (
        asyncio.timeout(30),
        Loopback(listing_status=503).serve() as discord,
        launch(discord.address, folder, "run") as process,
    ):
        await discord.is_ready.wait()
        await discord.ask("How many drones flew?")
        response = await discord.responses.get()
        process.send_signal(signal.SIGTERM)
        _, log = await process.communicate()
    assert "8,100 drones" in json.dumps(response["data"]["components"])
    assert b"does not say which commands are published: 503" in log
    assert b"Traceback" not in log


async def test_a_direct_message_is_answered_over_the_wire(folder: Path) -> None:
    async with (
        asyncio.timeout(30),
        Loopback().serve() as discord,
        launch(discord.address, folder, "run"),
    ):
        await discord.is_ready.wait()
        await discord.say("How many drones flew?")
        reply = await discord.responses.get()
    assert "8,100 drones" in json.dumps(reply["components"])
    assert reply["allowed_mentions"]["parse"] == []
    assert reply["message_reference"]["fail_if_not_exists"] is False


@pytest.mark.parametrize("place", [GROUP, STRANGE_SERVER], ids=["group", "server"])
async def test_installed_for_a_person_it_answers_where_it_is_no_member(
    folder: Path, place: dict[str, object]
) -> None:
    async with (
        asyncio.timeout(30),
        Loopback().serve() as discord,
        launch(discord.address, folder, "run"),
    ):
        await discord.is_ready.wait()
        await discord.ask("How many drones flew?", **place)
        answer = await discord.responses.get()
        await discord.use("help", {}, **place)
        told = json.dumps(await discord.responses.get())
    assert "8,100 drones" in json.dumps(answer["data"]["components"])
    assert "`/ask`" in told
    assert "Mention" not in told
    assert "may not write" not in told


async def test_a_token_that_discord_refuses_is_one_clear_sentence(folder: Path) -> None:
    async with (
        asyncio.timeout(30),
        Loopback(login_status=401).serve() as discord,
        launch(discord.address, folder, "run") as process,
    ):
        _, log = await process.communicate()
    assert process.returncode == 2
    assert b"refuses the token" in log
    assert b"Traceback" not in log
    assert TOKEN.encode() not in log


async def test_a_discord_that_is_not_there_is_one_clear_sentence(folder: Path) -> None:
    async with asyncio.timeout(30), launch("127.0.0.1:1", folder, "run") as process:
        _, log = await process.communicate()
    assert process.returncode == 2
    assert b"can't be reached" in log
    assert b"Traceback" not in log


async def test_sync_publishes_the_commands_once(folder: Path) -> None:
    async with (
        asyncio.timeout(30),
        Loopback().serve() as discord,
        launch(discord.address, folder, "sync") as process,
    ):
        output, log = await process.communicate()
    assert process.returncode == 0, log
    assert b"/ask" in output
    assert {command["name"] for command in discord.published} >= {"ask", "help", "topic", "topics"}


async def test_a_dry_run_of_sync_sends_nothing_and_needs_no_token(folder: Path) -> None:
    async with (
        asyncio.timeout(30),
        launch("127.0.0.1:1", folder, "sync", "--dry-run", token="") as process,
    ):
        output, log = await process.communicate()
    assert process.returncode == 0, log
    assert b"/ask question" in output
