"""What comes of a new text of a source, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.knowledge.model import Entry, Sentence, Source, Span, Suspended


class Fate(StrEnum):
    """What becomes of a quoted span; every span has exactly one fate."""

    KEPT = "kept"
    """The same words at the same place."""
    MOVED = "moved"
    """The same words in another sentence or paragraph; quotes are found by their words."""
    CHANGED = "changed"
    """Not there word for word as a proof any more; what comes nearest may be."""
    VANISHED = "vanished"
    """Nothing like it is there."""


class Standing(StrEnum):
    """What becomes of an entry."""

    SOUND = "sound"
    """It is served as before."""
    REANCHORED = "re-anchored"
    """Its quote has changed, and its fact is locked to what the source says now."""
    BROKEN = "broken"
    """It can't be served until an editor has mended it."""


@dataclass(frozen=True, slots=True)
class SpanUpdate:
    """A quoted span in the old text, and what stands for it in the new one."""

    entry: str
    fate: Fate
    old: Span
    new: Span | None
    """None where there is nothing to quote in its place."""
    difference: str = ""
    """For a changed one: how the new text differs, in a few words."""


@dataclass(frozen=True, slots=True)
class EntryUpdate:
    """An entry that rests on the source."""

    entry: Entry
    standing: Standing
    spans: tuple[SpanUpdate, ...]
    """As the entry quotes them."""
    reason: str = ""
    """Why it is to be suspended: at once if it is broken, else if nobody accepts the new quote."""

    @property
    def quote(self) -> tuple[str, ...]:
        """The spans that the entry would quote from now on."""
        return tuple((span.new or span.old).text for span in self.spans)


@dataclass(frozen=True, slots=True)
class RestoredEntry:
    """A suspended entry that the new text proves again, so that it is served again."""

    entry: Suspended
    spans: tuple[Span, ...]
    """Where the new text holds its quotes."""


@dataclass(frozen=True, slots=True)
class ExclusionUpdate:
    """A sentence that the source's card leaves out."""

    text: str
    old: str
    """Its id in the old text."""
    new: str
    """Its id in the new one; empty where it is gone, or an entry rests on it now."""


@dataclass(frozen=True, slots=True)
class SourceUpdate:
    """All that a new text of a source would change."""

    before: Source
    after: Source
    """With the new text; its `excluded` are still those of the old one."""
    entries: tuple[EntryUpdate, ...]
    """All that rest on the source, in the order of the knowledge."""
    exclusions: tuple[ExclusionUpdate, ...]
    uncovered: tuple[Sentence, ...]
    """The sentences that are new and that no entry covers."""
    restored: tuple[RestoredEntry, ...] = ()
    """The suspended entries that are served again."""

    def list_spans(self, fate: Fate) -> tuple[SpanUpdate, ...]:
        """Give the spans of one fate."""
        return tuple(one for entry in self.entries for one in entry.spans if one.fate is fate)

    def list_entries(self, standing: Standing) -> tuple[EntryUpdate, ...]:
        """Give the entries of one standing."""
        return tuple(one for one in self.entries if one.standing is standing)

    @property
    def changes_nothing(self) -> bool:
        """Whether the new text is the old one."""
        return self.before.text == self.after.text
