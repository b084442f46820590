"""Remembering without getting in the way: where the memory fails, people are answered all the same.

Each failure is logged and counted. What a person asks to be kept or deleted does not come through
here: of that they are told whether it worked.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from time import perf_counter
from typing import Any, TypeVar

from bot.answering.values import Answer
from bot.errors import StorageError
from bot.storage.server_settings import ServerSettings
from bot.storage.store import Store
from bot.storage.values import Exchange, make_exchange_id

_log = logging.getLogger(__name__)

_Result = TypeVar("_Result")


def read_utc() -> datetime:
    """Give the time of day, with its time zone."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A question that came in."""

    exchange: int
    """The id of its exchange, for buttons to name it before it is recorded."""
    at: datetime
    started: float
    """Seconds by `perf_counter`."""


class Recorder:
    """Keeps what may be lost, and reads what may be guessed."""

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], datetime] = read_utc,
        patience: float = 1.0,
    ) -> None:
        """Take the store; no answer waits for it longer than `patience`, in seconds."""
        self.failures = 0
        """How often the memory has failed since the start."""
        self._store = store
        self._now = now
        self._patience = patience
        self._known: dict[int, ServerSettings] = {}

    def begin(self) -> Arrival:
        """Note that a question came in."""
        return Arrival(make_exchange_id(), self._now(), perf_counter())

    async def record(
        self, arrival: Arrival, answer: Answer, *, asker: int, server: int | None
    ) -> None:
        """Keep what came of a question, once the reply is on its way; nothing where none was asked.

        `asker` is the person's Discord id; it is hashed here and goes no further.
        """
        if not answer.asks_anew:
            return
        latency = (perf_counter() - arrival.started) * 1000

        async def keep() -> None:
            entry = answer.entry or (answer.why.entry if answer.why else None)
            exchange = Exchange(
                id=arrival.exchange,
                asked_at=arrival.at,
                asker=self._store.pseudonymize(asker),
                server=server,
                question=answer.understood,
                language=answer.question.locale,
                outcome=answer.outcome,
                entry=entry.id if entry else None,
                confidence=answer.confidence,
                latency_ms=latency,
            )
            await self._store.record_exchange(exchange)

        await self.attempt(keep, None)

    async def read_settings(self, server: int | None) -> ServerSettings:
        """Give a server's settings; where they can't be read, those last read, or the defaults.

        None stands for direct messages, which have the defaults.
        """
        if server is None:
            return ServerSettings(0)
        known = self._known.get(server, ServerSettings(server))
        read = await self.attempt(
            lambda: self._store.read_settings(server), known, patience=self._patience
        )
        self._known[server] = read
        return read

    async def attempt(
        self,
        work: Callable[[], Awaitable[_Result]],
        otherwise: _Result,
        *,
        patience: float | None = None,
    ) -> _Result:
        """Do something with the store, or log and count why not, and give `otherwise`.

        `patience` is how long to wait for it, in seconds; None is as long as it takes. What is
        under way goes on when nobody waits any more: a transaction that is torn apart locks up
        its connection.
        """
        task = asyncio.ensure_future(work())
        task.add_done_callback(_retrieve)
        try:
            async with asyncio.timeout(patience):
                return await asyncio.shield(task)
        except (StorageError, TimeoutError) as error:
            self.failures += 1
            reason = str(error) or f"it took longer than {patience} s"
            # One traceback is enough: those of the next failures are the same.
            _log.error(
                "The memory fails (%d times since the start): %s",
                self.failures,
                reason,
                exc_info=error if self.failures == 1 else None,
            )
            return otherwise


def _retrieve(task: asyncio.Future[Any]) -> None:
    """Look at how work ended that nobody waits for, so that asyncio does not complain of it."""
    if not task.cancelled():
        task.exception()
