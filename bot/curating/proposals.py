"""What an edit would do, judged before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.answering.values import Outcome
from bot.curating.edits import Edit
from bot.errors import Problem
from bot.knowledge.model import Entry, Knowledge
from bot.storage.knowledge_changes import ChangeKind, ItemChange


@dataclass(frozen=True, slots=True)
class FileEdit:
    """One file as it was when the edit was made, and as it will be; None is no file."""

    path: Path
    before: str | None
    after: str | None
    diff: str
    """In the unified form, without colours."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes of a question, in short."""

    outcome: Outcome
    entries: tuple[str, ...]
    """The id of the entry that answers, or those of the entries that are suggested."""
    confidence: float
    """Probability in 0..1 that the best entry answers."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that would get another answer."""

    question: str
    before: Reply
    after: Reply
    is_check: bool
    """Whether it stands in checks.yaml, or else was asked by someone."""
    was_met: bool | None = None
    """For a check: whether it holds now; None where it is new, and for a logged question."""
    is_met: bool | None = None
    """For a check: whether it would hold; None where it is removed, and for a logged question."""
    times: int = 0
    """How often a logged question was asked."""


class CollisionKind(StrEnum):
    """How a wording is in the way of another entry."""

    SAME = "same"
    """The other entry has this very wording."""
    NEARER = "nearer"
    """Asked today, it is the other entry that comes first."""


@dataclass(frozen=True, slots=True)
class Collision:
    """A new wording that another entry lays claim to."""

    wording: str
    kind: CollisionKind
    entry: str
    """The id of the other entry."""
    other_wording: str
    """The wording of the other entry that comes nearest."""
    confidence: float
    """Probability in 0..1 that the other entry answers it; 1 where it has it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An edit with all that would come of it; `Curator.save` writes it."""

    edits: tuple[Edit, ...]
    kind: ChangeKind
    files: tuple[FileEdit, ...]
    items: tuple[ItemChange, ...]
    problems: tuple[Problem, ...] = ()
    """Why it can't be saved, with places in the files as they would be."""
    knowledge: Knowledge | None = None
    """What would be served; None where there are problems."""
    entries: tuple[Entry, ...] = ()
    """The entries that it adds or changes, as they will be; empty where there are problems."""
    differences: tuple[Difference, ...] = ()
    """The checks and logged questions that would get another answer, the checks first."""
    collisions: tuple[Collision, ...] = ()
    asked: int = 0
    """How many checks and logged questions were tried."""
    undoes: int | None = None
    """The id of the change that it takes back."""

    @property
    def is_savable(self) -> bool:
        """Whether it is sound, breaks no check, and changes something."""
        return bool(self.files) and not self.problems and not self.broken

    @property
    def diff(self) -> str:
        """The changes of all files, in the unified form."""
        return "".join(one.diff for one in self.files)

    @property
    def broken(self) -> tuple[Difference, ...]:
        """The checks that would fail and do not fail today: such knowledge is not served."""
        return tuple(
            one for one in self.differences if one.is_met is False and one.was_met is not False
        )
