"""The terms of a text that can answer a question: its figures, times, names and quoted words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise

import regex

from bot.knowledge.figure import is_ordinal
from bot.knowledge.figures import locate_figures
from bot.knowledge.model import Source
from bot.knowledge.names import Casing, Name, learn_casing, locate_names, name_key
from bot.matching.language.names import find_places
from bot.matching.language.text import normalize, tokenize

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_TIME = regex.compile(
    rf"\b(?:{_DAY} (?:of |de )?)?{_MONTH}\b(?: {_DAY}\b)?(?:,? (?:de )?{_YEAR}\b)?(?: this year\b)?"
    rf"|\b(?:the )?(?:first|second) half of (?:this|last|the) year\b|\b(?:this|last|next) year\b"
    rf"|\b[\w-]+ (?:years|months|weeks|days) ago\b|\b{_YEAR}s?\b"
    r"|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}年"
)
_TIMELESS = frozenset({"the", "of", "this", "last", "next", "year", "month", "week", "day", "ago"})
_SPOKEN = regex.compile(r"[\"“「«](?P<said>[^\"“”「」«»]{2,80}?)[.,]?[\"”」»]")
_READ_AFTER = 60
"""Characters after a figure, in which stands what it counts."""


class Sort(Enum):
    """What a term is."""

    FIGURE = auto()
    TIME = auto()
    NAME = auto()
    PLACE = auto()
    SPOKEN = auto()


@dataclass(frozen=True, slots=True)
class Term:
    """A term and its place in a text: `text[start:end]`."""

    sort: Sort
    text: str
    start: int
    end: int
    values: frozenset[object]
    """By which two terms are compared: the readings of a figure, the keys of a name's words."""
    after: str = ""
    """What follows a figure in its text."""

    unit: str = ""
    """Of a figure: `%`, `points` or empty."""


@lru_cache(maxsize=16)
def _learn(text: str, language: str) -> Casing:
    return learn_casing([text], language)


def learn_source(source: Source) -> Casing:
    """Learn from a source how its words are written; remembered, for it takes a while."""
    return _learn(source.text, source.language)


@lru_cache(maxsize=4096)
def read_terms(text: str, casing: Casing, language: str = "en") -> tuple[Term, ...]:
    """Give the terms of a text in order; where two overlap, the sort that tells more."""
    finders: tuple[Callable[[], Iterator[Term]], ...] = (
        lambda: _find_times(text),
        lambda: _find_figures(text, language),
        lambda: _find_spoken(text),
        lambda: _find_names(text, casing, language),
    )
    terms: list[Term] = []
    for find in finders:
        terms += [t for t in find() if all(t.end <= o.start or o.end <= t.start for o in terms)]
    return tuple(sorted(terms, key=lambda term: term.start))


def _find_times(text: str) -> Iterator[Term]:
    for found in _TIME.finditer(text):
        words = frozenset(token.term for token in tokenize(found[0])) - _TIMELESS
        yield Term(Sort.TIME, found[0], *found.span(), words)


def _find_figures(text: str, language: str) -> Iterator[Term]:
    for figure in locate_figures(text, language):
        if figure.unit != "month" and not is_ordinal(figure):
            values = frozenset((value, figure.unit) for value in figure.readings)
            after = text[figure.end : figure.end + _READ_AFTER]
            yield Term(
                Sort.FIGURE, figure.text, figure.start, figure.end, values, after, figure.unit
            )


def _find_spoken(text: str) -> Iterator[Term]:
    for found in _SPOKEN.finditer(text):
        words = normalize(found["said"])
        yield Term(Sort.SPOKEN, found["said"], *found.span("said"), frozenset({words}))


def _find_names(text: str, casing: Casing, language: str) -> Iterator[Term]:
    names = locate_names(text, casing, language)
    breaks = [text[a.end : b.start] not in {" ", "-"} for a, b in pairwise(names)]
    run: list[Name] = []
    for name, ends in zip(names, [*breaks, True], strict=False):
        run.append(name)
        if ends:
            start, end = run[0].start, run[-1].end
            terms = [token.term for token in tokenize(text[start:end])]
            sort = Sort.PLACE if find_places(terms) else Sort.NAME
            keys = frozenset(name_key(one.text) for one in run)
            yield Term(sort, text[start:end], start, end, keys)
            run = []
