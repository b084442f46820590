"""How often a knowledge base's own checks are answered right, and how often wrongly; pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.answering.sureness import Sureness
from bot.answering.values import Answer, Outcome, Question
from bot.knowledge.model import Check


@dataclass(frozen=True, slots=True)
class Shares:
    """What came of the checks."""

    right: float
    """Of the checks that some entry answers, the share so answered at once, in 0..1."""
    wrong: float
    """Of all checks, the share answered at once with what is wrong or with anything, in 0..1."""
    checks: int


def measure_shares(
    checks: Sequence[Check], compare: Callable[[Question], Mapping[Sureness, Answer]]
) -> dict[Sureness, Shares]:
    """Ask all checks, and give the shares for each choice; empty where there are no checks."""
    compared = [compare(Question(check.ask)) for check in checks]
    return {
        sureness: _count(checks, [answers[sureness] for answers in compared])
        for sureness in (Sureness if checks else ())
    }


def _count(checks: Sequence[Check], answers: Sequence[Answer]) -> Shares:
    pairs = list(zip(checks, answers, strict=True))
    right = sum(_is_right(check, answer) for check, answer in pairs)
    answered = sum(answer.outcome is Outcome.ANSWER for answer in answers)
    answerable = sum(bool(check.entries) for check in checks)
    return Shares(right / (answerable or 1), (answered - right) / len(checks), len(checks))


def _is_right(check: Check, answer: Answer) -> bool:
    return answer.entry is not None and answer.entry.id in check.entries
