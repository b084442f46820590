"""Likeness of words and letters: TF-IDF cosines and BM25 of what each unit shares with a query."""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.corpus import Corpus
from bot.matching.index.lexicon import PAIRS
from bot.matching.index.overlap import Overlap, Sharing, Weighed
from bot.matching.index.projection import Projection, Scattered
from bot.matching.index.query import Query
from bot.matching.index.ragged import Ids, Scores
from bot.matching.index.semantic import Vectors


class LexicalIndex:
    """Scores units by the terms, the pairs of terms and the 4-grams that they share."""

    def __init__(self, corpus: Corpus) -> None:
        """Index the corpus."""
        units = corpus.units
        self._units, self._words = units, corpus.words
        self._pairs = Overlap(units.pairs, PAIRS)
        self._grams = corpus.grams
        self._sharing = Sharing((self._words, self._pairs, self._grams))
        self._lexicon = corpus.lexicon
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
        """Give the query's TF-IDF vectors folded: that of terms and pairs upon that of 4-grams."""
        terms, pairs, grams = self._projections
        weights, length = self._gram_weights[query.grams], np.float32(self._length(query))
        square = float(weights @ weights) + query.unknown_grams * self._unseen**2
        return Scattered.join(
            [
                terms.scatter(query.terms, self._term_weights[query.terms] / length),
                pairs.scatter(query.pairs, self._pair_weights[query.pairs] / length),
                grams.scatter(query.grams, weights / np.float32(max(square, 1e-9) ** 0.5)),
            ]
        )

    def fold_units(self, chosen: Ids) -> Vectors:
        """Give units folded like queries, shape (chosen, projection.DIMENSIONS)."""
        terms, pairs, grams = self._projections
        own = terms.fold_all(self._units.bags.take(chosen), self._term_weights)
        own += pairs.fold_all(self._units.pairs.take(chosen), self._pair_weights)
        own /= self._norms[chosen, None]
        cut = self._units.grams.take(chosen)
        # Summed in double precision the order of the grams, which a reload changes, is no matter.
        squares = cut.sums((self._gram_weights**2).astype(np.float64))
        lengths = np.sqrt(np.maximum(squares, 1e-9)).astype(np.float32)
        own += grams.fold_all(cut, self._gram_weights) / lengths[:, None]
        return own

    # Only a base that is small enough to be taught needs the next two.
    @cached_property
    def _projections(self) -> tuple[Projection, Projection, Projection]:
        lexicon = self._lexicon
        hashes = lexicon.hash_of, np.arange(PAIRS, dtype=np.int64), lexicon.hash_grams()
        first, second, third = map(Projection, hashes)
        return first, second, third

    @cached_property
    def _gram_weights(self) -> NDArray[np.float32]:
        return _weigh(self._grams.counts, len(self._grams))

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
