"""The quote where it stands: its spans, and the sentences of the source around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.knowledge.model import Source, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the source in reading order."""

    text: str
    is_quoted: bool


def find_passages(source: Source, spans: Sequence[Span]) -> tuple[tuple[Piece, ...], ...]:
    """Give each stretch of the source that holds spans, with the sentence before and after.

    Spans whose neighbourhoods meet come in one stretch.
    """
    passages: list[list[tuple[Span, int, int]]] = []
    for span in sorted(spans, key=lambda span: span.start):
        low, high = _reach(source, span)
        if passages and low <= passages[-1][-1][2]:
            passages[-1].append((span, low, high))
        else:
            passages.append([(span, low, high)])
    return tuple(_cut(source.text, passage) for passage in passages)


def group_by_source(spans: Sequence[Span]) -> list[tuple[str, list[Span]]]:
    """Give the spans by the source's id, in the order in which they come."""
    return [(source, list(group)) for source, group in groupby(spans, key=lambda span: span.source)]


def _reach(source: Source, span: Span) -> tuple[int, int]:
    """Give where the sentence before the span starts and the one after it ends."""
    touched = [i for i, s in enumerate(source.sentences) if s.id in span.sentences]
    if not touched:
        return span.start, span.end
    first = source.sentences[max(0, touched[0] - 1)]
    last = source.sentences[min(len(source.sentences) - 1, touched[-1] + 1)]
    return first.start, last.end


def _cut(text: str, passage: Sequence[tuple[Span, int, int]]) -> tuple[Piece, ...]:
    at = passage[0][1]
    pieces: list[Piece] = []
    for span, _, _ in passage:
        pieces.append(Piece(text[at : span.start], is_quoted=False))
        pieces.append(Piece(text[max(at, span.start) : span.end], is_quoted=True))
        at = max(at, span.end)
    pieces.append(Piece(text[at : passage[-1][2]], is_quoted=False))
    return tuple(piece for piece in pieces if piece.text.strip())
