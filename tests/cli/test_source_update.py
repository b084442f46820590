"""`verbatim source update`, as a person or a script would use it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from bot.knowledge.loader import load_knowledge
from tests.builders import ARTICLE, TOPIC, write_knowledge
from tests.cli.terminal import COMMAND, Terminal

NEW = (
    ARTICLE.replace("8,100", "8,200")
    .replace("The show lasted", "The whole show lasted")
    .replace("\n\nOn Sep", "\n\nA calm evening.\n\nOn Sep")
)
CHECKS = """\
checks:
  - ask: How many drones flew?
    answer: drone-count
"""


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "new.txt").write_text(NEW)
    topic = TOPIC.replace("    quote: The show", "    # where it says so\n    quote: The show")
    folder = write_knowledge(tmp_path / "knowledge", topics={"drones": topic}, checks=CHECKS)
    return Terminal(tmp_path / "here", folder)


def read_all(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.*"))
        if path.is_file() and not path.name.startswith(".")
    }


def test_a_new_text_is_taken_at_once_and_undone_at_once(terminal: Terminal) -> None:
    before = read_all(terminal.knowledge)
    done = terminal.run("source", "update", "article", "new.txt", "--accept", "--why", "Corrected.")
    assert done.err == ""
    assert done.out.splitlines()[0] == "article: quotes: 0 kept, 1 moved, 2 changed, 0 vanished"
    assert "suspended drone-count: The source has changed: it said “8,100” and now says" in done.out
    assert "new, without an entry S002: A calm evening." in done.out
    assert done.out.endswith("Updated. It is change 1.\n")
    knowledge = load_knowledge(terminal.knowledge)
    assert list(knowledge.entries) == ["show-length", "bell-drones"]
    assert knowledge.entries["show-length"].quoted.startswith("The whole show lasted 31")
    assert "“8,100”" in knowledge.suspended["drone-count"].reason
    assert [one.sentence for one in knowledge.sources["article"].excluded] == ["S001", "S006"]
    topic = (terminal.knowledge / "topics" / "drones.yaml").read_text()
    assert "    # where it says so\n    quote: The whole show" in topic
    assert "Corrected." in terminal.run("history").out
    assert "Suspended, so not served: 1; 1 test" in terminal.run("check").out
    assert terminal.run("undo", "1").status == 0
    assert read_all(terminal.knowledge) == before


def test_without_acceptance_what_changed_is_suspended(terminal: Terminal) -> None:
    done = terminal.run("source", "update", "article", "new.txt")
    assert done.status == 0
    knowledge = load_knowledge(terminal.knowledge)
    assert list(knowledge.suspended) == ["drone-count", "show-length"]
    assert "“whole" in knowledge.suspended["show-length"].reason


def test_a_dry_run_writes_nothing(terminal: Terminal) -> None:
    before = read_all(terminal.knowledge)
    done = terminal.run("source", "update", "article", "new.txt", "--accept", "--dry-run")
    assert done.out.endswith("Nothing was written.\n")
    assert read_all(terminal.knowledge) == before


def test_the_plan_can_be_had_as_json(terminal: Terminal) -> None:
    said = terminal.run("source", "update", "article", "new.txt", "--json", "--dry-run", "--accept")
    found = json.loads(said.out)
    assert (found["source"], found["same"], found["change"]) == ("article", False, None)
    standings = {one["entry"]: one["standing"] for one in found["entries"]}
    assert standings == {
        "drone-count": "broken",
        "show-length": "re-anchored",
        "bell-drones": "sound",
    }
    assert [one["entry"] for one in found["entries"] if one["suspended"]] == ["drone-count"]
    assert found["exclusions"][1] == {"text": "Advertisement", "old": "S005", "new": "S006"}


def test_the_same_text_changes_nothing(terminal: Terminal) -> None:
    before = read_all(terminal.knowledge)
    (terminal.folder / "new.txt").write_text(ARTICLE)
    done = terminal.run("source", "update", "article", "new.txt")
    assert done.out.endswith("The source says this already.\n")
    assert read_all(terminal.knowledge) == before


def test_the_date_of_the_new_text_can_be_given(terminal: Terminal) -> None:
    done = terminal.run("source", "update", "article", "new.txt", "--date", "2025-03")
    assert done.status == 0
    assert load_knowledge(terminal.knowledge).sources["article"].date == "2025-03"
    wrong = terminal.run("source", "update", "article", "new.txt", "--date", "2025-13")
    assert wrong.status == 2
    assert "not in the calendar" in wrong.err


def test_a_wrong_date_is_blamed_on_the_option(terminal: Terminal) -> None:
    done = terminal.run("source", "update", "article", "new.txt", "--date", "tomorrow")
    assert done.status == 2
    assert done.err.startswith("--date: `date` is no date: 'tomorrow'.")
    assert "article.yaml" not in done.err


def test_what_can_be_no_new_text_is_refused_with_the_reason(terminal: Terminal) -> None:
    absent = terminal.run("source", "update", "article", "absent.txt")
    assert (absent.status, "absent.txt" in absent.err) == (2, True)
    unknown = terminal.run("source", "update", "novel", "new.txt")
    assert unknown.err == "There is no source `novel`. The sources are: article.\n"
    (terminal.folder / "odd.txt").write_bytes(b"\xff\xfe")
    assert terminal.run("source", "update", "article", "odd.txt").status == 2
    (terminal.folder / "empty.txt").write_text(" \n")
    assert "empty" in terminal.run("source", "update", "article", "empty.txt").err


def test_a_page_of_markdown_becomes_the_text_and_the_card_names_it(terminal: Terminal) -> None:
    card = terminal.knowledge / "sources" / "article.yaml"
    original = f"original:\n  file: old.md\n  sha256: {'0' * 64}\n"
    card.write_text(card.read_text().replace("excluded:", f"{original}excluded:"))
    (terminal.folder / "new.md").write_text("# " + NEW.replace("Ada Moreno", "**Ada Moreno**"))
    done = terminal.run("source", "update", "article", "new.md", "--accept")
    assert done.err == ""
    assert (terminal.knowledge / "sources" / "article.txt").read_text() == NEW
    assert "  file: new.md\n" in card.read_text()
    assert "0000" not in card.read_text()


def test_plain_text_of_a_line_a_paragraph_stays_as_it_is(terminal: Terminal) -> None:
    lines = ARTICLE.replace("\n\n", "\n")
    (terminal.knowledge / "sources" / "article.txt").write_text(lines)
    (terminal.folder / "new.txt").write_text(lines + "The harbour slept.\n")
    done = terminal.run("source", "update", "article", "new.txt")
    assert "quotes: 3 kept, 0 moved, 0 changed, 0 vanished" in done.out
    text = (terminal.knowledge / "sources" / "article.txt").read_text()
    assert text == lines + "The harbour slept.\n"


def test_a_mended_entry_is_served_again(terminal: Terminal) -> None:
    terminal.run("source", "update", "article", "new.txt", "--accept")
    path = terminal.knowledge / "topics" / "drones.yaml"
    lines = path.read_text().replace("8,100", "8,200").splitlines(keepends=True)
    start = next(number for number, one in enumerate(lines) if "suspended:" in one)
    end = next(number for number, one in enumerate(lines) if number > start and "fact:" in one)
    path.write_text("".join(lines[:start] + lines[end:]))
    done = terminal.run("check", "--strict")
    assert "Suspended" not in done.out
    assert "uncovered S002: A calm evening." in done.out
    assert "drone-count" in load_knowledge(terminal.knowledge).entries


def test_an_entry_whose_sentence_comes_back_is_served_again(terminal: Terminal) -> None:
    before = read_all(terminal.knowledge)
    terminal.run("source", "update", "article", "new.txt", "--accept")
    (terminal.folder / "old.txt").write_text(ARTICLE)
    tried = terminal.run("source", "update", "article", "old.txt", "--json", "--dry-run")
    (found,) = json.loads(tried.out)["restored"]
    assert found["entry"] == "drone-count"
    assert found["spans"][0]["text"].startswith("On September 12th, Ada Moreno filmed 8,100")
    done = terminal.run("source", "update", "article", "old.txt", "--accept")
    assert "served again drone-count: it was: The source has changed" in done.out
    assert not load_knowledge(terminal.knowledge).suspended
    assert read_all(terminal.knowledge) == before
    assert terminal.run("undo", "2").status == 0
    assert list(load_knowledge(terminal.knowledge).suspended) == ["drone-count"]


def test_in_a_terminal_each_new_quote_is_asked_for(terminal: Terminal) -> None:
    pty = pytest.importorskip("pty")
    for answer, suspended in ((b"n\n", ["drone-count", "show-length"]), (b"y\n", ["drone-count"])):
        ours, theirs = pty.openpty()
        os.write(ours, answer)
        command = [*COMMAND, "source", "update", "article", "new.txt"]
        done = subprocess.run(
            command,
            stdin=theirs,
            cwd=terminal.folder,
            env=terminal.environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        for end in (ours, theirs):
            os.close(end)
        assert done.returncode == 0, done.stderr
        assert "fact: The drone show lasted 31 minutes." in done.stdout
        assert "Let show-length quote this from now on?" in done.stdout
        assert list(load_knowledge(terminal.knowledge).suspended) == suspended
        assert terminal.run("undo", "1" if answer == b"n\n" else "3").status == 0
