"""`verbatim evaluate`: the table, the list and the figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

FILMED = "On September 12th, Ada Moreno filmed 8,100 drones over the harbour of Lumen."
LINES: list[dict[str, object]] = [
    {"q": "How many drones flew?", "style": "casual", "quotes": [FILMED]},
    {"q": "How long was the show?", "style": "casual", "quotes": [FILMED]},
    {"q": "drones", "style": "keyword", "quotes": ["Among them were 40 drones"]},
    {"q": "有多少架无人机？", "group": "foreign", "quotes": [FILMED]},
    {"q": "How many drones rang?", "group": "near-miss", "quotes": []},
    {"q": "What is the capital of France?", "group": "off-topic", "ids": [], "note": "geography"},
]


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    path = tmp_path / "labelled.jsonl"
    path.write_text("\n".join(map(json.dumps, LINES)) + "\n\n")
    return path


def test_rights_and_wrongs_are_counted_by_style(terminal: Terminal, labelled: Path) -> None:
    done = terminal.run("evaluate", str(labelled))
    rows = [" ".join(line.split()) for line in done.out.splitlines()]
    assert "casual 1 (50.0%) 0 (0.0%) 1 (50.0%) 0 (0.0%) 0 (0.0%) 2" in rows
    assert "in scope 1 (33.3%) 1 (33.3%) 1 (33.3%) 0 (0.0%) 0 (0.0%) 3" in rows
    assert any(row.startswith("foreign ") and row.endswith(" 1") for row in rows)
    assert "near-miss 1 (100.0%) 0 (0.0%) 0 (0.0%) 1" in rows
    assert "off the subject 0 (0.0%) 0 (0.0%) 1 (100.0%) 1" in rows
    assert "In scope, right or suggested: 66.7%" in done.out
    assert "Time: median " in done.out
    assert done.status == 0


def test_the_wrong_ones_are_listed_on_request(terminal: Terminal, labelled: Path) -> None:
    done = terminal.run("evaluate", str(labelled), "--show", "wrong")
    assert "2 wrong (casual): “How long was the show?” → show-length" in done.out
    assert "5 wrong (near-miss): “How many drones rang?” → bell-drones" in done.out
    assert "1 right" not in done.out


def test_a_quote_that_no_source_has_is_told(terminal: Terminal, tmp_path: Path) -> None:
    lines: list[dict[str, object]] = [
        {"q": "How many drones flew?", "style": "casual", "quotes": [FILMED, "It never said so."]},
        {"q": "Who rang?", "group": "near-miss"},
    ]
    path = tmp_path / "labelled.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    done = terminal.run("evaluate", str(path))
    assert done.err == f"{path}:1: No source has this quote: “It never said so.”\n"
    assert done.status == 0


def test_no_share_is_told_of_no_questions(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "labelled.jsonl"
    path.write_text('{"q": "What is the capital of France?", "group": "off-topic"}\n')
    done = terminal.run("evaluate", str(path))
    assert "off-topic" in done.out
    assert "right or suggested" not in done.out


def test_listening_it_is_silent_unless_sure_and_asked(terminal: Terminal, tmp_path: Path) -> None:
    lines: list[dict[str, object]] = [
        {"q": "How many drones flew?", "style": "casual", "quotes": [FILMED]},
        {"q": "the drones", "style": "casual", "quotes": [FILMED]},
        {"q": "drones flew over the harbour", "group": "conversation", "quotes": []},
        {"q": "did you see how many drones flew?", "group": "conversation", "quotes": []},
    ]
    path = tmp_path / "labelled.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    done = terminal.run("evaluate", str(path), "--listening")
    rows = [" ".join(line.split()) for line in done.out.splitlines()]
    assert "in scope 1 (100.0%) 0 (0.0%) 0 (0.0%) 0 (0.0%) 0 (0.0%) 1" in rows
    assert "casual, no question mark 0 (0.0%) 0 (0.0%) 0 (0.0%) 0 (0.0%) 1 (100.0%) 1" in rows
    assert "conversation 0 (0.0%) 0 (0.0%) 2 (100.0%) 2" in rows


def test_json_holds_the_figures(terminal: Terminal, labelled: Path) -> None:
    done = terminal.run("evaluate", str(labelled), "--json", "--show", "wrong")
    report = json.loads(done.out)
    assert report["in_scope_total"]["counts"]["right"] == 1
    assert report["out_of_scope_total"]["counts"]["wrong"] == 1
    assert report["latency"]["median"] > 0
    assert [one["line"] for one in report["shown"]] == [2, 5]
    assert report["shown"][0]["entry"] == "show-length"


def test_every_wrong_line_is_named(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"q": "fine"}\nnot json\n{"q": 1}\n{"q": "x", "quotes": "no list"}\n')
    done = terminal.run("evaluate", str(path))
    assert [line.split(": ")[0] for line in done.err.splitlines()] == [
        f"{path}:{number}" for number in (2, 3, 4)
    ]
    assert done.status == 2


@pytest.mark.parametrize(
    ("name", "word"), [("absent.jsonl", "can't be read"), ("empty.jsonl", "no questions")]
)
def test_a_file_without_questions_is_said_plainly(
    terminal: Terminal, tmp_path: Path, name: str, word: str
) -> None:
    (tmp_path / "empty.jsonl").touch()
    done = terminal.run("evaluate", name)
    assert word in done.err
    assert "Traceback" not in done.err
    assert done.status == 2
