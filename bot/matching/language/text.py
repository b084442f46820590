"""Text cleaning: from what a person typed to the terms that the matcher compares.

Whatever a writer may vary without changing the meaning ends here: case, accents, width,
punctuation, the way a number is written, the ending of a word. Scripts written without spaces
become bigrams.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

import regex
import Stemmer

from bot.matching.language.numerals import DIGITS, NUMERAL, merge_numbers, parse_number

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー"
"""Scripts that are written without spaces between words."""

_PIECE = regex.compile(
    rf"{NUMERAL}|{DIGITS}(?=\p{{Hangul}})|[{_UNSPACED}][{_UNSPACED}\p{{M}}]*"
    rf"|[\p{{L}}\p{{M}}\p{{N}}--[{_UNSPACED}]]+(?:['’]\p{{L}}+)?",
    regex.VERSION1,
)
_IS_UNSPACED = regex.compile(rf"[{_UNSPACED}]")
_INVISIBLE = regex.compile(r"\p{Cf}+")
_ACCENT = regex.compile(r"(?<=[\p{Latin}\p{Greek}\p{Cyrillic}])\p{Mn}+")
_MAX_WORD = 64
"""A longer run of letters is no word of any language: it is cut, so that work stays bounded."""

_stem_english = Stemmer.Stemmer("english").stemWord


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a bigram of a text."""

    typed: str
    """As it stands in the text."""
    word: str
    """Cleaned, before stemming: what spelling is repaired on."""
    term: str
    """Stemmed: what is compared."""
    is_unspaced: bool = False
    """Whether the token is a bigram of a script written without spaces."""

    @property
    def is_number(self) -> bool:
        """Whether the token is a figure, a year or a number written out."""
        return self.term[:1].isdigit()


def fold(text: str) -> str:
    """Give the text with width, case, accents and invisible characters evened out (NFKC)."""
    if text.isascii():
        return text.lower()
    even = unicodedata.normalize("NFD", _tidy(text).casefold())
    return unicodedata.normalize("NFC", _ACCENT.sub("", even))


def normalize(text: str) -> str:
    """Give the text's cleaned words joined by single spaces; empty where it has none."""
    return " ".join(word for _, word in split(text))


def tokenize(text: str) -> tuple[Token, ...]:
    """Split a text into tokens, in order; scripts without spaces give overlapping bigrams."""
    return cut(split(text))


def cut(pieces: Iterable[tuple[str, str]]) -> tuple[Token, ...]:
    """Make tokens of pieces as `split` gives them."""
    tokens: list[Token] = []
    for typed, word in pieces:
        if not word.isascii() and _IS_UNSPACED.match(word):
            tokens.extend(Token(gram, gram, gram, is_unspaced=True) for gram in _bigrams(word))
        else:
            tokens.append(Token(typed, word, stem(word)))
    return tuple(tokens)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Reduce a cleaned word to its Snowball stem; figures and other scripts stay as they are."""
    return word if not word.isascii() or word[:1].isdigit() else _stem_english(word)


def _tidy(text: str) -> str:
    if text.isascii():
        return text
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))


def split(text: str, mend: Callable[[str, str], str] | None = None) -> list[tuple[str, str]]:
    """Give each word, number or run of an unspaced script as typed and cleaned, in order.

    `mend` gives the word that one as typed and cleaned was meant to be; it may mean a number.
    """
    pieces: list[tuple[str, str]] = []
    for found in _PIECE.finditer(_tidy(text)):
        typed = found.group()
        word = _clean(typed)
        if mend is not None:
            meant = mend(typed, word)
            word = meant if meant == word else parse_number(meant) or meant
        merged = merge_numbers(*pieces[-1], word) if pieces else ""
        if merged:
            typed, word = f"{pieces.pop()[0]} {typed}", merged
        pieces.append((typed, word))
    return pieces


@lru_cache(maxsize=65536)
def _clean(typed: str) -> str:
    folded = fold(typed).replace("’", "'")
    number = parse_number(folded)
    return number or folded.removesuffix("'s").replace("'", "")[:_MAX_WORD]


def _bigrams(run: str) -> list[str]:
    return [run] if len(run) == 1 else [run[i : i + 2] for i in range(len(run) - 1)]
