"""Likeness of meaning alone: the vectors of an encoder, all of them compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from benchmarks.alternatives.engine import Hit
from bot.matching.semantic import Encoder, Vectors

BATCH = 10_000
"""Texts that are encoded at once, so that what they need in between stays small."""


def encode_all(encoder: Encoder, texts: Sequence[str]) -> Vectors:
    """Encode any number of texts in batches, shape (texts, dimensions)."""
    starts = range(0, len(texts), BATCH)
    return np.concatenate([encoder.encode(list(texts[n : n + BATCH])) for n in starts])


class VectorIndex:
    """Unit vectors in one matrix, and the dot product with each of them."""

    def __init__(
        self, texts: Sequence[str], encoder: Encoder, asking: Encoder | None = None
    ) -> None:
        """Encode the wordings, and questions too unless they have an encoder of their own."""
        self._encoder, self._asking = encoder, asking or encoder
        self._vectors = encode_all(encoder, texts)

    def search(self, text: str) -> Hit | None:
        """Give the wording with the highest cosine."""
        scores = self._vectors @ self._asking.encode_one(text)
        row = int(np.argmax(scores))
        return Hit(row, float(scores[row]))

    def replace(self, rows: Mapping[int, str]) -> None:
        """Encode the new wordings in their places."""
        self._vectors[list(rows)] = self._encoder.encode(list(rows.values()))
