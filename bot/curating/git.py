"""Each change as a commit, where the knowledge stands in a git repository; a failure is logged."""

from __future__ import annotations

import logging
import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bot.storage.knowledge_changes import Author, KnowledgeChange

_log = logging.getLogger(__name__)

_SECONDS = 30.0
_PUSH_SECONDS = 60.0
_COMMITTER = {"GIT_COMMITTER_NAME": "Verbatim", "GIT_COMMITTER_EMAIL": "verbatim@localhost"}
_MOST_NAMED = 3


def commit_change(
    folder: Path, change: KnowledgeChange, files: Sequence[str], *, pushes: bool = False
) -> bool:
    """Commit the files of a change, and nothing else; say whether that was done.

    The edit is safe whatever becomes of this, so that a failure is only logged.
    """
    try:
        if _run(folder, "rev-parse", "--is-inside-work-tree").strip() != "true":
            return False
        _run(folder, "add", "--all", "--", *files)
        _run(
            folder,
            "commit",
            "--quiet",
            "--only",
            f"--author={write_author(change.author)}".encode(errors="replace"),
            "--file=-",
            "--",
            *files,
            stdin=write_message(change),
        )
        if pushes:
            _run(folder, "push", "--quiet", seconds=_PUSH_SECONDS)
    except (OSError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", "") or str(error)
        _log.warning("Change %d is saved, but git failed: %s", change.id, " ".join(said.split()))
        return False
    return True


def read_head(folder: Path) -> bytes | None:
    """Give a folder as it was last committed, as a ZIP; None where it never was."""
    try:
        done = subprocess.run(
            ("git", "archive", "--format=zip", "HEAD", "."),  # noqa: S607 - wherever git is
            cwd=folder,
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout


def write_author(author: Author) -> str:
    """Give an author as git takes them; who has no address gets one that leads nowhere."""
    name = re.sub(r"[<>\x00-\x1f\x7f]", "", author.name).strip(" .,:;\"'") or "Verbatim"
    user = f"{author.user}@users.discord.invalid" if author.user else "terminal@verbatim.invalid"
    return f"{name} <{user}>"


def write_message(change: KnowledgeChange) -> str:
    """Give the message: what was done to what, and why."""
    names = list(dict.fromkeys(item.item for item in change.items))
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    title = f"{change.kind.capitalize()}: {', '.join(names[:_MOST_NAMED])}{more}"
    return f"{' '.join(title.split())[:100]}\n\n{change.why}\n".rstrip() + "\n"


def _run(folder: Path, *arguments: str | bytes, stdin: str = "", seconds: float = _SECONDS) -> str:
    """Run git, which never asks: it has nobody to answer. What people wrote goes in as UTF-8."""
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", **_COMMITTER}
    command = ("git", "-c", "commit.gpgsign=false", *arguments)
    done = subprocess.run(  # noqa: S603 - the names of files come after `--`
        command,
        cwd=folder,
        input=stdin,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=True,
        timeout=seconds,
    )
    return done.stdout
