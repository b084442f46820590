"""Words and phrases that mean the same in a field share a concept, on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.matching.language.text import tokenize


class Synonyms:
    """Finds the concepts that a run of terms names."""

    def __init__(self, groups: Iterable[Sequence[str]] = ()) -> None:
        """Take groups of words or phrases; each group is one concept."""
        self._concepts: dict[tuple[str, ...], str] = {}
        for number, group in enumerate(groups):
            for phrase in group:
                terms = tuple(token.term for token in tokenize(phrase))
                if terms:
                    self._concepts.setdefault(terms, f"§{number}")
        self._longest: dict[str, int] = {}
        for terms in self._concepts:
            self._longest[terms[0]] = max(len(terms), self._longest.get(terms[0], 0))

    def find(self, terms: Sequence[str]) -> list[tuple[int, int, str]]:
        """Give (start, end, concept) for each phrase in the terms, the longest at each place."""
        found: list[tuple[int, int, str]] = []
        start = 0
        while start < len(terms):
            end = self._end_of_longest(terms, start)
            if end > start:
                found.append((start, end, self._concepts[tuple(terms[start:end])]))
            start = max(end, start + 1)
        return found

    def _end_of_longest(self, terms: Sequence[str], start: int) -> int:
        longest = self._longest.get(terms[start], 0)
        for end in range(min(len(terms), start + longest), start, -1):
            if tuple(terms[start:end]) in self._concepts:
                return end
        return start
