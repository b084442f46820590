"""Which files of a knowledge folder are read, and which stand there by mistake."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import Problem
from bot.knowledge.contents import Overlay
from bot.knowledge.naming import make_name

_LEFTOVER = re.compile(r"\..*|.*~|#.*#|.*\.(?:bak|orig|rej|swp|tmp)", re.IGNORECASE | re.DOTALL)
"""Hidden files and what editors and merges leave behind."""
_ID = re.compile(r"(?=.{1,60}\.)[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+")
_MEANT = re.compile(r"(.+?)\.(?:(ya?ml)(?:\.txt)?|txt)", re.IGNORECASE | re.DOTALL)
"""What was meant to be read, under whatever ending: some editors put .txt after any name."""

_OPTIONAL = ("synonyms.yaml", "checks.yaml")


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
    drafts: tuple[Path, ...] = ()
    """Entries that are not served."""

    def lists_all(self, name: str) -> bool:
        """Whether nothing in the folder of this name has to be passed over."""
        inner = self.path / name
        return not any(problem.file.is_relative_to(inner) for problem in self.problems)


def list_folder(
    path: Path, overlay: Overlay | None = None, *, may_be_empty: bool = False
) -> Folder:
    """List a knowledge folder; the same on every system, whatever its order of files.

    The overlay's paths begin with the folder's: they are listed, or left out where they have None.
    Where it `may_be_empty`, there need be no topic and no source.
    """
    listing = _Listing(path, [], overlay or {})
    try:
        if not path.is_dir() and not overlay:
            listing.report(path, *_explain_lack(path, may_be_empty=may_be_empty))
            return Folder(path, (), (), None, None, tuple(listing.problems))
        has_topics = not may_be_empty or listing.holds("topics")
        topics = tuple(listing.list_topics(is_needed=not may_be_empty)) if has_topics else ()
        has_sources = not may_be_empty or listing.holds("sources")
        sources = tuple(listing.list_sources()) if has_sources else ()
        drafts = tuple(listing.list_drafts())
        synonyms, checks = map(listing.find_optional, _OPTIONAL)
        listing.report_misnamed()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        where = Path(error.filename or path)
        listing.report(where, f"This cannot be read: {reason}.", "Check its permissions.")
        return Folder(path, (), (), None, None, tuple(listing.problems))
    return Folder(path, topics, sources, synonyms, checks, tuple(listing.problems), drafts)


@dataclass(frozen=True, slots=True)
class _Listing:
    folder: Path
    problems: list[Problem]
    overlay: Overlay
    root: Path = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "root", self.folder.resolve())

    def holds(self, name: str) -> bool:
        """Whether there is such a folder, or the overlay lays one."""
        inner = self.folder / name
        is_laid = any(path.parent == inner and text for path, text in self.overlay.items())
        return is_laid or inner.is_dir()

    def list_topics(self, *, is_needed: bool) -> Iterator[Path]:
        before, found = len(self.problems), 0
        for path in self._list_yaml("topics"):
            found += 1
            yield path
        if is_needed and not found and len(self.problems) == before:
            where = self.folder / "topics"
            self.report(where, "There is no topic.", "Write the first one: drones.yaml, say.")

    def list_drafts(self) -> Iterator[Path]:
        """List the drafts, for which there need not be a folder."""
        if self.holds("drafts"):
            yield from self._list_yaml("drafts")

    def _list_yaml(self, name: str) -> Iterator[Path]:
        for path in self._files_in(name):
            if _find_meaning(path)[1] == ".yaml" and self._is_named_well(path, ".yaml"):
                yield path

    def list_sources(self) -> Iterator[SourceFiles]:
        files = list(self._files_in("sources"))
        # Of a pair whose other half is only misnamed, that is told, and not that it is missing.
        names, meant = {path.name for path in files}, set(map(_find_meaning, files))
        for path in files:
            stem, kind = _find_meaning(path)
            if not kind or not self._is_named_well(path, kind):
                continue
            if kind == ".txt":
                card = path.with_suffix(".yaml")
                yield SourceFiles(path, card if card.name in names else None)
                if (stem, ".yaml") not in meant:
                    remedy = f"Write {card.name} beside it, with at least `title` and `date`."
                    self.report(path, "This text has no card.", remedy)
            elif (stem, ".txt") not in meant:
                remedy = f"Put the text beside it: {stem}.txt."
                self.report(path, "This card has no text.", remedy)

    def report_misnamed(self) -> None:
        """Report what would be read under its right name."""
        for path in self._list_all():
            name = "".join(_find_meaning(path))
            if name in _OPTIONAL and path.name != name and self.overlay.get(path, "") is not None:
                self.report(path, f"This file is not read: its name must be {name}.", "Rename it.")

    def find_optional(self, name: str) -> Path | None:
        path = self.folder / name
        if path in self.overlay:
            present = self.overlay[path] is not None
        else:
            present = path.is_symlink() or path.exists()
        return path if present and self._is_inside(path) else None

    def report(self, path: Path, message: str, remedy: str) -> None:
        self.problems.append(Problem(path, 1, 1, message, remedy))

    def _files_in(self, name: str) -> Iterator[Path]:
        inner = self.folder / name
        laid = {path: text for path, text in self.overlay.items() if path.parent == inner}
        added = {path for path, text in laid.items() if text is not None}
        if not inner.is_dir() and not added:
            like = (one.name for one in self._list_all() if one.name.lower() == name)
            remedy = next((f"Rename `{one}`." for one in like), "Create it, and fill it.")
            self.report(inner, f"The folder `{name}` is missing.", remedy)
            return
        if not self._is_inside(inner):
            return
        found = {path for path in self._scan(inner) if laid.get(path, "") is not None}
        for path in sorted(found | added, key=lambda path: path.name):
            if path not in laid and path.is_dir():
                remedy = f"Move its files up into `{name}`, or the folder out of it."
                self.report(path, f"Folders inside `{name}` are not read.", remedy)
            else:
                yield path

    def _list_all(self) -> list[Path]:
        return sorted(self.folder.iterdir()) if self.folder.is_dir() else []

    def _scan(self, inner: Path) -> Iterator[Path]:
        if not inner.is_dir():
            return
        with os.scandir(inner) as found:
            for one in found:
                path = inner / one.name
                is_left_over = _LEFTOVER.fullmatch(one.name)
                # Only a link can lead out of its folder, and to ask the system takes a while.
                if not is_left_over and (not one.is_symlink() or self._is_inside(path)):
                    yield path

    def _is_inside(self, path: Path) -> bool:
        try:
            if path.resolve().is_relative_to(self.root):
                return True
        except RuntimeError:  # until Python 3.13
            self.report(path, "This link leads to itself.", "Put the file itself here.")
            return False
        message = "This link leads out of the knowledge folder."
        self.report(path, message, "Put the files themselves here.")
        return False

    def _is_named_well(self, path: Path, suffix: str) -> bool:
        if path.suffix == suffix and _ID.fullmatch(path.name):
            return True
        name = make_name(_find_meaning(path)[0]) or "low-altitude-economy"
        self.report(
            path,
            "A file's name is its id: at most 60 small letters, digits and single hyphens, "
            f"and {suffix} at the end.",
            f"Rename it, as {name}{suffix}, or take it away.",
        )
        return False


def _explain_lack(path: Path, *, may_be_empty: bool) -> tuple[str, str]:
    which = "the folder with the knowledge by --knowledge or KNOWLEDGE_DIR."
    if path.exists():
        return "This is no folder.", f"Name {which}"
    start = "Make it first, or name" if may_be_empty else "Name"
    return "There is no such folder.", f"{start} {which}"


def _find_meaning(path: Path) -> tuple[str, str]:
    """Give a name in small letters without its ending, and the ending it should have, if any."""
    meant = _MEANT.fullmatch(path.name)
    if meant is None:
        return path.name.lower(), ""
    return meant[1].lower(), ".yaml" if meant[2] else ".txt"
