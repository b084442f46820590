"""How far one word stands for another, by the static vectors of single words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.matching.semantic import Encoder

_UNRELATED, _SAME = 0.4, 0.8
"""Cosines of two words' vectors that mean nothing in common, and the same thing."""


class WordLikeness:
    """Compares a question's words with all the words of each document."""

    def __init__(self, words: Sequence[Sequence[str]], encoder: Encoder | None) -> None:
        """Take the distinct words of each document."""
        vocabulary = sorted({word for row in words for word in row})
        columns = {word: column for column, word in enumerate(vocabulary)}
        self._rows = [np.array([columns[w] for w in row], dtype=np.int32) for row in words]
        self._encoder = encoder
        self._vectors = encoder.encode(vocabulary) if encoder else None

    def compare(self, words: Sequence[str], documents: Sequence[int]) -> NDArray[np.float32]:
        """Give how far each document's nearest word stands for each word, 0..1.

        Shape (documents, words); zeros without an encoder.
        """
        nearest = np.zeros((len(documents), len(words)), dtype=np.float32)
        if self._encoder is None or self._vectors is None or not words:
            return nearest
        asked = self._encoder.encode(list(words))
        for place, row in enumerate(documents):
            if self._rows[row].size:
                nearest[place] = (asked @ self._vectors[self._rows[row]].T).max(axis=1)
        scaled: NDArray[np.float32] = np.clip(
            (nearest - _UNRELATED) / (_SAME - _UNRELATED), 0.0, 1.0
        )
        return scaled
