"""Meaning: static vectors that find an answer where no word is shared; wordllama's only home."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


def to_length_one(vectors: Vectors) -> Vectors:
    """Give vectors, shape (..., dimensions), at a length of one; noughts stay."""
    lengths = np.sqrt((vectors * vectors).sum(axis=-1, keepdims=True))
    units: Vectors = vectors / np.maximum(lengths, np.float32(1e-9))
    return units


class Encoder(Protocol):
    """Turns texts into vectors whose dot product is their likeness of meaning."""

    @property
    def name(self) -> str:
        """What to call it in logs and in `doctor`."""

    def encode(self, texts: list[str]) -> Vectors:
        """Give unit vectors of shape (texts, dimensions); a text with no known word gives zeros."""

    def encode_one(self, text: str) -> Vectors:
        """Give the same for one text, shape (dimensions,), without the cost of a batch."""


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
        self._table: Vectors = np.asarray(self._model.embedding, dtype=np.float32)
        self._remembered = lru_cache(maxsize=8192)(self._encode_one)

    def encode(self, texts: list[str]) -> Vectors:
        """Give unit vectors of shape (texts, 256); a text with no known word gives zeros."""
        if not texts:
            return np.zeros((0, self._table.shape[1]), dtype=np.float32)
        vectors: Vectors = self._model.embed([text or " " for text in texts])
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        units: Vectors = np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)
        return units

    def encode_one(self, text: str) -> Vectors:
        """Give one unit vector, shape (256,); a text with no known word gives zeros."""
        return self._remembered(text)

    def _encode_one(self, text: str) -> Vectors:
        # What a batch does, without its threads: the mean of the tokens' vectors.
        tokens = self._model.tokenizer.encode(text or " ", add_special_tokens=False).ids
        total: Vectors = self._table[tokens].sum(axis=0)
        length = float(np.sqrt(total @ total))
        unit = total / np.float32(length) if length > 0 else total
        unit.setflags(write=False)  # remembered, and handed to every thread
        return unit


def find_alike(encoder: Encoder, texts: Sequence[str], least: float) -> Iterator[tuple[int, int]]:
    """Give the pairs of texts whose vectors have at least this cosine, as places in order."""
    vectors = encoder.encode(list(texts))
    for place in range(len(texts) - 1):
        near = np.flatnonzero(vectors[place + 1 :] @ vectors[place] >= least)
        yield from ((place, place + 1 + int(other)) for other in near)
