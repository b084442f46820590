"""Which words of a text are names: those of the base, and the world's places and peoples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from bot.matching.language._places import PEOPLE_WORDS, PEOPLES, PLACE_WORDS, PLACES
from bot.matching.language._question_words import SPREAD
from bot.matching.language.asked import tells_time
from bot.matching.language.capitals import Capitals
from bot.matching.language.reading import Prepared
from bot.matching.language.synonyms import Synonyms
from bot.matching.language.text import stem

_COMMON = 0.13
"""A word in that share of all subjects (`last`, `any`) is no name, whatever opens with it."""

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
        self._everyones = find_everyones({stem(word) for word in learnt} | _read_world_terms())
        self.all_words = frozenset(learnt)
        """Those of the names that the base writes so."""
        self.words = frozenset(word for word in learnt if stem(word) not in self._everyones)
        """Those that tell its documents apart."""

    @staticmethod
    def everyones_share(documents: int) -> float:
        """Give how many documents may know a name that still tells them apart."""
        return max(1.0, _EVERYONES * documents)

    def find(self, words: Sequence[str], terms: Sequence[str]) -> frozenset[int]:
        """Give where names stand in the words, which run beside their terms."""
        own = (place for place, word in enumerate(words) if word in self.all_words)
        return frozenset((*own, *_locate(_read_world(), terms)))

    def tell_apart(self, places: frozenset[int], terms: Sequence[str]) -> frozenset[int]:
        """Give those of the places whose names tell documents apart: not all know them."""
        return frozenset(place for place in places if terms[place] not in self._everyones)


def find_typed(question: Prepared, knows: Callable[[str], bool]) -> frozenset[int]:
    """Give where words stand that were typed as names, and whose terms nothing `knows`.

    Many type no capitals, so their absence says nothing; but who writes `PostgreSQL` or `Oracle`
    within small words means that and nothing else. Where most of the rest is unknown as well, it is
    another language, which may write all nouns so.
    """
    typed = [token.typed for token in question.tokens]
    spelt = [word for word in typed if word[:1].isalpha()]
    capital = [place for place, word in enumerate(typed) if _is_typed_as_name(place, word)]
    if not capital or len(capital) * 3 > len(spelt):
        return frozenset()
    rest = [term for place, term in enumerate(question.terms) if place not in set(capital)]
    if sum(map(knows, rest)) * 2 <= len(rest):
        return frozenset()
    return frozenset(place for place in capital if not knows(question.terms[place]))


def _is_typed_as_name(place: int, word: str) -> bool:
    if word.isupper():  # an abbreviation, or an emphasis
        return False
    return any(sign.isupper() for sign in (word[1:] if place == 0 else word))


def find_places(terms: Sequence[str]) -> frozenset[str]:
    """Give the terms that are a place's name or a part of one."""
    return frozenset(terms[place] for place in _locate(_read_places(), terms))


@lru_cache(maxsize=64)  # each document that is examined asks it of the same question
def find_world(terms: tuple[str, ...]) -> frozenset[str]:
    """Give the terms that are the name of a place or a people, or a part of one."""
    return frozenset(terms[place] for place in _locate(_read_world(), terms))


def _locate(names: Synonyms, terms: Sequence[str]) -> Iterator[int]:
    for start, end, _ in names.find(terms):
        yield from range(start, end)


@lru_cache(maxsize=1)
def _read_places() -> Synonyms:
    return Synonyms((name,) for name in PLACES)


@lru_cache(maxsize=1)
def _read_world() -> Synonyms:
    return Synonyms((name,) for name in (*PLACES, *chain.from_iterable(PEOPLES)))


@lru_cache(maxsize=1)
def _read_world_terms() -> frozenset[str]:
    return frozenset(map(stem, PLACE_WORDS | PEOPLE_WORDS))


def _learn(capitals: Capitals) -> set[str]:
    small = capitals.small
    return {
        word
        for word, count in capitals.capital.items()
        if count > small[word]
        and SPREAD.get(stem(word), 0.0) < _COMMON
        and not tells_time(word)
        and not word[:1].isdigit()
    }
