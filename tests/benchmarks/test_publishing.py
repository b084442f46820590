"""Published figures land in their section and nowhere else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from benchmarks import quality, speed, transfer
from benchmarks.publishing import (
    README,
    RESULTS,
    make_table,
    read_section,
    replace_section,
    write_json,
)
from benchmarks.quality_report import Report as QualityReport
from benchmarks.speed_report import Report as SpeedReport

PUBLISHED = {path.stem: path for path in RESULTS.glob("*.json")}


def test_only_the_section_is_replaced() -> None:
    text = "before\n<!-- speed -->\nold\n<!-- /speed -->\nafter\n"
    replaced = replace_section(text, "speed", "new")
    assert replaced == "before\n<!-- speed -->\nnew\n<!-- /speed -->\nafter\n"
    assert replace_section(replaced, "speed", "old") == text


@pytest.mark.parametrize("text", ["", "<!-- speed -->\nopen", "<!-- quality --><!-- /quality -->"])
def test_a_missing_section_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="speed"):
        replace_section(text, "speed", "new")


@pytest.mark.parametrize("name", ["quality", "speed", "transfer"])
def test_the_readme_has_a_section_for_each_command(name: str) -> None:
    text = README.read_text("utf-8")
    assert replace_section(text, name, "figures") != text


def test_a_table_is_markdown() -> None:
    table = make_table(["engine", "right"], [["A", "80.0"]])
    assert table.splitlines() == ["| engine | right |", "| --- | --- |", "| A | 80.0 |"]


def test_figures_are_written_as_json(tmp_path: Path) -> None:
    path = tmp_path / "results" / "speed.json"
    write_json(path, {"rows": ({"times": [1.5, 0.25]},), "name": "größer"})
    text = path.read_text("utf-8")
    assert json.loads(text) == {"rows": [{"times": [1.5, 0.25]}], "name": "größer"}
    assert "[ 1.5, 0.25 ]" in text
    assert "größer" in text
    assert text.endswith("\n")


@pytest.mark.skipif("quality" not in PUBLISHED, reason="no figures are published yet")
def test_the_table_of_quality_is_what_was_measured() -> None:
    record = json.loads(PUBLISHED["quality"].read_text("utf-8"))
    del record["curve_levels"]
    report = TypeAdapter(QualityReport).validate_python(record)
    assert read_section(README.read_text("utf-8"), "quality") == quality.describe(report)


@pytest.mark.skipif("speed" not in PUBLISHED, reason="no figures are published yet")
def test_the_tables_of_speed_are_what_was_measured() -> None:
    report = TypeAdapter(SpeedReport).validate_json(PUBLISHED["speed"].read_text("utf-8"))
    assert read_section(README.read_text("utf-8"), "speed") == speed.describe(report)


@pytest.mark.skipif("transfer" not in PUBLISHED, reason="no figures are published yet")
def test_the_table_of_texts_of_other_kinds_is_what_was_measured() -> None:
    record = json.loads(PUBLISHED["transfer"].read_text("utf-8"))
    rows = TypeAdapter(list[transfer.Row]).validate_python(record["rows"])
    table = make_table(transfer.HEADINGS, [row.cells() for row in rows])
    assert read_section(README.read_text("utf-8"), "transfer") == table


@pytest.mark.parametrize("name", ["quality", "speed"])
def test_published_figures_have_their_chart(name: str) -> None:
    links = re.findall(r"\]\((?!http)([^)]+)\)", README.read_text("utf-8"))
    assert f"../docs/images/benchmark-{name}.png" in links
    assert (README.parent / f"../docs/images/benchmark-{name}.png").is_file()
