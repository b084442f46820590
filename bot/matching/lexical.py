"""Likeness of words and letters: TF-IDF cosines and BM25 of what each unit shares with a query."""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bot.matching.corpus import Corpus
from bot.matching.lexicon import PAIRS
from bot.matching.overlap import Overlap, Sharing, Weighed
from bot.matching.projection import Projection, Scattered
from bot.matching.query import Query
from bot.matching.ragged import Ids, Scores
from bot.matching.semantic import Vectors


class LexicalIndex:
    """Scores units by the terms, the pairs of terms and the 4-grams that they share."""

    def __init__(self, corpus: Corpus) -> None:
        """Index the corpus."""
        units = corpus.units
        self._units, self._words = units, corpus.words
        self._pairs = Overlap(units.pairs, PAIRS)
        self._grams = Overlap(units.grams, len(corpus.lexicon.grams))
        self._sharing = Sharing((self._words, self._pairs, self._grams))
        self._hashes = corpus.lexicon.hash_of
        self._term_weights = _weigh(self._words.counts, len(corpus))
        self._pair_weights = _weigh(self._pairs.counts, len(corpus))
        self._unseen = float(_weigh(np.zeros(1, dtype=np.int64), len(corpus))[0])
        squares = units.bags.sums(self._term_weights**2) + units.pairs.sums(self._pair_weights**2)
        self._norms: Scores = np.sqrt(np.maximum(squares, 1e-9)).astype(np.float32)

    def compare(self, query: Query, units: Ids | None) -> Scores:
        """Give three likenesses, each 0..1, of all units or of those given, shape (3, units).

        The cosine of TF-IDF over terms and pairs; BM25 over 4-grams and BM25 over terms, both as a
        share of the most that the query could give.
        """
        own, pair = self._term_weights[query.terms], self._pair_weights[query.pairs]
        grams = _share_out(self._grams, query.grams, query.unknown_grams)
        terms = _share_out(self._words, query.terms, query.unknown_terms)
        weighed = (
            Weighed(0, query.terms, own * own, 0),
            Weighed(1, query.pairs, pair * pair, 0),
            Weighed(2, query.grams, grams, 1),
            Weighed(0, query.terms, terms, 2),
        )
        scores = self._sharing.sum(weighed, 3, units)
        rows: Ids | slice = slice(None) if units is None else units
        scores[0] /= self._norms[rows] * np.float32(self._length(query))
        scores[1] *= self._grams.saturation[rows]
        scores[2] *= self._words.saturation[rows]
        return scores

    def fold(self, query: Query) -> Scattered:
        """Give the query's TF-IDF vector folded."""
        terms, pairs = self._projections
        own = terms.scatter(query.terms, self._term_weights[query.terms])
        own += pairs.scatter(query.pairs, self._pair_weights[query.pairs])
        return own.scale(1.0 / self._length(query))

    def fold_units(self, chosen: Ids) -> Vectors:
        """Give the folded TF-IDF vectors of units, shape (chosen, projection.DIMENSIONS)."""
        terms, pairs = self._projections
        own = terms.fold_all(self._units.bags.take(chosen), self._term_weights)
        own += pairs.fold_all(self._units.pairs.take(chosen), self._pair_weights)
        return own / self._norms[chosen, None]

    @cached_property
    def _projections(self) -> tuple[Projection, Projection]:
        # Only a base that is small enough to be taught needs them.
        return Projection(self._hashes), Projection(np.arange(PAIRS, dtype=np.int64))

    def _length(self, query: Query) -> float:
        own, pair = self._term_weights[query.terms], self._pair_weights[query.pairs]
        square = float(own @ own + pair @ pair) + query.unknown_terms * self._unseen**2
        return max(math.sqrt(square), 1e-9)


def _share_out(overlap: Overlap, known: Ids, unknown: int) -> NDArray[np.float64]:
    """Give what each known term is worth, as a share of all terms known and unknown."""
    rarity = overlap.rarity[known]
    most = float(rarity.sum()) + unknown * overlap.unseen()
    shares: NDArray[np.float64] = rarity / max(most, 1e-9)
    return shares


def _weigh(counts: NDArray[np.integer], units: int) -> NDArray[np.float32]:
    """Give the smoothed inverse document frequency (Manning et al. 2008, section 6.2)."""
    return (1.0 + np.log((1 + units) / (1 + counts))).astype(np.float32)
