"""Whether a document answers a question, by what the tokens of each find in the other.

Decomposable attention (Parikh et al. 2016, https://arxiv.org/abs/1606.01933): each token attends to
those of another text that mean about the same, is compared with what it finds there, and what all
of them say is put together. A likeness tells how near a word comes; this also tells which words may
be missing, and which others stand in their place.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from bot.matching.index.array_files import Arrays, read_arrays
from bot.matching.index.semantic import Vectors

WEIGHTS = Path(__file__).with_name("attention.npz")
"""What `benchmarks/fit_attention.py` wrote."""

SIDES = ("texts", "wordings", "back")
"""What is laid beside what: the question beside the texts, it beside the wordings, and they beside
it."""


_LEAST = 1e-6
"""Tokens of which none matters share nothing out."""


@dataclass(frozen=True, slots=True)
class View:
    """What the tokens of a text seek, offer and mean."""

    query: Vectors
    """Shape (tokens, width), as the others."""
    key: Vectors
    value: Vectors


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the tokens of one text are compared with what they find in another."""

    weights: Vectors
    """Shape (4 * width + 1, units)."""
    bias: Vectors
    """Shape (units,)."""
    gate: Vectors
    """How much a token matters, shape (width,)."""

    def sum_up(self, tokens: Vectors, found: Vectors, nearest: Vectors) -> list[Vectors]:
        """Give what the comparisons say, and how near the tokens come.

        Takes the tokens and what each of them found, both of shape (tokens, width), and its
        likeness to the nearest token of the other text.
        """
        beside = [tokens, found, tokens * found, np.abs(tokens - found), nearest[:, None]]
        said = np.maximum(np.hstack(beside) @ self.weights + self.bias, 0.0)
        weights = np.logaddexp(0.0, tokens @ self.gate)
        weights /= weights.sum() + _LEAST
        means = np.array([nearest.mean(), weights @ nearest], dtype=np.float32)
        return [weights @ said, said.max(axis=0), means]


@dataclass(frozen=True, slots=True)
class Attention:
    """The weights of all of it."""

    projection: Vectors
    """To query, key and value side by side, shape (dimensions, 3 * width)."""
    sharpness: float
    """What the cosine of two tokens counts, beside query and key, where one attends to the other,
    in log-odds."""
    comparisons: tuple[Comparison, ...]
    """In the order of SIDES."""
    hidden: Vectors
    """Shape (inputs + 1, units), the bias last."""
    output: Vectors
    """Shape (units + 1,), the bias last."""

    def look(self, tokens: Vectors) -> View | None:
        """Look at a text's tokens, unit vectors of shape (tokens, dimensions).

        Nothing can be seen where there are none, or of another encoder's, with other dimensions.
        """
        if not len(tokens) or tokens.shape[1] != len(self.projection):
            return None
        return View(*np.split(tokens @ self.projection, 3, axis=1))

    def judge(
        self, question: View | None, wordings: View | None, texts: View | None, likeness: Vectors
    ) -> float:
        """Give the log-odds that a document answers a question, as far as their tokens tell.

        Takes the cosines of the question's tokens with those of the wordings, then of the texts,
        shape (tokens, tokens). Not a number where nothing can be seen of one of them.
        """
        if question is None or wordings is None or texts is None:
            return math.nan
        worded, said = np.split(likeness, [len(wordings.value)], axis=1)
        pairs = (
            (question, texts, said),
            (question, wordings, worded),
            (wordings, question, worded.T),
        )
        parts = [
            self._lay_beside(comparison, *pair)
            for comparison, pair in zip(self.comparisons, pairs, strict=True)
        ]
        felt = [part for *compared, _ in parts for part in compared]
        nearness = [means for *_, means in parts]
        length = np.array([math.log1p(len(question.value)), 1.0], dtype=np.float32)
        inner = np.maximum(np.concatenate([*felt, *nearness, length]) @ self.hidden, 0.0)
        return float(inner @ self.output[:-1] + self.output[-1])

    def _lay_beside(
        self, comparison: Comparison, one: View, other: View, likeness: Vectors
    ) -> list[Vectors]:
        odds = self.sharpness * likeness + one.query @ other.key.T
        shares = np.exp(odds - odds.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        return comparison.sum_up(one.value, shares @ other.value, likeness.max(axis=1))

    def pack(self) -> dict[str, Vectors]:
        """Give the weights by name, as `unpack` takes them."""
        arrays = {
            "projection": self.projection,
            "sharpness": np.array(self.sharpness, dtype=np.float32),
            "hidden": self.hidden,
            "output": self.output,
        }
        for side, one in zip(SIDES, self.comparisons, strict=True):
            arrays[f"{side}_weights"] = one.weights
            arrays[f"{side}_bias"] = one.bias
            arrays[f"{side}_gate"] = one.gate
        return arrays

    @classmethod
    def unpack(cls, arrays: Arrays) -> Attention:
        """Take what `pack` gave, at any precision."""
        held = {name: array.astype(np.float32) for name, array in arrays.items()}
        comparisons = tuple(
            Comparison(held[f"{side}_weights"], held[f"{side}_bias"], held[f"{side}_gate"])
            for side in SIDES
        )
        return cls(
            projection=held["projection"],
            sharpness=float(held["sharpness"]),
            comparisons=comparisons,
            hidden=held["hidden"],
            output=held["output"],
        )


@lru_cache(maxsize=1)
def read_attention() -> Attention:
    """Read the shipped weights."""
    return Attention.unpack(read_arrays(WEIGHTS))
