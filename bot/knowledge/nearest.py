"""The span of a source that comes nearest to a text which is not in it, and how the two differ."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

import regex

from bot.knowledge.model import Source
from bot.knowledge.words import WORD

_MOST_VOTES = 200
"""A word that stands in a source more often than this says little about the place."""
_SLACK = 3
"""Words left out or put in shift what follows: places this near to each other vote together."""
_NEAR = 0.5
"""The share of a text's words that must agree, in order, before a span is worth proposing."""
_LONGEST_SHOWN = 60
_UNSEEN = regex.compile(r"(?! )[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]")
"""What cannot be seen, or not be told from a space."""
_UNSEEN_OR_MARK = regex.compile(rf"{_UNSEEN.pattern}|\p{{M}}")
_WITHIN_WORDS = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens and the like, which stand within words and are no part of them."""


def find_nearest(source: Source, text: str) -> str:
    """Give the span of one paragraph that says most nearly this; empty where none comes near."""
    wanted = [word[0].casefold() for word in WORD.finditer(_WITHIN_WORDS.sub("", text))]
    index = _index(source.text)
    low = _vote(index, wanted)
    if low is None:
        return ""
    window = index.words[low : low + len(wanted) + 2 * _SLACK]
    matcher = SequenceMatcher(None, wanted, window, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < _NEAR * len(wanted):
        return ""
    # Words before the first agreement and after the last count as replaced, one by one, but where a
    # sentence begins or ends at about there, the text does too.
    first, last = blocks[0], blocks[-1]
    agreed, after = low + first.b, low + last.b + last.size
    start = max(0, agreed - first.a)
    end = min(after + len(wanted) - last.a - last.size, len(index.words))
    if first.a and not text[:1].islower():
        places = range(agreed, max(0, start - _SLACK) - 1, -1)
        start = _find_edge(source, index, places, start)
    if end > after and not text[-1:].isalnum():
        places = range(after, min(end + _SLACK, len(index.words)) + 1)
        end = _find_edge(source, index, places, end)
    return _fit(source, index.places[start][0], index.places[end - 1][1], text)


def describe_difference(typed: str, real: str) -> str:
    """Say in a few words where two texts first part."""
    ours, theirs = (re.findall(r"\s+|\S+", text) for text in (typed, real))
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        here, there = "".join(ours[a:b]).strip(), "".join(theirs[c:d]).strip()
        if not here and not there:  # spaces alone differ, and show between their words
            here, there = (
                "".join(texts[max(0, low - 1) : high + 1])
                for texts, low, high in ((ours, a, b), (theirs, c, d))
            )
        typed_part, real_part = _show(here, there)
        if here and there:
            return f"it has {typed_part} where the source has {real_part}"
        if here:
            return f"the source does not have its {typed_part}"
        return f"it leaves out {real_part}"
    return "nothing differs"


def write_unseen(text: str, typed: str) -> str:
    """Write a text for YAML with its unseen characters as escapes, if another's are not the same.

    Empty where it can be written as it is.
    """
    unseen = _UNSEEN.findall(text)
    if not unseen or unseen == _UNSEEN.findall(typed):
        return ""
    escaped = text.replace("\\", r"\\").replace('"', r"\"")
    return f'"{_UNSEEN.sub(_escape, escaped)}"'


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


def _find_edge(source: Source, index: _Index, places: Iterable[int], guess: int) -> int:
    """Give the first of the words, by their numbers, that begins a sentence, or else the guess."""
    return next((place for place in places if _begins_sentence(source, index, place)), guess)


def _begins_sentence(source: Source, index: _Index, word: int) -> bool:
    if word in {0, len(index.words)}:
        return True
    before, at = index.places[word - 1][1], index.places[word][0]
    following = bisect_left(source.sentences, before, key=lambda sentence: sentence.start)
    return following < len(source.sentences) and source.sentences[following].start <= at


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


def _show(here: str, there: str) -> tuple[str, str]:
    """Show two texts that differ, with the characters named that nobody could see to do so."""
    shown = tuple(
        f"“{text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + '…'}”"
        for text in (here, there)
    )
    if unicodedata.normalize("NFC", here) == unicodedata.normalize("NFC", there):
        named = _UNSEEN_OR_MARK
    elif _UNSEEN.findall(here) != _UNSEEN.findall(there):
        named = _UNSEEN
    else:
        return shown[0], shown[1]
    return named.sub(_name, shown[0]), named.sub(_name, shown[1])


def _escape(found: regex.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - YAML's forms


def _name(found: regex.Match[str]) -> str:
    name = unicodedata.name(found[0], "").lower()
    return f"‹{f'U+{ord(found[0]):04X} {name}'.strip()}›"
