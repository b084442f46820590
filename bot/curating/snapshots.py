"""The files of the knowledge as they were when they were last served, to compare others with."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bot.app import App
from bot.curating.archives import read_zip, write_zip
from bot.curating.git import read_head
from bot.curating.noticing import list_texts
from bot.errors import EditError, WorldError

SNAPSHOT = "served.zip"
"""The name of the file, beside the bot's memory."""

_log = logging.getLogger(__name__)


def keep_snapshot(app: App, memory: Path) -> bool:
    """Keep the files that are served; say whether that was done.

    Where they are being edited nothing is kept: what comes of that is kept when it is served. It
    takes a moment, so call it from a thread.
    """
    if app.folder is None:
        return False
    try:
        data = write_zip(list_texts(app.folder))
        if not app.is_current():
            return False
        _write(memory / SNAPSHOT, data)
    except (OSError, EditError) as error:
        _log.warning("What is served can't be noted for `verbatim diff`: %s", error)
        return False
    return True


def find_served(folder: Path, memory: Path) -> tuple[str, Mapping[str, str]]:
    """Give the files to compare with by their path in the folder, and whose they are, in words.

    They are those that the bot served last; where it never ran with this memory, those of the last
    commit.

    Raises:
        WorldError: There is neither.
    """
    path = memory / SNAPSHOT
    try:
        return "what the bot serves", read_zip(path.read_bytes())
    except FileNotFoundError:
        committed = read_head(folder)
    except (OSError, EditError) as error:
        raise WorldError(f"{path} can't be read: {error}") from error
    texts = read_zip(committed) if committed else {}
    if not texts:
        raise WorldError(
            f"There is nothing to compare with: no bot has run with {memory}, and {folder} is in "
            "no commit of a git repository. Commit it, or name a folder with --against."
        )
    return "the last commit", texts


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{SNAPSHOT}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
