"""What is learned with JAX is what the matcher reckons with NumPy."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("jax")
pytest.importorskip("optax")

from benchmarks.fit_attention import Lesson, begin, finish, judge, teach
from bot.matching.index.semantic import to_length_one
from bot.matching.neural.token_space import pack_tokens

DIMENSIONS = 8
NOTHING = 40


def make_lesson(pairs: int = 128) -> Lesson:
    """Give pairs of texts that are right if the question's first token stands in the texts."""
    chance = np.random.default_rng(3)
    vectors = to_length_one(chance.normal(size=(NOTHING, DIMENSIONS)).astype(np.float32))
    table = np.concatenate([pack_tokens(vectors), np.zeros((1, DIMENSIONS), dtype=np.int8)])
    places = [chance.integers(0, NOTHING, size=(pairs, most)) for most in (3, 4, 5)]
    places[0][:, 2] = NOTHING
    places[2][: pairs // 2, 0] = places[0][: pairs // 2, 0]
    places[2][:, 4] = NOTHING
    right = (places[2] == places[0][:, :1]).any(axis=1).astype(np.float32)
    parts = chance.integers(-1, 2, size=pairs).astype(np.int32)
    return Lesson(table, tuple(one.astype(np.int32) for one in places), right, parts)


def test_both_reckon_the_same() -> None:
    lesson = make_lesson()
    parameters = begin(DIMENSIONS, 1)
    rows = np.arange(5)
    expected = np.asarray(judge(parameters, lesson.take(rows)))
    attention = finish(parameters)
    for row in rows:
        asked, *beside = (
            to_length_one(lesson.table[places[row][places[row] != NOTHING]].astype(np.float32))
            for places in lesson.places
        )
        question, wordings, texts = map(attention.look, (asked, *beside))
        likeness = asked @ np.concatenate(beside).T
        assert attention.judge(question, wordings, texts, likeness) == pytest.approx(
            expected[row], rel=1e-3, abs=1e-3
        )


def test_it_learns() -> None:
    lesson = make_lesson(1280)
    everything = np.arange(len(lesson.right))
    odds = np.asarray(judge(teach(lesson), lesson.take(everything)))
    before = np.asarray(judge(begin(DIMENSIONS, 0), lesson.take(everything)))
    assert _lose(odds, lesson.right) < 0.9 * _lose(before, lesson.right)


def _lose(odds: np.ndarray, right: np.ndarray) -> float:
    return float(np.mean(np.logaddexp(0.0, odds) - right * odds))


def test_a_part_that_is_left_out_teaches_nothing() -> None:
    lesson = make_lesson()
    left = lesson.leave_out(1)
    kept = lesson.parts != 1
    assert 0 < len(left.right) == kept.sum() < len(kept)
    assert 1 not in left.parts
    assert all(
        (one == all_[kept]).all() for one, all_ in zip(left.places, lesson.places, strict=True)
    )
