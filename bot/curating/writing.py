"""Files written whole or not at all, several of them together, and by one process at a time.

A file is written beside its target under a hidden name that no loader reads, synchronised, and put
in its place by one rename. Where several files change, a journal is written between the two: from
that instant the change is made, and whoever takes the lock next finishes what a killed process
left. Before it, all that is left are hidden files, which are deleted. So each file is always either
the old one or the new one, whole, and after the next start so are all of them together.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from bot.curating._journal import JOURNAL, STAGED, Step, name_staged, read_steps, write_steps
from bot.errors import ConflictError, EditError

_LOCK = ".verbatim.lock"
_WAIT_SECONDS = 10.0
_ROOM = "Make room, and try again: nothing was changed."
_RIGHTS = "Let the account that runs Verbatim write into the knowledge folder."
_REMEDIES = {
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EFBIG: _ROOM,
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EROFS: _RIGHTS,
}


@dataclass(frozen=True, slots=True)
class Write:
    """What a file said when the edit was made, and what it is to say; None is no file."""

    path: Path
    before: str | None
    after: str | None


class FolderHold:
    """The lock between processes on a folder; taking it finishes what a killed one left undone."""

    def __init__(self, folder: Path, *, seconds: float = _WAIT_SECONDS) -> None:
        """Take the folder, and how long to wait for others."""
        self._folder = folder
        self._lock = FileLock(folder / _LOCK, timeout=seconds, thread_local=False)

    def acquire(self) -> None:
        """Keep other processes from editing.

        Raises:
            EditError: Another process holds the folder for too long, it can't be written, or its
                journal is none.
        """
        with _explaining(self._folder):
            try:
                self._lock.acquire()
            except Timeout:
                raise EditError(
                    f"Another process is editing {self._folder}. Try again when it is done."
                ) from None
        try:
            with _explaining(self._folder):
                _recover(self._folder)
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        """Let others edit."""
        self._lock.release()


@contextmanager
def hold_folder(folder: Path, *, seconds: float = _WAIT_SECONDS) -> Iterator[None]:
    """Keep other processes from editing for as long as the block lasts."""
    hold = FolderHold(folder, seconds=seconds)
    hold.acquire()
    try:
        yield
    finally:
        hold.release()


@contextmanager
def _explaining(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        said = f"{error.filename or folder} can't be written: {error.strerror or error}."
        raise EditError(f"{said} {_REMEDIES.get(error.errno or 0, '')}".rstrip()) from error


def check_unchanged(folder: Path, writes: Sequence[Write]) -> None:
    """See that each file still says what it said when the edit was made.

    Raises:
        ConflictError: One does not.
        EditError: One can't be read.
    """
    with _explaining(folder):
        for one in writes:
            _check_unchanged(one)


def write_files(folder: Path, writes: Sequence[Write]) -> None:
    """Write files all or none, within `hold_folder`.

    Raises:
        ConflictError: A file does not say any more what it said when the edit was made.
        EditError: A file can't be written.
    """
    check_unchanged(folder, writes)
    with _explaining(folder):
        _write(folder, writes)


def _write(folder: Path, writes: Sequence[Write]) -> None:
    targets = [_resolve(folder, one.path) for one in writes]
    for target in targets:
        target.parent.mkdir(exist_ok=True)
    root = folder.resolve()
    steps = [
        Step(target.relative_to(root).as_posix(), is_kept=one.after is not None)
        for one, target in zip(writes, targets, strict=True)
    ]
    try:
        for one, target in zip(writes, targets, strict=True):
            if one.after is not None:
                _stage(target, one.after)
        if len(steps) > 1:
            _write_synced(folder / f"{JOURNAL}.tmp", write_steps(steps))
            (folder / f"{JOURNAL}.tmp").replace(folder / JOURNAL)
    except BaseException:
        _discard(folder, targets)
        raise
    if len(steps) > 1:
        _sync_folder(folder)
    _finish(folder, steps)


def _discard(folder: Path, targets: Iterable[Path]) -> None:
    """Delete what was staged for a change that was not made."""
    if (folder / JOURNAL).exists():  # from then on it is made
        return
    for left in (folder / f"{JOURNAL}.tmp", *map(name_staged, targets)):
        with suppress(OSError):  # whoever takes the lock next deletes it
            left.unlink()


def _check_unchanged(one: Write) -> None:
    now = one.path.read_bytes() if one.path.exists() else None
    if now != (one.before.encode() if one.before is not None else None):
        theirs = now.decode("utf-8", errors="replace") if now is not None else ""
        raise ConflictError(
            f"{one.path.name} was changed meanwhile. Look at both, and edit it anew.",
            theirs,
            one.after or "",
        )


def _resolve(folder: Path, path: Path) -> Path:
    """Follow links, so that the file itself is written; it must stand in the folder."""
    target = path.resolve()
    if not target.is_relative_to(folder.resolve()):
        raise EditError(f"{path} leads out of the knowledge folder.")
    return target


def _stage(target: Path, text: str) -> None:
    staged = name_staged(target)
    _write_synced(staged, text.encode())
    with suppress(FileNotFoundError):
        was = target.stat()
        staged.chmod(was.st_mode & 0o7777)
        with suppress(PermissionError):  # only root may give a file away
            os.chown(staged, was.st_uid, was.st_gid)


def _finish(folder: Path, steps: Sequence[Step]) -> None:
    touched = set()
    for step in steps:
        target = folder / step.file
        touched.add(target.parent)
        with suppress(FileNotFoundError):  # done before the process was killed
            if step.is_kept:
                name_staged(target).replace(target)
            else:
                target.unlink()
    for inner in sorted(touched):
        _sync_folder(inner)
    if (folder / JOURNAL).exists():
        (folder / JOURNAL).unlink()
        _sync_folder(folder)


def _recover(folder: Path) -> None:
    steps = read_steps(folder)
    if steps:
        _finish(folder, steps)
    (folder / f"{JOURNAL}.tmp").unlink(missing_ok=True)
    root = folder.resolve()
    for inner in (folder, *(one for one in folder.iterdir() if one.is_dir())):
        if not inner.resolve().is_relative_to(root):
            continue
        for left in inner.glob(f".*{STAGED}"):
            left.unlink(missing_ok=True)


def _write_synced(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make renames last; only systems that open folders as files need it."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
