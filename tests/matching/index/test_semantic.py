"""Meaning by static vectors."""

from __future__ import annotations

import logging

import numpy as np
import pytest

from bot.matching.index.semantic import WordLlamaEncoder


@pytest.fixture(scope="module")
def encoder() -> WordLlamaEncoder:
    return WordLlamaEncoder()


def test_vectors_have_length_one_or_none(encoder: WordLlamaEncoder) -> None:
    vectors = encoder.encode(["drones over the city", "无人机", ""])
    assert vectors.shape == (3, 256)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors[:2], axis=1), 1.0, atol=1e-5)
    assert np.isfinite(vectors).all()
    assert encoder.encode([]).shape == (0, 256)


def test_a_paraphrase_is_nearer_than_another_subject(encoder: WordLlamaEncoder) -> None:
    asked, same, other = encoder.encode(
        ["how fast did the economy grow", "the rate of GDP growth", "who sang at the wedding"]
    )
    assert asked @ same > asked @ other + 0.1


def test_loading_leaves_the_operators_logging_alone() -> None:
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    WordLlamaEncoder()
    assert (root.level, list(root.handlers)) == before
