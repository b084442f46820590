"""The speed figures as tables, as JSON and as charts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

from benchmarks.charts import Line, Panel
from benchmarks.machine import Machine
from benchmarks.speed_worker import Figures

HEADINGS = (
    "engine",
    "median ms",
    "p99 ms",
    "times ours",
    "build s",
    "from cache s",
    "change one s",
    "resident MiB",
    "peak MiB",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One engine on a corpus of one size."""

    key: str
    name: str
    wordings: int
    figures: Figures | None
    """None where it failed."""
    is_ours: bool = False
    cached_seconds: float | None = None
    """To build from a cache on disk, in a new process; None where it has none."""
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run."""

    machine: Machine
    rows: tuple[Row, ...]
    missing: tuple[str, ...]
    """The engines whose libraries were not installed."""

    @property
    def sizes(self) -> list[int]:
        """The sizes in wordings, in order."""
        return sorted({row.wordings for row in self.rows})

    def tabulate(self, size: int) -> Iterable[list[str]]:
        """Yield the rows of the table for one size."""
        rows = [row for row in self.rows if row.wordings == size]
        ours = next((r.figures.median_ms for r in rows if r.is_ours and r.figures), None)
        yield from (_show(row, ours) for row in rows)

    def record(self) -> dict[str, object]:
        """Give the JSON form."""
        return asdict(self)

    def panels(self) -> list[Panel]:
        """Give the chart's panels: how time and memory grow."""
        return [
            self._panel("One question", "milliseconds, median", lambda f: f.median_ms),
            self._panel("Memory of the process", "MiB at the peak", lambda f: f.peak_mib),
            self._panel("Building", "seconds", lambda f: f.build_seconds),
        ]

    def _panel(self, title: str, up: str, read: Callable[[Figures], float | None]) -> Panel:
        lines = []
        for name in dict.fromkeys(row.name for row in self.rows):
            rows = [row for row in self.rows if row.name == name]
            points = [(r.wordings, y) for r in rows if r.figures and (y := read(r.figures))]
            across, ups = [x for x, _ in points], [y for _, y in points]
            lines.append(Line(name.strip("*"), across, ups, rows[0].is_ours))
        return Panel(title, "wordings", up, lines, has_logarithms=True)


def _show(row: Row, ours: float | None) -> list[str]:
    figures = row.figures
    if not figures:
        return [row.name, row.failure, *[""] * (len(HEADINGS) - 2)]
    ratio = figures.median_ms / ours if figures.median_ms and ours else None
    shown = (
        figures.median_ms,
        figures.p99_ms,
        ratio,
        figures.build_seconds,
        row.cached_seconds,
        figures.change_seconds,
    )
    sizes = (figures.resident_mib, figures.peak_mib)
    return [row.name, *map(show_number, shown), *(f"{size:,.0f}" for size in sizes)]


def show_number(number: float | None) -> str:
    """Write a number with three figures that mean something; a dash where there is none."""
    if number is None:
        return "–"
    if number >= 100:  # noqa: PLR2004 - three figures before the point
        return f"{number:,.0f}"
    return f"{number:.3g}" if number >= 0.001 else "< 0.001"  # noqa: PLR2004 - a thousandth


def count_asked(rows: Sequence[Row]) -> tuple[int, int]:
    """Give the fewest and the most questions that an engine was asked."""
    counts = [row.figures.questions for row in rows if row.figures]
    return min(counts, default=0), max(counts, default=0)
