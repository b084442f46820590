"""What the tokens of question and document find in each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index.semantic import Vectors, to_length_one
from bot.matching.neural.attention import SIDES, WEIGHTS, Attention, Comparison, read_attention

DIMENSIONS, WIDTH, UNITS = 5, 3, 4
SEEDS = st.integers(0, 2**32 - 1)
COUNTS = st.integers(1, 7)


def draw(seed: int, *shape: int) -> Vectors:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def make_attention(seed: int = 0) -> Attention:
    comparisons = tuple(
        Comparison(draw(seed + 1, 4 * WIDTH + 1, UNITS), draw(seed + 2, UNITS), draw(seed, WIDTH))
        for _ in SIDES
    )
    return Attention(
        projection=draw(seed + 3, DIMENSIONS, 3 * WIDTH),
        sharpness=3.0,
        comparisons=comparisons,
        hidden=draw(seed + 6, len(SIDES) * (2 * UNITS + 2) + 2, UNITS),
        output=draw(seed + 7, UNITS + 1),
    )


def judge(attention: Attention, sides: Sequence[Vectors]) -> float:
    asked, *beside = sides
    question, wordings, texts = map(attention.look, sides)
    return attention.judge(question, wordings, texts, asked @ np.concatenate(beside).T)


def make_tokens(seed: int, count: int) -> Vectors:
    return to_length_one(draw(seed, count, DIMENSIONS))


@given(SEEDS, COUNTS, COUNTS, COUNTS)
def test_the_order_of_tokens_says_nothing(seed: int, asked: int, worded: int, said: int) -> None:
    attention = make_attention()
    sides = [make_tokens(seed + n, count) for n, count in enumerate((asked, worded, said))]
    turned = [side[::-1] for side in sides]
    assert judge(attention, turned) == pytest.approx(judge(attention, sides), rel=1e-3, abs=1e-3)


@given(SEEDS, COUNTS)
def test_it_can_always_be_told_where_all_have_tokens(seed: int, count: int) -> None:
    sides = [make_tokens(seed + n, count + n) for n in range(3)]
    assert math.isfinite(judge(make_attention(seed % 1000), sides))


@pytest.mark.parametrize("empty", range(3))
def test_nothing_can_be_told_where_one_has_none(empty: int) -> None:
    sides = [make_tokens(n, 0 if n == empty else 3) for n in range(3)]
    assert math.isnan(judge(make_attention(), sides))


def test_nothing_can_be_told_of_the_tokens_of_another_encoder() -> None:
    sides = [to_length_one(draw(n, 3, DIMENSIONS + 1)) for n in range(3)]
    assert math.isnan(judge(make_attention(), sides))


def test_what_is_packed_is_found_again() -> None:
    attention = make_attention()
    again = Attention.unpack(attention.pack())
    sides = [make_tokens(n, 3) for n in range(3)]
    assert judge(again, sides) == judge(attention, sides)


def test_the_shipped_weights_are_small_and_for_the_shipped_encoder() -> None:
    assert WEIGHTS.stat().st_size < 1_000_000
    attention = read_attention()
    assert len(attention.projection) == 384
    assert all(np.isfinite(array).all() for array in attention.pack().values())
