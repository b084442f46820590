"""A question in the numbers of a corpus."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat

import numpy as np

from bot.matching.lexicon import Lexicon, cut_grams
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


def make_query(question: Prepared, lexicon: Lexicon, vector: Vectors) -> Query:
    """Look the question's terms, pairs and grams up."""
    bag = [lexicon.terms.get(term, -1) for term in sorted(question.bag)]
    run = [lexicon.terms.get(term, -1) for term in question.terms]
    cut = set[str]().union(*map(cut_grams, question.words))
    # In the order of their letters: their numbers are others after a reload.
    grams = list(map(lexicon.grams.get, sorted(cut), repeat(-1)))
    unknown = grams.count(-1)
    return Query(
        terms=np.array([term for term in bag if term >= 0], dtype=np.int32),
        pairs=np.array(sorted(lexicon.pair(run)), dtype=np.int32),
        grams=np.array([gram for gram in grams if gram >= 0], dtype=np.int32),
        unknown_terms=bag.count(-1),
        unknown_grams=unknown,
        vector=vector,
    )
