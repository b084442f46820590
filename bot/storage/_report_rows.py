"""What reports are made of, read from the database step by step within a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import NO_SERVER, dismissals, exchanges, feedback
from bot.storage.values import Exchange, Feedback, normalize_question


async def list_exchanges(
    connection: AsyncConnection, since: datetime, limit: int
) -> tuple[Exchange, ...]:
    """Give the exchanges from a time on, the latest first."""
    latest = select(exchanges).where(exchanges.c.asked_at >= since)
    ordered = latest.order_by(exchanges.c.asked_at.desc(), exchanges.c.id).limit(limit)
    found = await connection.execute(ordered)
    return tuple(Exchange(**row) for row in found.mappings())


async def list_feedback(
    connection: AsyncConnection, since: datetime, limit: int
) -> tuple[Feedback, ...]:
    """Give the votes from a time on, the latest first."""
    latest = select(feedback).where(feedback.c.voted_at >= since)
    order = (feedback.c.voted_at.desc(), feedback.c.exchange, feedback.c.voter)
    found = await connection.execute(latest.order_by(*order).limit(limit))
    return tuple(Feedback(**row) for row in found.mappings())


async def dismiss(
    connection: AsyncConnection, server: int | None, texts: Iterable[str], at: datetime
) -> None:
    """Keep that questions of a server need nothing more, as of a time."""
    rows = [
        {"server": server or NO_SERVER, "normalized": normalized, "dismissed_at": at}
        for normalized in dict.fromkeys(map(normalize_question, texts))
    ]
    if rows:
        adding = insert(dismissals)
        newer = {"dismissed_at": adding.excluded.dismissed_at}
        await connection.execute(adding.on_conflict_do_update(set_=newer), rows)


async def list_dismissed(connection: AsyncConnection, server: int | None) -> Mapping[str, datetime]:
    """Give the normalized questions of a server that were dismissed, each with the last time."""
    wanted = select(dismissals).where(dismissals.c.server == (server or NO_SERVER))
    found = await connection.execute(wanted)
    return {row.normalized: row.dismissed_at for row in found}
