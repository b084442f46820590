"""From signs to one order and one probability: two linear models whose weights were fitted once.

The weights and the data that they were fitted on stand in `_weights.py`, which
`benchmarks/fit_weights.py` writes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching import _weights


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weights of the ranking and of the confidence."""

    ranking: Sequence[float]
    """Per feature; none is negative, so that more evidence never ranks lower."""
    confidence: Sequence[float]
    """Per sign, of a logistic model."""
    bias: float

    def judge(self, signs: NDArray[np.float64]) -> float:
        """Give the probability in 0..1 that a document with these signs answers the question."""
        return float(1.0 / (1.0 + np.exp(-(signs @ np.asarray(self.confidence) + self.bias))))


DEFAULT = Calibration(_weights.RANKING, _weights.CONFIDENCE, _weights.BIAS)
