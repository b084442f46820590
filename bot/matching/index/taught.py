"""A classifier that is taught the base's own wordings while it loads.

Multinomial logistic regression. Its curvature is bounded by one fixed matrix (Böhning 1992), which
is inverted once; accelerated steps (Nesterov 1983), begun anew where the loss rises (O'Donoghue and
Candès 2015), then need a few matrix products each.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from bot.matching.index.projection import Scattered
from bot.matching.index.ragged import Ids, Scores
from bot.matching.index.semantic import Vectors

_PENALTY = 1e-4
_PENALTY_OF_ALL = 1 / 3
"""What the penalty on all wordings together is at most: the more there are, the less it holds."""

_PASSES = 50
_FEWEST = 10
_WORK = 120_000_000
"""Wordings x documents x passes that loading may take: about five seconds on two cores."""

_BOLD = 4.0
"""How many steps of the bound to take at once, until that is seen to lead astray."""

_RISEN = 1.0001
"""The loss over the last one from which that is seen; less may be rounding."""


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
    penalty = np.float32(min(_PENALTY, _PENALTY_OF_ALL / count))
    rows = np.hstack([vectors, np.ones((count, 1), dtype=np.float32)])
    bound = 0.5 / count * (rows.T @ rows)
    bound[np.diag_indices_from(bound)] += penalty
    inverse = np.linalg.inv(bound).astype(np.float32)
    weights = np.zeros((rows.shape[1], documents), dtype=np.float32)
    ahead, stride, since, last = weights, _BOLD, 0, math.inf
    for _ in range(passes):
        shares, loss = _share(rows @ ahead, owners)
        loss += float(0.5 * penalty * np.square(ahead).sum())
        if loss > last * _RISEN:
            # The bound itself is always safe; a longer stride only mostly is.
            ahead, stride, since, last = weights, max(1.0, stride / 2), 0, math.inf
            continue
        shares[np.arange(count), owners] -= 1.0
        slope = rows.T @ shares / np.float32(count) + penalty * ahead
        following = ahead - np.float32(stride) * (inverse @ slope)
        ahead = following + np.float32(since / (since + 3)) * (following - weights)
        weights, since, last = following, since + 1, loss
    return Taught(weights)


def _share(scores: Vectors, owners: Ids) -> tuple[Vectors, float]:
    """Turn the scores of each row into shares, in place, and give the mean loss of its owner."""
    scores -= scores.max(axis=1, keepdims=True)
    owned = scores[np.arange(len(owners)), owners]
    np.exp(scores, out=scores)
    sums = scores.sum(axis=1, keepdims=True)
    scores /= sums
    return scores, float((np.log(sums[:, 0]) - owned).mean())
