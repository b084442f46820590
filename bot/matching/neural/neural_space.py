"""A base's wordings and texts as points of the neural encoder's space, and what is near there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.cohesion import measure_cohesion
from bot.matching.index.ragged import Scores, to_starts
from bot.matching.index.semantic import Vectors, to_length_one
from bot.matching.index.taught import Taught, count_passes, teach
from bot.matching.values import Document

VIEWS = ("neural_best", "neural_three", "neural_said", "neural_taught")
"""What is told of each document.

Cosines in -1..1 to the nearest wording, to the three nearest (their mean; of all where there are
fewer) and to the nearest text, which is 0 where there is none; and the log-odds, up to what the
documents share, of a classifier of the wordings, which are 0 in a base too large to teach one.
"""

_PLAIN = 10.0
"""How much of the plain cosine is left, in mean variances of a direction.

Of 0, 0.3, 1, 3, 10, 30 and no evening at all the best on CLINC150, SQuAD and questions about the
article together: less tells documents of one subject apart, more tells a foreign subject.
"""


class NeuralSpace:
    """Documents in the space of an encoder, about the base's mean and with its directions evened.

    A model's own cosines may all lie in 0.7..1, as its vectors share a direction; and what all the
    base is about tells none of its documents apart. Both are taken away by a softened whitening.
    Source: https://arxiv.org/abs/2103.15316
    """

    def __init__(
        self, documents: Sequence[Document], vectors: Vectors, parts: Sequence[int]
    ) -> None:
        """Place the documents, of which there is at least one.

        Takes unit vectors, shape (units, dimensions), of each document its wordings, then its
        texts; and the dimensions of the models that they are made of, which count alike. What a
        model can't read has noughts in its part.
        """
        counts = [count for one in documents for count in (len(one.wordings), len(one.texts))]
        lengths = np.array(counts, dtype=np.int64)
        self._edges = to_starts(lengths)
        is_wording = np.repeat(np.arange(len(lengths)) % 2 == 0, lengths)
        ends = np.cumsum(parts).tolist()
        self._spans = [slice(end - part, end) for part, end in zip(parts, ends, strict=True)]
        self._parts = [_Part(vectors[:, span], is_wording) for span in self._spans]
        level = [part.level(vectors[is_wording, span]) for part, span in self._pair()]
        self._taught = _teach(_join(level), lengths[0::2])
        self.cohesion = np.array(
            list(map(self._measure_cohesion, self._edges[0:-1:2], lengths[0::2]))
        )
        """How alike the wordings of each document are, shape (documents,)."""

    def compare(self, vector: Vectors) -> Vectors:
        """Give the views of each document, shape (documents, len(VIEWS)), for a question's vector.

        Takes a unit vector of shape (dimensions,). A likeness is the mean of those of the models
        that can read both texts.
        """
        likeness = np.zeros(int(self._edges[-1]), dtype=np.float32)
        read = np.zeros_like(likeness)
        for part, span in self._pair():
            if vector[span].any():
                likeness += part.compare(vector[span])
                read += part.is_read
        likeness /= np.maximum(read, 1.0)
        views = _gather(likeness, self._edges)
        level = _join([part.level(vector[span]) for part, span in self._pair()])
        taught = self._taught.score(level) if self._taught else views[0] * 0
        return np.stack([*views, taught], axis=1)

    def _measure_cohesion(self, start: int, count: int) -> float:
        units = slice(int(start), int(start + count))
        return measure_cohesion(_join([part.units[units] for part in self._parts]))

    def _pair(self) -> Iterator[tuple[_Part, slice]]:
        return zip(self._parts, self._spans, strict=True)


class _Part:
    """What one of the models says of all units."""

    def __init__(self, vectors: Vectors, is_wording: NDArray[np.bool_]) -> None:
        """Take its part of the vectors, shape (units, dimensions)."""
        self.is_read = vectors.any(axis=1)
        known = to_length_one(vectors[is_wording & self.is_read])
        self._mean: Vectors = known.sum(axis=0) / np.float32(max(1, len(known)))
        self._evening = _find_evening(known - self._mean)
        self.units = to_length_one(self._center(vectors) @ self._evening)
        """The vectors about the mean, their directions evened, and of length one again."""

    def level(self, vectors: Vectors) -> Vectors:
        """Give vectors, shape (..., dimensions), about the mean and of length one; noughts stay."""
        return to_length_one(self._center(vectors))

    def compare(self, vector: Vectors) -> Scores:
        """Give the cosine with each unit, shape (units,), the directions evened."""
        scores: Scores = self.units @ to_length_one(self._center(vector) @ self._evening)
        return scores

    def _center(self, vectors: Vectors) -> Vectors:
        is_read = vectors.any(axis=-1, keepdims=True)
        return np.where(is_read, to_length_one(vectors) - self._mean, np.float32(0.0))


def _join(parts: Sequence[Vectors]) -> Vectors:
    """Put the models' vectors together: to a length of one where all of them can read the text."""
    joined: Vectors = np.concatenate(parts, axis=-1)
    return joined / np.float32(np.sqrt(len(parts)))


def _find_evening(vectors: Vectors) -> Vectors:
    """Give the matrix that makes the variances of all directions more alike."""
    covariance = vectors.T @ vectors / np.float32(max(1, len(vectors)))
    variances, directions = np.linalg.eigh(covariance)
    variances = np.maximum(variances, 0.0)
    floor = np.maximum(variances.mean(), 1e-9)
    matrix: Vectors = (directions / np.sqrt(variances / floor + _PLAIN)).astype(np.float32)
    return matrix


def _teach(vectors: Vectors, lengths: NDArray[np.int64]) -> Taught | None:
    passes = count_passes(len(vectors), len(lengths))
    owners = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    return teach(vectors, owners, len(lengths), passes) if passes else None


def _gather(scores: Scores, edges: NDArray[np.int64]) -> tuple[Scores, Scores, Scores]:
    """Give of each document the best wording, the mean of the best three, and the best text."""
    left = np.append(scores, np.float32(-np.inf))
    lengths = np.diff(edges)
    owners = np.repeat(np.arange(len(lengths)), lengths)
    tops = np.zeros((3, len(lengths)), dtype=np.float32)
    for place in range(3):
        best = np.maximum.reduceat(left, edges[:-1])
        there = lengths > place
        tops[place, there] = best[there]
        # Of equal ones only the first is taken away.
        places = np.flatnonzero(left[:-1] == best[owners])
        left[places[np.unique(owners[places], return_index=True)[1]]] = -np.inf
    three = tops.sum(axis=0) / np.clip(lengths, 1, 3).astype(np.float32)
    return tops[0, 0::2], three[0::2], tops[0, 1::2]
