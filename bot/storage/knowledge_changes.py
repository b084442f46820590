"""The history of the knowledge, as values: who changed what, when and why, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MOST_NAME = 100
MOST_WHY = 500


@dataclass(frozen=True, slots=True)
class Author:
    """Who changed the knowledge."""

    name: str
    """Their display name in Discord, or the terminal's user; empty once they are forgotten."""
    user: int | None = None
    """Their Discord id; None where they are known by name alone."""


ON_DISK = Author("on disk")
"""Who edited a file by hand, as far as can be told."""


class ChangeKind(StrEnum):
    """What a change did."""

    ADDED = "added"
    EDITED = "edited"
    REMOVED = "removed"
    MOVED = "moved"
    UNDONE = "undone"
    IMPORTED = "imported"


class ItemKind(StrEnum):
    """What kind of thing was changed."""

    ENTRY = "entry"
    CHECK = "check"
    HEAD = "head"
    """All of a file that stands above its entries or checks."""
    FILE = "file"
    """A file as a whole."""


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item of a change."""

    file: str
    """Within the knowledge folder, with slashes: `topics/drones.yaml`."""
    kind: ItemKind
    item: str
    """The entry's id, the check's question, or the file's name without its ending."""
    before: str
    """As the YAML stood, without the indentation; empty where it was not there."""
    after: str
    follows: str = ""
    """The item that it stood behind where it was, or else stands behind; empty for the first."""


@dataclass(frozen=True, slots=True)
class KnowledgeChange:
    """What was changed at once."""

    id: int
    """Counted up from 1 in the order of the changes; 0 until it is kept."""
    at: datetime
    author: Author
    why: str
    kind: ChangeKind
    items: tuple[ItemChange, ...]
    undoes: int | None = None
    """The id of the change that it takes back."""
    folder: int = 0
    """The number of the knowledge folder that was changed, as `place_knowledge_folder` gave it."""


@dataclass(frozen=True, slots=True)
class LoggedQuestion:
    """A question that was asked, whoever asked it, with how often and when last."""

    question: str
    language: str
    """BCP 47 tag of the language in which it was answered last."""
    times: int
    last_asked_at: datetime
