"""The preview as its user meets it: started from the terminal, driven in a real browser."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord
import pytest
import simcord
from discord.ext import commands
from playwright.sync_api import Error, Locator, Page, sync_playwright

from bot.app import App
from bot.errors import WorldError
from bot.preview import run_preview
from bot.preview.stage import Typist
from bot.settings import Settings
from tests.builders import write_knowledge

ROOT = Path(__file__).parents[1]
CHROMIUM = next(
    (
        path
        for name in ("chromium", "chromium-browser", "google-chrome")
        if (path := shutil.which(name))
    ),
    None,
)
MOST_TRIES = 40
"""How often a message is sent before we give up."""

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")


@contextmanager
def start(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run `python -m bot preview` in a folder of its own, where no developer's `.env` counts."""
    write_knowledge(folder / "knowledge")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COOLDOWN_SECONDS": "0"}
    environment.pop("DISCORD_TOKEN", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "preview", "--no-browser", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def read_address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    found = re.match(r"Preview: (http://127\.0\.0\.1:\d+/\S*)", process.stdout.readline())
    assert found
    return found[1]


@contextmanager
def browse(address: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        # Chromium's own sandbox does not work for root, as in a container.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 1400})
        page.goto(address)
        yield page
        browser.close()


def say(page: Page, text: str) -> None:
    """Send a message; the page refuses one before it is ready, and keeps the text."""
    composer = page.locator("#channel-composer-input")
    for _ in range(MOST_TRIES):
        composer.fill(text)
        composer.press("Enter")
        page.wait_for_timeout(700)
        if not composer.input_value():
            return
    pytest.fail("the page does not take a message")


def send_command(page: Page, awaited: Locator) -> None:
    """Send the composed command; one that meets a change of the page's state is kept, as above."""
    for _ in range(4):
        with suppress(Error):
            page.get_by_role("button", name="Send").click(timeout=1000)
        with suppress(Error):
            return awaited.wait_for(timeout=10_000)
    return awaited.wait_for()


@needs_chromium
def test_a_person_asks_in_the_browser_and_the_real_bot_answers(tmp_path: Path) -> None:
    with start(tmp_path, "--port", "0") as process, browse(read_address(process)) as page:
        page.get_by_role("heading", name="Ask me, and I show you the sentence").wait_for()
        say(page, "@Verbatim How long was the show?")
        page.get_by_text("The drone show lasted 31 minutes.").last.wait_for()

        page.locator("#channel-composer-input").press_sequentially("/ask")
        page.get_by_text("Ask a question and see the sentence").last.wait_for()
        page.keyboard.press("Enter")
        page.keyboard.type("how many drones rang")
        page.get_by_role("option", name="How many drones rang?").click()
        send_command(page, awaited=page.get_by_text("40 of the drones carried bells.").last)

        page.get_by_role("button", name="Show in context").last.click()
        page.get_by_text("the quote is bold").last.wait_for()


def test_the_address_and_the_way_to_a_token_are_printed(tmp_path: Path) -> None:
    with start(tmp_path, "--port", "0") as process:
        read_address(process)
        process.send_signal(signal.SIGINT)
        assert process.stdout is not None
        assert process.stderr is not None
        output, log = process.stdout.read(), process.stderr.read()
    assert "https://discord.com/developers/applications" in output
    assert "DISCORD_TOKEN" in output
    assert log == ""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly_and_quietly(tmp_path: Path, number: signal.Signals) -> None:
    with start(tmp_path, "--port", "0") as process:
        read_address(process)
        process.send_signal(number)
        _, log = process.communicate(timeout=20)
        assert process.returncode == 0
        assert "Traceback" not in log


def test_a_port_in_use_is_one_clear_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        with start(tmp_path, "--port", port) as process:
            _, log = process.communicate(timeout=20)
    assert process.returncode == 2
    assert f"port {port} (Address already in use)" in log
    assert "--port" in log
    assert "Traceback" not in log


def test_without_simcord_it_offers_the_terminal(
    app: App, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "bot.preview.stage", raising=False)
    monkeypatch.setitem(sys.modules, "simcord", None)
    with pytest.raises(WorldError, match=r"simcord.*\n?.*bot chat"):
        run_preview(app, settings, port=0, open_browser=False)


async def test_a_message_is_written_at_the_time_of_day() -> None:
    bot = commands.Bot("!", intents=discord.Intents.default())
    async with simcord.run(bot) as env:
        guild = env.create_guild("Preview")
        channel = guild.create_text_channel("ask")
        user = env.create_user("you")
        guild.add_member(user)
        message = await Typist(env, guild, user).send(channel, "Hello")
        assert abs(datetime.now(UTC) - message.created_at) < timedelta(minutes=1)
