"""An import judged as a whole: the faults that are found only then go back to their rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.curating.edits import Edit
from bot.curating.importing import ImportedRow, RowState, list_edits, spoil, write_report
from bot.curating.list_file import open_list
from bot.curating.proposals import Proposal
from bot.errors import EditError, Problem
from bot.knowledge.model import Knowledge

Propose = Callable[[tuple[Edit, ...]], Proposal]

_MOST_ROUNDS = 10
"""A row that is left out may break one that leads to it; so many steps are followed."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do."""

    rows: tuple[ImportedRow, ...]
    proposal: Proposal | None
    """To be saved, unless it would break a check; None where nothing may be taken or is new."""
    problems: tuple[Problem, ...] = ()
    """What is wrong, and comes of no single row."""

    @property
    def bad(self) -> tuple[ImportedRow, ...]:
        """The rows that can't be taken."""
        return tuple(row for row in self.rows if row.state is RowState.BAD)

    @property
    def report(self) -> bytes:
        """What became of each row, as CSV."""
        return write_report(self.rows)


def plan_import(
    rows: Sequence[ImportedRow], knowledge: Knowledge, propose: Propose, *, takes_good: bool
) -> ImportPlan:
    """Judge all rows together; with `takes_good`, those that stand without the bad ones."""
    now = list(rows)
    for _ in range(_MOST_ROUNDS):
        edits = list_edits(now, knowledge)
        if not edits:
            return ImportPlan(tuple(now), None)
        try:
            proposal = propose(edits)
        except EditError:
            now = _find_impossible(now, knowledge, propose)
            continue
        proposal = replace(proposal, edits=edits)
        if not proposal.problems:
            is_whole = takes_good or not any(row.state is RowState.BAD for row in now)
            return ImportPlan(tuple(now), proposal if is_whole and proposal.files else None)
        spoilt, others = _blame(now, proposal)
        if spoilt == now:
            return ImportPlan(tuple(now), None, others)
        now = spoilt
    return ImportPlan(tuple(now), None)


def _find_impossible(
    rows: Sequence[ImportedRow], knowledge: Knowledge, propose: Propose
) -> list[ImportedRow]:
    """Spoil the rows whose edit can't even be made."""
    found = []
    for row in rows:
        said = ""
        if row.edit is not None:
            try:
                propose(list_edits([row], knowledge))
            except EditError as error:
                said = str(error)
        found.append(spoil(row, [said]) if said else row)
    if found == list(rows):  # each can be made alone, and not all together
        return [spoil(row, ["It can't be taken with the others."]) for row in rows if row.edit]
    return found


def _blame(
    rows: Sequence[ImportedRow], proposal: Proposal
) -> tuple[list[ImportedRow], tuple[Problem, ...]]:
    """Give each problem to the row that it comes of; the others are given back."""
    blamed: dict[str, list[str]] = {}
    others = []
    for problem in proposal.problems:
        item = _find_item(problem, proposal)
        names = {row.item for row in rows if row.edit is not None}
        if item in names:
            blamed.setdefault(item, []).append(f"{problem.message} {problem.remedy}")
        else:
            others.append(problem)
    spoilt = [
        spoil(row, blamed[row.item]) if row.edit is not None and row.item in blamed else row
        for row in rows
    ]
    return spoilt, tuple(others)


def _find_item(problem: Problem, proposal: Proposal) -> str:
    for one in proposal.files:
        if one.path == problem.file:
            file = f"{one.path.parent.name}/{one.path.name}"
            opened = open_list(file, one.after or "") or open_list(one.path.name, one.after or "")
            above = (
                [name for name, line in opened.list_lines() if line <= problem.line]
                if opened
                else []
            )
            named = {item.item for item in proposal.items}
            if above and above[-1] in named:
                return above[-1]
            return file if file.startswith(("topics/", "sources/", "drafts/")) else one.path.name
    return ""
