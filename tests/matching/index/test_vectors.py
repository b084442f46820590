"""Vectors that are kept, and those that are taken over from a former base."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.matching.index.overlap import EXHAUSTIVE
from bot.matching.index.semantic import Vectors
from bot.matching.index.vectors import encode_all


class Numbers:
    """Encodes a number written out as a vector that only it has, and counts its work."""

    name = "numbers"

    def __init__(self) -> None:
        self.encoded = 0

    def encode(self, texts: list[str]) -> Vectors:
        self.encoded += len(texts)
        rows = [[float(text), 1.0, -float(text)] for text in texts]
        vectors: Vectors = np.array(rows, dtype=np.float32).reshape(len(texts), 3)
        return vectors

    def encode_one(self, text: str) -> Vectors:
        vector: Vectors = self.encode([text])[0]
        return vector


@pytest.fixture(params=[0, EXHAUSTIVE])
def either_size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every base for a large one, or none."""
    monkeypatch.setattr("bot.matching.index.vectors.EXHAUSTIVE", request.param)


@pytest.mark.usefixtures("either_size")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 12), st.lists(st.integers(-1, 11), max_size=12))
def test_what_is_kept_is_as_if_it_were_encoded_anew(count: int, chosen: list[int]) -> None:
    kept = np.array([row if row < count else -1 for row in chosen], dtype=np.int32)
    former = encode_all(count, str, Numbers())
    texts = [str(row) if row >= 0 else str(100 + place) for place, row in enumerate(kept.tolist())]
    encoder = Numbers()
    again = encode_all(len(kept), texts.__getitem__, encoder, former, kept)
    anew = encode_all(len(kept), texts.__getitem__, Numbers())
    everything = np.arange(len(kept), dtype=np.int32)
    np.testing.assert_array_equal(again.take(everything), anew.take(everything))
    assert encoder.encoded == np.count_nonzero(kept < 0)


def test_a_shorter_vector_is_held_against_the_first_dimensions() -> None:
    store = encode_all(3, str, Numbers())
    rows = np.array([2, 0], dtype=np.int32)
    assert store.dot(np.ones(1, dtype=np.float32)).tolist() == [0.0, 1.0, 2.0]
    assert store.dot(np.ones(2, dtype=np.float32), rows).tolist() == [3.0, 1.0]
