"""What came of a check, in a sentence for editors."""

from __future__ import annotations

from bot.answering.values import Answer, Outcome
from bot.evaluation.checking import CheckResult
from bot.knowledge.model import Check, Expectation


def describe_failure(result: CheckResult) -> str:
    """Say where a failed check stands, what it asks for and what came instead."""
    check = result.check
    return (
        f"{check.file}:{check.line}: “{check.ask}” {_describe_wish(check)}, "
        f"but {_describe_answer(result.answer)}."
    )


def _describe_wish(check: Check) -> str:
    if check.expectation is Expectation.REFUSE:
        return f"must not be answered directly ({check.reason.rstrip('.')})"
    verb = "answered" if check.expectation is Expectation.ANSWER else "answered or suggested"
    return f"must be {verb} by {' or '.join(check.entries)}"


def _describe_answer(answer: Answer) -> str:
    sure = f"({answer.confidence:.2f})"
    if answer.entry is not None:
        return f"{answer.entry.id} answered {sure}"
    if answer.outcome is Outcome.SUGGEST:
        return f"only suggested {', '.join(one.entry.id for one in answer.suggestions)} {sure}"
    return f"nothing came {sure}"
