"""A folder read again and again: what did not change is neither parsed nor proven anew."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

from bot.errors import KnowledgeError
from bot.knowledge import files
from bot.knowledge import sources as source_files
from bot.knowledge.assembling import Parts, assemble, find_problems
from bot.knowledge.contents import Content, Contents, Overlay, read_stamp
from bot.knowledge.crosscheck import Listed, list_topic
from bot.knowledge.folder import Folder, SourceFiles, list_folder
from bot.knowledge.model import Knowledge
from bot.knowledge.parsing import Form, Parsed, parse_file
from bot.knowledge.resolving import Resolved, resolve_topic
from bot.knowledge.schema import ChecksForm, DraftsForm, SynonymsForm, TopicForm
from bot.knowledge.sources import ReadSource, read_source

_T = TypeVar("_T")
_Made = dict[tuple[Hashable, ...], Any]
"""What was made of files, by their paths and the digests of all that it depends on."""


class KnowledgeReader:
    """Reads one knowledge folder; what comes of a file is kept until the file changes.

    Threads may share it: they take turns.
    """

    def __init__(self, folder: Path, *, may_be_empty: bool = False) -> None:
        """Take the folder, which may have no topic yet or must have one; nothing is read yet."""
        self.folder = folder
        self._may_be_empty = may_be_empty
        self._turn = threading.Lock()
        self._known: dict[Path, Content] = {}
        self._made: _Made = {}
        self._tried: _Made = {}
        self._last: tuple[Parts, Knowledge] | None = None

    def read(self, overlay: Overlay | None = None) -> Knowledge:
        """Read and check the folder, as it would be with the overlay's texts in their files' place.

        The overlay's paths are named like all others, from the working directory or absolute; they
        may be of new files. None stands for a file that is not there. What did not change since the
        last call is the very same value.

        Raises:
            KnowledgeError: with every problem of every file, if there is any.
            ValueError: The overlay names a file outside the folder.
        """
        with self._turn:
            return self._read(self._place(overlay or {}))

    def is_current(self) -> bool:
        """Whether no file that the last read without an overlay found has been written since."""
        with self._turn:
            return all(read_stamp(path) == one.stamp for path, one in self._known.items())

    def _place(self, overlay: Overlay) -> Overlay:
        root = _tidy(self.folder)
        placed = {}
        for path, text in overlay.items():
            if not _tidy(path).is_relative_to(root):
                raise ValueError(f"{path} is not in the knowledge folder {self.folder}")
            placed[self.folder / _tidy(path).relative_to(root)] = text
        return placed

    def _read(self, overlay: Overlay) -> Knowledge:
        reading = _Reading(Contents(overlay, self._known), self._made | self._tried)
        parts = reading.take(list_folder(self.folder, overlay, may_be_empty=self._may_be_empty))
        if overlay:
            self._tried = reading.used  # an edit that is tried out may be saved next
        else:
            self._made, self._known, self._tried = reading.used, reading.contents.settle(), {}
        if self._last and self._last[0] == parts:
            return self._last[1]
        problems = find_problems(parts)
        if problems:
            raise KnowledgeError(problems)
        knowledge = assemble(parts)
        if not overlay:
            self._last = parts, knowledge
        return knowledge


class _Reading:
    """One read of the folder: it takes what was made before, and makes the rest."""

    def __init__(self, contents: Contents, made: _Made) -> None:
        self.contents = contents
        self.used: _Made = {}
        self._made = made

    def take(self, folder: Folder) -> Parts:
        sources = tuple(map(self._take_source, folder.sources))
        topics = tuple(self._parse(path, TopicForm, "entries") for path in folder.topics)
        known = {read.id: read.source for read in sources}
        basis = tuple((one.text, self._look_source(one)) for one in folder.sources)
        resolved = (self._resolve(parsed, known, basis) for parsed in topics)
        synonyms, checks = folder.synonyms, folder.checks
        return Parts(
            folder=folder,
            sources=sources,
            topics=tuple(map(self._list, topics)),
            resolved=tuple(one for one in resolved if one),
            synonyms=self._parse(synonyms, SynonymsForm, "groups") if synonyms else None,
            checks=self._parse(checks, ChecksForm, "checks") if checks else None,
            drafts=tuple(self._parse(path, DraftsForm, "entries") for path in folder.drafts),
        )

    def _parse(self, path: Path, form: type[Form], items: str) -> Parsed[Form]:
        key = (form, path, self._look(path))
        return self._recall(key, lambda: parse_file(path, form, items, self.contents.read))

    def _list(self, parsed: Parsed[TopicForm]) -> Listed:
        key = ("listed", parsed.path, self._look(parsed.path))
        return self._recall(key, lambda: list_topic(parsed))

    def _take_source(self, pair: SourceFiles) -> ReadSource:
        key = (pair, self._look_source(pair))
        return self._recall(key, lambda: read_source(pair, self.contents.read))

    def _resolve(
        self,
        parsed: Parsed[TopicForm],
        known: dict[str, Any],
        basis: Hashable,
    ) -> Resolved | None:
        key = ("resolved", parsed.path, self._look(parsed.path), basis)
        return self._recall(key, lambda: resolve_topic(parsed, known))

    def _look(self, path: Path) -> bytes:
        return self.contents.look(path, files.MAX_BYTES)

    def _look_source(self, pair: SourceFiles) -> tuple[bytes, ...]:
        text = self.contents.look(pair.text, source_files.MAX_BYTES)
        return (text, self._look(pair.card)) if pair.card else (text,)

    def _recall(self, key: tuple[Hashable, ...], make: Callable[[], _T]) -> _T:
        if key not in self._made:
            self._made[key] = make()
        self.used[key] = self._made[key]
        value: _T = self._made[key]
        return value


def _tidy(path: Path) -> Path:
    """Give the path from the root, without `..`; links are left for the listing to judge."""
    return Path(os.path.normpath(path.absolute()))
