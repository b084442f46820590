"""`verbatim unanswered`: what people asked and got no good answer to, alike ones together."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.console import make_console, print_indented, show, write_json
from bot.cli.session import (
    MOST_ID,
    JsonOption,
    KnowledgeOption,
    load_app,
    open_settings,
    open_store,
)

if TYPE_CHECKING:
    from bot.reporting.unanswered import Group

Groups = dict[int | None, "tuple[Group, ...]"]


def unanswered(
    *,
    server: Annotated[
        int | None,
        typer.Option(min=1, max=MOST_ID, metavar="ID", help="Only this server, by its Discord id."),
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=3650, help="How far to look back.")] = 90,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Groups of each server.")] = 25,
    as_json: JsonOption = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Show the questions that found no good answer: the most asked and newest first."""
    found = asyncio.run(_find(server, days, knowledge))
    if as_json:
        groups = {place: [_record(one) for one in found[place][:limit]] for place in found}
        write_json({"servers": [{"server": k, "groups": v} for k, v in groups.items()]}, indent=2)
        return
    console = make_console()
    for place, groups_there in found.items():
        _print(console, place, groups_there[:limit])
    if not any(found.values()):
        console.print(Text("Nothing waits for an editor."))


async def _find(server: int | None, days: int, knowledge: Path | None) -> Groups:
    from bot.reporting.recent import read_recent  # noqa: PLC0415 - see session
    from bot.reporting.unanswered import group_unanswered  # noqa: PLC0415

    settings, now = open_settings(knowledge), datetime.now(UTC)
    app = load_app(settings, with_encoder=False)
    async with open_store(settings.data_dir) as store:
        asked = await store.list_exchanges(now - timedelta(days=days))
        every = sorted({one.server for one in asked}, key=lambda one: one or 0)
        chosen = [server] if server is not None else every
        return {
            place: group_unanswered(await read_recent(store, place, now=now, days=days), app.served)
            for place in chosen
        }


def _print(console: Console, server: int | None, groups: tuple[Group, ...]) -> None:
    if not groups:
        return
    console.print(Text(f"Server {server}" if server else "Direct messages", "bold"))
    for group in groups:
        last = f"{group.last_at:%Y-%m-%d}"
        console.print(Text(show(f"{group.times} x {group.title} (last on {last})")))
        for other in group.questions[1:]:
            print_indented(console, "    also: ", other.question)
        for near in group.nearest:
            line = f"{near.entry.id} {near.confidence:.0%}"
            print_indented(console, "    near: ", line)


def _record(group: Group) -> dict[str, object]:
    return {
        "times": group.times,
        "people": group.people,
        "last_at": group.last_at.isoformat(),
        "questions": [
            {
                "question": one.question,
                "language": one.language,
                "times": one.times,
                "people": one.people,
                "queued": one.is_queued,
                "reasons": [reason.value for reason in one.reasons],
            }
            for one in group.questions
        ],
        "nearest": [
            {"entry": near.entry.id, "confidence": round(near.confidence, 4)}
            for near in group.nearest
        ],
    }
