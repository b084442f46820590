"""The quality command: what it counts, shows and writes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks import quality
from benchmarks.alternatives.engine import Found
from benchmarks.datasets import Asked, Task
from benchmarks.quality_report import show_figures
from benchmarks.quality_scoring import Figures, ask, count_questions, measure
from benchmarks.quality_suites import TYPOS, Suite
from benchmarks.typos import add_typos
from bot.matching.values import Document
from tests.benchmarks.public_data import write_public_data

CARD, RATE, WEATHER = "block my card", "exchange rate", "weather tomorrow"


class ListedEngine:
    """Finds what a list says, by the exact text."""

    def __init__(self, found: Mapping[str, Found]) -> None:
        self._found = found

    def search(self, text: str) -> Found | None:
        return self._found.get(text)

    def replace(self, document: Document) -> None:
        raise NotImplementedError


def build_task(*questions: Asked) -> Task:
    return Task("task", (), questions)


INSIDE = (Asked(CARD, frozenset({"card"})), Asked(RATE, frozenset({"rate"})))
OUTSIDE = Asked(WEATHER, frozenset())


def test_a_question_is_right_when_the_document_is_one_of_the_right_ones() -> None:
    engine = ListedEngine({CARD: Found("card", 0.9), RATE: Found("card", 0.8)})
    outcomes = ask(engine, [*INSIDE, OUTSIDE])
    assert outcomes.right.tolist() == [True, False, False]
    assert outcomes.inside.tolist() == [True, True, False]
    assert outcomes.confidence.tolist() == [0.9, 0.8, 0.0]


def test_figures_are_means_over_groups() -> None:
    sure = ListedEngine({CARD: Found("card", 0.9), RATE: Found("rate", 0.8)})
    unsure = ListedEngine({CARD: Found("card", 0.1), WEATHER: Found("rate", 0.5)})
    engines = iter([sure, unsure])
    task = build_task(*INSIDE, OUTSIDE)
    suite = Suite("s", "S", "", ((task,), (task,)), has_outside=True, has_refusal=True)
    figures = measure(suite, lambda _: next(engines))
    assert figures.right == pytest.approx((1.0 + 0.5) / 2)
    assert figures.auroc == pytest.approx((1.0 + 0.0) / 2)
    assert figures.refused == pytest.approx((1.0 + 0.0) / 2)
    assert figures.right_with_typos is None
    assert figures.curve[0] == pytest.approx(0.75)
    assert figures.curve[-1] == pytest.approx(0.5)


def test_bases_of_one_group_are_counted_as_one() -> None:
    all_right = ListedEngine({CARD: Found("card", 1), RATE: Found("rate", 1)})
    engines = iter([all_right, ListedEngine({})])
    tasks = (build_task(*INSIDE), build_task(INSIDE[0]))
    suite = Suite("s", "S", "", (tasks,), has_outside=False)
    assert measure(suite, lambda _: next(engines)).right == pytest.approx(2 / 3)


def test_typos_are_asked_besides() -> None:
    slipped = add_typos(CARD, TYPOS)
    engine = ListedEngine({CARD: Found("card", 1), slipped: Found("rate", 1)})
    suite = Suite("s", "S", "", ((build_task(INSIDE[0]),),), has_outside=False, has_typos=True)
    steps: list[int] = []
    figures = measure(suite, lambda _: engine, steps.append)
    assert (figures.right, figures.right_with_typos) == (1.0, 0.0)
    assert figures.auroc is None
    assert sum(steps) == count_questions(suite) == 2


def test_a_cell_shows_only_the_figures_that_have_a_sense() -> None:
    whole = Figures("s", 0.8, 0.925, 0.64, 0.75, ())
    assert show_figures(whole) == "80.0 / 92.5 / 64.0; 75.0"
    assert show_figures(Figures("s", 0.812, None, None, None, ())) == "81.2"


def test_the_command_measures_engines_side_by_side(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = write_public_data(tmp_path / "data", has_tests=True)
    figures = tmp_path / "figures.json"
    engines = ["--only", "fts5", "--only", "verbatim"]
    suites = ["--suite", "clinc-100", "--suite", "squad"]
    quality.main(["--data", str(data), *engines, *suites, "--json", str(figures)])
    record = json.loads(figures.read_text("utf-8"))
    assert [row["key"] for row in record["rows"]] == ["fts5", "verbatim"]
    for row in record["rows"]:
        assert [one["suite"] for one in row["figures"]] == ["clinc-100", "squad"]
        assert all(0 <= one["right"] <= 1 for one in row["figures"])
        assert row["figures"][0]["right"] > 0.5
    assert record["suites"]["squad"]["part"] == "articles kept apart"
    assert record["machine"]["python"]
    shown = capsys.readouterr().out
    assert "SQLite FTS5, trigrams" in shown
    assert "articles kept apart" in shown


def test_a_suite_can_be_measured_alone(tmp_path: Path) -> None:
    data = write_public_data(tmp_path / "data", has_tests=False)
    figures = tmp_path / "figures.json"
    options = ["--only", "fts5", "--suite", "hint3", "--json", str(figures)]
    quality.main(["--data", str(data), *options])
    assert list(json.loads(figures.read_text("utf-8"))["suites"]) == ["hint3"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--only", "elastic"], "No engine elastic"),
        (["--only", "fts5", "--publish"], "--publish is for whole runs"),
        ([], "clinc150_train_val.json is not there"),
    ],
)
def test_wrong_usage_is_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], message: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        quality.main(["--data", str(tmp_path), *options])
    assert stopped.value.code == 2
    assert message in capsys.readouterr().err
