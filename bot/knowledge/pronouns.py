"""English `one`: a number in `one boat`, and a pronoun in `no one`, `one of them`, `a new one`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.knowledge.function_words import FUNCTION_WORDS
from bot.knowledge.notations import match_any

_LETTER = "A-Za-zÀ-ɏͰ-ӿ"
_ONE = re.compile(rf"(?<![{_LETTER}\d])one(?![{_LETTER}\d])", re.IGNORECASE)
_NO_ADJECTIVES = FUNCTION_WORDS["en"] - {"last", "only", "other", "own", "same"}
_BEFORE = re.compile(
    r"\b(?:no|any|every|each|some|this|that|the|which|another)[\s-]+$"
    # An adjective before it: `a new one costs` has no noun after.
    r"|\b(?:an?|the|this|that|any|every|each|some|which|another|my|your|his|her|its|our|their)\s"
    r"(?:(?:very|much|far|even|slightly|brand|more|less|most|least)\s)?"
    rf"(?!(?:{match_any(_NO_ADJECTIVES)})\s)[\w'’-]+\s$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\W*$|[^\w\s-]|\s+(?:of|by|another|day|who|that|which|for|to|as|and|or|at|with|from|has|had|is|was"
    r"|can|cannot|could|may|might|must|shall|should|will|would|does|did|needs?)\b|\s+on\s+one\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:no|any|every|some)[\s-]+$", re.IGNORECASE)
_NEAR = 60
"""Characters before it, in which its article stands."""
_LABEL = re.compile(rf"(?<![{_LETTER}])[A-ZÀ-Þ][{_LETTER}]*[\s-]One$")
"""`Ward One`, `Formula One`: the number of a thing, whatever follows."""


def is_pronoun(text: str, start: int, end: int) -> bool:
    """Whether the `one` at this place of an evened text is no number."""
    if text.strip() == text[start:end] or _LABEL.search(text, 0, end):
        return False
    return bool(_BEFORE.search(text, max(0, start - _NEAR), start) or _AFTER.match(text, end))


def find_counting(text: str) -> Iterator[tuple[int, int]]:
    """Find where `one` is a pronoun and still says how many: `of their boats one was lost`."""
    for found in _ONE.finditer(text):
        start, end = found.span()
        is_nobody = _NOBODY.search(text, max(0, start - _NEAR), start)
        if is_pronoun(text, start, end) and not is_nobody:
            yield start, end
