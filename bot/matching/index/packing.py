"""Strings as arrays of bytes, for what is kept on disk."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray


def pack_strings(strings: Iterable[str]) -> NDArray[np.uint8]:
    """Give strings without line breaks as one array of bytes."""
    return np.frombuffer("\n".join(strings).encode("utf-8", "surrogatepass"), dtype=np.uint8)


def unpack_strings(packed: NDArray[np.generic]) -> list[str]:
    """Give the strings back."""
    text = packed.tobytes().decode("utf-8", "surrogatepass")
    return text.split("\n") if text else []
