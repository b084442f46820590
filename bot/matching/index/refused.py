"""The questions that must be refused: one document that stands for them all, and their phrases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from bot.matching.index.corpus import Corpus
from bot.matching.index.overlap import EXHAUSTIVE
from bot.matching.index.ragged import Ids
from bot.matching.language.reading import Prepared, prepare
from bot.matching.values import REFUSED, Document


def add_refused(documents: Sequence[Document], refusals: Sequence[str]) -> Sequence[Document]:
    """Give the documents with the one that stands for the refusals, where there are any."""
    return [*documents, Document(REFUSED, tuple(refusals))] if refusals else documents


class Refused:
    """The refusals of a corpus, by their phrases."""

    def __init__(
        self, refusals: Sequence[str], corpus: Corpus, previous: Refused | None = None
    ) -> None:
        """Read the refusals, but for those that `previous` read with the same synonyms."""
        known = previous.phrases if previous and previous.groups == corpus.groups else {}
        self.groups: tuple[tuple[str, ...], ...] = corpus.groups
        """Of words that mean the same; they go into the phrases."""
        self.phrases: Mapping[str, str] = {
            text: known.get(text) or prepare(text, corpus.synonyms).phrase for text in refusals
        }
        self._phrases = frozenset(self.phrases.values())
        self._hopeless = self._phrases - _find_shared(self._phrases, corpus)

    def holds(self, question: Prepared) -> bool:
        """Whether the question is a refusal: it is refused but where it is a wording too."""
        return not self._phrases.isdisjoint((question.phrase, question.spelt))

    def rules_out(self, question: Prepared) -> bool:
        """Whether the question is a refusal, and no wording: it need not be looked at."""
        return not self._hopeless.isdisjoint((question.phrase, question.spelt))

    def find(self, rows: Ids) -> int | None:
        """Give the place of the refusals among the rows of documents, where they are there."""
        return 0 if self.phrases and len(rows) and rows[0] == 0 else None


def _find_shared(phrases: frozenset[str], corpus: Corpus) -> frozenset[str]:
    """Give the phrases that may be a document's own wording too, which then wins."""
    if not phrases or len(corpus) > EXHAUSTIVE:
        return phrases
    rows = [row for row, one in enumerate(corpus.documents) if one.id != REFUSED]
    units = corpus.wordings_of(np.array(rows, dtype=np.int32)).tolist()
    return phrases.intersection(map(corpus.phrase, units))
