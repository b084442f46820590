"""What the database keeps about persons: shown to them, deleted by them, deleted by age."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CursorResult, delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import _history_rows
from bot.storage._queue_rows import list_requests
from bot.storage._subscription_rows import list_subscriptions
from bot.storage.server_settings import SettingsChange
from bot.storage.tables import (
    dismissals,
    exchanges,
    feedback,
    knowledge_changes,
    questions,
    requests,
    settings_changes,
    subscriptions,
)
from bot.storage.values import Exchange, Feedback, PersonalData, Pseudonym

_AGES = {
    exchanges: exchanges.c.asked_at,
    feedback: feedback.c.voted_at,
    requests: requests.c.asked_at,
    subscriptions: subscriptions.c.asked_at,
    dismissals: dismissals.c.dismissed_at,
    settings_changes: settings_changes.c.changed_at,
}
"""What tells of persons or holds their words, each with the column that says how old a row is."""


async def gather(connection: AsyncConnection, user: int, who: Pseudonym) -> PersonalData:
    """Give all about a person, by their Discord id and their hash."""
    asked = await connection.execute(
        select(exchanges).where(exchanges.c.asker == who).order_by(exchanges.c.asked_at)
    )
    voted = await connection.execute(
        select(feedback).where(feedback.c.voter == who).order_by(feedback.c.voted_at)
    )
    changed = await connection.execute(
        select(settings_changes)
        .where(settings_changes.c.changed_by == user)
        .order_by(settings_changes.c.changed_at, settings_changes.c.id)
    )
    return PersonalData(
        tuple(Exchange(**row) for row in asked.mappings()),
        tuple(Feedback(**row) for row in voted.mappings()),
        await list_requests(connection, who),
        tuple(SettingsChange(*row[1:]) for row in changed),
        await _history_rows.read_changes(connection, _history_rows.of_user(user)),
        await list_subscriptions(connection, subscriptions.c.user == user),
    )


async def forget(connection: AsyncConnection, user: int, who: Pseudonym) -> int:
    """Delete all about a person, by their Discord id and their hash; give how many rows."""
    done = (
        await connection.execute(delete(exchanges).where(exchanges.c.asker == who)),
        await connection.execute(delete(feedback).where(feedback.c.voter == who)),
        await connection.execute(delete(requests).where(requests.c.asker == who)),
        await connection.execute(delete(subscriptions).where(subscriptions.c.user == user)),
        await connection.execute(
            update(settings_changes)
            .where(settings_changes.c.changed_by == user)
            .values(changed_by=None)
        ),
    )
    await _delete_unasked(connection)
    mine = knowledge_changes.c.changed_by == user
    return _count(*done) + await _history_rows.forget_authors(connection, mine)


async def purge(connection: AsyncConnection, before: datetime) -> int:
    """Delete what is about persons and older; give how many rows."""
    done = [
        await connection.execute(delete(table).where(age < before)) for table, age in _AGES.items()
    ]
    await _delete_unasked(connection)
    old = knowledge_changes.c.changed_at < before
    return _count(*done) + await _history_rows.forget_authors(connection, old)


async def _delete_unasked(connection: AsyncConnection) -> None:
    """Delete the questions in the queue for which nobody asks any more."""
    asked = exists().where(requests.c.question == questions.c.id)
    await connection.execute(delete(questions).where(~asked))


def _count(*results: CursorResult[object]) -> int:
    return sum(result.rowcount for result in results)
