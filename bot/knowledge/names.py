"""Proper nouns in a text: words whose capital is not due to their place in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from bot.knowledge.function_words import FUNCTION_WORDS
from bot.knowledge.notations import find_base
from bot.knowledge.words import UNSPACED
from bot.matching.language.text import fold, stem

_LETTER = rf"[^\W\d_{UNSPACED}]"
_SIGN = rf"[^\W_{UNSPACED}]"
_WORD = re.compile(rf"(?<!\w){_LETTER}(?:\.{_LETTER})+(?!\w)|{_SIGN}+(?:['’]{_SIGN}+)*")
_OPENING = re.compile(r"[.!?:;…。！？：；]\S*\s|[\"“‘«「『]$")
"""What stands before a word that begins a sentence or a quotation."""
_POSSESSIVE = re.compile(r"['’]s?$")
_ELISION = re.compile(rf"(?<!\w)({_LETTER}+)['’](?={_LETTER})")
_ELIDING = frozenset({"fr", "it", "pt"})
"""Languages in which `L'Oréal` is two words."""


@dataclass(frozen=True, slots=True)
class Casing:
    """How words are written in running text: which have been seen small, which with a capital."""

    small: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()

    def __or__(self, other: Casing) -> Casing:
        return Casing(self.small | other.small, self.capital | other.capital)


def learn_casing(texts: Iterable[str], language: str = "en") -> Casing:
    """Learn from running text (BCP 47 tag) how words are written where no sentence begins."""
    small, capital = set(), set()
    for text in texts:
        for word in _words(text, language):
            if word.text.islower():
                small.add(stem(word.key))
            elif not word.opens:
                capital.add(word.key)
    return Casing(frozenset(small), frozenset(capital))


@dataclass(frozen=True, slots=True)
class Name:
    """A word that belongs to a proper noun, without its `'s`, and its place in the text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def is_odd(self) -> bool:
        """Whether it has an inner capital or a digit, as no common noun has: `DJI`, `H1`."""
        return _is_odd(self.text)


def find_names(text: str, casing: Casing, language: str = "en") -> tuple[str, ...]:
    """Find the words of a text that belong to proper nouns, in order, without their `'s`."""
    return tuple(name.text for name in locate_names(text, casing, language))


def locate_names(text: str, casing: Casing, language: str = "en") -> tuple[Name, ...]:
    """Find the words of a text (BCP 47 tag) that belong to proper nouns, each with its place.

    In German these are all its nouns: its capitals do not tell a name.
    """
    words = tuple(_words(text, language))
    openers = _list_openers(language)
    follows = [after.is_capital and after.start - word.end <= 1 for word, after in pairwise(words)]
    return tuple(
        Name(_POSSESSIVE.sub("", word.text), word.start)
        for word, run in zip(words, [*follows, False], strict=False)
        if _is_name(word, casing, openers, in_run=run)
    )


def name_key(name: str) -> str:
    """Give the form of a name by which two are compared: no case, accents or possessive ending."""
    return fold(_POSSESSIVE.sub("", name)).replace(".", "")


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    opens: bool
    """Whether a sentence or a quotation begins with it."""

    @property
    def key(self) -> str:
        return name_key(self.text)

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


def _words(text: str, language: str) -> Iterator[_Word]:
    if find_base(language) in _ELIDING:
        text = _ELISION.sub(partial(_blank_out, openers=_list_openers(language)), text)
    end = 0
    for found in _WORD.finditer(text):
        opens = end == 0 or bool(_OPENING.search(text, end, found.start()))
        yield _Word(found[0], found.start(), found.end(), opens)
        end = found.end()


def _blank_out(elided: re.Match[str], openers: frozenset[str]) -> str:
    """Put blanks for the `L'` of `L'Oréal`, which is no part of the name."""
    return " " * len(elided[0]) if elided[1].lower() in openers else elided[0]


def find_words(text: str, language: str = "en") -> frozenset[str]:
    """Give the keys of the words of a text that can prove a name: `may` does not prove `May`."""
    openers = _list_openers(language)
    return frozenset(
        word.key for word in _words(text, language) if word.is_capital or word.text not in openers
    )


def _list_openers(language: str) -> frozenset[str]:
    return FUNCTION_WORDS.get(find_base(language), FUNCTION_WORDS["en"])


def _is_name(word: _Word, casing: Casing, openers: frozenset[str], *, in_run: bool) -> bool:
    if word.text.lower() == word.text or word.text == "I":
        return False
    if _is_odd(word.text) or not word.opens:
        return True
    if word.text.lower() in openers or word.key in openers:
        return False
    if stem(word.key) in casing.small:
        return in_run and word.key in casing.capital
    return True


def _is_odd(word: str) -> bool:
    return any(char.isupper() for char in word[1:]) or any(map(str.isdigit, word))
