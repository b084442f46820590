"""`verbatim coverage`: what of the sources can be asked, as numbers or as a page to look at."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.console import make_console, print_indented, show, write_file, write_json
from bot.cli.findings import record_rival
from bot.cli.rivals import show_progress
from bot.cli.session import JsonOption, KnowledgeOption, load_app, open_settings, open_store

if TYPE_CHECKING:
    from bot.reporting.covering import CoverageReport, CoveredSource
    from bot.settings import Settings


def coverage(
    *,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write the page that shows the whole text."),
    ] = None,
    as_json: JsonOption = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Show what of each source can be asked, what is left out, and what nobody has taken care of.

    With --html it writes one page that shows every sentence with the entries on it, how often each
    of them answered, and what it is most easily taken for. It takes some seconds.
    """
    from bot.reporting.covering import report_coverage  # noqa: PLC0415 - see session

    settings = open_settings(knowledge)
    app = load_app(settings, with_encoder=False)
    asked = asyncio.run(_read_asked(settings))
    with show_progress() as tell:
        report = report_coverage(app.served, asked, tell=tell)
    if html is not None:
        _write_page(report, html)
    if as_json:
        write_json(_record(report), indent=2)
        return
    console = make_console()
    for source in report.sources:
        _print_source(console, source)
    _print_use(console, report)
    if html is not None:
        console.print(Text(f"The page is in {show(str(html))}."))


async def _read_asked(settings: Settings) -> Mapping[str, int]:
    from bot.reporting.covering import read_asked  # noqa: PLC0415

    async with open_store(settings.data_dir) as store:
        return await read_asked(store, datetime.now(UTC))


def _write_page(report: CoverageReport, file: Path) -> None:
    from bot.reporting.coverage_page import write_coverage_page  # noqa: PLC0415

    write_file(file, write_coverage_page(report).encode())


def _print_source(console: Console, covered: CoveredSource) -> None:
    from bot.reporting.covering import Cover  # noqa: PLC0415

    total = len(covered.sentences)
    console.print(Text(show(f"{covered.source.id}: {covered.source.title}"), "bold"))
    for cover in Cover:
        count = covered.count(cover)
        console.print(Text(f"  {cover.value}: {count} of {total} ({count / max(1, total):.0%})"))
    for one in covered.list_only(Cover.SUSPENDED):
        names = ", ".join(aside.id for aside in one.suspended)
        print_indented(console, f"    {one.sentence.id}: suspended {names}: ", one.sentence.text)
    for one in covered.list_only(Cover.UNCOVERED):
        print_indented(console, f"    {one.sentence.id}: ", one.sentence.text)


def _print_use(console: Console, report: CoverageReport) -> None:
    unasked = len(report.never_asked)
    console.print(
        Text(f"{unasked} of {len(report.entries)} entries answered nobody in {report.days} days.")
    )


def _record(report: CoverageReport) -> dict[str, object]:
    return {
        "days": report.days,
        "sources": [
            {
                "source": covered.source.id,
                "title": covered.source.title,
                "sentences": [
                    {
                        "id": one.sentence.id,
                        "text": one.sentence.text,
                        "cover": one.cover.value,
                        "reason": one.reason,
                        "suspended": [aside.id for aside in one.suspended],
                        "entries": [use.entry.id for use in one.entries],
                    }
                    for one in covered.sentences
                ],
            }
            for covered in report.sources
        ],
        "entries": [
            {
                "entry": use.entry.id,
                "asked": use.asked,
                "rival": record_rival(use.rival) if use.rival else None,
            }
            for use in report.entries
        ],
    }
