"""What the knowledge lacks: which questions are shown to the editors, and how they are grouped."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.values import Outcome
from bot.app import Served
from bot.matching.index.semantic import WordLlamaEncoder
from bot.reporting.recent import Recent, read_recent
from bot.reporting.unanswered import Group, group_unanswered
from bot.storage.memory import MemoryStore
from bot.storage.values import EditorRequest, Exchange, Feedback, Reason, make_exchange_id
from tests.conftest import build_answerer, build_small_knowledge

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
SERVER = 7
ASKED = (
    "how much did the show cost",
    "what was the cost of the show",
    "who baked the bread",
    "is there parking at the harbour",
    "How much did the show cost?",
)


@pytest.fixture(scope="module")
def served() -> Served:
    knowledge = build_small_knowledge()
    return Served(knowledge, build_answerer(knowledge), WordLlamaEncoder())


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def ask(
    store: MemoryStore,
    question: str,
    *,
    asker: int = 1,
    minutes: float = 0,
    outcome: Outcome = Outcome.UNKNOWN,
) -> Exchange:
    return Exchange(
        id=make_exchange_id(),
        asked_at=NOON + timedelta(minutes=minutes),
        asker=store.pseudonymize(asker),
        server=SERVER,
        question=question,
        language="en",
        outcome=outcome,
        entry="drone-count",
        confidence=0.02,
        latency_ms=3.0,
    )


async def find(store: MemoryStore, served: Served) -> tuple[Group, ...]:
    recent = await read_recent(store, SERVER, now=NOON + timedelta(days=1))
    return group_unanswered(recent, served)


async def test_questions_alike_are_one_group_with_its_counts(
    store: MemoryStore, served: Served
) -> None:
    for place, text in enumerate(ASKED):
        await store.record_exchange(ask(store, text, asker=place, minutes=place))
    first, *others = await find(store, served)
    assert first.title == "how much did the show cost"
    assert {one.question for one in first.questions} == set(ASKED[:2])
    assert (first.times, first.people) == (3, 3)
    assert first.last_at == NOON + timedelta(minutes=4)
    assert {one.title for one in others} == set(ASKED[2:4])


async def test_the_nearest_entries_come_along(store: MemoryStore, served: Served) -> None:
    await store.record_exchange(ask(store, "who baked the rye bread"))
    (group,) = await find(store, served)
    assert 0 < len(group.nearest) <= 3
    assert group.nearest[0].entry.id == "bread"


async def test_what_was_answered_is_shown_only_if_it_was_voted_down(
    store: MemoryStore, served: Served
) -> None:
    good = ask(store, "How many drones flew?", outcome=Outcome.ANSWER)
    bad = ask(store, "How long was it?", outcome=Outcome.ANSWER)
    for one in (good, bad):
        await store.record_exchange(one)
    voter = store.pseudonymize(5)
    await store.vote(Feedback(good.id, "drone-count", voter, NOON, is_helpful=True))
    await store.vote(
        Feedback(
            bad.id, "show-length", voter, NOON, is_helpful=False, reason=Reason.NOT_MY_QUESTION
        )
    )
    (group,) = await find(store, served)
    assert group.title == "How long was it?"
    assert group.questions[0].reasons == (Reason.NOT_MY_QUESTION,)


async def test_what_was_put_to_the_editors_names_its_place_in_the_queue(
    store: MemoryStore, served: Served
) -> None:
    for asker in (1, 2):
        who = store.pseudonymize(asker)
        await store.ask_editors(EditorRequest("Who paid?", "en", SERVER, who, NOON))
    (group,) = await find(store, served)
    (waiting,) = await store.list_queue(SERVER)
    assert group.queued == (waiting.id,)
    assert (group.people, group.questions[0].is_queued) == (2, True)


async def test_what_was_dismissed_comes_back_only_when_it_is_asked_again(
    store: MemoryStore, served: Served
) -> None:
    await store.record_exchange(ask(store, ASKED[0]))
    await store.dismiss(SERVER, [ASKED[0]], NOON + timedelta(minutes=1))
    assert await find(store, served) == ()
    await store.record_exchange(ask(store, ASKED[4], minutes=2))
    (group,) = await find(store, served)
    assert group.times == 2


async def test_another_servers_questions_and_old_ones_are_not_shown(
    store: MemoryStore, served: Served
) -> None:
    await store.record_exchange(replace(ask(store, ASKED[0]), server=8))
    await store.record_exchange(ask(store, ASKED[2], minutes=-60 * 24 * 200))
    assert await find(store, served) == ()


@given(seed=st.integers(0, 1000))
def test_the_order_in_which_they_come_never_matters(served: Served, seed: int) -> None:
    store = MemoryStore()
    exchanges = [
        replace(ask(store, text, asker=place, minutes=place), id=place + 1)
        for place, text in enumerate(ASKED * 2)
    ]
    shuffled = random.Random(seed).sample(exchanges, len(exchanges))  # noqa: S311 - no secret
    one = group_unanswered(Recent(tuple(exchanges), (), (), {}), served)
    assert one == group_unanswered(Recent(tuple(shuffled), (), (), {}), served)
