"""Verbatim's own matcher, through the class that the bot uses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.alternatives.encoders import place
from benchmarks.alternatives.engine import Found
from bot.matching.index.semantic import Encoder
from bot.matching.matcher import Matcher
from bot.matching.neural.neural_index import TokenReader
from bot.matching.values import Document


class VerbatimEngine:
    """A matcher as the bot builds it, with nothing set for the data at hand."""

    def __init__(
        self,
        documents: Sequence[Document],
        encoder: Encoder,
        model: TokenReader | None = None,
        cache: Path | None = None,
    ) -> None:
        """Build the matcher.

        Args:
            documents: What can be found.
            encoder: The evidence of meaning.
            model: The optional neural encoder, asked where the other evidence leaves a doubt.
            cache: A folder to keep the index in.
        """
        self._documents = {document.id: document for document in documents}
        self._encoder, self._model, self._cache = encoder, model, cache
        self._matcher = self._build()

    def search(self, text: str) -> Found | None:
        """Give the best candidate with its confidence, a probability in 0..1."""
        candidates = self._matcher.match(text).candidates
        return Found(candidates[0].document, candidates[0].confidence) if candidates else None

    def replace(self, document: Document) -> None:
        """Build a new matcher beside the old one, as the bot does when knowledge is reloaded."""
        self._documents[document.id] = document
        self._matcher = self._build(self._matcher)

    def _build(self, previous: Matcher | None = None) -> Matcher:
        return Matcher(
            list(self._documents.values()),
            encoder=self._encoder,
            neural=partial(place, self._model) if self._model else None,
            cache=self._cache,
            previous=previous,
        )
