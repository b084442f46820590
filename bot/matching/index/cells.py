"""An inverted file over vectors: near ones share a cell, so that few cells need be looked at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.matching.index.ragged import Ids, Ragged
from bot.matching.index.semantic import Vectors
from bot.matching.index.vectors import Store

_PROBED = 2
"""Cells that are looked at for a question."""

_ROUNDS = 4
_PER_CELL = 32
"""Vectors a cell on which the centres are learned."""

_BATCH = 16_384


@dataclass(frozen=True, slots=True)
class Cells:
    """Centres, and the rows in the cell of each (Jégou, Douze and Schmid 2011, section IV)."""

    centres: Vectors
    """Shape (cells, dimensions), unit length."""
    cell_of: Ids
    rows: Ragged

    def near(self, vector: Vectors) -> Ids:
        """Give the rows in the cells nearest to a vector."""
        likeness = self.centres @ vector
        nearest = np.argpartition(-likeness, min(_PROBED, len(likeness) - 1))[:_PROBED]
        return self.rows.take(nearest).values


def make_cells(store: Store, previous: Cells | None = None, kept: Ids | None = None) -> Cells:
    """Divide the vectors; rows that `previous` knows by `kept` stay in their cells."""
    if previous is None or kept is None:
        centres = _learn(store)
        cell_of = _assign(store, np.arange(len(store), dtype=np.int32), centres)
    else:
        centres = previous.centres
        cell_of = np.where(kept >= 0, previous.cell_of[kept], 0).astype(np.int32)
        new = np.flatnonzero(kept < 0).astype(np.int32)
        cell_of[new] = _assign(store, new, centres)
    ones = Ragged(cell_of, np.arange(len(cell_of) + 1, dtype=np.int64))
    return Cells(centres, cell_of, ones.invert(len(centres)))


def _learn(store: Store) -> Vectors:
    chance = np.random.default_rng(0)
    count = max(1, int(np.sqrt(len(store))))
    sample = chance.choice(len(store), min(len(store), count * _PER_CELL), replace=False)
    vectors = store.take(np.sort(sample).astype(np.int32))
    centres = vectors[chance.choice(len(vectors), count, replace=False)]
    for _ in range(_ROUNDS):
        nearest = (vectors @ centres.T).argmax(axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, vectors)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), centres)
    return centres.astype(np.float32)


def _assign(store: Store, rows: Ids, centres: Vectors) -> Ids:
    found = [
        (store.take(rows[at : at + _BATCH]) @ centres.T).argmax(axis=1)
        for at in range(0, len(rows), _BATCH)
    ]
    return np.concatenate(found).astype(np.int32) if found else np.zeros(0, dtype=np.int32)
