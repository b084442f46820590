"""Spans found in a source exactly as they stand, and the nearest real span where they do not."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

from bot.knowledge.model import Sentence, Source, Span
from bot.knowledge.scripts import UNSPACED

_WORD = re.compile(rf"\d+(?:[.,]\d+)*%?|[{UNSPACED}]|[^\W{UNSPACED}]+(?:['’][^\W{UNSPACED}]+)*")
_MAX_WORD = 60
_MAX_VOTES = 200
"""A word that stands in a source more often than this says nothing about the place."""
_NEAR = 0.5
"""The share of words that must agree before a span is worth proposing."""


def find_span(source: Source, text: str) -> Span | None:
    """Find the first place where the source says exactly this; None where it does not."""
    start = source.text.find(text)
    if start < 0 or not text:
        return None
    end = start + len(text)
    touched = [s for s in source.sentences if s.start < end and start < s.end]
    if not touched:
        return None
    names = tuple(sentence.id for sentence in touched)
    return Span(source.id, text, start, end, touched[0].paragraph, names)


def find_doubt(source: Source, span: Span) -> str:
    """Say why an exact span is still a bad proof; empty where nothing is wrong with it."""
    for edge, end in ((span.start, "starts"), (span.end, "ends")):
        word = _word_across(source.text, edge)
        if word:
            return f'{end} inside the word "{word}"'
    sentences = {s.id: s for s in source.sentences}
    first, last = sentences[span.sentences[0]], sentences[span.sentences[-1]]
    if first.paragraph != last.paragraph:
        return "runs over the end of a paragraph"
    again = source.text.find(span.text, span.start + 1)
    if again >= 0 and not _is_whole(span, first, last):
        return "stands in the source more than once, so that nobody can tell which place is meant"
    return ""


def find_nearest(source: Source, text: str) -> str:
    """Give the span of the source that says most nearly this; empty where none comes near."""
    wanted = [word.group().casefold() for word in _WORD.finditer(text)]
    places, words, index = _index(source.text)
    votes: Counter[int] = Counter()
    for position, word in enumerate(wanted):
        for place in islice(index.get(word, ()), _MAX_VOTES):
            votes[place - position] += 1
    if not votes:
        return ""
    # Neighbouring offsets vote together: a word left out or put in shifts all that follow.
    best = max(votes, key=lambda at: (sum(votes[at + near] for near in range(-3, 4)), -at))
    low = max(0, best - 3)
    window = words[low : best + len(wanted) + 4]
    blocks = [
        block
        for block in SequenceMatcher(None, wanted, window, autojunk=False).get_matching_blocks()
        if block.size
    ]
    agreed = sum(block.size for block in blocks)
    if agreed < _NEAR * len(wanted):
        return ""
    first = max(0, blocks[0].b - blocks[0].a)
    last = blocks[-1].b + blocks[-1].size + len(wanted) - blocks[-1].a - blocks[-1].size
    start = places[low + first][0]
    end = places[min(low + last, len(places)) - 1][1]
    return _trim(source, start, end, text)


def describe_difference(typed: str, real: str) -> str:
    """Say in a few words where two texts first part."""
    ours, theirs = re.findall(r"\s+|[^\s]+", typed), re.findall(r"\s+|[^\s]+", real)
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            here, there = "".join(ours[a:b]).strip(), "".join(theirs[c:d]).strip()
            if here and there:
                return f"it has {_show(here)} where the source has {_show(there)}"
            if here:
                return f"the source does not have its {_show(here)}"
            return f"it leaves out {_show(there)}" if there else "the spaces differ"
    return "it differs"


def _show(text: str) -> str:
    return f"“{text if len(text) <= _MAX_WORD else text[:_MAX_WORD] + '…'}”"


def _trim(source: Source, start: int, end: int, text: str) -> str:
    """Keep the nearest span within one paragraph, and give it the closing marks of its sentence."""
    middle = (start + end) // 2
    here = min(source.sentences, key=lambda s: max(s.start - middle, middle - s.end, 0))
    same = [s for s in source.sentences if s.paragraph == here.paragraph]
    start, end = max(start, same[0].start), min(end, same[-1].end)
    for sentence in same:
        if sentence.start < end <= sentence.end and not _WORD.search(
            source.text, end, sentence.end
        ):
            end = sentence.end if text[-1:] in ".!?…\"'”’。！？" else end
        if sentence.start <= start < sentence.end and not _WORD.search(
            source.text, sentence.start, start
        ):
            start = sentence.start
    return source.text[start:end]


def _is_whole(span: Span, first: Sentence, last: Sentence) -> bool:
    return span.start == first.start and span.end == last.end


def _word_across(text: str, edge: int) -> str:
    low = max(0, edge - _MAX_WORD)
    for word in _WORD.finditer(text, low, min(len(text), edge + _MAX_WORD)):
        if word.start() < edge < word.end():
            return word.group()
    return ""


@lru_cache(maxsize=16)
def _index(text: str) -> tuple[list[tuple[int, int]], list[str], dict[str, list[int]]]:
    places = [word.span() for word in _WORD.finditer(text)]
    words = [text[start:end].casefold() for start, end in places]
    index: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        index.setdefault(word, []).append(position)
    return places, words, index
