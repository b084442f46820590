"""What differs between the entries of two knowledge bases; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from bot.knowledge.model import Entry


@dataclass(frozen=True, slots=True)
class ChangedEntry:
    """An entry that is not what it was."""

    before: Entry
    after: Entry

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts that differ: `fact`, `questions`, ..."""
        names = (one.name for one in fields(Entry))
        return tuple(n for n in names if getattr(self.before, n) != getattr(self.after, n))


@dataclass(frozen=True, slots=True)
class EntryChanges:
    """The entries that differ, in the order of the files."""

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    changed: tuple[ChangedEntry, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.added) + len(self.removed) + len(self.changed)


def find_changed_entries(before: Mapping[str, Entry], after: Mapping[str, Entry]) -> EntryChanges:
    """Compare the entries of two knowledge bases."""
    both = [(before[id_], one) for id_, one in after.items() if id_ in before]
    return EntryChanges(
        added=tuple(one for id_, one in after.items() if id_ not in before),
        removed=tuple(one for id_, one in before.items() if id_ not in after),
        changed=tuple(ChangedEntry(old, new) for old, new in both if old != new),
    )
