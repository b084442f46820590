"""A source cut into numbered sentences, each with its exact place; nothing of the text is lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pysbd
from pysbd.languages import LANGUAGE_CODES

from bot.knowledge.model import Sentence

_Piece = tuple[int, int]
"""The start and the end of a piece of a text, in characters."""


def split_sentences(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """Split a source into its sentences; a paragraph is a line that is not blank.

    `language` is a BCP 47 tag; one that pysbd has no rules for is split by the English rules.
    """
    places = [
        (paragraph, start, end)
        for paragraph, (first, last) in enumerate(_paragraphs(text), start=1)
        for start, end in _sentences_within(text, first, last, language)
    ]
    return tuple(
        Sentence(f"S{number:03}", number, paragraph, start, end, text[start:end])
        for number, (paragraph, start, end) in enumerate(places, start=1)
    )


def _paragraphs(text: str) -> Iterator[_Piece]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield from _trimmed(text, start, start + len(line))
        start += len(line)


def _sentences_within(text: str, first: int, last: int, language: str) -> Iterator[_Piece]:
    # pysbd may change or swallow characters, so only its boundaries are taken, never its text.
    start = cursor = first
    for piece in _segmenter(language).segment(text[first:last]):
        words = piece.strip()
        found = text.find(words, cursor, last) if words else -1
        if found >= 0:
            cursor = found + len(words)
            yield from _trimmed(text, start, cursor)
            start = cursor
    yield from _trimmed(text, start, last)


def _trimmed(text: str, start: int, end: int) -> Iterator[_Piece]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


@lru_cache(maxsize=32)
def _segmenter(language: str) -> pysbd.Segmenter:
    code = language.split("-", maxsplit=1)[0].lower()
    return pysbd.Segmenter(language=code if code in LANGUAGE_CODES else "en", clean=False)
