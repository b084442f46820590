"""The laws between the code and the catalogues: no word stands in the code, no text is idle."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.locales.languages import FALLBACK, SPOKEN, Languages
from tests.locales.catalogues import read_texts
from tests.locales.code import (
    BOT,
    DOORWAYS,
    find_constants,
    find_labels,
    find_literals,
    find_requests,
)

ENGLISH = read_texts(FALLBACK)


@pytest.mark.parametrize("path", DOORWAYS, ids=lambda path: path.stem)
def test_no_word_that_a_person_reads_stands_in_the_code(path: Path) -> None:
    assert not find_literals(path.read_text("utf-8"))


@pytest.mark.parametrize(
    "line",
    [
        'show_notice("One moment, please.")',
        'show_notice(f"You have {n} votes")',
        'Button(label="Show")',
        'Button(label="related" if some else texts("all"))',
        'embed.add_field(name=f"{emoji} topics", value="x")',
        '_GONE = "That is no longer there."',
        'await channel.send("你好世界")',
        '@app_commands.command(name="ask", description="ask")\ndef ask(): ...',
    ],
)
def test_a_word_in_the_code_is_noticed(line: str) -> None:
    source = f"async def run():\n    {line}" if "await" in line else line
    assert find_literals(source)


@pytest.mark.parametrize(
    "line",
    [
        '"""A docstring is for us."""',
        '_log.info("Not allowed to answer in channel %d", n)',
        'texts("ask-to-wait", seconds=3)',
        '@app_commands.command(name="ask")\ndef ask(): ...',
        'Embed(description="\\n".join(lines), title=texts("help-title"))',
        'custom_id = f"verbatim:{action}:{subject}"',
        'raise WorldError("There is no token: put it into .env.")',
    ],
)
def test_what_nobody_on_discord_reads_may_stand_in_the_code(line: str) -> None:
    assert not find_literals(line)


@pytest.mark.parametrize("path", sorted(BOT.rglob("*.py")), ids=lambda path: path.stem)
def test_the_code_asks_for_texts_that_are_there_with_the_arguments_that_they_need(
    path: Path,
) -> None:
    faults = [
        f"line {one.line}: {one.text} with {sorted(one.arguments)}"
        for one in find_requests(path.read_text("utf-8"))
        if one.text not in ENGLISH
        or (one.arguments != ENGLISH[one.text].arguments and "**" not in one.arguments)
    ]
    assert not faults


@pytest.mark.parametrize("tag", SPOKEN)
def test_a_label_is_no_longer_than_discord_shows(tag: str) -> None:
    texts = Languages.load().choose(tag)
    labels = {label for path in DOORWAYS for label in find_labels(path.read_text("utf-8"))}
    assert len(labels) > 5
    assert {
        (name, len(texts(name)), most)
        for name, most in labels
        if not ENGLISH[name].arguments and len(texts(name)) > most
    } == set()


def test_a_label_in_the_code_is_found_with_its_limit() -> None:
    source = 'super().__init__(title=texts("a"))\nbuild_button(press, texts("b" if x else "c"))'
    assert set(find_labels(source)) == {("a", 45), ("b", 80), ("c", 80)}


def test_every_text_is_asked_for() -> None:
    asked = {text for path in BOT.rglob("*.py") for text in find_constants(path.read_text("utf-8"))}
    referred = {one for shape in ENGLISH.values() for one in shape.references}
    of_commands = re.compile(r"(command-.+\.|choice-)")  # their ids are made of names
    idle = {text for text in ENGLISH.keys() - asked - referred if not of_commands.match(text)}
    assert not idle
