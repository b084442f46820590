"""How far one word stands for another, by the static vectors of single words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.corpus import Corpus
from bot.matching.index.ragged import Ids
from bot.matching.index.semantic import Encoder, Vectors
from bot.matching.index.vectors import Store, encode_all


class WordLikeness:
    """Compares a question's words with those of the corpus."""

    def __init__(
        self, corpus: Corpus, encoder: Encoder | None, former: Store | None = None
    ) -> None:
        """Encode the words of the corpus; `former` are the vectors of the first of them."""
        self._corpus, self._encoder = corpus, encoder
        self.vectors: Store | None = None
        if encoder is not None:
            kept = np.arange(len(corpus.word_list), dtype=np.int32)
            if former is not None:
                kept[kept >= len(former)] = -1
            words = corpus.word_list
            self.vectors = encode_all(len(words), words.__getitem__, encoder, former, kept)

    def encode(self, words: Sequence[str]) -> Vectors:
        """Give the vectors of a question's words, shape (words, dimensions)."""
        if self._encoder is None or not words:
            return np.zeros((len(words), 0), dtype=np.float32)
        return np.array([self._encoder.encode_one(word) for word in words])

    def compare(self, vectors: Vectors, held: Ids) -> NDArray[np.float32]:
        """Give the cosine of words, by their vectors, with words of the corpus.

        Shape (words, held).
        """
        if self.vectors is None:
            return np.zeros((len(vectors), len(held)), dtype=np.float32)
        return vectors @ self.vectors.take(held).T
