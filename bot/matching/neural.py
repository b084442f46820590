"""The neural encoder: two small models side by side, where both are installed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.matching import e5, universal
from bot.matching.e5 import E5Encoder
from bot.matching.semantic import Vectors
from bot.matching.universal import UniversalEncoder

_EACH = np.float32(0.5**0.5)
"""The length of each model's part."""


class NeuralEncoder:
    """multilingual-e5 and Universal Sentence Encoder; a vector is theirs, one behind the other.

    The first knows what answers a question, the second what means the same; `benchmarks.quality`
    shows what each alone can do.
    """

    parts = (E5Encoder.dimensions, UniversalEncoder.dimensions)
    dimensions = sum(parts)

    def __init__(self) -> None:
        """Load the models, from disk and never from the network.

        Raises:
            WorldError: One is not installed, or this machine can't run it.
        """
        self._answers, self._means = E5Encoder(), UniversalEncoder()
        self.name = f"{self._answers.name} with {self._means.name}"

    def ask(self, text: str) -> Vectors:
        """Give a question's unit vector, shape (dimensions,), of parts of the same length."""
        return _EACH * np.concatenate([self._answers.ask(text), self._means.ask(text)])

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Give the unit vectors of what may hold an answer, shape (texts, dimensions)."""
        both = self._answers.encode_passages(texts), self._means.encode_passages(texts)
        return _EACH * np.hstack(both)


def find_fault() -> str:
    """Say why the encoder can't be used here, as a clause; empty where it can."""
    return e5.find_fault() or universal.find_fault()
