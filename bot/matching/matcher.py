"""From a text to the documents that may answer it, each with its evidence and its confidence."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.matching._places import PLACE_WORDS
from bot.matching._question_words import REAL_WORDS
from bot.matching.alignment import Aligner
from bot.matching.asked import is_remark
from bot.matching.cache import load, make_key, save
from bot.matching.calibration import DEFAULT, Calibration
from bot.matching.corpus import Corpus
from bot.matching.coverage import Coverage, cover, weigh
from bot.matching.evidence import Evidence, EvidenceIndex
from bot.matching.fuzzy import Speller, compare_wordings
from bot.matching.kept import Kept, unpack
from bot.matching.likeness import WordLikeness
from bot.matching.reading import LONGEST, Prepared, prepare
from bot.matching.relations import RELATION_WORDS
from bot.matching.semantic import Encoder
from bot.matching.signs import SIGNS, read_signs, weigh_standing
from bot.matching.threads import keep_to_one_thread
from bot.matching.values import Candidate, Document, Match

_EXAMINED = 10
"""Documents that are examined word by word, after the cheap evidence has ranked them all."""

_ALIGNED = 5
"""Wordings of a document that the question is laid beside, the nearest first."""

_HOPELESS = 1e-3
"""A document with less of the ranking's share than this part of the first's isn't examined."""


_KNOWN_WORDS = REAL_WORDS | PLACE_WORDS | RELATION_WORDS
"""Words that need no repair, whatever the base holds."""


_log = logging.getLogger(__name__)

_REFUSED = ""
"""The id of the document that stands for all refusals; it comes first, and is never shown."""


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

    def __init__(  # noqa: PLR0913 - named, all but the first
        self,
        documents: Sequence[Document],
        *,
        synonyms: Iterable[Sequence[str]] = (),
        refusals: Sequence[str] = (),
        encoder: Encoder | None = None,
        calibration: Calibration = DEFAULT,
        previous: Matcher | None = None,
        cache: Path | None = None,
    ) -> None:
        """Index the documents.

        Args:
            documents: What can be found, with distinct ids and at least one wording each.
            synonyms: Groups of words or phrases that mean the same.
            refusals: Questions that no document answers, however alike they sound.
            encoder: The evidence of meaning; without it words and letters must do.
            calibration: The weights that turn evidence into confidence.
            previous: A matcher over mostly the same documents, with the same encoder: what did not
                change since isn't read again. It goes on working beside the new one.
            cache: A folder to keep the index in, so that the next start is quick.
        """
        keep_to_one_thread()
        if refusals:
            documents = [*documents, Document(_REFUSED, tuple(refusals))]
        groups = tuple(map(tuple, synonyms))
        former = previous.kept if previous else None
        key = ""
        if cache is not None and former is None:
            ordered = tuple(sorted(documents, key=lambda document: document.id))
            key = make_key(ordered, groups, encoder.name if encoder else "")
            former = _recall(cache, key, ordered, groups)
        self._corpus = corpus = Corpus(documents, groups, former.base if former else None)
        self._index = index = EvidenceIndex(corpus, encoder, former)
        likeness = WordLikeness(corpus, encoder, former.word_vectors if former else None)
        self._likeness = likeness
        self._speller = Speller(
            corpus.word_counts(), _KNOWN_WORDS, former.sounds if former else None
        )
        self.kept: Kept = Kept(
            corpus.base,
            index.meaning,
            likeness.vectors,
            index.shortlist.cells if index.shortlist else None,
            index.taught,
            self._speller.sounds,
        )
        if cache is not None and key and former is None:
            save(cache, key, self.kept.pack())
        self._aligner = Aligner(corpus, self._likeness)
        self._calibration = calibration
        self._ranking = np.asarray(calibration.ranking)

    def match(self, text: str) -> Match:
        """Give the candidates for a text, best first, ties by id; never raises on any text."""
        candidates = [self._present(one) for one in self.examine(text)]
        candidates.sort(key=lambda candidate: (-candidate.confidence, candidate.document))
        return Match(text, tuple(candidates))

    def examine(self, text: str) -> list[Examined]:
        """Give the signs of the documents worth a look: what the confidence is fitted on."""
        question = self._prepare(text)
        if not self._corpus.documents or not any(question.weights):
            return []
        evidence = self._index.weigh(question)
        if not evidence.features.any():
            return []
        refused = self._find_refused(evidence)
        standing = weigh_standing(evidence.features, self._ranking, refused)
        places = _choose(standing[:, SIGNS.index("share")])
        rows = [int(evidence.rows[place]) for place in places]
        likeness = self._likeness.compare(question.words, rows).tolist()
        return [
            self._examine(question, evidence, place, near, standing[place].tolist())
            for place, near in zip(places, likeness, strict=True)
        ]

    def _prepare(self, text: str) -> Prepared:
        corpus = self._corpus
        question = prepare(text, corpus.synonyms, self._speller.repair)
        return replace(
            question,
            names=corpus.names.find(question.words, question.terms),
            is_remark=is_remark(text[:LONGEST], question.normalized),
            weights=tuple(map(weigh, question.terms)),
        )

    def _find_refused(self, evidence: Evidence) -> int | None:
        """Give the place of the refusals in the evidence, where there are any."""
        is_first = len(evidence.rows) and evidence.rows[0] == 0
        return 0 if is_first and self._corpus.documents[0].id == _REFUSED else None

    def _examine(
        self,
        question: Prepared,
        evidence: Evidence,
        place: int,
        likeness: Sequence[float],
        standing: Sequence[float],
    ) -> Examined:
        corpus, row = self._corpus, int(evidence.rows[place])
        document, holds = corpus.documents[row], corpus.look(row)
        start = int(evidence.starts[place])
        totals = evidence.totals[start : start + len(document.wordings)]
        nearest = int(np.argmax(totals))
        unit = int(corpus.starts[row]) + nearest
        coverage = cover(question, holds, corpus.bag(unit), likeness)
        spelling = compare_wordings(question.phrase, corpus.phrase(unit))
        near = int(corpus.starts[row]) + np.argsort(-totals, kind="stable")[:_ALIGNED]
        alignment = max(
            self._aligner.align(question, near.tolist()),
            key=lambda one: one.question + one.wording,
        )
        return Examined(
            document=document,
            wording=document.wordings[nearest],
            coverage=coverage,
            features=evidence.features[place],
            signs=read_signs(question, standing, spelling, coverage, alignment, holds),
        )

    def _present(self, one: Examined) -> Candidate:
        evidence: Mapping[str, float] = dict(zip(SIGNS, one.signs.tolist(), strict=True))
        return Candidate(
            document=one.document.id,
            confidence=self._calibration.judge(one.signs),
            wording=one.wording,
            matched=one.coverage.matched,
            missing=one.coverage.missing,
            evidence=evidence,
        )


def _choose(shares: NDArray[np.float64]) -> list[int]:
    """Give the documents that are worth a look, the likeliest first."""
    order = np.argsort(-shares, kind="stable")[:_EXAMINED]
    return [int(place) for place in order if shares[place] >= _HOPELESS * shares[order[0]]]


def _recall(
    folder: Path, key: str, documents: tuple[Document, ...], groups: tuple[tuple[str, ...], ...]
) -> Kept | None:
    arrays = load(folder, key)
    if arrays is None:
        return None
    try:
        return unpack(arrays, documents, groups)
    except (KeyError, ValueError) as error:
        _log.warning("The kept index can't be used (%s); it is made anew.", error)
        return None
