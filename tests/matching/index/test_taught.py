"""The classifier that a base's wordings are taught."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index.ragged import Ids
from bot.matching.index.semantic import Vectors
from bot.matching.index.taught import count_passes, teach

DIMENSIONS = 12
PASSES = 50
MANY = 2_000


def make_wordings(seed: int, documents: int, each: int, spread: float) -> tuple[Vectors, Ids]:
    """Draw unit vectors about one of each document."""
    chance = np.random.default_rng(seed)
    owners = np.repeat(np.arange(documents, dtype=np.int32), each)
    about = chance.normal(size=(documents, DIMENSIONS))
    vectors = about[owners] + spread * chance.normal(size=(len(owners), DIMENSIONS))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors.astype(np.float32), owners


def find_loss(vectors: Vectors, owners: Ids, weights: Vectors) -> float:
    """Give the mean cross-entropy with the penalty that the module states."""
    scores = vectors.astype(np.float64) @ weights[:-1] + weights[-1]
    most = scores.max(axis=1, keepdims=True)
    sums = np.log(np.exp(scores - most).sum(axis=1)) + most[:, 0]
    penalty = min(1e-4, 1 / (3 * len(vectors)))
    own = scores[np.arange(len(owners)), owners]
    return float((sums - own).mean() + 0.5 * penalty * np.square(weights).sum())


@given(
    seed=st.integers(0, 2**16),
    documents=st.integers(2, 12),
    each=st.integers(1, 40),
    spread=st.floats(0.0, 2.0),
)
def test_it_comes_near_the_least_loss(seed: int, documents: int, each: int, spread: float) -> None:
    vectors, owners = make_wordings(seed, documents, each, spread)
    found, best = (
        find_loss(vectors, owners, teach(vectors, owners, documents, passes).weights)
        for passes in (PASSES, MANY)
    )
    assert found <= best + 0.05 * np.log(documents)


def test_it_tells_documents_apart_that_lie_apart() -> None:
    vectors, owners = make_wordings(1, documents=8, each=30, spread=0.2)
    taught = teach(vectors, owners, 8, PASSES)
    assert all(taught.score(v).argmax() == owner for v, owner in zip(vectors, owners, strict=True))


@pytest.mark.parametrize("wordings", [10, 1_000, 20_000, 200_000, 10_000_000])
def test_a_base_of_any_size_is_taught_in_bounded_work(wordings: int) -> None:
    passes = count_passes(wordings, wordings // 10)
    assert passes == 0 or passes * wordings * (wordings // 10) <= 120_000_000


def test_a_single_document_needs_no_classifier() -> None:
    assert count_passes(100, 1) == 0
