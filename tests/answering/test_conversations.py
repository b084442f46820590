"""What was asked before: found by answer, by person and by thread, within bounds."""

from __future__ import annotations

import pytest

from bot.answering import conversations
from bot.answering.conversations import Conversations, Place
from tests.conftest import Clock

CHANNEL, THREAD = Place(1), Place(2, is_thread=True)
ALICE, BOB = 10, 11


@pytest.fixture
def kept(clock: Clock) -> Conversations:
    return Conversations(60, clock)


def test_ones_own_question_is_recalled_for_a_while(kept: Conversations, clock: Clock) -> None:
    kept.remember(CHANNEL, ALICE, "How many drones?")
    clock.now += 59
    assert kept.recall(CHANNEL, ALICE) == "How many drones?"
    clock.now += 2
    assert not kept.recall(CHANNEL, ALICE)


def test_another_persons_question_is_not_ones_own(kept: Conversations) -> None:
    kept.remember(CHANNEL, ALICE, "How many drones?")
    assert not kept.recall(CHANNEL, BOB)
    assert not kept.recall(Place(3), ALICE)


def test_in_a_thread_anyone_may_follow_up(kept: Conversations) -> None:
    kept.remember(THREAD, ALICE, "How many drones?")
    assert kept.recall(THREAD, BOB) == "How many drones?"


def test_who_replies_to_an_answer_means_its_question(kept: Conversations) -> None:
    kept.remember(CHANNEL, ALICE, "How many drones?", answer=99)
    kept.remember(CHANNEL, BOB, "How long was the show?", answer=100)
    assert kept.recall_answered(99) == "How many drones?"
    assert not kept.recall_answered(12345)


def test_a_person_can_be_forgotten_everywhere_and_others_are_not(kept: Conversations) -> None:
    kept.remember(CHANNEL, ALICE, "How many drones?", answer=99)
    kept.remember(THREAD, ALICE, "How long was the show?", answer=100)
    kept.remember(CHANNEL, BOB, "Who filmed it?", answer=101)
    kept.forget(ALICE)
    assert not kept.recall(CHANNEL, ALICE)
    assert not kept.recall(THREAD, BOB)
    assert [kept.recall_answered(answer) for answer in (99, 100)] == ["", ""]
    assert kept.recall(CHANNEL, BOB) == kept.recall_answered(101) == "Who filmed it?"


def test_memory_is_bounded(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversations, "_MOST", 100)
    kept = Conversations(60, clock)
    for number in range(1000):
        kept.remember(Place(number, is_thread=True), ALICE, "How many?", answer=number)
    newest = list(range(900, 1000))
    assert [n for n in range(1000) if kept.recall_answered(n)] == newest
    assert [n for n in range(1000) if kept.recall(Place(n, is_thread=True), BOB)] == newest
    assert [n for n in range(1000) if kept.recall(Place(n), ALICE)] == newest
