"""Meaning: static vectors that find an answer where no word is shared; wordllama's only home."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into vectors whose dot product is their likeness of meaning."""

    @property
    def name(self) -> str:
        """What to call it in logs and in `doctor`."""

    def encode(self, texts: list[str]) -> Vectors:
        """Give unit vectors of shape (texts, dimensions); a text with no known word gives zeros."""


class WordLlamaEncoder:
    """WordLlama's 256-dimensional static embeddings, from the weights that its wheel carries.

    Source: https://github.com/dleemiller/WordLlama (model `l2_supercat`).
    """

    name = "WordLlama 256"

    def __init__(self) -> None:
        """Load the weights from disk; takes about 0.2 s and never the network."""
        # Importing wordllama configures the root logger: put back what the operator had.
        root = logging.getLogger()
        handlers, level = root.handlers[:], root.level
        import wordllama  # noqa: PLC0415 - a third of a second that the terminal's --help need not pay

        root.handlers[:], root.level = handlers, level
        folder = Path(wordllama.__file__).parent
        self._model = wordllama.WordLlama.load(cache_dir=str(folder), disable_download=True)

    def encode(self, texts: list[str]) -> Vectors:
        """Give unit vectors of shape (texts, 256); a text with no known word gives zeros."""
        if not texts:
            return np.zeros((0, self._model.embedding.shape[1]), dtype=np.float32)
        vectors: Vectors = self._model.embed([text or " " for text in texts])
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        units: Vectors = np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)
        return units
