"""The shares of checks that come out right and wrong, counted by hand in a small world."""

from __future__ import annotations

from pathlib import Path

from bot.answering.sureness import Sureness
from bot.answering.values import Answer, Outcome, Question
from bot.evaluation.shares import Shares, measure_shares
from bot.knowledge.model import Check, Expectation
from tests.builders import build_entry


def check(ask: str, *entries: str) -> Check:
    kind = Expectation.ANSWER if entries else Expectation.REFUSE
    return Check(ask, kind, entries, "" if entries else "Not there.", Path("checks.yaml"), 1)


CHECKS = (
    check("How long is the show?", "show-length"),
    check("How many drones?", "drone-count"),
    check("Who paid?", "drone-count"),
    check("Who sang?"),
)


def compare(question: Question) -> dict[Sureness, Answer]:
    """Answer with the show's length: the careful one when asked for it, the eager one always."""
    said = Answer(question, Outcome.ANSWER, 0.9, entry=build_entry("show-length"))
    silent = Answer(question, Outcome.SUGGEST, 0.3)
    asked = "show" in question.text
    return {
        Sureness.CAREFUL: said if asked else silent,
        Sureness.BALANCED: said if asked or "drones" in question.text else silent,
        Sureness.EAGER: said,
    }


def test_right_is_counted_of_the_answerable_and_wrong_of_all() -> None:
    assert measure_shares(CHECKS, compare) == {
        Sureness.CAREFUL: Shares(right=1 / 3, wrong=0, checks=4),
        Sureness.BALANCED: Shares(right=1 / 3, wrong=1 / 4, checks=4),
        Sureness.EAGER: Shares(right=1 / 3, wrong=3 / 4, checks=4),
    }


def test_without_checks_nothing_is_measured() -> None:
    assert measure_shares((), compare) == {}
