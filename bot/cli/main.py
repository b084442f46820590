"""The command line: every command under its name, and how it is entered."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from bot import __version__
from bot.cli.ask import ask
from bot.cli.chat import chat
from bot.cli.check import check
from bot.cli.console import open_closed_streams, tolerate_any_text
from bot.cli.coverage import coverage
from bot.cli.diff import diff
from bot.cli.doctor import doctor
from bot.cli.draft import draft, promote
from bot.cli.editing import export, history, import_, undo
from bot.cli.evaluate import evaluate
from bot.cli.health import health
from bot.cli.run import preview, run
from bot.cli.source import add
from bot.cli.source_update import update
from bot.cli.stats import stats
from bot.cli.statuses import EPILOG, bearing_full_output, quietly
from bot.cli.sync import sync
from bot.cli.topics import topic, topics
from bot.cli.unanswered import unanswered
from bot.cli.verify import verify


def build_cli() -> typer.Typer:
    """Build the command line."""
    cli = typer.Typer(
        name="verbatim",
        no_args_is_help=True,
        epilog=EPILOG,
        rich_markup_mode="markdown",
        pretty_exceptions_show_locals=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    cli.callback()(_describe)
    panels: dict[str, tuple[Callable[..., None], ...]] = {
        "Ask and browse": (ask, chat, topics, topic, verify),
        "Curate": (check, coverage, diff, evaluate, unanswered, stats),
        "Begin": (draft, promote),
        "Edit": (history, undo, export, import_),
        "Operate": (run, preview, sync, doctor, health),
    }
    for panel, commands in panels.items():
        for command in commands:
            name = command.__name__.rstrip("_")  # `import` is a word of Python's own
            cli.command(name, rich_help_panel=panel)(quietly(command))
    sources = typer.Typer(no_args_is_help=True, help="Add and update the texts that are quoted.")
    sources.command("add")(quietly(add))
    sources.command("update")(quietly(update))
    cli.add_typer(sources, name="source", rich_help_panel="Begin")
    return cli


def main() -> None:
    """Run the command line."""
    open_closed_streams()
    tolerate_any_text()
    try:
        with bearing_full_output():  # of `--help` too, which is no command
            build_cli()()
    except typer.Exit as end:
        sys.exit(end.exit_code)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it
    if wanted:
        typer.echo(f"verbatim {__version__}")
        raise typer.Exit


def _describe(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", is_eager=True, callback=_show_version),
    ] = False,
) -> None:
    """Answer from curated knowledge, and prove every answer with the source's own words."""
