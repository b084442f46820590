"""Writing: whole or not at all, by one process at a time, over nothing that changed meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from bot.curating.writing import Write, hold_folder, write_files
from bot.errors import ConflictError, EditError
from bot.knowledge.folder import list_folder
from tests.builders import write_knowledge

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge")


def write(folder: Path, *writes: Write) -> None:
    with hold_folder(folder):
        write_files(folder, writes)


def test_a_file_keeps_its_permissions_and_leaves_nothing_beside_it(folder: Path) -> None:
    path = folder / "topics" / "drones.yaml"
    path.chmod(0o640)
    write(folder, Write(path, path.read_text(), "new\n"))
    assert path.read_text() == "new\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in path.parent.iterdir()] == ["drones.yaml"]


def test_files_come_and_go_with_others(folder: Path) -> None:
    old, new = folder / "topics" / "drones.yaml", folder / "drafts" / "later.yaml"
    write(folder, Write(old, old.read_text(), None), Write(new, None, "draft\n"))
    assert not old.exists()
    assert new.read_text() == "draft\n"


def test_a_file_that_changed_meanwhile_is_not_written_over_and_neither_are_others(
    folder: Path,
) -> None:
    path, other = folder / "topics" / "drones.yaml", folder / "checks.yaml"
    was = path.read_text()
    path.write_text("theirs\n")
    with pytest.raises(ConflictError) as caught:
        write(folder, Write(other, None, "checks\n"), Write(path, was, "ours\n"))
    assert (caught.value.theirs, caught.value.ours) == ("theirs\n", "ours\n")
    assert path.read_text() == "theirs\n"
    assert not other.exists()


def test_a_file_that_someone_else_made_is_not_written_over(folder: Path) -> None:
    path = folder / "topics" / "new.yaml"
    path.write_text("theirs\n")
    with pytest.raises(ConflictError):
        write(folder, Write(path, None, "ours\n"))


def test_a_link_within_the_folder_stays_a_link(folder: Path) -> None:
    path, link = folder / "topics" / "drones.yaml", folder / "topics" / "flying.yaml"
    link.symlink_to(path)
    write(folder, Write(link, path.read_text(), "new\n"))
    assert link.is_symlink()
    assert path.read_text() == "new\n"


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    outside, link = tmp_path / "outside.yaml", folder / "topics" / "flying.yaml"
    outside.write_text("outside\n")
    link.symlink_to(outside)
    with pytest.raises(EditError, match="leads out"):
        write(folder, Write(link, "outside\n", "new\n"))
    assert outside.read_text() == "outside\n"


def test_one_process_at_a_time_may_write(folder: Path) -> None:
    with FileLock(folder / ".verbatim.lock"), pytest.raises(EditError, match="Another process"):
        hold_folder(folder, seconds=0.01).__enter__()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cant_be_written_says_so(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        with pytest.raises(EditError, match="can't be written"):
            write(folder, Write(folder / "checks.yaml", None, "new\n"))
    finally:
        folder.chmod(0o700)


@pytest.mark.usefixtures("small_disk")
def test_a_full_disk_leaves_all_as_it_was_and_says_what_to_do(folder: Path) -> None:
    path, other = folder / "topics" / "drones.yaml", folder / "checks.yaml"
    before = path.read_text()
    with pytest.raises(EditError) as caught:
        write(folder, Write(other, None, "small\n"), Write(path, before, "large\n" * 20_000))
    assert str(caught.value).endswith("Make room, and try again: nothing was changed.")
    assert path.read_text() == before
    assert {one.name for one in folder.rglob("*") if one.name.endswith(".tmp")} == set()
    assert not other.exists()


def test_what_is_hidden_is_not_knowledge(folder: Path) -> None:
    (folder / "topics" / ".drones.yaml.verbatim-new.tmp").write_text("half")
    assert list_folder(folder).problems == ()
    with hold_folder(folder):
        assert not list(folder.rglob("*.tmp"))


@pytest.mark.parametrize("is_kept", [True, False])
@pytest.mark.parametrize(
    "file",
    [
        "../victim.yaml",
        "topics/../../victim.yaml",
        "{outside}/victim.yaml",
        "link/victim.yaml",
        "topics/away.yaml",
        "notes.md",
        ".git/config.yaml",
        "nowhere/a.yaml",
        "topics/\ud800.yaml",
        "topics/a\0.yaml",
        "",
    ],
)
def test_a_journal_that_names_what_no_edit_writes_is_refused_and_nothing_is_touched(
    folder: Path, tmp_path: Path, file: str, *, is_kept: bool
) -> None:
    victim = tmp_path / "victim.yaml"
    victim.write_text("mine\n")
    (tmp_path / ".victim.yaml.verbatim-new.tmp").write_text("theirs\n")
    (folder / "notes.md").write_text("mine\n")
    (folder / "link").symlink_to(tmp_path)
    (folder / "topics" / "away.yaml").symlink_to(victim)
    steps = [{"file": file.format(outside=tmp_path), "is_kept": is_kept}]
    (folder / ".verbatim.journal").write_text(json.dumps(steps))
    with pytest.raises(EditError, match="delete it, and try again"):
        hold_folder(folder).__enter__()
    assert victim.read_text() == "mine\n"
    assert (folder / "notes.md").exists()
    assert (folder / "topics" / "away.yaml").is_symlink()
    (folder / ".verbatim.journal").unlink()
    with hold_folder(folder):
        assert (tmp_path / ".victim.yaml.verbatim-new.tmp").exists()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "half of a",
        "{}",
        "[]",
        "7",
        "[7]",
        '[{"file": 7, "is_kept": true}]',
        '[{"file": "checks.yaml"}]',
        '[{"file": "checks.yaml", "is_kept": "no"}]',
        "[" * 100_000,
        "\udcff",
    ],
    ids=range(11),
)
def test_a_journal_that_is_none_is_refused_with_what_to_do(folder: Path, text: str) -> None:
    journal = folder / ".verbatim.journal"
    journal.write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(EditError, match="is not what an interrupted edit leaves"):
        hold_folder(folder).__enter__()
    assert journal.exists()


@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_a_journal_that_is_no_file_is_refused(folder: Path, tmp_path: Path, kind: str) -> None:
    journal = folder / ".verbatim.journal"
    if kind == "folder":
        journal.mkdir()
    elif kind == "pipe":
        os.mkfifo(journal)
    else:
        journal.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(EditError, match="is not what an interrupted edit leaves"):
        hold_folder(folder).__enter__()


def test_what_a_journal_of_an_edit_says_is_brought_to_its_end(folder: Path) -> None:
    old, new = folder / "topics" / "drones.yaml", folder / "checks.yaml"
    (folder / ".checks.yaml.verbatim-new.tmp").write_text("new\n")
    steps = [{"file": "topics/drones.yaml", "is_kept": False}]
    steps += [{"file": "checks.yaml", "is_kept": True}]
    (folder / ".verbatim.journal").write_text(json.dumps(steps))
    with hold_folder(folder):
        assert not old.exists()
        assert new.read_text() == "new\n"
        assert not (folder / ".verbatim.journal").exists()


def test_a_process_killed_200_times_leaves_each_file_whole_and_all_of_one_change(
    tmp_path: Path,
) -> None:
    command = [sys.executable, str(Path(__file__).with_name("killed.py")), str(tmp_path), "200"]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
    )
    assert done.returncode == 0, done.stderr
    assert "200 kills" in done.stdout
