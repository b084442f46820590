"""From features to one order, and from signs to one probability: weights that were fitted once.

The weights stand in `_weights.py` and `_close_weights.py`, which `benchmarks/fit_weights.py`
writes.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from bot.matching.judging import _astray, _close_astray, _close_weights, _weights
from bot.matching.values import BaseKind

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
        """Give the log-odds of each row of signs, shape (rows,); what can't be told is as usual."""
        scaled = (self.complete(signs) - self.means) / self.spreads
        inner = np.tanh(scaled @ self.hidden[:-1] + self.hidden[-1])
        odds: Array = inner @ self.output[:-1] + self.output[-1]
        return odds

    def complete(self, signs: Array) -> Array:
        """Give the signs with the mean in the place of what is not a number."""
        completed: Array = np.where(np.isnan(signs), self.means, signs)
        return completed


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weights of the ranking and of the confidence."""

    ranking: Array
    """Per feature; none is negative, so that more evidence never ranks lower."""
    intents: Array
    """The same for a base of mere wordings."""
    passages: Array
    """The same for a base of passages: a classifier can't be taught much there."""
    telling: Array
    """Per sign, how far it tells the passage that answers from the others, in log-odds."""
    network: Network
    astray: Array
    """What a word that no wording accounts for adds to the log-odds that something else is asked,
    by its vector, shape (dimensions,): `price` and `founder` much, `really` nothing."""
    tokens_astray: Array
    """The same of a token that the document lacks, as it is meant where it stands; shape
    (dimensions,), or (0,) without the neural encoder."""

    def choose_ranking(self, kind: BaseKind) -> Array:
        """Give the weights of the ranking for a kind of base."""
        if kind is BaseKind.ENTRIES:
            return self.ranking
        return self.intents if kind is BaseKind.INTENTS else self.passages

    def weigh_strays(self, vectors: NDArray[np.floating]) -> Array:
        """Give how far each word, shape (words, dimensions), leads astray; 0 for a foreign encoder.

        Vectors of other dimensions are not those that the weights were fitted on.
        """
        if vectors.shape[1] != len(self.astray):
            return np.zeros(len(vectors))
        weighed: Array = vectors @ self.astray
        return weighed

    def weigh_token_strays(self, strays: NDArray[np.floating]) -> float:
        """Give how far what is left of a question's tokens, shape (dimensions,), leads astray.

        Nothing for tokens of another encoder, of other dimensions.
        """
        return float(strays @ self.tokens_astray) if len(strays) == len(self.tokens_astray) else 0.0

    def judge(self, signs: Array) -> Array:
        """Give the probability, 0..1, that each document answers the question.

        Takes the signs of some documents, shape (documents, signs).
        """
        odds = np.clip(self.network.judge(signs), -30.0, 30.0)
        probabilities: Array = 1.0 / (1.0 + np.exp(-odds))
        return probabilities

    def tell_apart(self, signs: Array) -> Array:
        """Give the share, 0..1, of each passage in the probability that one of them answers.

        Takes their signs, shape (passages, signs).
        """
        return share_out(self.network.complete(signs) @ self.telling)


def share_out(odds: Array) -> Array:
    """Give the softmax of log-odds; nothing where all are minus infinity."""
    most = odds.max(initial=-np.inf)
    if most == -np.inf:
        return np.zeros(len(odds))
    shares = np.exp(odds - most)
    share: Array = shares / shares.sum()
    return share


def pool_odds(one: float, other: float, weight: float) -> float:
    """Give the probability whose log-odds are the mean of those of two probabilities.

    The first has this weight, 0..1, and the second the rest.
    """
    odds = one**weight * other ** (1.0 - weight)
    against = (1.0 - one) ** weight * (1.0 - other) ** (1.0 - weight)
    return odds / (odds + against) if odds + against else (one + other) / 2


def _read(weights: ModuleType, strays: ModuleType) -> Calibration:
    network = (weights.MEANS, weights.SPREADS, weights.HIDDEN, weights.OUTPUT)
    return Calibration(
        ranking=np.array(weights.RANKING),
        intents=np.array(weights.INTENTS),
        passages=np.array(weights.PASSAGES),
        telling=np.array(weights.TELLING),
        network=Network(*map(np.array, network)),
        astray=np.array(strays.ASTRAY),
        tokens_astray=np.array(getattr(strays, "TOKENS_ASTRAY", ())),
    )


DEFAULT = _read(_weights, _astray)

CLOSE = _read(_close_weights, _close_astray)
"""For evidence with the neural encoder's."""
