"""The quality figures as a table, as JSON and as a chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from benchmarks.charts import Line, Panel
from benchmarks.machine import Machine
from benchmarks.metrics import CURVE_LEVELS
from benchmarks.quality_scoring import Figures, count_questions
from benchmarks.quality_suites import Suite

_HEADINGS = {
    "clinc-5": "CLINC150, 5 wordings: right / AUROC; two typos",
    "clinc-100": "CLINC150, 100: right / AUROC / refused",
    "banking-10": "BANKING77, 10: right",
    "banking-all": "BANKING77, all: right",
    "hint3": "HINT3: right / AUROC",
    "squad": "SQuAD: hit@1; two typos",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One engine's figures on every suite."""

    key: str
    name: str
    is_ours: bool
    figures: tuple[Figures, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """What was asked in a suite."""

    title: str
    part: str
    questions: int


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run."""

    machine: Machine
    suites: dict[str, Asking]
    rows: tuple[Row, ...]
    missing: tuple[str, ...]
    """The engines whose libraries were not installed."""

    @property
    def headings(self) -> list[str]:
        """The columns of the table."""
        return ["engine", *(_HEADINGS[key] for key in self.suites)]

    def tabulate(self) -> Iterable[list[str]]:
        """Yield the rows of the table."""
        for row in self.rows:
            yield [row.name, *map(show_figures, row.figures)]

    def record(self) -> dict[str, object]:
        """Give the JSON form."""
        return asdict(self) | {"curve_levels": CURVE_LEVELS.round(2).tolist()}

    def panels(self) -> list[Panel]:
        """Give the chart's panels: one for each CLINC150 base."""
        return [self._panel(key) for key in ("clinc-5", "clinc-100") if key in self.suites]

    def _panel(self, key: str) -> Panel:
        lines = [
            Line(row.name.strip("*"), CURVE_LEVELS.tolist(), figures.curve, row.is_ours)
            for row in self.rows
            for figures in row.figures
            if figures.suite == key
        ]
        title = self.suites[key].title
        return Panel(title, "out-of-scope refused", "in scope answered right", lines)


def describe_suites(suites: Sequence[Suite]) -> dict[str, Asking]:
    """Say of each suite what is asked in it."""
    return {one.key: Asking(one.title, one.part, count_questions(one)) for one in suites}


def show_figures(figures: Figures) -> str:
    """Write an engine's figures on a suite in one cell, in per cent."""
    shares = (figures.right, figures.auroc, figures.refused)
    cell = " / ".join(f"{share:.1%}".removesuffix("%") for share in shares if share is not None)
    if figures.right_with_typos is not None:
        cell += f"; {figures.right_with_typos:.1%}".removesuffix("%")
    return cell
