"""Documents that were examined, and what is made of their signs: candidates with a confidence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.matching.judging.calibration import Calibration, pool_odds
from bot.matching.judging.coverage import Coverage
from bot.matching.judging.signs import CLOSE_SIGNS, OF_TEXTS, SIGNS
from bot.matching.language.reading import Prepared
from bot.matching.values import BaseKind, Candidate, Document

_CERTAIN = 0.99
"""The least confidence in the document whose own wording was asked."""

_NEGLIGIBLE = 0.1
"""Documents that answer with less than this probability stand in the order of the cheap evidence:
how surely each of them is wrong says little about which one comes nearest."""

_OF_PAIRS = 0.5
"""The share of a question's pairs of signs that a document knows if it speaks of the same."""

_CLOSELY = 0.7
"""The weight of the closer look beside the cheap one: of 0.5, 0.7, 0.85 and 1 the best on bases
about other texts, each asked with weights fitted on others; more lets more talk be answered."""

_NAMED = 0.2
"""What a question's words weigh together if it names anything: `how many` weighs less."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A document with the signs that speak for and against it."""

    document: Document
    wording: str
    coverage: Coverage
    features: NDArray[np.float32]
    """Shape (len(FEATURES),): what the ranking is fitted on."""
    signs: NDArray[np.float64]
    """Shape (len(SIGNS),), or (len(CLOSE_SIGNS),) with the neural encoder's evidence."""
    strays: NDArray[np.float32]
    """The vectors of the question's words, each by how far no wording accounts for it, summed:
    what the sign `astray` is fitted on, shape (dimensions,)."""
    token_strays: NDArray[np.float32]
    """The same of its tokens, as the neural encoder reads them: what `tokens_astray` is fitted on;
    shape (0,) without it."""
    trust: float
    """The part of its confidence that it keeps, 0..1."""
    is_exact: bool
    """Whether the question is one of its wordings, word for word."""


def weigh_trust(question: Prepared, coverage: Coverage) -> float:
    """Give the part of its confidence that a document keeps.

    Of a script without spaces, asking words too are cut to pairs of signs that look like names: a
    document that knows few of all these pairs speaks of something else. A question whose words name
    next to nothing can't be about any document for sure.
    """
    if question.is_unspaced:
        return min(1.0, coverage.share / _OF_PAIRS) ** 2
    return min(1.0, math.fsum(question.weights) / _NAMED)


def judge(
    examined: Sequence[Examined], calibration: Calibration, kind: BaseKind
) -> tuple[Candidate, ...]:
    """Give the candidates of a base of some kind, best first, ties by id.

    The best is the likeliest; of those with next to no likelihood, the nearest. Which passage is
    the likeliest can be told even then.
    """
    if not examined:
        return ()
    signs = np.stack([one.signs for one in examined])
    if kind is BaseKind.PASSAGES:
        judged = _judge_passages(signs, calibration).tolist()
        return tuple(sorted(map(_present, examined, judged), key=_rank_passages))
    judged = calibration.judge(signs).tolist()
    return tuple(sorted(map(_present, examined, judged), key=_rank))


def _judge_passages(signs: NDArray[np.float64], calibration: Calibration) -> NDArray[np.float64]:
    """Give the probability of each passage.

    Whether any answers is judged as if they were mere wordings, which the network knows; which one
    does, by all that tells them apart.
    """
    plain = signs.copy()
    plain[:, OF_TEXTS] = 0.0
    shares = calibration.tell_apart(signs)
    judged: NDArray[np.float64] = calibration.judge(plain).max() * shares / shares.max()
    return judged


def pool(cheaply: Sequence[Candidate], closely: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Give the candidates of the closer look, with the weighted mean of the log-odds of both.

    The two networks err in different questions where documents have texts, by which most signs
    tell: pooled, they answer fewer near-misses. Mere intents are judged best closely.
    """
    before = {one.document: one.confidence for one in cheaply}
    pooled = [
        replace(one, confidence=pool_odds(one.confidence, before[one.document], _CLOSELY))
        if one.document in before
        else one
        for one in closely
    ]
    return tuple(sorted(pooled, key=_rank))


def tell_scope(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Give mere intents, the first as sure as it is that any of them is meant.

    Which of two alike is meant may be anyone's guess where it is plain that one of them is; what
    lies outside has no such doubles. Each is taken to err by itself (noisy-or: Pearl 1988).
    """
    if not candidates:
        return ()
    none = math.prod(1.0 - one.confidence for one in candidates)
    return (replace(candidates[0], confidence=1.0 - none), *candidates[1:])


def _rank(one: Candidate) -> tuple[float, float, str]:
    hope = one.confidence if one.confidence >= _NEGLIGIBLE else 0.0
    return -hope, -one.evidence["share"], one.document


def _rank_passages(one: Candidate) -> tuple[float, str]:
    return -one.confidence, one.document


def _present(one: Examined, judged: float) -> Candidate:
    names = SIGNS if len(one.signs) == len(SIGNS) else CLOSE_SIGNS
    return Candidate(
        document=one.document.id,
        confidence=max(_CERTAIN, judged) if one.is_exact else judged * one.trust,
        wording=one.wording,
        matched=one.coverage.matched,
        missing=one.coverage.missing,
        is_exact=one.is_exact,
        evidence={
            name: sign
            for name, sign in zip(names, one.signs.tolist(), strict=True)
            if not math.isnan(sign)
        },
    )
