"""Words that were cut at the ends of lines, put together as they were published.

A hyphen there may be the word's own (`well-known`) or only that of the line (`peo-ple`). The rest
of the text tells, then the dictionary of English; where neither does, the hyphen stays. For a text
in another language there is no dictionary: where the rest of it does not tell, the hyphen goes.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise

from bot.matching.language.english import count_english, is_english, is_in_english

_LINK = (
    r"(?:und|oder|bzw|sowie|and|y|e|ou)\b|(?:or|et|ed)\s+\w+-\w"
    r"|(?<=\d-\n)(?:to|bis|or|oder)\s+\d"
)
"""What follows a hyphen that stands for a part of a word, as in `Vereins- und Clubordnung`.

English words end in some of these too (`sail-or`), so there the next word must have its hyphen,
or both be numbers (`10- to 12-hour`).
"""
_CUT = re.compile(
    rf"(?<=[^\W_])(?:\u00ad|-(?!\n[ \t]*(?:{_LINK})))\n[ \t]*(?=[0-9A-ZÀ-ÖØ-Þa-zß-öø-ÿ])"
)
_PIECE = re.compile(r"[^\W_]+")
_CUT_WORD = re.compile(r"[^\W_]+(?:[-\u00ad]\n[ \t]*[^\W_]+)+")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LONGEST_PIECE = 60
"""Letters; a longer run is no word of any language."""
_SHORT = frozenset({"by", "do", "go", "in", "it", "me", "of", "on", "to", "up", "us"})
"""English words of two letters that end compounds (`built-in`); others are the ends of words."""
_ENDINGS = frozenset({"able", "ing", "less", "ness"})
"""English words, and yet mostly the ends of others."""


class LineEnds:
    """Puts the words of one text together that its lines cut, and remembers which they were."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._joined: dict[str, None] = {}

    @property
    def joined(self) -> tuple[str, ...]:
        """The words that were put together so far, as they stand now; each once."""
        return tuple(self._joined)

    def join(self, part: str) -> str:
        """Put the words of a part of the text together."""
        return _CUT.sub(self._join_word, part)

    def _join_word(self, cut: re.Match[str]) -> str:
        text = cut.string
        before = text[max(0, cut.start() - _LONGEST_PIECE) : cut.start()]
        left = _PIECE.findall(before)[-1]
        after = _PIECE.match(text, cut.end(), cut.end() + _LONGEST_PIECE)
        right = after[0] if after else ""
        mark = "-" if cut[0][0] == "-" and self._is_own(left, right) else ""
        self._joined[f"{left}{mark}{right}"] = None
        return mark

    def _is_own(self, left: str, right: str) -> bool:
        """Whether a hyphen is the word's own, and no mark of the line's end."""
        if not right[0].islower() or left[-1].isdigit() or len(left) == 1:
            return True  # 12-hour, EU-Kommission, e-mail: no word is cut so
        whole, right = f"{left}{right}".casefold(), right.casefold()
        leaning = self._words[f"{left.casefold()}-{right}"] - self._words[whole]
        if leaning:
            return leaning > 0
        if is_english(whole) or not self._is_in_english:
            return False
        return self._is_whole(right)

    def _is_whole(self, right: str) -> bool:
        """Whether what begins a line may be a word by itself, not the end of one."""
        if len(right) <= 2:  # noqa: PLR2004 - as `_SHORT` says
            return right in _SHORT
        return right not in _ENDINGS and (right in count_english() or right in self._words)

    @cached_property
    def _words(self) -> Counter[str]:
        """The words that stand in the text uncut, and the pairs of those that hyphens join."""
        words: Counter[str] = Counter()
        for word in _WORD.finditer(_CUT_WORD.sub(" ", self._text)):
            pieces = word[0].casefold().split("-")
            words.update(pieces)
            words.update("-".join(pair) for pair in pairwise(pieces))
        return words

    @cached_property
    def _is_in_english(self) -> bool:
        """Whether the dictionary can tell: it knows English alone."""
        return is_in_english([word for word in self._words.elements() if word.isalpha()])
