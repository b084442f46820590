"""`verbatim sync`: tells Discord which slash commands there are."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.text import Text

from bot.cli.console import make_console
from bot.cli.session import KnowledgeOption, open_settings


def sync(
    *,
    guild: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar="ID",
            help="Only in this server, at once: for trying out.",
            show_default="all servers",
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the commands and send nothing.")
    ] = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Tell Discord which slash commands the bot has; needed once, and after an update changed them.

    A command that is registered both for all servers and for one shows twice in that one.
    """
    from bot import client  # noqa: PLC0415 - the terminal loads discord only here

    console = make_console()
    for command in client.sync(open_settings(knowledge), guild, dry_run):
        options = "".join(f" {option}" for option in command.options)
        console.print(Text(f"/{command.name}{options}: {command.description}"))
    place = "all servers" if guild is None else f"server {guild}"
    console.print(Text(f"Would be sent to {place}." if dry_run else f"Sent to {place}.", "bold"))
