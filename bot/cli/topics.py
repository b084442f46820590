"""`verbatim topics` and `verbatim topic NAME`: what can be asked."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli.console import make_console, print_indented
from bot.cli.session import KnowledgeOption, open_settings
from bot.errors import WorldError
from bot.knowledge.model import Knowledge, Topic

if TYPE_CHECKING:
    from pathlib import Path


def topics(knowledge: KnowledgeOption = None) -> None:
    """List what the knowledge is about."""
    print_topics(make_console(), _load(knowledge))


def topic(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The topic's id or title.")],
    knowledge: KnowledgeOption = None,
) -> None:
    """Show the questions of a topic and their answers."""
    base = _load(knowledge)
    found = find_topic(base, name)
    console = make_console()
    console.print(Text(found.title, "bold"))
    if found.description:
        console.print(Text(found.description, "dim"))
    for entry in map(base.entries.__getitem__, found.entries):
        console.print()
        print_indented(console, "", entry.title, "bold")
        print_indented(console, "  ", entry.fact)


def print_topics(console: Console, knowledge: Knowledge) -> None:
    """Print a table of the topics."""
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0))
    table.add_column("Name", no_wrap=True, style="cyan")
    table.add_column("Topic")
    table.add_column("Questions", justify="right")
    for one in knowledge.topics.values():
        table.add_row(one.id, Text(one.title), str(len(one.entries)))
    console.print(table)


def find_topic(knowledge: Knowledge, name: str) -> Topic:
    """Find a topic by its id or title, in any case.

    Raises:
        WorldError: There is none of that name; it proposes the nearest, or names them all.
    """
    names = {topic.title.casefold(): topic for topic in knowledge.topics.values()}
    names |= {topic.id.casefold(): topic for topic in knowledge.topics.values()}
    wanted = " ".join(name.split()).casefold()
    if wanted in names:
        return names[wanted]
    near = get_close_matches(wanted, names, n=1)
    hint = f"Did you mean {names[near[0]].id}?" if near else f"There are: {_list(knowledge)}."
    raise WorldError(f"There is no topic “{name}”. {hint}")


def _list(knowledge: Knowledge) -> str:
    return ", ".join(knowledge.topics)


def _load(folder: Path | None) -> Knowledge:
    from bot.knowledge.loader import load_knowledge  # noqa: PLC0415 - see session

    return load_knowledge(open_settings(folder).knowledge_dir)
