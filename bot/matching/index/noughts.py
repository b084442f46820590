"""Arrays of noughts that are used again: a new large one costs more than all that is done in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from bot.matching.index.ragged import Ids, Scores


class Noughts:
    """Lends an array of noughts; several threads may borrow at once."""

    def __init__(self, size: int) -> None:
        """Take the size of the arrays."""
        self._size = size
        # A list's `pop` and `append` are safe between threads.
        self._free: list[Scores] = []

    @contextmanager
    def lend(self, places: Ids) -> Iterator[Scores]:
        """Lend an array, shape (size,), that may be written to at these places alone."""
        try:
            array = self._free.pop()
        except IndexError:
            array = np.zeros(self._size, dtype=np.float32)
        yield array
        array[places] = 0.0
        self._free.append(array)
