"""Evidence for every document, kind by kind: words, letters, rarity and meaning."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from bot.matching.corpus import Corpus, Prepared
from bot.matching.lexical import Bm25Index, TfidfIndex, gram_terms, word_terms
from bot.matching.postings import Scores
from bot.matching.semantic import Encoder, Vectors

KINDS = ("words", "letters", "rarity", "meaning")
"""Stemmed words and pairs; character n-grams; BM25; static vectors."""

FEATURES = tuple(f"{kind}_{view}" for kind in KINDS for view in ("best", "three", "all", "said"))
"""Per kind: the best wording, the mean of the best three, of all, and the best text."""


class EvidenceIndex:
    """Scores every unit of a corpus against a question, and gathers the scores by document."""

    def __init__(self, corpus: Corpus, encoder: Encoder | None) -> None:
        """Index the corpus; without an encoder the evidence of meaning is zero."""
        self._slots = corpus.slots
        self._encoder = encoder
        bags = [unit.bag for unit in corpus.units]
        self._words = TfidfIndex(bags, word_terms)
        self._letters = TfidfIndex([unit.words for unit in corpus.units], gram_terms)
        self._rarity = Bm25Index(bags)
        self._meaning = self._encode([unit.phrase for unit in corpus.units])

    def score_units(self, question: Prepared) -> dict[str, Scores]:
        """Give for each kind a score per unit, shape (units,), in 0..1."""
        bag = question.bag
        vector = self._encode([question.phrase])[0]
        return {
            "words": self._words.score(bag),
            "letters": self._letters.score([token.word for token in question.tokens]),
            "rarity": self._rarity.score(bag),
            "meaning": np.maximum(self._meaning @ vector, 0.0),
        }

    def gather(self, scores: Mapping[str, Scores]) -> NDArray[np.float32]:
        """Give the features of each document, shape (documents, len(FEATURES)), in 0..1."""
        return np.stack([c for kind in KINDS for c in self._views(scores[kind])], axis=1)

    def _views(self, scores: Scores) -> list[Scores]:
        padded = np.append(scores, np.float32(0.0))
        asked = -np.sort(-padded[self._slots.wordings], axis=1)
        count = np.maximum(1, (self._slots.wordings >= 0).sum(axis=1))
        three = asked[:, :3].sum(axis=1) / np.minimum(count, 3)
        return [
            asked[:, 0],
            three,
            asked.sum(axis=1) / count,
            padded[self._slots.texts].max(axis=1),
        ]

    def _encode(self, phrases: list[str]) -> Vectors:
        if self._encoder is None:
            return np.zeros((len(phrases), 1), dtype=np.float32)
        return self._encoder.encode(phrases)
