"""The knowledge bases about texts of other kinds are sound, and scored as their labels say."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.training import BASES, KEPT_APART, QUESTIONS
from benchmarks.transfer import NONE, Row, Score, score
from bot.evaluation.labelled import parse_labelled
from bot.knowledge.loader import load_knowledge

FOLDERS = sorted(path for path in BASES.iterdir() if path.is_dir())
SOURCE = "The shop opened in 1990. It sells apples.\n\nIts owner is called Ada.\n"
TOPIC = """\
title: A shop
source: shop
entries:
  - id: opened
    fact: The shop opened in 1990.
    quote: The shop opened in 1990.
    questions:
      - When did the shop open?
  - id: wares
    fact: The shop sells apples.
    quote: It sells apples.
    questions:
      - What does the shop sell?
"""
LINES = (
    '{"q": "When did the shop open?", "style": "casual", "quotes": ["The shop opened in 1990."]}',
    '{"q": "what is sold by the shop", "style": "casual", "quotes": ["It sells apples."]}',
    '{"q": "¿Cuándo abrió?", "group": "foreign", "quotes": ["The shop opened in 1990."]}',
    '{"q": "who is its owner", "style": "casual", "quotes": ["Its owner is called Ada."]}',
    '{"q": "when did it close", "group": "near-miss"}',
    '{"q": "hello there", "group": "chitchat"}',
)


def test_some_bases_are_kept_apart_and_the_others_are_more() -> None:
    names = {folder.name for folder in FOLDERS}
    assert names > KEPT_APART
    assert len(names - KEPT_APART) > len(KEPT_APART)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_base_is_sound_and_its_labels_quote_its_source(folder: Path) -> None:
    knowledge = load_knowledge(folder)
    (source,) = knowledge.sources.values()
    text = " ".join(sentence.text for sentence in source.sentences)
    labelled = parse_labelled((folder / QUESTIONS).read_bytes().splitlines(), folder.name)
    quotes = {" ".join(quote.split()) for one in labelled for quote in one.quotes}
    assert [quote for quote in quotes if quote not in text] == []
    assert len({one.question for one in labelled}) == len(labelled)


def test_each_question_counts_where_its_label_puts_it(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "topics").mkdir()
    (tmp_path / "sources" / "shop.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "sources" / "shop.yaml").write_text("title: A shop\ndate: '2020'\n", "utf-8")
    (tmp_path / "topics" / "shop.yaml").write_text(TOPIC, "utf-8")
    (tmp_path / QUESTIONS).write_text("\n".join(LINES), "utf-8")
    found = score(tmp_path, None)
    assert (found.answerable, found.near, found.others) == (2, 2, 1)
    assert 1 <= found.right <= found.helped <= 2
    assert found.wrong + found.right <= 2
    assert (found.entries, found.wordings) == (2, 2)


def test_scores_add_up_and_are_shown_in_per_cent_by_parts() -> None:
    one = Score(10, 5, 8, 1, 4, 1, 5, 0, 4, 10)
    assert one + NONE == one
    assert (one + one).shares() == one.shares()
    row = Row("shop", (one, Score(10, 9, 10, 0, 4, 0, 5, 0)))
    assert row.cells() == ("shop", "2.5", "10", "50 / 90", "80 / 100", "10 / 0", "25 / 0", "0 / 0")
