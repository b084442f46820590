"""A question in the numbers of a corpus."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.lexicon import Lexicon, cut_grams, pair_up
from bot.matching.ragged import Ids
from bot.matching.reading import Prepared
from bot.matching.semantic import Vectors


@dataclass(frozen=True, slots=True)
class Query:
    """What a question consists of; the distinct numbers of each kind."""

    terms: Ids
    pairs: Ids
    grams: Ids
    unknown_terms: int
    """How many of its terms no unit holds."""
    unknown_grams: int
    vector: Vectors
    """Its meaning."""


def make_query(
    question: Prepared, lexicon: Lexicon, hashes: NDArray[np.int64], vector: Vectors
) -> Query:
    """Look the question's terms, pairs and grams up; `hashes` are those of the terms."""
    bag = [lexicon.terms.get(term, -1) for term in sorted(question.bag)]
    cut = dict.fromkeys(gram for word in set(question.words) for gram in cut_grams(word))
    grams = sorted(lexicon.grams.get(gram, -1) for gram in cut)
    run = np.array([lexicon.terms.get(term, -1) for term in question.terms], dtype=np.int32)
    beside = (run[:-1] >= 0) & (run[1:] >= 0)
    pairs = pair_up(hashes[run])[beside] if beside.any() else run[:0]
    return Query(
        terms=np.array([term for term in bag if term >= 0], dtype=np.int32),
        pairs=np.unique(pairs),
        grams=np.array([gram for gram in grams if gram >= 0], dtype=np.int32),
        unknown_terms=bag.count(-1),
        unknown_grams=grams.count(-1),
        vector=vector,
    )
