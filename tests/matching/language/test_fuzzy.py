"""Repair of typos against a vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.language.english import count_english
from bot.matching.language.fuzzy import Speller, compare_wordings, compare_words
from bot.matching.language.text import fold

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


@pytest.mark.parametrize(
    ("word", "like"), [("windsor", "window"), ("ikea", "idea"), ("derogation", "direction")]
)
def test_a_rare_word_is_no_slip_of_one_that_is_hardly_like_it(word: str, like: str) -> None:
    assert word not in count_english()
    assert Speller(Counter([like])).repair(word) == word


def test_a_rare_word_is_a_slip_of_a_word_of_the_base_that_is_very_much_like_it() -> None:
    assert "gendered" not in count_english()
    assert Speller(Counter(["rendered"])).repair("gendered") == "rendered"
    assert Speller(Counter(["people"])).repair("gendered") == "gendered"


def test_words_are_compared_by_edits() -> None:
    assert compare_words("drone", "drone") == 1.0
    assert compare_words("drnoe", "drone") == pytest.approx(0.8)  # a transposition counts one
    assert compare_words("boop", "boom") == pytest.approx(0.75)


@pytest.mark.parametrize("word", ["pairs", "browser", "marathon"])
def test_a_real_word_is_no_typo_of_a_known_one(word: str) -> None:
    assert Speller({"paris": 1, "bowser": 1, "marathons": 1}).repair(word) == word


def test_a_word_that_is_told_to_be_real_is_no_typo() -> None:
    assert Speller({"fintech": 1}).repair("fintec") == "fintech"
    assert Speller({"fintech": 1}, ["fintec"]).repair("fintec") == "fintec"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ingrediant", "ingredient"), ("wehn", "when"), ("becuase", "because"), ("tweted", "tweeted")],
)
def test_a_word_like_none_of_the_base_is_repaired_as_english(typed: str, meant: str) -> None:
    assert Speller(VOCABULARY).repair(typed) == meant


def test_a_word_of_the_base_is_meant_before_one_of_english() -> None:
    assert Speller({"wuhan": 1}).repair("wuahn") == "wuhan"
    assert Speller({"kubectl": 1, "ingress": 1}).repair("ingres") == "ingress"


@pytest.mark.parametrize(
    ("counts", "written", "meant"),
    [
        ({"shenzhen": 50, "shenzen": 1}, {"shenzhen"}, "shenzhen"),
        ({"shenzhen": 49, "shenzen": 1}, {"shenzhen"}, "shenzen"),  # not rare enough
        ({"shenzhen": 50, "shenzen": 1}, {"shenzhen", "shenzen"}, "shenzen"),  # a text has it
        ({"shenzhen": 50, "shenzen": 1}, frozenset(), "shenzen"),  # no text tells
    ],
)
def test_a_rare_word_like_a_far_commoner_one_is_a_slip_of_it(
    counts: dict[str, int], written: AbstractSet[str], meant: str
) -> None:
    assert Speller(counts, written=written).repair("shenzen") == meant


@pytest.mark.parametrize("word", ["marathon", "fintec", "shenzhens"])
def test_a_word_of_english_a_real_word_and_another_form_are_no_slips(word: str) -> None:
    counts = {"marathons": 50, "marahton": 50, "fintech": 50, "shenzhen": 50, word: 1}
    assert Speller(counts, ["fintec"], written={"fintech"}).repair(word) == word


@pytest.mark.parametrize(
    ("held", "typed", "meant"),
    [
        ("fur", "fuer", "fur"),
        ("eroffnung", "eroeffnung", "eroffnung"),
        ("satzungsanderung", "satzungsaenderung", "satzungsanderung"),
        ("grossler", "groessler", "grossler"),
        ("eroeffnung", "eroffnung", "eroeffnung"),  # the wordings have it so
        ("steuer", "steuer", "steuer"),
    ],
)
def test_an_umlaut_written_with_an_e_is_no_slip(held: str, typed: str, meant: str) -> None:
    assert Speller({held: 1, "fuel": 9, "eroffnet": 9}).repair(typed) == meant


def test_a_word_of_the_base_or_of_english_keeps_its_vowels() -> None:
    assert Speller({"poem": 1, "pom": 9, "goes": 1, "gos": 1}).repair("poem") == "poem"
    assert Speller({"shos": 1, "valus": 1}).repair("shoes") == "shoes"
    assert Speller({"eroeffnung": 1, "eroffnung": 9}).repair("eroeffnung") == "eroeffnung"


@given(
    letters=st.text(alphabet="bdfgkmnprst", min_size=2),
    umlaut=st.sampled_from("äöü"),
    is_spelt_out=st.booleans(),
)
def test_umlauts_of_the_base_are_found_however_they_are_written(
    letters: str, umlaut: str, *, is_spelt_out: bool
) -> None:
    word = f"{letters[0]}{umlaut}{letters[1:]}bz"
    spelt_out = word.translate({ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue"})
    held, typed = (spelt_out, fold(word)) if is_spelt_out else (fold(word), spelt_out)
    assert Speller({held: 1, "fuel": 9}).repair(typed) == held


@given(st.text())
def test_a_repair_gives_a_known_word_or_the_word_itself(text: str) -> None:
    assert Speller(VOCABULARY).repair(text) in {text, *VOCABULARY, *count_english()}


@given(st.sampled_from(sorted(count_english())))
def test_a_common_word_of_english_is_never_changed(word: str) -> None:
    assert Speller(VOCABULARY).repair(word) == word


@given(st.sampled_from(sorted(VOCABULARY)))
def test_a_known_word_is_never_changed(word: str) -> None:
    assert Speller(VOCABULARY).repair(word) == word


@given(st.text(), st.text())
def test_likeness_is_symmetric_and_one_for_the_same(left: str, right: str) -> None:
    assert compare_wordings(left, right) == compare_wordings(right, left)
    assert 0.0 <= compare_wordings(left, right) <= 1.0
    assert compare_wordings(left, left) == 1.0
