"""Commits of changes, in real repositories."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.curating.git import commit_change, write_author
from bot.storage.knowledge_changes import (
    Author,
    ChangeKind,
    ItemChange,
    ItemKind,
    KnowledgeChange,
)
from tests.builders import write_knowledge

ITEM = ItemChange("topics/drones.yaml", ItemKind.ENTRY, "drone-count", "a\n", "b\n")
CHANGE = KnowledgeChange(
    7,
    datetime(2026, 3, 4, tzinfo=UTC),
    Author("Ada <x@y>\n", 42),
    "The source says so.",
    ChangeKind.EDITED,
    (ITEM,),
)


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = write_knowledge(tmp_path / "knowledge")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message=First")
    return folder


def test_a_change_is_committed_in_its_authors_name_and_nothing_else_is(folder: Path) -> None:
    (folder / "topics" / "drones.yaml").write_text("changed\n")
    (folder / "sources" / "article.txt").write_text("half done\n")
    git(folder, "add", "sources/article.txt")
    assert commit_change(folder, CHANGE, ["topics/drones.yaml"])
    said = git(folder, "log", "-1", "--format=%an|%ae|%cn|%s|%b")
    assert said.strip() == (
        "Ada x@y|42@users.discord.invalid|Verbatim|Edited: drone-count|The source says so."
    )
    assert git(folder, "show", "--name-only", "--format=").split() == [
        "knowledge/topics/drones.yaml"
    ]
    assert "article.txt" in git(folder, "diff", "--cached", "--name-only")


IN_ASCII = """
import sys
from dataclasses import replace
from pathlib import Path

from bot.curating.git import commit_change
from bot.storage.knowledge_changes import Author
from tests.curating.test_git import CHANGE

zoe = Author("Zo\\xeb \\u9648", 42)
change = replace(CHANGE, author=zoe, why="\\u6765\\u6e90\\u5982\\u6b64\\ud800")
sys.exit(not commit_change(Path(sys.argv[1]), change, ["topics/drones.yaml"]))
"""


def test_any_words_are_committed_where_the_locale_is_not_utf_8(folder: Path) -> None:
    (folder / "topics" / "drones.yaml").write_text("changed\n")
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    subprocess.run(
        [sys.executable, "-c", IN_ASCII, str(folder)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, **plain},
        check=True,
        capture_output=True,
    )
    command = ["git", "log", "-1", "--format=%an|%b"]
    said = subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout
    assert said.decode("utf-8").strip() == "Zoë 陈|来源如此?"


def test_new_and_deleted_files_are_committed(folder: Path) -> None:
    (folder / "checks.yaml").write_text("checks\n")
    (folder / "topics" / "drones.yaml").unlink()
    assert commit_change(folder, CHANGE, ["checks.yaml", "topics/drones.yaml"])
    assert git(folder, "status", "--porcelain") == ""


def test_without_a_repository_nothing_is_done(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert not commit_change(tmp_path, CHANGE, ["checks.yaml"])
    assert "is saved, but git failed" in caplog.text


def test_a_push_goes_where_the_branch_goes_and_its_failure_is_logged(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    far = tmp_path / "far.git"
    git(tmp_path, "init", "--quiet", "--bare", str(far))
    git(folder, "remote", "add", "origin", str(far))
    git(folder, "push", "--quiet", "--set-upstream", "origin", "main")
    path = folder / "topics" / "drones.yaml"
    path.write_text("one\n")
    assert commit_change(folder, CHANGE, ["topics/drones.yaml"], pushes=False)
    path.write_text("two\n")
    assert commit_change(folder, CHANGE, ["topics/drones.yaml"], pushes=True)
    assert git(far, "rev-list", "--count", "main").strip() == "3"
    git(folder, "remote", "set-url", "origin", str(tmp_path / "nowhere"))
    path.write_text("three\n")
    assert not commit_change(folder, CHANGE, ["topics/drones.yaml"], pushes=True)
    assert "git failed" in caplog.text


@pytest.mark.parametrize("name", ["", "<>", "\n", "--amend", 'a"b'])
def test_any_name_is_an_author(name: str) -> None:
    assert "\n" not in write_author(Author(name))
    assert write_author(Author(name)).count("<") == 1
