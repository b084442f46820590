"""An answer as a JSON object, in the form that `ask --json` and `ask --jsonl` promise."""

from __future__ import annotations

from bot.answering.receipts import issue_receipt
from bot.answering.values import Answer, Suggestion, Why
from bot.knowledge.model import Knowledge

Record = dict[str, object]


def record_answer(
    answer: Answer, milliseconds: float, knowledge: Knowledge, *, why: bool = False
) -> Record:
    """Give the record of an answer; what an answer does not have is None."""
    entry = answer.entry
    record: Record = {
        "q": answer.question.text,
        "outcome": answer.outcome.value,
        "confidence": round(answer.confidence, 4),
        "entry": entry.id if entry else None,
        "topic": entry.topic if entry else None,
        "fact": entry.fact if entry else None,
        "quote": entry.quoted if entry else None,
        "source": entry.quote[0].source if entry else None,
        "receipt": issue_receipt(knowledge, entry).id if entry else None,
        "suggestions": [_record_suggestion(one) for one in answer.suggestions],
        "ms": round(milliseconds, 3),
    }
    if why:
        record["why"] = _record_why(answer.why) if answer.why else None
    return record


def _record_suggestion(suggestion: Suggestion) -> Record:
    return {
        "entry": suggestion.entry.id,
        "question": suggestion.question,
        "fact": suggestion.entry.fact,
        "quote": suggestion.entry.quoted,
        "confidence": round(suggestion.confidence, 4),
    }


def _record_why(why: Why) -> Record:
    return {
        "entry": why.entry.id,
        "wording": why.wording,
        "matched": list(why.matched),
        "missing": list(why.missing),
        "evidence": {name: round(score, 4) for name, score in why.evidence.items()},
        "runner_up": _record_suggestion(why.runner_up) if why.runner_up else None,
    }
