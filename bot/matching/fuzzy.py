"""Likeness of spelling, and the repair of typos; the only home of rapidfuzz."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import jellyfish
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.matching.text import stem

_SHORTEST = 4
"""Shorter words have too many neighbours at one edit to be repaired with any certainty."""

_LIKE_ENOUGH = 0.7
"""One edit in a word of four letters, two in seven, three in ten."""

_SOUNDS_LIKE = 0.15
"""What an equal sound is worth beside the likeness of the letters."""

_VOICELESS = str.maketrans("BDGVZJ", "PTKFSS")
"""Sounds that people who learnt English late exchange: `beoble` for `people`."""


class Speller:
    """Repairs words against a vocabulary by edits (transpositions count one) and by sound."""

    def __init__(self, vocabulary: Mapping[str, int], real_words: Iterable[str] = ()) -> None:
        """Take the vocabulary with each word's count, and other words that need no repair."""
        self._counts = {
            word: count
            for word, count in vocabulary.items()
            if len(word) >= _SHORTEST and word.isalpha()
        }
        self._known = frozenset(vocabulary) | frozenset(real_words)
        self._stems = frozenset(map(stem, vocabulary))
        self._words = sorted(self._counts)
        self._sounds = {word: _sound(word) for word in self._words}

    def repair(self, word: str) -> str:
        """Give the word of the vocabulary that was most likely meant, or the word itself.

        A word that is known in any form, short, or like no other stays as it is.
        """
        if len(word) < _SHORTEST or not word.isalpha() or self._is_known(word):
            return word
        near = process.extract(
            word,
            self._words,
            scorer=OSA.normalized_similarity,
            score_cutoff=_LIKE_ENOUGH - _SOUNDS_LIKE,
            limit=8,
        )
        sound = _sound(word)
        rated = [
            (likeness + _SOUNDS_LIKE * (self._sounds[other] == sound), self._counts[other], other)
            for other, likeness, _ in near
        ]
        best = max(
            rated, key=lambda rating: (rating[0], rating[1], rating[2]), default=(0.0, 0, "")
        )
        return best[2] if best[0] >= _LIKE_ENOUGH else word

    def _is_known(self, word: str) -> bool:
        return word in self._known or stem(word) in self._stems


def compare_wordings(left: str, right: str) -> float:
    """Give how alike two cleaned texts are letter by letter, 0..1, whatever the order of words."""
    return fuzz.token_sort_ratio(left, right) / 100


def _sound(word: str) -> str:
    return jellyfish.metaphone(word).translate(_VOICELESS) if word.isascii() else ""
