"""BM25 over stemmed words by bm25s, the fastest BM25 in Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import bm25s
import Stemmer

from benchmarks.alternatives.engine import Hit


class Bm25Index:
    """Lucene's BM25 on Snowball stems without English stop words."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Compute the score of every word in every wording."""
        self._texts = list(texts)
        self._stemmer = Stemmer.Stemmer("english")
        self._build()

    def search(self, text: str) -> Hit | None:
        """Give the wording with the highest score; none where it shares no word."""
        words = self._split([text])
        if not words[0]:
            return None
        rows, scores = self._bm25.retrieve(words, k=1, show_progress=False)
        return Hit(int(rows[0, 0]), float(scores[0, 0])) if scores[0, 0] > 0 else None

    def replace(self, rows: Mapping[int, str]) -> None:
        """Build the whole anew: the library has no other way."""
        for row, text in rows.items():
            self._texts[row] = text
        self._build()

    def _build(self) -> None:
        self._bm25 = bm25s.BM25()
        self._bm25.index(self._split(self._texts), show_progress=False)

    def _split(self, texts: list[str]) -> list[list[str]]:
        split: list[list[str]] = bm25s.tokenize(
            texts, stopwords="en", stemmer=self._stemmer, return_ids=False, show_progress=False
        )
        return split
