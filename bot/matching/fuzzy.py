"""Likeness of spelling, and the repair of typos; the only home of rapidfuzz."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import jellyfish
import numpy as np
from numpy.typing import NDArray
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

_LETTERS = 64


class Speller:
    """Repairs words against a vocabulary by edits (transpositions count one) and by sound."""

    def __init__(
        self,
        vocabulary: Mapping[str, int],
        real_words: Iterable[str] = (),
        sounds: Mapping[str, str] | None = None,
    ) -> None:
        """Take the vocabulary with each word's count, and other words that need no repair.

        `sounds` are those of words that were reckoned before.
        """
        self._counts = {
            word: count
            for word, count in vocabulary.items()
            if len(word) >= _SHORTEST and word.isalpha()
        }
        self._known = frozenset(vocabulary) | frozenset(real_words)
        self._stems = frozenset(map(stem, vocabulary))
        self._words = sorted(self._counts, key=len)
        self._lengths = np.array([len(word) for word in self._words], dtype=np.int32)
        self._edits = np.array([_count_edits(len(word)) for word in self._words], dtype=np.uint16)
        self._sketches = np.array([_sketch(word) for word in self._words], dtype=np.uint64)
        former = sounds or {}
        self.sounds: dict[str, str] = {
            word: former.get(word) or _sound(word) for word in self._words
        }
        self._same_sound: dict[str, list[str]] = {}
        for word, sound in self.sounds.items():
            self._same_sound.setdefault(sound, []).append(word)

    def repair(self, word: str) -> str:
        """Give the word of the vocabulary that was most likely meant, or the word itself.

        A word that is known in any form, short, or like no other stays as it is.
        """
        if len(word) < _SHORTEST or not word.isalpha() or self._is_known(word):
            return word
        sound = _sound(word)
        near = {*self._find_near(word), *(self._same_sound.get(sound, ()) if sound else ())}
        least = _LIKE_ENOUGH - _SOUNDS_LIKE
        alike = process.extract(
            word, near, scorer=OSA.normalized_similarity, limit=None, score_cutoff=least
        )
        rated = [
            (alikeness + _SOUNDS_LIKE * (self.sounds[other] == sound), self._counts[other], other)
            for other, alikeness, _ in alike
        ]
        best = max(rated, default=(0.0, 0, ""))
        return best[2] if best[0] >= _LIKE_ENOUGH else word

    def _find_near(self, word: str) -> list[str]:
        """Give the words that can be like enough: of about this length, with these letters."""
        own = _count_edits(len(word))
        shortest, longest = len(word) - own, int(len(word) / _LIKE_ENOUGH + 1e-9)
        first, last = self._lengths.searchsorted([shortest, longest + 1]).tolist()
        edits = np.maximum(self._edits[first:last], np.uint16(own))
        # An edit changes two letters of the sketch at most: one goes, one comes.
        changed = np.bitwise_count(self._sketches[first:last] ^ np.uint64(_sketch(word)))
        places: NDArray[np.intp] = np.flatnonzero(changed <= 2 * edits) + first
        return [self._words[place] for place in places.tolist()]

    def _is_known(self, word: str) -> bool:
        return word in self._known or stem(word) in self._stems


def compare_wordings(left: str, right: str) -> float:
    """Give how alike two cleaned texts are letter by letter, 0..1, whatever the order of words."""
    return fuzz.token_sort_ratio(left, right) / 100


def _count_edits(length: int) -> int:
    """Give how many edits a word of this length may have, beside a shorter one."""
    return int((1 - _LIKE_ENOUGH) * length + 1e-9)


@lru_cache(maxsize=65536)
def _sketch(word: str) -> int:
    """Give the set of a word's letters as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) % _LETTERS)
    return bits


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    return jellyfish.metaphone(word).translate(_VOICELESS) if word.isascii() else ""
