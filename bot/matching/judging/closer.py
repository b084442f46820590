"""What the neural encoder says of the documents that are examined."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.evidence import Evidence
from bot.matching.judging.calibration import Calibration
from bot.matching.judging.standing import weigh_nearness
from bot.matching.neural.token_space import Interaction


class Neural(Protocol):
    """The evidence of a neural encoder, as `neural_index.NeuralIndex` gives it."""

    @property
    def ready(self) -> bool:
        """Whether every document has its place."""

    @property
    def cohesion(self) -> NDArray[np.floating]:
        """How alike the wordings of each document are, shape (documents,)."""

    def compare(self, text: str) -> NDArray[np.float32] | None:
        """Give the views of each document, shape (documents, len(VIEWS)); None until ready."""

    def compare_tokens(
        self, text: str, rows: Sequence[int], wordings: Sequence[Sequence[int]]
    ) -> Sequence[Interaction]:
        """Lay a text's tokens beside those of documents and of these units; none until ready."""


@dataclass(frozen=True, slots=True)
class Closer:
    """What it says of one of them."""

    nearness: Sequence[float]
    """As `standing.NEARNESS` names it; nothing without the encoder."""
    tokens: Interaction

    def weigh(self, calibration: Calibration, strays: NDArray[np.float32]) -> tuple[float, ...]:
        """Give the signs that `signs.CLOSE_SIGNS` has beyond the others; none without the encoder.

        Takes what is left of the question's tokens, shape (dimensions,).
        """
        if not self.nearness:
            return ()
        leads = calibration.weigh_token_strays(strays)
        return (*self.nearness, *self.tokens.likenesses, self.tokens.attended, leads)


NOT_CLOSE = Closer((), Interaction((), np.zeros(0, dtype=np.float32), math.nan))
"""Without the encoder."""


def compare_closely(  # noqa: PLR0913, PLR0917 - what is compared, and where it stands
    neural: Neural | None,
    text: str,
    evidence: Evidence,
    places: Sequence[int],
    wordings: Sequence[Sequence[int]],
    refused: int | None,
) -> Sequence[Closer]:
    """Compare a text with documents, each given by its place in the evidence and near wordings.

    Without the encoder, or without a text, nothing is told of any.
    """
    if neural is None or not text:
        return [NOT_CLOSE] * len(places)
    rows, chosen = evidence.rows, list(places)
    nearness = weigh_nearness(evidence.features, neural.cohesion[rows], refused)[chosen]
    beside = neural.compare_tokens(text, rows[chosen].tolist(), wordings)
    return [Closer(*both) for both in zip(nearness.tolist(), beside, strict=True)]
