"""What the files hold now: read again only where they may have changed, or as an edit would be.

A file whose stamp is the same as before is not opened. As in Git's index, a stamp is not trusted
while it is so young that a second write could have left it as it is.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bot.errors import Problem
from bot.knowledge.decoding import decode, explain_silence, open_file

Overlay = Mapping[Path, str | None]
"""Texts to take for files instead of what is on disk; None is a file that is not there."""

_YOUNG = 2_000_000_000
"""Nanoseconds: FAT and some network folders write times in steps of two seconds."""
_TRIES = 3
"""How often a file is read that is written meanwhile."""

NowNs = Callable[[], int]


class Stamp(NamedTuple):
    """What the system tells of a file, and what changes with it."""

    device: int
    inode: int
    size: int
    modified: int
    """In nanoseconds, like the next one."""
    changed: int

    @classmethod
    def of(cls, stat: os.stat_result) -> Stamp:
        """Take what matters."""
        return cls(stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)


@dataclass(frozen=True, slots=True)
class Content:
    """A file's bytes by their digest."""

    digest: bytes
    stamp: Stamp | None = None
    """None where it comes from an overlay, or can't be read."""
    is_settled: bool = False
    """Whether the same stamp will mean the same bytes."""
    data: bytes | None = None
    """Only of what has just been read."""
    problem: Problem | None = None


class Contents:
    """The contents of files as one read finds them, beginning with what the last one found."""

    def __init__(
        self,
        overlay: Overlay,
        known: Mapping[Path, Content],
        now: NowNs = time.time_ns,
    ) -> None:
        """Take what stands in for files, and what was known of them before."""
        self.found: dict[Path, Content] = {}
        self._overlay, self._known, self._now = overlay, known, now

    def look(self, path: Path, max_bytes: int) -> bytes:
        """Give the digest of a file; the same as long as its bytes are."""
        if path not in self.found:
            self.found[path] = self._look(path, max_bytes)
        return self.found[path].digest

    def read(self, path: Path, max_bytes: int) -> str | Problem:
        """Give a file's text, or say what is wrong with it."""
        self.look(path, max_bytes)
        content = self.found[path]
        if content.data is None and content.problem is None:  # it was known by its stamp alone
            content = self.found[path] = self._load(path, max_bytes)
        if content.problem is not None:
            return content.problem
        return decode(path, content.data or b"", max_bytes)

    def settle(self) -> dict[Path, Content]:
        """Give what is worth knowing for the next read; the bytes themselves are let go of."""
        return {
            path: Content(one.digest, one.stamp, one.is_settled)
            for path, one in self.found.items()
            if one.stamp
        }

    def _look(self, path: Path, max_bytes: int) -> Content:
        text = self._overlay.get(path)
        if text is not None:
            data = text.encode("utf-8", "surrogatepass")
            return Content(_digest(data), data=data)
        known = self._known.get(path)
        if known is not None and known.is_settled and known.stamp == read_stamp(path):
            return known
        return self._load(path, max_bytes)

    def _load(self, path: Path, max_bytes: int) -> Content:
        for _ in range(_TRIES):
            try:
                with open_file(path) as file:
                    before = Stamp.of(os.fstat(file.fileno()))
                    data = file.read(max_bytes + 1)
                    after = Stamp.of(os.fstat(file.fileno()))
            except OSError as error:
                problem = explain_silence(path, error)
                return Content(_digest(str(problem).encode()), problem=problem)
            if before == after:
                break
        age = self._now() - max(after.modified, after.changed)
        return Content(_digest(data), after, before == after and age > _YOUNG, data)


def read_stamp(path: Path) -> Stamp | None:
    """Give a file's stamp; None where it has none now."""
    try:
        return Stamp.of(path.stat())
    except OSError:
        return None


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
