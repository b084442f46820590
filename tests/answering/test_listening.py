"""Speaking unasked: surer than when asked, and only with an answer."""

from __future__ import annotations

import pytest

from bot.answering.decision import Policy
from bot.answering.listening import is_worth_saying
from bot.answering.sureness import Sureness, adjust
from bot.answering.values import Answer, Outcome, Question, Why
from tests.builders import build_entry


def answer(confidence: float, outcome: Outcome = Outcome.ANSWER, **signs: float) -> Answer:
    entry = build_entry()
    evidence = {"spelling": 0.8, "substance": 0.9, "kind_unasked": 0.0, **signs}
    why = Why(entry, "How many drones?", ("drones",), (), evidence, None)
    return Answer(Question("How many drones flew?"), outcome, confidence, entry=entry, why=why)


@pytest.mark.parametrize("sureness", Sureness)
def test_the_bar_is_higher_than_when_asked(sureness: Sureness) -> None:
    policy = adjust(Policy(), sureness)
    assert not is_worth_saying(answer(policy.answer + 0.1), policy)
    assert is_worth_saying(answer(0.99), policy)


@pytest.mark.parametrize("outcome", [Outcome.SUGGEST, Outcome.UNKNOWN])
def test_doubt_is_kept_to_itself(outcome: Outcome) -> None:
    assert not is_worth_saying(answer(1.0, outcome), adjust(Policy(), Sureness.EAGER))


def test_the_choices_stand_in_the_order_of_their_names() -> None:
    bars = [adjust(Policy(), sureness).answer for sureness in Sureness]
    assert bars == sorted(bars, reverse=True)


def test_what_is_named_too_vaguely_or_asked_otherwise_is_let_pass() -> None:
    policy = Policy()
    assert not is_worth_saying(answer(0.99, substance=0.6), policy)
    assert not is_worth_saying(answer(0.99, kind_unasked=1.0), policy)
    exact = answer(0.99, spelling=1.0, substance=0.6, kind_unasked=1.0)
    assert is_worth_saying(exact, policy)
