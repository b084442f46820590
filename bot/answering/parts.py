"""The parts of a question that say what it is about, in the places where they stand.

In English, Spanish and Chinese; words that only ask or link stand between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from bot.matching.judging.coverage import NAMING, weigh
from bot.matching.language.names import find_places
from bot.matching.language.text import normalize, tokenize

_WORD = regex.compile(
    r"\p{Han}+|[\p{L}\p{M}\p{N}--\p{Han}]+(?:['’.,&+-][\p{L}\p{N}--\p{Han}]+)*", regex.V1
)

_HAN = regex.compile(r"\p{Han}")
_BETWEEN = regex.compile(r"[^\s\"“”«»'’‘·—-]|\p{Han}")
"""What parts two runs of words."""

_YEAR_NAMED = regex.compile(
    r"\b(?:this|last) year\b|\beste año\b|\bel año pasado\b|[今去]年", regex.IGNORECASE
)
"""A year without its number."""

_COUNTED = frozenset("年月日号")
"""What follows a number in Chinese dates and says nothing by itself."""

_LINKS = frozenset(
    "a an the of in on at by for from to with about and or as per than during since until el la"  # noqa: SIM905 - a line, not a column
    " los las un una unos unas de del en al por para con sobre y o desde hasta lo se".split()
)
_SPANISH = frozenset(
    "que cual cuales quien quienes cuando donde como cuanto cuanta cuantos cuantas dice dijo hay"  # noqa: SIM905 - a line, not a column
    " es son era fue ser ha han segun su sus fueron".split()
)
"""Words that only ask or link, which the weights, learnt from English, take for names."""

_CHINESE = regex.compile(
    r"什么时候|为什么|什么|怎么|多少|哪[些个家年座天]?|谁|何时|[几多][条家架个项位次场]?"
    r"|[的了在中对有是把被为于到从将说吗呢]"
)
"""What divides the parts of a Chinese question, or asks."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a question that says what it is about: `text[start:end]`."""

    text: str
    start: int
    end: int


def find_parts(text: str) -> list[Part]:
    """Give the runs of words that say what a question is about, in order."""
    return _join(text, _find_words(text))


def locate_places(text: str) -> list[Part]:
    """Give where the world's places stand, in order."""
    tokens = tokenize(text)
    places = find_places([token.term for token in tokens])
    return _locate(text, [token.typed for token in tokens if token.term in places])


def locate_numbers(text: str) -> list[Part]:
    """Give where figures and years stand, in order; without any, the years named otherwise."""
    numbers = _locate(text, [token.typed for token in tokenize(text) if token.is_number])
    return numbers or [Part(found[0], *found.span()) for found in _YEAR_NAMED.finditer(text)]


def is_all(text: str, found: Sequence[Part]) -> bool:
    """Whether a text names nothing but what was found in it."""
    return bool(found) and all(
        any(one.start <= start and end <= one.end for one in found)
        for start, end in _find_words(text)
    )


def _locate(text: str, words: list[str]) -> list[Part]:
    """Give where words stand that come in order; neighbours make one part."""
    spans: list[tuple[int, int]] = []
    for word in words:
        start = text.find(word, spans[-1][0] + 1 if spans else 0)
        if start >= 0:
            spans.append((start, start + len(word)))
    return _join(text, spans)


def _join(text: str, spans: Iterable[tuple[int, int]]) -> list[Part]:
    parts: list[Part] = []
    for start, end in spans:
        joins = bool(parts) and not _BETWEEN.search(text[parts[-1].end : start])
        begin = parts.pop().start if joins else start
        parts.append(Part(text[begin:end], begin, end))
    return parts


def _find_words(text: str) -> Iterator[tuple[int, int]]:
    for found in _WORD.finditer(text):
        if _HAN.match(found[0]):
            yield from _find_chinese(found[0], found.start())
        elif _names_something(found[0]):
            yield found.span()


def _find_chinese(run: str, at: int) -> Iterator[tuple[int, int]]:
    done = 0
    for divider in (*_CHINESE.finditer(run), None):
        start, done_next = (divider.start(), divider.end()) if divider else (len(run), len(run))
        if start > done and run[done:start] not in _COUNTED:
            yield at + done, at + start
        done = done_next


def _names_something(word: str) -> bool:
    tokens = tokenize(word)
    folded = normalize(word)
    return folded not in _LINKS | _SPANISH and any(
        token.is_number or weigh(token.term) >= NAMING for token in tokens
    )
