"""Sparse bags of terms folded into a few hundred numbers, so that a classifier can be taught them.

Each term goes to a few places with a sign, both by a hash (sparse random projection, Li, Hastie and
Church 2006): dot products stay what they were but for a little noise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.ragged import Ids, Ragged
from bot.matching.index.semantic import Vectors

DIMENSIONS = 768
_PLACES = 4
_BATCH = 8192


@dataclass(frozen=True, slots=True)
class Scattered:
    """A folded bag, nearly all of whose numbers are nought: what to add at which places."""

    places: NDArray[np.integer]
    """Each 0..DIMENSIONS - 1; the same may come again."""
    values: Vectors

    @classmethod
    def join(cls, parts: Sequence[Scattered]) -> Scattered:
        """Give the sum of some."""
        return cls(
            np.concatenate([part.places for part in parts]),
            np.concatenate([part.values for part in parts]),
        )


class Projection:
    """Folds bags of terms that are numbered; each number has a hash."""

    def __init__(self, hashes: NDArray[np.int64]) -> None:
        """Take the hash of each number."""
        self._places, self._signs = _scatter(hashes)

    def scatter(self, terms: Ids, weights: NDArray[np.floating]) -> Scattered:
        """Fold one bag with these weights."""
        each = (self._signs[terms] * weights[:, None]).ravel().astype(np.float32, copy=False)
        return Scattered(self._places[terms].ravel(), each)

    def fold_all(self, bags: Ragged, weights: NDArray[np.floating]) -> Vectors:
        """Fold many bags to shape (bags, DIMENSIONS); `weights` are those of all numbers."""
        folded = np.zeros((len(bags), DIMENSIONS), dtype=np.float32)
        for start in range(0, len(bags), _BATCH):
            part = bags.cut(start, min(start + _BATCH, len(bags)))
            spots = part.rows().astype(np.int64)[:, None] * DIMENSIONS + self._places[part.values]
            each = self._signs[part.values] * weights[part.values, None]
            size = len(part) * DIMENSIONS
            flat = np.bincount(spots.ravel(), weights=each.ravel(), minlength=size)
            folded[start : start + len(part)] = flat.reshape(len(part), DIMENSIONS)
        return folded


def _scatter(hashes: NDArray[np.int64]) -> tuple[NDArray[np.int16], NDArray[np.float32]]:
    """Give the places and the signs of each hash, shapes (hashes, _PLACES), by splitmix64."""
    salts = np.arange(1, _PLACES + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed = hashes.astype(np.uint64)[:, None] * np.uint64(0xD1B54A32D192ED03) + salts
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    signs = np.where(mixed >> np.uint64(63), 1.0, -1.0) / np.sqrt(_PLACES)
    return (mixed % np.uint64(DIMENSIONS)).astype(np.int16), signs.astype(np.float32)
