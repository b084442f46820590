"""Two texts of a knowledge file compared item by item: what history keeps of an edit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from bot.curating.list_file import ListFile, open_list
from bot.errors import EditError
from bot.storage.knowledge_changes import ItemChange, ItemKind


def compare_texts(file: str, before: str, after: str) -> tuple[ItemChange, ...]:
    """Give the items of a file that differ; a file that is no sound list is one item."""
    if before == after:
        return ()
    old, new = open_list(file, before), open_list(file, after)
    if old and new:
        try:
            return tuple(_compare_items(file, old, new))
        except EditError:
            pass
    return (ItemChange(file, ItemKind.FILE, PurePosixPath(file).stem, before, after),)


def _compare_items(file: str, old: ListFile, new: ListFile) -> Iterator[ItemChange]:
    kind = ItemKind.CHECK if old.key == "checks" else ItemKind.ENTRY
    before = {one.name: one for one in old.list_items()}
    after = {one.name: one for one in new.list_items()}
    heads = (old.head, new.head)
    if heads[0] != heads[1]:
        yield ItemChange(file, ItemKind.HEAD, PurePosixPath(file).stem, *heads)
    for name in [*before, *(name for name in after if name not in before)]:
        one, other = before.get(name), after.get(name)
        raws = (one.raw if one else "", other.raw if other else "")
        if raws[0] != raws[1]:
            stood = one or other
            yield ItemChange(file, kind, name, *raws, follows=stood.follows if stood else "")
