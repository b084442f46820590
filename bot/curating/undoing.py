"""A change taken back: each of its items as it was before, unless it was edited since."""

from __future__ import annotations

from bot.curating._yaml_pieces import Plain
from bot.curating.working_copy import WorkingCopy
from bot.curating.yaml_text import YamlText
from bot.errors import ConflictError
from bot.storage.knowledge_changes import ItemChange, ItemKind, KnowledgeChange


def undo_change(copy: WorkingCopy, change: KnowledgeChange, *, forced: bool = False) -> None:
    """Bring back what a change replaced.

    Raises:
        ConflictError: An item was edited since, and it is not `forced`; both sides are shown.
    """
    # What goes makes room first, since an entry may come back into another file.
    for item in sorted(change.items, key=_rank):
        undo_item(copy, item, forced=forced)


def undo_item(copy: WorkingCopy, change: ItemChange, *, forced: bool) -> None:
    """Bring back one item."""
    if change.kind is ItemKind.FILE:
        _undo_text(copy, change, copy.read(change.file), forced=forced)
    elif change.kind is ItemKind.HEAD:
        _undo_head(copy, change, forced=forced)
    else:
        _undo_listed(copy, change, forced=forced)


def _rank(change: ItemChange) -> tuple[int, int]:
    is_head = change.kind is ItemKind.HEAD
    if not change.before:
        return (1 if is_head else 0, 0)
    return (2 if is_head else 3, 0)


def _undo_listed(copy: WorkingCopy, change: ItemChange, *, forced: bool) -> None:
    opened = copy.open(change.file)
    current = opened.find(change.item)
    if not forced and (current.plain if current else None) != _read(change.after):
        now = current.raw if current else ""
        raise _conflict(change, now)
    if not change.before:
        if current:
            copy.write(change.file, opened.remove(change.item))
    elif current:
        copy.write(change.file, opened.rewrite(change.item, change.before))
    else:
        _check_elsewhere(copy, change, forced=forced)
        opened = copy.open(change.file)
        back = opened.insert(_read(change.before), raw=change.before, follows=change.follows)
        copy.write(change.file, back)


def _check_elsewhere(copy: WorkingCopy, change: ItemChange, *, forced: bool) -> None:
    """See that an entry that comes back does not stand in another file by now."""
    if change.kind is not ItemKind.ENTRY or not change.file.startswith("topics/"):
        return
    for file in copy.list_topics():
        other = copy.open(file).find(change.item) if change.item in copy.read(file) else None
        if other is None:
            continue
        if not forced:
            raise _conflict(change, other.raw)
        copy.write(file, copy.open(file).remove(change.item))


def _undo_head(copy: WorkingCopy, change: ItemChange, *, forced: bool) -> None:
    opened = copy.open(change.file)
    text, head = copy.read(change.file), opened.head
    if not change.before and not text:
        return  # it went with its last entry
    if not forced and head != change.after:
        raise _conflict(change, head)
    if not change.before and opened.list_items():
        raise _conflict(change, text)
    copy.write(change.file, change.before + text[len(head) :] if change.before else "")


def _undo_text(copy: WorkingCopy, change: ItemChange, now: str, *, forced: bool) -> None:
    if not forced and now != change.after:
        raise _conflict(change, now)
    copy.write(change.file, change.before)


def _conflict(change: ItemChange, now: str) -> ConflictError:
    return ConflictError(
        f"`{change.item}` in {change.file} was edited since. Look at both, or force it.",
        now,
        change.before,
    )


def _read(raw: str) -> Plain:
    return YamlText.read(raw).plain if raw else None
