"""The database file: how it is opened, brought to the present form, and kept to its promises."""

from __future__ import annotations

import asyncio
import logging
import os
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, Connection, event, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.util import await_only

from bot.errors import StorageError

_log = logging.getLogger(__name__)

BUSY_SECONDS = 2.0
"""How long a writer waits for another: who pressed a button hears of it within Discord's three."""

_PAUSE = 0.01
"""Seconds until a connection that was turned away at once tries again."""

READ = "BEGIN"
WRITE = "BEGIN IMMEDIATE"
"""Takes the turn at once, so that what was read is still so when it is written."""
_ALONE = ""
"""No transaction: for what SQLite does outside of them."""

_REVISIONS = "alembic_version"
"""The table in which Alembic keeps the form of a file."""

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",  # with WAL a crash may cost the last writes, never the file
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten with zeros
)
"""What each connection is told. Source: https://www.sqlite.org/pragma.html"""


class Database:
    """One SQLite file; it opens at the first use, and anew after a failure.

    That another writes is no failure of the file: it stays open, and goes on being read.
    """

    def __init__(self, path: Path, *, busy_seconds: float = BUSY_SECONDS) -> None:
        """Take the file, which need not be there yet."""
        self._path = path
        self._busy_seconds = busy_seconds
        self._engine: AsyncEngine | None = None
        self._opening = asyncio.Lock()
        self._has_traces = False
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @asynccontextmanager
    async def begin(self, how: str = WRITE) -> AsyncIterator[AsyncConnection]:
        """Give a transaction, `READ` or `WRITE`: it is kept as a whole, or not at all.

        Raises:
            StorageError: The file can't be opened, read or written.
        """
        self._under_way += 1
        self._idle.clear()
        try:
            engine = await self._open()
            async with engine.connect() as connection:
                await connection.execution_options(begin=how)
                async with connection.begin():
                    yield connection
            if self._has_traces and how != _ALONE:
                await self._erase_late(engine)
        except CommandError as error:
            raise StorageError(
                f"{self._path} was written by a newer version of Verbatim ({error}): run that one, "
                "or bring back a backup."
            ) from error
        except (SQLAlchemyError, OSError, sqlite3.Error) as error:
            if not _is_busy(error):
                await self._dispose()
            raise StorageError(f"{self._path} can't be used: {_explain(error)}.") from error
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()

    async def erase_traces(self) -> None:
        """Empty the journal, where what was deleted would stand until it is written over.

        While another program goes on reading it, that can't be done: then it is after a later use.
        """
        async with self.begin(_ALONE) as connection:
            self._has_traces = not await _empty_journal(connection)
        if self._has_traces:
            _log.warning(
                "What was deleted still stands in %s-wal, as another program reads the memory: "
                "it is erased once that lets go.",
                self._path,
            )

    async def close(self) -> None:
        """Let go of the file, once what is under way is done; closing twice is no error."""
        # A connection that is taken away in the middle of its work never answers again, and the
        # program would wait for it without end.
        with suppress(TimeoutError):
            async with asyncio.timeout(self._busy_seconds):
                await self._idle.wait()
        await self._dispose()

    async def _erase_late(self, engine: AsyncEngine) -> None:
        """Empty the journal if nobody is in the way; whoever used the file does not wait for it."""
        with suppress(SQLAlchemyError, OSError, sqlite3.Error):  # then the next use tries again
            async with engine.connect() as connection:
                await connection.execution_options(begin=_ALONE)
                await connection.exec_driver_sql("PRAGMA busy_timeout = 0")
                try:
                    self._has_traces = not await _empty_journal(connection)
                finally:
                    patience = f"PRAGMA busy_timeout = {round(self._busy_seconds * 1000)}"
                    await connection.exec_driver_sql(patience)

    async def _dispose(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            await engine.dispose()

    async def _open(self) -> AsyncEngine:
        async with self._opening:
            if self._engine is None:
                _make_file(self._path)
                engine = _build_engine(self._path, self._busy_seconds)
                try:
                    await _migrate(engine)
                except BaseException:
                    await engine.dispose()
                    raise
                self._engine = engine
            return self._engine


def make_folder(folder: Path) -> None:
    """Make the data folder, for its owner's eyes only; raise StorageError where it can't be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"The data folder {folder} can't be made: {error.strerror}. DATA_DIR names another."
        ) from error


def _make_file(path: Path) -> None:
    """Make the file for its owner's eyes only; what SQLite lays beside it takes after it."""
    make_folder(path.parent)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _build_engine(path: Path, busy_seconds: float) -> AsyncEngine:
    address = URL.create("sqlite+aiosqlite", database=str(path))
    engine = create_async_engine(address, connect_args={"timeout": busy_seconds})

    def set_up(connection: Any, _record: object) -> None:  # noqa: ANN401 - as the driver has it
        _set_up(connection, busy_seconds)

    event.listen(engine.sync_engine, "connect", set_up)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _set_up(connection: Any, busy_seconds: float) -> None:  # noqa: ANN401 - as the driver has it
    connection.isolation_level = None  # transactions begin where `_begin` says, not by guess
    until = time.monotonic() + busy_seconds
    try:
        for pragma in _PRAGMAS:
            _tell(connection, pragma, until)
    except sqlite3.Error:
        connection.close()  # of one that fails here nobody else knows
        raise


def _tell(connection: Any, pragma: str, until: float) -> None:  # noqa: ANN401 - as above
    """Tell a connection a pragma; SQLite itself does not wait where several bring a file to WAL."""
    while True:
        try:
            connection.execute(pragma).close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
            await_only(asyncio.sleep(_PAUSE))
        else:
            return


def _begin(connection: Connection) -> None:
    how = connection.get_execution_options().get("begin", WRITE)
    if how:
        connection.exec_driver_sql(how)


async def _empty_journal(connection: AsyncConnection) -> bool:
    """Write the journal into the file and empty it; false where somebody else still reads it."""
    found = await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    is_busy, _, _ = found.one()
    return not is_busy


async def _migrate(engine: AsyncEngine) -> None:
    """Run the steps that the file has not seen, all or none of them.

    Whether there are any is looked up by reading, for which none needs to wait for a writer.
    """
    async with engine.connect() as connection:
        await connection.execution_options(begin=READ)
        async with connection.begin():
            is_present = await connection.run_sync(_is_present)
    if not is_present:
        async with engine.begin() as connection:
            await connection.run_sync(upgrade)


def _is_present(connection: Connection) -> bool:
    """Whether the file has the present form."""
    newest = ScriptDirectory.from_config(build_config()).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == newest


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring a database to a revision."""
    command.upgrade(build_config(connection), revision)


def build_config(connection: Connection | None = None) -> Config:
    """Give Alembic's configuration, for a connection where the steps are to run."""
    config = Config()
    config.set_main_option("script_location", "bot.storage:migrations")
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "step_%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def find_fault(path: Path) -> str:
    """Say why a database file can't be used, as a clause; empty where it can.

    Only reads: a file of a former version is left as it is, as the bot brings it to the present
    form itself.
    """
    try:
        address = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            [(said,)] = connection.execute("PRAGMA quick_check(1)").fetchall()
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            has_form = _REVISIONS in tables
            forms = connection.execute(f"SELECT * FROM {_REVISIONS}").fetchall() if has_form else []  # noqa: S608 - a constant
    except sqlite3.Error as error:
        return _explain(error)
    if said != "ok":
        return str(said)
    known = {one.revision for one in ScriptDirectory.from_config(build_config()).walk_revisions()}
    strange = [form for (form,) in forms if form not in known]
    return f"a newer version of Verbatim wrote it (form {strange[0]})" if strange else ""


def _is_busy(error: Exception) -> bool:
    """Whether a writer waited in vain for another."""
    code = getattr(_find_cause(error), "sqlite_errorcode", 0)
    return (code & 0xFF) == sqlite3.SQLITE_BUSY  # above them stands which kind of it


def _find_cause(error: Exception) -> Exception:
    return getattr(error, "orig", None) or error


def _explain(error: Exception) -> str:
    cause = _find_cause(error)
    return str(getattr(cause, "strerror", None) or cause).rstrip(".")
