"""Edits written into a folder that need not be sound yet: how a knowledge base begins.

They are kept in history by the bot when it next starts, as edits by hand are.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.curating.edits import Edit
from bot.curating.planning import make_edits
from bot.curating.proposals import FileEdit
from bot.curating.working_copy import WorkingCopy
from bot.curating.writing import Write, hold_folder, write_files
from bot.errors import EditError


def write_edits(folder: Path, edits: Sequence[Edit]) -> tuple[FileEdit, ...]:
    """Write edits all or none, and give the files that changed; the folder is made if need be.

    Raises:
        EditError: An edit can't be made, or the folder can't be written.
        ConflictError: Somebody else wrote a file meanwhile.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EditError(f"{folder} can't be made: {error.strerror}.") from None
    with hold_folder(folder):
        copy = WorkingCopy(folder)
        make_edits(copy, edits)
        files = tuple(copy.list_edits())
        write_files(folder, [Write(one.path, one.before, one.after) for one in files])
    return files
