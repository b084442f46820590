"""What is worth keeping of a matcher: all that reading, encoding and teaching a base gave."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.array_files import FAULTS
from bot.matching.index.cache import load, make_key, save
from bot.matching.index.cells import Cells
from bot.matching.index.lexicon import Lexicon
from bot.matching.index.packing import pack_strings, unpack_strings
from bot.matching.index.ragged import Ragged
from bot.matching.index.taught import Taught, TaughtPair
from bot.matching.index.units import Base, Units
from bot.matching.index.vectors import Store
from bot.matching.language.capitals import Capitals
from bot.matching.values import Document

_ROWS = ("words", "bags", "pairs", "grams")
_COLUMNS = ("asked", "wordings", "texts")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """A base that was read, and what was made of it."""

    base: Base
    meaning: Store | None
    """The vectors of the units."""
    word_vectors: Store | None
    cells: Cells | None
    taught: TaughtPair
    sounds: Mapping[str, str]

    def pack(self) -> dict[str, NDArray[np.generic]]:
        """Give it as arrays, all but the documents, the synonyms and the sounds."""
        units, capitals = self.base.units, self.base.capitals
        packed = {f"lexicon.{name}": v for name, v in self.base.lexicon.pack().items()}
        for name in _ROWS:
            packed |= _pack_rows(f"units.{name}", getattr(units, name))
        packed |= {f"units.{name}": getattr(units, name) for name in _COLUMNS}
        for name in ("capital", "small"):
            counts = getattr(capitals, name)
            packed[f"{name}.words"] = pack_strings(counts)
            packed[f"{name}.counts"] = np.array(list(counts.values()), dtype=np.int64)
        for name, store in (("meaning", self.meaning), ("likeness", self.word_vectors)):
            if store is not None:
                packed[f"{name}.values"] = store.values
                if store.scales is not None:
                    packed[f"{name}.scales"] = store.scales
        if self.cells is not None:
            packed |= {"cells.centres": self.cells.centres, "cells.of": self.cells.cell_of}
            packed |= _pack_rows("cells.rows", self.cells.rows)
        for name in ("by_words", "by_meaning"):
            taught = getattr(self.taught, name)
            if taught is not None:
                packed[f"taught.{name}"] = taught.weights
        return packed


class Keeper:
    """Keeps in a folder what was made of one base."""

    def __init__(
        self,
        folder: Path,
        documents: Iterable[Document],
        groups: tuple[tuple[str, ...], ...],
        encoder: str,
    ) -> None:
        """Take what the base is made from; `encoder` is the name of that of its vectors, if any."""
        self._folder, self._groups = folder, groups
        self._documents = tuple(sorted(documents, key=lambda document: document.id))
        self._key = make_key(self._documents, groups, encoder)

    def recall(self) -> Kept | None:
        """Give what was kept; nothing where nothing was, or what can't be used."""
        arrays = load(self._folder, self._key)
        if arrays is None:
            return None
        try:
            return unpack(arrays, self._documents, self._groups)
        except FAULTS as error:
            _log.warning("The kept index can't be used (%s); it is made anew.", error)
            return None

    def keep(self, kept: Kept) -> None:
        """Keep it, where the disk lets us."""
        save(self._folder, self._key, kept.pack())


def unpack(
    arrays: Mapping[str, NDArray[Any]],
    documents: tuple[Document, ...],
    groups: tuple[tuple[str, ...], ...],
) -> Kept:
    """Make it of arrays as `pack` gives them.

    Raises:
        KeyError: An array is missing.
        ValueError: An array can't be what its name says.
    """
    prefix = "lexicon."
    own = {n.removeprefix(prefix): array for n, array in arrays.items() if n.startswith(prefix)}
    rows = {name: _unpack_rows(f"units.{name}", arrays) for name in _ROWS}
    units = Units(
        **rows,
        asked=arrays["units.asked"],
        wordings=arrays["units.wordings"],
        texts=arrays["units.texts"],
    )
    if len(units.wordings) != len(documents):
        raise ValueError("the kept index is of other documents")
    capitals = Capitals()
    capitals.capital, capitals.small = _count("capital", arrays), _count("small", arrays)
    cells = None
    if "cells.of" in arrays:
        inside = _unpack_rows("cells.rows", arrays)
        cells = Cells(arrays["cells.centres"], arrays["cells.of"], inside)
    return Kept(
        Base(documents, groups, Lexicon.unpack(own), capitals, units),
        _unpack_store("meaning", arrays),
        _unpack_store("likeness", arrays),
        cells,
        TaughtPair(_unpack_taught("by_words", arrays), _unpack_taught("by_meaning", arrays)),
        {},
    )


def _pack_rows(name: str, rows: Ragged) -> dict[str, NDArray[np.generic]]:
    return {f"{name}.values": rows.values, f"{name}.starts": rows.starts}


def _unpack_rows(name: str, arrays: Mapping[str, NDArray[Any]]) -> Ragged:
    return Ragged(arrays[f"{name}.values"], arrays[f"{name}.starts"])


def _count(name: str, arrays: Mapping[str, NDArray[Any]]) -> Counter[str]:
    words = unpack_strings(arrays[f"{name}.words"])
    return Counter(dict(zip(words, arrays[f"{name}.counts"].tolist(), strict=True)))


def _unpack_store(name: str, arrays: Mapping[str, NDArray[Any]]) -> Store | None:
    values = arrays.get(f"{name}.values")
    return None if values is None else Store(values, arrays.get(f"{name}.scales"))


def _unpack_taught(name: str, arrays: Mapping[str, NDArray[Any]]) -> Taught | None:
    weights = arrays.get(f"taught.{name}")
    return None if weights is None else Taught(weights)
