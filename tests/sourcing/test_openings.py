"""Openings: what ties a sentence to the one before, and what refers back to it."""

from __future__ import annotations

import pytest

from bot.sourcing.openings import find_reference, strip_opening


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("However, they danced.", "They"),
        ("It was repainted in 2019.", "It"),
        ("It is open to members.", "It"),
        ("This guide is short.", "This"),
        ("Its dam was raised.", "Its"),
        ("Both are heated.", "Both"),
        ("Each has ten places.", "Each"),
        ("However, the drones danced.", ""),
        ("If you lose your key, you must tell the caretaker.", ""),
        ("After each match, the nets are taken down.", ""),
        ("When the flag is red, swimming is not allowed.", ""),
        ("Each class lasts 45 minutes.", ""),
        ("All members receive a newsletter.", ""),
        ("Most members come by bike.", ""),
        ("Both halls are heated.", ""),
        ("There are 12 lockers.", ""),
        ("You can bring a guest.", ""),
        ("It costs £3 to hire a racket.", ""),
        ("It takes about three days to process an application.", ""),
        ("It is not allowed to record meetings.", ""),
        ("Those who finish get a medal.", ""),
    ],
)
def test_only_a_word_whose_meaning_stands_elsewhere_refers_back(sentence: str, word: str) -> None:
    assert find_reference(sentence) == word


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("In addition, the drones danced.", "The drones danced."),
        ("But the bar is open.", "The bar is open."),
        ("Note that the bar is open.", "The bar is open."),
        ("So far, 200 members have signed.", "So far, 200 members have signed."),
        ("However much you pay, you have one vote.", "However much you pay, you have one vote."),
        ("In addition to the hall, we rent boats.", "In addition to the hall, we rent boats."),
        ("But for the rain, they danced.", "But for the rain, they danced."),
        ("Also known as the Mill, it burnt.", "Also known as the Mill, it burnt."),
    ],
)
def test_only_a_word_that_can_be_left_out_is(sentence: str, bare: str) -> None:
    assert strip_opening(sentence) == bare
