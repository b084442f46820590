"""Every error that Verbatim raises on purpose: one base, a family for each who must act."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class BotError(Exception):
    """The base of all errors that Verbatim raises on purpose."""


class AskerError(BotError):
    """The person asking can mend it; `text` names what they are told, in the catalogues' terms."""

    def __init__(self, text: str, /, **arguments: str | float) -> None:
        self.text = text
        self.arguments = arguments
        super().__init__(text)


class WorldError(BotError):
    """The operator can mend it: the token, the network, the disk, a missing part."""


class StorageError(WorldError):
    """What is remembered can't be read or written: the disk, the file, another process."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in the knowledge files; lines and columns count from 1, as in editors."""

    file: Path
    line: int
    column: int
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message} {self.remedy}".rstrip()


class KnowledgeError(BotError):
    """The knowledge files are wrong; `problems` holds every problem found, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


class EditError(BotError):
    """An edit can't be made as it is asked for; the message says why and what to do instead."""


class UnservedError(BotError):
    """An edit is saved and not served: something else in the folder is wrong, or being written."""

    def __init__(self, reason: str) -> None:
        """Take what is wrong and how to mend it, or else what to wait for."""
        self.reason = reason
        super().__init__(f"It is saved, but not served yet. {reason}")


class ConflictError(EditError):
    """What is to be edited was changed meanwhile; both sides are here, as text."""

    def __init__(self, message: str, theirs: str, ours: str) -> None:
        """Take what stands there now, and what was to stand there."""
        self.theirs = theirs
        self.ours = ours
        super().__init__(message)
