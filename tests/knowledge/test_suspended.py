"""Suspended entries: set aside with all that leads to them, and back once they are mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.receipts import State, issue_receipt, verify_receipt
from bot.answering.values import Outcome, Question
from bot.app import App
from bot.errors import KnowledgeError
from bot.knowledge.loader import load_knowledge
from tests.builders import TOPIC, write_knowledge
from tests.knowledge.problems import only_problem_of, place_of

REASON = "The source now says 8,200."
SUSPENDED = TOPIC.replace(
    "  - id: drone-count\n", f"  - id: drone-count\n    suspended: {REASON}\n"
).replace(
    "      - How long was the show?\n",
    "      - How long was the show?\n    related: [drone-count]\n",
)
BROKEN = SUSPENDED.replace("filmed 8,100 drones over", "filmed 8,200 drones over")
CHECKS = """\
checks:
  - ask: How many drones flew?
    answer: drone-count
  - ask: How long was the show?
    answer: show-length
"""


def write(folder: Path, topic: str, checks: str = CHECKS) -> Path:
    return write_knowledge(folder, topics={"drones": topic}, checks=checks)


def test_a_suspended_entry_is_listed_with_its_reason_and_nowhere_else(tmp_path: Path) -> None:
    knowledge = load_knowledge(write(tmp_path, BROKEN))
    aside = knowledge.suspended["drone-count"]
    assert (aside.topic, aside.reason, aside.line) == ("drones", REASON, 8)
    assert aside.file == tmp_path / "topics" / "drones.yaml"
    assert list(knowledge.entries) == ["show-length", "bell-drones"]
    assert knowledge.topics["drones"].entries == ("show-length", "bell-drones")
    assert knowledge.entries["show-length"].related == ()


def test_its_checks_are_set_aside(tmp_path: Path) -> None:
    knowledge = load_knowledge(write(tmp_path, BROKEN))
    assert [check.ask for check in knowledge.checks] == ["How long was the show?"]
    assert [check.ask for check in knowledge.checks_aside] == ["How many drones flew?"]


def test_it_does_not_answer(tmp_path: Path) -> None:
    app = App.load(write(tmp_path, BROKEN))
    answer = app.respond(Question("How many drones flew?"))
    assert answer.entry is None or answer.entry.id != "drone-count"
    assert "drone-count" not in {one.entry.id for one in answer.suggestions}
    assert app.respond(Question("How long was the show?")).outcome is Outcome.ANSWER


def test_its_quote_is_checked_again_once_it_is_served(tmp_path: Path) -> None:
    mended = BROKEN.replace(f"    suspended: {REASON}\n", "")
    with pytest.raises(KnowledgeError, match="8,200"):
        load_knowledge(write(tmp_path, mended))
    assert "drone-count" in load_knowledge(write(tmp_path, TOPIC)).entries


def test_its_id_and_its_wordings_stay_taken(tmp_path: Path) -> None:
    doubled = SUSPENDED.replace("id: bell-drones", "id: drone-count")
    with pytest.raises(KnowledgeError, match="already taken"):
        load_knowledge(write(tmp_path, doubled))
    doubled = SUSPENDED.replace("How many drones rang?", "How many drones flew?")
    with pytest.raises(KnowledgeError, match="already stands elsewhere"):
        load_knowledge(write(tmp_path, doubled))


def test_its_form_is_still_checked(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="reason"):
        load_knowledge(write(tmp_path, SUSPENDED.replace("    derived:", "    reason:")))


def test_a_reason_is_needed(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="`suspended` has no value"):
        load_knowledge(write(tmp_path, SUSPENDED.replace(REASON, "")))


def test_a_topic_whose_entries_are_all_suspended_is_not_shown(tmp_path: Path) -> None:
    first, *entries = TOPIC.split("  - id: ")
    other = (first + "  - id: " + entries[1]).replace("title: Drones", "title: Shows")
    rest = (
        first
        + "  - id: "
        + "  - id: ".join([entries[0].replace("[show-length]", "[]"), entries[2]])
    )
    other = other.replace("show-length\n", f"show-length\n    suspended: {REASON}\n")
    folder = write_knowledge(tmp_path, topics={"drones": rest, "shows": other})
    assert list(load_knowledge(folder).topics) == ["drones"]


def test_a_base_with_every_entry_suspended_answers_nothing(tmp_path: Path) -> None:
    topic = TOPIC
    for name in ("drone-count", "show-length", "bell-drones"):
        topic = topic.replace(f"id: {name}\n", f"id: {name}\n    suspended: {REASON}\n")
    app = App.load(write(tmp_path, topic))
    assert not app.knowledge.entries
    assert app.respond(Question("How many drones flew?")).outcome is not Outcome.ANSWER


def test_its_receipts_say_that_it_is_suspended(tmp_path: Path) -> None:
    before = load_knowledge(write(tmp_path, TOPIC))
    receipt = issue_receipt(before, before.entries["drone-count"])
    found = verify_receipt(receipt, load_knowledge(write(tmp_path, BROKEN)))
    assert found.fact is State.SUSPENDED
    assert not found.is_same


def test_another_entry_that_may_answer_too_still_does(tmp_path: Path) -> None:
    asked = "For how many minutes did the show last?"
    checks = f"checks:\n  - ask: {asked}\n    answer: [drone-count, show-length]\n"
    app = App.load(write(tmp_path / "knowledge", BROKEN, checks))
    answer = app.respond(Question(asked))
    assert [one.entry.id for one in answer.suggestions] or answer.entry is not None


def test_no_neighbour_answers_for_a_suspended_entry(tmp_path: Path) -> None:
    app = App.load(write_knowledge(tmp_path / "knowledge", topics={"drones": BROKEN}))
    for asked in ("How many drones flew?", "What was the size of the swarm?"):
        assert app.respond(Question(asked)).outcome is Outcome.UNKNOWN
    answer = app.respond(Question("How long was the show?"))
    assert answer.entry is not None


@pytest.mark.parametrize("value", ["false", "no", "False", "OFF", "true", '"yes"'])
def test_yes_or_no_is_no_reason_and_a_problem_at_its_line(tmp_path: Path, value: str) -> None:
    problem = only_problem_of(write(tmp_path, SUSPENDED.replace(REASON, value)))
    assert place_of(problem) == "drones.yaml:8:16"
    assert "must say why the entry is not served" in problem.message
    assert problem.remedy == "Give the reason, or remove the line: then the entry is served."


def test_a_reason_may_begin_with_no(tmp_path: Path) -> None:
    knowledge = load_knowledge(write(tmp_path, SUSPENDED.replace(REASON, "no longer in the text")))
    assert knowledge.suspended["drone-count"].reason == "no longer in the text"
