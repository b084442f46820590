"""Errors: a calm sentence with a reference for the person, the traceback for the log."""

from __future__ import annotations

import re

import pytest

from bot.answering.answerer import Answerer
from bot.answering.sureness import Sureness
from bot.answering.values import Answer, Question
from bot.app import App
from bot.errors import AskerError
from tests.cogs.conftest import World, read, respond
from tests.cogs.test_asking import QUESTION


class BrokenAnswerer(Answerer):
    """An engine that fails."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def answer(self, _question: Question, _sureness: Sureness | None = None) -> Answer:
        raise self._error


@pytest.fixture
def broken(world: World, app: App) -> World:
    world.bot.app = App(app.knowledge, BrokenAnswerer(RuntimeError("the wheel came off")))
    return world


def find_reference(text: str) -> str:
    found = re.search(r"`([0-9A-F]{6})`", text)
    assert found
    return found[1]


async def test_a_command_that_fails_tells_a_reference_that_the_log_has_too(
    broken: World, caplog: pytest.LogCaptureFixture
) -> None:
    shown = await broken.ask(QUESTION)
    assert shown.ephemeral
    assert "wheel" not in read(shown)
    assert find_reference(read(shown)) in caplog.text
    assert "RuntimeError: the wheel came off" in caplog.text
    assert broken.env.errors


async def test_a_message_that_fails_is_answered_with_a_reference(
    broken: World, caplog: pytest.LogCaptureFixture
) -> None:
    await broken.alice.send(broken.channel, f"{broken.mention} {QUESTION}")
    assert find_reference(read(broken.last)) in caplog.text
    assert "RuntimeError: the wheel came off" in caplog.text
    assert broken.env.errors


async def test_a_press_that_fails_tells_a_reference(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    answer = await world.ask(QUESTION)
    del world.bot.app
    shown = respond(await world.alice.click(answer, label="Show in context"))
    assert shown.ephemeral
    assert find_reference(read(shown)) in caplog.text
    assert "AttributeError" in caplog.text
    assert world.env.errors


async def test_what_the_asker_can_mend_is_told_as_it_is(
    world: World, app: App, caplog: pytest.LogCaptureFixture
) -> None:
    error = AskerError("ask-too-long", length=8100, limit=300)
    world.bot.app = App(app.knowledge, BrokenAnswerer(error))
    shown = await world.ask(QUESTION)
    assert "8,100 characters" in read(shown)
    assert "Traceback" not in caplog.text
    assert not world.env.errors


async def test_an_error_that_cannot_be_told_is_still_logged(
    broken: World, caplog: pytest.LogCaptureFixture
) -> None:
    broken.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062)
    await broken.alice.slash(broken.channel, "ask", question=QUESTION)
    assert "the wheel came off" in caplog.text
    assert "could not be told" in caplog.text
    assert broken.env.errors
