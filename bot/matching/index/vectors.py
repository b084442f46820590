"""Unit vectors kept in memory: exact in a small base, a byte a number in a large one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.overlap import EXHAUSTIVE
from bot.matching.index.ragged import Ids, Scores
from bot.matching.index.semantic import Encoder, Vectors

_BATCH = 4096


@dataclass(frozen=True, slots=True)
class Store:
    """Vectors whose dot product with another is asked for, some or all at a time."""

    values: NDArray[np.float32] | NDArray[np.int8]
    """Shape (vectors, dimensions)."""
    scales: NDArray[np.float32] | None
    """What one step of each vector's bytes is worth, shape (vectors,); exact vectors have none."""

    def __len__(self) -> int:
        """Give the number of vectors."""
        return len(self.values)

    def dot(self, vector: Vectors, rows: Ids | None = None) -> Scores:
        """Give the dot product with each vector, or with those in these rows.

        Of a shorter vector, with their first dimensions.
        """
        values = self.values[:, : len(vector)]
        values = values if rows is None else values[rows]
        if self.scales is None:
            exact: Scores = values @ vector
            return exact
        scales = self.scales if rows is None else self.scales[rows]
        return (values.astype(np.float32) @ vector) * scales

    def take(self, rows: Ids) -> Vectors:
        """Give these vectors as floating point numbers."""
        if self.scales is None:
            return self.values[rows].astype(np.float32, copy=False)
        return self.values[rows].astype(np.float32) * self.scales[rows, None]


def encode_all(
    count: int,
    read: Callable[[int], str],
    encoder: Encoder,
    previous: Store | None = None,
    kept: Ids | None = None,
) -> Store:
    """Encode so many texts, which `read` gives by their number.

    Where `kept` has a row of `previous` (not -1), that is taken instead.
    """
    exact = count <= EXHAUSTIVE
    if previous is None or kept is None or (previous.scales is None) is not exact:
        previous, kept = None, np.full(count, -1, dtype=np.int32)
    new = np.flatnonzero(kept < 0)
    dimensions = encoder.encode([]).shape[1]
    values = np.zeros((count, dimensions), dtype=np.float32 if exact else np.int8)
    scales = None if exact else np.zeros(count, dtype=np.float32)
    if previous is not None:
        for here, there in _find_runs(kept):
            values[here] = previous.values[there]
            if scales is not None and previous.scales is not None:
                scales[here] = previous.scales[there]
    for start in range(0, len(new), _BATCH):
        rows = new[start : start + _BATCH]
        vectors = encoder.encode([read(row) for row in rows.tolist()])
        if scales is None:
            values[rows] = vectors
        else:
            steps = np.maximum(np.abs(vectors).max(axis=1), 1e-6) / 127
            scales[rows] = steps
            values[rows] = np.rint(vectors / steps[:, None])
    return Store(values, scales)


def _find_runs(kept: Ids) -> Iterator[tuple[slice, slice]]:
    """Yield the stretches that are kept, here and there: copied whole, they take less time."""
    if not len(kept):
        return
    goes_on = (kept[1:] == kept[:-1] + 1) & (kept[:-1] >= 0)
    for first, last in pairwise([0, *(np.flatnonzero(~goes_on) + 1).tolist(), len(kept)]):
        row = int(kept[first])
        if row >= 0:
            yield slice(first, last), slice(row, row + last - first)
