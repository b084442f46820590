"""`verbatim source update`: a new text of a source, and what it does to the entries."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.console import make_console, print_indented, show, write_json
from bot.cli.editing import DryOption, WhyOption, describe_difference, name_author, open_curator
from bot.cli.session import JsonOption, KnowledgeOption, open_settings
from bot.cli.source_plans import print_plan, record_plan
from bot.errors import KnowledgeError, Problem, WorldError

if TYPE_CHECKING:
    from bot.curating.curator import Curator
    from bot.curating.proposals import Proposal
    from bot.sourcing.reading import ReadFile
    from bot.sourcing.updates import SourceUpdate
    from bot.storage.knowledge_changes import KnowledgeChange


def update(  # noqa: PLR0913 - a command's options
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The source's id.")],
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Its new text: .txt, .md, .html or .pdf.")
    ],
    *,
    accept: Annotated[
        bool,
        typer.Option("--accept", help="Take every new quote to which the fact is still locked."),
    ] = False,
    date: Annotated[
        str, typer.Option(metavar="DATE", help="When the new text speaks: 2025, 2025-03.")
    ] = "",
    dry_run: DryOption = False,
    why: WhyOption = "",
    as_json: JsonOption = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Put a new text in a source's place; what it no longer proves is suspended until mended.

    Quotes that only moved are found again by themselves. One that has changed is anchored anew
    where the new words still hold all that the fact says, with --accept or as you say in a
    terminal. A suspended entry whose quote the new text holds again is served again. All is
    written at once, as one change that `undo` takes back.
    """
    _check_date(date)
    asyncio.run(
        _update(
            source,
            file,
            knowledge,
            why=why,
            date=date,
            accept=accept,
            dry_run=dry_run,
            as_json=as_json,
        )
    )


def _check_date(date: str) -> None:
    """Raise WorldError where a date is given that no card can have."""
    from bot.knowledge.parsing import find_faults  # noqa: PLC0415 - see session
    from bot.knowledge.schema import SourceForm  # noqa: PLC0415

    if date and (faults := find_faults({"title": "?", "date": date}, SourceForm)):
        raise WorldError("\n".join(f"--date: {fault}" for fault in faults))


def read_new_text(file: Path, current: Path) -> ReadFile:
    """Read a file that is to become the text of a source, whose text stands in `current`.

    Plain text is taken as it is where the source's own text is not in the form of `source add`.

    Raises:
        WorldError: It can't be read.
        KnowledgeError: It is plain text that can't be a source's as it is.
    """
    from bot.knowledge.decoding import read_text  # noqa: PLC0415 - see session
    from bot.knowledge.sources import MAX_BYTES  # noqa: PLC0415
    from bot.sourcing.reading import read_file  # noqa: PLC0415

    read = read_file(file)
    if file.suffix.lower() != ".txt" or read_file(current).text == read_text(current, MAX_BYTES):
        return read
    text = read_text(file, MAX_BYTES)
    if isinstance(text, Problem):
        raise KnowledgeError((text,))
    return replace(read, raw=text)


async def _update(  # noqa: PLR0913 - as the command has it
    source: str,
    file: Path,
    knowledge: Path | None,
    *,
    why: str,
    date: str,
    accept: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    from bot.curating.source_updates import make_update  # noqa: PLC0415 - see session
    from bot.sourcing.updating import check_source, plan_update  # noqa: PLC0415

    folder = open_settings(knowledge).knowledge_dir
    async with open_curator(knowledge) as curator:
        check_source(curator.app.knowledge, source)
        read = read_new_text(file, folder / "sources" / f"{source}.txt")
        plan = plan_update(curator.app.knowledge, source, read.text)
        console = make_console()
        if not as_json:
            print_plan(console, plan)
        accepted = _choose(plan, console, accept=accept, asks=not (as_json or dry_run))
        edit = make_update(plan, accepted, date=date, original=read.original)
        proposal = await curator.propose(edit)
        saved = None
        if proposal.files and not dry_run:
            saved = await _save(curator, proposal, why)
    if as_json:
        write_json(record_plan(plan, accepted, saved.id if saved else None), indent=2)
    else:
        _print_end(console, proposal, saved)


def _choose(plan: SourceUpdate, console: Console, *, accept: bool, asks: bool) -> frozenset[str]:
    """Give the entries to anchor anew: all, or in a terminal those that the person takes."""
    from bot.sourcing.updates import Standing  # noqa: PLC0415 - see session

    offered = plan.list_entries(Standing.REANCHORED)
    if accept:
        return frozenset(one.entry.id for one in offered)
    if not asks or not sys.stdin.isatty():
        return frozenset()
    taken = []
    for one in offered:
        console.print()
        print_indented(console, "fact: ", one.entry.fact)
        for text in one.quote:
            print_indented(console, "> ", text, "italic", is_repeated=True)
        if typer.confirm(f"Let {one.entry.id} quote this from now on?", default=False):
            taken.append(one.entry.id)
    return frozenset(taken)


async def _save(curator: Curator, proposal: Proposal, why: str) -> KnowledgeChange:
    if proposal.problems:
        raise KnowledgeError(proposal.problems)
    return await curator.save(proposal, name_author(), why)


def _print_end(console: Console, proposal: Proposal, saved: KnowledgeChange | None) -> None:
    for problem in proposal.problems:
        console.print(Text(show(str(problem)), "bold red"))
    for one in proposal.differences:
        print_indented(console, "answers ", describe_difference(one))
    if saved:
        console.print(Text(f"Updated. It is change {saved.id}.", "bold green"))
    elif proposal.files:
        console.print(Text("Nothing was written.", "bold"))
    else:
        console.print(Text("The source says this already.", "bold"))
