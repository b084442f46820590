"""Which words of a question a document accounts for, and which it does not know.

A likeness score asks what two texts share: it can't tell "drone companies in Paris" from those in
Shenzhen. This asks what the question says that the document does not: the ground for refusing.
"""

from __future__ import annotations

import math
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from bot.matching._question_words import SPREAD
from bot.matching.profile import Profile
from bot.matching.reading import Prepared
from bot.matching.relations import asks_beyond, opposes

_EVERYWHERE, _RARE = 0.3, 0.02
"""A word in 30 % of all subjects only asks; one in 2 % or fewer names what is asked about."""

_NAMES = 0.3
"""A word that weighs less (`who`, `many`, `say`) asks more than it names: no one misses it."""

_KNOWN = 0.5
"""A word accounted for by less than half counts as missing."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a question a document accounts for."""

    share: float
    """Of the weight of all words of the question, 0..1."""
    matched: tuple[str, ...]
    """The words accounted for that weigh something, as typed, in order."""
    missing: tuple[str, ...]
    """The words not accounted for, as typed, weightiest first."""
    heaviest: float
    """The weight of the heaviest missing word, 0..1."""
    substance: float
    """How much the words accounted for name rather than ask: none gives 0, one 0.5, many near 1."""
    foreign_number: bool
    """Whether a figure, date or year of the question is unknown to the document."""
    beyond: bool
    """Whether it asks for a property of which the document says nothing."""
    opposite: bool
    """Whether it has a word of which the document has only the opposite."""
    foreign_name: bool
    """Whether the question has a name that the document does not know."""
    is_unspaced: bool
    """Whether most of the question is in a script without spaces."""


@lru_cache(maxsize=65536)
def weigh(term: str) -> float:
    """Give how much a word names rather than asks, 0..1: `what` 0, `company` 0.5, `drone` 1."""
    spread = SPREAD.get(term, 0.0)
    if spread <= _RARE:
        return 1.0
    return max(0.0, math.log(_EVERYWHERE / spread) / math.log(_EVERYWHERE / _RARE))


def cover(
    question: Prepared,
    holds: Profile,
    nearest: AbstractSet[str],
) -> Coverage:
    """Compare the question's words with what a document knows.

    `nearest` are the terms and concepts of the document's nearest wording. A name or a figure is
    known only where the texts or the nearest wording have it: another wording may have named it for
    comparison.
    """
    vouched = holds.said | nearest
    held = _hold(question, holds.known)
    numbers = {place for place, token in enumerate(question.tokens) if token.is_number}
    for place in question.names | numbers:
        held[place] = float(not vouched.isdisjoint(question.read_at(place)))
    weights = question.weights
    borne = sum(w * h for w, h in zip(weights, held, strict=True))
    rows = list(zip(question.tokens, weights, held, strict=True))
    missing = sorted((r for r in rows if r[1] >= _NAMES and r[2] < _KNOWN), key=lambda r: -r[1])
    return Coverage(
        share=borne / sum(weights) if any(weights) else 0.0,
        matched=tuple(token.typed for token, w, h in rows if w > 0 and h >= _KNOWN),
        missing=tuple(dict.fromkeys(token.typed for token, _, _ in missing)),
        heaviest=max((w * (1 - h) for _, w, h in rows), default=0.0),
        substance=1.0 - 0.5**borne,
        foreign_number=any(token.is_number and h < _KNOWN for token, _, h in rows),
        beyond=asks_beyond(question.words, vouched),
        opposite=opposes(question.words, vouched),
        is_unspaced=sum(token.is_unspaced for token, _, _ in rows) * 2 > len(rows),
        foreign_name=any(held[place] < _KNOWN for place in question.names),
    )


def _hold(question: Prepared, known: AbstractSet[str]) -> list[float]:
    held = [float(term in known) for term in question.terms]
    for start, end, concept in question.concepts:
        if concept in known:
            held[start:end] = [1.0] * (end - start)
    return held
