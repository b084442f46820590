"""What a method gave, remembered without holding on to its object."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar
from weakref import WeakMethod

_Given = TypeVar("_Given")

_MOST = 4096
"""Rows that are kept; those of a larger base are asked for anew."""


def remember(method: Callable[[int], _Given]) -> Callable[[int], _Given]:
    """Give a function that remembers what the method gives for a row, the last asked for.

    It is for the method's object to keep: an `lru_cache` of a bound method would hold a base that
    is no longer used until the cyclic collector came by.

    Raises:
        ReferenceError: By that function, where the object is gone.
    """
    held = WeakMethod(method)

    @lru_cache(maxsize=_MOST)
    def recall(row: int) -> _Given:
        alive = held()
        if alive is None:
            msg = "What was to be asked is gone."
            raise ReferenceError(msg)
        return alive(row)

    return recall
