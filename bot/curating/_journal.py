"""The journal of an edit: which files are still to be put in their places, or removed.

Whoever can write into the folder can write one, so for it nothing is ever touched outside of the
folder, and within nothing but the kinds of files that edits write.
"""

from __future__ import annotations

import json
import stat
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from bot.errors import EditError

JOURNAL = ".verbatim.journal"
STAGED = ".verbatim-new.tmp"

_MOST_BYTES = 2_000_000
"""Over ten times what the most files that an archive may bring take."""
_ENDINGS = frozenset({".yaml", ".txt"})


@dataclass(frozen=True, slots=True)
class Step:
    """One file of an edit."""

    file: str
    """Within the folder, with slashes and without links."""
    is_kept: bool
    """Whether what is staged takes its place; else it is removed."""


def write_steps(steps: Iterable[Step]) -> bytes:
    """Give what the journal says of the steps."""
    return json.dumps([asdict(step) for step in steps]).encode()


def read_steps(folder: Path) -> tuple[Step, ...]:
    """Give the steps that a killed process left; none where there is no journal.

    Raises:
        EditError: The journal is none that an edit writes.
        OSError: It can't be read.
    """
    journal = folder / JOURNAL
    try:
        found = journal.lstat()
    except FileNotFoundError:
        return ()
    if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
        raise _refuse(journal)
    try:
        listed = json.loads(journal.read_bytes())
    except (ValueError, RecursionError):
        raise _refuse(journal) from None
    if not isinstance(listed, list) or not listed:
        raise _refuse(journal)
    return tuple(_read_step(one, folder) for one in listed)


def name_staged(target: Path) -> Path:
    """Give where a file's new text is written before it takes its place."""
    return target.with_name(f".{target.name}{STAGED}")


def _read_step(value: object, folder: Path) -> Step:
    if not isinstance(value, dict) or value.keys() != {"file", "is_kept"}:
        raise _refuse(folder / JOURNAL)
    file, is_kept = value["file"], value["is_kept"]
    if not isinstance(file, str) or not isinstance(is_kept, bool) or not _is_own(file, folder):
        raise _refuse(folder / JOURNAL)
    return Step(file, is_kept)


def _is_own(file: str, folder: Path) -> bool:
    """Whether an edit could have written a file, and it stands within the folder."""
    path, target = PurePosixPath(file), folder / file
    if not file.isprintable() or path.is_absolute() or path.suffix not in _ENDINGS:
        return False
    if any(part.startswith(".") for part in path.parts) or not target.parent.is_dir():
        return False
    # An edit follows links before it writes the journal, so what it names is reached by none.
    is_direct = target.parent.resolve() == folder.resolve() / path.parent
    return is_direct and not target.is_symlink() and not name_staged(target).is_symlink()


def _refuse(journal: Path) -> EditError:
    return EditError(
        f"{journal} is not what an interrupted edit leaves, so nothing is done for it. "
        "Look who wrote it, delete it, and try again."
    )
