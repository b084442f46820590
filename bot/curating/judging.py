"""What an edit would change of the answers: every check and logged question is asked both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.answering.values import Answer, Outcome, Question
from bot.app import Served
from bot.curating.proposals import Collision, CollisionKind, Difference, Reply
from bot.evaluation.checking import CheckResult
from bot.knowledge.model import Check, Entry, Knowledge
from bot.matching.language.text import normalize
from bot.storage.knowledge_changes import LoggedQuestion


@dataclass(slots=True)
class Asked:
    """What is served, with the answers that it gave already."""

    served: Served
    _answers: dict[str, Answer] = field(default_factory=dict)
    _owners: dict[str, tuple[str, str]] | None = None

    def ask(self, question: str) -> Answer:
        """Answer by the evidence that is there at once, which is the same for two bases."""
        if question not in self._answers:
            self._answers[question] = self.served.respond_at_once(Question(question))
        return self._answers[question]

    def find_owner(self, wording: str) -> tuple[str, str] | None:
        """Give the entry that has a wording, by its id, and the wording as it has it."""
        if self._owners is None:
            self._owners = {
                normalize(one.text): (entry.id, one.text)
                for entry in self.served.knowledge.entries.values()
                for one in entry.questions
            }
        return self._owners.get(normalize(wording))

    def check(self) -> dict[str, CheckResult]:
        """Give how each check comes out, by its question."""
        return {one.check.ask: one for one in self.served.check_results}


def find_differences(
    before: Asked, after: Asked, logged: Sequence[LoggedQuestion]
) -> Iterator[Difference]:
    """Ask both ways, and give the questions of which the answer, or the check, is another."""
    old, new = before.check(), after.check()
    for ask in {**old, **new}:
        one, other = old.get(ask), new.get(ask)
        was = one.answer if one else before.ask(ask)
        now = other.answer if other else after.ask(ask)
        is_same = one and other and _wish(one.check) == _wish(other.check)
        was_met = one.passed if one and (is_same or not other) else None
        met = other.passed if other else None
        replies = shorten(was), shorten(now)
        if (one and _is_other(*replies)) or (met is False and was_met is not False):
            yield Difference(ask, *replies, is_check=True, was_met=was_met, is_met=met)
    for question in logged:
        if question.question not in old and question.question not in new:
            replies = shorten(before.ask(question.question)), shorten(after.ask(question.question))
            if _is_other(*replies):
                yield Difference(question.question, *replies, is_check=False, times=question.times)


def count_questions(before: Knowledge, after: Knowledge, logged: Sequence[LoggedQuestion]) -> int:
    """Count the different questions that `find_differences` asks."""
    checks = {check.ask for one in (before, after) for check in one.checks}
    return len(checks | {one.question for one in logged})


def shorten(answer: Answer) -> Reply:
    """Give what comes of a question, in short."""
    if answer.entry is not None:
        entries: tuple[str, ...] = (answer.entry.id,)
    else:
        entries = tuple(one.entry.id for one in answer.suggestions)
    return Reply(answer.outcome, entries, answer.confidence)


def find_collisions(before: Asked, wordings: Mapping[str, Sequence[str]]) -> Iterator[Collision]:
    """Find the new wordings, by their entry, that another entry lays claim to today."""
    for entry, texts in wordings.items():
        for text in texts:
            owner = before.find_owner(text)
            if owner and owner[0] != entry:
                yield Collision(text, CollisionKind.SAME, *owner, 1.0)
            elif not owner and (nearer := _find_nearer(text, entry, before)):
                yield nearer


def find_new_wordings(before: Knowledge, entries: Iterable[Entry]) -> dict[str, list[str]]:
    """Give the wordings that entries did not have before, by the entry's id."""
    found = {}
    for entry in entries:
        old = before.entries.get(entry.id)
        had = {wording.text for wording in old.questions} if old else set()
        new = [wording.text for wording in entry.questions if wording.text not in had]
        if new:
            found[entry.id] = new
    return found


def _find_nearer(text: str, entry: str, before: Asked) -> Collision | None:
    answer = before.ask(text)
    if answer.why is None or answer.why.entry.id == entry or answer.outcome is Outcome.UNKNOWN:
        return None
    why = answer.why
    return Collision(text, CollisionKind.NEARER, why.entry.id, why.wording, answer.confidence)


def _is_other(before: Reply, after: Reply) -> bool:
    return (before.outcome, before.entries) != (after.outcome, after.entries)


def _wish(check: Check) -> tuple[object, ...]:
    return check.expectation, check.entries
