"""The encoders of meaning that the engines share."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from bot.matching.neural import E5Encoder
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
    """One side of the optional neural encoder: it was taught to tell questions from passages."""

    def __init__(self, model: E5Encoder, *, asks: bool) -> None:
        """Take the model, and whether the texts are questions."""
        self._encode = model.encode_questions if asks else model.encode_passages
        self.name = model.name

    def encode(self, texts: list[str]) -> Vectors:
        """Give unit vectors of shape (texts, 384)."""
        return self._encode(texts)

    def encode_one(self, text: str) -> Vectors:
        """Give the unit vector of one text, shape (384,)."""
        vector: Vectors = self._encode([text])[0]
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
        """The neural encoder, for wordings and for questions.

        Raises:
            WorldError: It is not installed, or this machine can't run it.
        """
        model = E5Encoder()
        wordings, questions = (NeuralEncoder(model, asks=asks) for asks in (False, True))
        return self._wrap(wordings), self._wrap(questions)

    def _wrap(self, encoder: Encoder) -> Encoder:
        return RememberingEncoder(encoder) if self._remember else encoder
