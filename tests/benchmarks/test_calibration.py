"""The reliability curve counts the best candidate of every labelled question."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import calibration
from benchmarks.labels import Label, read_labels
from bot.answering.values import Question
from bot.app import App
from bot.errors import KnowledgeError, WorldError
from tests.builders import write_knowledge

COUNT = "How many drones flew?"
LENGTH = "How long was the show?"
BAKER = "Who bakes the best bread of Lumen?"
CHECKS = f"""\
checks:
  - ask: {COUNT}
    answer: [drone-count, bell-drones]
  - ask: {LENGTH}
    suggest: show-length
  - ask: {BAKER}
    refuse: The article names no baker.
"""
LINES = [
    {"q": COUNT, "quotes": ["Ada Moreno filmed 8,100 drones over the harbour of Lumen."]},
    {"q": LENGTH, "quotes": ["The show lasted 31 minutes and cost 2 million crowns."]},
    {"q": BAKER},
]


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge")


@pytest.fixture
def app(knowledge: Path) -> App:
    return App.load(knowledge)


@pytest.fixture(params=["checks.yaml", "labelled.jsonl"])
def labelled(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path: Path = tmp_path / request.param
    lines = "".join(f"{json.dumps(line)}\n" for line in LINES)
    path.write_text(CHECKS if path.suffix == ".yaml" else lines, encoding="utf-8")
    return path


def test_a_label_accepts_the_entries_that_may_answer(app: App, labelled: Path) -> None:
    entries = app.knowledge.entries
    count, length, baker = read_labels(labelled, app.knowledge)
    assert (count.question, length.question, baker.question) == (COUNT, LENGTH, BAKER)
    assert count.accepts(entries["drone-count"])
    assert not count.accepts(entries["show-length"])
    assert length.accepts(entries["show-length"])
    assert not any(map(baker.accepts, entries.values()))


def test_each_best_candidate_counts_once(app: App) -> None:
    labels = [
        Label(COUNT, lambda entry: entry.id == "drone-count"),
        Label(LENGTH, lambda _: False),
    ]
    reliability = calibration.measure(app, labels)
    confidence = {text: app.respond(Question(text)).confidence for text in (COUNT, LENGTH)}
    bins = {one.confidence: one.right for one in reliability.bins}
    assert bins == {confidence[COUNT]: 1.0, confidence[LENGTH]: 0.0}
    assert reliability.questions == 2
    expected = (1 - confidence[COUNT] + confidence[LENGTH]) / 2
    assert reliability.error == pytest.approx(expected)


def test_a_question_that_says_nothing_is_in_no_bin(app: App) -> None:
    reliability = calibration.measure(app, [Label("?", lambda _: True)])
    assert (reliability.questions, reliability.bins, reliability.error) == (1, (), 0.0)


def test_the_command_draws_the_curve_and_writes_the_figures(
    tmp_path: Path, knowledge: Path, labelled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    chart, figures = tmp_path / "curve.png", tmp_path / "curve.json"
    options = ["--knowledge", str(knowledge), "--chart", str(chart), "--json", str(figures)]
    calibration.main([str(labelled), *options])
    assert chart.read_bytes().startswith(b"\x89PNG")
    record = json.loads(figures.read_text("utf-8"))
    assert record["questions"] == 3
    assert f"Expected calibration error {record['error']:.3f}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("wrong.yaml", "checks:\n  - ask: Why?\n", KnowledgeError),
        ("wrong.jsonl", '{"question": "Why?"}\n', WorldError),
        ("absent.jsonl", None, OSError),
    ],
)
def test_a_wrong_file_is_explained(  # noqa: PLR0913, PLR0917 - three of them are pytest's
    tmp_path: Path,
    app: App,
    knowledge: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    text: str | None,
    error: type[Exception],
) -> None:
    path = tmp_path / name
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(error):
        read_labels(path, app.knowledge)
    with pytest.raises(SystemExit):
        calibration.main([str(path), "--knowledge", str(knowledge)])
    assert name in capsys.readouterr().err
