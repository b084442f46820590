"""A folder in the form of the public data sets, with texts that are made up."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path

from benchmarks.datasets import BOTS

THINGS = ("card", "rate", "parcel", "visa", "alarm", "recipe", "garden")
"""An odd number, so that each is in every second row too."""
ACTIONS = ("open", "close", "find", "lose", "buy", "paint", "mend", "count")
PLACES = ("home", "work", "the station", "the harbour", "the shop", "the airport", "the bank")

Rows = list[tuple[str, str]]


def make_rows(start: str, count: int, *, every: int = 1) -> Rows:
    """Make distinct questions, each with the thing that it is about for its label."""
    rows = [
        (f"{start} {action} my {thing} at {place} please, number {number}", thing)
        for number in range(1 + count // 300)
        for place in PLACES
        for action in ACTIONS
        for thing in THINGS
    ]
    return rows[: count * every : every]


def write_public_data(folder: Path, *, has_tests: bool) -> Path:
    """Write every file, or all but the test parts."""
    folder.mkdir(parents=True, exist_ok=True)
    clinc = {
        "train": make_rows("how do I", 60),
        "val": make_rows("can you tell me how to", 820),
        "oos_train": [(f"sing song {n}", "oos") for n in range(70)],
        "oos_val": [(f"who won match {n}", "oos") for n in range(8)],
    }
    _write_json(folder / "clinc150_train_val.json", clinc)
    _write_csv(folder / "banking77_train.csv", ("text", "category"), make_rows("must I", 900))
    for bot in BOTS:
        path = folder / f"hint3_{bot}_train.csv"
        _write_csv(path, ("sentence", "label"), make_rows(f"{bot} shall we", 48))
    _write_json(folder / "squad11_half.json", [make_article(number) for number in range(4)])
    if has_tests:
        _write_tests(folder)
    return folder


def _write_tests(folder: Path) -> None:
    clinc = {
        "test": make_rows("is there a way to", 12),
        "oos_test": [(f"who lost match {n}", "oos") for n in range(4)],
    }
    _write_json(folder / "clinc150_test.json", clinc)
    _write_csv(folder / "banking77_test.csv", ("text", "category"), make_rows("may I", 12))
    for bot in BOTS:
        rows = [*make_rows("dare we", 6), ("what is love", "NO_NODES_DETECTED")]
        _write_csv(folder / f"hint3_{bot}_test.csv", ("sentence", "label"), rows)
    _write_json(folder / "squad11_rest.json", [make_article(9)])


def make_article(number: int) -> dict[str, object]:
    """Make an article of two paragraphs, one with an answer that runs over a full stop."""
    name = f"Town{number}"
    return {
        "title": name,
        "paragraphs": [
            {
                "context": f"{name} was founded by Ada. It lies on the river Lum.",
                "qas": [
                    {"q": f"Who founded {name}?", "answers": ["Ada", "by Ada"]},
                    {"q": f"On which river does {name} lie?", "answers": ["the river Lum"]},
                    {"q": f"What is all of {name}?", "answers": ["Ada. It lies"]},
                ],
            },
            {
                "context": f"Its market sells {number + 3} sorts of cheese.",
                "qas": [{"q": f"What does {name}'s market sell?", "answers": ["cheese"]}],
            },
        ],
    }


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value), encoding="utf-8")


def _write_csv(path: Path, header: tuple[str, str], rows: Iterable[tuple[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
