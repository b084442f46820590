"""Which files of a knowledge folder are read, and which stand there by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import Problem

_LEFTOVER = re.compile(r"\..*|.*~|#.*#|.*\.(?:bak|orig|rej|swp|tmp)", re.IGNORECASE | re.DOTALL)
"""Hidden files and what editors and merges leave behind."""
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MAX_ID = 60


@dataclass(slots=True)
class Folder:
    """The files to read, in the order of their names, and the problems of their places and names."""

    path: Path
    topics: list[Path] = field(default_factory=list)
    sources: list[Path] = field(default_factory=list)
    """The text of each source; its card has the same name and ends in `.yaml`."""
    synonyms: Path | None = None
    checks: Path | None = None
    problems: list[Problem] = field(default_factory=list)


def list_folder(path: Path) -> Folder:
    """List the files of a knowledge folder; the same on every system, whatever its order of files."""
    folder = Folder(path)
    try:
        if not path.is_dir():
            folder.problems.append(
                Problem(path, 1, 1, "There is no such folder.", "Name the knowledge folder.")
            )
            return folder
        folder.topics = list(_list_topics(folder))
        folder.sources = list(_list_sources(folder))
        folder.synonyms = _find_optional(folder, "synonyms.yaml")
        folder.checks = _find_optional(folder, "checks.yaml")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        where = Path(error.filename or path)
        folder.problems.append(
            Problem(where, 1, 1, f"The folder cannot be read: {reason}.", "Check its permissions.")
        )
    return folder


def _list_topics(folder: Folder) -> Iterator[Path]:
    for path in _files_in(folder, "topics"):
        if path.suffix == ".yaml":
            if _is_named_well(folder, path):
                yield path
        elif path.suffix in (".yml", ".YAML", ".YML"):
            _complain(folder, path, "A topic's file must end in .yaml.", "Rename it.")
    if not folder.topics and not folder.problems:
        return


def _list_sources(folder: Folder) -> Iterator[Path]:
    files = {path.name: path for path in _files_in(folder, "sources")}
    for path in files.values():
        if path.suffix == ".yaml" and f"{path.stem}.txt" not in files:
            _complain(
                folder, path, "This card has no text.", f"Put the text beside it: {path.stem}.txt."
            )
        if path.suffix == ".txt" and _is_named_well(folder, path):
            if f"{path.stem}.yaml" in files:
                yield path
            else:
                _complain(
                    folder,
                    path,
                    "This text has no card.",
                    f"Write {path.stem}.yaml beside it, with at least `title` and `date`.",
                )


def _files_in(folder: Folder, name: str) -> list[Path]:
    inner = folder.path / name
    if not inner.is_dir():
        _complain(folder, inner, f"The folder `{name}` is missing.", "Create it, and fill it.")
        return []
    found = []
    for path in sorted(inner.iterdir(), key=lambda path: path.name):
        if _LEFTOVER.fullmatch(path.name):
            continue
        if path.is_dir():
            _complain(
                folder,
                path,
                f"Folders inside `{name}` are not read.",
                f"Move the files up into `{name}`, or the folder out of it.",
            )
        elif _is_inside(folder, path):
            found.append(path)
    return found


def _find_optional(folder: Folder, name: str) -> Path | None:
    path = folder.path / name
    present = path.is_symlink() or path.exists()
    return path if present and _is_inside(folder, path) else None


def _is_inside(folder: Folder, path: Path) -> bool:
    if path.resolve().is_relative_to(folder.path.resolve()):
        return True
    _complain(
        folder,
        path,
        "This link leads out of the knowledge folder.",
        "Put the file itself here.",
    )
    return False


def _is_named_well(folder: Folder, path: Path) -> bool:
    if _ID.fullmatch(path.stem) and len(path.stem) <= _MAX_ID:
        return True
    _complain(
        folder,
        path,
        "The file's name is an id: at most 60 small letters, digits and single hyphens.",
        f"Rename it like `low-altitude-economy{path.suffix}`.",
    )
    return False


def _complain(folder: Folder, path: Path, message: str, remedy: str) -> None:
    folder.problems.append(Problem(path, 1, 1, message, remedy))
