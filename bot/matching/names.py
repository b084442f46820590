"""Which words of a text are names: those of the knowledge base, and the world's places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from bot.matching._places import PLACE_WORDS, PLACES
from bot.matching.asked import tells_time
from bot.matching.capitals import Capitals
from bot.matching.synonyms import Synonyms
from bot.matching.text import stem

_EVERYONES = 0.2
"""A name that more than this share of the documents know is what they are all about."""


class Names:
    """Finds names by their words alone: capitals are not looked at, for many people type none."""

    def __init__(
        self, capitals: Capitals, find_everyones: Callable[[set[str]], frozenset[str]]
    ) -> None:
        """Learn the names from how words are written.

        `find_everyones` gives those of some terms that so many documents know that they are what
        the base is all about.
        """
        learnt = _learn(capitals)
        self._everyones = find_everyones({stem(word) for word in learnt} | _read_place_terms())
        self.words = frozenset(word for word in learnt if stem(word) not in self._everyones)

    @staticmethod
    def everyones_share(documents: int) -> float:
        """Give how many documents may know a name that still tells them apart."""
        return max(1.0, _EVERYONES * documents)

    def find(self, words: Sequence[str], terms: Sequence[str]) -> frozenset[int]:
        """Give where names stand in the words, which run beside their terms."""
        own = (place for place, word in enumerate(words) if word in self.words)
        places = (
            place
            for start, end, _ in _read_places().find(terms)
            for place in range(start, end)
            if terms[place] not in self._everyones
        )
        return frozenset((*own, *places))


def find_places(terms: Sequence[str]) -> frozenset[str]:
    """Give the terms that are a place's name or a part of one."""
    found = _read_places().find(terms)
    return frozenset(term for start, end, _ in found for term in terms[start:end])


@lru_cache(maxsize=1)
def _read_places() -> Synonyms:
    return Synonyms((name,) for name in PLACES)


@lru_cache(maxsize=1)
def _read_place_terms() -> frozenset[str]:
    return frozenset(map(stem, PLACE_WORDS))


def _learn(capitals: Capitals) -> set[str]:
    small = capitals.small
    return {
        word
        for word, count in capitals.capital.items()
        if count > small[word] and not tells_time(word) and not word[:1].isdigit()
    }
