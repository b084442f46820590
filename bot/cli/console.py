"""Where the terminal's text goes: rich for a person's eyes, plain and unwrapped for a pipe."""

from __future__ import annotations

import io
import json
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
    """Write a file that was asked for; raise WorldError where it can't be written."""
    try:
        file.write_bytes(data)
    except OSError as error:
        raise WorldError(f"{file} can't be written: {error.strerror}.") from None
