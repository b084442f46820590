"""A store of each kind, empty, and the small values that go into it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.answering.values import Outcome
from bot.storage.memory import MemoryStore
from bot.storage.sql_store import SqlStore
from bot.storage.store import Store
from bot.storage.values import EditorRequest, Exchange, Feedback, Subscription, make_exchange_id

NOON = datetime(2026, 3, 4, 12, 0, 0, 250_000, tzinfo=UTC)
ALICE, BOB = 111_111_111_111_111_111, 222_222_222_222_222_222
SERVER = 999_999_999_999_999_999


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest_asyncio.fixture(params=["memory", "sqlite"])
async def store(request: pytest.FixtureRequest, folder: Path) -> AsyncIterator[Store]:
    made: Store = MemoryStore() if request.param == "memory" else SqlStore(folder)
    await made.open()
    yield made
    await made.close()


def later(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def build_exchange(
    store: Store,
    question: str = "How many drones flew?",
    *,
    asker: int = ALICE,
    server: int | None = SERVER,
    at: datetime = NOON,
) -> Exchange:
    return Exchange(
        id=make_exchange_id(),
        asked_at=at,
        asker=store.pseudonymize(asker),
        server=server,
        question=question,
        language="en-GB",
        outcome=Outcome.ANSWER,
        entry="drone-count",
        confidence=0.875,
        latency_ms=3.25,
    )


def build_vote(
    store: Store, exchange: int, *, voter: int = ALICE, at: datetime = NOON, is_helpful: bool = True
) -> Feedback:
    return Feedback(exchange, "drone-count", store.pseudonymize(voter), at, is_helpful)


def build_request(
    store: Store,
    question: str = "Who paid for the show?",
    *,
    asker: int = ALICE,
    server: int | None = SERVER,
    at: datetime = NOON,
) -> EditorRequest:
    return EditorRequest(question, "en-GB", server, store.pseudonymize(asker), at)


def build_subscription(
    question: str = "Who paid for the show?",
    *,
    user: int = ALICE,
    channel: int = 7,
    at: datetime = NOON,
) -> Subscription:
    return Subscription(question, "en-GB", SERVER, channel, user, at, "Nobody knows.")
