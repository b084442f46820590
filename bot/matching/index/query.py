"""A question in the numbers of a corpus."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat

import numpy as np

from bot.matching.index.corpus import Corpus
from bot.matching.index.lexicon import cut_grams
from bot.matching.index.ragged import Ids
from bot.matching.index.semantic import Vectors
from bot.matching.language.reading import Prepared


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
    lexicon = corpus.lexicon
    run = corpus.words.keep_held([lexicon.terms.get(term, -1) for term in question.terms])
    bag = corpus.words.keep_held([lexicon.terms.get(term, -1) for term in sorted(question.bag)])
    cut = set[str]().union(*map(cut_grams, question.words))
    # In the order of their letters: their numbers are others after a reload.
    grams = corpus.grams.keep_held(list(map(lexicon.grams.get, sorted(cut), repeat(-1))))
    terms, known = bag[bag >= 0], grams[grams >= 0]
    return Query(
        terms=terms,
        pairs=np.array(sorted(lexicon.pair(run.tolist())), dtype=np.int32),
        grams=known,
        unknown_terms=len(bag) - len(terms),
        unknown_grams=len(grams) - len(known),
        vector=vector,
    )
