"""Drafts: read and counted, checked in their form alone, and never served."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.values import Question
from bot.app import App
from bot.errors import KnowledgeError
from bot.knowledge.loader import load_knowledge
from bot.knowledge.reader import KnowledgeReader
from tests.builders import write_knowledge

DRAFTS = """\
title: Drones to be
source: article
entries:
  - id: drone-price
    fact: The show cost 99 million crowns.
    quote: The show cost 99 million crowns.
    questions: [What was the price of the drone ballet?]
  - id: later
    todo: [Find the sentence., Write the wordings.]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge")


def write(folder: Path, text: str = DRAFTS) -> Path:
    file = folder / "drafts/drones-to-be.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def test_without_the_folder_there_are_no_drafts(folder: Path) -> None:
    assert load_knowledge(folder).drafts == ()


def test_drafts_are_read_with_what_is_still_to_do(folder: Path) -> None:
    file = write(folder)
    price, later = load_knowledge(folder).drafts
    assert (price.id, price.file, price.line, price.source) == ("drone-price", file, 4, "article")
    assert price.is_ready
    assert later.todo == ("Find the sentence.", "Write the wordings.")
    assert not later.is_ready


def test_drafts_are_never_served_and_not_held_against_the_source(folder: Path) -> None:
    write(folder)
    app = App.load(folder)
    assert "drone-price" not in app.knowledge.entries
    answer = app.respond(Question("What was the price of the drone ballet?"))
    assert answer.entry is None or answer.entry.id != "drone-price"


@pytest.mark.parametrize(
    ("typed", "place", "message"),
    [
        ("entries: [{id: a, facts: b}]", "1:19", "There is no field `facts`"),
        ("title: x\nentries: [{id: a}, {id: a}]", "2:25", "first in line 2"),
        ("title: x\nentries: {", "3:1", ""),
        ("title: x\nentries: [{id: A b}]", "2:16", "`id`"),
    ],
)
def test_a_faulty_file_of_drafts_is_told_with_its_place(
    folder: Path, typed: str, place: str, message: str
) -> None:
    file = write(folder, typed + "\n")
    with pytest.raises(KnowledgeError) as raised:
        load_knowledge(folder)
    told = [str(one) for one in raised.value.problems]
    assert any(one.startswith(f"{file}:{place}") and message in one for one in told), told


def test_a_change_of_drafts_alone_leaves_all_entries_the_same(folder: Path) -> None:
    reader = KnowledgeReader(folder)
    before = reader.read()
    write(folder)
    after = reader.read()
    assert len(after.drafts) == 2
    assert all(after.entries[id_] is entry for id_, entry in before.entries.items())
