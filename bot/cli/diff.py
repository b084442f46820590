"""`verbatim diff`: what the files as they are now would change against what is served."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.console import make_console, print_indented, show, write_json
from bot.cli.session import JsonOption, KnowledgeOption, open_settings, open_store
from bot.cli.statuses import Status
from bot.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.cli.records import Record
    from bot.curating.diffing import KnowledgeDiff
    from bot.curating.proposals import Difference
    from bot.settings import Settings
    from bot.storage.knowledge_changes import LoggedQuestion


def diff(
    *,
    against: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="The folder to compare with.",
            show_default="what the bot served last, or else the last commit",
        ),
    ] = None,
    as_json: JsonOption = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Show what the knowledge files would change: entries, and answers.

    Every test question is asked both ways, and so is every question that the bot was asked and
    still keeps. Exits with 0 when nothing changes, and with 1 when something does.
    """
    found = _compare(open_settings(knowledge), against)
    if as_json:
        write_json(_record(found), indent=2)
    else:
        _print(make_console(), found)
    if not found.is_empty:
        raise typer.Exit(Status.NO)


def _compare(settings: Settings, against: Path | None) -> KnowledgeDiff:
    from bot.curating.diffing import compare_folder  # noqa: PLC0415 - see session

    whose, texts = _find_other(settings, against)
    logged = asyncio.run(_recall(settings.data_dir))
    return compare_folder(settings.knowledge_dir, whose, texts, logged)


def _find_other(settings: Settings, against: Path | None) -> tuple[str, Mapping[str, str]]:
    from bot.curating.noticing import list_texts  # noqa: PLC0415 - see session
    from bot.curating.snapshots import find_served  # noqa: PLC0415

    if against is None:
        return find_served(settings.knowledge_dir, settings.data_dir)
    if not against.is_dir():
        raise WorldError(f"There is no folder {against} to compare with.")
    return str(against), list_texts(against)


async def _recall(memory: Path) -> tuple[LoggedQuestion, ...]:
    """Give the questions that the bot was asked, if it has a memory."""
    from bot.storage.sql_store import DATABASE  # noqa: PLC0415 - see session

    if not (memory / DATABASE).exists():
        return ()
    async with open_store(memory) as store:
        return await store.list_asked()


def _print(console: Console, found: KnowledgeDiff) -> None:
    console.print(Text(f"Compared with {show(found.against)}:", "bold"))
    for one in found.entries.added:
        print_indented(console, f"  added {one.id}: ", one.fact, "green")
    for one in found.entries.removed:
        print_indented(console, f"  removed {one.id}: ", one.fact, "red")
    for changed in found.entries.changed:
        print_indented(console, f"  changed {changed.after.id}: ", ", ".join(changed.parts))
    for difference in found.differences:
        print_indented(console, f"  {_name(difference)}: ", _describe(difference))
    console.print(
        Text(
            f"{found.entries.count} entries and {len(found.differences)} of {found.asked} answers "
            "would change."
        )
    )


def _name(one: Difference) -> str:
    if not one.is_check:
        return f"asked {one.times}×"
    if one.was_met and one.is_met is False:
        return "check breaks"
    return "check mended" if one.is_met and one.was_met is False else "check"


def _describe(one: Difference) -> str:
    before, after = (
        f"{reply.outcome} {', '.join(reply.entries)}".strip() for reply in (one.before, one.after)
    )
    return f"“{one.question}”: {before} → {after}"


def _record(found: KnowledgeDiff) -> Record:
    return {
        "against": found.against,
        "entries": {
            "added": [one.id for one in found.entries.added],
            "removed": [one.id for one in found.entries.removed],
            "changed": [{"id": one.after.id, "parts": one.parts} for one in found.entries.changed],
        },
        "asked": found.asked,
        "answers": [asdict(one) for one in found.differences],
    }
