"""The units of a base in arrays: what each wording and each text consists of.

A unit is one wording or one text of a document. Those of a document stand side by side, its
wordings first.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.lexicon import Lexicon, pair_up
from bot.matching.index.ragged import Ragged, join, to_starts
from bot.matching.language.asked import Kind
from bot.matching.language.capitals import Capitals
from bot.matching.language.reading import prepare
from bot.matching.language.synonyms import Synonyms
from bot.matching.values import REFUSED, Document

KINDS = tuple(Kind)
_PART = 50_000
"""Units that are worked on at a time, so that what is needed in between stays small."""


@dataclass(frozen=True, slots=True)
class Units:
    """What the units of some documents consist of, as numbers of a lexicon."""

    words: Ragged
    """The words in order."""
    bags: Ragged
    """The distinct terms and concepts."""
    pairs: Ragged
    """The distinct buckets of neighbouring terms."""
    grams: Ragged
    """The distinct 4-grams."""
    asked: NDArray[np.uint16]
    """The kinds of answer that each asks for, a bit a kind."""
    wordings: NDArray[np.int32]
    """How many wordings each document has."""
    texts: NDArray[np.int32]
    """How many texts each document has."""

    @property
    def starts(self) -> NDArray[np.int64]:
        """Where the units of each document begin, shape (documents + 1,)."""
        return to_starts(self.wordings.astype(np.int64) + self.texts)

    def cut(self, begin: int, end: int) -> Units:
        """Give the documents from `begin` up to `end`."""
        first, last = self.starts[[begin, end]]
        edges = int(first), int(last)
        return Units(
            words=self.words.cut(*edges),
            bags=self.bags.cut(*edges),
            pairs=self.pairs.cut(*edges),
            grams=self.grams.cut(*edges),
            asked=self.asked[first:last],
            wordings=self.wordings[begin:end],
            texts=self.texts[begin:end],
        )


@dataclass(frozen=True, slots=True)
class Base:
    """Documents that were read, and what they were read to."""

    documents: tuple[Document, ...]
    """In the order of their ids."""
    groups: tuple[tuple[str, ...], ...]
    """The synonyms."""
    lexicon: Lexicon
    capitals: Capitals
    units: Units


def join_units(parts: Sequence[Units]) -> Units:
    """Give the documents of all parts, one part after the other."""
    return Units(
        words=join([part.words for part in parts]),
        bags=join([part.bags for part in parts]),
        pairs=join([part.pairs for part in parts]),
        grams=join([part.grams for part in parts]),
        asked=np.concatenate([part.asked for part in parts]),
        wordings=np.concatenate([part.wordings for part in parts]),
        texts=np.concatenate([part.texts for part in parts]),
    )


def read_units(
    documents: Iterable[Document], synonyms: Synonyms, lexicon: Lexicon, capitals: Capitals
) -> Units:
    """Read the documents' wordings and texts; new words are added to the lexicon."""
    words, bags = _Rows(), _Rows()
    asked, wordings, texts = array("H"), array("i"), array("i")
    for document in documents:
        wordings.append(len(document.wordings))
        texts.append(len(document.texts))
        unwritten = len(document.wordings) + len(document.texts) - len(document.written)
        for place, text in enumerate((*document.wordings, *document.texts)):
            unit = prepare(text, synonyms)
            if place >= unwritten:
                capitals.count(unit, is_refused=document.id == REFUSED)
            words.append([lexicon.add_word(word) for word in unit.words])
            bags.append([lexicon.add_term(term) for term in unit.bag])
            asked.append(pack_kinds(unit.asked))
    kept = words.freeze()
    hashes = lexicon.hash_of[lexicon.term_of] if lexicon.words else np.zeros(0, dtype=np.int64)
    grams_of = lexicon.grams_of
    return Units(
        words=kept,
        bags=bags.freeze(),
        pairs=_work(kept, lambda part: _pair(part, hashes)),
        grams=_work(kept, lambda part: part.expand(grams_of).distinct()),
        asked=np.array(asked, dtype=np.uint16),
        wordings=np.array(wordings, dtype=np.int32),
        texts=np.array(texts, dtype=np.int32),
    )


def pack_kinds(kinds: Iterable[Kind]) -> int:
    """Give kinds of answer as bits."""
    return sum(1 << KINDS.index(kind) for kind in kinds)


def unpack_kinds(bits: int) -> frozenset[Kind]:
    """Give the kinds of answer that these bits say."""
    return frozenset(kind for place, kind in enumerate(KINDS) if bits >> place & 1)


class _Rows:
    def __init__(self) -> None:
        self._values, self._lengths = array("i"), array("q")

    def append(self, row: Sequence[int]) -> None:
        self._values.extend(row)
        self._lengths.append(len(row))

    def freeze(self) -> Ragged:
        lengths = np.array(self._lengths, dtype=np.int64)
        return Ragged(np.array(self._values, dtype=np.int32), to_starts(lengths))


def _pair(words: Ragged, hashes: NDArray[np.int64]) -> Ragged:
    pairs = pair_up(hashes[words.values])
    # A pair across the end of a unit is none.
    rows = words.rows()
    inside = rows[:-1] == rows[1:]
    lengths = np.maximum(words.lengths - 1, 0)
    return Ragged(pairs[inside], to_starts(lengths)).distinct()


def _work(words: Ragged, function: Callable[[Ragged], Ragged]) -> Ragged:
    parts = range(0, max(1, len(words)), _PART)
    return join([function(words.cut(at, min(at + _PART, len(words)))) for at in parts])
