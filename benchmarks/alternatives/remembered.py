"""Vectors of an encoder that takes milliseconds a text, kept so that no text is encoded twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray


class Remembered:
    """A table of vectors by kind and text; each call is whole on disk when it returns."""

    def __init__(self, model: str, folder: Path | None = None) -> None:
        """Open the table of a model, in a folder or else in memory only."""
        place = ":memory:"
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
            name = blake2b(model.encode(), digest_size=8).hexdigest()
            place = str(folder / f"vectors-{name}.sqlite")
        self._base = sqlite3.connect(place)
        self._base.execute(
            "CREATE TABLE IF NOT EXISTS vector (kind, text, numbers BLOB, PRIMARY KEY (kind, text))"
        )

    def find(
        self, kind: str, texts: Iterable[str], numbers: DTypeLike = np.float32
    ) -> dict[str, NDArray[Any]]:
        """Give the vectors of those texts that are known, flat, of numbers of some type."""
        found = {}
        for text in texts:
            row = self._base.execute(
                "SELECT numbers FROM vector WHERE kind = ? AND text = ?", (kind, text)
            ).fetchone()
            if row:
                found[text] = np.frombuffer(row[0], dtype=numbers)
        return found

    def keep(self, kind: str, vectors: Mapping[str, NDArray[Any]]) -> None:
        """Keep vectors."""
        rows = [(kind, text, vector.tobytes()) for text, vector in vectors.items()]
        self._base.executemany("INSERT OR REPLACE INTO vector VALUES (?, ?, ?)", rows)
        self._base.commit()
