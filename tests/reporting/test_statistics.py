"""The counts: each question once, days without gaps, and votes on what is counted alone."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.values import Outcome
from bot.reporting.statistics import (
    COUNTED,
    AskedOften,
    EntryVotes,
    Statistics,
    count_statistics,
    find_statistics,
)
from bot.storage.memory import MemoryStore
from bot.storage.values import Exchange, Feedback, Pseudonym

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 10)
ASKER = Pseudonym("a")
SERVER = 7


def build(
    number: int,
    question: str = "How many drones?",
    *,
    day: int = 0,
    outcome: Outcome = Outcome.ANSWER,
    latency_ms: float = 4.0,
) -> Exchange:
    at = datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(days=day)
    return Exchange(number, at, ASKER, SERVER, question, "en", outcome, "drones", 0.9, latency_ms)


exchanges = st.lists(
    st.builds(
        build,
        st.integers(1, 10**6),
        st.sampled_from(["How many drones?", "who flew", "WHO flew?"]),
        day=st.integers(0, 9),
        outcome=st.sampled_from(COUNTED),
        latency_ms=st.floats(0, 1000),
    ),
    unique_by=lambda one: one.id,
)


@given(exchanges, st.randoms(use_true_random=False))
def test_each_question_is_counted_once_in_whatever_order(
    found: list[Exchange], chance: random.Random
) -> None:
    counted = count_statistics(found, (), first=FIRST, last=LAST)
    assert counted.total == len(found)
    assert [day.date for day in counted.days] == [FIRST + timedelta(days=n) for n in range(10)]
    assert sum(one.times for one in counted.most_asked) == len(found)
    assert sum(map(counted.share, COUNTED)) == pytest.approx(float(bool(found)))
    assert counted.median_ms <= counted.p99_ms
    shuffled = chance.sample(found, len(found))
    assert count_statistics(shuffled, (), first=FIRST, last=LAST) == counted


def test_wordings_that_are_one_question_are_counted_together() -> None:
    found = [build(1, "who flew", day=1), build(2, "Who flew?"), build(3, "why")]
    counted = count_statistics(found, (), first=FIRST, last=LAST)
    assert counted.most_asked == (AskedOften("Who flew?", 2), AskedOften("why", 1))


def test_an_entry_is_least_helpful_when_more_are_against_it_than_for_it() -> None:
    def vote(voter: str, entry: str, *, is_helpful: bool, exchange: int = 1) -> Feedback:
        at = datetime(2026, 3, 2, tzinfo=UTC)
        return Feedback(exchange, entry, Pseudonym(voter), at, is_helpful=is_helpful)

    votes = [
        vote("a", "bad", is_helpful=False),
        vote("b", "bad", is_helpful=False),
        vote("c", "bad", is_helpful=True),
        vote("a", "good", is_helpful=True),
        vote("a", "once", is_helpful=False),
        vote("a", "elsewhere", is_helpful=False, exchange=99),
        vote("b", "elsewhere", is_helpful=False, exchange=99),
    ]
    counted = count_statistics([build(1)], votes, first=FIRST, last=LAST)
    assert counted.least_helpful == (EntryVotes("bad", 1, 2),)


def test_times_are_those_of_the_slowest_half_and_hundredth() -> None:
    found = [build(number, latency_ms=float(number)) for number in range(1, 101)]
    counted = count_statistics(found, (), first=FIRST, last=LAST)
    assert (counted.median_ms, counted.p99_ms) == (50.0, 99.0)


async def test_only_the_last_days_of_a_server_are_counted() -> None:
    store = MemoryStore()
    for one in (build(1, day=9), build(2, day=0), replace(build(3, day=9), server=8)):
        await store.record_exchange(one)
    now = datetime(2026, 3, 10, 20, tzinfo=UTC)

    async def count(server: int | None, days: int, *, every: bool = False) -> Statistics:
        return await find_statistics(store, server, now=now, days=days, every=every)

    assert (await count(7, 3)).total == 1
    assert (await count(7, 10)).total == 2
    assert (await count(None, 10)).total == 0
    assert (await count(None, 10, every=True)).total == 3
    assert len((await count(7, 10)).days) == 10
