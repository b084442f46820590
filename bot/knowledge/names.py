"""Proper nouns in a text: words whose capital is not due to their place in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.knowledge.words import UNSPACED
from bot.matching.text import fold, stem

_LETTER = rf"[^\W\d_{UNSPACED}]"
_SIGN = rf"[^\W_{UNSPACED}]"
_WORD = re.compile(rf"(?<!\w){_LETTER}(?:\.{_LETTER})+(?!\w)|{_SIGN}+(?:['’]{_SIGN}+)*")
_OPENING = re.compile(r"[.!?:;…。！？：；]\S*\s|[\"“‘«「『]$")
"""What stands before a word that begins a sentence or a quotation."""
_POSSESSIVE = re.compile(r"['’]s?$")
_OPENERS = (
    "a about above according across after again against all almost along already also although "
    "always am among an and another any anyone are around as at be because been before behind "
    "being below beside besides between beyond both but by can cannot compared could despite "
    "did do does done down due during each either else enough especially even ever every "
    "everyone few finally for from further had has have having he hence her here hers him his "
    "how however i if in including indeed inside instead into is it its itself just last later "
    "least less like many may me meanwhile might mine more moreover most much must my near "
    "nearly neither never next no nobody none nor not nothing now of off often on once one only or "
    "other others our out outside over own per perhaps rather same shall she should since so "
    "some someone sometimes soon still such than that the their them then there therefore these "
    "they this those though through throughout thus to today together too toward towards under "
    "unless unlike until up upon us usually very was we were what when whenever where whereas "
    "whether which while who whoever whole whom whose why will with within without would yes "
    "yet you your"
)
_FUNCTION_WORDS = frozenset(_OPENERS.split())
"""Words that open sentences in any text; written small, they prove no name."""


@dataclass(frozen=True, slots=True)
class Casing:
    """How words are written in running text: which have been seen small, which with a capital."""

    small: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()

    def __or__(self, other: Casing) -> Casing:
        return Casing(self.small | other.small, self.capital | other.capital)


def learn_casing(texts: Iterable[str]) -> Casing:
    """Learn from running text how words are written where no sentence begins."""
    small, capital = set(), set()
    for text in texts:
        for word in _words(text):
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


def find_names(text: str, casing: Casing) -> tuple[str, ...]:
    """Find the words of a text that belong to proper nouns, in order, without their `'s`."""
    return tuple(name.text for name in locate_names(text, casing))


def locate_names(text: str, casing: Casing) -> tuple[Name, ...]:
    """Find the words of a text that belong to proper nouns, in order, each with its place."""
    words = tuple(_words(text))
    follows = [after.is_capital and after.start - word.end <= 1 for word, after in pairwise(words)]
    return tuple(
        Name(_POSSESSIVE.sub("", word.text), word.start)
        for word, run in zip(words, [*follows, False], strict=False)
        if _is_name(word, casing, in_run=run)
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


def _words(text: str) -> Iterator[_Word]:
    end = 0
    for found in _WORD.finditer(text):
        opens = end == 0 or bool(_OPENING.search(text, end, found.start()))
        yield _Word(found[0], found.start(), found.end(), opens)
        end = found.end()


def find_words(text: str) -> frozenset[str]:
    """Give the keys of the words of a text that can prove a name: `may` does not prove `May`."""
    return frozenset(
        word.key for word in _words(text) if word.is_capital or word.text not in _FUNCTION_WORDS
    )


def _is_name(word: _Word, casing: Casing, *, in_run: bool) -> bool:
    if word.text.lower() == word.text or word.text == "I":
        return False
    odd = any(char.isupper() for char in word.text[1:]) or any(map(str.isdigit, word.text))
    if odd or not word.opens:
        return True
    if word.key in _FUNCTION_WORDS:
        return False
    if stem(word.key) in casing.small:
        return in_run and word.key in casing.capital
    return True
