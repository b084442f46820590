"""Typos are few, always the same, and always there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from benchmarks.typos import add_typos

TEXT = "how do I block my stolen card"
WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=6)


def test_a_text_gets_the_same_typos_each_time() -> None:
    assert add_typos(TEXT, 2) == add_typos(TEXT, 2)
    assert add_typos(TEXT, 2, seed=1) != add_typos(TEXT, 2)


def test_none_asked_for_leaves_a_text_as_it_is() -> None:
    assert add_typos(TEXT, 0) == TEXT


@given(WORDS)
def test_one_typo_is_one_slip(words: list[str]) -> None:
    text = " ".join(words)
    assert OSA.distance(text, add_typos(text, 1)) == 1


@given(WORDS, st.integers(0, 3))
def test_typos_leave_the_words_apart(words: list[str], count: int) -> None:
    assert add_typos(" ".join(words), count).count(" ") == len(words) - 1


def test_short_words_are_spared_where_there_are_long_ones() -> None:
    slipped = {add_typos(TEXT, 1, seed).split(" ")[0] for seed in range(50)}
    assert slipped == {"how"}


@pytest.mark.parametrize("text", ["", "?", "1 + 1"])
def test_a_text_without_letters_stays_as_it_is(text: str) -> None:
    assert add_typos(text, 2) == text
