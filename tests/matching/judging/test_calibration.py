"""From signs to a probability, and two probabilities made one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.judging.calibration import CLOSE, DEFAULT, Calibration, pool_odds
from bot.matching.values import BaseKind

SHARES = st.floats(0.0, 1.0)
CALIBRATIONS = pytest.mark.parametrize("calibration", [DEFAULT, CLOSE], ids=["default", "close"])


@given(SHARES, SHARES, SHARES)
def test_pooled_odds_lie_between_the_two(one: float, other: float, weight: float) -> None:
    pooled = pool_odds(one, other, weight)
    assert min(one, other) - 1e-9 <= pooled <= max(one, other) + 1e-9
    assert pool_odds(other, one, 1.0 - weight) == pytest.approx(pooled, abs=1e-9)


@given(st.floats(0.001, 0.999), SHARES)
def test_two_that_agree_are_pooled_to_what_they_say(one: float, weight: float) -> None:
    assert pool_odds(one, one, weight) == pytest.approx(one)
    assert pool_odds(one, 1.0 - one, 0.5) == pytest.approx(0.5)
    assert pool_odds(one, 0.5, 1.0) == pytest.approx(one)


@CALIBRATIONS
def test_a_base_is_ranked_by_what_its_documents_have(calibration: Calibration) -> None:
    choose = calibration.choose_ranking
    assert choose(BaseKind.ENTRIES) is calibration.ranking
    assert choose(BaseKind.INTENTS) is calibration.intents
    assert choose(BaseKind.PASSAGES) is calibration.passages


@CALIBRATIONS
def test_more_evidence_never_ranks_lower(calibration: Calibration) -> None:
    for weights in (calibration.ranking, calibration.intents, calibration.passages):
        assert (weights >= 0).all()


@CALIBRATIONS
def test_any_signs_give_a_probability(calibration: Calibration) -> None:
    chance = np.random.default_rng(0)
    signs = chance.normal(scale=50.0, size=(200, len(calibration.network.means)))
    judged = calibration.judge(signs)
    assert ((judged >= 0) & (judged <= 1)).all()


@CALIBRATIONS
def test_passages_share_one_probability(calibration: Calibration) -> None:
    chance = np.random.default_rng(0)
    shares = calibration.tell_apart(chance.normal(size=(6, len(calibration.telling))))
    assert (shares >= 0).all()
    assert shares.sum() == pytest.approx(1.0)
    assert calibration.tell_apart(np.zeros((0, len(calibration.telling)))).shape == (0,)


@CALIBRATIONS
def test_a_sign_that_cannot_be_told_counts_as_usual(calibration: Calibration) -> None:
    chance, means = np.random.default_rng(0), calibration.network.means
    signs = means + chance.normal(size=(5, len(means)))
    untold, usual = signs.copy(), signs.copy()
    untold[1:, -3:], usual[1:, -3:] = np.nan, means[-3:]
    np.testing.assert_array_equal(calibration.judge(untold), calibration.judge(usual))
    np.testing.assert_array_equal(calibration.tell_apart(untold), calibration.tell_apart(usual))
