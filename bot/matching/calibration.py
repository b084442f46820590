"""From features to one order, and from signs to one probability: weights that were fitted once.

The weights stand in `_weights.py` and `_close_weights.py`, which `benchmarks/fit_weights.py`
writes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from bot.matching import _close_weights, _weights

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Network:
    """A perceptron with one hidden layer: several small ones, fitted apart, side by side."""

    means: Array
    """Of the signs, shape (signs,)."""
    spreads: Array
    hidden: Array
    """Shape (signs + 1, hidden units), the bias last."""
    output: Array
    """Shape (hidden units + 1,), the bias last."""

    def judge(self, signs: Array) -> Array:
        """Give the log-odds of each row of signs, shape (rows,)."""
        scaled = (signs - self.means) / self.spreads
        inner = np.tanh(scaled @ self.hidden[:-1] + self.hidden[-1])
        odds: Array = inner @ self.output[:-1] + self.output[-1]
        return odds


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weights of the ranking and of the confidence."""

    ranking: Array
    """Per feature; none is negative, so that more evidence never ranks lower."""
    network: Network

    def judge(self, signs: Array) -> float:
        """Give the probability in 0..1 that a document with these signs answers the question."""
        odds = float(self.network.judge(signs[None, :])[0])
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def _read(weights: ModuleType) -> Calibration:
    network = (weights.MEANS, weights.SPREADS, weights.HIDDEN, weights.OUTPUT)
    return Calibration(np.array(weights.RANKING), Network(*map(np.array, network)))


DEFAULT = _read(_weights)

CLOSE = _read(_close_weights)
"""For evidence with the neural encoder's."""
