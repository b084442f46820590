"""Closing while work is under way: it is finished, and nothing waits without end."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path

from bot.storage.recorder import Recorder
from bot.storage.sql_store import SqlStore
from tests.storage.conftest import build_exchange


async def test_what_is_under_way_when_it_closes_is_kept(folder: Path) -> None:
    store = SqlStore(folder)
    exchanges = [build_exchange(store, f"Question {number}?") for number in range(20)]
    async with asyncio.timeout(30):
        tasks = [asyncio.ensure_future(store.record_exchange(one)) for one in exchanges]
        await asyncio.sleep(0)
        await store.close()
        await asyncio.gather(*tasks)
        await store.close()
    again = SqlStore(folder)
    found = [await again.find_exchange(one.id) for one in exchanges]
    await again.close()
    assert found == exchanges


async def test_work_that_is_called_off_keeps_nobody_from_closing(folder: Path) -> None:
    store = SqlStore(folder)
    recorder = Recorder(store)
    await store.open()
    exchange = build_exchange(store)
    async with asyncio.timeout(30):
        for steps in range(12):
            work = recorder.attempt(lambda: store.record_exchange(exchange), None)
            waiter = asyncio.ensure_future(work)
            for _ in range(steps):
                await asyncio.sleep(0)
            waiter.cancel()
            with suppress(asyncio.CancelledError):
                await waiter
        await store.record_exchange(exchange)
        await store.close()
    again = SqlStore(folder)
    assert await again.find_exchange(exchange.id) == exchange
    await again.close()
