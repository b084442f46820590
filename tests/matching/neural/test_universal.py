"""What means the same: the real encoder where it is installed, and doing without it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from bot.errors import WorldError
from bot.matching.neural import universal
from bot.matching.neural.universal import UniversalEncoder, find_fault

needs_encoder = pytest.mark.skipif(bool(find_fault()), reason=find_fault())


@pytest.fixture(scope="module")
def encoder() -> UniversalEncoder:
    return UniversalEncoder()


@needs_encoder
def test_every_vector_has_length_one(encoder: UniversalEncoder) -> None:
    texts = ["drones over the city", "无人机", "", " ", "\0", "\ud800", "\ufdfa" * 60, "🙂" * 3_000]
    vectors = encoder.encode_passages(texts)
    assert vectors.shape == (len(texts), encoder.dimensions)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-4)
    assert encoder.encode_passages([]).shape == (0, encoder.dimensions)


@needs_encoder
@pytest.mark.parametrize(
    "question",
    ["how quickly did the economy grow", "经济增长有多快？", "¿Cuánto creció la economía?"],
)
def test_what_means_the_same_lies_nearest_in_any_language(
    encoder: UniversalEncoder, question: str
) -> None:
    wordings = ["How fast did the economy grow?", "How many drones flew?", "Who sang there?"]
    assert (encoder.encode_passages(wordings) @ encoder.ask(question)).argmax() == 0


@needs_encoder
def test_threads_may_ask_at_once_and_alone_is_as_among_others(encoder: UniversalEncoder) -> None:
    texts = [f"which of the {number} districts is the largest" for number in range(24)]
    with ThreadPoolExecutor(4) as pool:
        asked = list(pool.map(UniversalEncoder().ask, texts))
    np.testing.assert_allclose(np.stack(asked), encoder.encode_passages(texts), atol=1e-4)


@needs_encoder
def test_the_name_tells_model_and_version(encoder: UniversalEncoder) -> None:
    assert "universal-sentence-encoder-multilingual-3 (0." in encoder.name


def test_without_the_package_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(universal, "_PACKAGE", "no-such-package")
    assert find_fault() == "no-such-package is not installed"
    with pytest.raises(WorldError, match="is not installed"):
        UniversalEncoder()
