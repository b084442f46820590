"""What one document holds: the words that it knows, and the kinds of answer that it can give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.matching.asked import Kind, find_asked, tells_time
from bot.matching.text import Token, tokenize
from bot.matching.values import Document


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document holds, beside its likeness to a question."""

    known: frozenset[str]
    """The terms and concepts of its wordings and texts."""
    asked: frozenset[Kind]
    """The kinds of answer that its wordings ask for."""
    says: bool
    """Whether it has texts at all: without them what it holds can't be told."""
    names: frozenset[str]
    """Terms of the names in its texts."""
    numbers: frozenset[str]
    """Its texts' figures, in plain decimal form."""
    tells_time: bool
    """Whether its texts name a date, a year or a stretch of time."""

    def lacks(self, kinds: Iterable[Kind], terms: frozenset[str]) -> bool:
        """Whether the texts hold no answer of the kinds beside what the question itself names."""
        if not self.says:
            return False
        lacking = {
            Kind.PERSON: not self.names - terms,
            Kind.NUMBER: not self.numbers - terms,
            Kind.TIME: not self.tells_time,
        }
        return any(lacking.get(kind, False) for kind in kinds)


def profile(document: Document, known: frozenset[str], names: frozenset[str]) -> Profile:
    """Describe a document; `names` are the words that are names in the knowledge base."""
    tokens = [token for text in document.texts for token in tokenize(text)]
    return Profile(
        known=known,
        asked=frozenset(kind for text in document.wordings for kind in find_asked(text)),
        says=bool(document.texts),
        names=frozenset(token.term for token in tokens if token.word in names),
        numbers=frozenset(token.term for token in tokens if token.is_number),
        tells_time=any(map(tells_time, document.texts)),
    )


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """Give the cleaned words that are mostly written with a capital where they open no text."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        tokens = tokenize(text)
        small.update(token.word for token in tokens if not _is_capital(token))
        if not _is_headline(tokens):
            capital.update(token.word for token in tokens[1:] if _is_capital(token))
    return frozenset(word for word, count in capital.items() if count > small[word])


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Whether most words have capitals, so that a capital marks no name."""
    words = [token for token in tokens if token.typed[:1].isalpha()]
    return sum(map(_is_capital, words)) * 2 > len(words)


def _is_capital(token: Token) -> bool:
    return token.typed[:1].isupper()
