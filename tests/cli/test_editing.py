"""`verbatim history`, `undo`, `export` and `import`, as a person would use them."""

from __future__ import annotations

import asyncio
import json
import subprocess
from pathlib import Path

import pytest

from bot.cli.editing import name_author, open_curator
from bot.curating.edits import AddWording
from tests.builders import write_knowledge
from tests.cli.terminal import Terminal

COST = (
    "id,topic,fact,quote,questions.en\n"
    "show-cost,drones,The drone show cost 2 million crowns.,"
    "The show lasted 31 minutes and cost 2 million crowns.,How much did the show cost?\n"
)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "here").mkdir()
    return Terminal(tmp_path / "here", write_knowledge(tmp_path / "knowledge"))


def test_an_import_is_shown_kept_in_history_and_undone(terminal: Terminal) -> None:
    topic = terminal.knowledge / "topics" / "drones.yaml"
    before = topic.read_text()
    (terminal.folder / "new.csv").write_text(COST)
    tried = terminal.run("import", "new.csv", "--dry-run")
    assert "+  - id: show-cost" in tried.out
    assert topic.read_text() == before
    done = terminal.run("import", "new.csv", "--why", "Asked often.", "--report", "report.csv")
    assert done.out.splitlines()[0] == "row 2: show-cost: new."
    assert done.out.endswith("Imported. It is change 1.\n")
    assert done.status == 0
    assert "show-cost,new" in (terminal.folder / "report.csv").read_text("utf-8-sig")
    said = terminal.run("history", "show-cost").out
    assert "imported" in said
    assert "Asked often." in said
    assert terminal.run("undo", "1").out.endswith("Undone. It is change 2.\n")
    assert topic.read_text() == before
    (second, first) = json.loads(terminal.run("history", "--json").out)["changes"]
    assert (first["id"], second["id"], second["undoes"]) == (1, 2, 1)
    assert first["items"][0]["after"] == second["items"][0]["before"]


def test_who_leaves_while_it_is_saved_leaves_nothing_half_done(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def save_and_leave() -> None:
        async with open_curator(terminal.knowledge) as curator:
            proposal = await curator.propose(AddWording("show-length", "Its duration?"))
            saving = asyncio.ensure_future(curator.save(proposal, name_author()))
            await asyncio.sleep(0)  # it has begun
            saving.cancel()

    monkeypatch.chdir(terminal.folder)
    monkeypatch.setenv("DATA_DIR", str(terminal.folder / "data"))
    asyncio.run(save_and_leave())
    assert "Its duration?" in (terminal.knowledge / "topics" / "drones.yaml").read_text("utf-8")
    said = terminal.run("history", env={"DATA_DIR": str(terminal.folder / "data")}).out
    assert "show-length" in said
    assert "on disk" not in said


def test_a_bad_row_is_told_and_nothing_is_written(terminal: Terminal) -> None:
    (terminal.folder / "new.csv").write_text(COST.replace("minutes and", "hours and"))
    done = terminal.run("import", "new.csv")
    assert "not word for word" in done.out
    assert done.out.endswith("Nothing was imported.\n")
    assert done.status == 1


def test_rows_that_would_break_a_check_are_told_and_not_taken(terminal: Terminal) -> None:
    check = "checks:\n  - ask: How much did the show cost?\n    refuse: Nobody may know.\n"
    (terminal.knowledge / "checks.yaml").write_text(check)
    (terminal.folder / "new.csv").write_text(COST)
    done = terminal.run("import", "new.csv")
    assert "answers “How much did the show cost?”" in done.out
    assert "A check would fail, so it is not saved" in done.err
    assert done.status == 2


def test_an_undo_over_later_edits_shows_both_sides_and_needs_force(terminal: Terminal) -> None:
    (terminal.folder / "new.csv").write_text(COST)
    terminal.run("import", "new.csv")
    topic = terminal.knowledge / "topics" / "drones.yaml"
    topic.write_text(topic.read_text().replace("How much did", "What did"))
    refused = terminal.run("undo", "1")
    assert "What did the show cost?" in refused.err
    assert "--force" in refused.err
    assert refused.status == 2
    assert terminal.run("undo", "1", "--force").status == 0
    assert "show-cost" not in topic.read_text()
    assert "on disk" in terminal.run("history").out


@pytest.mark.parametrize("ending", ["zip", "csv", "xlsx"])
def test_an_export_can_be_imported_and_says_nothing_new(terminal: Terminal, ending: str) -> None:
    assert terminal.run("export", f"out.{ending}").status == 0
    done = terminal.run("import", f"out.{ending}")
    assert done.out.endswith("Nothing was imported.\n")
    assert done.status == 0


def test_a_backup_is_restored_into_an_empty_folder(terminal: Terminal, tmp_path: Path) -> None:
    terminal.run("export", "all.zip")
    (tmp_path / "empty").mkdir()
    empty = Terminal(terminal.folder, tmp_path / "empty")
    assert empty.run("import", "all.zip").out.endswith("Imported. It is change 1.\n")
    assert empty.run("check").status == 0
    again = empty.run("import", "all.zip").out
    assert "sources/article.txt: same." in again
    assert again.endswith("Nothing was imported.\n")


def test_an_import_into_a_folder_that_is_not_there_is_told_to_make_it(terminal: Terminal) -> None:
    terminal.run("export", "all.zip")
    done = terminal.run("import", "all.zip", "--knowledge", "new")
    assert done.status == 2
    assert "new:1:1: There is no such folder. Make it first, or name the folder" in done.err
    (terminal.folder / "new").mkdir()
    assert terminal.run("import", "all.zip", "--knowledge", "new").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export", "out.doc"], "must end with"),
        (["export", "nowhere/out.csv"], "can't be written"),
        (["import", "nothing.csv"], "can't be read"),
        (["undo", "9"], "no change 9"),
        (["undo", "99999999999999999999"], "Invalid value for 'ID'"),
    ],
)
def test_what_cant_be_done_is_told_in_a_sentence(
    terminal: Terminal, arguments: list[str], said: str
) -> None:
    done = terminal.run(*arguments)
    assert said in done.err
    assert "Traceback" not in done.err
    assert done.status == 2


def test_without_any_change_history_says_so(terminal: Terminal) -> None:
    assert terminal.run("history").out == "No change is on record yet.\n"


def test_changes_are_committed_where_that_is_set(terminal: Terminal) -> None:
    for command in (["init", "--quiet"], ["add", "."]):
        subprocess.run(["git", *command], cwd=terminal.knowledge, check=True)  # noqa: S607
    (terminal.folder / "new.csv").write_text(COST)
    done = terminal.run("import", "new.csv", env={"KNOWLEDGE_GIT": "1"})
    assert done.status == 0
    log = subprocess.run(
        ["git", "log", "--format=%s", "--name-only"],  # noqa: S607
        cwd=terminal.knowledge,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert log.split("\n") == ["Imported: show-cost", "", "topics/drones.yaml", ""]
