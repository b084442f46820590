"""The fast indexes against slow and obvious versions."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index.corpus import Corpus
from bot.matching.index.lexical import LexicalIndex
from bot.matching.index.lexicon import cut_grams
from bot.matching.index.query import make_query
from bot.matching.language.reading import prepare
from bot.matching.values import Document

WORDS = st.sampled_from(["drone", "show", "yuan", "city", "who", "8100", "map"])
ROWS = st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=6)
VECTOR = np.zeros(1, dtype=np.float32)


class Case:
    """An index of rows of words, and a query for it."""

    def __init__(self, rows: list[list[str]], query: list[str]) -> None:
        documents = [Document(f"{n:03}", (" ".join(row),)) for n, row in enumerate(rows)]
        self.corpus = Corpus(documents, ())
        self.index = LexicalIndex(self.corpus)
        prepared = prepare(" ".join(query), self.corpus.synonyms)
        self.query = make_query(prepared, self.corpus, VECTOR)


def plain_cosine(rows: list[list[str]], query: list[str]) -> list[float]:
    def cut(words: list[str]) -> set[str]:
        return {*words, *(f"{a} {b}" for a, b in pairwise(words))}

    every = [cut(row) for row in rows]

    def square(terms: set[str]) -> float:
        return sum(
            (1 + math.log((1 + len(rows)) / (1 + sum(t in row for row in every)))) ** 2
            for t in terms
        )

    # A pair that no row holds isn't counted: nothing tells whether it means anything.
    asked = {t for t in cut(query) if " " not in t or any(t in row for row in every)}
    return [square(asked & row) / math.sqrt(square(asked) * square(row)) for row in every]


@given(ROWS, st.lists(WORDS, min_size=1, max_size=6))
def test_the_cosine_of_words_is_the_textbooks(rows: list[list[str]], query: list[str]) -> None:
    case = Case(rows, query)
    known = [word for row in rows for word in row]
    expected = plain_cosine(rows, query)
    found = case.index.compare(case.query, None)[0]
    if set(query) <= set(known):
        assert all(f <= e + 1e-4 for f, e in zip(found, expected, strict=True))
    assert [f > 0 for f in found] == [bool(set(row) & set(query)) for row in rows]


@given(ROWS, st.lists(WORDS, min_size=1, max_size=6))
def test_bm25_is_a_share_between_none_and_all(rows: list[list[str]], query: list[str]) -> None:
    case = Case(rows, query)
    _, letters, rarity = case.index.compare(case.query, None)
    for scores in (letters, rarity):
        assert scores.shape == (len(rows),)
        assert ((scores >= 0) & (scores <= 1 + 1e-6)).all()


@given(ROWS, st.lists(WORDS, min_size=1, max_size=6), st.data())
def test_scoring_some_units_gives_what_scoring_all_gives(
    rows: list[list[str]], query: list[str], data: st.DataObject
) -> None:
    case = Case(rows, query)
    some = np.array(
        sorted(data.draw(st.sets(st.integers(0, len(rows) - 1), min_size=1))), dtype=np.int32
    )
    found, expected = case.index.compare(case.query, some), case.index.compare(case.query, None)
    np.testing.assert_allclose(found, expected[:, some], atol=1e-6)


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    case = Case([["city", "drone"], ["city", "yuan"], ["city", "who"]], ["city", "drone"])
    scores = case.index.compare(case.query, None)[2]
    assert scores[0] > 2 * scores[1]


def test_grams_stay_within_words() -> None:
    assert cut_grams("a") == (" a ",)
    assert cut_grams("drone") == (" dro", "dron", "rone", "one ")
