"""Measures of a matcher: right answers, telling inside from outside, refusal, calibration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

CURVE_LEVELS = np.linspace(0.0, 1.0, 51)
"""The shares of refused questions at which a curve is read."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What came of questions, as arrays of one shape, (questions,)."""

    inside: Flags
    """Whether something answers the question; otherwise it must be refused."""
    right: Flags
    """Whether the best candidate answers it."""
    confidence: Floats
    """The best candidate's score, on any scale; the lowest possible where there is none."""

    @classmethod
    def join(cls, parts: Iterable[Outcomes]) -> Outcomes:
        """Put the outcomes of several bases together, as if they had been one."""
        listed = list(parts)
        return cls(
            np.concatenate([part.inside for part in listed]),
            np.concatenate([part.right for part in listed]),
            np.concatenate([part.confidence for part in listed]),
        )


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of about the same confidence."""

    confidence: float
    """Their mean confidence, 0..1."""
    right: float
    """The share of them that was right, 0..1."""
    count: int


def share_right(outcomes: Outcomes) -> float:
    """Give the share of the inside questions whose best candidate is right; nan without any."""
    chosen = outcomes.right[outcomes.inside]
    return float(chosen.mean()) if chosen.size else float("nan")


def measure_auroc(outcomes: Outcomes) -> float:
    """Give the area under the ROC curve of telling inside from outside questions by confidence.

    It is the chance that a random inside question has a higher confidence than a random outside
    one, ties counting half (Mann and Whitney 1947; Hanley and McNeil 1982): 0.5 is a coin. nan
    where one of the two kinds is missing.
    """
    inside = outcomes.inside
    ins, outs = np.count_nonzero(inside), np.count_nonzero(~inside)
    if not ins or not outs:
        return float("nan")
    _, place, counts = np.unique(outcomes.confidence, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    return float((ranks[inside].sum() - ins * (ins + 1) / 2) / (ins * outs))


def find_joint_threshold(outcomes: Outcomes, outside_share: float) -> float:
    """Give the threshold at which most questions are treated rightly; a tie goes to the lowest.

    An inside question is treated rightly when its answer is right and its confidence reaches the
    threshold, an outside one when it stays below (the joint accuracy of Larson et al. 2019). Each
    kind weighs its share of the traffic, `outside_share` in 0..1, however many were asked. The
    answer is infinite where refusing everything is best.
    """
    inside, confidence = outcomes.inside, outcomes.confidence
    order = np.argsort(confidence, kind="stable")
    lost = (1 - outside_share) / (np.count_nonzero(inside) or 1)
    won = outside_share / (np.count_nonzero(~inside) or 1)
    gain = np.where(inside, -lost * outcomes.right, won)[order]
    thresholds = np.append(confidence[order], np.inf)
    totals = np.append(0.0, np.cumsum(gain))
    firsts = np.append(True, thresholds[1:] > thresholds[:-1])
    best = int(np.argmax(np.where(firsts, np.round(totals, 12), -np.inf)))
    return float(thresholds[best])


def share_refused(outcomes: Outcomes, threshold: float) -> float:
    """Give the share of the outside questions that stay below a threshold; nan without any."""
    chosen = outcomes.confidence[~outcomes.inside]
    return float((chosen < threshold).mean()) if chosen.size else float("nan")


def trace_refusal(outcomes: Outcomes) -> Floats:
    """Give the share of inside questions answered rightly at each of `CURVE_LEVELS` of refusal.

    At each level the threshold is the lowest that refuses at least that share of the outside
    questions; shape (len(CURVE_LEVELS),), falling from left to right. Empty without outside ones.
    """
    outside = np.sort(outcomes.confidence[~outcomes.inside])
    if not outside.size:
        return np.empty(0)
    refused = np.ceil(CURVE_LEVELS * outside.size - 1e-9).astype(int)
    above = np.nextafter(outside, np.inf)
    thresholds = np.concatenate([[-np.inf], above])[refused]
    answered = outcomes.confidence[outcomes.inside & outcomes.right]
    kept = answered.size - np.searchsorted(np.sort(answered), thresholds, side="left")
    return np.asarray(kept / (np.count_nonzero(outcomes.inside) or 1), dtype=np.float64)


def bin_equally(confidence: Floats, right: Flags, bins: int = 15) -> list[Bin]:
    """Sort answers by confidence and cut them into bins that hold as many each, as far as can be.

    Args:
        confidence: Shape (answers,), each in 0..1.
        right: Shape (answers,).
        bins: How many; those that would be empty are left out.
    """
    order = np.argsort(confidence, kind="stable")
    parts = [part for part in np.array_split(order, bins) if part.size]
    return [
        Bin(float(confidence[part].mean()), float(right[part].mean()), int(part.size))
        for part in parts
    ]


def measure_calibration_error(bins: Iterable[Bin]) -> float:
    """Give the expected calibration error, 0..1 (Naeini et al. 2015).

    It is the mean distance of confidence and share right over the bins, by their counts; with bins
    of equal mass it does not hang on where few answers lie (Nguyen and O'Connor 2015).
    """
    listed = list(bins)
    total = sum(one.count for one in listed) or 1
    return sum(one.count * abs(one.confidence - one.right) for one in listed) / total
