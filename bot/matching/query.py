"""A question in the numbers of a corpus."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.matching.corpus import Corpus
from bot.matching.lexicon import cut_grams
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


def make_query(question: Prepared, corpus: Corpus, vector: Vectors) -> Query:
    """Look the question's terms, pairs and grams up."""
    bag = list(map(corpus.find_term, sorted(question.bag)))
    run = list(map(corpus.find_term, question.terms))
    cut = set[str]().union(*map(cut_grams, question.words))
    # In the order of their letters: their numbers are others after a reload.
    grams = list(map(corpus.find_gram, sorted(cut)))
    unknown = grams.count(-1)
    return Query(
        terms=np.array([term for term in bag if term >= 0], dtype=np.int32),
        pairs=np.array(sorted(corpus.lexicon.pair(run)), dtype=np.int32),
        grams=np.array([gram for gram in grams if gram >= 0], dtype=np.int32),
        unknown_terms=bag.count(-1),
        unknown_grams=unknown,
        vector=vector,
    )
