"""Repair of typos against a vocabulary."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.fuzzy import Speller, compare_wordings

VOCABULARY = Counter(
    [
        "drone",
        "drones",
        "economy",
        "company",
        "companies",
        "people",
        "committee",
        "foreign",
        "record",
        "shenzhen",
        "trillion",
        "first",
        "million",
        "photo",
    ]
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dornes", "drones"),  # transposed
        ("ecomony", "economy"),
        ("compnies", "companies"),  # left out
        ("recrod", "record"),
        ("Shenzzhen".lower(), "shenzhen"),  # doubled
        ("frist", "first"),
        ("forign", "foreign"),
        ("comitee", "committee"),  # as it sounds
        ("beoble", "people"),
        ("trillon", "trillion"),
        ("foto", "photo"),
    ],
)
def test_a_slip_of_the_pen_or_of_the_ear_is_repaired(typed: str, meant: str) -> None:
    assert Speller(VOCABULARY).repair(typed) == meant


@pytest.mark.parametrize("word", ["paris", "2024", "8100", "xyz", "无人", "", "a", "qqqqqqqq"])
def test_a_word_like_no_other_stays(word: str) -> None:
    assert Speller(VOCABULARY).repair(word) == word


def test_a_real_word_is_no_typo_of_a_known_one() -> None:
    assert Speller({"paris": 1}, ["pairs"]).repair("pairs") == "pairs"
    assert Speller({"paris": 1}).repair("pairs") == "paris"


@given(st.text())
def test_a_repair_gives_a_known_word_or_the_word_itself(text: str) -> None:
    assert Speller(VOCABULARY).repair(text) in {text, *VOCABULARY}


@given(st.sampled_from(sorted(VOCABULARY)))
def test_a_known_word_is_never_changed(word: str) -> None:
    assert Speller(VOCABULARY).repair(word) == word


@given(st.text(), st.text())
def test_likeness_is_symmetric_and_one_for_the_same(left: str, right: str) -> None:
    assert compare_wordings(left, right) == compare_wordings(right, left)
    assert 0.0 <= compare_wordings(left, right) <= 1.0
    assert compare_wordings(left, left) == 1.0
