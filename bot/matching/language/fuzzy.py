"""Likeness of spelling, and the repair of typos; the only home of rapidfuzz."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

import jellyfish
import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.matching.language.english import count_english, is_english
from bot.matching.language.text import stem
from bot.matching.language.umlauts import fold_umlauts

_SHORTEST = 4
"""Shorter words have too many neighbours at one edit to be repaired with any certainty."""

_LIKE_ENOUGH = 0.7
"""One edit in a word of four letters, two in seven, three in ten."""

_LIKE_ENGLISH = 0.75
"""For a word that the base does not hold, nearer by a little: one edit in four letters."""

_SLIP = 0.8
"""How alike a rare word and one that is meant must be for the rare one to be a slip of it: one edit
in five letters."""

_TIMES = 50
"""So many times commoner is a word than its slip: a name of its own is seldom so alike, so rare."""

_SOUNDS_LIKE = 0.15
"""What an equal sound is worth beside the likeness of the letters."""

_VOICELESS = str.maketrans("BDGVZJ", "PTKFSS")
"""Sounds that people who learnt English late exchange: `beoble` for `people`."""

_LETTERS = 64


class Speller:
    """Repairs words by umlauts, by edits (transpositions count one) and by sound.

    What was meant is first of all a word of the base; failing that, a common English word, which
    at least has a meaning.
    """

    def __init__(
        self,
        vocabulary: Mapping[str, int],
        real_words: Iterable[str] = (),
        sounds: Mapping[str, str] | None = None,
        written: AbstractSet[str] | None = None,
    ) -> None:
        """Take the vocabulary with each word's count, and other words that need no repair.

        `sounds` are those of words that were reckoned before. `written` are the words of texts that
        were written with care, where there are any: who typed the rest may have slipped.
        """
        if written:
            real_words = frozenset(real_words)
            slips = _find_slips(vocabulary, written | real_words)
            vocabulary = {word: n for word, n in vocabulary.items() if word not in slips}
        self._counts = {word: n for word, n in vocabulary.items() if _is_repairable(word)}
        self._held = frozenset(vocabulary)
        self._known = self._held | frozenset(real_words)
        self._stems = frozenset(map(stem, vocabulary))
        self._shelf = _Shelf(self._counts)
        self._spelt_out = _find_spelt_out(vocabulary)
        former = sounds or {}
        self.sounds: dict[str, str] = {
            word: former.get(word) or _sound(word) for word in self._shelf.words
        }
        self._same_sound: dict[str, list[str]] = {}
        for word, sound in self.sounds.items():
            self._same_sound.setdefault(sound, []).append(word)

    def repair(self, word: str) -> str:
        """Give the word that was most likely meant, or the word itself.

        A word that is known in any form, common in English, short, or like no other stays as it is;
        one that is rare in English is a slip only of a word of the base that is very much like it.
        Whether an umlaut was written with an e, here or in the base, is seen before any slip.
        """
        if not _is_repairable(word) or self._is_known(word):
            return word
        if (same := self._find_same(word)) is not None:
            return same
        sound = _sound(word)
        near = {*self._shelf.find_near(word), *(self._same_sound.get(sound, ()) if sound else ())}
        least = _LIKE_ENOUGH - _SOUNDS_LIKE
        rated = [
            (alikeness + _SOUNDS_LIKE * (self.sounds[other] == sound), self._counts[other], other)
            for other, alikeness in _compare(word, near, least)
        ]
        best = max(rated, default=(0.0, 0, ""))
        if is_english(word):
            return best[2] if best[0] >= _SLIP else word
        return best[2] if best[0] >= _LIKE_ENOUGH else _repair_as_english(word)

    def _is_known(self, word: str) -> bool:
        return word in self._known or stem(word) in self._stems or word in count_english()

    def _find_same(self, word: str) -> str | None:
        """Give the word of the base that this is, but for how the umlauts are written."""
        folded = fold_umlauts(word)
        return folded if folded in self._held else self._spelt_out.get(folded)


class _Shelf:
    """Words by length, each with the set of its letters."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(words, key=len)
        self._lengths = np.array([len(word) for word in self.words], dtype=np.int32)
        self._edits = np.array([_count_edits(len(word)) for word in self.words], dtype=np.uint16)
        self._sketches = np.array([_sketch(word) for word in self.words], dtype=np.uint64)

    def find_near(self, word: str) -> list[str]:
        """Give the words that can be like enough: of about this length, with these letters."""
        own = _count_edits(len(word))
        shortest, longest = len(word) - own, int(len(word) / _LIKE_ENOUGH + 1e-9)
        first, last = self._lengths.searchsorted([shortest, longest + 1]).tolist()
        edits = np.maximum(self._edits[first:last], np.uint16(own))
        # An edit changes two letters of the sketch at most: one goes, one comes.
        changed = np.bitwise_count(self._sketches[first:last] ^ np.uint64(_sketch(word)))
        places: NDArray[np.intp] = np.flatnonzero(changed <= 2 * edits) + first
        return [self.words[place] for place in places.tolist()]


@lru_cache(maxsize=1)
def _shelve_english() -> _Shelf:
    return _Shelf(filter(_is_repairable, count_english()))


@lru_cache(maxsize=8192)
def _repair_as_english(word: str) -> str:
    """Give the common English word that comes nearest, of equally near ones the commonest."""
    counts = count_english()
    near = _shelve_english().find_near(word) if word.isascii() else []
    alike = _compare(word, near, _LIKE_ENGLISH)
    rated = ((alikeness, counts[other], other) for other, alikeness in alike)
    return max(rated, default=(0.0, 0, word))[2]


def _find_spelt_out(counts: Mapping[str, int]) -> dict[str, str]:
    """Give each word whose umlauts are written with an e, by the word as it is with them."""
    some = [word for word in counts if "ae" in word or "oe" in word or "ue" in word]
    folded = ((word, fold_umlauts(word)) for word in sorted(some, key=lambda w: (counts[w], w)))
    return {other: word for word, other in folded if other != word}


def _find_slips(counts: Mapping[str, int], sound: AbstractSet[str]) -> set[str]:
    """Give the words that are slips of far commoner ones; none of those that are surely sound."""
    common = _Shelf(word for word, n in counts.items() if n >= _TIMES and _is_repairable(word))
    doubtful = (
        word
        for word in counts.keys() - sound
        if _is_repairable(word) and word.isascii() and not is_english(word)
    )
    return {
        word
        for word in doubtful
        for other, _ in _compare(word, common.find_near(word), _SLIP)
        if counts[other] >= _TIMES * counts[word] and stem(word) != stem(other)
    }


def _compare(word: str, others: Iterable[str], least: float) -> list[tuple[str, float]]:
    """Give the words that are at least so much alike, 0..1, each with how much."""
    scorer = OSA.normalized_similarity
    found = process.extract(word, others, scorer=scorer, limit=None, score_cutoff=least)
    return [(other, alikeness) for other, alikeness, _ in found]


def _is_repairable(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha()


def compare_words(left: str, right: str) -> float:
    """Give how alike two words are by edits, 0..1; a transposition counts one."""
    return OSA.normalized_similarity(left, right)


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
