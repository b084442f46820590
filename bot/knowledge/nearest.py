"""The span of a source that comes nearest to a text which is not in it, and how the two differ."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

from bot.knowledge.model import Source
from bot.knowledge.words import WORD

_MOST_VOTES = 200
"""A word that stands in a source more often than this says little about the place."""
_SLACK = 3
"""Words left out or put in shift what follows: places this near to each other vote together."""
_NEAR = 0.5
"""The share of a text's words that must agree, in order, before a span is worth proposing."""
_LONGEST_SHOWN = 60


def find_nearest(source: Source, text: str) -> str:
    """Give the span of one paragraph that says most nearly this; empty where none comes near."""
    wanted = [word[0].casefold() for word in WORD.finditer(text)]
    index = _index(source.text)
    low = _vote(index, wanted)
    if low is None:
        return ""
    window = index.words[low : low + len(wanted) + 2 * _SLACK]
    matcher = SequenceMatcher(None, wanted, window, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < _NEAR * len(wanted):
        return ""
    # Words before the first agreement and after the last count as replaced, one by one.
    first, last = blocks[0], blocks[-1]
    start = low + max(0, first.b - first.a)
    end = min(low + last.b + len(wanted) - last.a, len(index.words))
    return _fit(source, index.places[start][0], index.places[end - 1][1], text)


def describe_difference(typed: str, real: str) -> str:
    """Say in a few words where two texts first part."""
    ours, theirs = (re.findall(r"\s+|\S+", text) for text in (typed, real))
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        here, there = "".join(ours[a:b]).strip(), "".join(theirs[c:d]).strip()
        if here and there:
            return f"it has {_show(here)} where the source has {_show(there)}"
        if here:
            return f"the source does not have its {_show(here)}"
        return f"it leaves out {_show(there)}" if there else "its spaces differ"
    return "nothing differs"


@dataclass(frozen=True, slots=True)
class _Index:
    """The words of a text, their places in it, and for each word its positions among them."""

    words: list[str]
    places: list[tuple[int, int]]
    positions: dict[str, list[int]]


@lru_cache(maxsize=16)
def _index(text: str) -> _Index:
    places = [word.span() for word in WORD.finditer(text)]
    words = [text[start:end].casefold() for start, end in places]
    positions: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        positions.setdefault(word, []).append(position)
    return _Index(words, places, positions)


def _vote(index: _Index, wanted: list[str]) -> int | None:
    """Let each word vote for where the text would begin; give the first word worth looking at."""
    votes: Counter[int] = Counter()
    for offset, word in enumerate(wanted):
        for position in islice(index.positions.get(word, ()), _MOST_VOTES):
            votes[position - offset] += 1
    if not votes:
        return None
    near = range(-_SLACK, _SLACK + 1)
    best = max(votes, key=lambda start: (sum(votes[start + step] for step in near), -start))
    return max(0, best - _SLACK)


def _fit(source: Source, start: int, end: int, text: str) -> str:
    """Keep a span within the paragraph of its middle, and give it the marks around its words."""
    middle = (start + end) // 2
    inner = min(source.sentences, key=lambda s: max(s.start - middle, middle - s.end))
    paragraph = [s for s in source.sentences if s.paragraph == inner.paragraph]
    start, end = max(start, paragraph[0].start), min(end, paragraph[-1].end)
    for sentence in paragraph:
        opens = sentence.start <= start < sentence.end
        if opens and not WORD.search(source.text, sentence.start, start):
            start = sentence.start
        closes = sentence.start < end <= sentence.end and not text[-1:].isalnum()
        if closes and not WORD.search(source.text, end, sentence.end):
            end = sentence.end
    return source.text[start:end]


def _show(text: str) -> str:
    return f"“{text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + '…'}”"
