"""`verbatim draft` and `promote`: drafts of entries out of a source, and into the topics."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.text import Text

from bot.cli.console import make_console, show
from bot.cli.editing import name_author, open_curator, print_effects
from bot.cli.session import KnowledgeOption, open_settings
from bot.errors import KnowledgeError, Problem, WorldError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.curating.edits import AddDrafts
    from bot.knowledge.model import Draft, Knowledge, Source
    from bot.sourcing.drafting import DraftedEntry


def draft(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The id of a source.")],
    *,
    topic: Annotated[
        str,
        typer.Option(
            "--topic", metavar="ID", help="The file of drafts to write; else the source's id."
        ),
    ] = "",
    first: Annotated[
        int, typer.Option("--from", metavar="N", min=1, help="Begin with this sentence.")
    ] = 1,
    last: Annotated[
        int | None, typer.Option("--to", metavar="N", min=1, help="End with this sentence.")
    ] = None,
    knowledge: KnowledgeOption = None,
) -> None:
    """Draft an entry for each sentence that states something and that no entry rests on.

    A draft holds the exact quote, the figures and names that the fact must keep, candidate wordings
    and what a person must still do. Drafts are never served: complete one, and move it into a file
    under topics/. Run again, it adds what is new.
    """
    from bot.curating.applying import write_edits  # noqa: PLC0415 - see session
    from bot.knowledge.loader import load_knowledge  # noqa: PLC0415
    from bot.sourcing.drafting import (  # noqa: PLC0415
        Drafter,
        list_covered,
        list_statements,
        list_too_long,
    )
    from bot.sourcing.updating import check_source  # noqa: PLC0415

    folder = open_settings(knowledge).knowledge_dir
    base = load_knowledge(folder, may_be_empty=True)
    text = check_source(base, source)
    wanted = [
        one
        for one in list_statements(text, list_covered(base, text))
        if first <= one.number <= (last or len(text.sentences))
    ]
    taken = {*base.entries, *base.suspended, *(one.id for one in base.drafts)}
    drafter = Drafter(text, taken)
    person = Console(stderr=True)
    steps = track(
        wanted, "Drafting", console=person, transient=True, disable=not person.is_terminal
    )
    drafted = [drafter.draft(one) for one in steps]
    console = make_console()
    if not drafted:
        console.print(Text("Nothing is left to draft: every sentence is dealt with.", "bold"))
        return
    name = topic or source
    for one in write_edits(folder, [_make_edit(drafted, name, text)]):
        console.print(Text(show(f"wrote {one.path}"), "bold green"))
    asked = sum(bool(one.questions) for one in drafted)
    for long in list_too_long(text):
        console.print(
            Text(f"{long.id} is too long to be quoted whole: shorten it in the source.", "yellow")
        )
    left = len(text.sentences) - len(drafted)
    console.print(
        Text(
            f"{len(drafted)} drafts, {asked} of them with wordings; {left} of "
            f"{len(text.sentences)} sentences state nothing or are dealt with."
        )
    )


def promote(
    entry: Annotated[str, typer.Argument(metavar="DRAFT", help="The id of a draft.")],
    *,
    topic: Annotated[
        str, typer.Option("--topic", metavar="ID", help="The topic that it goes into, or begins.")
    ],
    knowledge: KnowledgeOption = None,
) -> None:
    """Move a draft that is ready into a topic, where it is served; `verbatim undo` takes it back.

    It is checked as every entry is; where something is wrong with it, or a check would fail,
    nothing is moved.
    """
    asyncio.run(_promote(entry, topic, knowledge))


async def _promote(entry: str, topic: str, knowledge: Path | None) -> None:
    from bot.curating.promoting import plan_promotion  # noqa: PLC0415 - see session

    console, folder = make_console(), open_settings(knowledge).knowledge_dir
    async with open_curator(knowledge, may_be_empty=True) as curator:
        known = curator.app.knowledge
        draft = _find_ready(entry, known)
        proposal = await curator.propose(*plan_promotion(folder, draft, topic, known))
        if proposal.problems:
            raise KnowledgeError(tuple(_place(one, draft, topic) for one in proposal.problems))
        print_effects(console, proposal)
        saved = await curator.save(proposal, name_author())
    for one in proposal.files:
        verb = "removed" if one.after is None else "wrote"
        console.print(Text(show(f"{verb} {one.path}"), "bold green"))
    console.print(Text(f"It is change {saved.id}.", "bold green"))


def _place(problem: Problem, draft: Draft, topic: str) -> Problem:
    """Give a problem where it is to be mended: the topic would have it, and is not written."""
    if problem.file.stem != topic:
        return problem
    return replace(problem, file=draft.file, line=draft.line, column=1)


def _find_ready(entry: str, knowledge: Knowledge) -> Draft:
    found = next((one for one in knowledge.drafts if one.id == entry), None)
    if found is None:
        raise WorldError(f"There is no draft `{entry}`.")
    if not found.is_ready:
        rest = " ".join(found.todo) or "It needs a fact, a quote and wordings."
        raise WorldError(f"{found.file}:{found.line}: `{entry}` is not ready. To do: {rest}")
    return found


def _make_edit(drafted: Sequence[DraftedEntry], name: str, source: Source) -> AddDrafts:
    from bot.curating.edits import AddDraft, AddDrafts, EntryContent  # noqa: PLC0415

    language = source.language.partition("-")[0]
    adding = tuple(
        AddDraft(
            name,
            EntryContent(
                id=one.id,
                fact=one.fact,
                quote=(one.quote,),
                questions={language: one.questions} if one.questions else {},
                source=source.id,
            ),
            one.todo,
        )
        for one in drafted
    )
    return AddDrafts(name, source.id, adding, language)
