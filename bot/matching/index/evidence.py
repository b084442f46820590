"""Evidence for the documents, kind by kind: words, letters, rarity, meaning, what was taught."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.cohesion import measure_cohesion
from bot.matching.index.corpus import Corpus
from bot.matching.index.kept import Kept
from bot.matching.index.lexical import LexicalIndex
from bot.matching.index.overlap import EXHAUSTIVE
from bot.matching.index.query import Query, make_query
from bot.matching.index.ragged import Ids, Scores, to_starts
from bot.matching.index.remembering import remember
from bot.matching.index.semantic import Encoder, Vectors
from bot.matching.index.shortlist import MOST_DOCUMENTS, Shortlist
from bot.matching.index.taught import TaughtPair, count_passes, teach
from bot.matching.index.vectors import Store, encode_all
from bot.matching.language.reading import Prepared

KINDS = ("words", "letters", "rarity", "meaning")
"""TF-IDF cosine of stems and pairs; BM25 of 4-grams; BM25 of stems; cosine of static vectors."""

VIEWS = ("best", "three", "said")
"""Per kind: the best wording, the mean of the best three, the best text."""

TAUGHT = ("taught_words", "taught_meaning")
"""Log-odds by the classifiers that were taught the wordings: by words and meaning, by meaning."""

FEATURES = (*(f"{kind}_{view}" for kind in KINDS for view in VIEWS), *TAUGHT)

_LOOKED_UP = len(KINDS) * len(VIEWS)

_MEANT = np.float32(1.5)
"""How long the vector of meaning is beside those of words and of letters where all are taught: of
1, 1.5 and 2 the best on the training parts of CLINC150 and BANKING77."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found: the documents looked at, their features, and each unit's score."""

    rows: Ids
    features: NDArray[np.float32]
    """Shape (rows, len(FEATURES))."""
    totals: Scores
    """The sum of the kinds of each unit of these documents, in their order."""
    starts: NDArray[np.int64]
    """Where the units of each of these documents begin in the totals."""


class EvidenceIndex:
    """Scores documents against a question."""

    def __init__(
        self, corpus: Corpus, encoder: Encoder | None, previous: Kept | None = None
    ) -> None:
        """Index the corpus; without an encoder the evidence of meaning is zero.

        `previous` is what was kept of the base that the corpus was made from.
        """
        self.corpus: Corpus = corpus
        self._encoder = encoder
        self._lexical = LexicalIndex(corpus)
        kept = corpus.find_kept_units(previous.base) if previous else None
        self.meaning: Store | None = None
        self.taught: TaughtPair
        if encoder is not None:
            known = previous.meaning if previous else None
            self.meaning = encode_all(len(corpus), corpus.phrase, encoder, known, kept)
        self.shortlist: Shortlist | None = None
        if len(corpus) > EXHAUSTIVE:
            cells = previous.cells if previous else None
            self.shortlist = Shortlist(corpus, self.meaning, cells, kept)
        self._cohesion = remember(self._measure_cohesion)
        if previous is not None and corpus.is_same(previous.base):
            self.taught = previous.taught
        else:
            self.taught = self._teach()

    def weigh(self, question: Prepared) -> Evidence:
        """Give the evidence for the documents that a question may be about."""
        corpus = self.corpus
        vector = self._encode(question.phrase)
        query = make_query(question, corpus, vector)
        rows: Ids = np.arange(len(corpus.documents), dtype=np.int32)
        units = None
        if self.shortlist is not None:
            rows = self.shortlist.choose(query.terms, query.vector)
            units = corpus.units_of(rows)
        lexical = self._lexical.compare(query, units)
        scores = np.concatenate([lexical, self._compare_meaning(query, units)[None]])
        if units is None and len(rows) > MOST_DOCUMENTS:
            rows = _find_likeliest(scores, corpus.starts)
            scores = scores.take(corpus.units_of(rows), axis=1)
        starts = to_starts(corpus.starts[rows + 1] - corpus.starts[rows])
        features = np.zeros((len(rows), len(FEATURES)), dtype=np.float32)
        if len(rows):
            wordings = corpus.units.wordings[rows]
            features[:, :_LOOKED_UP] = _gather(scores, starts, wordings)
            features[:, _LOOKED_UP:] = self._recall(query, rows)
        return Evidence(rows, features, scores.sum(axis=0), starts)

    def tell_cohesion(self, row: int) -> float:
        """Give how alike the wordings of a document are in meaning."""
        return self._cohesion(row)

    def _measure_cohesion(self, row: int) -> float:
        if self.meaning is None:
            return 0.0
        return measure_cohesion(self.meaning.take(self.corpus.wordings_of(np.array([row]))))

    def _encode(self, phrase: str) -> Vectors:
        if self._encoder is None:
            return np.zeros(1, dtype=np.float32)
        return self._encoder.encode_one(phrase)

    def _compare_meaning(self, query: Query, units: Ids | None) -> Scores:
        if self.meaning is None:
            return np.zeros(len(self.corpus) if units is None else len(units), dtype=np.float32)
        return np.maximum(self.meaning.dot(query.vector, units), 0.0)

    def _teach(self) -> TaughtPair:
        corpus = self.corpus
        documents = len(corpus.documents)
        wordings = corpus.wordings_of(np.arange(documents, dtype=np.int32))
        passes = count_passes(len(wordings), documents)
        if not passes:
            return TaughtPair(None, None)
        owners, vectors = corpus.owners[wordings], self._lexical.fold_units(wordings)
        if self.meaning is None:
            return TaughtPair(teach(vectors, owners, documents, passes), None)
        meant = self.meaning.take(wordings)
        by_words = teach(np.hstack([_MEANT * meant, vectors]), owners, documents, passes)
        return TaughtPair(by_words, teach(meant, owners, documents, passes))

    def _recall(self, query: Query, rows: Ids) -> NDArray[np.float32]:
        """Give what was taught, shape (rows, len(TAUGHT)); zeros in too large a base."""
        taught = np.zeros((len(rows), len(TAUGHT)), dtype=np.float32)
        by_words, by_meaning = self.taught.by_words, self.taught.by_meaning
        if by_words is not None:
            meant = query.vector if by_meaning is not None else query.vector[:0]
            taught[:, 0] = by_words.score(_MEANT * meant, self._lexical.fold(query))[rows]
            if by_meaning is not None:
                taught[:, 1] = by_meaning.score(meant)[rows]
        return taught


def _find_likeliest(scores: NDArray[np.float32], starts: NDArray[np.int64]) -> Ids:
    """Give the rows of the documents with the best units, in order; each has a unit at least."""
    best = np.maximum.reduceat(scores.sum(axis=0), starts[:-1])
    order = np.argsort(-best, kind="stable")
    return np.sort(order[:MOST_DOCUMENTS]).astype(np.int32)


def _gather(
    scores: NDArray[np.float32], starts: NDArray[np.int64], wordings: NDArray[np.integer]
) -> NDArray[np.float32]:
    """Give each kind's views of each document; the best three are three different scores."""
    edges = np.empty(2 * len(wordings) + 1, dtype=np.int64)
    edges[0::2], edges[1::2] = starts, starts[:-1] + wordings
    lengths, edges = edges[1:] - edges[:-1], edges[:-1]
    empty = lengths == 0
    padded = np.zeros((len(scores), int(starts[-1]) + 1), dtype=np.float32)
    left = padded[:, :-1]
    left[:] = scores
    views = np.zeros((len(starts) - 1, len(scores), len(VIEWS)), dtype=np.float32)
    for place in range(3):
        best = np.maximum.reduceat(padded, edges, axis=1)
        best[:, empty] = 0.0
        views[:, :, 1] += best[:, 0::2].T
        if place == 0:
            views[:, :, 0], views[:, :, 2] = best[:, 0::2].T, best[:, 1::2].T
        if place < 2:  # noqa: PLR2004 - the third is the last that is looked for
            left *= left < best.repeat(lengths, axis=1)
    views[:, :, 1] /= 3
    return views.reshape(len(views), -1)
