"""What the exit statuses mean, and how each failure comes to one without a traceback."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from functools import wraps
from typing import ParamSpec, TextIO

import typer

from bot.errors import BotError, KnowledgeError

P = ParamSpec("P")


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
"""What a write says where the disk is full or the stream is gone."""


class Status(IntEnum):
    """The exit statuses; the shell's own conventions where it has some."""

    DONE = 0
    NO = 1
    CANNOT = 2
    INTERRUPTED = 130
    READER_LEFT = 141


EPILOG = """\
Exit statuses: **0** done, and for `ask`: answered. **1** no: `ask` has no direct answer,
`ask --jsonl` met a line that is no question, `check`, `doctor` or `health` found a problem,
`verify` a change.
**2** it could not work: wrong usage, settings or token, knowledge that does not load. **130**
stopped by Ctrl-C.
"""


def quietly(command: Callable[P, None]) -> Callable[P, None]:
    """Wrap a command: what goes wrong on purpose becomes a plain sentence and an exit status."""

    @wraps(command)
    def run(*args: P.args, **options: P.kwargs) -> None:
        try:
            with bearing_full_output():
                command(*args, **options)
                sys.stdout.flush()
        except KeyboardInterrupt:
            raise typer.Exit(Status.INTERRUPTED) from None
        except BotError as error:
            _complain(explain(error))
            raise typer.Exit(Status.CANNOT) from None

    return run


@contextmanager
def bearing_full_output() -> Iterator[None]:
    """End with a status, and a line at most, where standard output takes no more.

    Whatever else is written has its own error, with the file's name.
    """
    try:
        yield
    except BrokenPipeError:
        _abandon(sys.stdout)
        raise typer.Exit(Status.READER_LEFT) from None
    except OSError as error:
        if error.filename is not None or error.errno not in _FULL:
            raise
        _abandon(sys.stdout)
        _complain(f"The output can't be written: {error.strerror}.")
        raise typer.Exit(Status.CANNOT) from None


def explain(error: BotError) -> str:
    """Say an error to the person at the terminal."""
    if not isinstance(error, KnowledgeError):
        return str(error)
    return f"{error}\nThe knowledge has {count_problems(error)}. Mend what is named above."


def count_problems(error: KnowledgeError) -> str:
    """Give how many problems there are, in words."""
    number = len(error.problems)
    return "1 problem" if number == 1 else f"{number} problems"


def _complain(text: str) -> None:
    try:
        print(text, file=sys.stderr, flush=True)  # noqa: T201 - the terminal's own output
    except OSError:  # then the status alone has to tell
        _abandon(sys.stderr)


def _abandon(stream: TextIO) -> None:
    # Python flushes the standard streams once more as it ends, and would complain again.
    # Source: https://docs.python.org/3/library/signal.html#note-on-sigpipe
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
