"""Published figures land in their section and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.publishing import README, make_table, replace_section, write_json


def test_only_the_section_is_replaced() -> None:
    text = "before\n<!-- speed -->\nold\n<!-- /speed -->\nafter\n"
    replaced = replace_section(text, "speed", "new")
    assert replaced == "before\n<!-- speed -->\nnew\n<!-- /speed -->\nafter\n"
    assert replace_section(replaced, "speed", "old") == text


@pytest.mark.parametrize("text", ["", "<!-- speed -->\nopen", "<!-- quality --><!-- /quality -->"])
def test_a_missing_section_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="speed"):
        replace_section(text, "speed", "new")


@pytest.mark.parametrize("name", ["quality", "speed"])
def test_the_readme_has_a_section_for_each_command(name: str) -> None:
    text = README.read_text("utf-8")
    assert replace_section(text, name, "figures") != text


def test_a_table_is_markdown() -> None:
    table = make_table(["engine", "right"], [["A", "80.0"]])
    assert table.splitlines() == ["| engine | right |", "| --- | --- |", "| A | 80.0 |"]


def test_figures_are_written_as_json(tmp_path: Path) -> None:
    path = tmp_path / "results" / "speed.json"
    write_json(path, {"rows": ({"times": [1.5, 2 / 3]},), "name": "größer"})
    text = path.read_text("utf-8")
    assert json.loads(text) == {"rows": [{"times": [1.5, 0.66667]}], "name": "größer"}
    assert "[ 1.5, 0.66667 ]" in text
    assert "größer" in text
    assert text.endswith("\n")
