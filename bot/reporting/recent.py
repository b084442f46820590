"""What was asked, voted and dismissed in a server of late, read once for all that is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.storage.store import Store
from bot.storage.values import Exchange, Feedback, QueuedQuestion

MOST_QUESTIONS = 2000
"""Questions of the editors' queue that are read, and different questions that are grouped."""


@dataclass(frozen=True, slots=True)
class Recent:
    """What the store holds of one server."""

    exchanges: tuple[Exchange, ...]
    votes: tuple[Feedback, ...]
    """Of all servers: a vote names its exchange alone."""
    queue: tuple[QueuedQuestion, ...]
    """What waits for the editors, however old."""
    dismissed: Mapping[str, datetime]
    """When each question was dismissed, by its normalized text."""


async def read_recent(store: Store, server: int | None, *, now: datetime, days: int = 90) -> Recent:
    """Read what a server, or None for direct messages, asked in the last days.

    Raises:
        StorageError: The store can't be read.
    """
    since = now - timedelta(days=days)
    return Recent(
        tuple(one for one in await store.list_exchanges(since) if one.server == server),
        tuple(await store.list_feedback(since)),
        tuple(await store.list_queue(server, MOST_QUESTIONS)),
        await store.list_dismissed(server),
    )
