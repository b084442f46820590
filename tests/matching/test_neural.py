"""Two models as one encoder, and which of them is missing."""

from __future__ import annotations

import numpy as np
import pytest

from bot.matching import e5, universal
from bot.matching.neural import NeuralEncoder, find_fault

needs_encoder = pytest.mark.skipif(bool(find_fault()), reason=find_fault())


@needs_encoder
def test_a_vector_is_that_of_both_models_in_equal_parts() -> None:
    encoder = NeuralEncoder()
    passages = encoder.encode_passages(["drones over the city", ""])
    assert passages.shape == (2, encoder.dimensions)
    for vector in (*passages, encoder.ask("how many drones")):
        ends = np.cumsum(encoder.parts).tolist()
        assert ends[-1] == encoder.dimensions
        for part in np.split(vector, ends[:-1]):
            assert np.linalg.norm(part) ** 2 == pytest.approx(0.5, abs=1e-4)
    assert encoder.encode_passages([]).shape == (0, encoder.dimensions)


@needs_encoder
def test_its_name_tells_both() -> None:
    name = NeuralEncoder().name
    assert "multilingual-e5-small" in name
    assert "universal-sentence-encoder" in name


@pytest.mark.parametrize("module", [e5, universal])
def test_it_takes_both_models(monkeypatch: pytest.MonkeyPatch, module: object) -> None:
    monkeypatch.setattr(e5, "find_fault", str)
    monkeypatch.setattr(universal, "find_fault", str)
    assert find_fault() == ""
    monkeypatch.setattr(module, "find_fault", lambda: "it is gone")
    assert find_fault() == "it is gone"
