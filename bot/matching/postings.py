"""Sparse vectors by term: which rows hold a term, so that a query touches those alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


class Postings:
    """An inverted index over weighted bags of terms."""

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        """Index the rows; a row maps its terms to their weights."""
        collected: dict[str, tuple[list[int], list[float]]] = {}
        for number, row in enumerate(rows):
            for term, weight in row.items():
                ids, weights = collected.setdefault(term, ([], []))
                ids.append(number)
                weights.append(weight)
        self.size = len(rows)
        self._lists = {
            term: (np.array(ids, dtype=np.int32), np.array(weights, dtype=np.float32))
            for term, (ids, weights) in collected.items()
        }

    def dot(self, query: Mapping[str, float]) -> Scores:
        """Give the dot product of the query with every row, shape (rows,)."""
        scores: Scores = np.zeros(self.size, dtype=np.float32)
        for term, weight in query.items():
            found = self._lists.get(term)
            if found is not None:
                scores[found[0]] += found[1] * np.float32(weight)
        return scores


def count_rows(rows: Iterable[Iterable[str]]) -> dict[str, int]:
    """Count in how many rows each term stands."""
    counts: dict[str, int] = {}
    for row in rows:
        for term in set(row):
            counts[term] = counts.get(term, 0) + 1
    return counts
