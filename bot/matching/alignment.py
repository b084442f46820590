"""How far a question and single wordings say the same, word by word and both ways round.

Each word is laid beside the one nearest to it in the other text, as in greedy token alignment
(Zhang et al. 2020, BERTScore), with static vectors of single words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.matching.corpus import Corpus
from bot.matching.coverage import weigh
from bot.matching.likeness import WordLikeness
from bot.matching.reading import Prepared

_ASKING = 0.25
"""What a word that only asks still counts: who is not when, and how many is not how much."""

_UNRELATED, _SAME = 0.25, 0.75
"""Cosines of two words' vectors that mean nothing in common, and the same thing."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How much of each text the other accounts for, 0..1."""

    question: float
    wording: float


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
        self, question: Prepared, units: Sequence[int], weighed: Sequence[float]
    ) -> list[Alignment]:
        """Give the alignment with each unit; `weighed` is how much each word names, 0..1."""
        corpus = self._corpus
        held = corpus.units.words.take(np.asarray(units, dtype=np.int64))
        if not len(held.values) or not question.words:
            return [Alignment(0.0, 0.0)] * len(units)
        terms = self._term_of[held.values]
        asked = np.array([corpus.lexicon.terms.get(t, -1) for t in question.terms])
        near = self._likeness.between(question.words, held.values)
        near = np.clip((near - _UNRELATED) / (_SAME - _UNRELATED), 0.0, 1.0)
        near[asked[:, None] == terms[None, :]] = 1.0
        weights = _ASKING + (1 - _ASKING) * np.asarray(weighed, dtype=np.float32)
        forth = np.maximum.reduceat(np.append(near, near[:, :1], axis=1), held.starts[:-1], axis=1)
        back = near.max(axis=0) * self._weights[terms]
        per_unit = np.add.reduceat(np.append(back, 0.0), held.starts[:-1])
        whole = np.add.reduceat(np.append(self._weights[terms], 0.0), held.starts[:-1])
        there = weights @ forth / weights.sum()
        return [
            Alignment(float(a), float(b / max(c, 1e-6)))
            for a, b, c in zip(there, per_unit, whole, strict=True)
        ]
