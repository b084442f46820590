"""A source cut into numbered sentences, each with its exact place; nothing of the text is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import pysbd
import regex
from pysbd.languages import LANGUAGE_CODES

from bot.knowledge.abbreviations import ALWAYS, BEFORE_FIGURES
from bot.knowledge.model import Sentence
from bot.knowledge.notations import find_base

_Piece = tuple[int, int]
"""The start and the end of a piece of a text, in characters."""

_LONGEST = 24
"""Characters that hold the longest abbreviation, with the word that it ends."""
_BEGUN = regex.compile(r"-\p{L}|(?!\p{Ll}{1,2}(?:\)|\.\s+\p{Lu}))\p{Ll}")
"""What begins no sentence: a small letter, but for one that begins an item of a list (`b)`)."""
_CLOSING = regex.compile(r"[\"“”»«‘’›‹)\]]+(?=\s|$)")
"""What closes a quotation, which is never cut off from the sentence that it ends."""
_DOTTED = regex.compile(r"(?<!\S)\.(?=\w)")
"""A dot that begins a word, as in `.gitignore`, and ends no sentence."""
_FIGURE = regex.compile(r"[(+§\s]*(?:\d|[IVX]+\b(?!['’]))")
_ITEM = regex.compile(r"\d+\.\s")
_UNENDED = regex.compile(r"[\p{L}\p{N},]$")


def split_sentences(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """Split a source into its sentences; a paragraph is a line that is not blank.

    `language` is a BCP 47 tag; one that pysbd has no rules for is split by the English rules. Where
    we know more abbreviations of a language than pysbd, what it cut at one is joined again.
    """
    places = [
        (paragraph, start, end)
        for paragraph, (first, last) in enumerate(_paragraphs(text), start=1)
        for start, end in _join(text, _sentences_within(text, first, last, language), language)
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
            if not _DOTTED.match(text, cursor - 1, last):
                yield from _trimmed(text, start, cursor)
                start = cursor
    yield from _trimmed(text, start, last)


def _join(text: str, pieces: Iterable[_Piece], language: str) -> Iterator[_Piece]:
    base = find_base(language)
    if base not in ALWAYS:
        yield from pieces
        return
    joined: list[_Piece] = []
    for start, end in pieces:
        if joined and (mark := _CLOSING.match(text, joined[-1][1], end)):
            joined[-1] = (joined[-1][0], mark.end())
        for piece in _trimmed(text, max(start, joined[-1][1] if joined else 0), end):
            if joined and _goes_on(text, joined[-1], piece, base):
                joined[-1] = (joined[-1][0], piece[1])
            else:
                joined.append(piece)
    yield from joined


def _goes_on(text: str, piece: _Piece, following: _Piece, base: str) -> bool:
    """Whether a piece of a text does not end where it was cut, but goes on in the one after."""
    (first, end), after = piece, text[slice(*following)]
    before = text[max(first, end - _LONGEST) : end]
    if _BEGUN.match(after) or _compile(ALWAYS[base]).search(before):
        return True
    if _FIGURE.match(after) and _compile(BEFORE_FIGURES[base]).search(before):
        return True
    # pysbd takes the German ordinals of `ist 1. Vorsitzender` for the numbers of a list.
    return base == "de" and bool(_UNENDED.search(before)) and not _ITEM.match(text, first)


@lru_cache
def _compile(words: str) -> regex.Pattern[str]:
    """Make a pattern of how a text ends in one of the abbreviations."""
    forms = (
        rf"\p{{L}}*{word[1:]}"
        if word[0] == "-"
        else rf"[{word[0]}{word[0].upper()}]{regex.escape(word[1:])}"
        for word in words.split()
    )
    return regex.compile(rf"(?<![\p{{L}}.])(?:{'|'.join(forms)})\.$")


def _trimmed(text: str, start: int, end: int) -> Iterator[_Piece]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


@lru_cache(maxsize=32)
def _segmenter(language: str) -> pysbd.Segmenter:
    code = find_base(language)
    return pysbd.Segmenter(language=code if code in LANGUAGE_CODES else "en", clean=False)
