"""A classifier that is taught the base's own wordings while it loads.

Multinomial logistic regression. Its curvature is bounded by one fixed matrix (Böhning 1992), which
is inverted once; accelerated steps (Nesterov 1983) then need a few matrix products each.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.matching.projection import Scattered
from bot.matching.ragged import Ids, Scores
from bot.matching.semantic import Vectors

_PENALTY = 1e-4
_PASSES = 40
_FEWEST = 10
_WORK = 100_000_000
"""Wordings x documents x passes that loading may take: about five seconds on two cores."""


@dataclass(frozen=True, slots=True)
class Taught:
    """The weights of each document."""

    weights: Vectors
    """Shape (dimensions + 1, documents), the bias last."""

    def score(self, vector: Vectors, folded: Scattered | None = None) -> Scores:
        """Give the log-odds of each document, up to what they share, shape (documents,).

        Takes the vector that was taught, or its first part and the rest as a folded bag.
        """
        scores: Scores = vector @ self.weights[: len(vector)] + self.weights[-1]
        if folded is not None:
            scores += folded.values @ self.weights[folded.places + len(vector)]
        return scores


@dataclass(frozen=True, slots=True)
class TaughtPair:
    """The two classifiers of a base; a base that is too large has none."""

    by_words: Taught | None
    """By the vectors of words and of meaning."""
    by_meaning: Taught | None


def count_passes(wordings: int, documents: int) -> int:
    """Give how many passes a base of this size is taught; none where it would take too long."""
    passes = _WORK // max(1, wordings * documents)
    return min(_PASSES, passes) if passes >= _FEWEST and documents > 1 else 0


def teach(vectors: Vectors, owners: Ids, documents: int, passes: int) -> Taught:
    """Teach to tell the documents apart by the vectors of their wordings.

    Takes the vectors, shape (wordings, dimensions), and the document of each.
    """
    count = len(vectors)
    rows = np.hstack([vectors, np.ones((count, 1), dtype=np.float32)])
    bound = 0.5 / count * (rows.T @ rows)
    bound[np.diag_indices_from(bound)] += _PENALTY
    inverse = np.linalg.inv(bound).astype(np.float32)
    weights = np.zeros((rows.shape[1], documents), dtype=np.float32)
    ahead = weights
    for step in range(passes):
        shares = rows @ ahead
        shares -= shares.max(axis=1, keepdims=True)
        np.exp(shares, out=shares)
        shares /= shares.sum(axis=1, keepdims=True)
        shares[np.arange(count), owners] -= 1.0
        slope = rows.T @ shares / np.float32(count) + np.float32(_PENALTY) * ahead
        following = ahead - inverse @ slope
        ahead = following + np.float32(step / (step + 3)) * (following - weights)
        weights = following
    return Taught(weights)
