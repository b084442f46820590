"""The documents of a large base that are looked at: with rare words of the question, or near it.

Two looks of bounded work, so that time grows far slower than the base: the postings of the
question's rarest terms, and the cells of vectors nearest to its own.
"""

from __future__ import annotations

import numpy as np

from bot.matching.index.cells import Cells, make_cells
from bot.matching.index.corpus import Corpus
from bot.matching.index.noughts import Noughts
from bot.matching.index.ragged import Ids, Scores
from bot.matching.index.semantic import Vectors
from bot.matching.index.vectors import Store

_POSTINGS = 1_024
"""Postings that are read at most; a question's rarest term is always read, up to so many."""

_UNITS = 96
"""Units that each look puts forward."""

_FIRST_DIMENSIONS = 64
"""Of a vector, that put a unit forward: WordLlama's say most (https://arxiv.org/abs/2205.13147)."""

MOST_DOCUMENTS = 24
"""Documents that are looked at in the end."""


class Shortlist:
    """Puts forward the documents worth scoring."""

    def __init__(
        self,
        corpus: Corpus,
        meaning: Store | None,
        cells: Cells | None = None,
        kept: Ids | None = None,
    ) -> None:
        """Index the corpus; `kept` gives each unit's row in the corpus of the `cells`, or -1."""
        self._words, self._owners = corpus.words, corpus.owners
        self._postings = corpus.units.bags.invert(len(corpus.terms))
        self._meaning = meaning
        self._noughts = Noughts(len(corpus))
        self.cells: Cells | None = None
        if meaning is not None:
            self.cells = make_cells(meaning, cells, kept)

    def choose(self, terms: Ids, vector: Vectors) -> Ids:
        """Give the rows of at most `MOST_DOCUMENTS` documents, in order."""
        looks = [self._share_words(terms), self._mean_alike(vector)]
        owners = np.concatenate([self._owners[units] for units, _ in looks])
        # The two kinds of score can't be compared: each counts beside the best of its own.
        scores = np.concatenate([s / max(s.max(initial=0.0), 1e-9) for _, s in looks])
        order = owners[(-scores).argsort(kind="stable")]
        likeliest = list(dict.fromkeys(order.tolist()))[:MOST_DOCUMENTS]
        return np.array(sorted(likeliest), dtype=np.int32)

    def _share_words(self, terms: Ids) -> tuple[Ids, Scores]:
        counts = self._words.counts[terms]
        order = np.argsort(counts, kind="stable")
        fits = np.cumsum(counts[order]) <= _POSTINGS
        fits[:1] = True
        chosen = terms[order[fits]]
        lists = [self._postings.row(term)[:_POSTINGS] for term in chosen.tolist()]
        found = np.unique(np.concatenate(lists)) if lists else np.zeros(0, dtype=np.int32)
        with self._noughts.lend(found) as total:
            for units, rarity in zip(lists, self._words.rarity[chosen].tolist(), strict=True):
                total[units] += np.float32(rarity)
            scores = total[found] * self._words.saturation[found]
        return _top(found, scores)

    def _mean_alike(self, vector: Vectors) -> tuple[Ids, Scores]:
        if self.cells is None or self._meaning is None:
            return np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32)
        near = self.cells.near(vector)
        scores = self._meaning.dot(vector[:_FIRST_DIMENSIONS], near)
        return _top(near, np.maximum(scores, 0.0))


def _top(units: Ids, scores: Scores) -> tuple[Ids, Scores]:
    if len(units) > _UNITS:
        best = np.argpartition(-scores, _UNITS)[:_UNITS]
        units, scores = units[best], scores[best]
    return units, scores
