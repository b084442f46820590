"""The encoders of meaning that the engines share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from benchmarks.alternatives.remembered import Remembered
from bot.matching.index.semantic import Encoder, Vectors, WordLlamaEncoder
from bot.matching.neural.attention import Attention
from bot.matching.neural.e5 import E5Encoder
from bot.matching.neural.minilm import MiniLMEncoder
from bot.matching.neural.neural import NeuralEncoder
from bot.matching.neural.neural_index import NeuralIndex, PassageEncoder, TokenReader
from bot.matching.neural.token_space import Tokens
from bot.matching.neural.universal import UniversalEncoder
from bot.matching.values import Document


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


class CountingModel:
    """A neural encoder that counts how often it was asked, and may remember what it said."""

    def __init__(self, model: PassageEncoder, remembered: Remembered | None = None) -> None:
        """Wrap an encoder, with a place for its vectors where they are to be remembered."""
        self._model, self._remembered = model, remembered
        self.name, self.dimensions, self.parts = model.name, model.dimensions, model.parts
        self.asked = 0
        """Questions so far."""

    def ask(self, text: str) -> Vectors:
        """Give a question's unit vector, shape (dimensions,)."""
        self.asked += 1
        return self._recall("question", [text], lambda texts: [self._model.ask(texts[0])])[0]

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Give passages' unit vectors, shape (texts, dimensions)."""
        if self._remembered is None or not texts:
            return self._model.encode_passages(texts)
        return np.stack(self._recall("passage", texts, self._model.encode_passages))

    def _recall(
        self,
        kind: str,
        texts: Sequence[str],
        encode: Callable[[Sequence[str]], Iterable[NDArray[Any]]],
        numbers: DTypeLike = np.float32,
    ) -> list[NDArray[Any]]:
        """Give what is remembered of texts, and encode and keep what is not; either may be flat."""
        if self._remembered is None:
            return list(encode(texts))
        known = self._remembered.find(kind, texts, numbers)
        new = list(dict.fromkeys(text for text in texts if text not in known))
        for start in range(0, len(new), _KEPT_AT_ONCE):
            part = new[start : start + _KEPT_AT_ONCE]
            encoded = dict(zip(part, encode(part), strict=True))
            self._remembered.keep(kind, encoded)
            known |= encoded
        return [known[text] for text in texts]


class CountingReader(CountingModel):
    """The same of an encoder that reads tokens."""

    def __init__(self, model: TokenReader, remembered: Remembered | None = None) -> None:
        """Wrap an encoder, with a place for its vectors where they are to be remembered."""
        super().__init__(model, remembered)
        self._reader = model
        self.token_dimensions = model.token_dimensions

    def read_tokens(self, texts: Sequence[str]) -> Sequence[Tokens]:
        """Give the tokens of texts, each of shape (tokens, token_dimensions)."""
        held = self._recall("tokens", texts, self._reader.read_tokens, np.int8)
        return [tokens.reshape(-1, self.token_dimensions) for tokens in held]


def place(
    encoder: TokenReader, documents: Sequence[Document], attention: Attention | None = None
) -> NeuralIndex:
    """Give the documents in the space of a neural encoder, whatever time that takes."""
    index = NeuralIndex(documents, encoder, attention=attention)
    index.fill()
    return index


_KEPT_AT_ONCE = 256
"""Passages after which the vectors are kept: a run that is ended loses little."""


class Encoders:
    """Each encoder, loaded when it is first asked for."""

    def __init__(self, *, remember: bool, folder: Path | None = None) -> None:
        """Say whether texts that were encoded once are to be remembered.

        Args:
            remember: For the length of the process.
            folder: Where to keep the neural encoder's vectors for the next process too.
        """
        self._remember, self._folder = remember, folder

    @cached_property
    def static(self) -> Encoder:
        """WordLlama, which needs no neural net at question time."""
        encoder = WordLlamaEncoder()
        return RememberingEncoder(encoder) if self._remember else encoder

    @cached_property
    def neural(self) -> CountingReader:
        """The neural encoder.

        Raises:
            WorldError: It is not installed, or this machine can't run it.
        """
        model = NeuralEncoder()
        return CountingReader(model, self._remember_of(model))

    @cached_property
    def e5(self) -> CountingModel:
        """Its first model, multilingual-e5, alone.

        Raises:
            WorldError: It is not installed, or this machine can't run it.
        """
        return self._count(E5Encoder())

    @cached_property
    def universal(self) -> CountingModel:
        """Its second model, Universal Sentence Encoder, alone.

        Raises:
            WorldError: It is not installed.
        """
        return self._count(UniversalEncoder())

    @cached_property
    def minilm(self) -> CountingModel:
        """Its third model, MiniLM, alone.

        Raises:
            WorldError: It is not installed.
        """
        return self._count(MiniLMEncoder())

    @property
    def asked(self) -> int:
        """How many questions the neural encoder was asked, 0 while it is not loaded."""
        return self.neural.asked if "neural" in self.__dict__ else 0

    def _count(self, model: PassageEncoder) -> CountingModel:
        return CountingModel(model, self._remember_of(model))

    def _remember_of(self, model: PassageEncoder) -> Remembered | None:
        return Remembered(model.name, self._folder) if self._remember else None
