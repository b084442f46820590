"""A text made ready for comparison: its words, their stems, the concepts and what it asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.matching.language.asked import Kind, find_asked
from bot.matching.language.english import weigh_english
from bot.matching.language.fuzzy import compare_words
from bot.matching.language.shorthand import SHORTHAND
from bot.matching.language.synonyms import Synonyms
from bot.matching.language.text import Token, cut, fold, split
from bot.matching.language.umlauts import fold_umlauts

LONGEST = 500
"""Characters of a text that are read: what follows is ignored, so that the time is bounded."""

_MOST_TOKENS = 96

_ASKING = (["which"], ["what"], ["other"], ["which", "of", "the"], ["which", "of", "these"])
"""What comes before a number of things that are asked for, or of the rest of some."""

_RANKING = (["no"], ["number"])
""""Who is no. 1" asks who is first."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready for comparison; the three sequences run side by side."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    """Cleaned, spelling repaired."""
    terms: tuple[str, ...]
    """Stems of the words."""
    concepts: tuple[tuple[int, int, str], ...]
    """(start, end, concept) of each synonym that stands in the terms."""
    normalized: str
    """The words of the text before runs of an unspaced script were cut."""
    spelt: str
    """The words as one text, as they were spelt."""
    asked: frozenset[Kind]
    """The kinds of answer that it asks for."""
    numbers: frozenset[int]
    """Where its figures, years and numbers stand in the terms, but for the `counted`."""
    counted: frozenset[int]
    """Where a number only says how many are asked for (`which two records`), or a rank."""
    doubts: tuple[float, ...]
    """How unlike each word is to what was typed where that was taken for a slip, 0..1; empty where
    nothing was."""
    is_unspaced: bool
    """Whether most of it is in a script without spaces."""
    english: float
    """The share of its words that are numbers or common in English, 0..1."""
    is_remark: bool = False
    """Whether it tells of the speaker and asks nothing."""
    is_statement: bool = False
    """Whether it is a sentence that asks nothing, whoever speaks."""
    talk: float = 0.0
    """How much it sounds like talk among people (1) rather than a question (-1)."""
    is_personal: bool = False
    """Whether it has a number and speaks of the one who asks, or of those around."""
    measured: frozenset[str] = frozenset()
    """Terms of what its numbers count, and `CLOCK` for a time of day, where it asks for no kind of
    answer but whether something is so."""
    is_denial: bool = False
    """Whether it asks for what is not so."""
    moments: tuple[frozenset[str], ...] = ()
    """The terms of each time told from now."""
    names: frozenset[int] = frozenset()
    """Where its names stand in the terms, but for those that the whole base is about."""
    named: frozenset[int] = frozenset()
    """Where all its names stand."""
    weights: tuple[float, ...] = ()
    """How much each word names rather than asks, 0..1."""

    @property
    def names_something(self) -> bool:
        """Whether a word does more than ask; a figure by itself names nothing."""
        is_figure = len(self.tokens) == 1 and self.tokens[0].is_number
        return any(self.weights) and not is_figure

    @property
    def phrase(self) -> str:
        """The words as one text."""
        return _join(self.tokens)

    def read_at(self, place: int) -> set[str]:
        """Give the term at a place and the concepts that it is a part of."""
        concepts = {concept for start, end, concept in self.concepts if start <= place < end}
        return {self.terms[place]} | concepts

    @property
    def bag(self) -> tuple[str, ...]:
        """The distinct terms and concepts, always in the same order."""
        return tuple(dict.fromkeys((*self.terms, *(concept for _, _, concept in self.concepts))))


def prepare(text: str, synonyms: Synonyms, repair: Callable[[str], str] | None = None) -> Prepared:
    """Clean a text; `repair` gives the word that a misspelt cleaned one was meant to be."""
    text = text[:LONGEST]
    pieces = as_spelt = split(text, _read_shorthand)[:_MOST_TOKENS]
    meant = {word: repair(word) for _, word in pieces} if repair is not None else {}
    if any(word != other for word, other in meant.items()):
        pieces = split(text, lambda typed, word: _mend(meant, _read_shorthand(typed, word)))
    normalized = " ".join(word for _, word in pieces[:_MOST_TOKENS])
    tokens = cut(pieces[:_MOST_TOKENS])[:_MOST_TOKENS]
    numbers = {place for place, token in enumerate(tokens) if token.is_number}
    counted = {place for place in numbers if _is_counted(tokens, place)}
    terms = tuple(token.term for token in tokens)
    slips = {other: word for word, other in meant.items() if word != other}
    return Prepared(
        tokens=tokens,
        words=tuple(token.word for token in tokens),
        terms=terms,
        concepts=tuple(synonyms.find(terms)),
        normalized=normalized,
        spelt=_join(tokens if pieces is as_spelt else cut(as_spelt)[:_MOST_TOKENS]),
        asked=find_asked(normalized),
        numbers=frozenset(numbers - counted),
        counted=frozenset(counted),
        doubts=tuple(_doubt(token, slips) for token in tokens) if slips else (),
        is_unspaced=sum(token.is_unspaced for token in tokens) * 2 > len(tokens),
        english=weigh_english(tokens),
    )


def _doubt(token: Token, slips: Mapping[str, str]) -> float:
    """Give how unlike a word is to the slip that it was taken for; 0 for one that was typed so."""
    slip = slips.get(token.word)
    if not slip or fold(token.typed) == token.word:
        return 0.0
    is_same = fold_umlauts(slip) == fold_umlauts(token.word)
    return 0.0 if is_same else 1.0 - compare_words(slip, token.word)


def _join(tokens: Iterable[Token]) -> str:
    return " ".join(token.word for token in tokens)


def _mend(meant: Mapping[str, str], word: str) -> str:
    """Give what a word was meant to be; a part of a number that was read whole needs no repair."""
    return meant.get(word, word)


def _read_shorthand(typed: str, word: str) -> str:
    return SHORTHAND.get(typed, word)


def _is_counted(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number stands in words behind `which`, `which of the` or `other`, or is a rank."""
    before, token = [token.word for token in tokens[max(0, place - 3) : place]], tokens[place]
    if token.term == "1" and before[-1:] in _RANKING:
        return True
    return (before[-1:] in _ASKING or before in _ASKING) and token.typed.isalpha()
