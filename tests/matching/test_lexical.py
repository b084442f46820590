"""The fast indexes against slow and obvious versions."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.lexical import Bm25Index, TfidfIndex, gram_terms, word_terms

WORDS = st.sampled_from(["drone", "show", "yuan", "city", "who", "8100", "无人"])
ROWS = st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=6)


def plain_cosine(rows: list[list[str]], query: list[str]) -> list[float]:
    def vector(words: list[str]) -> dict[str, float]:
        holding = {t: sum(t in word_terms(row) for row in rows) for t in word_terms(words)}
        counts = Counter(word_terms(words))
        idf = {t: 1 + math.log((1 + len(rows)) / (1 + n)) for t, n in holding.items()}
        return {t: (1 + math.log(n)) * idf[t] for t, n in counts.items()}

    def cosine(a: dict[str, float], b: dict[str, float]) -> float:
        lengths = math.hypot(*a.values()) * math.hypot(*b.values())
        return sum(a[t] * b.get(t, 0.0) for t in a) / lengths

    return [cosine(vector(query), vector(row)) for row in rows]


@given(ROWS, st.lists(WORDS, min_size=1, max_size=6))
def test_tfidf_equals_the_textbook_cosine(rows: list[list[str]], query: list[str]) -> None:
    scores = TfidfIndex(rows, word_terms).score(query)
    np.testing.assert_allclose(scores, plain_cosine(rows, query), atol=1e-5)


@given(ROWS, st.lists(WORDS, max_size=6))
def test_bm25_is_a_share_between_none_and_all(rows: list[list[str]], query: list[str]) -> None:
    scores = Bm25Index(rows).score(query)
    assert scores.shape == (len(rows),)
    assert ((scores >= 0) & (scores <= 1 + 1e-6)).all()
    for row, score in zip(rows, scores, strict=True):
        assert (score > 0) == bool(set(row) & set(query))


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    scores = Bm25Index([["city", "drone"], ["city", "yuan"], ["city", "who"]]).score(
        ["city", "drone"]
    )
    assert scores[0] > 2 * scores[1]


def test_grams_stay_within_words() -> None:
    assert gram_terms(["ab", "c"]) == [" ab", "ab ", " ab ", " c "]
    assert gram_terms([]) == []
