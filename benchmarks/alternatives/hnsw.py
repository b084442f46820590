"""Likeness of meaning by approximate nearest neighbours: usearch's HNSW graph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from usearch.index import Index as Graph

from benchmarks.alternatives.engine import Hit
from benchmarks.alternatives.vectors import Ask, Encode, encode_all


class HnswIndex:
    """A graph with the library's own settings (Malkov and Yashunin 2016)."""

    def __init__(self, texts: Sequence[str], encode: Encode, ask: Ask) -> None:
        """Encode the wordings and join them into the graph; `ask` encodes a question."""
        self._encode, self._ask = encode, ask
        vectors = encode_all(encode, texts)
        self._graph = Graph(ndim=vectors.shape[1], metric="cos", dtype="f32")
        self._graph.add(np.arange(len(texts)), vectors)

    def search(self, text: str) -> Hit | None:
        """Give the wording that the walk through the graph ends at."""
        found = self._graph.search(self._ask(text), 1)
        return Hit(int(found.keys[0]), 1.0 - float(found.distances[0])) if len(found) else None

    def replace(self, rows: Mapping[int, str]) -> None:
        """Take the wordings out of the graph and join the new ones into it."""
        keys = np.array(list(rows))
        self._graph.remove(keys)
        self._graph.add(keys, self._encode(list(rows.values())))
