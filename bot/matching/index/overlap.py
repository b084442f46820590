"""Which terms each unit holds, how rare each term is, and what a question shares with a unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.noughts import Noughts
from bot.matching.index.ragged import Ids, Ragged, Scores, join, to_starts

EXHAUSTIVE = 20_000
"""Units up to which each is scored; in a larger base, those of the likeliest documents."""

_K1, _B = 1.2, 0.75
"""BM25's usual saturation and length constants (Robertson and Zaragoza 2009, section 3.5)."""


class Overlap:
    """The sets of terms of all units; a repeated term counts once, for units are short."""

    def __init__(self, units: Ragged, size: int) -> None:
        """Take the distinct terms of each unit, as numbers below `size`."""
        self.units = units
        self.counts = np.bincount(units.values, minlength=size)
        """In how many units each term stands, shape (size,)."""
        lengths = units.lengths
        relative = lengths / (lengths.mean() if len(units) and lengths.any() else 1.0)
        # BM25's saturation of a term that stands once, in a unit of this length.
        self.saturation: Scores = (1.0 / (1.0 + _K1 * (1 - _B + _B * relative))).astype(np.float32)

    def __len__(self) -> int:
        """Give the number of units."""
        return len(self.units)

    def keep_held(self, terms: Sequence[int]) -> Ids:
        """Give terms, -1 being none, with -1 for those too that no unit holds.

        A lexicon also has the terms of documents that a reload took out.
        """
        numbers = np.array(terms, dtype=np.int32)
        if len(numbers) and len(self.counts):
            numbers[self.counts[numbers] == 0] = -1
        return numbers

    @cached_property
    def rarity(self) -> NDArray[np.float64]:
        """BM25's inverse document frequency of each term, as if an unseen one had none."""
        rarity: NDArray[np.float64] = np.log1p(
            (len(self) - self.counts + 0.5) / (self.counts + 0.5)
        )
        return rarity

    def unseen(self) -> float:
        """Give the inverse document frequency of a term that no unit holds."""
        return float(np.log(1.0 + (len(self) + 0.5) / 0.5))


@dataclass(frozen=True, slots=True)
class Weighed:
    """Distinct terms of a question in one of the overlaps, and what each is worth there."""

    overlap: int
    """Which of the overlaps."""
    terms: Ids
    weights: NDArray[np.floating]
    """Shape (terms,)."""
    kind: int
    """Which of the sums they add to."""


class Sharing:
    """Sums the weights of the terms that units share with a question, several sums at once."""

    def __init__(self, overlaps: Sequence[Overlap]) -> None:
        """Take overlaps of the same units; those of a small base are inverted."""
        self._overlaps = tuple(overlaps)
        self._count = len(overlaps[0])
        sizes = [len(overlap.counts) for overlap in overlaps]
        self._firsts = to_starts(np.array(sizes)).tolist()
        self._noughts = [Noughts(size) for size in sizes]
        self._lists: Ragged | None = None
        if self._count <= EXHAUSTIVE:
            self._lists = join([one.units.invert(len(one.counts)) for one in overlaps])

    def sum(self, weighed: Sequence[Weighed], kinds: int, units: Ids | None) -> Scores:
        """Give the sums of all units, or of those given, shape (kinds, units)."""
        if self._lists is None:
            chosen = np.arange(self._count, dtype=np.int32) if units is None else units
            return self._look_through(weighed, kinds, chosen)
        sums = self._look_up(self._lists, weighed, kinds)
        return sums if units is None else sums.take(units, axis=1)

    def _look_up(self, lists: Ragged, weighed: Sequence[Weighed], kinds: int) -> Scores:
        """Read which units hold each term: few terms, so one pass over all kinds."""
        terms = np.concatenate([one.terms + self._firsts[one.overlap] for one in weighed])
        weights = np.concatenate([one.weights for one in weighed])
        shifts = [shift for one in weighed for shift in [one.kind * self._count] * len(one.terms)]
        begins = lists.starts[terms]
        lengths = lists.starts[terms + 1] - begins
        ends = lengths.cumsum()
        total = int(ends[-1]) if len(ends) else 0
        which = np.arange(len(terms)).repeat(lengths)
        spots = lists.values[(begins - ends + lengths)[which] + np.arange(total)]
        spots = spots + np.array(shifts, dtype=np.int64)[which]
        sums = np.bincount(spots, weights=weights[which], minlength=kinds * self._count)
        return sums.astype(np.float32).reshape(kinds, self._count)

    def _look_through(self, weighed: Sequence[Weighed], kinds: int, units: Ids) -> Scores:
        """Read which terms each of a few units holds."""
        sums = np.zeros((kinds, len(units)), dtype=np.float32)
        taken: dict[int, Ragged] = {}
        for one in weighed:
            overlap = self._overlaps[one.overlap]
            if one.overlap not in taken:
                taken[one.overlap] = overlap.units.take(units)
            with self._noughts[one.overlap].lend(one.terms) as table:
                table[one.terms] = one.weights
                sums[one.kind] += taken[one.overlap].sums(table)
        return sums
