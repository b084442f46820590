"""Likeness of spelling by rapidfuzz, asked as its documentation shows: `process.extractOne`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rapidfuzz import fuzz, process, utils

from benchmarks.alternatives.engine import Hit

Scorer = Callable[..., float]


class SpellingIndex:
    """All wordings in a list, compared one by one."""

    def __init__(self, texts: Sequence[str], scorer: Scorer) -> None:
        """Clean the wordings once (lower case, no punctuation), as is done to each question."""
        self._texts = [utils.default_process(text) for text in texts]
        self._scorer = scorer

    def search(self, text: str) -> Hit | None:
        """Give the wording with the highest score, the first of those that share it."""
        asked = utils.default_process(text)
        best = process.extractOne(asked, self._texts, scorer=self._scorer)
        return Hit(best[2], best[1]) if best else None

    def replace(self, rows: Mapping[int, str]) -> None:
        """Put other wordings in their places; there is nothing else to keep up."""
        for row, text in rows.items():
            self._texts[row] = utils.default_process(text)


def index_by_wratio(texts: Sequence[str]) -> SpellingIndex:
    """Use rapidfuzz's default scorer."""
    return SpellingIndex(texts, fuzz.WRatio)


def index_by_token_sets(texts: Sequence[str]) -> SpellingIndex:
    """Use the scorer that forgives order and extra words."""
    return SpellingIndex(texts, fuzz.token_set_ratio)
