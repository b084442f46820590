"""The entries that differ between two knowledge bases."""

from __future__ import annotations

from dataclasses import replace

from bot.evaluation.differing import find_changed_entries
from tests.builders import build_entry


def test_entries_are_added_removed_and_changed() -> None:
    kept, gone, old = build_entry("kept"), build_entry("gone"), build_entry("old")
    new, added = replace(old, fact="Another fact.", keywords=("more",)), build_entry("added")
    found = find_changed_entries(
        {one.id: one for one in (kept, gone, old)}, {one.id: one for one in (kept, new, added)}
    )
    assert (found.added, found.removed) == ((added,), (gone,))
    assert [one.parts for one in found.changed] == [("fact", "keywords")]
    assert found.count == 3
    assert not find_changed_entries({"kept": kept}, {"kept": kept}).count
