"""What is asked, and that nothing was fitted on it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks.datasets import FITTING, MEASURING, Task
from benchmarks.quality_suites import DRAWS, KEYS, Suite, read_suites
from benchmarks.training import read_training_tasks
from tests.benchmarks.public_data import write_public_data
from tests.conftest import KNOWLEDGE


@pytest.fixture(scope="module")
def split(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_public_data(tmp_path_factory.mktemp("split"), has_tests=False)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_public_data(tmp_path_factory.mktemp("whole"), has_tests=True)


def list_questions(tasks: Iterable[Task]) -> set[str]:
    return {asked.text for task in tasks for asked in task.questions}


def list_tasks(suite: Suite) -> list[Task]:
    return [task for group in suite.groups for task in group]


def test_fitting_and_measuring_share_no_row_and_leave_none_out() -> None:
    rows = list(range(11))
    assert sorted(rows[FITTING] + rows[MEASURING]) == rows


def test_nothing_is_fitted_on_what_is_measured(split: Path) -> None:
    fitted = list_questions(task for task, _ in read_training_tasks(split, KNOWLEDGE))
    for suite in read_suites(split):
        asked = list_questions(list_tasks(suite))
        assert asked
        assert asked.isdisjoint(fitted), suite.key


def test_every_suite_is_there_with_and_without_test_parts(split: Path, whole: Path) -> None:
    for folder in (split, whole):
        assert tuple(suite.key for suite in read_suites(folder)) == KEYS


def test_the_report_says_which_part_is_asked(split: Path, whole: Path) -> None:
    assert all("odd" in one.part or "second" in one.part for one in read_suites(split))
    assert {one.part for one in read_suites(whole)} == {
        "test part",
        "test parts",
        "articles kept apart",
    }


def test_the_test_parts_are_asked_where_they_are(whole: Path) -> None:
    asked = {one.key: list_questions(list_tasks(one)) for one in read_suites(whole)}
    assert "who lost match 0" in asked["clinc-5"]
    assert "who won match 0" not in asked["clinc-5"]
    assert "what is love" in asked["hint3"]
    assert "Who founded Town9?" in asked["squad"]
    assert all(text.startswith("may I") for text in asked["banking-all"])


def test_a_base_of_few_wordings_is_drawn_several_times(split: Path) -> None:
    few = {one.key: one for one in read_suites(split)}["clinc-5"]
    bases = [frozenset(w for d in task.documents for w in d.wordings) for task in list_tasks(few)]
    assert len(set(bases)) == DRAWS
    assert all(len(d.wordings) == 5 for task in list_tasks(few) for d in task.documents)


def test_outside_questions_have_no_right_document(split: Path, whole: Path) -> None:
    for folder in (split, whole):
        for suite in read_suites(folder):
            inside = {bool(q.right) for task in list_tasks(suite) for q in task.questions}
            assert inside == ({True, False} if suite.has_outside else {True}), suite.key


def test_each_inside_question_can_be_answered(split: Path, whole: Path) -> None:
    for folder in (split, whole):
        for suite in read_suites(folder):
            for task in list_tasks(suite):
                ids = {document.id for document in task.documents}
                assert all(asked.right <= ids for asked in task.questions), suite.key


def test_a_sentence_answers_when_it_holds_the_answer(whole: Path) -> None:
    (task,) = list_tasks({one.key: one for one in read_suites(whole)}["squad"])
    texts = {document.id: document.wordings[0] for document in task.documents}
    answers = {asked.text: [texts[one] for one in asked.right] for asked in task.questions}
    assert answers == {
        "Who founded Town9?": ["Town9 was founded by Ada."],
        "On which river does Town9 lie?": ["It lies on the river Lum."],
        "What does Town9's market sell?": ["Its market sells 12 sorts of cheese."],
    }
