"""Late interaction: what each token of a question is nearest to, and what is left of it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.neural.attention import read_attention
from bot.matching.neural.token_space import (
    LIKENESSES,
    Interaction,
    Tokens,
    TokenSpace,
    pack_tokens,
)

DIMENSIONS = 6
FIRST, SECOND, THIRD, FOURTH = (
    pack_tokens(np.eye(DIMENSIONS, dtype=np.float32)[[place]]) for place in range(4)
)


def text(*tokens: Tokens) -> Tokens:
    return np.concatenate([np.zeros((0, DIMENSIONS), dtype=np.int8), *tokens])


def compare(question: Tokens, wordings: list[Tokens], texts: list[Tokens]) -> Interaction:
    units = [*wordings, *texts]
    space = TokenSpace(units, np.arange(len(units)), read_attention())
    first = len(wordings)
    (found,) = space.compare(question, [(range(first), range(first, len(units)))])
    return found


def tell(found: Interaction) -> dict[str, float]:
    return dict(zip(LIKENESSES, found.likenesses, strict=True))


def test_each_token_counts_by_its_nearest_one() -> None:
    question = text(FIRST, SECOND, THIRD, FOURTH)
    found = compare(question, [text(FIRST, SECOND), text(THIRD)], [text(SECOND, FOURTH)])
    assert tell(found) == pytest.approx(
        {
            "tokens_best": 0.5,
            "tokens_back": 1.0,
            "tokens_near": 0.75,
            "tokens_said": 0.5,
            "tokens_all": 1.0,
        }
    )
    np.testing.assert_allclose(found.strays, 0.0, atol=1e-6)


def test_what_no_unit_has_is_left() -> None:
    found = compare(text(FIRST, THIRD), [text(FIRST)], [text(SECOND)])
    np.testing.assert_allclose(found.strays, np.eye(DIMENSIONS)[2], atol=1e-6)


def test_the_same_text_accounts_for_all_wherever_it_stands() -> None:
    whole = text(FIRST, SECOND)
    for wordings, texts, sign in (
        ([text(THIRD), whole], [], "tokens_best"),
        ([text(THIRD)], [whole], "tokens_said"),
    ):
        found = tell(compare(whole, wordings, texts))
        assert found[sign] == found["tokens_all"] == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("question", "wordings", "texts", "untold"),
    [
        (text(), [text(FIRST)], [text(FIRST)], set(LIKENESSES)),
        (text(FIRST), [text()], [text()], set(LIKENESSES)),
        (text(FIRST), [text(FIRST)], [], {"tokens_said"}),
        (text(FIRST), [text()], [text(FIRST)], {"tokens_best", "tokens_back", "tokens_near"}),
    ],
)
def test_what_cannot_be_read_cannot_be_told(
    question: Tokens, wordings: list[Tokens], texts: list[Tokens], untold: set[str]
) -> None:
    found = compare(question, wordings, texts)
    assert {name for name, value in tell(found).items() if math.isnan(value)} == untold
    assert np.isfinite(found.strays).all()


tokens = st.integers(0, 2**32 - 1).map(
    lambda seed: pack_tokens(
        np.random.default_rng(seed).standard_normal((1 + seed % 5, DIMENSIONS)).astype(np.float32)
    )
)


@given(tokens, st.lists(tokens, min_size=1, max_size=4), st.lists(tokens, max_size=3), tokens)
def test_one_wording_more_never_takes_from_what_is_accounted_for(
    question: Tokens, wordings: list[Tokens], texts: list[Tokens], more: Tokens
) -> None:
    before = tell(compare(question, wordings, texts))
    after = tell(compare(question, [*wordings, more], texts))
    assert after["tokens_near"] >= before["tokens_near"] - 1e-6
    assert after["tokens_all"] >= before["tokens_all"] - 1e-6
    assert after["tokens_best"] + after["tokens_back"] >= (
        before["tokens_best"] + before["tokens_back"] - 1e-6
    )
    assert max(before.values(), key=abs) <= 1.0 + 1e-6


@given(st.integers(0, 2**32 - 1))
def test_eight_bits_keep_the_direction(seed: int) -> None:
    vectors = np.random.default_rng(seed).standard_normal((3, 384)).astype(np.float32)
    packed = pack_tokens(vectors).astype(np.float64)
    cosines = (packed * vectors).sum(axis=1) / np.linalg.norm(packed, axis=1)
    assert (cosines / np.linalg.norm(vectors, axis=1) > 0.999).all()
