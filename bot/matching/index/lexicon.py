"""Numbers for words, for their stems and for their character 4-grams."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.packing import pack_strings, unpack_strings
from bot.matching.index.ragged import Ids, Ragged
from bot.matching.language.text import stem

PAIRS = 1 << 18
"""Buckets for pairs of neighbouring terms: there are too many pairs to number each."""

_MIXERS = (0x9E3779B1, 0x85EBCA77)
"""Odd numbers that spread the hashes of a pair over all buckets."""

_GRAM = 4
"""One size does as well as three to five together, at a third of the work."""


class Lexicon:
    """Numbers words in the order of their coming; a number once given stays."""

    def __init__(self) -> None:
        """Begin without any word."""
        self.words: dict[str, int] = {}
        self.terms: dict[str, int] = {}
        self.grams: dict[str, int] = {}
        self._term_of = array("i")
        self._hash_of = array("L")
        self._grams_of = array("i")
        self._lengths = array("q")

    def copy(self) -> Lexicon:
        """Give one that can grow while this one is read."""
        other = Lexicon()
        for name, value in vars(self).items():
            setattr(other, name, value[:] if isinstance(value, array) else value.copy())
        return other

    def pack(self) -> dict[str, NDArray[np.generic]]:
        """Give it as arrays, to be kept on disk."""
        return {
            "words": pack_strings(self.words),
            "terms": pack_strings(self.terms),
            "grams": pack_strings(self.grams),
            "term_of": self.term_of,
            "grams_of": np.array(self._grams_of, dtype=np.int32),
            "gram_counts": np.array(self._lengths, dtype=np.int64),
        }

    @classmethod
    def unpack(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Lexicon:
        """Make it of arrays as `pack` gives them."""
        lexicon = cls()
        lexicon.words, lexicon.terms, lexicon.grams = (
            {string: number for number, string in enumerate(unpack_strings(arrays[name]))}
            for name in ("words", "terms", "grams")
        )
        lexicon._term_of = array("i", arrays["term_of"].tobytes())
        lexicon._hash_of = array("L", [_hash(term) for term in lexicon.terms])
        lexicon._grams_of = array("i", arrays["grams_of"].tobytes())
        lexicon._lengths = array("q", arrays["gram_counts"].tobytes())
        return lexicon

    def add_word(self, word: str) -> int:
        """Give the word's number, a new one where it has none."""
        number = self.words.get(word)
        if number is None:
            number = self.words[word] = len(self.words)
            self._term_of.append(self.add_term(stem(word)))
            grams = [self.grams.setdefault(gram, len(self.grams)) for gram in cut_grams(word)]
            self._grams_of.extend(grams)
            self._lengths.append(len(grams))
        return number

    def add_term(self, term: str) -> int:
        """Give the number of a stem or a concept, a new one where it has none."""
        number = self.terms.get(term)
        if number is None:
            number = self.terms[term] = len(self.terms)
            self._hash_of.append(_hash(term))
        return number

    def pair(self, terms: Sequence[int]) -> set[int]:
        """Give the buckets of the pairs of neighbours; a term that has no number is -1."""
        hashes = self._hash_of
        return {
            _mix(hashes[first], hashes[second])
            for first, second in pairwise(terms)
            if first >= 0 and second >= 0
        }

    @property
    def term_of(self) -> Ids:
        """The number of each word's stem, shape (words,)."""
        return np.array(self._term_of, dtype=np.int32)

    @property
    def grams_of(self) -> Ragged:
        """The distinct grams of each word."""
        starts = np.concatenate(([0], np.cumsum(np.array(self._lengths, dtype=np.int64))))
        return Ragged(np.array(self._grams_of, dtype=np.int32), starts)

    @property
    def hash_of(self) -> NDArray[np.int64]:
        """A hash of each term that is the same in every lexicon, shape (terms,), 32 bits."""
        return np.array(self._hash_of, dtype=np.int64)

    def hash_grams(self) -> NDArray[np.int64]:
        """Give such a hash of each gram, shape (grams,), unlike that of the same term."""
        return np.array([_hash(gram) ^ _MIXERS[0] for gram in self.grams], dtype=np.int64)


def _hash(term: str) -> int:
    return crc32(term.encode("utf-8", "surrogatepass"))


def _mix(first: int, second: int) -> int:
    return (first * _MIXERS[0] ^ second * _MIXERS[1]) % PAIRS


@lru_cache(maxsize=16_384)
def cut_grams(word: str) -> tuple[str, ...]:
    """Give the distinct character 4-grams of a word padded by a space on both sides."""
    padded = f" {word} "
    grams = (padded[i : i + _GRAM] for i in range(max(1, len(padded) - _GRAM + 1)))
    return tuple(dict.fromkeys(grams))


def pair_up(hashes: Iterable[int] | NDArray[np.int64]) -> NDArray[np.int32]:
    """Give the bucket of each pair of neighbours, shape (hashes - 1,), 0..PAIRS - 1."""
    row = np.asarray(hashes, dtype=np.int64)
    return ((row[:-1] * _MIXERS[0] ^ row[1:] * _MIXERS[1]) % PAIRS).astype(np.int32)
