"""What a new text of a source would do, as tables and as JSON."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli.console import print_indented, show

if TYPE_CHECKING:
    from bot.knowledge.model import Span
    from bot.sourcing.updates import EntryUpdate, SourceUpdate, SpanUpdate

_MOST_WORDS = 70


def print_plan(console: Console, plan: SourceUpdate) -> None:
    """Show what becomes of quotes, of exclusions and of entries, and what is new."""
    from bot.sourcing.updates import Fate, Standing  # noqa: PLC0415 - see session

    counts = ", ".join(f"{len(plan.list_spans(fate))} {fate}" for fate in Fate)
    console.print(Text(f"{plan.before.id}: quotes: {counts}", "bold"))
    _print_moved(console, plan.list_spans(Fate.MOVED))
    _print_changed(console, (*plan.list_spans(Fate.CHANGED), *plan.list_spans(Fate.VANISHED)))
    for one in plan.list_entries(Standing.REANCHORED):
        print_indented(console, "may be anchored anew ", f"{one.entry.id}: {one.reason}", "yellow")
    for one in plan.list_entries(Standing.BROKEN):
        print_indented(console, "suspended ", f"{one.entry.id}: {one.reason}", "red")
    for restored in plan.restored:
        aside = restored.entry
        print_indented(console, "served again ", f"{aside.id}: it was: {aside.reason}", "green")
    for gone in (one for one in plan.exclusions if not one.new):
        print_indented(console, "no longer excluded ", f"{gone.old}: {gone.text}")
    for sentence in plan.uncovered:
        print_indented(console, "new, without an entry ", f"{sentence.id}: {sentence.text}")


def record_plan(
    plan: SourceUpdate, accepted: Container[str], change: int | None
) -> dict[str, object]:
    """Give the JSON form of a plan, with what came of it."""
    from bot.sourcing.updates import Standing  # noqa: PLC0415 - see session

    return {
        "source": plan.before.id,
        "same": plan.changes_nothing,
        "change": change,
        "entries": [
            _record_entry(one)
            | {
                "suspended": one.standing is not Standing.SOUND
                and (one.standing is Standing.BROKEN or one.entry.id not in accepted)
            }
            for one in plan.entries
        ],
        "restored": [
            {
                "entry": one.entry.id,
                "reason": one.entry.reason,
                "spans": [_record_span(span) for span in one.spans],
            }
            for one in plan.restored
        ],
        "exclusions": [
            {"text": one.text, "old": one.old, "new": one.new or None} for one in plan.exclusions
        ],
        "uncovered": [{"id": one.id, "text": one.text} for one in plan.uncovered],
    }


def _print_moved(console: Console, moved: tuple[SpanUpdate, ...]) -> None:
    if moved:
        table = Table("Entry", "Moved from", "to", "Quote", box=None, pad_edge=False)
        for one in moved:
            where = (_place(one.old), _place(one.new) if one.new else "")
            table.add_row(one.entry, *where, Text(_shorten(one.old.text)))
        console.print(table)


def _print_changed(console: Console, changed: tuple[SpanUpdate, ...]) -> None:
    if changed:
        table = Table("Entry", "Fate", "Quote", "Now", "Difference", box=None, pad_edge=False)
        for one in changed:
            now = _shorten(one.new.text) if one.new else ""
            said = (_shorten(one.old.text), now, show(one.difference))
            table.add_row(one.entry, one.fate.value, *map(Text, said))
        console.print(table)


def _record_entry(one: EntryUpdate) -> dict[str, object]:
    return {
        "entry": one.entry.id,
        "standing": one.standing.value,
        "reason": one.reason or None,
        "spans": [
            {
                "fate": span.fate.value,
                "difference": span.difference or None,
                "old": _record_span(span.old),
                "new": _record_span(span.new) if span.new else None,
            }
            for span in one.spans
        ],
    }


def _record_span(span: Span) -> dict[str, object]:
    return {
        "text": span.text,
        "paragraph": span.paragraph,
        "sentences": list(span.sentences),
        "start": span.start,
        "end": span.end,
    }


def _place(span: Span) -> str:
    return f"paragraph {span.paragraph}, {', '.join(span.sentences)}"


def _shorten(text: str) -> str:
    shown = show(text)
    return shown if len(shown) <= _MOST_WORDS else shown[:_MOST_WORDS] + "…"
