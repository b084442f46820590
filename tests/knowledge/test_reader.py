"""A folder read again: only what changed is read anew, and an edit can be judged before it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.errors import KnowledgeError
from bot.knowledge.loader import load_knowledge
from bot.knowledge.reader import KnowledgeReader
from tests.builders import ARTICLE, TOPIC, write_knowledge

OTHER = """\
title: Money
source: article
entries:
  - id: cost
    fact: The drone show cost 2 million crowns.
    quote: The show lasted 31 minutes and cost 2 million crowns.
    questions: [What did the show cost?]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge", topics={"drones": TOPIC, "money": OTHER})


def test_what_did_not_change_is_the_very_same_value(folder: Path) -> None:
    reader = KnowledgeReader(folder)
    first = reader.read()
    assert reader.read() is first
    (folder / "topics/money.yaml").write_text(OTHER.replace("What did", "How much did"))
    second = reader.read()
    assert second.entries["cost"].title == "How much did the show cost?"
    for id_ in ("drone-count", "show-length"):
        assert second.entries[id_] is first.entries[id_]
    assert second.sources["article"] is first.sources["article"]
    assert second == load_knowledge(folder)


def test_a_file_saved_without_a_change_is_not_read_anew(folder: Path) -> None:
    reader = KnowledgeReader(folder)
    first = reader.read()
    path = folder / "topics/money.yaml"
    (folder / "money.tmp").write_text(OTHER)
    (folder / "money.tmp").replace(path)
    os.utime(path, (1, 1))
    assert reader.read() is first


def test_a_change_that_leaves_size_and_time_as_they_were_is_seen(folder: Path) -> None:
    reader = KnowledgeReader(folder)
    path = folder / "topics/money.yaml"
    os.utime(path, (1, 1))
    reader.read()
    path.write_text(OTHER.replace("What did the show cost?", "Who paid for that show?"))
    os.utime(path, (1, 1))
    assert reader.read().entries["cost"].title == "Who paid for that show?"


def test_a_changed_source_proves_every_topic_anew(folder: Path) -> None:
    reader = KnowledgeReader(folder)
    reader.read()
    (folder / "sources/article.txt").write_text(ARTICLE.replace("31 minutes", "32 minutes"))
    with pytest.raises(KnowledgeError) as raised:
        reader.read()
    assert {problem.file.name for problem in raised.value.problems} == {
        "drones.yaml",
        "money.yaml",
    }


def test_an_edit_is_judged_without_being_written(folder: Path) -> None:
    reader = KnowledgeReader(folder)
    first = reader.read()
    path = folder / "topics/money.yaml"
    edited = reader.read({path: OTHER.replace("What did", "How much did")})
    assert edited.entries["cost"].title == "How much did the show cost?"
    assert reader.read() is first
    with pytest.raises(KnowledgeError) as raised:
        reader.read({path: OTHER.replace("2 million crowns.\n    quote", "3 crowns.\n    quote")})
    assert [problem.line for problem in raised.value.problems] == [5]
    assert reader.read() is first


def test_an_edit_may_add_a_file_or_take_one_away(folder: Path) -> None:
    reader = KnowledgeReader(folder)
    new, old = folder / "topics/cash.yaml", folder / "topics/money.yaml"
    moved = reader.read({new: OTHER, old: None})
    assert moved.topics.keys() == {"drones", "cash"}
    assert not new.exists()
    assert reader.read({folder / "topics/drones.yaml": None}).topics.keys() == {"money"}
    checks = "checks:\n  - ask: What did it cost?\n    answer: cost\n"
    assert reader.read({folder / "checks.yaml": checks}).checks[0].entries == ("cost",)


def test_an_edit_with_what_a_file_could_not_hold_is_refused_with_its_place(folder: Path) -> None:
    with pytest.raises(KnowledgeError) as raised:
        KnowledgeReader(folder).read({folder / "topics/money.yaml": OTHER + "\0"})
    assert "U+0000" in str(raised.value)


@pytest.mark.parametrize("inner", ["../money.yaml", "topics/../../money.yaml"])
def test_an_edit_outside_the_folder_is_refused(folder: Path, inner: str) -> None:
    with pytest.raises(ValueError, match="not in the knowledge folder"):
        KnowledgeReader(folder).read({folder / inner: OTHER})


def test_paths_of_an_edit_may_be_relative_or_absolute(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    reader = KnowledgeReader(Path("knowledge"))
    for path in (Path("knowledge/topics/money.yaml"), folder / "topics/money.yaml"):
        assert reader.read({path: None}).topics.keys() == {"drones"}


def test_faults_are_told_again_until_they_are_mended(folder: Path) -> None:
    reader = KnowledgeReader(folder)
    first = reader.read()
    path = folder / "topics/money.yaml"
    path.write_text("title: [")
    for _ in range(2):
        with pytest.raises(KnowledgeError):
            reader.read()
    path.write_text(OTHER)
    assert reader.read() == first


def test_it_knows_whether_its_last_read_is_current(folder: Path) -> None:
    reader = KnowledgeReader(folder)
    reader.read()
    assert reader.is_current()
    (folder / "topics/money.yaml").write_text(OTHER + "\n")
    assert not reader.is_current()
