"""Measure how good every engine is on public data, side by side in one run.

Usage: python -m benchmarks.quality --data DIR [--only NAME]... [--suite NAME]... [--json FILE]
           [--chart FILE] [--publish]
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from benchmarks.alternatives.encoders import Encoders
from benchmarks.alternatives.engine import Engine
from benchmarks.alternatives.registry import Contender, choose
from benchmarks.charts import draw
from benchmarks.datasets import Task
from benchmarks.machine import look_at_machine
from benchmarks.publishing import make_console, make_table, publish, write_json
from benchmarks.quality_report import Report, Row, describe_suites
from benchmarks.quality_scoring import count_questions, measure
from benchmarks.quality_suites import KEYS, Suite, read_suites

ENGINES = (
    "token-set",
    "wratio",
    "bm25s",
    "tfidf",
    "fts5",
    "tantivy",
    "wordllama",
    "encoder",
    "verbatim",
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the data, ask every engine everything, and show the figures."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    if options.publish and (options.only or options.suite):
        parser.error("--publish is for whole runs: leave out --only and --suite")
    try:
        contenders, missing = choose(ENGINES, options.only)
        suites = read_suites(options.data)
    except ValueError as error:
        parser.error(str(error))
    except FileNotFoundError as error:
        parser.error(f"{error.filename} is not there; see benchmarks/README.md for the files")
    if options.suite:
        suites = [suite for suite in suites if suite.key in options.suite]
    rows = measure_all(contenders, suites)
    asked = describe_suites(suites)
    report = Report(look_at_machine(), asked, tuple(rows), tuple(missing))
    show(report, make_console())
    if options.json:
        write_json(options.json, report.record())
    if options.chart:
        draw(report.panels(), options.chart)
    if options.publish:
        publish("quality", report.record(), describe(report), report.panels())


def make_parser() -> argparse.ArgumentParser:
    """Say what the command takes."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality",
        description=(__doc__ or "").partition("\n")[0],
        epilog="Engines: " + ", ".join(ENGINES),
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data sets")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="an engine; may be repeated"
    )
    parser.add_argument(
        "--suite", action="append", choices=KEYS, help="a data set; may be repeated", default=[]
    )
    parser.add_argument("--chart", type=Path, metavar="FILE", help="draw refusal there")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument(
        "--publish", action="store_true", help="write the tables and charts of the documentation"
    )
    return parser


def measure_all(contenders: Sequence[Contender], suites: Sequence[Suite]) -> list[Row]:
    """Ask every engine every suite, with a progress bar for each engine."""
    encoders = Encoders(remember=True)
    total = sum(map(count_questions, suites))
    rows = []
    with Progress(console=Console(stderr=True)) as progress:
        for one in contenders:
            bar = progress.add_task(one.key, total=total)
            step = partial(progress.advance, bar)
            build = partial(_build, one, encoders)
            figures = tuple(measure(suite, build, step) for suite in suites)
            rows.append(Row(one.key, one.name, one.is_ours, figures))
    return rows


def _build(contender: Contender, encoders: Encoders, task: Task) -> Engine:
    return contender.build(task.documents, encoders, None)


def show(report: Report, console: Console) -> None:
    """Print the figures, and which parts of the data they were measured on."""
    table = Table(title="In per cent", title_justify="left")
    for heading in report.headings:
        table.add_column(heading, no_wrap=heading == "engine")
    for cells in report.tabulate():
        table.add_row(*(cell.strip("*") for cell in cells))
    console.print(table)
    for line in _explain(report):
        console.print(line, highlight=False, soft_wrap=True)


def describe(report: Report) -> str:
    """Give the section of the README."""
    table = make_table(report.headings, report.tabulate())
    return "\n".join([table, "", *(f"- {line}" for line in _explain(report))])


def _explain(report: Report) -> list[str]:
    lines = [
        f"{one.title}: {one.questions:,} questions asked; {one.part}."
        for one in report.suites.values()
    ]
    lines += [f"Not installed: {name}." for name in report.missing]
    return [*lines, f"Machine: {report.machine.describe()}."]


if __name__ == "__main__":
    main()
