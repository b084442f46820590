"""Where published figures stand: JSON, charts, and the tables in `benchmarks/README.md`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from benchmarks.charts import Panel, draw

HERE = Path(__file__).parent
README = HERE / "README.md"
RESULTS = HERE / "results"
PICTURES = HERE.parent / "docs" / "images"
_WIDE = 160
_NUMBERS = re.compile(r"\[[\d\s.,e+-]+\]")


def write_json(path: Path, record: Mapping[str, object]) -> None:
    """Write a record so that another run differs only where its figures do.

    A list of numbers stands in one line.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(record, indent=1, ensure_ascii=False)
    text = _NUMBERS.sub(lambda found: " ".join(found[0].split()), text)
    path.write_text(text + "\n", encoding="utf-8")


def make_console() -> Console:
    """Make the console for tables: as wide as they need where they go to a file."""
    console = Console()
    return console if console.is_terminal else Console(width=_WIDE)


def make_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Make a table in Markdown."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def read_section(text: str, name: str) -> str:
    """Give what stands between `<!-- NAME -->` and `<!-- /NAME -->`.

    Raises:
        ValueError: The text has no such section.
    """
    return _split(text, name)[1]


def replace_section(text: str, name: str, body: str) -> str:
    """Put a body between `<!-- NAME -->` and `<!-- /NAME -->`.

    Raises:
        ValueError: The text has no such section.
    """
    before, _, after = _split(text, name)
    return f"{before}{body}{after}"


def _split(text: str, name: str) -> tuple[str, str, str]:
    start, end = f"<!-- {name} -->\n", f"\n<!-- /{name} -->"
    before, opened, rest = text.partition(start)
    body, closed, after = rest.partition(end)
    if not opened or not closed:
        raise ValueError(f"There is no section {start.strip()} … {end.strip()}.")
    return before + start, body, end + after


def publish(
    name: str, record: Mapping[str, object], body: str, panels: Sequence[Panel] = ()
) -> None:
    """Write `results/NAME.json`, the README's section NAME and, of panels, `benchmark-NAME.png`."""
    write_json(RESULTS / f"{name}.json", record)
    if panels:
        draw(panels, PICTURES / f"benchmark-{name}.png")
    text = README.read_text(encoding="utf-8")
    README.write_text(replace_section(text, name, body), encoding="utf-8")
