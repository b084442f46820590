"""A reload swaps what is served, whole, or leaves it as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.values import Outcome, Question
from bot.app import App, ReloadOutcome
from bot.errors import KnowledgeError
from tests.builders import TOPIC, write_knowledge

LENGTH = Question("How long was the show?")
CHECK = "checks:\n  - ask: {ask}\n    {wish}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge")


@pytest.fixture
def app(folder: Path) -> App:
    return App.load(folder)


def save(folder: Path, old: str, new: str) -> None:
    path = folder / "topics/drones.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_saved_file_is_served(app: App, folder: Path) -> None:
    save(folder, "The drone show lasted 31 minutes.", "The show of drones lasted 31 minutes.")
    result = app.reload()
    assert result.outcome is ReloadOutcome.SWAPPED
    assert result.served is app.served
    assert app.served.revision == result.before.revision + 1
    answer = app.respond(LENGTH)
    assert answer.entry
    assert answer.entry.fact == "The show of drones lasted 31 minutes."
    assert app.last_reload is result


def test_where_nothing_changed_nothing_is_swapped(app: App, folder: Path) -> None:
    before = app.served
    save(folder, "title: Drones\n", "title:    Drones\n")
    assert app.reload().outcome is ReloadOutcome.UNCHANGED
    assert app.served is before


def test_a_reload_answers_as_a_start_would(app: App, folder: Path) -> None:
    save(folder, "How long was the show?", "How many minutes did they dance?")
    save(folder, "  - id: bell-drones", "  - id: bells")
    app.reload()
    fresh = App.load(folder)
    for text in ("How many minutes did they dance?", "who rang", "drones with bells", "in Paris?"):
        assert app.respond(Question(text)) == fresh.respond(Question(text))


def test_a_fault_leaves_the_last_good_knowledge_and_is_told_with_its_place(
    app: App, folder: Path
) -> None:
    before = app.served
    save(folder, "lasted 31 minutes.", "lasted 32 minutes.")
    result = app.reload()
    assert result.outcome is ReloadOutcome.REFUSED
    (problem,) = result.problems
    assert (problem.file.name, problem.line) == ("drones.yaml", 17)
    assert problem.remedy
    assert app.served is before
    assert app.respond(LENGTH).outcome is Outcome.ANSWER


def test_a_check_that_begins_to_fail_holds_the_edit_up(app: App, folder: Path) -> None:
    checks = CHECK.format(ask=LENGTH.text, wish="answer: show-length")
    (folder / "checks.yaml").write_text(checks)
    assert app.reload().outcome is ReloadOutcome.SWAPPED
    save(folder, "      - How long was the show?", "      - What did it cost in crowns?")
    (folder / "checks.yaml").write_text(checks + "  - ask: bells?\n    suggest: bell-drones\n")
    result = app.reload()
    assert result.outcome is ReloadOutcome.REFUSED
    assert [one.check.ask for one in result.broken] == [LENGTH.text]
    assert not result.problems
    assert app.respond(LENGTH).outcome is Outcome.ANSWER


def test_a_new_check_that_fails_holds_its_edit_up(app: App, folder: Path) -> None:
    (folder / "checks.yaml").write_text(CHECK.format(ask="zebra", wish="answer: show-length"))
    assert app.reload().outcome is ReloadOutcome.REFUSED


def test_a_check_that_failed_at_the_start_holds_no_other_edit_up(folder: Path) -> None:
    (folder / "checks.yaml").write_text(CHECK.format(ask="zebra", wish="answer: show-length"))
    app = App.load(folder)
    save(folder, "How long was the show?", "For how long did they dance?")
    result = app.reload()
    assert result.outcome is ReloadOutcome.SWAPPED
    assert [one.check.ask for one in result.failing] == ["zebra"]


def test_what_was_asked_before_is_drawn_from_what_was_served_then(app: App, folder: Path) -> None:
    served = app.served
    answer = served.respond(LENGTH)
    save(folder, "show-length", "length-of-show")
    assert app.reload().outcome is ReloadOutcome.SWAPPED
    assert answer.entry
    assert served.knowledge.entries[answer.entry.id] is answer.entry
    assert answer.entry.id not in app.knowledge.entries
    assert served.respond(LENGTH) == answer


def test_an_edit_is_tried_out_beside_what_is_served(app: App, folder: Path) -> None:
    path = folder / "topics/drones.yaml"
    before = app.served
    tried = app.try_out({path: TOPIC.replace("How long was the show?", "Minutes of dancing?")})
    assert tried.respond_at_once(Question("minutes of dancing")).outcome is Outcome.ANSWER
    assert app.served is before
    assert path.read_text("utf-8") == TOPIC
    with pytest.raises(KnowledgeError):
        app.try_out({path: "title: ["})
    assert app.try_out({path: TOPIC}) is before


def test_knowledge_from_no_folder_stays_as_it_is(app: App) -> None:
    fixed = App(app.knowledge, app.served.answerer)
    assert fixed.folder is None
    with pytest.raises(ValueError, match="no folder"):
        fixed.reload()
