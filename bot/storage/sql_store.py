"""The store in one SQLite file, with the key of the hashes beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.answering.receipts import Proof, Receipt
from bot.storage import (
    _history_rows,
    _person_rows,
    _queue_rows,
    _report_rows,
    _subscription_rows,
    tables,
)
from bot.storage.database import BUSY_SECONDS, READ, Database, make_folder
from bot.storage.knowledge_changes import KnowledgeChange, LoggedQuestion
from bot.storage.pseudonyms import Pseudonymizer
from bot.storage.server_settings import ServerSettings, SettingsChange, list_changes
from bot.storage.values import (
    EditorRequest,
    Exchange,
    Feedback,
    PersonalData,
    Pseudonym,
    Queued,
    QueuedQuestion,
    Subscription,
)

DATABASE = "verbatim.sqlite3"
"""The file of the database; `-wal` and `-shm` stand beside it while it is in use."""
KEY = "people.key"
"""The file of the key to the hashes of people."""


class SqlStore:
    """A `Store` in a folder."""

    def __init__(self, folder: Path, *, busy_seconds: float = BUSY_SECONDS) -> None:
        """Take the data folder, which need not be there yet."""
        self._folder = folder
        self._database = Database(folder / DATABASE, busy_seconds=busy_seconds)
        self._pseudonymizer: Pseudonymizer | None = None

    async def open(self) -> None:
        """Make the folder, the key and the database, or find them in order."""
        self._load_key()
        async with self._database.begin(READ):
            pass

    async def close(self) -> None:
        """Let go of the file; closing twice is no error."""
        await self._database.close()

    def pseudonymize(self, user: int) -> Pseudonym:
        """Give the keyed hash of a person by their Discord id."""
        return self._load_key().hash(user)

    async def record_exchange(self, exchange: Exchange) -> None:
        """Keep an exchange; one of the same id is kept once."""
        async with self._database.begin() as connection:
            await connection.execute(
                insert(tables.exchanges).values(asdict(exchange)).on_conflict_do_nothing()
            )

    async def find_exchange(self, id_: int) -> Exchange | None:
        """Give the exchange with that id, as long as it is kept."""
        table = tables.exchanges
        async with self._database.begin(READ) as connection:
            found = await connection.execute(select(table).where(table.c.id == id_))
            row = found.mappings().first()
        return Exchange(**row) if row else None

    async def vote(self, feedback: Feedback) -> Feedback | None:
        """Keep a person's vote on an exchange, and give the one that it replaces, if any."""
        table, values = tables.feedback, asdict(feedback)
        same = (table.c.exchange == feedback.exchange) & (table.c.voter == feedback.voter)
        async with self._database.begin() as connection:
            former = (await connection.execute(select(table).where(same))).mappings().first()
            await connection.execute(delete(table).where(same))
            await connection.execute(insert(table).values(values))
        return Feedback(**former) if former else None

    async def ask_editors(self, request: EditorRequest) -> Queued:
        """Put a question into the queue of its server, or join those who asked for it before."""
        async with self._database.begin() as connection:
            return await _queue_rows.add_request(connection, request)

    async def list_queue(self, server: int | None, limit: int = 25) -> tuple[QueuedQuestion, ...]:
        """Give the questions that wait in a server, the one that most people asked for first."""
        async with self._database.begin(READ) as connection:
            return await _queue_rows.list_questions(connection, server, limit)

    async def close_question(self, question: int) -> bool:
        """Take a question out of the queue by its id; False where it was not there."""
        table = tables.questions
        async with self._database.begin() as connection:
            done = await connection.execute(delete(table).where(table.c.id == question))
        return done.rowcount > 0

    async def subscribe(self, subscription: Subscription) -> bool:
        """Keep that a person wants to be told; False where they do already."""
        async with self._database.begin() as connection:
            return await _subscription_rows.subscribe(connection, subscription)

    async def list_subscriptions(self) -> tuple[Subscription, ...]:
        """Give who wants to be told of what, the oldest first."""
        async with self._database.begin(READ) as connection:
            return await _subscription_rows.list_subscriptions(connection)

    async def unsubscribe(self, subscription: Subscription) -> bool:
        """Delete it; False where it was not there."""
        async with self._database.begin() as connection:
            return await _subscription_rows.unsubscribe(connection, subscription)

    async def list_exchanges(self, since: datetime, limit: int = 20_000) -> tuple[Exchange, ...]:
        """Give the exchanges from a time on, of all servers, the latest first."""
        async with self._database.begin(READ) as connection:
            return await _report_rows.list_exchanges(connection, since, limit)

    async def list_feedback(self, since: datetime, limit: int = 20_000) -> tuple[Feedback, ...]:
        """Give the votes from a time on, of all servers, the latest first."""
        async with self._database.begin(READ) as connection:
            return await _report_rows.list_feedback(connection, since, limit)

    async def dismiss(self, server: int | None, questions: Iterable[str], at: datetime) -> None:
        """Keep that the editors of a server want to hear no more of questions asked until then."""
        async with self._database.begin() as connection:
            await _report_rows.dismiss(connection, server, questions, at)

    async def list_dismissed(self, server: int | None) -> Mapping[str, datetime]:
        """Give what `normalize_question` makes of the dismissed questions, with the last time."""
        async with self._database.begin(READ) as connection:
            return await _report_rows.list_dismissed(connection, server)

    async def read_settings(self, server: int) -> ServerSettings:
        """Give a server's settings, the defaults where nobody set any."""
        async with self._database.begin(READ) as connection:
            return await _read_settings(connection, server)

    async def change_settings(
        self,
        server: int,
        change: Callable[[ServerSettings], ServerSettings],
        *,
        by: int,
        at: datetime,
    ) -> tuple[SettingsChange, ...]:
        """Change a server's settings, and give what is different now."""
        table = tables.server_settings
        async with self._database.begin() as connection:
            before = await _read_settings(connection, server)
            after = replace(change(before), server=server)
            changes = list_changes(before, after, by=by, at=at)
            if changes:
                values = asdict(after) | {"listening": sorted(after.listening)}
                await connection.execute(delete(table).where(table.c.server == server))
                await connection.execute(insert(table).values(values))
                await connection.execute(
                    insert(tables.settings_changes), [asdict(one) for one in changes]
                )
        return changes

    async def list_changes(self, server: int, limit: int = 25) -> tuple[SettingsChange, ...]:
        """Give the changes of a server's settings, the latest first."""
        table = tables.settings_changes
        latest = select(table).order_by(table.c.changed_at.desc(), table.c.id.desc()).limit(limit)
        async with self._database.begin(READ) as connection:
            found = await connection.execute(latest.where(table.c.server == server))
            return tuple(SettingsChange(*row[1:]) for row in found)

    async def keep_receipts(self, receipts: Iterable[Receipt]) -> None:
        """Keep receipts for good; known ones are passed over."""
        values = [{"id": receipt.id, **asdict(receipt)} for receipt in receipts]
        if values:
            async with self._database.begin() as connection:
                await connection.execute(insert(tables.receipts).on_conflict_do_nothing(), values)

    async def find_receipt(self, id_: str) -> Receipt | None:
        """Give the receipt with that id, in the form `K7Q2-M9XD`."""
        table = tables.receipts
        async with self._database.begin(READ) as connection:
            found = (await connection.execute(select(table).where(table.c.id == id_))).first()
        if found is None:
            return None
        return Receipt(found.entry, found.fact, tuple(Proof(**proof) for proof in found.proofs))

    async def list_asked(self, limit: int = 500) -> tuple[LoggedQuestion, ...]:
        """Give the distinct questions that are kept, the one that was asked last first."""
        async with self._database.begin(READ) as connection:
            return await _history_rows.list_asked(connection, limit)

    async def record_knowledge_change(
        self, change: KnowledgeChange, files: Mapping[str, str | None]
    ) -> KnowledgeChange:
        """Keep a change of the knowledge with what the files say now, and give it numbered."""
        async with self._database.begin() as connection:
            kept = await _history_rows.add_change(connection, change)
            await _history_rows.keep_files(connection, files, kept.folder)
        return kept

    async def find_knowledge_change(self, id_: int) -> KnowledgeChange | None:
        """Give the change of the knowledge with that number."""
        table = tables.knowledge_changes
        async with self._database.begin(READ) as connection:
            wanted = select(table).where(table.c.id == id_)
            found = await _history_rows.read_changes(connection, wanted)
        return found[0] if found else None

    async def list_knowledge_changes(
        self, item: str | None = None, limit: int = 25, *, folder: int = 0
    ) -> tuple[KnowledgeChange, ...]:
        """Give the changes of a knowledge folder, or of one entry or check, the latest first."""
        async with self._database.begin(READ) as connection:
            return await _history_rows.list_changes(connection, item, limit, folder)

    async def read_known_files(self, folder: int = 0) -> Mapping[str, str]:
        """Give what each file of a knowledge folder said when its history was last written."""
        table = tables.knowledge_files
        async with self._database.begin(READ) as connection:
            found = await connection.execute(select(table).where(table.c.folder == folder))
            return {row.file: row.text for row in found}

    async def keep_known_files(self, files: Mapping[str, str | None], folder: int = 0) -> None:
        """Keep what a folder's files say now without a change: where its history begins."""
        async with self._database.begin() as connection:
            await _history_rows.keep_files(connection, files, folder)

    async def list_knowledge_folders(self) -> Mapping[int, str]:
        """Give where each knowledge folder with a history was last, by its number."""
        async with self._database.begin(READ) as connection:
            found = await connection.execute(select(tables.knowledge_folders))
            return {row.id: row.path for row in found}

    async def place_knowledge_folder(self, path: str, folder: int | None = None) -> int:
        """Keep where a folder is now, a new one under a new number, and give its number."""
        async with self._database.begin() as connection:
            return await _history_rows.place_folder(connection, path, folder)

    async def gather(self, user: int) -> PersonalData:
        """Give all that is kept about a person, by their Discord id."""
        who = self.pseudonymize(user)
        async with self._database.begin(READ) as connection:
            return await _person_rows.gather(connection, user, who)

    async def forget(self, user: int) -> int:
        """Delete all that is kept about a person at once, and give how many records that were."""
        who = self.pseudonymize(user)
        async with self._database.begin() as connection:
            gone = await _person_rows.forget(connection, user, who)
        await self._database.erase_traces()
        return gone

    async def purge(self, before: datetime) -> int:
        """Delete what is about persons and older, and give how many records that were."""
        async with self._database.begin() as connection:
            gone = await _person_rows.purge(connection, before)
        await self._database.erase_traces()
        return gone

    def _load_key(self) -> Pseudonymizer:
        if self._pseudonymizer is None:
            make_folder(self._folder)
            self._pseudonymizer = Pseudonymizer.load(self._folder / KEY)
        return self._pseudonymizer


async def _read_settings(connection: AsyncConnection, server: int) -> ServerSettings:
    table = tables.server_settings
    found = await connection.execute(select(table).where(table.c.server == server))
    row = found.mappings().first()
    if row is None:
        return ServerSettings(server)
    listening, languages = frozenset(row["listening"]), tuple(row["languages"])
    return ServerSettings(**{**row, "listening": listening, "languages": languages})
