"""The recorder: what it keeps of an answer, and that it takes failures upon itself."""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.values import Answer, Outcome, Question
from bot.errors import StorageError
from bot.storage.memory import MemoryStore
from bot.storage.recorder import Recorder
from bot.storage.server_settings import ServerSettings
from bot.storage.sql_store import DATABASE, SqlStore
from tests.storage.conftest import ALICE, NOON, SERVER

UNKNOWN = Answer(Question("And in 2023?", "es-ES"), Outcome.UNKNOWN, 0.01)


async def test_an_answer_is_kept_as_it_was_understood() -> None:
    store = MemoryStore()
    recorder = Recorder(store, now=lambda: NOON)
    arrival = recorder.begin()
    answer = replace(UNKNOWN, reading="How many drones flew in 2023?")
    await recorder.record(arrival, answer, asker=ALICE, server=None)
    (kept,) = (await store.gather(ALICE)).exchanges
    assert kept.id == arrival.exchange
    assert kept.asked_at == NOON
    assert (kept.question, kept.language) == ("How many drones flew in 2023?", "es-ES")
    assert (kept.outcome, kept.entry, kept.confidence) == (Outcome.UNKNOWN, None, 0.01)
    assert kept.latency_ms > 0
    assert recorder.failures == 0


async def test_ids_are_never_the_same_and_fit_into_a_button() -> None:
    recorder = Recorder(MemoryStore())
    ids = [recorder.begin().exchange for _ in range(1000)]
    assert len(set(ids)) == 1000
    assert all(0 < id_ < 2**63 for id_ in ids)


async def test_each_failure_is_counted_and_the_first_told_in_full(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "data").touch()
    recorder = Recorder(SqlStore(tmp_path / "data"))
    for _ in range(3):
        await recorder.record(recorder.begin(), UNKNOWN, asker=ALICE, server=None)
    assert recorder.failures == 3
    assert [record.levelname for record in caplog.records] == ["ERROR"] * 3
    assert "(3 times since the start)" in caplog.text
    assert caplog.text.count("Traceback") == 2, "the error and its cause, once"


async def test_no_answer_waits_for_settings_longer_than_its_patience(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = SqlStore(tmp_path, busy_seconds=600)
    await store.open()
    await store.close()
    with sqlite3.connect(tmp_path / DATABASE) as hog:
        hog.execute("PRAGMA locking_mode = EXCLUSIVE")
        hog.execute("BEGIN EXCLUSIVE")
        recorder = Recorder(store, patience=0.1)
        assert await recorder.read_settings(SERVER) == ServerSettings(SERVER)
        assert recorder.failures == 1
    hog.close()
    assert "it took longer than 0.1 s" in caplog.text
    assert await store.read_settings(SERVER) == ServerSettings(SERVER)
    await store.close()


async def test_settings_are_the_defaults_in_direct_messages() -> None:
    assert await Recorder(MemoryStore()).read_settings(None) == ServerSettings(0)


async def test_other_faults_are_not_hidden() -> None:
    async def fail() -> None:
        await asyncio.sleep(0)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await Recorder(MemoryStore()).attempt(fail, None)


async def test_what_is_asked_for_is_given_where_nothing_fails() -> None:
    async def fail() -> str:
        raise StorageError

    async def work() -> str:
        return "kept"

    recorder = Recorder(MemoryStore())
    assert await recorder.attempt(work, "lost") == "kept"
    assert await recorder.attempt(fail, "lost") == "lost"
