"""Vectors kept on disk by the content of their texts, so that a text is encoded only once."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.array_files import FAULTS, list_newest, read_arrays, write_arrays

Vectors = NDArray[np.float32]
Keys = NDArray[np.void]
"""Shape (texts,): 16 bytes each, a hash of the model and the text."""

_log = logging.getLogger(__name__)

_KEY_BYTES = 16
_KEY = np.dtype((np.void, _KEY_BYTES))

_MOST_FILES = 8
"""Files of one model that are kept: several bots may share the folder."""


class VectorCache:
    """Unit vectors of one model in a folder, which may be deleted at any time.

    A file is read only as numbers (no pickle), and is left aside unless its form, its checksum and
    the length of its vectors are right. A folder that can't be written to is read all the same.
    """

    def __init__(self, folder: Path, model: str, dimensions: int) -> None:
        """Take the folder, which need not exist; `model` is the model's name with its version."""
        self._folder, self._model, self._dimensions = folder, model, dimensions
        self._prefix = f"vectors-{_hash(model).hex()}-"

    def load(self, texts: Sequence[str]) -> tuple[Vectors, NDArray[np.bool_]]:
        """Give vectors of shape (texts, dimensions), and for which texts there was one.

        The others' are zeros.
        """
        keys = self._key(texts)
        vectors = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        found = np.zeros(len(texts), dtype=np.bool_)
        for path in self._list_files():
            if found.all():
                break
            held = self._read(path)
            if held is not None:
                places = _look_up(keys, held[0])
                new = (places >= 0) & ~found
                vectors[new] = held[1][places[new]]
                found |= new
        return vectors, found

    def save(self, texts: Sequence[str], vectors: Vectors) -> None:
        """Keep the vectors of all texts of a base; files that this makes superfluous are removed.

        Never raises where the folder can't be written to.
        """
        keys, first = np.unique(self._key(texts), return_index=True)
        vectors = np.ascontiguousarray(vectors[first], dtype=np.float32)
        name = f"{self._prefix}{hashlib.blake2b(keys.tobytes(), digest_size=16).hexdigest()}.npz"
        try:
            self._write(self._folder / name, keys, vectors)
            self._remove_superfluous(self._folder / name, keys)
        except OSError as error:
            _log.info("Vectors can't be kept in %s: %s.", self._folder, error.strerror)

    def _key(self, texts: Sequence[str]) -> Keys:
        start = self._model.encode() + b"\0"
        hashes = [list(_hash(text, start)) for text in texts]
        return np.array(hashes, dtype=np.uint8).reshape(-1, _KEY_BYTES).view(_KEY)[:, 0]

    def _list_files(self) -> list[Path]:
        """Give this model's files, the newest first."""
        return list_newest(self._folder, f"{self._prefix}*.npz")

    def _read(self, path: Path) -> tuple[Keys, Vectors] | None:
        """Give the keys and vectors of a file; None where anything about it is wrong."""
        try:
            arrays = read_arrays(path)
            keys, vectors = self._check(arrays["keys"], arrays["vectors"], arrays["checksum"])
        except FAULTS as error:
            _log.warning("%s is not what it should be and is left aside: %s", path, error)
            return None
        return keys.view(_KEY)[:, 0], vectors

    def _check(
        self, keys: NDArray[Any], vectors: NDArray[Any], checksum: NDArray[Any]
    ) -> tuple[NDArray[np.uint8], Vectors]:
        if keys.dtype != np.uint8 or vectors.dtype != np.float32:
            raise ValueError("the types are wrong")
        if keys.shape != (len(vectors), _KEY_BYTES) or vectors.shape[1:] != (self._dimensions,):
            raise ValueError("the shapes are wrong")
        if checksum.tobytes() != _sum(keys, vectors):
            raise ValueError("the checksum is wrong")
        if not np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-3):
            raise ValueError("the vectors are not of length one")
        return keys, vectors

    def _write(self, path: Path, keys: Keys, vectors: Vectors) -> None:
        numbers = keys.view(np.uint8).reshape(-1, _KEY_BYTES)
        checksum = np.frombuffer(_sum(numbers, vectors), dtype=np.uint8)
        write_arrays(path, {"keys": numbers, "vectors": vectors, "checksum": checksum})

    def _remove_superfluous(self, kept: Path, keys: Keys) -> None:
        """Remove what the new file holds as well, what can't be read, and the oldest of many."""
        others = [path for path in self._list_files() if path != kept]
        for place, path in enumerate(others, start=1):
            held = self._read(path) if place < _MOST_FILES else None
            if held is None or (_look_up(held[0], keys) >= 0).all():
                path.unlink(missing_ok=True)


def _hash(text: str, start: bytes = b"") -> bytes:
    """Hash a text; a lone surrogate, which has no UTF-8, counts as itself."""
    content = start + text.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(content, digest_size=_KEY_BYTES).digest()


def _sum(keys: NDArray[np.uint8], vectors: Vectors) -> bytes:
    checksum = hashlib.blake2b(keys.tobytes(), digest_size=32)
    checksum.update(np.ascontiguousarray(vectors).data)
    return checksum.digest()


def _look_up(wanted: Keys, held: Keys) -> NDArray[np.intp]:
    """Give the place of each wanted key among those held, -1 where it is not there."""
    places = {key: place for place, key in enumerate(held.tolist())}
    return np.array([places.get(key, -1) for key in wanted.tolist()], dtype=np.intp)
