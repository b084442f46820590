"""`verbatim verify`."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from bot.answering.receipts import issue_receipt
from bot.knowledge.loader import load_knowledge
from bot.storage.sql_store import SqlStore
from tests.builders import ARTICLE, write_knowledge
from tests.cli.terminal import Terminal


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """Give a folder that the test may change."""
    return write_knowledge(tmp_path / "own")


def take_receipt(terminal: Terminal) -> str:
    found = re.search(r"receipt (\S+)", terminal.run("ask", "How many drones flew?").out)
    assert found
    return found[1]


def test_a_receipt_shows_what_the_answer_rested_on(terminal: Terminal) -> None:
    id_ = take_receipt(terminal)
    done = terminal.run("verify", id_.lower())
    assert f"Receipt {id_}: Nothing has changed since." in done.out
    assert "Entry drone-count (same)" in done.out
    assert "> On September 12th, Ada Moreno filmed 8,100 drones" in done.out
    assert hashlib.sha256(ARTICLE.encode()).hexdigest() in done.out
    assert done.status == 0


def test_json_has_the_same_for_programs(terminal: Terminal) -> None:
    record = json.loads(terminal.run("verify", take_receipt(terminal), "--json").out)
    (proof,) = record["proofs"]
    assert ARTICLE[proof["start"] : proof["end"]] == proof["text"]
    assert (record["same"], record["entry"], proof["words_state"]) == (True, "drone-count", "same")


def change(terminal: Terminal) -> None:
    article = terminal.knowledge / "sources" / "article.txt"
    article.write_text(ARTICLE + "\nA new line.\n", encoding="utf-8")


def test_a_receipt_that_nobody_knows_is_met_with_what_to_look_at(terminal: Terminal) -> None:
    id_ = take_receipt(terminal)
    change(terminal)
    done = terminal.run("verify", id_)
    assert "no memory in data has it" in done.err
    assert done.status == 2
    assert not (terminal.folder / "data").exists()


async def test_the_bots_memory_knows_receipts_of_what_has_changed_since(
    terminal: Terminal,
) -> None:
    id_ = take_receipt(terminal)
    knowledge = load_knowledge(terminal.knowledge)
    store = SqlStore(terminal.folder / "data")
    await store.keep_receipts([issue_receipt(knowledge, knowledge.entries["drone-count"])])
    await store.close()
    change(terminal)
    done = terminal.run("verify", id_)
    assert f"Receipt {id_}: This has changed since:" in done.out
    assert "(words same)" in done.out
    assert "(source changed)" in done.out
    assert done.status == 1


def test_what_is_no_receipt_is_met_with_its_form(terminal: Terminal) -> None:
    done = terminal.run("verify", "hello")
    assert done.err == "“hello” is no receipt: one has eight signs, like K7Q2-M9XD.\n"
    assert done.status == 2
