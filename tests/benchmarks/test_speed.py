"""The speed command: its corpus, the process of an engine, and what it reports."""

from __future__ import annotations

import json
import sys
from functools import partial
from itertools import islice
from mmap import mmap
from pathlib import Path

import pytest

from benchmarks import speed
from benchmarks.alternatives.registry import CONTENDERS, Contender
from benchmarks.machine import look_at_machine
from benchmarks.memory import read_peak, read_resident
from benchmarks.speed_corpus import WORDINGS, Grower, read_texts
from benchmarks.speed_files import read_documents, read_questions, write_corpus
from benchmarks.speed_report import Report, Row, show_number
from benchmarks.speed_worker import Figures, measure
from tests.benchmarks.public_data import write_public_data

FTS5 = next(one for one in CONTENDERS if one.key == "fts5")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_public_data(tmp_path_factory.mktemp("data"), has_tests=False)


@pytest.fixture(scope="module")
def grower(data: Path) -> Grower:
    return Grower(read_texts(data), names=3000)


def test_the_same_seed_grows_the_same_corpus(data: Path, grower: Grower) -> None:
    again = Grower(read_texts(data), names=3000)
    assert list(again.grow(20)) == list(grower.grow(20))
    other = Grower(read_texts(data), seed=1, names=3000)
    assert list(other.grow(20)) != list(grower.grow(20))


def test_a_small_corpus_is_the_beginning_of_a_large_one(grower: Grower) -> None:
    assert list(islice(grower.grow(50), 5)) == list(grower.grow(5))


def test_each_document_has_ten_wordings_and_an_id_of_its_own(grower: Grower) -> None:
    documents = list(grower.grow(30))
    assert {len(document.wordings) for document in documents} == {WORDINGS}
    assert len({document.id for document in documents}) == 30


def test_the_vocabulary_grows_more_slowly_than_the_corpus(grower: Grower) -> None:
    sizes = []
    for count in (30, 300):
        wordings = [w for document in grower.grow(count) for w in document.wordings]
        sizes.append(len({word for wording in wordings for word in wording.split()}))
    assert 1.2 < sizes[1] / sizes[0] < 9


def test_questions_are_new_wordings_of_documents_that_are_there(grower: Grower) -> None:
    ids = {document.id for document in grower.grow(30)}
    asked = list(grower.ask(20, 30))
    assert {right for _, right in asked} <= ids
    assert len(asked) == 20
    assert asked == list(grower.ask(20, 30))


def test_a_corpus_comes_back_from_its_files(tmp_path: Path, grower: Grower) -> None:
    write_corpus(tmp_path, grower, 70, 9)
    assert read_documents(tmp_path) == list(grower.grow(7))
    assert read_questions(tmp_path) == list(grower.ask(9, 7))


def test_an_engine_is_built_asked_and_changed(tmp_path: Path, grower: Grower) -> None:
    write_corpus(tmp_path, grower, 200, 40)
    figures = measure("fts5", tmp_path, None, 10.0)
    assert figures.questions == 35
    assert figures.median_ms is not None
    assert figures.p99_ms is not None
    assert 0 < figures.median_ms <= figures.p99_ms
    assert figures.right is not None
    assert figures.right > 0.5
    assert figures.change_seconds is not None
    assert figures.change_seconds > 0
    assert 0 < figures.resident_mib <= figures.peak_mib


def test_an_engine_that_takes_long_is_asked_fewer_questions(tmp_path: Path, grower: Grower) -> None:
    write_corpus(tmp_path, grower, 200, 60)
    assert measure("fts5", tmp_path, None, 1e-9).questions == 20


def test_an_engine_can_be_built_only(tmp_path: Path, grower: Grower) -> None:
    write_corpus(tmp_path, grower, 20, 6)
    figures = measure("fts5", tmp_path, None, 0)
    assert figures.build_seconds > 0
    assert figures.median_ms is None


def test_the_peak_of_memory_stays_when_the_memory_is_given_back() -> None:
    # Not `bytearray`: the allocator may keep what a long process gave back.
    with mmap(-1, 200_000_000) as held:
        for _ in range(200):
            held.write(b"x" * 1_000_000)
        peak, resident = read_peak(), read_resident()
        assert resident > 190
        assert peak > resident - SLACK
    assert read_resident() < resident - 150
    assert read_peak() > peak - SLACK


SLACK = 5.0
"""MiB by which Linux's counters may lag."""


def test_the_command_measures_each_size_in_a_process_of_its_own(
    tmp_path: Path,
    data: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(speed, "Grower", partial(Grower, names=3000))
    figures = tmp_path / "figures.json"
    options = ["--sizes", "40,20", "--seconds", "1", "--only", "fts5"]
    speed.main(["--data", str(data), *options, "--json", str(figures)])
    rows = json.loads(figures.read_text("utf-8"))["rows"]
    assert [(row["key"], row["wordings"]) for row in rows] == [("fts5", 20), ("fts5", 40)]
    assert all(row["figures"]["median_ms"] > 0 and not row["failure"] for row in rows)
    shown = capsys.readouterr().out
    assert shown.index("20 wordings") < shown.index("40 wordings")


def test_a_failing_engine_is_reported_and_no_end(tmp_path: Path, grower: Grower) -> None:
    write_corpus(tmp_path, grower, 20, 6)
    broken = Contender("no-such-engine", "Broken", FTS5.build)
    row = speed.measure(broken, tmp_path, 20, 1.0, 60.0)
    assert row.figures is None
    assert "no-such-engine" in row.failure


def test_an_engine_that_takes_too_long_is_given_up(tmp_path: Path, grower: Grower) -> None:
    write_corpus(tmp_path, grower, 20, 6)
    row = speed.measure(FTS5, tmp_path, 20, 1.0, 0.01)
    assert row.figures is None
    assert "over" in row.failure


def test_an_engine_that_keeps_a_cache_is_built_from_it_again(
    tmp_path: Path, grower: Grower, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_corpus(tmp_path, grower, 20, 6)
    worker = tmp_path / "worker.py"
    worker.write_text(WORKER)
    monkeypatch.setattr(speed, "WORKER", [sys.executable, str(worker)])
    row = speed.measure(FTS5, tmp_path, 20, 1.0, 60.0)
    assert row.figures is not None
    assert (row.figures.build_seconds, row.cached_seconds) == (9.0, 0.5)


WORKER = """
import json, sys
from pathlib import Path

cache = Path(sys.argv[sys.argv.index("--cache") + 1])
figures = {"build_seconds": 0.5 if any(cache.iterdir()) else 9.0, "resident_mib": 1, "peak_mib": 2}
(cache / "index").touch()
print(json.dumps(figures))
"""


def test_ratios_are_to_our_own_median() -> None:
    rows = (
        Row("a", "A", 10, Figures(1, 1, 1, 9, 30.0, 60.0)),
        Row("b", "B", 10, None, failure="over 9 s"),
        Row("verbatim", "**Verbatim**", 10, Figures(1, 1, 1, 9, 2.0, 3.0), is_ours=True),
    )
    cells = {name: rest for name, *rest in Report(look_at_machine(), rows, ()).tabulate(10)}
    assert cells["A"][2] == "15"
    assert cells["**Verbatim**"][2] == "1"
    assert cells["B"][0] == "over 9 s"


@pytest.mark.parametrize(
    ("number", "shown"),
    [(None, "–"), (0.00001, "< 0.001"), (0.01234, "0.0123"), (12.34, "12.3"), (1234.5, "1,234")],
)
def test_numbers_are_shown_with_three_figures(number: float | None, shown: str) -> None:
    assert show_number(number) == shown


@pytest.mark.parametrize("options", [["--sizes", "0"], ["--sizes", "many"], ["--only", "elastic"]])
def test_wrong_usage_is_explained(
    data: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        speed.main(["--data", str(data), *options])
    assert stopped.value.code == 2
    assert options[-1] in capsys.readouterr().err
