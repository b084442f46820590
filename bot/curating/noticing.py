"""The files of a knowledge folder as texts, and what of them was edited by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.curating.comparing import compare_texts
from bot.curating.working_copy import read_file
from bot.errors import EditError
from bot.storage.knowledge_changes import ChangeKind, ItemChange

_FOLDERS = {"topics": (".yaml",), "sources": (".txt", ".yaml"), "drafts": (".yaml",)}
_FILES = ("synonyms.yaml", "checks.yaml")


def list_texts(folder: Path) -> dict[str, str]:
    """Read every knowledge file that can be read, by its path within the folder."""
    texts = {}
    for path in _list_files(folder):
        try:
            text = read_file(path)
        except EditError:
            continue  # the reader reports it; its history goes on when it is sound again
        if text is not None:
            texts[path.relative_to(folder).as_posix()] = text
    return texts


def find_edits(known: Mapping[str, str], now: Mapping[str, str]) -> tuple[ItemChange, ...]:
    """Give the items that differ between two states of the folder, in the order of files."""
    changes: list[ItemChange] = []
    for file in sorted({*known, *now}):
        changes += compare_texts(file, known.get(file, ""), now.get(file, ""))
    return tuple(changes)


def name_kind(items: tuple[ItemChange, ...]) -> ChangeKind:
    """Say what a set of changes did as a whole."""
    if all(not one.before for one in items):
        return ChangeKind.ADDED
    if all(not one.after for one in items):
        return ChangeKind.REMOVED
    return ChangeKind.EDITED


def _list_files(folder: Path) -> Iterator[Path]:
    for name, endings in _FOLDERS.items():
        inner = folder / name
        if inner.is_dir():
            for path in sorted(inner.iterdir()):
                if path.suffix in endings and not path.name.startswith(".") and path.is_file():
                    yield path
    for name in _FILES:
        if (folder / name).is_file():
            yield folder / name
