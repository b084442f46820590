"""Which files of a knowledge folder are read, and which stand there by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import Problem

_LEFTOVER = re.compile(r"\..*|.*~|#.*#|.*\.(?:bak|orig|rej|swp|tmp)", re.IGNORECASE | re.DOTALL)
"""Hidden files and what editors and merges leave behind."""
_ID = re.compile(r"(?=.{1,60}\.)[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+")


@dataclass(frozen=True, slots=True)
class SourceFiles:
    """The text of a source, and the card beside it."""

    text: Path
    card: Path | None


@dataclass(frozen=True, slots=True)
class Folder:
    """The files to read, in the order of their names, and the problems of places and names."""

    path: Path
    topics: tuple[Path, ...]
    sources: tuple[SourceFiles, ...]
    synonyms: Path | None
    checks: Path | None
    problems: tuple[Problem, ...]


def list_folder(path: Path) -> Folder:
    """List a knowledge folder; the same on every system, whatever its order of files."""
    listing = _Listing(path, [])
    try:
        if not path.is_dir():
            listing.report(path, "There is no such folder.", "Name the folder with the knowledge.")
            return Folder(path, (), (), None, None, tuple(listing.problems))
        topics = tuple(listing.list_topics())
        sources = tuple(listing.list_sources())
        synonyms, checks = map(listing.find_optional, ("synonyms.yaml", "checks.yaml"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        where = Path(error.filename or path)
        listing.report(where, f"This cannot be read: {reason}.", "Check its permissions.")
        return Folder(path, (), (), None, None, tuple(listing.problems))
    return Folder(path, topics, sources, synonyms, checks, tuple(listing.problems))


@dataclass(frozen=True, slots=True)
class _Listing:
    folder: Path
    problems: list[Problem]

    def list_topics(self) -> Iterator[Path]:
        before, found = len(self.problems), 0
        for path in self._files_in("topics"):
            if path.suffix.lower() in (".yaml", ".yml") and self._is_named_well(path, ".yaml"):
                found += 1
                yield path
        if not found and len(self.problems) == before:
            where = self.folder / "topics"
            self.report(where, "There is no topic.", "Write the first one: drones.yaml, say.")

    def list_sources(self) -> Iterator[SourceFiles]:
        files = {path.name: path for path in self._files_in("sources")}
        for path in files.values():
            if path.suffix.lower() == ".txt" and self._is_named_well(path, ".txt"):
                card = files.get(f"{path.stem}.yaml")
                yield SourceFiles(path, card)
                if card is None:
                    remedy = f"Write {path.stem}.yaml beside it, with at least `title` and `date`."
                    self.report(path, "This text has no card.", remedy)
            if path.suffix.lower() in (".yaml", ".yml") and f"{path.stem}.txt" not in files:
                remedy = f"Put the text beside it: {path.stem}.txt."
                self.report(path, "This card has no text.", remedy)

    def find_optional(self, name: str) -> Path | None:
        path = self.folder / name
        present = path.is_symlink() or path.exists()
        return path if present and self._is_inside(path) else None

    def report(self, path: Path, message: str, remedy: str) -> None:
        self.problems.append(Problem(path, 1, 1, message, remedy))

    def _files_in(self, name: str) -> Iterator[Path]:
        inner = self.folder / name
        if not inner.is_dir():
            self.report(inner, f"The folder `{name}` is missing.", "Create it, and fill it.")
            return
        if not self._is_inside(inner):
            return
        for path in sorted(inner.iterdir(), key=lambda path: path.name):
            if _LEFTOVER.fullmatch(path.name) or not self._is_inside(path):
                continue
            if path.is_dir():
                remedy = f"Move its files up into `{name}`, or the folder out of it."
                self.report(path, f"Folders inside `{name}` are not read.", remedy)
            else:
                yield path

    def _is_inside(self, path: Path) -> bool:
        if path.resolve().is_relative_to(self.folder.resolve()):
            return True
        message = "This link leads out of the knowledge folder."
        self.report(path, message, "Put the files themselves here.")
        return False

    def _is_named_well(self, path: Path, suffix: str) -> bool:
        if path.suffix == suffix and _ID.fullmatch(path.name):
            return True
        self.report(
            path,
            "A file's name is its id: at most 60 small letters, digits and single hyphens, "
            f"and {suffix} at the end.",
            f"Rename it like low-altitude-economy{suffix}.",
        )
        return False
