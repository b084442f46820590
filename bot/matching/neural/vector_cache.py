"""Vectors kept on disk by the content of their texts, so that a text is encoded only once."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from bot.matching.index.array_files import (
    FAULTS,
    Arrays,
    list_newest,
    read_arrays,
    write_arrays,
)
from bot.matching.index.ragged import to_starts

Block = NDArray[Any]
"""The vectors of one text, shape (vectors, dimensions)."""

Keys = NDArray[np.void]
"""Shape (texts,): 16 bytes each, a hash of the model and the text."""

_log = logging.getLogger(__name__)

_KEY_BYTES = 16
_KEY = np.dtype((np.void, _KEY_BYTES))

_MOST_FILES = 8
"""Files of one model that are kept: several bots may share the folder."""


class VectorCache:
    """Vectors of one model in a folder, which may be deleted at any time.

    A file is read only as numbers (no pickle), and is left aside unless its form and its checksum
    are right. A folder that can't be written to is read all the same.
    """

    def __init__(
        self, folder: Path, model: str, dimensions: int, numbers: DTypeLike = np.float32
    ) -> None:
        """Take the folder, which need not exist.

        Args:
            folder: Where the files are.
            model: The model's name with its version, and what of it is kept.
            dimensions: Of each vector.
            numbers: The type of the vectors' numbers.
        """
        self._folder, self._model, self._dimensions = folder, model, dimensions
        self._numbers = np.dtype(numbers)
        self._prefix = f"vectors-{_hash(model).hex()}-"

    def load(self, texts: Sequence[str]) -> list[Block | None]:
        """Give the vectors of each text; None where they are not kept."""
        keys = self._key(texts)
        blocks: list[Block | None] = [None] * len(texts)
        missing = set(range(len(texts)))
        for path in self._list_files():
            if not missing:
                break
            held = self._read(path)
            if held is not None:
                places = _look_up(keys, held.keys)
                for row in [row for row in missing if places[row] >= 0]:
                    blocks[row] = held.take(places[row])
                    missing.discard(row)
        return blocks

    def save(self, texts: Sequence[str], blocks: Sequence[Block]) -> None:
        """Keep the vectors of all texts of a base; files that this makes superfluous are removed.

        Never raises where the folder can't be written to.
        """
        keys, first = np.unique(self._key(texts), return_index=True)
        nothing = np.zeros((0, self._dimensions), dtype=self._numbers)
        chosen = [blocks[row] for row in first.tolist()]
        starts = to_starts(np.array([len(block) for block in chosen], dtype=np.int64))
        held = _Held(keys, starts, np.concatenate([nothing, *chosen], dtype=self._numbers))
        name = f"{self._prefix}{hashlib.blake2b(keys.tobytes(), digest_size=16).hexdigest()}.npz"
        try:
            write_arrays(self._folder / name, held.to_arrays())
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

    def _read(self, path: Path) -> _Held | None:
        """Give what a file holds; None where anything about it is wrong."""
        try:
            arrays = read_arrays(path)
            if "starts" not in arrays:
                _log.info("%s is of a former version and is made anew.", path)
                return None
            return self._check(arrays)
        except FAULTS as error:
            _log.warning("%s is not what it should be and is left aside: %s", path, error)
            return None

    def _check(self, arrays: Arrays) -> _Held:
        keys, starts, vectors = (arrays[name] for name in ("keys", "starts", "vectors"))
        if [keys.dtype, starts.dtype, vectors.dtype] != [
            np.dtype("u1"),
            np.dtype("i8"),
            self._numbers,
        ]:
            raise ValueError("the types are wrong")
        if keys.shape != (len(starts) - 1, _KEY_BYTES) or vectors.shape[1:] != (self._dimensions,):
            raise ValueError("the shapes are wrong")
        held = _Held(keys.view(_KEY)[:, 0], starts.astype(np.int64), vectors)
        if arrays["checksum"].tobytes() != held.sum():
            raise ValueError("the checksum is wrong")
        if starts[0] != 0 or starts[-1] != len(vectors) or (np.diff(held.starts) < 0).any():
            raise ValueError("the starts are wrong")
        return held

    def _remove_superfluous(self, kept: Path, keys: Keys) -> None:
        """Remove what the new file holds as well, what can't be read, and the oldest of many."""
        others = [path for path in self._list_files() if path != kept]
        for place, path in enumerate(others, start=1):
            held = self._read(path) if place < _MOST_FILES else None
            if held is None or (_look_up(held.keys, keys) >= 0).all():
                path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Held:
    """What a file holds: the vectors of text `i` begin at `starts[i]`."""

    keys: Keys
    starts: NDArray[np.int64]
    """Shape (texts + 1,)."""
    vectors: Block

    def take(self, row: int) -> Block:
        """Give the vectors of a text."""
        return self.vectors[self.starts[row] : self.starts[row + 1]]

    def to_arrays(self) -> Arrays:
        """Give what to write."""
        checksum = np.frombuffer(self.sum(), dtype=np.uint8)
        keys = self.keys.view(np.uint8).reshape(-1, _KEY_BYTES)
        return {"keys": keys, "starts": self.starts, "vectors": self.vectors, "checksum": checksum}

    def sum(self) -> bytes:
        """Give the checksum of all that is held."""
        checksum = hashlib.blake2b(self.keys.tobytes(), digest_size=32)
        checksum.update(self.starts.tobytes())
        checksum.update(np.ascontiguousarray(self.vectors).data)
        return checksum.digest()


def _hash(text: str, start: bytes = b"") -> bytes:
    """Hash a text; a lone surrogate, which has no UTF-8, counts as itself."""
    content = start + text.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(content, digest_size=_KEY_BYTES).digest()


def _look_up(wanted: Keys, held: Keys) -> NDArray[np.intp]:
    """Give the place of each wanted key among those held, -1 where it is not there."""
    places = {key: place for place, key in enumerate(held.tolist())}
    return np.array([places.get(key, -1) for key in wanted.tolist()], dtype=np.intp)
