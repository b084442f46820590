"""How far a question and single wordings say the same, word by word and both ways round.

Each word is laid beside the one nearest to it in the other text, as in greedy token alignment
(Zhang et al. 2020, BERTScore), with static vectors of single words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

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
    """How much of each text the other accounts for, 0..1, and what is left of the question."""

    question: float
    wording: float
    lacking: NDArray[np.float32]
    """How far no wording accounts for each word of the question, 0..1, shape (words,)."""


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
        self, question: Prepared, documents: Sequence[Sequence[int]], weighed: Sequence[float]
    ) -> list[Alignment]:
        """Give the alignment with the best of each document's wordings.

        Takes the wordings as units, at least one for each document; `weighed` is how much each word
        of the question names, 0..1.
        """
        corpus = self._corpus
        units = np.array([unit for of_one in documents for unit in of_one], dtype=np.int64)
        held = corpus.units.words.take(units)
        if not len(held.values) or not question.words:
            nothing = Alignment(0.0, 0.0, np.ones(len(question.words), dtype=np.float32))
            return [nothing] * len(documents)
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
        there, here = weights @ forth / weights.sum(), per_unit / np.maximum(whole, 1e-6)
        alignments, start = [], 0
        for of_one in documents:
            own = slice(start, start + len(of_one))
            best = start + int(np.argmax(there[own] + here[own]))
            lacking = 1.0 - forth[:, own].max(axis=1)
            alignments.append(Alignment(float(there[best]), float(here[best]), lacking))
            start = own.stop
        return alignments
