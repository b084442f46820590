"""Which terms each unit holds, how rare each term is, and what a question shares with a unit."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.matching.ragged import Ids, Ragged, Scores

EXHAUSTIVE = 20_000
"""Units up to which each is scored; in a larger base, those of the likeliest documents."""

_K1, _B = 1.2, 0.75
"""BM25's usual saturation and length constants (Robertson and Zaragoza 2009, section 3.5)."""


class Overlap:
    """The sets of terms of all units; a repeated term counts once, for units are short."""

    def __init__(self, units: Ragged, size: int) -> None:
        """Take the distinct terms of each unit, as numbers below `size`."""
        self._units = units
        self.counts = np.bincount(units.values, minlength=size)
        """In how many units each term stands, shape (size,)."""
        self._lists = units.invert(size) if len(units) <= EXHAUSTIVE else None
        lengths = units.lengths
        relative = lengths / (lengths.mean() if len(units) and lengths.any() else 1.0)
        # BM25's saturation of a term that stands once, in a unit of this length.
        self.saturation: Scores = (1.0 / (1.0 + _K1 * (1 - _B + _B * relative))).astype(np.float32)

    def __len__(self) -> int:
        """Give the number of units."""
        return len(self._units)

    def rarity(self, terms: Ids) -> NDArray[np.float64]:
        """Give BM25's inverse document frequency of each term, as if an unseen one had none."""
        counts = self.counts[terms]
        return np.log(1.0 + (len(self) - counts + 0.5) / (counts + 0.5))

    def unseen(self) -> float:
        """Give the inverse document frequency of a term that no unit holds."""
        return float(np.log(1.0 + (len(self) + 0.5) / 0.5))

    def share(self, terms: Ids, weights: NDArray[np.floating], units: Ids | None) -> Scores:
        """Give the weight of the terms that each unit holds: of all units, or of those given."""
        if self._lists is not None:
            found = self._lists.take(terms)
            each = np.repeat(weights, found.lengths)
            total = np.bincount(found.values, weights=each, minlength=len(self))
            scores: Scores = total.astype(np.float32)
            return scores if units is None else scores[units]
        table: Scores = np.zeros(len(self.counts), dtype=np.float32)
        table[terms] = weights
        return (self._units if units is None else self._units.take(units)).sums(table)
