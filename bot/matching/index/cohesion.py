"""How alike the wordings of a document are: what is far for one document is near for another."""

from __future__ import annotations

import numpy as np

from bot.matching.index.semantic import Vectors

_MOST = 128
"""Wordings that are laid beside all others; of more, so many as stand evenly apart."""


def measure_cohesion(vectors: Vectors) -> float:
    """Give the mean cosine, -1..1, of wordings with the nearest other one; 0 where there is none.

    Takes vectors whose dot product is the likeness, shape (wordings, dimensions). A question far
    less like the wordings than they are like each other is an outlier, as by the local outlier
    factor (Breunig et al. 2000), here of a document.
    """
    if len(vectors) < 2:  # noqa: PLR2004 - one has no other
        return 0.0
    asked = np.unique(np.linspace(0, len(vectors) - 1, _MOST).astype(np.int64))
    likeness = vectors[asked] @ vectors.T
    likeness[np.arange(len(asked)), asked] = -np.inf
    return float(likeness.max(axis=1).mean())
