"""Which other entry comes nearest to each: found with a progress bar, printed as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from bot.cli.console import show

if TYPE_CHECKING:
    from bot.app import Served
    from bot.reporting.rivals import Rival

_HEADINGS = ("entry", "rival", "own", "rival's", "wording")


def find_rivals_patiently(served: Served) -> tuple[Rival, ...]:
    """Find the rivals; a person sees how far it is, a pipe does not."""
    from bot.reporting.rivals import find_rivals  # noqa: PLC0415 - see session

    with show_progress() as tell:
        return find_rivals(served, tell)


@contextmanager
def show_progress() -> Iterator[Callable[[int, int], None]]:
    """Show a person how far the finding of rivals is, by what is to be told of it."""
    person = Console(stderr=True)
    with Progress(console=person, transient=True, disable=not person.is_terminal) as bar:
        task = bar.add_task("Telling entries apart", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def print_rivals(console: Console, rivals: Sequence[Rival]) -> None:
    """Print the closest confusion of each entry, the closest of all first."""
    if not rivals:
        console.print(Text("No entry has a rival."))
        return
    table = Table(*_HEADINGS, box=SIMPLE_HEAD, pad_edge=False, title_justify="left")
    for one in rivals:
        style = "bold red" if one.margin < 0 else ""
        words = (one.entry, one.rival, f"{one.own:.0%}", f"{one.other:.0%}", show(one.wording))
        table.add_row(*(Text(word, style) for word in words))
    console.print(table)
