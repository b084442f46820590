"""Wordings turned so that nothing answers them."""

from __future__ import annotations

import pytest

from benchmarks.twisting import twist


@pytest.mark.parametrize(
    ("wording", "turned"),
    [
        ("What did Tesla say about Lagos?", "What did Lagos say about Tesla?"),
        ("Who was invited to the talk?", "who was not invited to the talk"),
        ("Where can I park?", "where can't i park"),
        ("Why did the show end early?", "why didn't the show end early"),
    ],
)
def test_names_change_places_and_what_is_said_is_denied(wording: str, turned: str) -> None:
    assert turned in list(twist([wording]))


@pytest.mark.parametrize(
    "wording",
    [
        "How far is Lagos from Abuja?",  # the same both ways
        "Did Tesla and Apple come?",
        "How many drones flew?",
        "What did Apple's Jeff Williams think?",
        "What should I not bring?",
        "",
    ],
)
def test_what_would_still_be_answered_is_left(wording: str) -> None:
    assert not [one for one in twist([wording]) if "not" not in one and "n't" not in one]


def test_what_is_denied_already_is_not_denied_again() -> None:
    assert list(twist(["What is not allowed?", "Who should come?"])) == []
