"""The measures against slow and obvious versions of themselves."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.metrics import (
    CURVE_LEVELS,
    Bin,
    Outcomes,
    bin_equally,
    find_joint_threshold,
    measure_auroc,
    measure_calibration_error,
    share_refused,
    share_right,
    trace_refusal,
)

# Few different confidences, so that ties are common.
ANSWERS = st.lists(
    st.tuples(st.booleans(), st.booleans(), st.integers(0, 6)), min_size=1, max_size=30
)


def build_outcomes(answers: Sequence[tuple[bool, bool, float]]) -> Outcomes:
    inside, right, confidence = zip(*answers, strict=True)
    return Outcomes(
        np.array(inside, dtype=bool),
        np.array(inside, dtype=bool) & np.array(right, dtype=bool),
        np.array(confidence, dtype=np.float64),
    )


def test_right_counts_only_inside_questions() -> None:
    outcomes = build_outcomes([(True, True, 1), (True, False, 2), (False, False, 3)])
    assert share_right(outcomes) == 0.5


@given(ANSWERS)
def test_auroc_is_the_chance_that_an_inside_question_stands_higher(
    answers: list[tuple[bool, bool, int]],
) -> None:
    outcomes = build_outcomes(answers)
    pairs = [
        1.0 if high > low else 0.5 if high == low else 0.0
        for inside, _, high in answers
        for other, _, low in answers
        if inside and not other
    ]
    expected = sum(pairs) / len(pairs) if pairs else math.nan
    assert measure_auroc(outcomes) == pytest.approx(expected, nan_ok=True)


def test_auroc_is_what_scikit_learn_says() -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    chance = np.random.default_rng(0)
    inside = chance.random(500) < 0.7
    confidence = np.round(chance.random(500) + 0.3 * inside, 2).astype(np.float64)
    outcomes = Outcomes(inside, inside, confidence)
    expected = metrics.roc_auc_score(inside, confidence)
    assert measure_auroc(outcomes) == pytest.approx(expected)


@given(ANSWERS, st.sampled_from([0.03, 0.2, 0.5, 0.9]))
def test_no_threshold_treats_more_questions_rightly_than_the_jointly_best(
    answers: list[tuple[bool, bool, int]], outside_share: float
) -> None:
    outcomes = build_outcomes(answers)
    best = find_joint_threshold(outcomes, outside_share)
    reached = treat(outcomes, best, outside_share)
    others = [*outcomes.confidence, math.inf]
    scores = {threshold: treat(outcomes, threshold, outside_share) for threshold in others}
    assert reached == pytest.approx(max(scores.values()))
    assert all(best <= one for one, score in scores.items() if score > reached - 1e-9)


def treat(outcomes: Outcomes, threshold: float, outside_share: float) -> float:
    """Give the share of the traffic that a threshold treats rightly, question by question."""
    shares = {True: 1 - outside_share, False: outside_share}
    counts = {kind: max(1, int((outcomes.inside == kind).sum())) for kind in shares}
    total = 0.0
    for inside, right, confidence in zip(
        outcomes.inside, outcomes.right, outcomes.confidence, strict=True
    ):
        is_treated_rightly = right and confidence >= threshold if inside else confidence < threshold
        total += is_treated_rightly * shares[bool(inside)] / counts[bool(inside)]
    return total


def test_the_rarer_outside_questions_are_the_lower_the_best_threshold() -> None:
    outcomes = build_outcomes([(True, True, 1), (True, True, 3), (False, False, 2)])
    assert find_joint_threshold(outcomes, 0.01) == 1
    assert find_joint_threshold(outcomes, 0.99) == 3
    assert share_refused(outcomes, 1) == 0
    assert share_refused(outcomes, 3) == 1


def test_a_confidence_at_the_threshold_is_not_refused() -> None:
    outcomes = build_outcomes([(False, False, 2), (False, False, 1)])
    assert share_refused(outcomes, 2) == 0.5


@given(ANSWERS)
def test_a_curve_starts_at_the_share_right_and_never_rises(
    answers: list[tuple[bool, bool, int]],
) -> None:
    outcomes = build_outcomes(answers)
    curve = trace_refusal(outcomes)
    if outcomes.inside.all():
        assert not curve.size
    else:
        assert curve.shape == CURVE_LEVELS.shape
        assert curve[0] == pytest.approx(np.nan_to_num(share_right(outcomes)))
        assert (np.diff(curve) <= 0).all()


def test_a_curve_refuses_at_least_the_share_that_it_names() -> None:
    outcomes = build_outcomes(
        [(False, False, 1), (False, False, 5), (True, True, 3), (True, True, 6)]
    )
    at = dict(zip(CURVE_LEVELS.round(2).tolist(), trace_refusal(outcomes).tolist(), strict=True))
    assert at[0.0] == 1.0
    assert at[0.5] == 1.0
    assert at[0.52] == 0.5
    assert at[1.0] == 0.5


def test_bins_hold_as_many_answers_each() -> None:
    confidence = np.linspace(0, 1, 31)
    bins = bin_equally(confidence, confidence > 0.5)
    assert len(bins) == 15
    assert {one.count for one in bins} == {2, 3}
    assert sum(one.count for one in bins) == 31
    assert [one.confidence for one in bins] == sorted(one.confidence for one in bins)


def test_fewer_answers_than_bins_leave_none_empty() -> None:
    bins = bin_equally(np.array([0.9, 0.1]), np.array([True, False]))
    assert bins == [Bin(0.1, 0.0, 1), Bin(0.9, 1.0, 1)]


def test_the_calibration_error_weighs_the_distance_of_each_bin_by_its_answers() -> None:
    bins = [Bin(confidence=0.5, right=0.5, count=30), Bin(confidence=0.9, right=0.7, count=10)]
    assert measure_calibration_error(bins) == pytest.approx(0.05)


def test_outcomes_of_several_bases_join_in_order() -> None:
    first = build_outcomes([(True, True, 1)])
    second = build_outcomes([(False, False, 2), (True, False, 3)])
    joined = Outcomes.join([first, second])
    assert joined.confidence.tolist() == [1, 2, 3]
    assert joined.inside.tolist() == [True, False, True]
    assert joined.right.tolist() == [True, False, False]
