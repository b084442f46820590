"""The common words of English; pyspellchecker's only home."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from spellchecker import SpellChecker

from bot.matching.language.text import Token

_COMMON = 100
"""Occurrences in the film subtitles that the dictionary counts; rarer ones are hardly ever typed,
and would be taken for what was meant all the same."""


READABLE = 0.5
"""The share of English words from which a text can be read as English.

A capital then tells a name, where German has one on every noun, and its words tell whether people
talk or ask.
"""

_MOSTLY = 0.75
"""The share of common words from which a text is English.

Of 45 English sources 0.92 to 0.99 are, of Spanish, French, Italian and German ones 0.18 to 0.52.
"""


@lru_cache(maxsize=1)
def _count_all() -> Mapping[str, int]:
    return SpellChecker(language="en").word_frequency.dictionary


@lru_cache(maxsize=1)
def count_english() -> Mapping[str, int]:
    """Give the common words with how often they occur; takes about 0.1 s the first time."""
    return {word: count for word, count in _count_all().items() if count >= _COMMON}


def is_english(word: str) -> bool:
    """Whether a word is in the dictionary, however rare."""
    return word in _count_all()


def is_in_english(words: Collection[str]) -> bool:
    """Whether so many of the words are common in English that the text must be in it."""
    english = count_english()
    return sum(word in english for word in words) >= _MOSTLY * len(words)


def weigh_english(tokens: Sequence[Token]) -> float:
    """Give the share of the words that are numbers or common in English, 0..1."""
    english = count_english()
    return sum(one.is_number or one.word in english for one in tokens) / max(1, len(tokens))
