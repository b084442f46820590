"""The database file: how it is made, migrated, shared, refused, and freed of what was deleted."""

from __future__ import annotations

import asyncio
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from bot.errors import StorageError
from bot.storage.database import BUSY_SECONDS, upgrade
from bot.storage.sql_store import DATABASE, KEY, SqlStore
from bot.storage.tables import metadata
from bot.storage.values import Exchange
from tests.storage.conftest import ALICE, NOON, SERVER, build_exchange, build_request, later


def read_all(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_the_folder_and_its_files_are_for_their_owner_alone(folder: Path) -> None:
    store = SqlStore(folder)
    await store.open()
    await store.record_exchange(build_exchange(store))
    modes = {path.name: path.stat().st_mode & 0o777 for path in list_files(folder)}
    await store.close()
    assert folder.stat().st_mode & 0o777 == 0o700  # noqa: ASYNC240
    assert {DATABASE, KEY} <= set(modes)
    assert set(modes.values()) == {0o600}


def list_files(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_readers_need_not_wait_for_a_writer(folder: Path) -> None:
    store = SqlStore(folder, busy_seconds=0.01)
    await store.open()
    with sqlite3.connect(folder / DATABASE) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        other.execute("BEGIN IMMEDIATE")
        assert (await store.gather(ALICE)).count == 0
        with pytest.raises(StorageError, match="database is locked"):
            await store.record_exchange(build_exchange(store))
        assert (await store.gather(ALICE)).count == 0, "also once a writer waited in vain"
        late = SqlStore(folder, busy_seconds=0.01)
        assert (await late.gather(ALICE)).count == 0, "nor need who comes only now"
        await late.close()
    other.close()
    await store.record_exchange(build_exchange(store))
    assert (await store.gather(ALICE)).count == 1
    await store.close()


def test_a_writer_gives_up_before_discord_does() -> None:
    assert BUSY_SECONDS <= 2  # of three, with what else there is to do


async def test_what_was_kept_is_there_after_a_restart(folder: Path) -> None:
    first = SqlStore(folder)
    exchange = build_exchange(first)
    await first.record_exchange(exchange)
    await first.close()
    second = SqlStore(folder)
    assert (await second.gather(ALICE)).exchanges == (exchange,)
    await second.close()


async def test_several_may_begin_at_once(folder: Path) -> None:
    stores = [SqlStore(folder) for _ in range(4)]
    await asyncio.gather(*(store.open() for store in stores))
    await asyncio.gather(*(store.record_exchange(build_exchange(store)) for store in stores))
    assert (await stores[0].gather(ALICE)).count == 4
    for store in stores:
        await store.close()


async def test_changes_at_the_same_time_are_all_kept(folder: Path) -> None:
    store = SqlStore(folder)
    await asyncio.gather(
        *(
            store.change_settings(
                SERVER,
                lambda now, channel=channel: replace(  # type: ignore[misc]  # mypy infers no default
                    now, listening=now.listening | {channel}
                ),
                by=ALICE,
                at=NOON,
            )
            for channel in range(1, 9)
        )
    )
    assert (await store.read_settings(SERVER)).listening == frozenset(range(1, 9))
    await store.close()


@pytest.mark.parametrize("how", ["forget", "purge"])
async def test_what_is_deleted_stands_in_no_file(folder: Path, how: str) -> None:
    store = SqlStore(folder)
    asked = await store.ask_editors(build_request(store, "Which zeppelins flew?"))
    await store.record_exchange(build_exchange(store, "Which zeppelins flew?"))
    assert b"zeppelins" in read_all(folder)
    if how == "forget":
        await store.forget(ALICE)
    else:
        await store.purge(later(1))
    assert not await store.close_question(asked.question.id)
    assert b"zeppelins" not in read_all(folder)
    await store.close()


@pytest.mark.parametrize("use", ["read", "write"])
async def test_what_another_keeps_from_being_erased_is_once_it_lets_go(
    folder: Path, use: str, caplog: pytest.LogCaptureFixture
) -> None:
    store = SqlStore(folder, busy_seconds=0.05)
    await store.record_exchange(build_exchange(store, "Which zeppelins flew?"))
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM exchanges").fetchall()
        assert await store.forget(ALICE) == 1
        assert "still stands in" in caplog.text
        await store.read_settings(SERVER)
        assert b"zeppelins" in read_all(folder)
        other.execute("COMMIT")
        if use == "read":
            await store.read_settings(SERVER)
        else:
            await store.record_exchange(build_exchange(store, "How long was the show?"))
        assert b"zeppelins" not in read_all(folder)
    await store.close()


def test_the_migrations_lead_to_the_tables() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        upgrade(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        made = set(inspect(connection).get_table_names())
    engine.dispose()
    assert made == {*metadata.tables, "alembic_version"}


def test_the_history_of_an_older_file_is_that_of_one_folder_of_unknown_place(folder: Path) -> None:
    folder.mkdir()
    engine = create_engine(f"sqlite:///{folder / DATABASE}")
    with engine.begin() as connection:
        upgrade(connection, "0005")
        for line in (
            "knowledge_changes VALUES (7, '2026-01-01', NULL, 'Ada', '', 'added', NULL)",
            "knowledge_change_items VALUES (7, 0, 'checks.yaml', 'check', 'Why?', '', 'Why', '')",
            "knowledge_files VALUES ('checks.yaml', 'checks: []')",
        ):
            connection.exec_driver_sql(f"INSERT INTO {line}")
    engine.dispose()
    asyncio.run(_look_at_older_history(SqlStore(folder)))


async def _look_at_older_history(store: SqlStore) -> None:
    assert await store.list_knowledge_folders() == {1: ""}
    assert await store.read_known_files(1) == {"checks.yaml": "checks: []"}
    (change,) = await store.list_knowledge_changes(folder=1)
    assert (change.id, [one.item for one in change.items]) == (7, ["Why?"])
    await store.close()


async def test_a_file_of_a_newer_version_is_left_alone(folder: Path) -> None:
    store = SqlStore(folder)
    await store.open()
    await store.close()
    with sqlite3.connect(folder / DATABASE) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(StorageError, match="written by a newer version of Verbatim"):
        await SqlStore(folder).open()


async def test_a_file_that_is_no_database_is_left_alone(folder: Path) -> None:
    folder.mkdir()  # noqa: ASYNC240
    (folder / DATABASE).write_bytes(b"these are my notes\n" * 100)
    with pytest.raises(StorageError, match="can't be used: file is not a database"):
        await SqlStore(folder).open()
    assert b"these are my notes" in read_all(folder)


async def test_a_folder_that_cannot_be_made_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="DATA_DIR names another"):
        await SqlStore(tmp_path / "file" / "data").open()


@pytest.fixture
def small_disk() -> Iterator[None]:
    """No file may grow over 256 KiB: as on a full disk, writing fails and reading does not."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (256 * 1024, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("small_disk")
async def test_a_full_disk_keeps_nothing_by_halves(folder: Path) -> None:
    store = SqlStore(folder)
    asked = [build_exchange(store, "Why? " * 100, at=later(n)) for n in range(60)]
    done = [await _record(store, exchange) for exchange in asked]
    kept = tuple(one for one, is_kept in zip(asked, done, strict=True) if is_kept)
    assert 0 < len(kept) < len(asked)
    assert (await store.gather(ALICE)).exchanges == kept
    await store.close()


async def _record(store: SqlStore, exchange: Exchange) -> bool:
    try:
        await store.record_exchange(exchange)
    except StorageError:
        return False
    return True
