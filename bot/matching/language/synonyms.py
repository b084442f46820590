"""Words and phrases that mean the same in a field share a concept, on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.matching.language.text import tokenize


class Synonyms:
    """Finds the concepts that a run of terms names."""

    def __init__(
        self, groups: Iterable[Sequence[str]] = (), common: Iterable[Sequence[str]] = ()
    ) -> None:
        """Take groups of words or phrases; each group is one concept.

        `common` are groups that hold in every field; one of the field's own that shares a phrase
        with such a group takes the rest of it in.
        """
        self._concepts: dict[tuple[str, ...], str] = {}
        for number, group in enumerate(groups):
            for terms in _read(group):
                self._concepts.setdefault(terms, f"§{number}")
        for number, group in enumerate(common):
            phrases = _read(group)
            own = (self._concepts[terms] for terms in phrases if terms in self._concepts)
            concept = next(own, f"§§{number}")
            for terms in phrases:
                self._concepts.setdefault(terms, concept)
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


def _read(group: Sequence[str]) -> list[tuple[str, ...]]:
    runs = (tuple(token.term for token in tokenize(phrase)) for phrase in group)
    return [terms for terms in runs if terms]
