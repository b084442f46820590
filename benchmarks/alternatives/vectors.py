"""Likeness of meaning alone: the vectors of an encoder, all of them compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from benchmarks.alternatives.engine import Hit
from bot.matching.index.semantic import Vectors

Encode = Callable[[list[str]], Vectors]
Ask = Callable[[str], Vectors]

BATCH = 10_000
"""Texts that are encoded at once, so that what they need in between stays small."""


def encode_all(encode: Encode, texts: Sequence[str]) -> Vectors:
    """Encode any number of texts in batches, shape (texts, dimensions)."""
    starts = range(0, len(texts), BATCH)
    return np.concatenate([encode(list(texts[start : start + BATCH])) for start in starts])


class VectorIndex:
    """Unit vectors in one matrix, and the dot product with each of them."""

    def __init__(self, texts: Sequence[str], encode: Encode, ask: Ask) -> None:
        """Encode the wordings; `ask` encodes a question."""
        self._encode, self._ask = encode, ask
        self._vectors = encode_all(encode, texts)

    def search(self, text: str) -> Hit | None:
        """Give the wording with the highest cosine."""
        scores = self._vectors @ self._ask(text)
        row = int(np.argmax(scores))
        return Hit(row, float(scores[row]))

    def replace(self, rows: Mapping[int, str]) -> None:
        """Encode the new wordings in their places."""
        self._vectors[list(rows)] = self._encode(list(rows.values()))
