"""Likeness of letters and words: TF-IDF cosines and BM25 over bags of terms."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.matching.postings import Postings, Scores, count_rows

_K1, _B = 1.2, 0.75
"""BM25's usual saturation and length constants (Robertson and Zaragoza 2009, section 3.5)."""


def word_terms(terms: Sequence[str]) -> list[str]:
    """Give the terms and the pairs of neighbours."""
    return [*terms, *(f"{a} {b}" for a, b in pairwise(terms))]


def gram_terms(words: Sequence[str]) -> list[str]:
    """Give the character 3- to 5-grams within each word, padded by a space on both sides."""
    grams: list[str] = []
    for word in words:
        padded = f" {word} "
        for size in (3, 4, 5):
            if len(padded) <= size:
                grams.append(padded)
                break
            grams.extend(padded[i : i + size] for i in range(len(padded) - size + 1))
    return grams


class TfidfIndex:
    """Cosine of smoothed TF-IDF vectors, 0..1 (Manning, Raghavan and Schütze 2008, section 6.3)."""

    def __init__(
        self, rows: Sequence[Sequence[str]], split: Callable[[Sequence[str]], list[str]]
    ) -> None:
        """Index rows of words; `split` makes the features of a row from its words."""
        self._split = split
        bags = [Counter(split(row)) for row in rows]
        counts = count_rows(bags)
        self._weights = {
            term: 1.0 + math.log((1 + len(rows)) / (1 + count)) for term, count in counts.items()
        }
        self._unseen = 1.0 + math.log(1 + len(rows))
        self._postings = Postings([self._vector(bag) for bag in bags])

    def score(self, words: Sequence[str]) -> Scores:
        """Give the cosine with each row, shape (rows,), in 0..1."""
        return self._postings.dot(self._vector(Counter(self._split(words))))

    def _vector(self, bag: Counter[str]) -> dict[str, float]:
        vector = {
            term: (1.0 + math.log(count)) * self._weights.get(term, self._unseen)
            for term, count in bag.items()
        }
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        return {term: weight / length for term, weight in vector.items()}


class Bm25Index:
    """BM25 as a share of the most that the query's own terms could give, 0..1."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        """Index rows of terms."""
        counts = count_rows(rows)
        total = len(rows)
        self._idf = {t: math.log(1 + (total - c + 0.5) / (c + 0.5)) for t, c in counts.items()}
        self._unseen = math.log(1 + (total + 0.5) / 0.5)
        mean = sum(map(len, rows)) / max(1, total) or 1.0
        self._postings = Postings([self._row(row, len(row) / mean) for row in rows])

    def idf(self, term: str) -> float:
        """Give the term's rarity in the rows; that of an unseen term is the highest."""
        return self._idf.get(term, self._unseen)

    def score(self, terms: Sequence[str]) -> Scores:
        """Give the share for each row, shape (rows,), in 0..1."""
        query = {term: self.idf(term) for term in terms}
        most = sum(query.values()) * (_K1 + 1) or 1.0
        return self._postings.dot({term: weight / most for term, weight in query.items()})

    @staticmethod
    def _row(terms: Sequence[str], length: float) -> dict[str, float]:
        norm = _K1 * (1 - _B + _B * length)
        return {t: n * (_K1 + 1) / (n + norm) for t, n in Counter(terms).items()}
