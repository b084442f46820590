"""Spelled-out numbers of German, Spanish, French, Portuguese and Italian; the home of text2num."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from text_to_num import find_numbers

from bot.knowledge.notations import Notation

_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:[-‐‑][^\W\d_]+)*(?![\w-])")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words, at `text[start:end]`."""

    value: Decimal
    start: int
    end: int
    is_ordinal: bool


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as text2num takes it."""

    spelling: str
    start: int
    end: int
    is_apart: bool
    """Whether no number goes on with it: for a mark before it, or as `and` between two numbers."""

    def text(self) -> str:
        return self.spelling

    def nt_separated(self, _previous: _Word) -> bool:
        return self.is_apart

    def not_a_number_part(self) -> bool:
        return False


def find_spelled(text: str, language: str, notation: Notation) -> Iterator[Spelled]:
    """Find the numbers in words, in order; not articles, scales alone and what mostly is no number.

    `language` is the base of the notation's BCP 47 tag.
    """
    words = list(_read_words(text, notation))
    others = notation.homonyms.union(notation.articles, notation.scales)
    for found in find_numbers(words, language, 0):
        first, last = words[found.start], words[found.end - 1]
        if first is last and first.spelling in others:
            continue
        # An ordinal's text has an ending (`3º`); of other numbers only the text is exact.
        value = Decimal(found.value) if found.is_ordinal else Decimal(found.text.replace(",", "."))
        yield Spelled(value, first.start, last.end, found.is_ordinal)


def _read_words(text: str, notation: Notation) -> Iterator[_Word]:
    places = list(_WORD.finditer(text))
    words = [_respell(found[0].lower(), notation) for found in places]
    end = 0
    for at, (found, word) in enumerate(zip(places, words, strict=True)):
        is_apart = bool(text[end : found.start()].strip())
        if word == notation.conjunction:
            is_apart |= not re.match(notation.joined, " ".join(words[max(at - 1, 0) : at + 3]))
        yield _Word(word, *found.span(), is_apart)
        end = found.end()


def _respell(word: str, notation: Notation) -> str:
    word = re.sub(notation.counted, "", word) or word
    return notation.aliases.get(word, word)
