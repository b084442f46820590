"""What an answer must be to meet a check."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.values import Answer, Outcome, Question, Suggestion
from bot.evaluation.checking import is_met, run_checks
from bot.knowledge.model import Check, Expectation
from tests.builders import build_entry

RIGHT, OTHER = build_entry("right"), build_entry("other")
QUESTION = Question("?")
ANSWERS = {
    "right": Answer(QUESTION, Outcome.ANSWER, 0.9, entry=RIGHT),
    "other": Answer(QUESTION, Outcome.ANSWER, 0.9, entry=OTHER),
    "offered": Answer(
        QUESTION,
        Outcome.SUGGEST,
        0.4,
        suggestions=(Suggestion(OTHER, "", 0.4), Suggestion(RIGHT, "", 0.3)),
    ),
    "astray": Answer(QUESTION, Outcome.SUGGEST, 0.4, suggestions=(Suggestion(OTHER, "", 0.4),)),
    "unknown": Answer(QUESTION, Outcome.UNKNOWN, 0.1),
}


def build_check(expectation: Expectation) -> Check:
    entries = () if expectation is Expectation.REFUSE else ("right", "right-too")
    return Check("?", expectation, entries, "", Path("checks.yaml"), 1)


@pytest.mark.parametrize(
    ("expectation", "met"),
    [
        (Expectation.ANSWER, {"right"}),
        (Expectation.SUGGEST, {"right", "offered"}),
        (Expectation.REFUSE, {"offered", "astray", "unknown"}),
    ],
)
def test_a_check_is_met_by_what_it_asks_for(expectation: Expectation, met: set[str]) -> None:
    check = build_check(expectation)
    assert {name for name, answer in ANSWERS.items() if is_met(check, answer)} == met


def test_every_check_is_asked_in_order() -> None:
    checks = [build_check(one) for one in Expectation]
    results = run_checks(checks, lambda _question: ANSWERS["right"])
    assert [result.check for result in results] == checks
    assert [result.passed for result in results] == [True, True, False]
