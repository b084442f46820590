"""Bags folded into a few hundred numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index.projection import DIMENSIONS, Projection, Scattered
from bot.matching.index.ragged import Ragged, to_starts
from bot.matching.index.semantic import Vectors

TERMS = 40
PROJECTION = Projection(np.arange(TERMS, dtype=np.int64) * 7919)
WEIGHTS = np.linspace(0.5, 2.0, TERMS).astype(np.float32)
BAGS = st.lists(st.sets(st.integers(0, TERMS - 1), max_size=8), min_size=1, max_size=5)


def spread(scattered: Scattered) -> Vectors:
    dense = np.zeros(DIMENSIONS, dtype=np.float32)
    np.add.at(dense, scattered.places, scattered.values)
    return dense


def scatter(bag: set[int]) -> Scattered:
    terms = np.array(sorted(bag), dtype=np.int32)
    return PROJECTION.scatter(terms, WEIGHTS[terms])


@given(BAGS)
def test_one_bag_is_folded_as_many_are(bags: list[set[int]]) -> None:
    values = np.array([term for bag in bags for term in sorted(bag)], dtype=np.int32)
    many = PROJECTION.fold_all(Ragged(values, to_starts(np.array(list(map(len, bags))))), WEIGHTS)
    for bag, folded in zip(bags, many, strict=True):
        np.testing.assert_allclose(spread(scatter(bag)), folded, atol=1e-5)


@given(BAGS)
def test_scattered_bags_are_joined_to_their_sum(bags: list[set[int]]) -> None:
    parts = list(map(scatter, bags))
    np.testing.assert_allclose(spread(Scattered.join(parts)), sum(map(spread, parts)), atol=1e-5)


def test_dot_products_stay_about_what_they_were() -> None:
    one, other = spread(scatter({1, 2, 3})), spread(scatter({2, 3, 4}))
    shared = float(WEIGHTS[2] ** 2 + WEIGHTS[3] ** 2)
    assert one @ other == pytest.approx(shared, rel=0.3)
