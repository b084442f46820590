"""The history of the knowledge in the database, step by step within a transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.knowledge_changes import (
    Author,
    ItemChange,
    KnowledgeChange,
    LoggedQuestion,
)
from bot.storage.tables import (
    exchanges,
    knowledge_change_items,
    knowledge_changes,
    knowledge_files,
    knowledge_folders,
)


async def add_change(connection: AsyncConnection, change: KnowledgeChange) -> KnowledgeChange:
    """Keep a change, and give it with its number."""
    added = await connection.execute(
        insert(knowledge_changes).values(
            changed_at=change.at,
            changed_by=change.author.user,
            author=change.author.name,
            why=change.why,
            kind=change.kind,
            undoes=change.undoes,
            folder=change.folder,
        )
    )
    (number,) = added.inserted_primary_key or (0,)
    items = [
        {"change": number, "number": place, **asdict(item)}
        for place, item in enumerate(change.items)
    ]
    if items:
        await connection.execute(insert(knowledge_change_items), items)
    return replace(change, id=number)


async def list_changes(
    connection: AsyncConnection, item: str | None, limit: int, folder: int
) -> tuple[KnowledgeChange, ...]:
    """Give the latest changes of a folder, or the latest of one item."""
    wanted = select(knowledge_changes).where(knowledge_changes.c.folder == folder)
    if item is not None:
        touched = select(knowledge_change_items.c.change).where(
            knowledge_change_items.c.item == item
        )
        wanted = wanted.where(knowledge_changes.c.id.in_(touched))
    return await read_changes(
        connection, wanted.order_by(knowledge_changes.c.id.desc()).limit(limit)
    )


async def read_changes(
    connection: AsyncConnection, wanted: Select[Any]
) -> tuple[KnowledgeChange, ...]:
    """Give the changes that a query finds, each with its items."""
    rows = (await connection.execute(wanted)).all()
    table = knowledge_change_items
    found = await connection.execute(
        select(table)
        .where(table.c.change.in_([row.id for row in rows]))
        .order_by(table.c.change, table.c.number)
    )
    items: dict[int, list[ItemChange]] = {}
    for change, _number, *values in found:
        items.setdefault(change, []).append(ItemChange(*values))
    return tuple(
        KnowledgeChange(
            row.id,
            row.changed_at,
            Author(row.author, row.changed_by),
            row.why,
            row.kind,
            tuple(items.get(row.id, ())),
            row.undoes,
            row.folder,
        )
        for row in rows
    )


async def keep_files(
    connection: AsyncConnection, files: Mapping[str, str | None], folder: int
) -> None:
    """Keep what a folder's files say now; None is for those that are gone."""
    table = knowledge_files
    for file, text in files.items():
        this = (table.c.folder == folder) & (table.c.file == file)
        await connection.execute(delete(table).where(this))
        if text is not None:
            await connection.execute(insert(table).values(folder=folder, file=file, text=text))


async def place_folder(connection: AsyncConnection, path: str, folder: int | None) -> int:
    """Keep where a knowledge folder is now, a new one under a new number; give its number."""
    table = knowledge_folders
    if folder is not None:
        await connection.execute(update(table).where(table.c.id == folder).values(path=path))
        return folder
    await connection.execute(insert(table).values(path=path).on_conflict_do_nothing())
    found = await connection.execute(select(table.c.id).where(table.c.path == path))
    number: int = found.scalar_one()
    return number


async def list_asked(connection: AsyncConnection, limit: int) -> tuple[LoggedQuestion, ...]:
    """Give the distinct questions that were asked, the latest first."""
    last = func.max(exchanges.c.asked_at, type_=exchanges.c.asked_at.type)
    # SQLite gives the other columns of the row that has the maximum.
    # Source: https://www.sqlite.org/lang_select.html#bareagg
    found = await connection.execute(
        select(exchanges.c.question, exchanges.c.language, func.count(), last)
        .group_by(exchanges.c.question)
        .order_by(last.desc(), exchanges.c.question)
        .limit(limit)
    )
    return tuple(LoggedQuestion(*row) for row in found)


def of_user(user: int) -> Select[Any]:
    """Give the query for the changes that a person made, the oldest first."""
    mine = knowledge_changes.c.changed_by == user
    return select(knowledge_changes).where(mine).order_by(knowledge_changes.c.id)


async def forget_authors(connection: AsyncConnection, *which: Any) -> int:  # noqa: ANN401 - conditions
    """Take the authors, known by their Discord id, out of the changes; give how many changes."""
    done = await connection.execute(
        update(knowledge_changes)
        .where(knowledge_changes.c.changed_by.is_not(None), *which)
        .values(changed_by=None, author="")
    )
    return done.rowcount
