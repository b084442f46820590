# ruff: noqa: INP001 - a script, in no package
"""Take the pictures of the documentation again, from the real bot in its preview.

Run it from anywhere: `python docs/make_screenshots.py [FOLDER]`. It needs a Chromium.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from scenes import compare_designs, take_tour

from bot.app import App
from bot.reporting.coverage_page import write_coverage_page
from bot.reporting.covering import build_report
from bot.reporting.rivals import find_rivals

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

ANSWERED = "How many new foreign-funded enterprises were set up?"
SUGGESTED = "tell me about tesla"
MISSING = ("important-meeting", "musk-post-likes")
ASKED = {"drone-companies-count": 31, "drone-show-size": 12}
UNKNOWN = "How big is the drone industry in Paris?"

_MOST_TRIES = 40
"""How often a message is sent before we give up."""


def main(folder: Path = IMAGES) -> None:
    """Write every picture into a folder."""
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        sys.exit("There is no Chromium here: install it (Debian: apt-get install chromium).")
    (folder / "tour").mkdir(parents=True, exist_ok=True)
    asyncio.run(take_tour(folder / "tour", browser))
    asyncio.run(compare_designs(folder, browser))
    with open_preview() as address, sync_playwright() as playwright:
        # Chromium's own sandbox does not work for root, as in a container.
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": 1180, "height": 1420}, device_scale_factor=1.5)
        page.goto(address)
        converse(page)
        page.screenshot(path=folder / "preview.png")
        look_at_coverage(chromium, folder / "tour" / "coverage.png")
        chromium.close()


def converse(page: Page) -> None:
    """Ask for an answer, a suggestion and an "I don't know"."""
    for question, sign in (
        (ANSWERED, "quoted word for word"),
        (SUGGESTED, "Did you mean"),
        (UNKNOWN, "I don't know that"),
    ):
        say(page, f"@Verbatim {question}")
        page.get_by_text(sign).last.wait_for()
    page.locator("#channel-composer-input").blur()
    page.wait_for_timeout(1500)  # the page scrolls to its end


def say(page: Page, text: str) -> None:
    """Send a message; the page refuses one before it is ready, and keeps the text."""
    composer = page.locator("#channel-composer-input")
    for _ in range(_MOST_TRIES):
        composer.fill(text)
        composer.press("Enter")
        page.wait_for_timeout(700)
        if not composer.input_value():
            return
    sys.exit(f"The preview does not take a message: {text}")


def look_at_coverage(chromium: Browser, picture: Path) -> None:
    """Show the coverage page of the knowledge with an entry missing, as an editor would find it."""
    served = App.load(ROOT / "knowledge").served
    whole = served.knowledge
    left = {id_: entry for id_, entry in whole.entries.items() if id_ not in MISSING}
    report = build_report(replace(whole, entries=left), ASKED, find_rivals(served))
    page = chromium.new_page(viewport={"width": 1280, "height": 1180}, device_scale_factor=1.25)
    page.set_content(write_coverage_page(report))
    page.locator(".sentence.answerable", has_text="1,700 drone companies").click()
    page.mouse.move(0, 0)
    page.screenshot(path=picture)
    page.close()


@contextmanager
def open_preview() -> Iterator[str]:
    """Start the preview on a free port and give its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "preview", "--no-browser", "--port", "0"],
        cwd=ROOT,
        env={**os.environ, "COOLDOWN_SECONDS": "0", "LOG_LEVEL": "ERROR"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        for line in process.stdout or ():
            if found := re.match(r"Preview: (\S+)", line):
                yield found[1]
                break
        else:
            sys.exit("The preview did not start.")
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
