"""How far a document accounts for a question token by token, each as it is meant where it stands.

Late interaction (Khattab and Zaharia 2020, ColBERT): a vector for each token, each laid beside the
nearest one of the other text. A text's single vector tells what it is about; this tells which words
of a question a document leaves unanswered.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.ragged import Ragged, to_starts
from bot.matching.index.semantic import Vectors, to_length_one
from bot.matching.neural.attention import Attention, View

Tokens = NDArray[np.int8]
"""The directions of a text's tokens, shape (tokens, dimensions), the largest number of each 127."""

LIKENESSES = ("tokens_best", "tokens_back", "tokens_near", "tokens_said", "tokens_all")
"""How like the question a document is by its tokens, -1..1.

Each is the mean, over the tokens of the question, of the cosine of the nearest token: in the best
wording; the other way round, over that wording's tokens; in any near wording; in any text; in any
of both. What can't be told, as one side has no tokens, is not a number.
"""

_MOST = 127


@dataclass(frozen=True, slots=True)
class Interaction:
    """What comes of laying a question's tokens beside those of a document."""

    likenesses: tuple[float, ...]
    """As LIKENESSES names them."""
    strays: Vectors
    """The vectors of the question's tokens, each by how far the document has none like it, summed,
    shape (dimensions,)."""
    attended: float
    """The log-odds that the document answers, by what the tokens find in each other; not a number
    where that can't be told."""


def pack_tokens(vectors: Vectors) -> Tokens:
    """Give the directions of vectors, shape (tokens, dimensions), in 8 bits."""
    largest = np.abs(vectors).max(axis=1, keepdims=True, initial=1e-9)
    packed: Tokens = np.rint(vectors / largest * _MOST).astype(np.int8)
    return packed


class TokenSpace:
    """The tokens of all units of a base."""

    def __init__(
        self, tokens: Sequence[Tokens], units: NDArray[np.integer], attention: Attention
    ) -> None:
        """Take the tokens of distinct texts, at least one, and which of the texts each unit is."""
        starts = to_starts(np.array([len(one) for one in tokens], dtype=np.int64))
        self._tokens: Tokens = np.concatenate(tokens)
        self._places = Ragged(np.arange(starts[-1], dtype=np.int32), starts)
        self._units, self._attention = units, attention

    def compare(
        self, question: Tokens, documents: Iterable[tuple[Sequence[int], Sequence[int]]]
    ) -> list[Interaction]:
        """Lay a question beside some wordings and the texts of each document, given as units."""
        asked = _unpack(question)
        view = self._attention.look(asked)
        return [self._lay_beside(asked, view, *units) for units in documents]

    def _lay_beside(
        self, asked: Vectors, view: View | None, wordings: Sequence[int], texts: Sequence[int]
    ) -> Interaction:
        held = self._places.take(self._units[[*wordings, *texts]])
        tokens = _unpack(self._tokens[held.values])
        likeness = asked @ tokens.T
        best = back = math.nan
        nearest = np.full((2, len(asked)), -np.inf)
        for place, (first, last) in enumerate(pairwise(held.starts.tolist())):
            beside = likeness[:, first:last]
            if not beside.size:
                continue
            forth, is_text = beside.max(axis=1), int(place >= len(wordings))
            np.maximum(nearest[is_text], forth, out=nearest[is_text])
            if not is_text:
                both = float(forth.mean()), float(beside.max(axis=0).mean())
                if math.isnan(best) or sum(both) > best + back:
                    best, back = both
        everything = nearest.max(axis=0)
        means = map(_mean, (*nearest, everything))
        lacking = 1.0 - everything.clip(0.0, 1.0)
        strays = (lacking @ asked).astype(np.float32)
        parts = np.split(tokens, [int(held.starts[len(wordings)])])
        worded, said = map(self._attention.look, parts)
        attended = self._attention.judge(view, worded, said, likeness)
        return Interaction((best, back, *means), strays, attended)


def _unpack(tokens: Tokens) -> Vectors:
    return to_length_one(tokens.astype(np.float32))


def _mean(nearest: NDArray[np.float64]) -> float:
    """Give the mean; not a number where there is nothing near, or nothing to be near to."""
    mean = float(nearest.mean()) if len(nearest) else math.nan
    return mean if math.isfinite(mean) else math.nan
