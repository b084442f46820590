"""First and last: the place of a thing in a row, of which the last has no number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.knowledge.figure import Figure, is_ordinal
from bot.knowledge.function_words import FUNCTION_WORDS
from bot.knowledge.notations import find_base
from bot.matching.language.text import stem

_LAST: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    for language, words in {
        "de": r"letzte[mnrs]?",
        "en": r"last|final",
        "es": r"últim[oa]s?",
        "fr": r"derni(?:er|ère)s?",
        "it": r"ultim[aeio]",
        "pt": r"últim[oa]s?",
    }.items()
}
_NEXT = re.compile(r"[\s-]([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A thing with its place in a row, at `text[start:end]`: `last Sunday`, `1st Sunday`."""

    thing: str
    """The stem of the word after the place."""
    start: int
    end: int


def find_last(text: str, language: str) -> tuple[Ranked, ...]:
    """Find what an evened text (BCP 47 tag) calls the last."""
    pattern = _LAST.get(find_base(language))
    spans = [found.span() for found in pattern.finditer(text)] if pattern else []
    return tuple(_read_ranked(text, spans, language))


def find_numbered(text: str, figures: Sequence[Figure], language: str) -> tuple[Ranked, ...]:
    """Find what an evened text (BCP 47 tag) calls the first, the second and so on."""
    spans = [(figure.start, figure.end) for figure in figures if is_ordinal(figure)]
    return tuple(_read_ranked(text, spans, language))


def _read_ranked(text: str, spans: Sequence[tuple[int, int]], language: str) -> Iterator[Ranked]:
    words = FUNCTION_WORDS.get(find_base(language), frozenset())
    for start, end in spans:
        found = _NEXT.match(text, end)
        word = found[1].lower() if found else ""
        yield Ranked("" if word in words else stem(word), start, found.end() if found else end)
