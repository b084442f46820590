"""Measure how fast every engine is and what it holds, side by side in one run.

Usage: python -m benchmarks.speed --data DIR [--sizes 1000,10000] [--only NAME]... [--json FILE]
           [--chart FILE] [--publish]

Each engine has a process of its own for each size, one after the other, and is asked one question
at a time.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from benchmarks.alternatives.registry import KEYS, Contender, choose
from benchmarks.charts import draw
from benchmarks.machine import look_at_machine
from benchmarks.publishing import make_console, make_table, publish, write_json
from benchmarks.speed_corpus import Grower, read_texts
from benchmarks.speed_files import write_corpus
from benchmarks.speed_report import HEADINGS, Report, Row, count_asked
from benchmarks.speed_worker import Figures

ENGINES = ("wratio", "bm25s", "fts5", "tantivy", "wordllama", "hnsw", "verbatim")
SIZES = (1_000, 10_000, 100_000, 1_000_000)
QUESTIONS = 2_000
WORKER = (sys.executable, "-m", "benchmarks.speed_worker")
_ROOT = Path(__file__).parent.parent


def main(arguments: Sequence[str] | None = None) -> None:
    """Grow the corpora, measure every engine on each, and show the figures."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    if options.publish and (options.only or options.sizes != SIZES):
        parser.error("--publish is for whole runs: leave out --only and --sizes")
    try:
        contenders, missing = choose(options.only or ENGINES)
        grower = Grower(read_texts(options.data))
    except ValueError as error:
        parser.error(str(error))
    except FileNotFoundError as error:
        parser.error(f"{error.filename} is not there; see benchmarks/README.md for the files")
    rows = list(measure_all(contenders, grower, options.sizes, options.seconds, options.limit))
    report = Report(look_at_machine(), tuple(rows), tuple(missing))
    show(report, make_console())
    if options.json:
        write_json(options.json, report.record())
    if options.chart:
        draw(report.panels(), options.chart)
    if options.publish:
        publish("speed", report.record(), describe(report), report.panels())


def make_parser() -> argparse.ArgumentParser:
    """Say what the command takes."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed",
        description=(__doc__ or "").partition("\n")[0],
        epilog="Engines: " + ", ".join(KEYS),
    )
    add = parser.add_argument
    add("--data", type=Path, required=True, help="folder with the public data sets")
    add("--sizes", type=_read_sizes, default=SIZES, help="wordings in the corpora, with commas")
    add("--only", action="append", default=[], metavar="NAME", help="an engine; may be repeated")
    add("--seconds", type=float, default=60.0, help="how long to ask each (default: 60)")
    add("--limit", type=float, default=1800.0, help="seconds after which to give one up (1800)")
    add("--json", type=Path, metavar="FILE", help="write the figures there")
    add("--chart", type=Path, metavar="FILE", help="draw the growth there")
    add("--publish", action="store_true", help="write the tables and charts of the documentation")
    return parser


def _read_sizes(text: str) -> tuple[int, ...]:
    sizes = tuple(sorted(int(size) for size in text.split(",")))
    if sizes[0] < 1:
        raise ValueError
    return sizes


def measure_all(
    contenders: Sequence[Contender],
    grower: Grower,
    sizes: Sequence[int],
    seconds: float,
    limit: float,
) -> Iterator[Row]:
    """Yield the figures of every engine on every size, smallest first."""
    with Progress(console=Console(stderr=True)) as progress:
        bar = progress.add_task("", total=len(sizes) * len(contenders))
        for size in sizes:
            with _lay_out(grower, size) as folder:
                for one in contenders:
                    progress.update(bar, description=f"{one.key}, {size:,}")
                    yield measure(one, folder, size, seconds, limit)
                    progress.advance(bar)


@contextmanager
def _lay_out(grower: Grower, size: int) -> Iterator[Path]:
    with TemporaryDirectory() as name:
        write_corpus(Path(name), grower, size, QUESTIONS)
        yield Path(name)


def measure(one: Contender, folder: Path, size: int, seconds: float, limit: float) -> Row:
    """Measure an engine in a process of its own; one that keeps a cache is built a second time."""
    cache = folder / "cache" / one.key
    cache.mkdir(parents=True)
    command = [one.key, str(folder), "--cache", str(cache)]
    row = Row(one.key, one.name, size, None, is_ours=one.is_ours)
    try:
        figures = _run([*command, "--seconds", str(seconds)], limit)
        is_kept = any(cache.iterdir())
        again = _run([*command, "--seconds", "0"], limit) if is_kept else None
    except subprocess.TimeoutExpired:
        return replace(row, failure=f"over {limit:,.0f} s")
    except subprocess.CalledProcessError as error:
        lines = error.stderr.strip().splitlines() or [f"status {error.returncode}"]
        return replace(row, failure=lines[-1])
    return replace(row, figures=figures, cached_seconds=again.build_seconds if again else None)


def _run(arguments: Sequence[str], limit: float) -> Figures:
    done = subprocess.run(  # noqa: S603 - this Python, our own module
        [*WORKER, *arguments], cwd=_ROOT, capture_output=True, text=True, check=True, timeout=limit
    )
    return Figures(**json.loads(done.stdout))


def show(report: Report, console: Console) -> None:
    """Print a table for each size."""
    for size in report.sizes:
        table = Table(title=f"{size:,} wordings", title_justify="left")
        for heading in HEADINGS:
            side: Literal["left", "right"] = "left" if heading == "engine" else "right"
            table.add_column(heading, justify=side, no_wrap=True)
        for cells in report.tabulate(size):
            table.add_row(*(cell.strip("*") for cell in cells))
        console.print(table)
    for line in _explain(report):
        console.print(line, highlight=False, soft_wrap=True)


def describe(report: Report) -> str:
    """Give the section of the README."""
    parts = []
    for size in report.sizes:
        parts += [f"### {size:,} wordings", "", make_table(HEADINGS, report.tabulate(size)), ""]
    return "\n".join([*parts, *(f"- {line}" for line in _explain(report))])


def _explain(report: Report) -> list[str]:
    least, most = count_asked(report.rows)
    lines = [f"Not installed: {name}." for name in report.missing]
    lines += [f"Questions asked one at a time: {least:,} to {most:,} an engine and size."]
    return [*lines, f"Machine: {report.machine.describe()}."]


if __name__ == "__main__":
    main()
