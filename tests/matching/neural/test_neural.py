"""Three models as one encoder, and which of them is missing."""

from __future__ import annotations

import numpy as np
import pytest

from bot.matching.neural import e5, minilm, universal
from bot.matching.neural.neural import NeuralEncoder, find_fault

needs_encoder = pytest.mark.skipif(bool(find_fault()), reason=find_fault())


@needs_encoder
@pytest.mark.parametrize(
    ("text", "readers"), [("drones over the city", 3), ("无人机飞过城市", 2), ("", 2)]
)
def test_the_models_that_can_read_a_text_have_equal_parts(text: str, readers: int) -> None:
    encoder = NeuralEncoder()
    ends = np.cumsum(encoder.parts).tolist()
    assert ends[-1] == encoder.dimensions
    for vector in (encoder.encode_passages([text])[0], encoder.ask(text)):
        parts = np.split(vector, ends[:-1])
        assert [bool(part.any()) for part in parts] == [True, True, readers == len(parts)]
        for part in parts[:readers]:
            assert np.linalg.norm(part) ** 2 == pytest.approx(1 / readers, abs=1e-4)


@needs_encoder
def test_no_texts_have_no_vectors() -> None:
    encoder = NeuralEncoder()
    assert encoder.encode_passages([]).shape == (0, encoder.dimensions)


@needs_encoder
def test_its_name_tells_all() -> None:
    name = NeuralEncoder().name
    assert "multilingual-e5-small" in name
    assert "universal-sentence-encoder" in name
    assert "all-MiniLM-L6-v2" in name


@pytest.mark.parametrize("module", [e5, universal, minilm])
def test_it_takes_all_models(monkeypatch: pytest.MonkeyPatch, module: object) -> None:
    monkeypatch.setattr(e5, "find_fault", str)
    monkeypatch.setattr(universal, "find_fault", str)
    monkeypatch.setattr(minilm, "find_fault", str)
    assert find_fault() == ""
    monkeypatch.setattr(module, "find_fault", lambda: "it is gone")
    assert find_fault() == "it is gone"
