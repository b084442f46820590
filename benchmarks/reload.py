"""How soon a save is served, and a fault told, in a base of 1,000 files and 20,000 entries.

The folder is followed as the bot does it. The time runs from the moment at which the file is saved
until the new revision is served, or the fault is told: the wait for the save to be over counts too,
and so do all test questions of the base.

`python -m benchmarks.reload [--files N] [--entries N] [--checks N] [--rounds N] [--json]`
"""

from __future__ import annotations

import argparse
import json
import queue
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from benchmarks.generated_base import write_base
from bot.app import App, ReloadOutcome, ReloadResult
from bot.app.following import Following

MOST_SECONDS = 1.0
_PATIENCE = 60.0
_NAMES = {"served": "a save is served", "told": "a fault is told", "mended": "its end is told"}


class Bench:
    """A base that is followed."""

    def __init__(self, folder: Path) -> None:
        """Load it, and begin to follow it."""
        self._folder = folder
        self._told: queue.Queue[tuple[float, ReloadResult]] = queue.Queue()
        start = perf_counter()
        self.app = App.load(folder)
        self.load_seconds = perf_counter() - start
        self.following = Following(
            self.app, lambda result: self._told.put((perf_counter(), result))
        )
        self.following.start()

    def time_edit(self, number: int) -> float:
        """Give the seconds until a new wording of an entry is served."""
        path, text = self._read(number)
        wording = f"      - Say again what is told in chapter {number}\n"
        return self._time(path, text + wording, ReloadOutcome.SWAPPED)

    def time_fault(self, number: int) -> tuple[float, float]:
        """Give the seconds until a fault is told, and until its end is."""
        path, text = self._read(number)
        told = self._time(path, text.replace("quote: The", "quote: A", 1), ReloadOutcome.REFUSED)
        return told, self._time(path, text, ReloadOutcome.UNCHANGED)

    def _read(self, number: int) -> tuple[Path, str]:
        path = self._folder / f"topics/chapter-{number:04}.yaml"
        return path, path.read_text("utf-8")

    def _time(self, path: Path, text: str, wanted: ReloadOutcome) -> float:
        aside = path.with_suffix(".tmp")
        aside.write_text(text, "utf-8")
        start = perf_counter()
        aside.replace(path)
        at, result = self._told.get(timeout=_PATIENCE)
        if result.outcome is not wanted:
            raise RuntimeError(f"{result.outcome} came instead of {wanted}: {result.problems}")
        return at - start


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; exit with 1 where the bar is missed."""
    options = _parse(arguments)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "knowledge"
        write_base(folder, options.files, options.entries, checks=options.checks)
        bench = Bench(folder)
        try:
            record = _measure(bench, options.rounds)
        finally:
            bench.following.stop()
    record |= {"files": options.files, "entries": options.entries, "checks": options.checks}
    print(json.dumps(record, indent=2) if options.json else _describe(record))
    return int(max(record["served_longest"], record["told_longest"]) > MOST_SECONDS)


def _measure(bench: Bench, rounds: int) -> dict[str, float]:
    served = [bench.time_edit(number) for number in range(rounds)]
    faults = [bench.time_fault(number) for number in range(rounds)]
    return {
        "load": bench.load_seconds,
        **_summarize("served", served),
        **_summarize("told", [told for told, _ in faults]),
        **_summarize("mended", [mended for _, mended in faults]),
    }


def _summarize(name: str, seconds: Sequence[float]) -> dict[str, float]:
    return {f"{name}_median": statistics.median(seconds), f"{name}_longest": max(seconds)}


def _describe(record: dict[str, float]) -> str:
    size = ", ".join(f"{record[name]:,.0f} {name}" for name in ("files", "entries", "checks"))
    lines = [f"{size}; loaded in {record['load']:.1f} s"]
    for name, what in _NAMES.items():
        middle, longest = record[f"{name}_median"], record[f"{name}_longest"]
        lines.append(f"{what} after {middle:.2f} s in the middle, {longest:.2f} s at most")
    return "\n".join(lines)


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--checks", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--json", action="store_true", help="write the figures as JSON")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
