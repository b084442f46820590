"""A reload: the folder read again, judged, and what comes of it; nothing is swapped here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.answering.values import Question
from bot.app.making import Maker
from bot.app.served import Served, read_utc
from bot.errors import KnowledgeError, Problem
from bot.evaluation.checking import CheckResult, is_met
from bot.knowledge.contents import Overlay
from bot.knowledge.model import Check
from bot.knowledge.reader import KnowledgeReader

_TRIES = 3
"""How often it begins again because files were written while it went on."""


class ReloadOutcome(StrEnum):
    """All that can come of a reload."""

    SWAPPED = "swapped"
    """The files are served now."""
    UNCHANGED = "unchanged"
    """The files say what is served already."""
    REFUSED = "refused"
    """Something is wrong with the files; what was served before goes on being served."""
    UNSETTLED = "unsettled"
    """The files were being written all the while; their next save is the time to try again."""


@dataclass(frozen=True, slots=True)
class ReloadResult:
    """What came of a reload."""

    outcome: ReloadOutcome
    served: Served
    """What is served now."""
    before: Served
    """What was served before: the same, unless it was swapped."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the files: why it was refused."""
    broken: tuple[CheckResult, ...] = ()
    """Checks that fail and did not before: why it was refused, where the files have no problem."""
    failing: tuple[CheckResult, ...] = ()
    """Checks that failed before too: they hold nothing up."""
    at: datetime = field(default_factory=read_utc)
    seconds: float = 0.0
    """How long it took."""


def try_reload(reader: KnowledgeReader, maker: Maker, before: Served) -> ReloadResult:
    """Read the folder, make of it what would be served, and judge it; raises nothing."""
    for _ in range(_TRIES):
        result = judge(reader, maker, before)
        if reader.is_current():
            return result
    return ReloadResult(ReloadOutcome.UNSETTLED, before, before)


def judge(
    reader: KnowledgeReader, maker: Maker, before: Served, overlay: Overlay | None = None
) -> ReloadResult:
    """Say what comes of the folder, with the overlay's texts in their files' place."""
    try:
        knowledge = reader.read(overlay)
    except KnowledgeError as error:
        return ReloadResult(ReloadOutcome.REFUSED, before, before, problems=error.problems)
    if knowledge is before.knowledge or knowledge == before.knowledge:
        return ReloadResult(ReloadOutcome.UNCHANGED, before, before)
    served = maker.make(knowledge, before)
    failed = [result for result in served.check_results if not result.passed]
    broken = tuple(one for one in failed if not fails_with(before, one.check))
    failing = tuple(one for one in failed if one not in broken)
    if broken:
        return ReloadResult(ReloadOutcome.REFUSED, before, before, broken=broken, failing=failing)
    return ReloadResult(ReloadOutcome.SWAPPED, served, before, failing=failing)


def fails_with(served: Served, check: Check) -> bool:
    """Whether what is served has that check already, and fails it."""
    same = (check.ask, check.expectation, check.entries)
    if not any((one.ask, one.expectation, one.entries) == same for one in served.knowledge.checks):
        return False
    return not is_met(check, served.respond_at_once(Question(check.ask)))
