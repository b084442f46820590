"""How each document stands among all, by the evidence that is cheap to have of every one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.evidence import FEATURES, KINDS, TAUGHT, VIEWS
from bot.matching.judging.calibration import share_out
from bot.matching.neural.neural_space import VIEWS as NEURAL_VIEWS

STANDING = (
    "strength",
    "lead",
    "share",
    "agreement",
    *KINDS,
    "meaning_three",
    "taught",
    "taught_share",
    "nearer",
    "refused",
)
"""Log-odds over ten, their lead and their share; the part of the kinds that put it first; the best
score of each kind; the mean of the three nearest by meaning; what was taught; how much nearer it
is, by the mean of the kinds, than the questions that must be refused, and how much likelier it is
such a one."""

CLOSE_FEATURES = (*FEATURES, *NEURAL_VIEWS)
"""With the neural encoder's."""

NEARNESS = (
    *NEURAL_VIEWS,
    "neural_lead",
    "neural_share",
    "neural_cohesion",
    "neural_nearer",
    "neural_refused",
)
"""The standing by the neural encoder's evidence alone, and how alike the wordings are by it; the
last two tell how much nearer it is than the questions that must be refused, and how much likelier
they are."""

_TAUGHT = FEATURES.index(TAUGHT[0])

_STRONG = 10.0
"""Log-odds that make a sign about as large as the others."""

Array = NDArray[np.float64]


def weigh_standing(features: NDArray[np.floating], ranking: Array, refused: int | None) -> Array:
    """Give how each document stands, shape (documents, len(STANDING)).

    Takes the features, shape (documents, len(FEATURES) or len(CLOSE_FEATURES)), the weights of the
    ranking, and the row of the refusals, which stand for none of the documents.
    """
    strength = features @ ranking
    apart = _set_apart(strength, refused)
    rival = -np.inf if refused is None else strength[refused]
    looked_up = features[:, : len(KINDS) * len(VIEWS)].reshape(len(features), len(KINDS), -1)
    best, three, said = looked_up[:, :, 0], looked_up[:, :, 1], looked_up[:, :, 2]
    first = (three >= three.max(axis=0)) & (three > 0)
    taught = _set_apart(features[:, _TAUGHT].astype(np.float64), refused)
    standing = np.empty((len(features), len(STANDING)))
    standing[:, 0] = strength / _STRONG
    standing[:, 1] = _lead(apart) / _STRONG
    standing[:, 2] = share_out(apart)
    standing[:, 3] = first.sum(axis=1) / len(KINDS)
    near = np.maximum(best, said)
    means = near.mean(axis=1)
    standing[:, 4:-5] = near
    standing[:, -5] = three[:, KINDS.index("meaning")]
    standing[:, -4] = np.maximum(taught, -_STRONG) / _STRONG
    standing[:, -3] = share_out(taught)
    standing[:, -2] = means if refused is None else means - means[refused]
    standing[:, -1] = _rival(strength, rival)
    return standing


def weigh_nearness(
    features: NDArray[np.floating], cohesion: NDArray[np.floating], refused: int | None
) -> Array:
    """Give how each document stands by the neural encoder, shape (documents, len(NEARNESS)).

    Takes features of shape (documents, len(CLOSE_FEATURES)), and how alike the wordings of each
    document are, shape (documents,).
    """
    views = features[:, len(FEATURES) :].astype(np.float64)
    nearest = views[:, : NEURAL_VIEWS.index("neural_taught")].max(axis=1)
    odds = views[:, NEURAL_VIEWS.index("neural_taught")].copy()
    best, taught = _set_apart(nearest, refused), _set_apart(odds, refused)
    views[:, NEURAL_VIEWS.index("neural_taught")] /= _STRONG
    nearer = np.ones(len(views)) if refused is None else nearest - nearest[refused]
    return np.column_stack(
        [
            views,
            np.maximum(_lead(best), -1.0),
            share_out(taught),
            cohesion,
            nearer,
            _rival(odds, -np.inf if refused is None else odds[refused]),
        ]
    )


def _rival(strength: Array, rival: float) -> Array:
    """Give how much likelier, 0..1, a question is one to refuse, by log-odds."""
    chance: Array = 1.0 / (1.0 + np.exp((strength - rival).clip(-30.0, 30.0)))
    return chance


def _set_apart(values: Array, refused: int | None) -> Array:
    apart = values.copy()
    if refused is not None:
        apart[refused] = -np.inf
    return apart


def _lead(values: Array) -> Array:
    """Give how far each is before the best of the others, below nought for all but the first."""
    winner = int(values.argmax()) if len(values) else 0
    others = max(values[:winner].max(initial=-np.inf), values[winner + 1 :].max(initial=-np.inf))
    if others == -np.inf:
        return np.nan_to_num(values, neginf=0.0)
    lead: Array = values - values[winner]
    lead[winner] = values[winner] - others
    return lead
