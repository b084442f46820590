"""What the numbers of a text count, and the time of day."""

from __future__ import annotations

import pytest

from bot.matching.language.measured import CLOCK, find_measured
from bot.matching.language.text import tokenize


def find(text: str) -> frozenset[str]:
    return find_measured(text, tokenize(text))


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("can I bring 3 guests", "guest"),
        ("are ten cubic metres too many", "metr"),
        ("would 5 of the members do", "member"),
        ("bastan 20 de las firmas", "firma"),
        ("is it open at 5am", CLOCK),
        ("may we stay until 11", CLOCK),
        ("noch um 18:00 Uhr", CLOCK),
        ("晚上8点还开门吗", CLOCK),
    ],
)
def test_what_a_number_counts_is_found(text: str, measured: str) -> None:
    assert measured in find(text)


@pytest.mark.parametrize("text", ["are guests welcome", "version 3", "until 11 people came", ""])
def test_no_time_of_day_is_found_where_none_is(text: str) -> None:
    assert CLOCK not in find(text)


def test_nothing_is_measured_without_a_number() -> None:
    assert find("how many guests may I bring") == frozenset()
