"""All that `verbatim check` finds, and its JSON form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from bot.errors import Problem
from bot.evaluation.checking import CheckResult
from bot.knowledge.coverage import SourceCoverage
from bot.knowledge.foreign import ForeignTopic
from bot.knowledge.model import Draft, Sentence, Suspended
from bot.knowledge.translations import TranslationGaps

if TYPE_CHECKING:
    from bot.reporting.rivals import Rival


@dataclass(frozen=True, slots=True)
class Findings:
    """All that `check` found; where there are problems of form, nothing further was tried."""

    problems: tuple[Problem, ...] = ()
    results: tuple[CheckResult, ...] = ()
    coverage: tuple[SourceCoverage, ...] = ()
    gaps: tuple[TranslationGaps, ...] = ()
    foreign: tuple[ForeignTopic, ...] = ()
    unread: tuple[str, ...] = ()
    """The languages of topics in which number words and scales are not read."""
    suspended: tuple[Suspended, ...] = ()
    checks_aside: int = 0
    """How many checks are not asked, since they name a suspended entry."""
    drafts: tuple[Draft, ...] = ()
    rivals: tuple[Rival, ...] | None = None
    """None where nobody asked for them."""

    @property
    def failed(self) -> tuple[CheckResult, ...]:
        """The checks that did not get what they ask for."""
        return tuple(result for result in self.results if not result.passed)

    def are_sound(self, *, strict: bool) -> bool:
        """Whether nothing is wrong; when strict, nothing of a source may lie uncovered either."""
        return not (
            self.problems or self.failed or (strict and any(one.uncovered for one in self.coverage))
        )


def record_findings(findings: Findings, *, strict: bool) -> dict[str, object]:
    """Give the JSON form of the findings."""
    return {
        "ok": findings.are_sound(strict=strict),
        "problems": [asdict(one) | {"file": str(one.file)} for one in findings.problems],
        "checks": {
            "total": len(findings.results),
            "passed": len(findings.results) - len(findings.failed),
            "failed": [_record_failure(result) for result in findings.failed],
            "aside": findings.checks_aside,
        },
        "suspended": [asdict(one) | {"file": str(one.file)} for one in findings.suspended],
        "coverage": [
            {
                "source": one.source,
                "answerable": _record_sentences(one.answerable),
                "excluded": _record_sentences(one.excluded),
                "uncovered": _record_sentences(one.uncovered),
            }
            for one in findings.coverage
        ],
        "translations": [
            {"language": gap.language, "topics": gap.topics, "entries": gap.entries}
            for gap in findings.gaps
        ],
        "foreign": [asdict(one) for one in findings.foreign],
        "unread": list(findings.unread),
        "drafts": [
            {
                "id": one.id,
                "file": str(one.file),
                "line": one.line,
                "ready": one.is_ready,
                "todo": list(one.todo),
            }
            for one in findings.drafts
        ],
    } | ({} if findings.rivals is None else {"rivals": list(map(record_rival, findings.rivals))})


def record_rival(rival: Rival) -> dict[str, object]:
    """Give the JSON form of an entry's closest confusion."""
    return {
        "entry": rival.entry,
        "rival": rival.rival,
        "wording": rival.wording,
        "own": round(rival.own, 4),
        "other": round(rival.other, 4),
        "margin": round(rival.margin, 4),
    }


def _record_failure(result: CheckResult) -> dict[str, object]:
    check, answer = result.check, result.answer
    return {
        "file": str(check.file),
        "line": check.line,
        "ask": check.ask,
        "expected": check.expectation.value,
        "entries": list(check.entries),
        "outcome": answer.outcome.value,
        "entry": answer.entry.id if answer.entry else None,
        "suggestions": [one.entry.id for one in answer.suggestions],
        "confidence": round(answer.confidence, 4),
    }


def _record_sentences(sentences: Sequence[Sentence]) -> list[dict[str, str]]:
    return [{"id": sentence.id, "text": sentence.text} for sentence in sentences]
