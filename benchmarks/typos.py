"""Slips of the pen, always the same ones for the same text."""

from __future__ import annotations

import random
import string

_LONG = 4
"""Letters from which on a word may be hit: shorter ones are seldom mistyped beyond knowing."""


def add_typos(text: str, count: int, seed: int = 0) -> str:
    """Make `count` slips, each in a word of at least four letters where there is one.

    A slip drops a letter, lets a stray one in, writes another, or swaps two neighbours: the four
    kinds that make up most misspellings (Damerau 1964), by equal chance. Whatever is drawn changes
    the word; a text without letters stays as it is.
    """
    chance = random.Random(f"{seed} {text}")  # noqa: S311 - a draw that must come out the same again
    words = text.split(" ")
    for _ in range(count):
        long = [n for n, word in enumerate(words) if sum(map(str.isalpha, word)) >= _LONG]
        places = long or [n for n, word in enumerate(words) if any(map(str.isalpha, word))]
        if places:
            place = chance.choice(places)
            words[place] = _slip(words[place], chance)
    return " ".join(words)


def _slip(word: str, chance: random.Random) -> str:
    while True:
        at = chance.choice([n for n, letter in enumerate(word) if letter.isalpha()])
        letter = chance.choice(string.ascii_lowercase)
        before, after = word[:at], word[at + 1 :]
        slipped = chance.choice(
            (
                before + after,
                before + letter + word[at:],
                before + letter + after,
                before + after[:1] + word[at] + after[1:],
            )
        )
        if slipped not in {word, ""}:
            return slipped
