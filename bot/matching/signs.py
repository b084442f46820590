"""The named signs, read off the evidence, from which the confidence in a document is reckoned."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.matching.alignment import Alignment
from bot.matching.coverage import Coverage
from bot.matching.evidence import FEATURES, KINDS, TAUGHT, VIEWS
from bot.matching.profile import Profile
from bot.matching.reading import Prepared

FOR = (
    "strength",
    "lead",
    "share",
    "agreement",
    *KINDS,
    "taught",
    "taught_share",
    "spelling",
    "aligned",
    "aligned_back",
    "coverage",
    "substance",
)
"""Signs that speak for a document."""

AGAINST = (
    "refused",
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

_STRONG = 10.0
"""Log-odds that make the strength about as large as the other signs."""


def weigh_standing(
    features: NDArray[np.floating], ranking: NDArray[np.float64], refused: int | None = None
) -> NDArray[np.float64]:
    """Give how each document stands among all, by the cheap evidence.

    Takes the features, shape (documents, len(FEATURES)), the weights of the ranking, and the row of
    the refusals, which stand for none of the documents. Gives `strength`, `lead`, `share`,
    `agreement`, the best score of each kind and `refused`, shape (documents, 5 + len(KINDS)).
    """
    strength = features @ ranking
    apart = strength.copy()
    rival = np.full(len(features), -np.inf)
    if refused is not None:
        rival[:] = strength[refused]
        apart[refused] = -np.inf
    shares = np.exp(apart - apart.max()) if np.isfinite(apart).any() else np.zeros(len(apart))
    looked_up = features[:, : len(KINDS) * len(VIEWS)].reshape(len(features), len(KINDS), -1)
    best, three, said = looked_up[:, :, 0], looked_up[:, :, 1], looked_up[:, :, 2]
    first = (three >= three.max(axis=0)) & (three > 0)
    columns = [
        strength / _STRONG,
        _lead(apart) / _STRONG,
        shares / max(shares.sum(), 1e-9),
        first.mean(axis=1),
    ]
    likelier = 1.0 / (1.0 + np.exp(np.clip(strength - rival, -30.0, 30.0)))
    taught = features[:, FEATURES.index(TAUGHT[0])].astype(np.float64)
    if refused is not None:
        taught[refused] = taught.min()
    recalled = np.exp(taught - taught.max())
    return np.column_stack(
        [
            *columns,
            np.maximum(best, said),
            taught / _STRONG,
            recalled / recalled.sum(),
            likelier,
        ]
    )


def _lead(strength: NDArray[np.float64]) -> NDArray[np.float64]:
    if np.isfinite(strength).sum() < 2:  # noqa: PLR2004 - no other one
        return np.nan_to_num(strength, neginf=0.0)
    second, first = np.partition(strength, -2)[-2:]
    winner = np.arange(len(strength)) == strength.argmax()
    lead: NDArray[np.float64] = strength - np.where(winner, second, first)
    return lead


def read_signs(  # noqa: PLR0913, PLR0917 - all that is known of one document
    question: Prepared,
    standing: Sequence[float],
    spelling: float,
    coverage: Coverage,
    alignment: Alignment,
    holds: Profile,
) -> NDArray[np.float64]:
    """Give the signs of one document, shape (len(SIGNS),).

    `standing` is its row of `weigh_standing`, `spelling` the likeness to its nearest wording.
    """
    *standing, refused = standing
    # A document without texts, a mere intent, can't tell which words it would answer with.
    says = float(bool(holds.said))
    return np.array(
        [
            *standing,
            spelling,
            alignment.question,
            alignment.wording,
            coverage.share,
            coverage.substance,
            refused,
            says * coverage.heaviest,
            says * coverage.heaviest * coverage.share,
            says * coverage.foreign_number,
            says * coverage.foreign_name,
            bool(question.asked) and not question.asked & holds.asked,
            holds.lacks(question.asked, frozenset(question.terms)),
            says * coverage.beyond,
            says * coverage.opposite,
            says * question.is_remark,
        ],
        dtype=np.float64,
    )
