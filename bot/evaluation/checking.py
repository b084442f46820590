"""The regression questions of `checks.yaml`: what each asks for beside what came; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.answering.values import Answer, Outcome, Question
from bot.knowledge.model import Check, Expectation

Respond = Callable[[Question], Answer]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A check with the answer that came."""

    check: Check
    answer: Answer
    passed: bool


def run_checks(checks: Iterable[Check], respond: Respond) -> tuple[CheckResult, ...]:
    """Ask every check, in order."""
    results = []
    for check in checks:
        answer = respond(Question(check.ask))
        results.append(CheckResult(check, answer, is_met(check, answer)))
    return tuple(results)


def is_met(check: Check, answer: Answer) -> bool:
    """Whether an answer is what the check asks for.

    `answer` wants one of the entries as the direct answer; `suggest` is content with one of them
    among the suggestions; `refuse` wants no direct answer, though suggestions may come.
    """
    if check.expectation is Expectation.REFUSE:
        return answer.outcome is not Outcome.ANSWER
    if answer.entry is not None:
        return answer.entry.id in check.entries
    offered = {suggestion.entry.id for suggestion in answer.suggestions}
    return check.expectation is Expectation.SUGGEST and not offered.isdisjoint(check.entries)
