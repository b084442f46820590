"""Where the terminal's text goes: rich for a person's eyes, plain and unwrapped for a pipe."""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.errors import WorldError

_WIDEST = 100
"""Longer lines tire the eye."""

_UNWRAPPED = 10_000
"""Programs that read a pipe want each row of a table on one line."""


def make_console() -> Console:
    """Make the console for standard output; it colours nothing by itself and reads no markup."""
    console = Console(highlight=False, markup=False, emoji=False)
    console.soft_wrap = not console.is_terminal
    console.width = min(console.width, _WIDEST) if console.is_terminal else _UNWRAPPED
    return console


def open_closed_streams() -> None:
    """Put the null device in the place of standard streams that the caller closed (`>&-`).

    Python has None there, and the next file that is opened would get the stream's number.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - for good
            setattr(sys, name, stream)


def tolerate_any_text() -> None:
    """Let the standard streams read and write any text, where their encoding lacks it too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def show(text: str) -> str:
    """Replace the control characters of a text, so that none can steer the terminal."""
    return "".join(" " if unicodedata.category(one) == "Cc" else one for one in text)


def print_indented(
    console: Console, mark: str, text: str, style: str = "", *, is_repeated: bool = False
) -> None:
    """Print a text after a mark, with its further lines below its first; in a pipe it is one line.

    A repeated mark starts the further lines too.
    """
    whole = Text(show(text), style)
    lines = whole.wrap(console, console.width - len(mark)) if console.is_terminal else [whole]
    for line in lines:
        line.rstrip()
        console.print(Text.assemble((mark, "dim"), line))
        mark = mark if is_repeated else " " * len(mark)


def write_json(value: Mapping[str, object], *, indent: int | None = None) -> None:
    """Write one JSON object and a line's end, at once; in ASCII where the stream is not UTF-8."""
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    text = json.dumps(value, ensure_ascii=encoding != "utf8", indent=indent)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def write_file(file: Path, data: bytes) -> None:
    """Write a file that was asked for, whole or not at all: what was there stays where that fails.

    Raises:
        WorldError: It can't be written.
    """
    try:
        if file.exists() and not file.is_file():
            file.write_bytes(data)  # a pipe or a device has no place that another file could take
        else:
            _write_beside(file.resolve(), data)
    except OSError as error:
        raise WorldError(f"{file} can't be written: {error.strerror}.") from None


def _write_beside(file: Path, data: bytes) -> None:
    beside = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        with beside.open("xb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        if file.exists():
            beside.chmod(file.stat().st_mode & 0o7777)
        beside.replace(file)
    except FileExistsError:
        raise
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
