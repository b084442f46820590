"""A text made ready for comparison."""

from __future__ import annotations

import pytest

from bot.matching.language.fuzzy import Speller
from bot.matching.language.reading import prepare
from bot.matching.language.shorthand import SHORTHAND
from bot.matching.language.synonyms import Synonyms

SYNONYMS = Synonyms([])


def test_terms_and_concepts_keep_the_order_in_which_they_come() -> None:
    synonyms = Synonyms([("drones", "unmanned aircraft")])
    read = prepare("Who flew drones, and who built unmanned aircraft?", synonyms)
    assert read.bag == ("who", "flew", "drone", "and", "built", "unman", "aircraft", "§0")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how many ppl r in the vid", "how many people are in the video"),
        ("hw mny drones in teh show adn why", "how many drones in the show and why"),
        ("what did u say abt the yr 2024", "what did you say about the year 2024"),
        ("rock n roll", "rock and roll"),
    ],
)
def test_shorthand_is_read_as_the_word_it_stands_for(typed: str, meant: str) -> None:
    assert prepare(typed, SYNONYMS).terms == prepare(meant, SYNONYMS).terms


def test_shorthand_that_is_written_like_a_name_stays() -> None:
    assert prepare("VID", SYNONYMS).words == ("vid",)
    assert not SHORTHAND.keys() & set(SHORTHAND.values())


def test_a_misspelt_number_is_a_number() -> None:
    speller = Speller({"trillion": 3, "yuan": 5})
    mended = prepare("is it 2.2 trillon yuan", SYNONYMS, speller.repair)
    assert mended.words == prepare("is it 2.2 trillion yuan", SYNONYMS).words
    assert len(mended.numbers) == 1
    assert mended.spelt == "is it 2.2 trillon yuan"


@pytest.mark.parametrize(
    "text",
    [
        "Which two records did it set?",
        "which of the three cities came first",
        "what two laws",
        "and the other two?",
        "who is no. 1 there",
    ],
)
def test_how_many_are_asked_for_is_no_figure_that_the_entry_must_hold(text: str) -> None:
    read = prepare(text, SYNONYMS)
    assert len(read.counted) == 1
    assert not read.numbers


@pytest.mark.parametrize("text", ["Which 2024 plan is it?", "Did it set two records?", "what is 7"])
def test_any_other_number_is_one_that_counts(text: str) -> None:
    read = prepare(text, SYNONYMS)
    assert len(read.numbers) == 1
    assert not read.counted


def test_an_umlaut_written_with_an_e_leaves_no_doubt() -> None:
    speller = Speller({"eroffnung": 3, "bootshaus": 5})
    read = prepare("Eroeffnung Botshaus", SYNONYMS, speller.repair)
    assert read.words == ("eroffnung", "bootshaus")
    assert read.doubts[0] == 0.0 < read.doubts[1]
