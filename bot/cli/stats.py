"""`verbatim stats`: what was asked, what came of it and how fast."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.answering.values import Outcome
from bot.cli.console import make_console, print_indented, show, write_file, write_json
from bot.cli.session import JsonOption, open_settings, open_store

if TYPE_CHECKING:
    from bot.reporting.statistics import Statistics


def stats(
    *,
    server: Annotated[
        int | None,
        typer.Option(metavar="ID", help="Only this server, by its Discord id; 0: in direct."),
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=366, help="How many days, today the last.")] = 30,
    chart: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw the days into this PNG file too.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Show the questions a day, the most asked, the least helpful, and the answer times."""
    found = asyncio.run(_find(server, days))
    if chart is not None:
        _draw(found, chart)
    if as_json:
        write_json(_record(found), indent=2)
    else:
        _print(make_console(), found)


async def _find(server: int | None, days: int) -> Statistics:
    from bot.reporting.statistics import find_statistics  # noqa: PLC0415 - see session

    async with open_store(open_settings().data_dir) as store:
        return await find_statistics(
            store, server or None, now=datetime.now(UTC), days=days, every=server is None
        )


def _draw(statistics: Statistics, file: Path) -> None:
    from bot.reporting.chart import Labels, draw_chart  # noqa: PLC0415 - see session

    data = draw_chart(statistics, Labels("Questions a day", "answered", "asked back", "unknown"))
    write_file(file, data)


def _print(console: Console, found: Statistics) -> None:
    first, last = found.days[0].date, found.days[-1].date
    console.print(Text(f"{first} to {last}: {found.total:,} questions", "bold"))
    if not found.total:
        return
    for outcome, name in (
        (Outcome.ANSWER, "answered"),
        (Outcome.SUGGEST, "asked back"),
        (Outcome.UNKNOWN, "not known"),
    ):
        console.print(Text(f"  {name:<11} {found.share(outcome):4.0%}"))
    console.print(
        Text(f"  answer time {found.median_ms:.1f} ms at the median, {found.p99_ms:.1f} ms at 99 %")
    )
    if found.most_asked:
        console.print(Text("Most asked", "bold"))
    for asked in found.most_asked:
        print_indented(console, f"  {asked.times:>5} x ", show(asked.question))
    if found.least_helpful:
        console.print(Text("Least helpful", "bold"))
    for one in found.least_helpful:
        console.print(Text(f"  {one.entry}: {one.unhelpful} against, {one.helpful} for"))


def _record(found: Statistics) -> dict[str, object]:
    return {
        "total": found.total,
        "days": [
            {
                "date": day.date.isoformat(),
                "answer": day.answered,
                "suggest": day.suggested,
                "unknown": day.unknown,
            }
            for day in found.days
        ],
        "most_asked": [{"question": o.question, "times": o.times} for o in found.most_asked],
        "least_helpful": [
            {"entry": o.entry, "helpful": o.helpful, "unhelpful": o.unhelpful}
            for o in found.least_helpful
        ],
        "median_ms": round(found.median_ms, 3),
        "p99_ms": round(found.p99_ms, 3),
    }
