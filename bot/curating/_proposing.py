"""Edits judged: made on a copy, tried out beside what is served, and compared with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from bot.answering.values import Outcome, Question
from bot.app import App
from bot.curating.edits import (
    AddCheck,
    AddEntry,
    AddRefusal,
    AddTopic,
    AddWording,
    Edit,
    EditEntry,
    MoveEntry,
    PromoteDraft,
    RemoveCheck,
    RemoveEntry,
)
from bot.curating.judging import (
    Asked,
    count_questions,
    find_collisions,
    find_differences,
    find_new_wordings,
)
from bot.curating.proposals import Collision, Proposal
from bot.curating.working_copy import WorkingCopy
from bot.errors import EditError, KnowledgeError
from bot.knowledge.model import Entry
from bot.matching.language.text import normalize
from bot.storage.knowledge_changes import ChangeKind, ItemKind, LoggedQuestion

Plan = Callable[[WorkingCopy], None]

_MOST_PINNED = 60


class Proposer:
    """Makes proposals for one folder."""

    def __init__(self, app: App, folder: Path) -> None:
        """Take the application that serves the folder."""
        self._app = app
        self._folder = folder
        self._asked: Asked | None = None

    def propose(
        self,
        plan: Plan,
        logged: Sequence[LoggedQuestion],
        *,
        edits: tuple[Edit, ...] = (),
        kind: ChangeKind = ChangeKind.EDITED,
        undoes: int | None = None,
    ) -> Proposal:
        """Judge what a plan would do; raise EditError where it can't be made."""
        copy = WorkingCopy(self._folder)
        plan(copy)
        files, items = tuple(copy.list_edits()), tuple(copy.list_changes())
        proposal = Proposal(edits, kind, files, items, undoes=undoes)
        now = self._take()
        overlay = {one.path: one.after for one in files}
        try:
            trial = Asked(self._app.try_out(overlay))
        except KnowledgeError as error:
            return replace(
                proposal,
                problems=error.problems,
                collisions=tuple(_collide_by_edits(now, edits)),
            )
        old, new = now.served.knowledge, trial.served.knowledge
        changed = {one.item for one in items if one.kind is ItemKind.ENTRY and one.after}
        entries = tuple(one for one in new.entries.values() if one.id in changed)
        return replace(
            proposal,
            knowledge=new,
            entries=entries,
            differences=tuple(find_differences(now, trial, logged)),
            collisions=tuple(find_collisions(now, find_new_wordings(old, entries))),
            asked=count_questions(old, new, logged),
        )

    def _take(self) -> Asked:
        """Give what is served, with what was asked of it for the proposals before."""
        served = self._app.served
        if self._asked is None or self._asked.served is not served:
            self._asked = Asked(served)
        return self._asked

    def pin_checks(self, entry: str, wordings: tuple[str, ...]) -> tuple[AddCheck, ...]:
        """Offer wordings of an entry that it answers today, and no check asks yet."""
        knowledge = self._app.knowledge
        found = knowledge.entries.get(entry)
        if found is None:
            raise EditError(f"There is no entry `{entry}`.")
        asked = {normalize(check.ask) for check in knowledge.checks}
        texts = wordings or tuple(wording.text for wording in found.questions)
        return tuple(
            AddCheck(text, (entry,))
            for text in texts
            if normalize(text) not in asked and self._answers(text, entry)
        )[:_MOST_PINNED]

    def _answers(self, text: str, entry: str) -> bool:
        answer = self._app.respond(Question(text))
        return (
            answer.outcome is Outcome.ANSWER
            and answer.entry is not None
            and (answer.entry.id == entry)
        )


def name_edits(edits: Iterable[Edit]) -> ChangeKind:
    """Say what edits do as a whole."""
    kinds = {_KINDS.get(type(edit), ChangeKind.EDITED) for edit in edits}
    return kinds.pop() if len(kinds) == 1 else ChangeKind.EDITED


_KINDS = {
    AddEntry: ChangeKind.ADDED,
    AddTopic: ChangeKind.ADDED,
    AddCheck: ChangeKind.ADDED,
    AddRefusal: ChangeKind.ADDED,
    PromoteDraft: ChangeKind.ADDED,
    RemoveEntry: ChangeKind.REMOVED,
    RemoveCheck: ChangeKind.REMOVED,
    MoveEntry: ChangeKind.MOVED,
}


def _collide_by_edits(now: Asked, edits: Iterable[Edit]) -> Iterable[Collision]:
    """Find collisions where the edit is not sound, so that there are no entries to look at."""
    wordings: dict[str, list[str]] = {}
    for edit in edits:
        contents = [edit.entry] if isinstance(edit, (AddEntry, EditEntry, PromoteDraft)) else []
        contents += edit.entries if isinstance(edit, AddTopic) else ()
        for content in contents:
            had = _texts_of(now.served.knowledge.entries.get(content.id))
            texts = [text for group in content.questions.values() for text in group]
            wordings.setdefault(content.id, []).extend(one for one in texts if one not in had)
        if isinstance(edit, AddWording):
            wordings.setdefault(edit.entry, []).append(edit.text)
    return find_collisions(now, wordings)


def _texts_of(entry: Entry | None) -> set[str]:
    return {wording.text for wording in entry.questions} if entry else set()
