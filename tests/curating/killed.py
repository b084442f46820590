"""Kills a writing process again and again, and looks at what it leaves: a script of its own."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from bot.curating.writing import Write, hold_folder, write_files

FILES = ("topics/drones.yaml", "checks.yaml", "topics/new.yaml")


def tell(side: str, file: str) -> str | None:
    """Give what a file says on one of two sides; the last one is there on one side only."""
    if file == FILES[2] and side == "a":
        return None
    return f"# {side} of {file}\n" + f"{side} " * 20_000 + "\n"


def read(folder: Path, file: str) -> str | None:
    path = folder / file
    return path.read_text() if path.exists() else None


def find_side(folder: Path) -> str:
    """Give the side on which all files stand; empty where they don't stand on one."""
    for side in "ab":
        if all(read(folder, file) == tell(side, file) for file in FILES):
            return side
    return ""


def write_for_ever(folder: Path) -> None:
    while True:
        with hold_folder(folder):
            side = find_side(folder)
            other = "b" if side == "a" else "a"
            write_files(folder, [Write(folder / f, tell(side, f), tell(other, f)) for f in FILES])


def list_readable(folder: Path) -> set[str]:
    """List what a loader would read: all that is not hidden."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def kill_once(folder: Path, after: float) -> None:
    child = os.fork()
    if not child:
        try:
            write_for_ever(folder)
        finally:
            os._exit(1)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the writer ended by itself"


def main(folder: Path, times: int) -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    (folder / "topics").mkdir()
    for file in FILES[:2]:
        (folder / file).write_text(tell("a", file) or "")
    seen: set[str] = set()
    torn = 0
    for _ in range(times):
        kill_once(folder, chance.uniform(0.001, 0.03))
        for file in FILES:
            assert read(folder, file) in (tell("a", file), tell("b", file)), f"{file} is torn"
        assert list_readable(folder) <= set(FILES), list_readable(folder)
        torn += not find_side(folder)
        with hold_folder(folder):
            side = find_side(folder)
            assert side, "the files are not of one change"
            seen.add(side)
            hidden = {path.name for path in folder.rglob(".*")}
            assert hidden == {".verbatim.lock"}, hidden
    assert seen == {"a", "b"}, "no write ever came to its end"
    print(f"{times} kills, {torn} of them between two renames")  # noqa: T201 - a script


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
