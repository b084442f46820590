"""Which words of a text are names: those of the knowledge base, and the world's places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from bot.matching._places import PLACES
from bot.matching.asked import tells_time
from bot.matching.synonyms import Synonyms
from bot.matching.text import Token, stem, tokenize

_EVERYONES = 0.2
"""A name that more than this share of the documents know is what they are all about."""


class Names:
    """Finds names by their words alone: capitals are not looked at, for many people type none."""

    def __init__(self, texts: Iterable[str], known: Collection[frozenset[str]]) -> None:
        """Learn the names from the texts; `known` holds the terms that each document knows."""
        most = max(1, _EVERYONES * len(known))
        counts = Counter(term for terms in known for term in terms)
        self._everyones = frozenset(term for term, count in counts.items() if count > most)
        self.words = frozenset(w for w in _learn(texts) if stem(w) not in self._everyones)

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


def _learn(texts: Iterable[str]) -> set[str]:
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        tokens = tokenize(text)
        small.update(token.word for token in tokens if not _is_capital(token))
        if not _is_headline(tokens):
            capital.update(token.word for token in tokens[1:] if _is_capital(token))
    return {
        word
        for word, count in capital.items()
        if count > small[word] and not tells_time(word) and not word[:1].isdigit()
    }


def _is_headline(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.typed[:1].isalpha()]
    return sum(map(_is_capital, words)) * 2 > len(words)


def _is_capital(token: Token) -> bool:
    return token.typed[:1].isupper()
