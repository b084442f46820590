"""What an edit would change of the answers: every check and logged question is asked both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.answering.sureness import Sureness
from bot.answering.values import Answer, Outcome, Question
from bot.curating.proposals import Collision, CollisionKind, Difference, Reply
from bot.evaluation.checking import is_met
from bot.knowledge.model import Check, Entry, Knowledge
from bot.matching.text import normalize
from bot.storage.knowledge_changes import LoggedQuestion

Compare = Callable[[Question], Mapping[Sureness, Answer]]
"""Answers by the evidence that is there at once, which is the same for two bases."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A knowledge base and how it answers."""

    knowledge: Knowledge
    compare: Compare


_SURENESS = Sureness.BALANCED


def list_questions(
    before: Knowledge, after: Knowledge, logged: Sequence[LoggedQuestion]
) -> list[tuple[str, Check | None, Check | None, int]]:
    """Give every question to try, with its check before and after, and how often it was asked."""
    old = {check.ask: check for check in before.checks}
    new = {check.ask: check for check in after.checks}
    asked = [(ask, old.get(ask), new.get(ask), 0) for ask in {**old, **new}]
    return asked + [
        (one.question, None, None, one.times)
        for one in logged
        if one.question not in old and one.question not in new
    ]


def find_differences(
    questions: Iterable[tuple[str, Check | None, Check | None, int]],
    before: Compare,
    after: Compare,
) -> Iterator[Difference]:
    """Ask both ways, and give the questions of which the answer, or the check, is another."""
    for ask, old, new, times in questions:
        was, now = (one(Question(ask))[_SURENESS] for one in (before, after))
        replies = shorten(was), shorten(now)
        was_met = is_met(old, was) if old else None
        met = is_met(new, now) if new else None
        if _is_other(*replies) or (was_met and met is False):
            yield Difference(ask, *replies, bool(old or new), was_met, met, times)


def shorten(answer: Answer) -> Reply:
    """Give what comes of a question, in short."""
    if answer.entry is not None:
        entries: tuple[str, ...] = (answer.entry.id,)
    else:
        entries = tuple(one.entry.id for one in answer.suggestions)
    return Reply(answer.outcome, entries, answer.confidence)


def find_collisions(
    before: Knowledge, wordings: Mapping[str, Sequence[str]], compare: Compare
) -> Iterator[Collision]:
    """Find the new wordings, by their entry, that another entry lays claim to today."""
    owners = {
        normalize(wording.text): (entry, wording.text)
        for entry in before.entries.values()
        for wording in entry.questions
    }
    for entry, texts in wordings.items():
        for text in texts:
            owner = owners.get(normalize(text))
            if owner and owner[0].id != entry:
                yield Collision(text, CollisionKind.SAME, owner[0].id, owner[1], 1.0)
            elif not owner and (nearer := _find_nearer(text, entry, compare)):
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


def _find_nearer(text: str, entry: str, compare: Compare) -> Collision | None:
    answer = compare(Question(text))[_SURENESS]
    if answer.why is None or answer.why.entry.id == entry or answer.outcome is Outcome.UNKNOWN:
        return None
    why = answer.why
    return Collision(text, CollisionKind.NEARER, why.entry.id, why.wording, answer.confidence)


def _is_other(before: Reply, after: Reply) -> bool:
    return (before.outcome, before.entries) != (after.outcome, after.entries)
