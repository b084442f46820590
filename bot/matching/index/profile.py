"""What one document holds: the words that it knows, and the kinds of answer that it can give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.matching.language._question_words import REAL_WORDS
from bot.matching.language.asked import Kind, find_told, tells_time
from bot.matching.language.measured import find_measured
from bot.matching.language.names import find_places, find_world
from bot.matching.language.text import normalize, tokenize

_REMEMBERED = 4096
"""Documents whose texts are not read again for the next base."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document holds, beside its likeness to a question."""

    known: frozenset[str]
    """The terms and concepts of its wordings and texts."""
    asked: frozenset[Kind]
    """The kinds of answer that its wordings ask for."""
    said: frozenset[str]
    """The terms and concepts of its texts alone; without any, what it holds can't be told."""
    names: frozenset[str]
    """Terms of the names in its texts; a common word (`Committee`) names no one by itself."""
    places: frozenset[str]
    """Terms of the world's places in its texts."""
    world: frozenset[str]
    """The same, and of its peoples."""
    numbers: frozenset[str]
    """Its texts' figures, in plain decimal form."""
    measured: frozenset[str]
    """Terms of what its texts' numbers count, and `CLOCK` for a time of day."""
    tells_time: bool
    """Whether its texts name a date, a year or a stretch of time."""
    told: frozenset[Kind]
    """Whether its texts speak of money, spans of time, shares and meanings."""

    def lacks(self, kinds: Iterable[Kind], terms: frozenset[str]) -> bool:
        """Whether the texts hold no answer of the kinds beside what the question itself names."""
        if not self.said:
            return False
        no_name, no_number = not self.names - terms, not self.numbers - terms
        lacking = {
            Kind.NAME: no_name,
            Kind.TIME: not self.tells_time,
            Kind.PLACE: not self.places - terms,
            # "Who" may be answered by a role and "how big" by a word, if the wordings ask so.
            Kind.PERSON: no_name and Kind.PERSON not in self.asked,
            Kind.NUMBER: no_number and Kind.NUMBER not in self.asked,
            Kind.MONEY: not {Kind.MONEY} & (self.told | self.asked),
            Kind.SPAN: not {Kind.SPAN} & (self.told | self.asked),
            Kind.SHARE: not {Kind.SHARE} & (self.told | self.asked),
            Kind.MEANING: not {Kind.MEANING} & (self.told | self.asked),
        }
        return any(lacking.get(kind, False) for kind in kinds)


def profile(
    texts: tuple[str, ...],
    known: frozenset[str],
    told: frozenset[str],
    asked: frozenset[Kind],
    names: frozenset[str],
) -> Profile:
    """Describe a document by its texts; `names` are the words that are names in the knowledge base.

    `known` and `told` are the terms and concepts of all of it, and of its texts.
    """
    said = _read(texts)
    return Profile(
        known=known,
        asked=asked,
        said=said.terms | told,
        names=frozenset(term for word, term in said.rare if word in names),
        places=said.places,
        world=said.world,
        numbers=said.numbers,
        measured=said.measured,
        tells_time=said.tells_time,
        told=said.told,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What texts say, whatever else stands in the base."""

    terms: frozenset[str]
    rare: frozenset[tuple[str, str]]
    """Each word that may be a name, with its term."""
    places: frozenset[str]
    world: frozenset[str]
    numbers: frozenset[str]
    measured: frozenset[str]
    tells_time: bool
    told: frozenset[Kind]


@lru_cache(maxsize=_REMEMBERED)
def _read(texts: tuple[str, ...]) -> _Said:
    """Read texts; the next base mostly has the same ones."""
    read = [tokenize(text) for text in texts]
    tokens = [token for text in read for token in text]
    terms = tuple(token.term for token in tokens)
    return _Said(
        terms=frozenset(terms),
        rare=frozenset((t.word, t.term) for t in tokens if t.word not in REAL_WORDS),
        places=find_places(terms),
        world=find_world(terms),
        numbers=frozenset(token.term for token in tokens if token.is_number),
        measured=frozenset[str]().union(*map(find_measured, texts, read)),
        tells_time=any(tells_time(normalize(text)) for text in texts),
        told=frozenset[Kind]().union(*map(find_told, texts)),
    )
