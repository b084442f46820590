"""Which history is a knowledge folder's: by its path, or, where that is new, by its files' words.

One memory may serve several folders, and one folder be at several paths: it is moved, or a
container sees it elsewhere. To take one folder for another would bring the files of the one into
the other, so a folder that is not surely known begins a history of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from bot.curating.noticing import list_texts
from bot.storage.knowledge_changes import KnowledgeChange
from bot.storage.store import Store

_LEAST_SHARE = 0.5
"""Of the lines on record, at least so many must stand in the same files of the folder."""


async def find_history(store: Store, folder: Path) -> int | None:
    """Give the number under which a folder is on record; None where it has no history yet."""
    known = await store.list_knowledge_folders()
    path = await asyncio.to_thread(_name_path, folder)
    for number, place in known.items():
        if place == path:
            return number
    gone = [one for one in known if not await asyncio.to_thread(_is_there, known[one])]
    texts = await asyncio.to_thread(list_texts, folder) if gone else {}
    shares = {one: _share_lines(await store.read_known_files(one), texts) for one in gone}
    best = max(shares, key=lambda one: shares[one], default=None)
    return best if best is not None and shares[best] >= _LEAST_SHARE else None


async def read_history(
    store: Store, folder: Path, item: str | None, limit: int
) -> tuple[KnowledgeChange, ...]:
    """Give the changes of a folder, or of one entry or check, the latest first; keep nothing."""
    number = await find_history(store, folder)
    if number is None:
        return ()
    return await store.list_knowledge_changes(item, limit, folder=number)


async def take_history(store: Store, folder: Path) -> int:
    """Give the number of a folder's history, and keep where the folder is now."""
    number = await find_history(store, folder)
    path = await asyncio.to_thread(_name_path, folder)
    if number is not None and (await store.list_knowledge_folders())[number] == path:
        return number
    return await store.place_knowledge_folder(path, number)


def _name_path(folder: Path) -> str:
    return str(folder.resolve())


def _is_there(path: str) -> bool:
    return bool(path) and Path(path).is_dir()


def _share_lines(known: Mapping[str, str], texts: Mapping[str, str]) -> float:
    """Give the share, 0 to 1, of the lines on record that stand in the same files now."""
    lines = {(file, line) for file, text in known.items() for line in text.splitlines()}
    here = {(file, line) for file, text in texts.items() for line in text.splitlines()}
    return len(lines & here) / len(lines) if lines else 0.0
