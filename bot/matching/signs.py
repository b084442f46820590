"""The named signs, read off the evidence, from which the confidence in a document is reckoned."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.matching.corpus import Prepared
from bot.matching.coverage import Coverage
from bot.matching.evidence import FEATURES, KINDS
from bot.matching.profile import Profile

FOR = (
    "strength",
    "lead",
    "share",
    "agreement",
    *KINDS,
    "spelling",
    "coverage",
    "substance",
)
"""Signs that speak for a document."""

AGAINST = (
    "gap",
    "strain",
    "foreign_number",
    "foreign_name",
    "kind_unasked",
    "kind_lacking",
    "property_lacking",
    "opposite",
    "remark",
)
"""Signs that speak against it."""

SIGNS = FOR + AGAINST

_VIEWS = len(FEATURES) // len(KINDS)


_SHARPNESS = 25.0
"""Of the softmax that gives the share; about that of the ranking before it is scaled to 0..1."""


def weigh_standing(
    features: NDArray[np.floating], ranking: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Give how each document stands among all, by the cheap evidence.

    Takes the features, shape (documents, len(FEATURES)), and the weights of the ranking. Gives
    `strength`, `lead`, `share`, `agreement` and the best score of each kind, shape
    (documents, 4 + len(KINDS)).
    """
    strength = features @ (ranking / ranking.sum())
    shares = np.exp(_SHARPNESS * (strength - strength.max()))
    blocks = features.reshape(len(features), len(KINDS), _VIEWS)
    best, three, said = blocks[:, :, 0], blocks[:, :, 1], blocks[:, :, 3]
    first = (three >= three.max(axis=0)) & (three > 0)
    columns = [strength, _lead(strength), shares / shares.sum(), first.mean(axis=1)]
    return np.column_stack([*columns, np.maximum(best, said)])


def _lead(strength: NDArray[np.float64]) -> NDArray[np.float64]:
    if len(strength) == 1:
        return strength
    second, first = np.partition(strength, -2)[-2:]
    winner = np.arange(len(strength)) == strength.argmax()
    lead: NDArray[np.float64] = strength - np.where(winner, second, first)
    return lead


def read_signs(
    question: Prepared,
    standing: Sequence[float],
    spelling: float,
    coverage: Coverage,
    holds: Profile,
) -> NDArray[np.float64]:
    """Give the signs of one document, shape (len(SIGNS),).

    `standing` is its row of `weigh_standing`, `spelling` the likeness to its nearest wording.
    """
    # A document without texts, a mere intent, can't tell which words it would answer with.
    says = float(bool(holds.said))
    return np.array(
        [
            *standing,
            spelling,
            coverage.share,
            coverage.substance,
            says * coverage.heaviest,
            says * coverage.heaviest * coverage.share,
            says * coverage.foreign_number,
            says * coverage.foreign_name,
            bool(question.asked) and not question.asked & holds.asked,
            holds.lacks(question.asked, question.named),
            says * coverage.beyond,
            says * coverage.opposite,
            says * question.is_remark,
        ],
        dtype=np.float64,
    )
