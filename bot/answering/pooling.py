"""The evidence for two readings of one text, alone and with what was said before, made one."""

from __future__ import annotations

from dataclasses import replace

from bot.matching.values import Candidate, Match

_FLOOR = 0.1
"""What a reading grants a document that it says nothing for: few words say little of most."""


_CERTAIN = 0.999
"""From here on more certainty makes no difference."""


def pool(alone: Match, merged: Match) -> Match:
    """Give the candidates of the merged reading, by what both readings say for them.

    The two odds are multiplied, as those of independent opinions are (a product of experts: Hinton
    1999). A candidate's confidence is the higher one, times its share of all the products.
    """
    said = {candidate.document: candidate.confidence for candidate in alone.candidates}
    products = [
        _odds(max(said.get(one.document, 0.0), _FLOOR)) * _odds(one.confidence)
        for one in merged.candidates
    ]
    total = sum(products) or 1.0
    pooled = [
        _weigh(one, said.get(one.document, 0.0), product / total)
        for one, product in zip(merged.candidates, products, strict=True)
    ]
    pooled.sort(key=lambda candidate: (-candidate.confidence, candidate.document))
    return Match(merged.text, tuple(pooled))


def _odds(probability: float) -> float:
    return probability / (1.0 - min(probability, _CERTAIN))


def _weigh(candidate: Candidate, alone: float, share: float) -> Candidate:
    return replace(candidate, confidence=max(alone, candidate.confidence) * share)
