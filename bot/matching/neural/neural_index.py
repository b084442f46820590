"""How near a question comes to each document in the neural encoder's space, once that is filled."""

from __future__ import annotations

import atexit
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.semantic import Vectors
from bot.matching.neural.attention import Attention, read_attention
from bot.matching.neural.neural_space import NeuralSpace
from bot.matching.neural.token_space import Interaction, Tokens, TokenSpace
from bot.matching.neural.vector_cache import Block, VectorCache
from bot.matching.values import Document

_log = logging.getLogger(__name__)

_BATCH = 8
"""Texts at a time, after which the thread may end: no exit waits longer once models are loaded."""

_SAVED_EVERY = 2_048
"""New vectors after which all are kept on disk: a process that is ended loses little."""


class PassageEncoder(Protocol):
    """Turns questions and passages into vectors whose dot product is their likeness."""

    name: str
    """Of the model with its version: other names, other vectors."""
    dimensions: int

    @property
    def parts(self) -> tuple[int, ...]:
        """The dimensions of each model that it joins; their parts of a vector have one length."""

    def ask(self, text: str) -> Vectors:
        """Give a question's unit vector, shape (dimensions,)."""

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Give passages' unit vectors, shape (texts, dimensions)."""


class TokenReader(PassageEncoder, Protocol):
    """One that also tells what each token of a text means where it stands."""

    token_dimensions: int

    def read_tokens(self, texts: Sequence[str]) -> Sequence[Tokens]:
        """Give the tokens of texts, each of shape (tokens, token_dimensions)."""


@dataclass(frozen=True, slots=True)
class Caches:
    """What was encoded before, on disk."""

    vectors: VectorCache | None = None
    tokens: VectorCache | None = None

    @classmethod
    def open(cls, folder: Path, encoder: TokenReader) -> Caches:
        """Take the folder, which need not exist, for what an encoder says."""
        name, tokens = encoder.name, f"{encoder.name}, tokens"
        return cls(
            VectorCache(folder, name, encoder.dimensions),
            VectorCache(folder, tokens, encoder.token_dimensions, np.int8),
        )


class NeuralIndex:
    """The documents in the space of an encoder; slow to fill, which may be left to a thread.

    Until it is ready, nothing is near: the caller answers without. The vectors come from the cache
    where it has them, and are kept there.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        encoder: TokenReader,
        caches: Caches = Caches(),
        attention: Attention | None = None,
    ) -> None:
        """Take the documents, with distinct ids; `fill` or `start` does the work.

        Args:
            documents: What can be near, in the order of the rows of what is told of them.
            encoder: What reads texts.
            caches: What it read before.
            attention: The weights of attention; the shipped ones where none are given.
        """
        self.documents: tuple[Document, ...] = tuple(documents)
        """In the order of the rows of what is told of them."""
        units = accumulate((len(one.wordings) + len(one.texts) for one in documents), initial=0)
        self._texts = [
            range(start + len(one.wordings), start + len(one.wordings) + len(one.texts))
            for start, one in zip(units, documents, strict=False)
        ]
        """The units that are texts, of each document."""
        self._encoder, self._caches = encoder, caches
        self._attention = attention or read_attention()
        self._filled: tuple[NeuralSpace, TokenSpace] | None = None
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def ready(self) -> bool:
        """Whether every document has its place."""
        return self._filled is not None

    def start(self) -> threading.Thread:
        """Fill the space in a thread of its own, which ends with the process or by `close`."""
        thread = threading.Thread(target=self._fill_quietly, name="neural index", daemon=True)
        self._thread = thread
        # A thread that is still in onnxruntime's C++ when Python goes would abort the process.
        atexit.register(self._leave)
        thread.start()
        return thread

    def wait(self) -> None:
        """Wait until what was started is done, or has failed; without a start, do not wait."""
        if self._thread is not None:
            self._thread.join()

    def close(self) -> None:
        """Stop filling soon, and do not become ready."""
        self._closed.set()

    def fill(self) -> None:
        """Encode what the cache does not hold: about 20 ms a text on two cores.

        Once ready, no question has to wait for a model to be loaded.
        """
        texts = [text for one in self.documents for text in (*one.wordings, *one.texts)]
        distinct = list(dict.fromkeys(texts))
        encoded = _Encoded(distinct, self._encode_each, self._caches.vectors)
        tokens = _Encoded(distinct, self._encoder.read_tokens, self._caches.tokens)
        for start in range(0, len(distinct), _BATCH):
            if self._closed.is_set():
                return
            # Side by side: what a model has just read it need not read again.
            encoded.complete(start, start + _BATCH)
            tokens.complete(start, start + _BATCH)
        if texts:
            places = {text: place for place, text in enumerate(distinct)}
            units = np.array([places[text] for text in texts], dtype=np.int32)
            vectors = np.concatenate(encoded.blocks)[units]
            self._encoder.ask(texts[0])
            self._filled = (
                NeuralSpace(self.documents, vectors, self._encoder.parts),
                TokenSpace(tokens.blocks, units, self._attention),
            )

    def compare(self, text: str) -> Vectors | None:
        """Give how near a text comes, shape (documents, len(VIEWS)); None until it is ready."""
        filled = self._filled
        return filled[0].compare(self._encoder.ask(text)) if filled else None

    def compare_tokens(
        self, text: str, rows: Sequence[int], wordings: Sequence[Sequence[int]]
    ) -> list[Interaction]:
        """Lay a text's tokens beside those of some documents, given as rows; none until ready.

        Takes the wordings of each that are worth it, as units: the wordings and the texts of all
        documents in a row.
        """
        filled = self._filled
        if filled is None:
            return []
        [question] = self._encoder.read_tokens([text])
        texts = [self._texts[row] for row in rows]
        return filled[1].compare(question, zip(wordings, texts, strict=True))

    @property
    def cohesion(self) -> NDArray[np.floating]:
        """How alike the wordings of each document are, -1..1, shape (documents,); 0 until ready."""
        return self._filled[0].cohesion if self._filled else np.zeros(len(self.documents))

    def _fill_quietly(self) -> None:
        try:
            self.fill()
        except Exception:  # noqa: BLE001 - a background loop: the bot goes on without
            _log.exception("The neural index could not be filled; the bot answers without it.")
        finally:
            atexit.unregister(self._leave)

    def _leave(self) -> None:
        self.close()
        self.wait()

    def _encode_each(self, texts: Sequence[str]) -> list[Vectors]:
        return list(self._encoder.encode_passages(texts)[:, None])


class _Encoded:
    """What is encoded of each of some distinct texts; what the cache does not hold, anew."""

    def __init__(
        self,
        texts: Sequence[str],
        encode: Callable[[Sequence[str]], Sequence[Block]],
        cache: VectorCache | None,
    ) -> None:
        self._texts, self._encode, self._cache = texts, encode, cache
        self._found: list[Block | None] = cache.load(texts) if cache else [None] * len(texts)
        self._missing = sum(block is None for block in self._found)
        self._unsaved = 0

    @property
    def blocks(self) -> list[Block]:
        """What there is, in the order of the texts."""
        return [block for block in self._found if block is not None]

    def complete(self, first: int, last: int) -> None:
        """Encode what is missing of the texts from one place up to another."""
        places = range(first, min(last, len(self._texts)))
        rows = [row for row in places if self._found[row] is None]
        if not rows:
            return
        encoded = self._encode([self._texts[row] for row in rows])
        for row, block in zip(rows, encoded, strict=True):
            self._found[row] = block
        self._missing -= len(rows)
        self._unsaved += len(rows)
        if self._cache and (self._unsaved >= _SAVED_EVERY or not self._missing):
            pairs = zip(self._texts, self._found, strict=True)
            held = {text: block for text, block in pairs if block is not None}
            self._cache.save(list(held), list(held.values()))
            self._unsaved = 0
