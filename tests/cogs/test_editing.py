"""An open edit in Discord, from its form to what is saved: nothing is lost, and no way is shut."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import simcord

from bot.app import App
from bot.errors import StorageError
from bot.storage.sql_store import DATABASE, SqlStore
from tests.builders import ARTICLE, TOPIC, write_knowledge
from tests.cogs.conftest import World, find_items, read, respond
from tests.cogs.test_knowledge import choose, has, press, save

MANY = [f"How many of all the drones over the harbour of Lumen rang at {n}?" for n in range(10, 75)]

LONG = "\n\n".join(
    f"Tale {tale} begins, {', '.join(['and the drones of Lumen flew on'] * 12)}."
    for tale in range(1, 11)
)
"""Sentences of 400 characters, of which a quote holds six."""

STARS = " ".join(f"Pilot {pilot} won {pilot} stars." for pilot in range(1, 13))
TEAM = f"""\
  - id: stars
    fact: Pilot 12 won 12 stars.
    quote: {STARS}
    questions: [Who won the stars?]
"""

SHOW = "The show lasted 31 minutes and cost 2 million crowns."
IN_ITS_ORDER = """\
    quote:
      - and cost 2 million crowns.
      - The show lasted 31 minutes
"""


@pytest.fixture
def topic() -> str:
    return TOPIC


@pytest.fixture
def folder(tmp_path: Path, topic: str) -> Path:
    article = f"{ARTICLE}\n{LONG}\n\n{STARS}\n"
    return write_knowledge(tmp_path / "knowledge", topics={"drones": topic}, article=article)


@pytest.fixture
def app(folder: Path) -> App:
    return App.load(folder)


async def edit(
    world: World, editor: simcord.MemberActor, entry: str, **typed: str
) -> simcord.ResponseMessage:
    """Open the form of an entry and send it, with other words in some of its fields."""
    form = await editor.slash(world.channel, "knowledge edit", entry=entry)
    assert form.modal is not None
    inputs = [one["component"] for one in form.modal["components"]]
    shown = {one["custom_id"]: one.get("value", "") for one in inputs}
    return respond(await editor.submit_modal(form, shown | typed))


class TestManyWordings:
    @pytest.fixture
    def topic(self) -> str:
        listed = "".join(f"      - {text}\n" for text in (*MANY, '"vip: who may fly?"'))
        return TOPIC.replace("      - How many drones rang?\n", listed)

    async def test_a_form_that_is_sent_as_it_was_shown_changes_nothing(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        picker = await edit(world, editor, "bell-drones")
        assert "66 ways to ask" in read(picker)
        preview = respond(await press(editor, picker, "preview"))
        assert "This changes nothing." in read(preview)


def list_options(message: simcord.ResponseMessage) -> list[tuple[str, str]]:
    """Give the label and the value of each option of the menu."""
    menu = next(one for one in find_items(message) if "options" in one)
    return [(one["label"], one["value"]) for one in menu["options"]]


async def test_a_quote_that_is_too_long_is_refused_and_the_former_choice_stays(
    world: World, editor: simcord.MemberActor
) -> None:
    picker = await edit(world, editor, "show-length")
    tales = [value for label, value in list_options(picker) if label.startswith("Tale")]
    told = await choose(editor, picker, "sentences", *tales[:7])
    assert "at most 8 spans and 2,500 characters" in read(told)
    picker = respond(await press(editor, told, "back"))
    assert f"> {SHOW}" in read(picker)
    picked = await choose(editor, picker, "sentences", *tales[:2])
    assert has(picked, "preview")


async def test_a_removal_that_meets_another_edit_offers_no_words_to_change(
    world: World, editor: simcord.MemberActor, folder: Path
) -> None:
    shown = respond(await editor.slash(world.channel, "knowledge remove", entry="bell-drones"))
    path = folder / "topics/drones.yaml"
    path.write_text(path.read_text("utf-8") + "# a note\n", "utf-8")
    told = await save(editor, shown)
    assert "can't be done" in read(told)
    assert not find_items(told)


async def test_the_words_can_be_changed_where_an_edit_meets_another(
    world: World, editor: simcord.MemberActor, folder: Path
) -> None:
    picker = await edit(world, editor, "show-length", fact="The show lasted 31 minutes.")
    preview = respond(await press(editor, picker, "preview"))
    path = folder / "topics/drones.yaml"
    path.write_text(path.read_text("utf-8") + "# a note\n", "utf-8")
    told = await save(editor, preview)
    form = await press(editor, told, "words")
    assert "The show lasted 31 minutes." in str(form.modal)


async def test_what_is_gone_meanwhile_has_no_answers_to_pin(
    world: World, editor: simcord.MemberActor, folder: Path
) -> None:
    picker = await edit(world, editor, "bell-drones", fact="40 drones carried bells.")
    saved = await save(editor, respond(await press(editor, picker, "preview")))
    path = folder / "topics/drones.yaml"
    path.write_text(path.read_text("utf-8").partition("  - id: bell-drones")[0], "utf-8")
    await world.bot.reload()
    told = respond(await press(editor, saved, "pin"))
    assert "no entry" in read(told)
    assert not find_items(told)


class TestAQuoteInItsOwnOrder:
    @pytest.fixture
    def topic(self) -> str:
        return TOPIC.replace(f"    quote: {SHOW}\n", IN_ITS_ORDER)

    async def test_an_edit_of_the_fact_alone_leaves_it_as_it_is_written(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        picker = await edit(world, editor, "show-length", fact="The show lasted 31 minutes.")
        await save(editor, respond(await press(editor, picker, "preview")))
        text = (folder / "topics/drones.yaml").read_text("utf-8")
        assert "    fact: The show lasted 31 minutes.\n" + IN_ITS_ORDER in text

    async def test_another_choice_takes_its_place(
        self, world: World, editor: simcord.MemberActor, folder: Path
    ) -> None:
        picker = await edit(world, editor, "show-length")
        whole = next(value for label, value in list_options(picker) if label == SHOW)
        picked = await choose(editor, picker, "sentences", whole)
        await save(editor, respond(await press(editor, picked, "preview")))
        text = (folder / "topics/drones.yaml").read_text("utf-8")
        assert f"      - {SHOW}\n" in text
        assert IN_ITS_ORDER not in text


class TestAQuoteOfManySentences:
    @pytest.fixture
    def topic(self) -> str:
        return TOPIC + TEAM

    async def test_all_of_them_are_marked_and_can_be_chosen_again(
        self, world: World, editor: simcord.MemberActor
    ) -> None:
        picker = await edit(world, editor, "stars", fact="Pilot 12 had 12 stars.")
        menu = next(one for one in find_items(picker) if "options" in one)
        chosen = [one["value"] for one in menu["options"] if one.get("default")]
        assert len(chosen) == 12
        assert menu["max_values"] >= len(chosen)
        again = await choose(editor, picker, "sentences", *chosen)
        assert f"> {STARS}" in read(again)


class TestAMemoryThatFails:
    @pytest_asyncio.fixture
    async def store(self, tmp_path: Path) -> AsyncIterator[SqlStore]:
        made = SqlStore(tmp_path / "data")
        yield made
        await made.close()

    @pytest.mark.parametrize(
        ("command", "options"),
        [
            ("knowledge show", {"entry": "drone-count"}),
            ("knowledge edit", {"entry": "drone-count"}),
            ("knowledge remove", {"entry": "bell-drones"}),
            ("knowledge undo", {"change": 1}),
            ("knowledge history", {}),
            ("knowledge coverage", {}),
            ("unanswered", {}),
            ("stats", {}),
            ("verify", {"receipt": "K7Q2-M9XD"}),
        ],
    )
    async def test_who_needs_it_is_told_that_it_can_not_be_reached(
        self,
        world: World,
        editor: simcord.MemberActor,
        tmp_path: Path,
        command: str,
        options: dict[str, Any],
    ) -> None:
        await world.bot.store.close()
        (tmp_path / "data" / DATABASE).write_bytes(b"no database at all" * 100)
        told = respond(await editor.slash(world.channel, command, **options))
        assert told.ephemeral
        assert "can't reach what I remember" in read(told)
        assert all(isinstance(error.__cause__, StorageError) for error in world.env.errors)
