"""Draw how well confidence holds: the reliability curve of labelled questions.

Usage: python -m benchmarks.calibration FILE... [--knowledge DIR] [--chart FILE] [--json FILE]

FILE is JSONL as `verbatim evaluate` takes it, or YAML of checks as in `knowledge/checks.yaml`;
several are counted together. Of each question the best candidate counts, whether or not it was sure
enough to be the answer: its confidence, and whether it may answer.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.charts import Line, Panel, draw
from benchmarks.labels import Label, read_labels
from benchmarks.metrics import Bin, bin_equally, measure_calibration_error
from benchmarks.publishing import PICTURES, make_console, write_json
from bot.answering.values import Question
from bot.app import App
from bot.errors import BotError

BINS = 15


@dataclass(frozen=True, slots=True)
class Reliability:
    """How confidence and truth compare."""

    bins: tuple[Bin, ...]
    error: float
    """Expected calibration error over the bins, 0..1."""
    questions: int
    """How many were asked; those that found no candidate are in no bin."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Ask the labelled questions, show the bins and draw the curve."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    try:
        app = App.load(options.knowledge)
        labels = [label for file in options.files for label in read_labels(file, app.knowledge)]
    except (BotError, OSError) as error:
        parser.error(str(error))
    asked = track(labels, "Asking", console=Console(stderr=True))
    reliability = measure(app, asked)
    show(reliability, make_console())
    draw([make_panel(reliability)], options.chart)
    if options.json:
        write_json(options.json, asdict(reliability))


def make_parser() -> argparse.ArgumentParser:
    """Say what the command takes."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.calibration",
        description=(__doc__ or "").partition("\n")[0],
    )
    add = parser.add_argument
    add("files", type=Path, nargs="+", metavar="FILE", help="labelled questions, JSONL or YAML")
    add("--knowledge", type=Path, default=Path("knowledge"), metavar="DIR")
    add("--chart", type=Path, default=PICTURES / "reliability.png", help="where to draw the curve")
    add("--json", type=Path, metavar="FILE", help="write the figures there")
    return parser


def measure(app: App, labels: Iterable[Label]) -> Reliability:
    """Ask every question and hold the best candidate's confidence against whether it may answer."""
    confidence, right, asked = [], [], 0
    for label in labels:
        asked += 1
        answer = app.respond(Question(label.question))
        if answer.why:
            confidence.append(answer.confidence)
            right.append(label.accepts(answer.why.entry))
    bins = tuple(bin_equally(np.array(confidence), np.array(right), BINS))
    return Reliability(bins, measure_calibration_error(bins), asked)


def show(reliability: Reliability, console: Console) -> None:
    """Print the bins and the error."""
    table = Table(title="Reliability", title_justify="left")
    for heading in ("confidence", "right", "answers"):
        table.add_column(heading, justify="right")
    for one in reliability.bins:
        table.add_row(f"{one.confidence:.1%}", f"{one.right:.1%}", str(one.count))
    console.print(table)
    console.print(
        f"Expected calibration error {reliability.error:.3f} over {len(reliability.bins)} bins of "
        f"equal mass, {reliability.questions} questions"
    )


def make_panel(reliability: Reliability) -> Panel:
    """Give the chart's panel: the bins beside the diagonal of perfect calibration."""
    title = f"Expected calibration error {reliability.error:.3f}"
    across = [one.confidence for one in reliability.bins]
    lines = [
        Line("perfect", (0.0, 1.0), (0.0, 1.0), is_ideal=True),
        Line("Verbatim", across, [one.right for one in reliability.bins], is_ours=True),
    ]
    return Panel(title, "confidence of the best candidate", "share that may answer", lines)


if __name__ == "__main__":
    main()
