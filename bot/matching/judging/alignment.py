"""How far a question and a document say the same, word by word and both ways round.

Each word is laid beside the one nearest to it in the other text, as in greedy token alignment
(Zhang et al. 2020, BERTScore), with static vectors of single words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.corpus import Corpus
from bot.matching.index.likeness import WordLikeness
from bot.matching.index.ragged import to_starts
from bot.matching.index.semantic import Vectors
from bot.matching.judging.coverage import weigh
from bot.matching.language.reading import Prepared

_ASKING = 0.25
"""What a word that only asks still counts: who is not when, and how many is not how much."""

_UNRELATED, _SAME = 0.25, 0.75
"""Cosines of two words' vectors that mean nothing in common, and the same thing."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How much of each text the other accounts for, 0..1, and what is left of the question."""

    question: float
    """Of the question, by the best wording."""
    wording: float
    """Of that wording, by the question."""
    near: float
    """Of the question, by the near wordings together."""
    said: float
    """Of the question, by the texts; 0 where there are none."""
    all: float
    """Of the question, by wordings and texts together."""
    lacking: NDArray[np.float32]
    """How far no wording accounts for each word of the question, 0..1, shape (words,)."""

    @property
    def whole(self) -> float:
        """How far both say the same, 0..1."""
        return (self.question + self.wording) / 2


class Aligner:
    """Lays questions beside wordings."""

    def __init__(self, corpus: Corpus, likeness: WordLikeness) -> None:
        """Take the corpus and the vectors of its words."""
        self._corpus, self._likeness = corpus, likeness
        self._term_of = corpus.lexicon.term_of
        self._weights = np.array(
            [_ASKING + (1 - _ASKING) * weigh(term) for term in corpus.terms], dtype=np.float32
        )

    def align(
        self,
        question: Prepared,
        wordings: Sequence[Sequence[int]],
        texts: Sequence[Sequence[int]],
        vectors: Vectors,
    ) -> list[Alignment]:
        """Give the alignment with each document.

        Takes the wordings that come nearest, at least one for each document, and the texts, both as
        units, and the vectors of the question's words.
        """
        corpus = self._corpus
        units = np.array([unit for of_one in (*wordings, *texts) for unit in of_one], np.int64)
        held = corpus.units.words.take(units)
        if not len(held.values) or not question.words:
            left = np.ones(len(question.words), dtype=np.float32)
            return [Alignment(0.0, 0.0, 0.0, 0.0, 0.0, left)] * len(wordings)
        terms = self._term_of[held.values]
        asked = np.array([corpus.lexicon.terms.get(t, -1) for t in question.terms])
        # One column more than there are words, for a unit without any that comes last.
        near = np.zeros((len(question.words), len(terms) + 1), dtype=np.float32)
        near[:, :-1] = self._likeness.compare(vectors, held.values)
        near -= _UNRELATED
        near /= _SAME - _UNRELATED
        near.clip(0.0, 1.0, out=near)
        near[:, :-1][asked[:, None] == terms] = 1.0
        weights = _ASKING + (1 - _ASKING) * np.array(question.weights, dtype=np.float32)
        forth = np.maximum.reduceat(near, held.starts[:-1], axis=1)
        sides = np.zeros((2, len(terms) + 1), dtype=np.float32)
        sides[1, :-1] = self._weights[terms]
        sides[0] = near.max(axis=0) * sides[1]
        borne, whole = np.add.reduceat(sides, held.starts[:-1], axis=1)
        weights /= weights.sum()
        there, here = weights @ forth, borne / np.maximum(whole, 1e-6)
        starts = to_starts(np.array([len(of_one) for of_one in (*wordings, *texts)]))
        firsts = starts[: len(wordings) + 1]
        near_by = np.maximum.reduceat(forth[:, : firsts[-1]], firsts[:-1], axis=1)
        said_by = np.zeros_like(near_by)
        told = np.flatnonzero(np.diff(starts[len(wordings) :]))
        if len(told):
            said_by[:, told] = np.maximum.reduceat(forth, starts[len(wordings) + told], axis=1)
        means = weights @ np.hstack([near_by, said_by, np.maximum(near_by, said_by)])
        both = there + here
        best = [first + int(both[first:last].argmax()) for first, last in pairwise(firsts.tolist())]
        shares = np.vstack([there[best], here[best], means.reshape(3, -1)]).tolist()
        return list(map(Alignment, *shares, 1.0 - near_by.T))
