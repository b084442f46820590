"""What is remembered of each question, in a real file; and that no answer waits for it."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import simcord

from bot.answering.values import Outcome
from bot.storage.recorder import Recorder
from bot.storage.sql_store import DATABASE, SqlStore
from bot.storage.values import PersonalData
from tests.cogs.conftest import World, read, respond
from tests.cogs.test_asking import QUESTION

OFF_TOPIC = "Who won the chess match?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest_asyncio.fixture
async def store(folder: Path) -> AsyncIterator[SqlStore]:
    made = SqlStore(folder, busy_seconds=0.05)
    yield made
    await made.close()


def read_all(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def gather(world: World) -> PersonalData:
    return await world.bot.store.gather(world.alice.id)


async def test_a_question_by_command_is_recorded(world: World) -> None:
    await world.ask(QUESTION)
    (exchange,) = (await gather(world)).exchanges
    assert (exchange.question, exchange.entry) == (QUESTION, "drone-count")
    assert exchange.outcome is Outcome.ANSWER
    assert [exchange.server] == [guild.id for guild in world.bot.guilds]
    assert 0 < exchange.confidence <= 1
    assert 0 < exchange.latency_ms < 60_000


async def test_a_question_by_mention_is_recorded_without_the_mention(world: World) -> None:
    await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
    (exchange,) = (await gather(world)).exchanges
    assert exchange.question == QUESTION


async def test_a_direct_message_is_recorded_without_a_server(world: World) -> None:
    await world.alice.send_dm(OFF_TOPIC)
    (exchange,) = (await gather(world)).exchanges
    assert exchange.server is None
    assert exchange.outcome is Outcome.UNKNOWN


async def test_a_question_put_for_someone_is_recorded_for_who_put_it(world: World) -> None:
    message = await world.bob.send(world.channel, QUESTION)
    await world.alice.context_menu(world.channel, "Answer this", message)
    assert len((await gather(world)).exchanges) == 1
    assert (await world.bot.store.gather(world.bob.id)).count == 0


async def test_what_people_say_to_each_other_is_not_recorded(world: World) -> None:
    await world.alice.send(world.channel, QUESTION)
    assert (await gather(world)).count == 0


async def test_no_id_of_a_person_and_no_secret_reaches_the_file(world: World, folder: Path) -> None:
    await world.ask(f"{QUESTION} I am ada@example.org")
    written = read_all(folder)
    assert QUESTION.encode() in written
    assert b"ada@example" not in written
    assert str(world.alice.id).encode() not in written


class TestBrokenFolder:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        path = tmp_path / "data"
        path.write_text("a file stands where the folder should be")
        return path

    async def test_an_answer_goes_out_and_the_failure_is_logged_and_counted(
        self, world: World, caplog: pytest.LogCaptureFixture
    ) -> None:
        before = world.bot.recorder.failures
        assert before > 0, "it was noticed at the start"
        shown = await world.ask(QUESTION)
        assert "8,100 drones" in read(shown)
        assert world.bot.recorder.failures > before
        assert "DATA_DIR names another" in caplog.text

    async def test_a_mention_is_answered_too(self, world: World) -> None:
        await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
        assert "8,100 drones" in read(world.last)

    async def test_the_memory_comes_back_with_the_folder(self, world: World, folder: Path) -> None:
        await world.ask(QUESTION)
        folder.unlink()  # noqa: ASYNC240 - nothing else runs meanwhile
        failures = world.bot.recorder.failures
        await world.ask(QUESTION)
        assert world.bot.recorder.failures == failures
        assert len((await gather(world)).exchanges) == 1


async def test_an_answer_goes_out_where_the_file_breaks_under_way(
    world: World, folder: Path
) -> None:
    await world.ask(QUESTION)
    await world.bot.store.close()
    (folder / DATABASE).write_bytes(b"no database at all" * 100)
    shown = await world.ask(QUESTION)
    assert "8,100 drones" in read(shown)
    assert world.bot.recorder.failures > 0


@pytest.fixture
def hog(world: World, folder: Path) -> Iterator[sqlite3.Connection]:
    """Another program that has the file for itself."""
    assert world.bot.recorder.failures == 0
    connection = sqlite3.connect(folder / DATABASE)
    connection.execute("BEGIN EXCLUSIVE")
    yield connection
    connection.close()


@pytest.mark.usefixtures("hog")
async def test_an_answer_does_not_wait_for_another_program(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    shown = await world.ask(QUESTION)
    assert "8,100 drones" in read(shown)
    assert "database is locked" in caplog.text
    assert world.bot.recorder.failures == 1


@pytest.mark.usefixtures("hog")
async def test_what_waits_for_another_program_is_responded_to_first(
    world: World, editor: simcord.MemberActor
) -> None:
    privacy = respond(await editor.slash(world.channel, "privacy"))
    forgotten = await editor.click(privacy, label="Delete mine now")
    panel = respond(await editor.slash(world.channel, "settings"))
    changed = await editor.select(panel, ["private"], custom_id="verbatim:set:answers")
    said = ["\n".join(map(read, one.followups)) for one in (forgotten, changed)]
    assert "nothing was shown or deleted" in said[0]
    assert "could not be saved" in said[1]
    sent = [one.json["type"] for one in world.env.http_requests if one.json and "type" in one.json]
    shown, deferred = 4, 6
    assert sent == [shown, deferred, shown, deferred]


async def test_settings_are_those_last_read_where_the_memory_fails(tmp_path: Path) -> None:
    store = SqlStore(tmp_path / "data")
    recorder = Recorder(store)
    first = await recorder.read_settings(5)
    await store.close()
    (tmp_path / "data" / DATABASE).write_bytes(b"broken" * 1000)
    assert await recorder.read_settings(5) == first
    assert recorder.failures == 1
