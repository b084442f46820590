"""What the exit statuses mean, and how each failure comes to one without a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from enum import IntEnum
from functools import wraps
from typing import ParamSpec

import typer

from bot.errors import BotError, KnowledgeError

P = ParamSpec("P")


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
            command(*args, **options)
            sys.stdout.flush()
        except KeyboardInterrupt:
            raise typer.Exit(Status.INTERRUPTED) from None
        except BrokenPipeError:
            _abandon_output()
            raise typer.Exit(Status.READER_LEFT) from None
        except BotError as error:
            print(explain(error), file=sys.stderr)  # noqa: T201 - the terminal's own output
            raise typer.Exit(Status.CANNOT) from None

    return run


def explain(error: BotError) -> str:
    """Say an error to the person at the terminal."""
    if not isinstance(error, KnowledgeError):
        return str(error)
    return f"{error}\nThe knowledge has {count_problems(error)}. Mend the files named above."


def count_problems(error: KnowledgeError) -> str:
    """Give how many problems there are, in words."""
    number = len(error.problems)
    return "1 problem" if number == 1 else f"{number} problems"


def _abandon_output() -> None:
    # Python flushes standard output once more as it ends, and would complain again.
    # Source: https://docs.python.org/3/library/signal.html#note-on-sigpipe
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
