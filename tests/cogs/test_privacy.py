"""Privacy: what is kept is said, shown to the person alone, deleted at once, and kept no longer."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import discord
import pytest
import pytest_asyncio
import simcord

from bot.answering.conversations import Place
from bot.app import App
from bot.client import VerbatimBot
from bot.cogs._privacy import show_forgotten, show_mine, show_privacy
from bot.cogs.retaining import Retaining
from bot.locales.languages import SPOKEN, Languages
from bot.settings import Settings
from bot.storage.knowledge_changes import (
    Author,
    ChangeKind,
    ItemChange,
    ItemKind,
    KnowledgeChange,
)
from bot.storage.memory import MemoryStore
from bot.storage.server_settings import SettingsChange
from bot.storage.sql_store import DATABASE, SqlStore
from bot.storage.values import EditorRequest, Feedback, PersonalData, Subscription
from tests.cogs.conftest import World, find_items, read, respond
from tests.cogs.test_asking import QUESTION
from tests.cogs.test_limits import find_overruns
from tests.conftest import Clock
from tests.storage.conftest import build_exchange

DAY = 86_400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest_asyncio.fixture
async def store(folder: Path) -> AsyncIterator[SqlStore]:
    made = SqlStore(folder)
    yield made
    await made.close()


@pytest.fixture
def simcord_bot(app: App, settings: Settings, clock: Clock, store: SqlStore) -> VerbatimBot:
    settings = settings.model_copy(update={"retention_days": 2})
    return VerbatimBot(app, settings, store=store, clock=clock)


def find_retaining(world: World) -> Retaining:
    return cast("Retaining", world.bot.get_cog("Retaining"))  # each bot loads the module anew


async def open_privacy(
    world: World, person: simcord.MemberActor | None = None
) -> simcord.ResponseMessage:
    return respond(await (person or world.alice).slash(world.channel, "privacy"))


async def remember_all(world: World, person: simcord.MemberActor) -> None:
    """Have one record of every kind about a person."""
    await person.slash(world.channel, "ask", question=QUESTION)
    store, now, server = world.bot.store, discord.utils.utcnow(), world.alice.guild.id
    who = store.pseudonymize(person.id)
    await store.vote(Feedback(1, "bells", who, now, is_helpful=True))
    await store.ask_editors(EditorRequest("Who paid?", "en-US", server, who, now))
    await store.change_settings(
        server, lambda one: replace(one, is_private=not one.is_private), by=person.id, at=now
    )
    item = ItemChange("topics/drones.yaml", ItemKind.ENTRY, "bells", "", "id: bells")
    author = Author(person.name, person.id)
    change = KnowledgeChange(0, now, author, "Rung.", ChangeKind.ADDED, (item,))
    await store.record_knowledge_change(change, {})
    await store.subscribe(Subscription("Who paid?", "en-US", server, 7, person.id, now))


async def test_it_says_what_is_kept_and_for_how_long_to_the_person_alone(world: World) -> None:
    shown = await open_privacy(world)
    assert shown.ephemeral
    assert "For 2 days, and no longer, I keep:" in read(shown)
    for word in (
        "Questions",
        "Votes",
        "Requests",
        "Settings of servers",
        "Changes of the know",
        "secret key",
        "the log of whoever runs me",
        "committed to git",
    ):
        assert word in read(shown)
    assert [item["label"] for item in find_items(shown)] == ["See mine", "Delete mine now"]


async def test_a_person_sees_all_of_theirs_and_nothing_of_others(world: World) -> None:
    await remember_all(world, world.alice)
    await world.bob.slash(world.channel, "ask", question="What did some of the drones carry?")
    await world.alice.click(await open_privacy(world), label="See mine")
    shown = await open_privacy(world)
    shown = respond(await world.alice.click(shown, label="See mine"))
    text = read(shown)
    assert shown.ephemeral
    edited = "1 change of the knowledge"
    wished = "1 wish to be told of an answer"
    requested = "1 request to the editors"
    for line in ("1 question", "1 vote", requested, wished, "1 changed setting", edited):
        assert f"- {line}\n" in f"{text}\n"
    assert f"- January 1, 2026: “{QUESTION}”" in text
    assert "carry" not in text
    (file,) = shown.attachments
    kept = json.loads(await file.read())
    assert [one["question"] for one in kept["exchanges"]] == [QUESTION]
    assert {key: len(value) for key, value in kept.items()} == {
        "exchanges": 1,
        "feedback": 1,
        "requests": 1,
        "changes": 1,
        "edits": 1,
        "subscriptions": 1,
    }


async def test_what_was_typed_is_shown_escaped(world: World) -> None:
    await world.ask("Is *this* @everyone bold?")
    shown = respond(await world.alice.click(await open_privacy(world), label="See mine"))
    assert r"\*this\*" in read(shown)
    assert "@everyone" not in read(shown)


async def test_a_person_deletes_theirs_at_once_and_of_others_nothing(world: World) -> None:
    for person in (world.alice, world.bob):
        await remember_all(world, person)
    theirs = await world.bot.store.gather(world.bob.id)
    shown = respond(await world.alice.click(await open_privacy(world), label="Delete mine now"))
    assert "I deleted the 6 records" in read(shown)
    assert (await world.bot.store.gather(world.alice.id)).count == 0
    assert await world.bot.store.gather(world.bob.id) == theirs
    shown = respond(await world.alice.click(await open_privacy(world), label="Delete mine now"))
    assert read(shown) == "I keep nothing about you."


async def test_a_deleted_question_is_not_followed_up_any_more(world: World) -> None:
    await world.alice.slash(world.channel, "ask", question=QUESTION)
    await world.alice.click(await open_privacy(world), label="Delete mine now")
    assert not world.bot.conversations.recall(Place(world.channel.id), world.alice.id)


async def test_a_deleted_question_stands_in_no_file(world: World, folder: Path) -> None:
    await world.alice.slash(world.channel, "ask", question="Which zeppelins flew over the harbour?")
    assert b"zeppelins" in read_all(folder)
    await world.alice.click(await open_privacy(world), label="Delete mine now")
    assert b"zeppelins" not in read_all(folder)


async def test_who_has_nothing_kept_is_told_so(world: World) -> None:
    shown = respond(await world.bob.click(await open_privacy(world, world.bob), label="See mine"))
    assert "I keep nothing about you." in read(shown)
    assert not find_items(shown)


async def test_it_says_so_when_nothing_could_be_deleted(
    world: World, store: SqlStore, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shown = await open_privacy(world)
    await store.close()
    (folder / DATABASE).write_bytes(b"no database at all" * 100)
    (told,) = (await world.alice.click(shown, label="Delete mine now")).followups
    assert told.ephemeral
    assert "nothing was shown or deleted" in read(told)
    assert "can't be used" in caplog.text


@pytest.mark.parametrize("tag", SPOKEN)
def test_each_language_fits_with_all_there_can_be(tag: str) -> None:
    texts = Languages.load().choose(tag)
    store = MemoryStore()
    who, now = store.pseudonymize(1), discord.utils.utcnow()
    exchanges = tuple(
        replace(build_exchange(store, "*_`" * 300), id=number) for number in range(1000)
    )
    data = PersonalData(
        exchanges,
        (Feedback(1, "bells", who, now, is_helpful=True),) * 1000,
        (EditorRequest("*" * 600, "en", None, who, now),) * 1000,
        (SettingsChange(1, "sureness", "", "", 1, now),) * 1000,
    )
    screens = (show_privacy(3650, texts), show_mine(data, texts), show_forgotten(4000, texts))
    assert [list(find_overruns(screen)) for screen in screens] == [[], [], []]


async def test_what_is_older_than_the_days_is_purged(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "bot.cogs.retaining")
    retaining = find_retaining(world)
    await remember_all(world, world.alice)
    await world.env.advance_time(1.5 * DAY)
    await world.ask(QUESTION)
    await retaining.purge_regularly()
    assert (await world.bot.store.gather(world.alice.id)).count == 7
    await world.env.advance_time(1 * DAY)
    await retaining.purge_regularly()
    assert (await world.bot.store.gather(world.alice.id)).count == 1
    assert "Deleted 6 records older than" in caplog.text


async def test_purging_goes_on_where_the_memory_fails(
    world: World, store: SqlStore, folder: Path
) -> None:
    retaining = find_retaining(world)
    assert retaining.purge_regularly.is_running()
    await store.close()
    (folder / DATABASE).write_bytes(b"no database at all" * 100)
    await retaining.purge_regularly()
    assert world.bot.recorder.failures == 1
    assert retaining.purge_regularly.is_running()


def read_all(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())
