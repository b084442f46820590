"""Measure how good every engine is on public data, side by side in one run.

Usage: python -m benchmarks.quality --data DIR [--only NAME]... [--suite NAME]... [--vectors DIR]
           [--json FILE] [--chart FILE] [--publish]
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from benchmarks.alternatives.encoders import Encoders
from benchmarks.alternatives.engine import Engine
from benchmarks.alternatives.registry import KEYS as ENGINE_KEYS
from benchmarks.alternatives.registry import Contender, choose
from benchmarks.charts import draw
from benchmarks.datasets import Task
from benchmarks.machine import look_at_machine
from benchmarks.publishing import make_console, make_table, publish, write_json
from benchmarks.quality_report import Report, Row, describe_suites
from benchmarks.quality_scoring import Figures, Step, count_questions, measure
from benchmarks.quality_suites import KEYS, Suite, read_suites

ENGINES = (
    "token-set",
    "wratio",
    "bm25s",
    "tfidf",
    "fts5",
    "tantivy",
    "wordllama",
    "e5",
    "universal",
    "minilm",
    "verbatim",
    "verbatim-encoder",
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the data, ask every engine everything, and show the figures."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    if options.publish and (options.only or options.suite):
        parser.error("--publish is for whole runs: leave out --only and --suite")
    try:
        contenders, missing = choose(options.only or ENGINES)
        suites = read_suites(options.data)
    except ValueError as error:
        parser.error(str(error))
    except FileNotFoundError as error:
        parser.error(f"{error.filename} is not there; see benchmarks/README.md for the files")
    if options.suite:
        suites = [suite for suite in suites if suite.key in options.suite]
    rows = measure_all(contenders, suites, options.vectors)
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
        epilog="Engines: " + ", ".join(ENGINE_KEYS),
    )
    add = parser.add_argument
    add("--data", type=Path, required=True, metavar="DIR", help="the public data sets")
    add("--only", action="append", default=[], metavar="NAME", help="an engine; may be repeated")
    add("--suite", action="append", default=[], choices=KEYS, help="a data set; may be repeated")
    add("--vectors", type=Path, metavar="DIR", help="keep the neural encoder's vectors there")
    add("--chart", type=Path, metavar="FILE", help="draw refusal there")
    add("--json", type=Path, metavar="FILE", help="write the figures there")
    add("--publish", action="store_true", help="write the tables and charts of the documentation")
    return parser


def measure_all(
    contenders: Sequence[Contender], suites: Sequence[Suite], vectors: Path | None
) -> list[Row]:
    """Ask every engine every suite, with a progress bar for each engine."""
    encoders = Encoders(remember=True, folder=vectors)
    total = sum(map(count_questions, suites))
    rows = []
    with Progress(console=Console(stderr=True)) as progress:
        for one in contenders:
            bar = progress.add_task(one.key, total=total)
            step = partial(progress.advance, bar)
            figures = tuple(_measure(one, suite, encoders, step) for suite in suites)
            rows.append(Row(one.key, one.name, one.is_ours, figures))
    return rows


def _measure(contender: Contender, suite: Suite, encoders: Encoders, step: Step) -> Figures:
    before = encoders.asked
    figures = measure(suite, partial(_build, contender, encoders), step)
    return replace(figures, asked=(encoders.asked - before) / count_questions(suite))


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
    lines += [_tell_asked(row) for row in report.rows if row.is_ours and row.figures[0].asked]
    lines += [f"Not installed: {name}." for name in report.missing]
    return [*lines, f"Machine: {report.machine.describe()}."]


def _tell_asked(row: Row) -> str:
    shares = ", ".join(f"{one.suite} {one.asked:.0%}" for one in row.figures)
    return f"{row.name.strip('*')} asked the encoder only in doubt: {shares} of the questions."


if __name__ == "__main__":
    main()
