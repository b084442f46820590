"""What every engine is asked through, ours and the alternatives alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.matching.values import Document


@dataclass(frozen=True, slots=True)
class Found:
    """The best document for a text."""

    document: str
    """Its id."""
    score: float
    """How sure the engine is: higher is surer, on a scale of its own."""


@dataclass(frozen=True, slots=True)
class Hit:
    """The best wording for a text."""

    row: int
    """Its place in the sequence that the index was built from."""
    score: float


class Engine(Protocol):
    """Finds the best of many documents."""

    def search(self, text: str) -> Found | None:
        """Give the best document; none where nothing speaks for any."""

    def replace(self, document: Document) -> None:
        """Take a document with an id that is there already in its predecessor's place."""


class Index(Protocol):
    """Finds the best of many wordings: what an alternative library is."""

    def search(self, text: str) -> Hit | None:
        """Give the best wording; none where nothing speaks for any."""

    def replace(self, rows: Mapping[int, str]) -> None:
        """Put other wordings in the place of some, as cheaply as the library can."""


class WordingEngine:
    """An index of wordings as an engine: a document is as good as the best of its wordings."""

    def __init__(
        self, build: Callable[[Sequence[str]], Index], documents: Sequence[Document]
    ) -> None:
        """Index every wording of every document."""
        self._owners = [document.id for document in documents for _ in document.wordings]
        self._index = build([wording for document in documents for wording in document.wordings])

    def search(self, text: str) -> Found | None:
        """Give the document of the best wording."""
        hit = self._index.search(text)
        return Found(self._owners[hit.row], hit.score) if hit else None

    def replace(self, document: Document) -> None:
        """Replace the wordings of a document by as many others.

        Raises:
            ValueError: It has another number of wordings than the one in its place, or there is
                none with its id.
        """
        rows = [row for row, owner in enumerate(self._owners) if owner == document.id]
        self._index.replace(dict(zip(rows, document.wordings, strict=True)))
