"""What the numbers of a text measure: the words that they count, and the time of day."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from bot.matching.language._question_words import SPREAD
from bot.matching.language.text import Token
from bot.matching.language.turns import SMALL

_COUNTED = 2
"""Words behind a number that may tell what it counts (`10 cubic metres`)."""

_LOOKED_AT = 4

_EVERYWHERE = 0.3
"""A word in that share of all subjects (`or`, `and`) is nothing that one counts."""

_CLOCK = regex.compile(
    r"\b\d{1,2}(?:[:.h]\d\d)? ?(?:[ap]\.? ?m\b|uhr\b|o.?clock\b|h\b|heures?\b)|\b\d{1,2}[:h]\d\d\b"
    r"|\b(?:at|by|past|till?|until|before|after) \d{1,2}(?! ?[\w:%.,-])|\b(?:noon|midnight)\b"
    r"|\d[点點时時]",
    regex.IGNORECASE,
)
CLOCK = ":"
"""Stands for the time of day among what is measured."""


def find_measured(text: str, tokens: Sequence[Token]) -> frozenset[str]:
    """Give the terms of what the numbers of a text count, and `CLOCK` for a time of day."""
    measured = {CLOCK} if _CLOCK.search(text) else set()
    for place, token in enumerate(tokens):
        if token.is_number:
            behind = tokens[place + 1 : place + 1 + _LOOKED_AT]
            named = [one.term for one in behind if _is_countable(one)]
            measured.update(named[:_COUNTED])
    return frozenset(measured)


def _is_countable(token: Token) -> bool:
    is_small = token.word in SMALL or SPREAD.get(token.term, 0.0) >= _EVERYWHERE
    return not token.is_number and not is_small
