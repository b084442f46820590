"""Files read as text: the right size, UTF-8, and no character that cannot be seen."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from bot.errors import Problem

Read = Callable[[Path, int], str | Problem]
"""What gives the text of a file of at most so many bytes: `read_text`, or what stands in for it."""

# What YAML 1.2 calls printable (section 5.1), without the line ends that editors do not count.
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def read_text(path: Path, max_bytes: int) -> str | Problem:
    """Read a UTF-8 file as it is (only a byte order mark is dropped), or say what is wrong."""
    try:
        with open_file(path) as file:
            data = file.read(max_bytes + 1)
    except OSError as error:
        return explain_silence(path, error)
    return decode(path, data, max_bytes)


def open_file(path: Path) -> BinaryIO:
    """Open a file for its bytes; raise OSError where it is a pipe or a device, which may never end.

    To open a pipe without `O_NONBLOCK` waits until somebody writes into it.
    """
    opened = open(path, "rb", opener=_open_at_once)  # noqa: SIM115 - pathlib has no opener
    if stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
        return opened
    opened.close()
    raise OSError(errno.EINVAL, "it is no regular file", str(path))


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # Windows has no such pipes


def explain_silence(path: Path, error: OSError) -> Problem:
    """Say why a file cannot be read."""
    if path.exists() and not path.is_file():
        remedy = "Put a text file in its place, or take it away."
        return Problem(path, 1, 1, "This is no regular file, so it is not read.", remedy)
    reason = error.strerror or type(error).__name__
    return Problem(path, 1, 1, f"The file cannot be read: {reason}.", "Check its permissions.")


def decode(path: Path, data: bytes, max_bytes: int) -> str | Problem:
    """Give the text of a file's bytes, or say what is wrong with them."""
    if len(data) > max_bytes:
        return Problem(
            path, 1, 1, f"The file is over {max_bytes:,} bytes.", "Split it into several files."
        )
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line, column = _place(data[: error.start].decode("utf-8"))
        message = f"Byte {error.start + 1:,} of the file, 0x{data[error.start]:02x}, is not UTF-8."
        return Problem(path, line, column, message, "Save the file with the encoding UTF-8.")
    hidden = _UNPRINTABLE.search(text)
    if hidden is None:
        return text
    line, column = _place(text[: hidden.start()])
    message = f"The unseen character U+{ord(hidden[0]):04X} stands here."
    return Problem(path, line, column, message, "Delete it.")


def _place(before: str) -> tuple[int, int]:
    lines = re.split(r"\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1
