"""The documents made ready for comparison: cleaned, with their concepts, and cut into units.

A unit is one wording or one text of a document; the units of a document stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.asked import Kind, find_asked, is_remark
from bot.matching.names import Names
from bot.matching.profile import profile
from bot.matching.synonyms import Synonyms
from bot.matching.text import Token, stem, tokenize
from bot.matching.values import Document

LONGEST = 500
"""Characters of a text that are read: what follows is ignored, so that the time is bounded."""

_MOST_TOKENS = 96


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready for comparison; the three sequences run side by side."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    """Cleaned, spelling repaired."""
    terms: tuple[str, ...]
    """Stems of the words."""
    concepts: tuple[tuple[int, int, str], ...]
    """(start, end, concept) of each synonym that stands in the terms."""
    asked: frozenset[Kind]
    """The kinds of answer that it asks for."""
    is_remark: bool
    """Whether it tells of the speaker and asks nothing."""
    names: frozenset[int] = frozenset()
    """Where its names stand in the terms."""

    @property
    def phrase(self) -> str:
        """The words as one text."""
        return " ".join(self.words)

    def read_at(self, place: int) -> set[str]:
        """Give the term at a place and the concepts that it is a part of."""
        concepts = {concept for start, end, concept in self.concepts if start <= place < end}
        return {self.terms[place]} | concepts

    @property
    def named(self) -> frozenset[str]:
        """The terms as a set."""
        return frozenset(self.terms)

    @property
    def bag(self) -> list[str]:
        """The terms and the concepts."""
        return [*self.terms, *(concept for _, _, concept in self.concepts)]


def prepare(text: str, synonyms: Synonyms, repair: dict[str, str] | None = None) -> Prepared:
    """Clean a text; `repair` maps a misspelt cleaned word to the right one."""
    tokens = tokenize(text[:LONGEST])[:_MOST_TOKENS]
    words = tuple((repair or {}).get(token.word, token.word) for token in tokens)
    terms = tuple(stem(word) for word in words)
    begun = text[:LONGEST]
    concepts = tuple(synonyms.find(terms))
    return Prepared(tokens, words, terms, concepts, find_asked(begun), is_remark(begun))


class Corpus:
    """All units of all documents, and what each document knows."""

    def __init__(self, documents: Sequence[Document], synonyms: Synonyms) -> None:
        """Prepare the documents in the order of their ids, so that theirs never matters."""
        self.documents = tuple(sorted(documents, key=lambda document: document.id))
        self.synonyms = synonyms
        wordings = [[prepare(text, synonyms) for text in d.wordings] for d in self.documents]
        texts = [[prepare(text, synonyms) for text in d.texts] for d in self.documents]
        pairs = list(zip(wordings, texts, strict=True))
        self.units = tuple(unit for asked, said in pairs for unit in (*asked, *said))
        self.slots = _slots([len(asked) for asked, _ in pairs], [len(said) for _, said in pairs])
        known = [frozenset(t for u in (*a, *s) for t in u.bag) for a, s in pairs]
        every = (text for d in self.documents for text in (*d.wordings, *d.texts))
        self.names = Names(every, known)
        self.profiles = tuple(
            profile(document, terms, self.names.words)
            for document, terms in zip(self.documents, known, strict=True)
        )
        self.words = tuple(sorted({w for u in (*a, *s) for w in u.words}) for a, s in pairs)


@dataclass(frozen=True, slots=True)
class Slots:
    """Where each document's units are: shape (documents, most units of one), padded by -1."""

    wordings: NDArray[np.int32]
    texts: NDArray[np.int32]


def _slots(wordings: Sequence[int], texts: Sequence[int]) -> Slots:
    asked = np.full((len(wordings), max(wordings, default=1) or 1), -1, dtype=np.int32)
    said = np.full((len(texts), max(texts, default=1) or 1), -1, dtype=np.int32)
    start = 0
    for row, (a, s) in enumerate(zip(wordings, texts, strict=True)):
        asked[row, :a] = np.arange(start, start + a)
        said[row, :s] = np.arange(start + a, start + a + s)
        start += a + s
    return Slots(asked, said)
