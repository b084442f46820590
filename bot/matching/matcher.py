"""From a text to the documents that may answer it, each with its evidence and its confidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.matching._places import PLACE_WORDS
from bot.matching._question_words import REAL_WORDS
from bot.matching.calibration import DEFAULT, Calibration
from bot.matching.corpus import Corpus, Prepared, prepare
from bot.matching.coverage import Coverage, cover, weigh
from bot.matching.evidence import EvidenceIndex
from bot.matching.fuzzy import Speller, compare_wordings
from bot.matching.likeness import WordLikeness
from bot.matching.postings import Scores
from bot.matching.relations import RELATION_WORDS
from bot.matching.semantic import Encoder
from bot.matching.signs import SIGNS, read_signs, weigh_standing
from bot.matching.synonyms import Synonyms
from bot.matching.values import Candidate, Document, Match

_EXAMINED = 10
"""Documents that are examined word by word, after the cheap evidence has ranked them all."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A document with the signs that speak for and against it."""

    document: Document
    wording: str
    coverage: Coverage
    features: NDArray[np.float32]
    """Shape (len(FEATURES),): what the ranking is fitted on."""
    signs: NDArray[np.float64]
    """Shape (len(SIGNS),)."""


class Matcher:
    """Finds the documents that answer a text; the same text always gives the same."""

    def __init__(
        self,
        documents: Sequence[Document],
        *,
        synonyms: Iterable[Sequence[str]] = (),
        encoder: Encoder | None = None,
        calibration: Calibration = DEFAULT,
    ) -> None:
        """Index the documents.

        Args:
            documents: What can be found, with distinct ids and at least one wording each.
            synonyms: Groups of words or phrases that mean the same.
            encoder: The evidence of meaning; without it words and letters must do.
            calibration: The weights that turn evidence into confidence.
        """
        self._corpus = Corpus(documents, Synonyms(synonyms))
        self._index = EvidenceIndex(self._corpus, encoder)
        self._likeness = WordLikeness(self._corpus.words, encoder)
        counts = Counter(word for unit in self._corpus.units for word in unit.words)
        self._speller = Speller(counts, REAL_WORDS | PLACE_WORDS | RELATION_WORDS)
        self._calibration = calibration

    def match(self, text: str) -> Match:
        """Give the candidates for a text, best first, ties by id; never raises on any text."""
        candidates = [self._present(one) for one in self.examine(text)]
        candidates.sort(key=lambda candidate: (-candidate.confidence, candidate.document))
        return Match(text, tuple(candidates))

    def examine(self, text: str) -> list[Examined]:
        """Give the signs of the documents worth a look: what the confidence is fitted on."""
        question = self._prepare(text)
        if not self._corpus.documents or not any(map(weigh, question.terms)):
            return []
        scores = self._index.score_units(question)
        features = self._index.gather(scores)
        standing = weigh_standing(features, np.asarray(self._calibration.ranking))
        strength = standing[:, 0]
        order = np.argsort(-strength, kind="stable")[:_EXAMINED]
        rows = [int(row) for row in order if strength[row] > 0]
        if not rows:
            return []
        likeness = self._likeness.compare(question.words, rows)
        total = np.sum(list(scores.values()), axis=0)
        return [
            self._examine(question, row, near.tolist(), total, features[row], standing[row])
            for row, near in zip(rows, likeness, strict=True)
        ]

    def _prepare(self, text: str) -> Prepared:
        first = prepare(text, self._corpus.synonyms)
        repaired = {word: self._speller.repair(word) for word in dict.fromkeys(first.words)}
        question = prepare(text, self._corpus.synonyms, repaired)
        return replace(question, names=self._corpus.names.find(question.words, question.terms))

    def _examine(  # noqa: PLR0913, PLR0917 - all that is known of one document
        self,
        question: Prepared,
        row: int,
        likeness: list[float],
        total: Scores,
        features: NDArray[np.float32],
        standing: NDArray[np.float64],
    ) -> Examined:
        corpus, document = self._corpus, self._corpus.documents[row]
        slots = corpus.slots.wordings[row][: len(document.wordings)]
        place = int(np.argmax(total[slots]))
        nearest = corpus.units[slots[place]]
        spelling = compare_wordings(question.phrase, nearest.phrase)
        holds = corpus.profiles[row]
        coverage = cover(question, holds, nearest, likeness)
        signs = read_signs(question, standing.tolist(), spelling, coverage, holds)
        return Examined(document, document.wordings[place], coverage, features, signs)

    def _present(self, one: Examined) -> Candidate:
        evidence: Mapping[str, float] = dict(zip(SIGNS, map(float, one.signs), strict=True))
        return Candidate(
            document=one.document.id,
            confidence=self._calibration.judge(one.signs),
            wording=one.wording,
            matched=one.coverage.matched,
            missing=one.coverage.missing,
            evidence=evidence,
        )
