"""How near a question comes to each document in the neural encoder's space, once that is filled."""

from __future__ import annotations

import atexit
import logging
import threading
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.semantic import Vectors
from bot.matching.neural.neural_space import NeuralSpace
from bot.matching.neural.vector_cache import VectorCache
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


class NeuralIndex:
    """The documents in the space of an encoder; slow to fill, which may be left to a thread.

    Until it is ready, nothing is near: the caller answers without. The vectors come from the cache
    where it has them, and are kept there.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        encoder: PassageEncoder,
        cache: VectorCache | None = None,
    ) -> None:
        """Take the documents, with distinct ids; `fill` or `start` does the work."""
        self.documents: tuple[Document, ...] = tuple(documents)
        """In the order of the rows of what is told of them."""
        self._encoder, self._cache = encoder, cache
        self._space: NeuralSpace | None = None
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def ready(self) -> bool:
        """Whether every document has its place."""
        return self._space is not None

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
        vectors = self._encode(distinct)
        if vectors is not None and texts:
            places = {text: place for place, text in enumerate(distinct)}
            units = vectors[[places[text] for text in texts]]
            self._encoder.ask(texts[0])
            self._space = NeuralSpace(self.documents, units, self._encoder.parts)

    def compare(self, text: str) -> Vectors | None:
        """Give how near a text comes, shape (documents, len(VIEWS)); None until it is ready."""
        space = self._space
        return None if space is None else space.compare(self._encoder.ask(text))

    @property
    def cohesion(self) -> NDArray[np.floating]:
        """How alike the wordings of each document are, -1..1, shape (documents,); 0 until ready."""
        return np.zeros(len(self.documents)) if self._space is None else self._space.cohesion

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

    def _encode(self, texts: list[str]) -> Vectors | None:
        """Give the vectors of the texts, those that are not in the cache anew; None when closed."""
        vectors, found = self._load(texts)
        missing = np.flatnonzero(~found)
        unsaved = 0
        for start in range(0, len(missing), _BATCH):
            if self._closed.is_set():
                return None
            rows = missing[start : start + _BATCH]
            vectors[rows] = self._encoder.encode_passages([texts[row] for row in rows])
            found[rows] = True
            unsaved += len(rows)
            if self._cache and (unsaved >= _SAVED_EVERY or rows[-1] == missing[-1]):
                held = np.flatnonzero(found)
                self._cache.save([texts[row] for row in held], vectors[held])
                unsaved = 0
        return vectors

    def _load(self, texts: list[str]) -> tuple[Vectors, NDArray[np.bool_]]:
        if self._cache is not None:
            return self._cache.load(texts)
        nothing = np.zeros((len(texts), self._encoder.dimensions), dtype=np.float32)
        return nothing, np.zeros(len(texts), dtype=np.bool_)
