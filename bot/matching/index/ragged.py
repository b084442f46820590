"""Rows of different lengths in two flat arrays, as compressed sparse rows are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int32]
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Ragged:
    """Row `i` is `values[starts[i]:starts[i + 1]]`."""

    values: Ids
    starts: NDArray[np.int64]
    """Shape (rows + 1,)."""

    def __len__(self) -> int:
        """Give the number of rows."""
        return len(self.starts) - 1

    @property
    def lengths(self) -> NDArray[np.int64]:
        """The length of each row, shape (rows,)."""
        return np.diff(self.starts)

    def row(self, number: int) -> Ids:
        """Give one row."""
        return self.values[self.starts[number] : self.starts[number + 1]]

    def rows(self) -> Ids:
        """Give for each value the row that it stands in, shape (values,)."""
        return np.repeat(np.arange(len(self), dtype=np.int32), self.lengths)

    def cut(self, begin: int, end: int) -> Ragged:
        """Give the rows from `begin` up to `end`, without a copy of their values."""
        starts = self.starts[begin : end + 1]
        return Ragged(self.values[starts[0] : starts[-1]], starts - starts[0])

    def take(self, rows: NDArray[np.integer]) -> Ragged:
        """Give these rows, in this order."""
        begins = self.starts[rows]
        lengths = self.starts[rows + 1] - begins
        starts = to_starts(lengths)
        places = (begins - starts[:-1]).repeat(lengths)
        places += np.arange(len(places))
        return Ragged(self.values[places], starts)

    def expand(self, inner: Ragged) -> Ragged:
        """Put in the place of each value the row of `inner` with that number."""
        flat = inner.take(self.values)
        return Ragged(flat.values, flat.starts[self.starts])

    def distinct(self) -> Ragged:
        """Give each row sorted and without repetition."""
        if not len(self.values):
            return self
        span = np.int64(self.values.max()) + 1
        keys = self.rows() * span + self.values
        keys.sort()
        keys = keys[np.concatenate(([True], keys[1:] != keys[:-1]))]
        lengths = np.bincount(keys // span, minlength=len(self))
        return Ragged((keys % span).astype(np.int32), to_starts(lengths))

    def invert(self, size: int) -> Ragged:
        """Give for each of `size` values the rows that hold it."""
        counts = np.bincount(self.values, minlength=size)
        # One sort of whole numbers takes half the time of a stable sort of places.
        keys = self.values.astype(np.int64) * max(1, len(self)) + self.rows()
        keys.sort()
        return Ragged((keys % max(1, len(self))).astype(np.int32), to_starts(counts))

    def sums(self, weights: Scores) -> Scores:
        """Give for each row the sum of its values' weights, shape (rows,), of the weights' type."""
        found = np.zeros(len(self.values) + 1, dtype=weights.dtype)
        found[:-1] = weights[self.values]
        sums: Scores = np.add.reduceat(found, self.starts[:-1]) if len(self) else found[:0]
        sums[self.starts[:-1] == self.starts[1:]] = 0.0
        return sums


def to_starts(lengths: NDArray[np.integer]) -> NDArray[np.int64]:
    """Give where rows of these lengths begin, and where the last ends."""
    starts = np.zeros(len(lengths) + 1, dtype=np.int64)
    lengths.cumsum(out=starts[1:])
    return starts


def join(parts: Sequence[Ragged]) -> Ragged:
    """Give the rows of all parts, one part after the other."""
    lengths = np.concatenate([part.lengths for part in parts])
    return Ragged(np.concatenate([part.values for part in parts]), to_starts(lengths))
