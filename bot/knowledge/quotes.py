"""Spans found in a source exactly as they stand, and what can be wrong with them all the same."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from bot.knowledge.model import Sentence, Source, Span
from bot.knowledge.sentences import split_sentences
from bot.knowledge.words import WORD

_LONGEST_WORD = 60


def find_span(source: Source, text: str) -> Span | None:
    """Find the first place where the source says exactly this; None where it does not."""
    start = source.text.find(text) if text.strip() else -1
    end = start + len(text)
    touched = _sentences_in(source, start, end) if start >= 0 else ()
    if not touched:
        return None
    names = tuple(sentence.id for sentence in touched)
    return Span(source.id, text, start, end, touched[0].paragraph, names)


def find_pieces(source: Source, text: str) -> tuple[str, ...]:
    """Cut a text that the source says, but over several paragraphs; empty where it does not."""
    flowing = r"\s+".join(map(re.escape, text.split()))
    found = re.search(flowing, source.text) if flowing else None
    if found:
        pieces = [line.strip() for line in found[0].splitlines()]
    else:  # or with others between them
        pieces = [one.text for one in split_sentences(text, source.language)]
    spans = [find_span(source, piece) for piece in pieces if piece]
    is_apart = len({span.paragraph for span in spans if span}) > 1
    return tuple(span.text for span in spans if span) if is_apart and all(spans) else ()


def find_doubt(source: Source, span: Span) -> str:
    """Say why an exact span is still a bad proof; empty where nothing is wrong with it."""
    for edge, verb in ((span.start, "starts"), (span.end, "ends")):
        word = _word_across(source.text, edge)
        if word:
            return f"{verb} inside of “{word}”"
    touched = _sentences_in(source, span.start, span.end)
    if touched[0].paragraph != touched[-1].paragraph:
        return "runs over the end of a paragraph"
    is_whole = span.start == touched[0].start and span.end == touched[-1].end
    if not is_whole and source.text.find(span.text, span.start + 1) >= 0:
        return "stands in the source more than once, so that nobody can tell which place is meant"
    return ""


def _sentences_in(source: Source, start: int, end: int) -> tuple[Sentence, ...]:
    first = bisect_right(source.sentences, start, key=lambda sentence: sentence.end)
    after = bisect_left(source.sentences, end, key=lambda sentence: sentence.start)
    return source.sentences[first:after]


def _word_across(text: str, edge: int) -> str:
    low, high = max(0, edge - _LONGEST_WORD), min(len(text), edge + _LONGEST_WORD)
    words = WORD.finditer(text, low, high)
    return next((word[0] for word in words if word.start() < edge < word.end()), "")
