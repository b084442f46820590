"""Character n-grams weighed by TF-IDF, with scikit-learn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks.alternatives.engine import Hit


class TfidfIndex:
    """Cosine of the n-grams of 2 to 5 letters within words, counts damped by their logarithm."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Learn the n-grams and their weights."""
        self._texts = list(texts)
        self._build()

    def search(self, text: str) -> Hit | None:
        """Give the wording with the highest cosine; none where no n-gram is shared."""
        scores = (self._vectorizer.transform([text]) @ self._grams).toarray()[0]
        row = int(np.argmax(scores))
        return Hit(row, float(scores[row])) if scores[row] > 0 else None

    def replace(self, rows: Mapping[int, str]) -> None:
        """Build the whole anew: the weights hang on all wordings."""
        for row, text in rows.items():
            self._texts[row] = text
        self._build()

    def _build(self) -> None:
        self._vectorizer = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, dtype=np.float32
        )
        self._grams = self._vectorizer.fit_transform(self._texts).T.tocsr()
