"""`verbatim history`, `undo`, `export` and `import`: the knowledge edited, and what was edited."""

from __future__ import annotations

import asyncio
import getpass
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.console import make_console, print_indented, show, write_file, write_json
from bot.cli.session import (
    MOST_ID,
    JsonOption,
    KnowledgeOption,
    load_app,
    open_settings,
    open_store,
)
from bot.cli.statuses import Status
from bot.errors import ConflictError, WorldError

if TYPE_CHECKING:
    from bot.curating.curator import Curator
    from bot.curating.importing import ImportedRow
    from bot.curating.proposals import Difference, Proposal
    from bot.storage.knowledge_changes import Author, KnowledgeChange

DryOption = Annotated[bool, typer.Option("--dry-run", help="Only show what it would do.")]
WhyOption = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, for history.")]

_MOST_SHOWN = 10


def history(
    entry: Annotated[
        str | None, typer.Argument(metavar="[ENTRY]", help="An entry's id, or a check's question.")
    ] = None,
    *,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many, the latest first.")] = 25,
    as_json: JsonOption = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Show who changed what in the knowledge, when and why."""
    changes = asyncio.run(_read_history(entry, limit, knowledge))
    if as_json:
        write_json({"changes": [_record(one) for one in changes]}, indent=2)
        return
    console = make_console()
    for change in changes:
        _print_change(console, change)
    if not changes:
        console.print(Text("No change is on record yet."))


def undo(
    change: Annotated[
        int,
        typer.Argument(min=1, max=MOST_ID, metavar="ID", help="The number that history shows."),
    ],
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Undo it over what was edited since.")
    ] = False,
    dry_run: DryOption = False,
    why: WhyOption = "",
    knowledge: KnowledgeOption = None,
) -> None:
    """Bring back what a change replaced; that is a change too, and can be undone."""
    asyncio.run(_undo(change, knowledge, why, force=force, dry_run=dry_run))


def export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Its ending says what: .zip, .csv or .xlsx.")
    ],
    knowledge: KnowledgeOption = None,
) -> None:
    """Write the knowledge into one file: all of its files in a ZIP, or its entries as a table."""
    from bot.curating.exporting import Format, export  # noqa: PLC0415 - see session
    from bot.knowledge.loader import load_knowledge  # noqa: PLC0415

    ending = file.suffix.lower().removeprefix(".")
    if ending not in list(Format):
        raise WorldError(f"The name must end with {', '.join(f'.{one}' for one in Format)}.")
    folder = open_settings(knowledge).knowledge_dir
    data = export(folder, load_knowledge(folder), Format(ending))
    write_file(file, data)
    make_console().print(Text(f"{file}: {len(data):,} bytes"))


def import_(  # noqa: PLR0913 - a command's options
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="YAML, a ZIP of it, CSV, TSV or XLSX.")
    ],
    *,
    topic: Annotated[
        str, typer.Option(metavar="ID", help="The topic, or draft, of rows that name none.")
    ] = "imported",
    take_good: Annotated[
        bool, typer.Option("--take-good", help="Take the good rows, and leave the bad ones out.")
    ] = False,
    report: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write what became of each row, as CSV.")
    ] = None,
    dry_run: DryOption = False,
    why: WhyOption = "",
    knowledge: KnowledgeOption = None,
) -> None:
    """Bring entries in, all or none; those without a quote become drafts, which are not served.

    Exits with 1 when some row is bad, whether the others were taken or not.
    """
    asyncio.run(_import(file, topic, report, why, knowledge, take_good=take_good, dry_run=dry_run))


async def _read_history(
    entry: str | None, limit: int, knowledge: Path | None
) -> tuple[KnowledgeChange, ...]:
    from bot.curating.recognizing import read_history  # noqa: PLC0415 - see session

    settings = open_settings(knowledge)
    async with open_store(settings.data_dir) as store:
        return await read_history(store, settings.knowledge_dir, entry, limit)


async def _undo(
    change: int, knowledge: Path | None, why: str, *, force: bool, dry_run: bool
) -> None:
    console = make_console()
    async with open_curator(knowledge, may_be_empty=True) as curator:
        try:
            proposal = await curator.undo(change, forced=force)
        except ConflictError as error:
            raise WorldError(_show_both(error)) from None
        _print_proposal(console, proposal)
        if not dry_run:
            saved = await curator.save(proposal, name_author(), why)
            console.print(Text(f"Undone. It is change {saved.id}.", "bold green"))


async def _import(  # noqa: PLR0913 - as the command has it
    file: Path,
    topic: str,
    report: Path | None,
    why: str,
    knowledge: Path | None,
    *,
    take_good: bool,
    dry_run: bool,
) -> None:
    console, data = make_console(), _read(file)
    async with open_curator(knowledge, may_be_empty=True) as curator:
        plan = await curator.plan_import(file.name, data, topic=topic, takes_good=take_good)
        for row in plan.rows:
            _print_row(console, row)
        for problem in plan.problems:
            console.print(Text(show(str(problem))))
        if report:
            write_file(report, plan.report)
        if plan.proposal:
            _print_proposal(console, plan.proposal)
            if not dry_run:
                saved = await curator.save(plan.proposal, name_author(), why)
                console.print(Text(f"Imported. It is change {saved.id}.", "bold green"))
        else:
            console.print(Text("Nothing was imported.", "bold"))
    if plan.bad or plan.problems:
        raise typer.Exit(Status.NO)


@asynccontextmanager
async def open_curator(
    knowledge: Path | None, *, may_be_empty: bool = False
) -> AsyncIterator[Curator]:
    """Give a curator of the knowledge folder, and of the history in DATA_DIR."""
    from bot.curating.curator import Curator  # noqa: PLC0415 - see session

    settings = open_settings(knowledge)
    app = load_app(settings, with_encoder=False, may_be_empty=may_be_empty)
    async with open_store(settings.data_dir) as store:
        curator = Curator(app, store, settings)
        try:
            await curator.start()
            yield curator
        finally:
            await curator.close()


def name_author() -> Author:
    """Give whoever is at the terminal, by the name of their account."""
    from bot.storage.knowledge_changes import Author  # noqa: PLC0415 - see session

    try:
        return Author(getpass.getuser())
    except (KeyError, OSError):  # an account without a name
        return Author("terminal")


def _print_change(console: Console, change: KnowledgeChange) -> None:
    who = change.author.name or "someone who is forgotten"
    head = f"{change.id}  {change.at:%Y-%m-%d %H:%M} UTC  {who}  {change.kind}"
    again = f", undoes {change.undoes}" if change.undoes else ""
    console.print(Text(show(head + again), "bold"))
    if change.why:
        print_indented(console, "   ", change.why)
    for item in change.items[:_MOST_SHOWN]:
        print_indented(console, f"   {item.kind} ", f"{item.item} in {item.file}", "cyan")
    if len(change.items) > _MOST_SHOWN:
        console.print(Text(f"   and {len(change.items) - _MOST_SHOWN} more"))


def _print_proposal(console: Console, proposal: Proposal) -> None:
    for line in proposal.diff.splitlines():
        style = {"+": "green", "-": "red"}.get(line[:1], "dim")
        console.print(Text(show(line), style))
    print_effects(console, proposal)


def print_effects(console: Console, proposal: Proposal) -> None:
    """Print what is wrong with a proposal, what it would answer differently, and what collides."""
    for problem in proposal.problems:
        console.print(Text(show(str(problem)), "bold red"))
    for one in proposal.differences:
        print_indented(console, "answers ", describe_difference(one))
    for other in proposal.collisions:
        print_indented(console, "collides ", f"“{other.wording}” with {other.entry}")


def describe_difference(one: Difference) -> str:
    """Say in a line how the answer to a question would change."""
    before, after = (
        f"{reply.outcome} {', '.join(reply.entries)}".strip() for reply in (one.before, one.after)
    )
    return f"“{one.question}”: {before} → {after}"


def _print_row(console: Console, row: ImportedRow) -> None:
    said = " ".join((*row.problems, *row.remarks))
    style = "red" if row.problems else ""
    print_indented(console, f"{row.place}: ", f"{row.item}: {row.state}. {said}".strip(), style)


def _show_both(error: ConflictError) -> str:
    return (
        f"{error}\n\n--- as it is now\n{error.theirs.rstrip()}\n\n--- as it would be\n"
        f"{error.ours.rstrip()}\n\n--force brings it back all the same."
    )


def _record(change: KnowledgeChange) -> dict[str, object]:
    return {
        "id": change.id,
        "at": change.at.isoformat(),
        "author": change.author.name,
        "kind": change.kind.value,
        "why": change.why,
        "undoes": change.undoes,
        "items": [
            {
                "file": item.file,
                "kind": item.kind.value,
                "item": item.item,
                "before": item.before,
                "after": item.after,
            }
            for item in change.items
        ],
    }


def _read(file: Path) -> bytes:
    from bot.curating.archives import MOST_PACKED  # noqa: PLC0415 - see session

    try:
        with file.open("rb") as opened:
            return opened.read(MOST_PACKED + 1)
    except OSError as error:
        raise WorldError(f"{file} can't be read: {error.strerror}.") from None
