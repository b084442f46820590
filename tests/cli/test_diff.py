"""`verbatim diff`: what the working files would change against what is served."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answering.values import Outcome
from bot.app import App
from bot.curating.snapshots import keep_snapshot
from bot.storage.sql_store import SqlStore
from bot.storage.values import Exchange
from tests.builders import TOPIC, write_knowledge
from tests.cli.terminal import Terminal

CHECKS = "checks:\n  - ask: How long was the show?\n    answer: show-length\n"


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path, write_knowledge(tmp_path / "knowledge", checks=CHECKS))


@pytest.fixture
def served(terminal: Terminal) -> Terminal:
    """A bot has run here."""
    assert keep_snapshot(App.load(terminal.knowledge), terminal.folder / "data")
    return terminal


def save(terminal: Terminal, old: str, new: str) -> None:
    path = terminal.knowledge / "topics/drones.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def run_git(folder: Path, *commands: tuple[str, ...]) -> None:
    git = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")
    for words in commands:
        subprocess.run([*git, *words], cwd=folder, check=True)


def test_nothing_changed(served: Terminal) -> None:
    done = served.run("diff")
    assert done.status == 0
    assert done.out.startswith("Compared with what the bot serves:")
    assert "0 entries and 0 of 1 answers would change." in done.out


def test_entries_and_answers_that_would_change_are_shown(served: Terminal) -> None:
    save(served, "- How long was the show?", "- What did it cost in crowns?")
    save(served, "  - id: bell-drones", "  - id: bells")
    done = served.run("diff")
    assert done.status == 1
    assert "added bells: 40 of the drones carried bells." in done.out
    assert "removed bell-drones" in done.out
    assert "changed show-length: questions" in done.out
    assert "check breaks: “How long was the show?”: answer show-length →" in done.out


def test_logged_questions_that_would_get_another_answer_are_shown(served: Terminal) -> None:
    asyncio.run(log(served.folder / "data", "what was the price in crowns"))
    save(served, "- How long was the show?", "- How long was the show?\n      - Price in crowns?")
    found = json.loads(served.run("diff", "--json").out)
    assert found["entries"]["changed"] == [{"id": "show-length", "parts": ["questions"]}]
    (answer,) = found["answers"]
    assert answer["question"] == "what was the price in crowns"
    assert (answer["after"]["outcome"], answer["times"]) == ("answer", 1)


async def log(memory: Path, question: str) -> None:
    store = SqlStore(memory)
    exchange = Exchange(
        id=1,
        asked_at=datetime(2026, 1, 1, tzinfo=UTC),
        asker=store.pseudonymize(1),
        server=None,
        question=question,
        language="en",
        outcome=Outcome.UNKNOWN,
        entry=None,
        confidence=0.1,
        latency_ms=1.0,
    )
    await store.record_exchange(exchange)
    await store.close()


def test_faults_are_told_with_their_place_in_the_working_files(served: Terminal) -> None:
    save(served, "lasted 31 minutes.", "lasted 32 minutes.")
    done = served.run("diff")
    assert done.status == 2
    assert f"{served.knowledge}/topics/drones.yaml:17:11" in done.err


def test_without_a_bot_it_compares_with_the_last_commit(terminal: Terminal) -> None:
    run_git(terminal.folder, ("init", "-q"), ("add", "."), ("commit", "-qm", "First"))
    save(terminal, "title: Drones", "title: Swarms")
    done = terminal.run("diff")
    assert done.status == 0
    assert done.out.startswith("Compared with the last commit:")
    (terminal.knowledge / "topics/more.yaml").write_text(
        TOPIC.replace("title: Drones", "title: More")
        .replace("drone-count", "count-again")
        .partition("  - id: show-length")[0]
        .replace("How many drones flew?, What was the size of the swarm?", "Count of the swarm?")
        .replace("zh: [有多少架无人机？]", "es: [¿Cuántos?]")
        .replace("related: [show-length]", "related: []")
    )
    assert "added count-again" in terminal.run("diff").out


def test_it_compares_with_a_folder_that_is_named(terminal: Terminal) -> None:
    shutil.copytree(terminal.knowledge, terminal.folder / "other")
    save(terminal, "id: bell-drones", "id: bells")
    assert "removed bell-drones" in terminal.run("diff", "--against", "other").out
    assert terminal.run("diff", "--against", "nowhere").status == 2


@pytest.mark.parametrize("committed", ["nothing", "another file", "no file that is read"])
def test_with_nothing_to_compare_with_it_says_so(terminal: Terminal, committed: str) -> None:
    if committed != "nothing":
        name = "knowledge/NOTES.md" if committed == "no file that is read" else "notes.md"
        (terminal.folder / name).write_text("Hello.\n", "utf-8")
        run_git(terminal.folder, ("init", "-q"), ("add", name), ("commit", "-qm", "First"))
    done = terminal.run("diff")
    assert done.status == 2
    assert "is in no commit of a git repository. Commit it, or name a folder" in done.err
    assert "--against" in done.err


def test_what_is_wrong_on_the_other_side_is_told_by_its_place_there(terminal: Terminal) -> None:
    shutil.copytree(terminal.knowledge, terminal.folder / "other")
    (terminal.folder / "other/topics/drones.yaml").write_text("title: a\n", "utf-8")
    done = terminal.run("diff", "--against", "other")
    assert done.status == 2
    assert done.err.splitlines()[:2] == [
        "There is no comparing with other, which has faults:",
        "topics/drones.yaml:1:1: `entries` is missing. Add it: The topic's entries.",
    ]
