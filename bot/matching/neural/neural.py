"""The neural encoder: three small models side by side, where all are installed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.matching.index.semantic import Vectors, to_length_one
from bot.matching.neural import e5, minilm, universal
from bot.matching.neural.e5 import E5Encoder
from bot.matching.neural.minilm import MiniLMEncoder
from bot.matching.neural.token_space import Tokens
from bot.matching.neural.universal import UniversalEncoder


class NeuralEncoder:
    """multilingual-e5, Universal Sentence Encoder and MiniLM; a vector is theirs in a row.

    The first knows what answers a question, the second what means the same in any language, the
    third what means the same in English; `benchmarks.quality` shows what each alone can do.
    """

    parts = (E5Encoder.dimensions, UniversalEncoder.dimensions, MiniLMEncoder.dimensions)
    dimensions = sum(parts)
    token_dimensions = MiniLMEncoder.token_dimensions

    def __init__(self) -> None:
        """Load the models, from disk and never from the network.

        Raises:
            WorldError: One is not installed, or this machine can't run it.
        """
        self._reader = MiniLMEncoder()
        self._models = (E5Encoder(), UniversalEncoder(), self._reader)
        self.name = " with ".join(model.name for model in self._models)

    def ask(self, text: str) -> Vectors:
        """Give a question's unit vector, shape (dimensions,): see `encode_passages`."""
        return to_length_one(np.concatenate([model.ask(text) for model in self._models]))

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Give the unit vectors of what may hold an answer, shape (texts, dimensions).

        The parts of the models that can read a text have one length; those of others are noughts.
        """
        return to_length_one(np.hstack([model.encode_passages(texts) for model in self._models]))

    def read_tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """Give the tokens of each text as the third model reads them; none where it can't."""
        return self._reader.read_tokens(texts)


def find_fault() -> str:
    """Say why the encoder can't be used here, as a clause; empty where it can."""
    return e5.find_fault() or universal.find_fault() or minilm.find_fault()
