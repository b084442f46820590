"""Who wants to be told of an answer, step by step within a transaction."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import subscriptions
from bot.storage.values import Subscription, normalize_question


async def subscribe(connection: AsyncConnection, wanted: Subscription) -> bool:
    """Keep a subscription; False where that person has it for that question and place."""
    normalized = normalize_question(wanted.question)
    values = {"normalized": normalized, **asdict(wanted)}
    done = await connection.execute(insert(subscriptions).values(values).on_conflict_do_nothing())
    return done.rowcount > 0


async def list_subscriptions(
    connection: AsyncConnection, *which: ColumnElement[bool]
) -> tuple[Subscription, ...]:
    """Give the subscriptions, all or some, the oldest first."""
    table = subscriptions
    order = (table.c.asked_at, table.c.user, table.c.normalized, table.c.channel)
    found = await connection.execute(select(table).where(*which).order_by(*order))
    return tuple(
        Subscription(**{key: value for key, value in row.items() if key != "normalized"})
        for row in found.mappings()
    )


async def unsubscribe(connection: AsyncConnection, wanted: Subscription) -> bool:
    """Delete a subscription; False where it was not there."""
    table = subscriptions
    same = (
        (table.c.user == wanted.user)
        & (table.c.channel == wanted.channel)
        & (table.c.normalized == normalize_question(wanted.question))
    )
    done = await connection.execute(delete(table).where(same))
    return done.rowcount > 0
